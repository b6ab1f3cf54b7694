import { Injectable } from '@nestjs/common';
import { CrudService } from '../api/crud.service.js';
import { Invalid } from '../api/errors.js';
import { Store } from '../api/store.js';
import { SofiaGlobal } from './sofia-global.entity.js';
import { sofiaGlobalFault } from './sofia-global-params.js';

@Injectable()
export class SofiaGlobalService extends CrudService<SofiaGlobal> {
  constructor(store: Store) {
    super(store, SofiaGlobal, 'SIP global param');
  }

  async all(): Promise<SofiaGlobal[]> {
    return this.select().orderBy('row.id').getMany();
  }

  protected override async check({ k = '', v = '' }: Partial<SofiaGlobal>): Promise<void> {
    const fault = sofiaGlobalFault(k, v);
    if (fault) throw Invalid.field(fault.field, fault.message);
  }
}

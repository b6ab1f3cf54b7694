import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { CrudService } from '../api/crud.service.js';
import { Store } from '../api/store.js';
import { Registration } from './registration.entity.js';

/** The registrations that hold now, for reading: the switches write them (registrations.ts). */
@Injectable()
export class RegistrationService extends CrudService<Registration> {
  constructor(store: Store) {
    super(store, Registration, 'registration');
  }

  protected override select(): SelectQueryBuilder<Registration> {
    return super.select().andWhere('row.expires > now()');
  }
}

import { Injectable } from '@nestjs/common';
import { CrudService } from '../api/crud.service.js';
import { Store } from '../api/store.js';
import { FuncCode } from './func-code.entity.js';

@Injectable()
export class FuncCodeService extends CrudService<FuncCode> {
  constructor(store: Store) {
    super(store, FuncCode, 'func code');
  }
}

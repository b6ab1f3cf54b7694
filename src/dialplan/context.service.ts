import { Injectable } from '@nestjs/common';
import { CrudService } from '../api/crud.service.js';
import { Store } from '../api/store.js';
import { Context } from './context.entity.js';

@Injectable()
export class ContextService extends CrudService<Context> {
  protected override readonly switchColumn = 'hotline_enabled';

  constructor(store: Store) {
    super(store, Context, 'context');
  }
}

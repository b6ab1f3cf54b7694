import { Injectable } from '@nestjs/common';
import { CrudService } from '../api/crud.service.js';
import { Store } from '../api/store.js';
import { Block } from './block.entity.js';

@Injectable()
export class BlockService extends CrudService<Block> {
  constructor(store: Store) {
    super(store, Block, 'block');
  }
}

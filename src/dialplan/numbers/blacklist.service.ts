import { Injectable } from '@nestjs/common';
import { CrudService } from '../../api/crud.service.js';
import { Store } from '../../api/store.js';
import { Blacklist, BlacklistNumber } from './blacklist.entity.js';
import { NumberList } from './number-list.js';

@Injectable()
export class BlacklistService extends CrudService<Blacklist> {
  readonly numbers: NumberList<BlacklistNumber, Blacklist>;

  constructor(store: Store) {
    super(store, Blacklist, 'blacklist');
    this.numbers = new NumberList(store, this, BlacklistNumber, 'v');
  }
}

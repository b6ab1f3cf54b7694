import { Injectable } from '@nestjs/common';
import { CrudService } from '../../api/crud.service.js';
import { Store } from '../../api/store.js';
import { NumberList } from './number-list.js';
import { NtsNumber, NumberTranslation } from './number-translation.entity.js';

@Injectable()
export class NumberTranslationService extends CrudService<NumberTranslation> {
  readonly numbers: NumberList<NtsNumber, NumberTranslation>;

  constructor(store: Store) {
    super(store, NumberTranslation, 'number translation');
    this.numbers = new NumberList(store, this, NtsNumber, 'original_number');
  }
}

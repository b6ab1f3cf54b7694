import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { CrudService } from '../api/crud.service.js';
import { containing, type ListQuery } from '../api/paging.js';
import { Store } from '../api/store.js';
import { Hotline } from './hotline.entity.js';

@Injectable()
export class HotlineService extends CrudService<Hotline> {
  protected override readonly counted = true;

  constructor(store: Store) {
    super(store, Hotline, 'hotline');
  }

  /** `numbers` asks for one of the extensions, `line_number` for a part of it. */
  protected override narrow(rows: SelectQueryBuilder<Hotline>, query: ListQuery): void {
    const { numbers, line_number, ...filters } = query.filters;
    // As an array, because PostgreSQL would rather walk along the ids than believe that so few match.
    if (numbers)
      rows.andWhere(
        `row.id = ANY (ARRAY(SELECT id FROM hotlines WHERE string_to_array(numbers, ',') @> ARRAY[:numbers]))`,
        { numbers },
      );
    if (line_number) rows.andWhere('row.line_number ILIKE :line', { line: containing(line_number) });
    super.narrow(rows, { ...query, filters });
  }
}

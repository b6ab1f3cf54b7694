import { Injectable } from '@nestjs/common';
import { CrudService } from '../../api/crud.service.js';
import { Invalid } from '../../api/errors.js';
import { Store } from '../../api/store.js';
import { Meeting } from './meeting.entity.js';

@Injectable()
export class MeetingService extends CrudService<Meeting> {
  constructor(store: Store) {
    super(store, Meeting, 'meeting');
  }

  protected override async check({ starts_at, ends_at }: Partial<Meeting>): Promise<void> {
    // Compared by the database: it knows the PBX's clock.
    const [found] = await this.store.database.run<{ fine: boolean }>(
      'SELECT $1::timestamptz < $2::timestamptz AS fine',
      [starts_at, ends_at],
    );
    if (found?.fine === false) throw Invalid.field('ends_at', 'must be after starts_at');
  }
}

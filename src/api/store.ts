import { Injectable } from '@nestjs/common';
import type { Change } from '../database/change-feed.js';
import { Database } from '../database/database.js';
import { RowCounts } from '../database/row-counts.js';
import { References } from './references.js';

/** Writes down who changed what. Implemented by access/. */
export abstract class Audit {
  /** Called inside the change's transaction. */
  abstract record(change: Change): Promise<void>;
}

/** Row, children and audit in one transaction; every node hears of the change once it is committed. */
@Injectable()
export class Store {
  constructor(
    readonly database: Database,
    private readonly audit: Audit,
    readonly references: References,
    readonly counts: RowCounts,
  ) {}

  async commit<T>(work: (record: (change: Change) => Promise<void>) => Promise<T>): Promise<T> {
    return this.database.transaction(() =>
      work(async (change) => {
        await this.audit.record(change);
        this.database.announce(change);
      }),
    );
  }
}

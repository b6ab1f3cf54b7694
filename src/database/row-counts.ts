import { Injectable } from '@nestjs/common';
import { Database } from './database.js';

/** So many entries are summed up in no time; beyond it a reader makes one of them. */
const MAX_ENTRIES = 200;

/** How many rows the tables with a `countRows` trigger (migrations/columns.ts) have, without a scan. */
@Injectable()
export class RowCounts {
  constructor(private readonly database: Database) {}

  /** @param ref the parent whose rows are meant, where they are counted apart */
  async of(table: string, ref = 0): Promise<number> {
    const [found] = await this.database.run<{ n: number; entries: number }>(
      'SELECT coalesce(sum(n), 0) AS n, count(*) AS entries FROM row_counts WHERE counted = $1 AND ref_id = $2',
      [table, ref],
    );
    const { n, entries } = found!;
    if (entries > MAX_ENTRIES) await this.gather(table, ref);
    return Number(n);
  }

  /** Entries that another transaction is gathering are left to it. */
  private async gather(table: string, ref: number): Promise<void> {
    await this.database.run(
      `WITH gone AS (
         DELETE FROM row_counts WHERE ctid = ANY (ARRAY(
           SELECT ctid FROM row_counts WHERE counted = $1 AND ref_id = $2 FOR UPDATE SKIP LOCKED))
         RETURNING n)
       INSERT INTO row_counts (counted, ref_id, n) SELECT $1, $2, sum(n) FROM gone HAVING count(*) > 0`,
      [table, ref],
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { CdrPartitions } from '../../calls/cdrs/cdr-partitions.js';

const STAGED = 'restored_cdrs';

/** Brings CDRs back: those that are missing are added, none is replaced or lost. */
@Injectable()
export class CdrMerge {
  constructor(private readonly partitions: CdrPartitions) {}

  /** In a transaction, which has the months that it makes. */
  async add(client: ClientBase, copy: (table: string) => Promise<void>): Promise<void> {
    await client.query(`CREATE TEMP TABLE ${STAGED} ON COMMIT DROP AS SELECT * FROM cdrs WITH NO DATA`);
    await copy(STAGED);
    await client.query(`ANALYZE ${STAGED}`);
    const { rows: months } = await client.query<{ month: string }>(
      `SELECT DISTINCT to_char(start_stamp AT TIME ZONE 'UTC', 'YYYY-MM') AS month FROM ${STAGED} ORDER BY 1`,
    );
    // Of one that was made in vain, CdrStore finds out that it is not there.
    for (const { month } of months) {
      // Another node may have dropped it.
      this.partitions.forget(month);
      await this.partitions.ensure(month);
    }
    // An incomplete record gives way to the real one, which has another start (cdr-store.ts).
    await client.query(
      `INSERT INTO cdrs SELECT * FROM ${STAGED} AS staged WHERE NOT EXISTS (
         SELECT FROM cdrs WHERE cdrs.uuid = staged.uuid
           AND cdrs.start_stamp BETWEEN staged.start_stamp - interval '1 day' AND staged.start_stamp + interval '1 day')`,
    );
  }
}

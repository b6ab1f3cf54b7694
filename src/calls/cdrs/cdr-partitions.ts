import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';

/** Any key will do as long as every node of this program uses it. */
const PARTITION_LOCK = 0x4344_5250;

/** The months of `cdrs` (UTC): each is made once, by whichever node needs it first. */
@Injectable()
export class CdrPartitions {
  private readonly present = new Set<string>();

  constructor(private readonly database: Database) {}

  /** This month and the next, so that no call of theirs has to wait for its table. */
  async prepare(now = new Date()): Promise<void> {
    const month = now.toISOString().slice(0, 7);
    await this.ensure(month);
    await this.ensure(nextMonth(month));
  }

  /** @param at ISO text in UTC that begins with the month */
  async ensure(at: string): Promise<void> {
    const month = at.slice(0, 7);
    if (this.present.has(month)) return;
    await this.create(month);
    this.present.add(month);
  }

  /** Somebody may have dropped it: it is looked for again. */
  forget(at: string): void {
    this.present.delete(at.slice(0, 7));
  }

  /** Made apart and then attached: unlike `PARTITION OF` that stops neither readers nor writers of other months. */
  private async create(month: string): Promise<void> {
    const table = `cdrs_${month.replace('-', '_')}`;
    const [from, to] = [month, nextMonth(month)].map((each) => `'${each}-01 00:00:00+00'`);
    await this.database.transaction(async () => {
      await this.database.run('SELECT pg_advisory_xact_lock($1)', [PARTITION_LOCK]);
      const [found] = await this.database.run<{ there: boolean }>(
        'SELECT to_regclass($1) IS NOT NULL AS there',
        [table],
      );
      if (found?.there) return;
      await this.database.run(`CREATE TABLE ${table} (LIKE cdrs INCLUDING ALL)`);
      await this.database.run(
        `ALTER TABLE cdrs ATTACH PARTITION ${table} FOR VALUES FROM (${from}) TO (${to})`,
      );
    });
  }
}

/** `2026-12` -> `2027-01` */
function nextMonth(month: string): string {
  const [year = 0, next = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, next, 1)).toISOString().slice(0, 7);
}

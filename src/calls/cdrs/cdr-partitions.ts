import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Config } from '../../config.js';
import { Database } from '../../database/database.js';
import { CONFIG, LOG } from '../../tokens.js';

/** Any key will do as long as every node of this program uses it. */
const PARTITION_LOCK = 0x4344_5250;

const LOOK_MS = 3_600_000;

/** The months of `cdrs` (UTC): each is made once, by whichever node needs it first. */
@Injectable()
export class CdrPartitions implements OnModuleInit, OnModuleDestroy {
  private readonly present = new Set<string>();

  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Pick<Config, 'cdrKeepMonths'>,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** This month and the next, so that no call of theirs has to wait for its table. */
  async prepare(now = new Date()): Promise<void> {
    const month = now.toISOString().slice(0, 7);
    await this.ensure(month);
    await this.ensure(nextMonth(month));
  }

  /**
   * Drops the months that ended longer ago than CDR_KEEP_MONTHS; answers their tables. What else is attached to `cdrs`
   * is somebody's own and stays.
   */
  async prune(now = new Date()): Promise<string[]> {
    const { cdrKeepMonths } = this.config;
    if (cdrKeepMonths === 0) return [];
    const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - cdrKeepMonths, 1));
    const oldest = tableOf(first.toISOString().slice(0, 7));
    const dropped: string[] = [];
    await this.database.transaction(async () => {
      await this.database.run('SELECT pg_advisory_xact_lock($1)', [PARTITION_LOCK]);
      const tables = await this.database.run<{ name: string }>(
        `SELECT relname AS name FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
         WHERE inhparent = 'cdrs'::regclass AND relname ~ '^cdrs_[0-9]{4}_[0-9]{2}$' AND relname < $1 ORDER BY 1`,
        [oldest],
      );
      dropped.length = 0;
      for (const { name } of tables) {
        await this.database.run(`DROP TABLE ${name}`);
        dropped.push(name);
      }
    });
    for (const name of dropped) this.present.delete(name.slice('cdrs_'.length).replace('_', '-'));
    if (dropped.length > 0) this.log.info({ tables: dropped }, 'CDRs of these months were deleted');
    return dropped;
  }

  onModuleInit(): void {
    this.timer = setInterval(() => {
      Promise.all([this.prepare(), this.prune()]).catch((error: unknown) =>
        this.log.warn({ err: error }, 'the months of CDRs were not looked after'),
      );
    }, LOOK_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
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
    const table = tableOf(month);
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

const tableOf = (month: string): string => `cdrs_${month.replace('-', '_')}`;

/** `2026-12` -> `2027-01` */
function nextMonth(month: string): string {
  const [year = 0, next = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, next, 1)).toISOString().slice(0, 7);
}

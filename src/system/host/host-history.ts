import { freemem, hostname, totalmem } from 'node:os';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import { Database } from '../../database/database.js';
import { LOG } from '../../tokens.js';
import { usedOf } from './disks.js';

const SAMPLE_MS = 60_000;
/** What is too old is deleted every so many samples. */
const PRUNE_EVERY = 60;
/** So many days can be asked for, and are kept. */
export const MOST_DAYS = 7;
/** So many points a graph has at most, one more where the first is not whole. */
const POINTS = 288;

const COLUMNS = { disk: 'disk_used', memory: 'memory_used' } as const;

/** A point of a graph and when it was measured: `[value, "YYYY-MM-DD HH:mm:ss"]`. */
export type Point = readonly [value: number, at: string];

/**
 * What this host measured, minute by minute. Hosts are told apart by their names: two API nodes on one write one history,
 * and it goes on after a restart. A host has 10 080 rows at most, about 1 MB.
 */
@Injectable()
export class HostHistory implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private sampling: Promise<void> = Promise.resolve();
  private taken = 0;

  constructor(
    private readonly database: Database,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const sample = () => {
      this.sampling = this.sample().catch((error: unknown) =>
        this.log.warn({ err: error }, 'what this host measured was not written down'),
      );
    };
    this.timer = setInterval(sample, SAMPLE_MS).unref();
    sample();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.sampling;
  }

  /** Bytes of memory that programs hold, or percent of the disk that `/` is on, the oldest first. @param days 1 to 7 */
  async points(what: keyof typeof COLUMNS, days: number): Promise<Point[]> {
    const rows = await this.database.run<{ value: number; at: string }>(
      `SELECT round(avg(${COLUMNS[what]})::numeric, 2)::float8 AS value, max(at)::timestamptz(0) AS at FROM host_samples
       WHERE host = $1 AND at > now() - make_interval(days => $2) AND ${COLUMNS[what]} IS NOT NULL
       GROUP BY date_bin(make_interval(secs => $3), at, to_timestamp(0)) ORDER BY 2`,
      [hostname(), days, (days * 86_400) / POINTS],
    );
    return rows.map(({ value, at }) => [value, at]);
  }

  private async sample(): Promise<void> {
    const disk = await usedOf('/').catch(() => null);
    await this.database.run(
      `INSERT INTO host_samples (at, host, memory_used, disk_used) VALUES (date_trunc('minute', now()), $1, $2, $3)
       ON CONFLICT (at, host) DO NOTHING`,
      [hostname(), totalmem() - freemem(), disk],
    );
    if (this.taken++ % PRUNE_EVERY === 0)
      await this.database.run('DELETE FROM host_samples WHERE at < now() - make_interval(days => $1)', [
        MOST_DAYS,
      ]);
  }
}

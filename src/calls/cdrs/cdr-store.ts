import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { Database } from '../../database/database.js';
import type { Cdr } from './cdr.js';
import { CdrPartitions } from './cdr-partitions.js';

/** @property at microseconds since 1970 */
export interface LegEnd {
  readonly cause: string;
  readonly at: number;
}

/** Stores records of legs: each once, however often and by however many nodes it is brought. */
@Injectable()
export class CdrStore {
  constructor(
    private readonly database: Database,
    private readonly partitions: CdrPartitions,
  ) {}

  /** A record that is there already stays as it is, an incomplete one gives way. */
  save(cdr: Cdr): Promise<void> {
    return this.inMonth(cdr, async () => {
      await this.database.run(`DELETE FROM cdrs WHERE ${SAME_LEG} AND incomplete = 1`, sameLeg(cdr));
      await this.insert(cdr);
    });
  }

  /** How and when legs of the last day have ended, by their uuids; without those of which nothing is stored yet. */
  async ends(uuids: readonly string[]): Promise<Map<string, LegEnd>> {
    const rows = await this.database.read<{ uuid: string; cause: string; at: number }>(
      'ends of legs',
      `SELECT uuid, hangup_cause AS cause, extract(epoch FROM end_stamp) * 1000000 AS at FROM cdrs
       WHERE uuid = ANY ($1::uuid[]) AND start_stamp > now() - interval '1 day' AND end_stamp IS NOT NULL`,
      [uuids],
    );
    return new Map(rows.map(({ uuid, cause, at }) => [uuid, { cause, at: Number(at) }]));
  }

  /** What is known of a leg that no switch will report any more; nothing, where there is a record of it. */
  saveIncomplete(cdr: Cdr): Promise<void> {
    return this.inMonth(cdr, async () => {
      const known = await this.database.run(`SELECT 1 FROM cdrs WHERE ${SAME_LEG}`, sameLeg(cdr));
      if (known.length === 0) await this.insert(cdr);
    });
  }

  /** Two nodes never work on the same leg at once: an incomplete record has another start than the real one. */
  private async inMonth(cdr: Cdr, work: () => Promise<void>): Promise<void> {
    const locked = () =>
      this.database.transaction(async () => {
        await this.database.run('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [cdr.uuid]);
        await work();
      });
    await this.partitions.ensure(cdr.start_stamp);
    try {
      await locked();
    } catch (error) {
      if (!isMissingPartition(error)) throw error;
      this.partitions.forget(cdr.start_stamp);
      await this.partitions.ensure(cdr.start_stamp);
      await locked();
    }
  }

  private async insert(cdr: Cdr): Promise<void> {
    const entries = Object.entries(cdr);
    const places = entries.map((_, index) => `$${index + 1}`);
    await this.database.run(
      `INSERT INTO cdrs (${entries.map(([column]) => column).join(', ')}) VALUES (${places.join(', ')})
       ON CONFLICT DO NOTHING`,
      entries.map(([, value]) => value),
    );
  }
}

/** The same leg by another clock; the bounds keep the search to one or two months. */
const SAME_LEG = `uuid = $1 AND start_stamp BETWEEN $2::timestamptz - interval '1 day' AND $2::timestamptz + interval '1 day'`;

const sameLeg = ({ uuid, start_stamp }: Cdr): unknown[] => [uuid, start_stamp];

/** `cdrs` has no checks of its own, so the violation of one means that no partition takes the row. */
function isMissingPartition(error: unknown): boolean {
  return (
    error instanceof QueryFailedError && 'code' in error.driverError && error.driverError.code === '23514'
  );
}

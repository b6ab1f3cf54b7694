import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { InUse, Invalid, NotFound } from '../api/errors.js';
import { Store } from '../api/store.js';
import { LOG } from '../tokens.js';
import { MediaService } from './media.service.js';

const LOOK_MS = 60_000;
const BATCH = 100;

const THRESHOLD = /^([1-9]\d{0,2})(Day|Week|Month|Year)s?$/i;

const ENTITY = { entity: 'media clean-up', id: 1 } as const;

/**
 * Deletes media files that are older than a threshold and that nobody uses, once a day while it is switched on. All nodes
 * look at the row; whoever moves its time on does the work.
 */
@Injectable()
export class MediaCleanUp implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly store: Store,
    private readonly media: MediaService,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => this.look(), LOOK_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** From which age on files are deleted, as it was said: `3Month`; undefined while none are. */
  async threshold(): Promise<string | undefined> {
    const [row] = await this.store.database.run<{ threshold: string }>(
      'SELECT threshold FROM media_clean_up',
    );
    return row?.threshold;
  }

  /** @param now whether it begins at once, or tomorrow @throws Invalid */
  async switchOn(threshold: string, now: boolean): Promise<void> {
    const [, count, unit] = THRESHOLD.exec(threshold) ?? [];
    if (count === undefined) throw Invalid.field('threshold', 'must look like 3Month, 90Day or 1Year');
    await this.store.commit(async (record) => {
      const before = await this.threshold();
      await this.store.database.run(
        `INSERT INTO media_clean_up (threshold, keep, next_run_at)
         VALUES ($1, $2::interval, now() + CASE WHEN $3 THEN interval '0' ELSE interval '1 day' END)
         ON CONFLICT (id) DO UPDATE
         SET threshold = excluded.threshold, keep = excluded.keep, next_run_at = excluded.next_run_at`,
        [threshold, `${count} ${unit}`, now],
      );
      await record({
        ...ENTITY,
        action: before === undefined ? 'create' : 'update',
        ...(before !== undefined && { before: { threshold: before } }),
        after: { threshold },
      });
    });
    if (now) this.look();
  }

  async switchOff(): Promise<void> {
    await this.store.commit(async (record) => {
      const [before] = await this.store.database.run<{ threshold: string }>(
        'DELETE FROM media_clean_up RETURNING threshold',
      );
      if (before) await record({ ...ENTITY, action: 'delete', before });
    });
  }

  /** Does what is due, if no other node does; answers how many files went. */
  async run(): Promise<number> {
    const due = await this.store.database.run(
      `UPDATE media_clean_up SET next_run_at = now() + interval '1 day' WHERE next_run_at <= now() RETURNING id`,
    );
    if (due.length === 0) return 0;
    let gone = 0;
    for (let last: number | undefined = 0; last !== undefined;) {
      const ids: number[] = await this.old(last);
      for (const id of ids) gone += Number(await this.remove(id));
      last = ids.at(-1);
    }
    if (gone > 0) this.log.info({ files: gone }, 'media files were deleted: too old, and used by nobody');
    return gone;
  }

  /** None any more once it has been switched off. */
  private async old(after: number): Promise<number[]> {
    const rows = await this.store.database.run<{ id: number }>(
      `SELECT f.id FROM media_files f JOIN media_clean_up c ON f.created_at < now() - c.keep
       WHERE f.id > $1 ORDER BY f.id LIMIT ${BATCH}`,
      [after],
    );
    return rows.map(({ id }) => id);
  }

  private async remove(id: number): Promise<boolean> {
    try {
      await this.media.remove(id);
      return true;
    } catch (error) {
      if (error instanceof InUse || error instanceof NotFound) return false;
      throw error;
    }
  }

  private look(): void {
    this.run().catch((error: unknown) => this.log.warn({ err: error }, 'old media files were not deleted'));
  }
}

import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import { NotFound, UnderWay } from '../../api/errors.js';
import { Database } from '../../database/database.js';
import { NodeSession } from '../../database/node-session.js';
import { CaptureFiles } from '../../media/capture-files.js';
import { LOG } from '../../tokens.js';
import { captureArguments, captureFilter, type Wanted } from './rules/capture-filter.js';
import { beginCapture, type Captured } from './tcpdump.js';

/** Whoever forgets to stop it has not filled the database. */
const LIMITS = { bytes: 16 * 1_048_576, ms: 600_000 };

/** By which nodes tell each other what to stop. */
const CHANNEL = 'switchyard_captures';
/** So long another node may take to stop one; it is looked for so often. */
const ELSEWHERE_MS = 6_000;
const LOOK_MS = 100;

interface Running {
  readonly id: number;
  readonly stop: () => void;
  /** Once its packets are stored. */
  readonly over: Promise<void>;
}

/** Catches what goes over this host's network, one capture at a time, into a media file. */
@Injectable()
export class CaptureService implements OnModuleDestroy {
  private running: Running | undefined;
  private beginning = false;

  constructor(
    private readonly files: CaptureFiles,
    private readonly database: Database,
    session: NodeSession,
    @Inject(LOG) private readonly log: Logger,
  ) {
    session.listen(CHANNEL, (id) => this.stopOwn(Number(id)));
    // A file that is deleted is not waited for.
    database.feed.onChange(({ entity, action, id }) => {
      if (entity === files.entity && action === 'delete') this.stopOwn(Number(id));
    });
  }

  async onModuleDestroy(): Promise<void> {
    this.running?.stop();
    await this.running?.over;
  }

  /**
   * Ends by itself after ten minutes or 16 MiB. @returns the id of its media file
   * @throws UnsafeValue, UnderWay, ToolUnavailable
   */
  async start(wanted: Wanted): Promise<number> {
    const filter = captureFilter(wanted);
    if (this.running !== undefined || this.beginning) {
      const which = this.running === undefined ? '' : ` (${this.running.id})`;
      throw new UnderWay(`a capture is under way on ${hostname()}${which}: stop it first`);
    }
    this.beginning = true;
    try {
      const { stop, ended } = await beginCapture(captureArguments(filter), LIMITS);
      const id = await this.files
        .begin(`capture-${hostname()}.pcap`, filter || 'all packets')
        .catch((error) => {
          stop();
          throw error;
        });
      const over = ended.then((captured) => this.store(id, captured));
      this.running = { id, stop, over };
      return id;
    } finally {
      this.beginning = false;
    }
  }

  /** Resolves once the file holds the packets; one that has ended is stopped already. @throws NotFound */
  async stop(id: number): Promise<void> {
    if (this.stopOwn(id)) return this.running?.over;
    const wait = Date.now() + ELSEWHERE_MS;
    for (let full = await this.files.isFull(id); full !== true; full = await this.files.isFull(id)) {
      if (full === undefined) throw new NotFound('capture', id);
      if (Date.now() > wait) return this.files.fill(id, Buffer.alloc(0), '; lost with the node that ran it');
      await this.database.run('SELECT pg_notify($1, $2)', [CHANNEL, String(id)]);
      await setTimeout(LOOK_MS);
    }
  }

  private stopOwn(id: number): boolean {
    if (this.running?.id !== id) return false;
    this.running.stop();
    return true;
  }

  private async store(id: number, { content, packets }: Captured): Promise<void> {
    try {
      await this.files.fill(id, content, packets === undefined ? '' : `; ${packets} packets`);
    } catch (error) {
      this.log.error({ err: error, id }, 'a capture could not be stored');
    } finally {
      this.running = undefined;
    }
  }
}

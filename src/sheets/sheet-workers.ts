import { join } from 'node:path';
import { pipeline, type Readable, Transform } from 'node:stream';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type pg from 'pg';
import { Database } from '../database/database.js';
import { root } from '../root.js';
import type { Language, SheetFormat } from './sheet.js';
import type { SheetTask, Staged } from './sheet-worker.js';
import { Slots } from './slots.js';

/** A sheet of a million rows is read and written in less; a file made to explode ends its thread, not the server. */
const LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16 };

/** So many of each kind at once: each takes a core while it runs. */
const MAX_WORKERS = 2;

/** Whoever asked for a file and does not read it keeps it from others. */
const UNREAD_MS = 30_000;

type Task<Kind> = Omit<SheetTask & { kind: Kind }, 'connection'>;

/** Threads that read and write sheets (sheet-worker.ts, bundled as a file of its own). */
@Injectable()
export class SheetWorkers implements OnModuleDestroy {
  private readonly running = new Set<Worker>();
  private readonly slots = { export: new Slots(MAX_WORKERS), stage: new Slots(MAX_WORKERS) };

  constructor(private readonly database: Database) {}

  async onModuleDestroy(): Promise<void> {
    await Promise.all([...this.running].map((worker) => worker.terminate()));
  }

  /**
   * The file as it is made. The work ends with the stream, when `signal` says that nobody wants it any more, and when
   * nobody has read of it for a while.
   */
  async export(
    resource: string,
    format: SheetFormat,
    language: Language,
    signal: AbortSignal,
  ): Promise<Readable> {
    const worker = await this.start({ kind: 'export', resource, format, language }, signal);
    const file = new Transform({
      transform(chunk, _encoding, done) {
        unread.refresh();
        done(null, chunk);
      },
    });
    const unread = setTimeout(() => file.destroy(new Error('nobody has read the file')), UNREAD_MS);
    signal.addEventListener('abort', () => file.destroy(), { once: true });
    worker.once('error', (error) => file.destroy(error));
    pipeline(worker.stdout, file, () => {
      clearTimeout(unread);
      void worker.terminate();
    });
    return file;
  }

  /**
   * Reads a file into a staging table.
   * @param progress is called every second or so
   */
  async stage(
    resource: string,
    path: string,
    table: string,
    progress: (staged: Staged) => void,
  ): Promise<Staged> {
    const worker = await this.start({ kind: 'stage', resource, path, table });
    return new Promise<Staged>((resolve, reject) => {
      let last: Staged = { read: 0, failed: 0, done: false };
      worker.on('message', (staged: Staged) => {
        last = staged;
        progress(staged);
        if (!staged.done) return;
        resolve(staged);
        void worker.terminate();
      });
      worker.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
          resolve({ ...last, unreadable: 'needs more memory than a sheet of a million rows' });
        else reject(error);
      });
      worker.on('exit', () => reject(new Error('the thread that read the sheet ended early')));
    });
  }

  private async start(task: Task<'export'> | Task<'stage'>, signal?: AbortSignal): Promise<Worker> {
    const release = await this.slots[task.kind].take(signal);
    const workerData = { ...task, connection: connectionOf(this.database.pool) };
    const worker = new Worker(join(root, 'dist/sheet-worker.js'), {
      workerData,
      stdout: true,
      resourceLimits: LIMITS,
    });
    this.running.add(worker);
    worker.once('exit', () => {
      this.running.delete(worker);
      release();
    });
    return worker;
  }
}

/** How the pool connects, as far as a thread can be told. */
function connectionOf({ options }: pg.Pool): pg.ClientConfig {
  const { host, port, user, password, database, ssl, connectionString } = options;
  return JSON.parse(
    JSON.stringify({ host, port, user, password, database, ssl, connectionString, options: options.options }),
  ) as pg.ClientConfig;
}

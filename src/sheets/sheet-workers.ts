import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type pg from 'pg';
import { Database } from '../database/database.js';
import { root } from '../root.js';
import type { Language, SheetFormat } from './sheet.js';
import type { Staged, SheetTask } from './sheet-worker.js';

/** A sheet of a million rows is read and written in less; a file made to explode ends its thread, not the server. */
const LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16 };

/** So many at once: each takes a core while it runs. */
const MAX_WORKERS = 2;

/** Threads that read and write sheets (sheet-worker.ts, bundled as a file of its own). */
@Injectable()
export class SheetWorkers implements OnModuleDestroy {
  private readonly running = new Set<Worker>();
  private readonly waiting: (() => void)[] = [];
  private taken = 0;

  constructor(private readonly database: Database) {}

  async onModuleDestroy(): Promise<void> {
    await Promise.all([...this.running].map((worker) => worker.terminate()));
  }

  /** The file as it is made; destroying the stream ends the work. Its error is emitted before its end. */
  async export(resource: string, format: SheetFormat, language: Language): Promise<Readable> {
    const worker = await this.start({ kind: 'export', resource, format, language });
    const file = worker.stdout;
    worker.on('error', (error) => file.destroy(error));
    file.on('close', () => void worker.terminate());
    return file;
  }

  /**
   * Reads a file into a staging table.
   * @param progress is called every few thousand rows
   */
  async stage(
    resource: string,
    path: string,
    table: string,
    progress: (staged: Staged) => void,
  ): Promise<Staged> {
    const worker = await this.start({ kind: 'stage', resource, path, table });
    return new Promise<Staged>((resolve, reject) => {
      let last: Staged | undefined;
      worker.on('message', (staged: Staged) => {
        last = staged;
        progress(staged);
      });
      worker.on('error', reject);
      worker.on('exit', () =>
        last?.done ? resolve(last) : reject(new Error('the thread that read the sheet ended early')),
      );
    });
  }

  private async start(
    task:
      Omit<SheetTask & { kind: 'export' }, 'connection'> | Omit<SheetTask & { kind: 'stage' }, 'connection'>,
  ): Promise<Worker> {
    if (this.taken >= MAX_WORKERS) await new Promise<void>((go) => this.waiting.push(go));
    this.taken += 1;
    const workerData = { ...task, connection: connectionOf(this.database.pool) };
    const worker = new Worker(join(root, 'dist/sheet-worker.js'), {
      workerData,
      stdout: true,
      resourceLimits: LIMITS,
    });
    this.running.add(worker);
    worker.once('exit', () => {
      this.running.delete(worker);
      this.taken -= 1;
      this.waiting.shift()?.();
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

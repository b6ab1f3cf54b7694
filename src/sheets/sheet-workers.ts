import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type pg from 'pg';
import { Busy } from '../api/errors.js';
import { Database } from '../database/database.js';
import { bundles } from '../root.js';
import type { Language, SheetFormat, Where } from './sheet.js';
import type { SheetMessage, SheetTask, Staged } from './sheet-worker.js';
import { Slots } from './slots.js';

/**
 * A sheet of a million rows is read and written in less: a file made to explode ends its process, not the server. What
 * reads a sheet leaves a row's garbage behind so late that a small young generation costs it twice the time.
 */
const LIMITS = {
  export: ['--max-old-space-size=96', '--max-semi-space-size=16'],
  stage: ['--max-old-space-size=192', '--max-semi-space-size=24'],
};

/** So many of each kind at once: each takes a core while it runs. */
const MAX_WORKERS = 2;

/** Whoever asked for a file and does not read it keeps it from others. */
const UNREAD_MS = 30_000;

type Task<Kind> = Omit<SheetTask & { kind: Kind }, 'connection'>;

/**
 * Processes that read and write sheets (sheet-worker.ts, bundled as a file of its own): calls wait for this one, and the
 * garbage of a thread would be collected at its priority.
 */
@Injectable()
export class SheetWorkers implements OnModuleDestroy {
  private readonly running = new Map<ChildProcess, Promise<void>>();
  private stopping = false;
  private readonly slots = { export: new Slots(MAX_WORKERS), stage: new Slots(MAX_WORKERS) };

  constructor(private readonly database: Database) {}

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    for (const worker of this.running.keys()) worker.kill('SIGKILL');
    await Promise.all(this.running.values());
  }

  /**
   * The file as it is made, from its first byte on. The work ends with the stream, when `signal` says that nobody wants it
   * any more, and when nobody has read of it for a while.
   * @throws what went wrong before the first byte, while there can be another answer; the signal's reason
   */
  async export(
    resource: string,
    format: SheetFormat,
    language: Language,
    signal: AbortSignal,
    where?: Where,
  ): Promise<Readable> {
    const worker = await this.start({ kind: 'export', resource, format, language, where }, signal);
    let begin = (): void => undefined;
    const file = new Transform({
      transform(chunk, _encoding, done) {
        unread.refresh();
        begin();
        done(null, chunk);
      },
    });
    const begun = new Promise<void>((resolve, reject) => {
      begin = resolve;
      file.once('error', reject);
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
    const unread = setTimeout(() => file.destroy(new Error('nobody has read the file')), UNREAD_MS);
    signal.addEventListener('abort', () => file.destroy(), { once: true });
    file.once('close', () => {
      clearTimeout(unread);
      worker.kill('SIGKILL');
      // What is left in it is not wanted; the process has not ended for us before it is read or thrown away.
      worker.stdout!.destroy();
    });
    // Whether the file is whole is known when the process has ended.
    worker.stdout!.pipe(file, { end: false });
    outcome(worker).then(
      () => {
        begin();
        file.end();
      },
      (error: Error) => file.destroy(error),
    );
    await begun;
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
    return this.read(await this.start({ kind: 'stage', resource, path, table }), progress);
  }

  private async read(worker: ChildProcess, progress: (staged: Staged) => void): Promise<Staged> {
    let last: Staged = { read: 0, failed: 0, done: false };
    const done = new Promise<void>((resolve) => {
      worker.on('message', ({ staged }: SheetMessage) => {
        if (staged === undefined) return;
        last = staged;
        progress(staged);
        if (staged.done) resolve();
      });
    });
    try {
      await Promise.race([done, outcome(worker)]);
      if (!last.done) throw new Error('the process that read the sheet ended early');
      return last;
    } catch (error) {
      if (worker.signalCode !== 'SIGABRT') throw error;
      return { ...last, unreadable: 'needs more memory than a sheet of a million rows' };
    } finally {
      worker.kill('SIGKILL');
    }
  }

  private async start(task: Task<'export'> | Task<'stage'>, signal?: AbortSignal): Promise<ChildProcess> {
    const release = await this.slots[task.kind].take(signal);
    try {
      if (this.stopping) throw new Busy('the server is stopping');
      const worker = fork(join(bundles, 'sheet-worker.js'), [], {
        stdio: ['ignore', task.kind === 'export' ? 'pipe' : 'ignore', 'pipe', 'ipc'],
        serialization: 'advanced',
        execArgv: LIMITS[task.kind],
        env: environment(),
      });
      const ended = new Promise<void>((resolve) => {
        worker.once('exit', () => resolve());
        // It never began, or could not be told something: `outcome` says so.
        worker.on('error', () => worker.pid === undefined && resolve());
      });
      const gone = ended.then(() => {
        this.running.delete(worker);
        release();
      });
      this.running.set(worker, gone);
      // Not in the arguments or the environment, where others could read the password. One that has ended says so itself.
      worker.send({ ...task, connection: connectionOf(this.database.pool) }, () => undefined);
      return worker;
    } catch (error) {
      release();
      throw error;
    }
  }
}

/** What node-postgres may read beside the connection, and no secret of the server's. */
const environment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => /^(PG|NODE_EXTRA_CA_CERTS$|HOME$|PATH$|TZ$)/.test(name)),
  );

/**
 * Resolves when the process has done its work and its output is read.
 * @throws what it says went wrong, or its last words
 */
function outcome(worker: ChildProcess): Promise<void> {
  let words = '';
  worker.stderr!.setEncoding('utf8').on('data', (chunk: string) => (words = (words + chunk).slice(-2000)));
  return new Promise((resolve, reject) => {
    worker.on('message', ({ error }: SheetMessage) => {
      if (error !== undefined) reject(Object.assign(new Error(error.message), error));
    });
    worker.once('error', reject);
    worker.once('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`the process of a sheet ended (${signal ?? code}): ${words.trim()}`));
    });
  });
}

/** How the pool connects, as far as another process can be told. */
function connectionOf({ options }: pg.Pool): pg.ClientConfig {
  const { host, port, user, password, database, ssl, connectionString, connectionTimeoutMillis } = options;
  const where = { host, port, user, password, database, ssl, connectionString, connectionTimeoutMillis };
  return JSON.parse(
    JSON.stringify({
      ...where,
      application_name: 'switchyard sheets',
      keepAlive: true,
      options: options.options,
    }),
  ) as pg.ClientConfig;
}

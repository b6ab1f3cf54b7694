import type { RowProblem } from '../api/errors.js';
import { performance } from 'node:perf_hooks';
import { PassThrough } from 'node:stream';
import pg from 'pg';
import { backendGivesWay, giveWay } from '../database/give-way.js';
import { readSheet, UnreadableSheet } from './read-sheet.js';
import { selectRows, type Language, type SheetFormat, type Where } from './sheet.js';
import { sheetOf, writtenSheetOf } from './sheets.js';
import { checkedRows, Findings } from './stage.js';
import { copyRows } from './staging.js';
import { writeSheet, type Batches } from './write-sheet.js';

/**
 * A process that reads or writes one sheet, beside the server for which calls wait: half a million rows take seconds of
 * CPU. It gives way to everything else, and ends with the server.
 */

export type SheetTask = { readonly connection: pg.ClientConfig; readonly resource: string } & (
  | {
      readonly kind: 'export';
      readonly format: SheetFormat;
      readonly language: Language;
      readonly where: Where | undefined;
    }
  | { readonly kind: 'stage'; readonly path: string; readonly table: string }
);

/** What the process tells the server. */
export interface SheetMessage {
  readonly staged?: Staged;
  readonly error?: { readonly message: string; readonly code?: string };
}

/** How far a file has been read; the last message says `done`. */
export interface Staged {
  readonly read: number;
  readonly failed: number;
  readonly done: boolean;
  readonly problems?: readonly RowProblem[];
  /** Headings that are not the sheet's. */
  readonly unknown?: readonly string[];
  /** Why the file could not be read at all. */
  readonly unreadable?: string;
}

const BATCH = 2_000;
const REPORT_MS = 1_000;
const STALLED_MS = 10_000;

async function run(task: SheetTask): Promise<void> {
  const client = new pg.Client(task.connection);
  await client.connect();
  try {
    await backendGivesWay(client);
    if (task.kind === 'export') await exportSheet(client, task);
    else await stageSheet(client, task);
  } finally {
    await client.end();
  }
}

async function exportSheet(client: pg.Client, task: SheetTask & { kind: 'export' }): Promise<void> {
  const sheet = writtenSheetOf(task.resource);
  await client.query('BEGIN READ ONLY');
  // Before the titles are written: what is refused here can still be answered as an error.
  await client.query(
    `DECLARE rows NO SCROLL CURSOR FOR ${selectRows(sheet, task.where)} ORDER BY ${sheet.orderBy}`,
    [...(task.where?.values ?? [])],
  );
  // exceljs waits for the stream it writes to, and the process's own output is not to be ended.
  const out = new PassThrough();
  out.pipe(process.stdout, { end: false });
  await writeSheet(task.format, sheet, task.language, stored(client), out);
}

async function* stored(client: pg.Client): Batches {
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({
      text: `FETCH ${BATCH} FROM rows`,
      rowMode: 'array',
    });
    if (rows.length === 0) return;
    yield rows.map(([, ...texts]) => texts.map((text) => text ?? ''));
  }
}

async function stageSheet(
  client: pg.Client,
  { resource, path, table }: SheetTask & { kind: 'stage' },
): Promise<void> {
  const findings = new Findings();
  const report = (more: Partial<Staged> = {}): boolean =>
    tell({ staged: { read: findings.read, failed: findings.failed, done: false, ...more } });
  let beat: NodeJS.Timeout;
  const sheetRows = new Awaited(readSheet(path));
  const stall = new Promise<never>((_, reject) => {
    const stalled = stallWatch(findings, sheetRows);
    beat = setInterval(() => {
      report();
      if (stalled()) reject(new UnreadableSheet('is damaged: it does not come to an end'));
    }, REPORT_MS);
  });
  try {
    const sheet = sheetOf(resource);
    const copied = copyRows(client, table, sheet, checkedRows(sheet, sheetRows, findings));
    await Promise.race([copied, stall]);
    report({ done: true, problems: findings.problems, unknown: findings.unknown });
  } catch (error) {
    if (!(error instanceof UnreadableSheet)) throw error;
    report({ done: true, unreadable: error.message });
  } finally {
    clearInterval(beat!);
  }
}

/** Rows of which somebody may ask whether they are being waited for, and not for PostgreSQL to take them. */
class Awaited<T> {
  awaited = false;

  constructor(private readonly batches: AsyncIterable<T>) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    this.awaited = true;
    for await (const batch of this.batches) {
      this.awaited = false;
      yield batch;
      this.awaited = true;
    }
  }
}

/** exceljs waits for ever for the rest of some damaged files: no row comes, and this process has nothing to do. */
function stallWatch(findings: Findings, rows: Awaited<unknown>): () => boolean {
  let [read, idle, before] = [0, 0, performance.eventLoopUtilization()];
  return () => {
    const { utilization } = performance.eventLoopUtilization(before);
    before = performance.eventLoopUtilization();
    idle = rows.awaited && findings.read === read && utilization < 0.05 ? idle + 1 : 0;
    read = findings.read;
    return idle * REPORT_MS >= STALLED_MS;
  };
}

const tell = (message: SheetMessage): boolean => process.send!(message);

giveWay();
process.once('disconnect', () => process.exit(1));
process.once('message', (task: SheetTask) => {
  void run(task)
    .catch((error: NodeJS.ErrnoException) => {
      process.exitCode = 1;
      tell({ error: { message: error.message, ...(error.code && { code: error.code }) } });
    })
    // Nothing else holds the process then.
    .finally(() => process.channel!.unref());
});

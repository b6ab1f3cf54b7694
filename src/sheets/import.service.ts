import { rm } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { CrudService } from '../api/crud.service.js';
import { ImportRefused, type RowProblem } from '../api/errors.js';
import { toErrorReply } from '../api/error-reply.js';
import type { ListQuery, Page } from '../api/paging.js';
import { requestContext } from '../api/request-context.js';
import { Store } from '../api/store.js';
import { LOG } from '../tokens.js';
import { Import, type ImportOptions } from './import.entity.js';
import { Merge } from './merge.js';
import { Mergers } from './mergers.js';
import { BATCH, type RawRow, UnreadableSheet } from './read-sheet.js';
import { fieldOf } from './rules/headings.js';
import type { Sheet } from './sheet.js';
import { SheetWorkers } from './sheet-workers.js';
import { ABSENT, checkedRows, Findings, MAX_PROBLEMS } from './stage.js';
import { Slots } from './slots.js';
import { copyRows, createStaging, stagingTable } from './staging.js';

/** A file on this node's disk, or rows of a request. */
export type Source = { readonly path: string; readonly name: string } | { readonly rows: readonly object[] };

export interface Imported {
  readonly row: Import;
  /** What was made or changed, where the rows came in a request. */
  readonly rows: readonly object[];
}

/** Takes back what a dry run has done. */
class Undo extends Error {}

/** An import that runs says so every second. */
const LOST_SECONDS = 60;

/** So many new rows make a difference. */
const TIDY_ROWS = 50_000;

const unreadable = (field: string, message: string): ImportRefused =>
  new ImportRefused([{ row: 1, field, message }]);

/** So many imports are stored at once: each has a connection for itself, and calls need some too. */
const MAX_MERGES = 2;

/** How often an import that is running writes down how far it is. */
const REPORT_MS = 1_000;

/** Imports of sheets: read and checked into a staging table, then stored in one transaction. */
@Injectable()
export class ImportService extends CrudService<Import> {
  private readonly slots = new Slots(MAX_MERGES);

  constructor(
    store: Store,
    private readonly workers: SheetWorkers,
    private readonly mergers: Mergers,
    @Inject(LOG) private readonly log: Logger,
  ) {
    super(store, Import, 'import');
  }

  override async get(id: number): Promise<Import> {
    await this.sweep();
    return super.get(id);
  }

  override async list(query: ListQuery): Promise<Page<Import>> {
    await this.sweep();
    return super.list(query);
  }

  /** @returns the import's row, and what comes of it; that never rejects but with ImportRefused or a fault of ours */
  async start(
    sheet: Sheet,
    source: Source,
    options: ImportOptions,
  ): Promise<{ id: number; done: Promise<Imported> }> {
    const id = await this.begin(sheet, source, options).catch(async (error: unknown) => {
      if ('path' in source) await rm(source.path, { force: true });
      throw error;
    });
    const done = this.work(id, sheet, source, options);
    // Whoever waits hears of it; the row says it to everybody else.
    done.catch(() => undefined);
    return { id, done };
  }

  private async begin(sheet: Sheet, source: Source, options: ImportOptions): Promise<number> {
    await this.sweep();
    const [row] = await this.store.database.run<{ id: number }>(
      'INSERT INTO imports (resource, file_name, options, login) VALUES ($1, $2, $3, $4) RETURNING id',
      [
        sheet.resource,
        'name' in source ? source.name : '',
        JSON.stringify(options),
        requestContext.get()?.caller?.login ?? '',
      ],
    );
    return row!.id;
  }

  /** Ends what a node left behind that ended during an import: its transaction is gone, its table is not. */
  private async sweep(): Promise<void> {
    await this.store.database.run(
      `UPDATE imports SET status = 'failed', message = 'the node that ran it ended', finished_at = now()
       WHERE status = 'running' AND updated_at < now() - interval '${LOST_SECONDS} seconds'`,
    );
    const left = await this.store.database.run<{ id: number }>(
      `SELECT substr(tablename, 8)::integer AS id FROM pg_tables
       WHERE schemaname = current_schema() AND tablename ~ '^import_\\d{1,9}$' AND NOT EXISTS (
         SELECT FROM imports WHERE id = substr(tablename, 8)::integer
           AND (status = 'running' OR updated_at > now() - interval '${LOST_SECONDS} seconds'))`,
    );
    for (const { id } of left) await this.dropStaging(id);
  }

  /** Whoever still has it, though it looked lost, is not waited for: the next sweep comes. */
  private async dropStaging(id: number): Promise<void> {
    await this.store.database.pool
      .query(
        `DO $$ BEGIN SET LOCAL lock_timeout = '1s'; DROP TABLE IF EXISTS ${stagingTable(id)};
         EXCEPTION WHEN lock_not_available THEN NULL; END $$`,
      )
      .catch((error: unknown) => this.log.warn({ err: error }, `${stagingTable(id)} was left behind`));
  }

  private async work(id: number, sheet: Sheet, source: Source, options: ImportOptions): Promise<Imported> {
    const report = new Report(this.store, id);
    let release: (() => void) | undefined;
    try {
      if ('rows' in source) release = await this.slots.take();
      await this.store.database.run(createStaging(id, sheet, this.mergers.of(sheet).table));
      const findings = await this.stage(id, sheet, source, report);
      release ??= await this.slots.take();
      const merge = await this.merge(id, sheet, 'rows' in source, options, findings, report);
      void this.tidy(sheet, merge);
      return { row: await this.get(id), rows: merge.rows };
    } catch (error) {
      const { status, body } = toErrorReply(error);
      if (status >= 500) this.log.error({ err: error, import: id }, 'an import failed');
      report.note({
        created: 0,
        updated: 0,
        unchanged: 0,
        skipped: 0,
        ...(body.errors && { errors: body.errors as RowProblem[] }),
      });
      await report
        .finish('failed', body.message)
        .catch((failure: unknown) =>
          this.log.warn({ err: failure, import: id }, 'an import’s end was not told'),
        );
      throw error;
    } finally {
      release?.();
      report.end();
      if ('path' in source) await rm(source.path, { force: true });
      await this.dropStaging(id);
    }
  }

  /** @throws ImportRefused when the file is no sheet */
  private async stage(id: number, sheet: Sheet, source: Source, report: Report): Promise<Findings> {
    if ('path' in source) {
      const staged = await this.workers.stage(
        sheet.resource,
        source.path,
        stagingTable(id),
        ({ read, failed }) => report.note({ rows_read: read, failed }),
      );
      if (staged.unreadable) throw unreadable('file', staged.unreadable);
      return Object.assign(new Findings(), {
        read: staged.read,
        failed: staged.failed,
        problems: staged.problems ?? [],
        unknown: staged.unknown ?? [],
      });
    }
    const findings = new Findings();
    if (source.rows.length === 0) return findings;
    try {
      const rows = checkedRows(sheet, inTurns(keyedRows(sheet, source.rows)), findings);
      await this.store.database.aside((client) => copyRows(client, stagingTable(id), sheet, rows));
    } catch (error) {
      throw error instanceof UnreadableSheet ? unreadable(sheet.envelopes[0]!, error.message) : error;
    }
    report.note({ rows_read: findings.read, failed: findings.failed });
    return findings;
  }

  /** Autovacuum would come too, some time: until then page 10 000 of a list takes ten times as long. */
  private async tidy(sheet: Sheet, { created, updated, options }: Merge): Promise<void> {
    const { table } = this.mergers.of(sheet);
    if (table === undefined || options.dry_run === 1 || created + updated <= TIDY_ROWS) return;
    await this.store.database
      .aside((connection) => connection.query(`VACUUM (ANALYZE) ${table}`))
      .catch((error: unknown) => this.log.warn({ err: error }, `${table} was not vacuumed`));
  }

  /** @throws ImportRefused; nothing is stored then */
  private async merge(
    id: number,
    sheet: Sheet,
    showRows: boolean,
    options: ImportOptions,
    findings: Findings,
    report: Report,
  ): Promise<Merge> {
    return this.store.database.aside(async (beside) => {
      let merge: Merge;
      const problems = (): RowProblem[] =>
        [...findings.problems, ...merge.problems]
          .toSorted((one, two) => one.row - two.row)
          .slice(0, MAX_PROBLEMS);
      const note = (): void => {
        const { created, updated, unchanged, skipped } = merge;
        const failed = findings.failed + merge.failed;
        report.note({ created, updated, unchanged, skipped, failed, errors: problems() });
      };
      const message = leftOut(findings);
      try {
        await this.store.database.longTransaction(async (connection) => {
          merge = new Merge(stagingTable(id), options, showRows, note, connection, beside);
          await this.mergers.of(sheet).merge(merge);
          note();
          if (options.dry_run === 1) throw new Undo();
          if (options.mode === 'all' && problems().length > 0)
            throw new ImportRefused(problems(), findings.failed === 0 && merge.onlyDuplicates);
          // It is done when its rows are there, and not before.
          await report.finish('done', message, this.store.database);
        });
      } catch (error) {
        if (!(error instanceof Undo)) throw error;
        await report.finish('done', message);
      }
      return merge!;
    });
  }
}

/** What a person should know of a file whose columns were not all taken. */
const leftOut = ({ unknown }: Findings): string =>
  unknown.length === 0 ? '' : `left out, being no columns of this sheet: ${unknown.join(', ')}`;

/** Objects keyed by headings of either language, as the rows of a sheet; counted from 1. */
function keyedRows(sheet: Sheet, objects: readonly object[]): RawRow[] {
  const fields = new Map<string, string | undefined>();
  const rows = objects.map((object) => {
    const row = new Map<string, unknown>();
    for (const key in object) {
      if (!fields.has(key)) fields.set(key, fieldOf(sheet, key));
      if (fields.size > MAX_KEYS)
        throw new UnreadableSheet(`has rows with more than ${MAX_KEYS} different keys`);
      const field = fields.get(key);
      const value: unknown = Reflect.get(object, key);
      // What is no text, number or boolean is no cell either.
      if (field !== undefined) row.set(field, typeof value === 'object' && value !== null ? {} : value);
    }
    return row;
  });
  const columns = [...new Set(fields.values())].filter((field) => field !== undefined);
  return [
    { row: 0, cells: columns },
    ...rows.map((row, index) => ({
      row: index + 1,
      cells: columns.map((field) => (row.has(field) ? row.get(field) : ABSENT)),
    })),
  ];
}

/** Of no sheet are there so many. */
const MAX_KEYS = 1_000;

/** In between calls are served. */
async function* inTurns(rows: readonly RawRow[]): AsyncGenerator<readonly RawRow[]> {
  for (let at = 0; at < rows.length; at += BATCH) {
    yield rows.slice(at, at + BATCH);
    await setImmediate();
  }
}

type Counts = Partial<
  Pick<Import, 'rows_read' | 'created' | 'updated' | 'unchanged' | 'skipped' | 'failed' | 'errors'>
>;

/** Writes down how far an import is, outside its transaction. */
class Report {
  private counts: Counts = {};
  private writing: Promise<void> = Promise.resolve();
  private readonly timer = setInterval(() => {
    // One that fails is followed by another.
    this.writing = this.writing.then(() => this.write()).catch(() => undefined);
  }, REPORT_MS);

  constructor(
    private readonly store: Store,
    private readonly id: number,
  ) {}

  note(counts: Counts): void {
    this.counts = { ...this.counts, ...counts };
  }

  end(): void {
    clearInterval(this.timer);
  }

  async finish(
    status: Import['status'],
    message = '',
    database?: { run(sql: string, values: unknown[]): Promise<unknown> },
  ): Promise<void> {
    this.end();
    // What it counts is older: it must not come after this.
    await this.writing;
    const run = database ? database.run.bind(database) : this.run;
    await run('UPDATE imports SET status = $2, message = $3, finished_at = clock_timestamp() WHERE id = $1', [
      this.id,
      status,
      message,
    ]);
    await this.write(run);
  }

  private async write(run = this.run): Promise<void> {
    const { rows_read, created, updated, unchanged, skipped, failed, errors } = this.counts;
    await run(
      `UPDATE imports SET rows_read = $2, created = $3, updated = $4, unchanged = $5, skipped = $6, failed = $7,
         errors = $8, updated_at = clock_timestamp() WHERE id = $1`,
      [
        ...[this.id, rows_read ?? 0, created ?? 0, updated ?? 0, unchanged ?? 0, skipped ?? 0, failed ?? 0],
        JSON.stringify(errors ?? []),
      ],
    );
  }

  /** Past any transaction: others see it at once. */
  private readonly run = (sql: string, values: unknown[]): Promise<unknown> =>
    this.store.database.pool.query(sql, values);
}

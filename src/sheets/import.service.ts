import { rm } from 'node:fs/promises';
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
import type { RawRow } from './read-sheet.js';
import { fieldOf } from './rules/headings.js';
import type { Sheet } from './sheet.js';
import { SheetWorkers } from './sheet-workers.js';
import { checkedRows, Findings, MAX_PROBLEMS } from './stage.js';
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

/** How often an import that is running writes down how far it is. */
const REPORT_MS = 1_000;

/** Imports of sheets: read and checked into a staging table, then stored in one transaction. */
@Injectable()
export class ImportService extends CrudService<Import> {
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
    const { id } = row!;
    const done = this.work(id, sheet, source, options);
    // Whoever waits hears of it; the row says it to everybody else.
    done.catch(() => undefined);
    return { id, done };
  }

  /** Ends what a node left behind that ended during an import: its transaction is gone, its table is not. */
  private async sweep(): Promise<void> {
    const lost = await this.store.database.run<{ id: number }>(
      `UPDATE imports SET status = 'failed', message = 'the node that ran it ended', finished_at = now()
       WHERE status = 'running' AND updated_at < now() - interval '${LOST_SECONDS} seconds' RETURNING id`,
    );
    for (const { id } of lost) await this.store.database.run(`DROP TABLE IF EXISTS ${stagingTable(id)}`);
  }

  private async work(id: number, sheet: Sheet, source: Source, options: ImportOptions): Promise<Imported> {
    const report = new Report(this.store, id);
    try {
      await this.store.database.run(createStaging(id, sheet, this.mergers.of(sheet).table));
      const findings = await this.stage(id, sheet, source, report);
      const merge = await this.merge(id, sheet, 'rows' in source, options, findings, report);
      await this.tidy(sheet, merge);
      await report.write({ status: 'done', finished: true });
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
      await report.write({ status: 'failed', message: body.message, finished: true });
      throw error;
    } finally {
      report.end();
      await this.store.database.run(`DROP TABLE IF EXISTS ${stagingTable(id)}`);
      if ('path' in source) await rm(source.path, { force: true });
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
      if (staged.unreadable) throw new ImportRefused([{ row: 1, field: 'file', message: staged.unreadable }]);
      return Object.assign(new Findings(), {
        read: staged.read,
        failed: staged.failed,
        problems: staged.problems ?? [],
      });
    }
    const findings = new Findings();
    const client = await this.store.database.pool.connect();
    try {
      await copyRows(
        client,
        stagingTable(id),
        sheet,
        checkedRows(sheet, keyedRows(sheet, source.rows), findings),
      );
    } finally {
      client.release();
    }
    report.note({ rows_read: findings.read, failed: findings.failed });
    return findings;
  }

  /** Autovacuum would come too, some time: until then page 10 000 of a list takes ten times as long. */
  private async tidy(sheet: Sheet, { created, updated, options }: Merge): Promise<void> {
    const { table } = this.mergers.of(sheet);
    if (table !== undefined && options.dry_run === 0 && created + updated > TIDY_ROWS)
      await this.store.database.pool.query(`VACUUM (ANALYZE) ${table}`);
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
    const merge = new Merge(stagingTable(id), options, showRows, () => note());
    const problems = (): RowProblem[] =>
      [...findings.problems, ...merge.problems]
        .toSorted((one, two) => one.row - two.row)
        .slice(0, MAX_PROBLEMS);
    const note = (): void => {
      const { created, updated, unchanged, skipped } = merge;
      const failed = findings.failed + merge.failed;
      report.note({ created, updated, unchanged, skipped, failed, errors: problems() });
    };
    try {
      await this.store.database.transaction(async () => {
        await this.mergers.of(sheet).merge(merge);
        note();
        if (options.dry_run === 1) throw new Undo();
        if (options.mode === 'all' && problems().length > 0)
          throw new ImportRefused(problems(), findings.failed === 0 && merge.onlyDuplicates);
      });
    } catch (error) {
      if (!(error instanceof Undo)) throw error;
    }
    return merge;
  }
}

/** Objects keyed by headings of either language, as the rows of a sheet; counted from 1. */
function* keyedRows(sheet: Sheet, objects: readonly object[]): Generator<RawRow> {
  const keys = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  const fields = sheet.columns.map(({ field }) => ({
    field,
    keys: keys.filter((key) => fieldOf(sheet, key) === field),
  }));
  const known = fields.filter((each) => each.keys.length > 0);
  yield { row: 0, cells: known.map(({ field }) => field) };
  for (const [index, object] of objects.entries()) {
    const cells = known.map((each) =>
      each.keys.map((key): unknown => Reflect.get(object, key)).find((cell) => cell !== undefined),
    );
    yield { row: index + 1, cells };
  }
}

type Counts = Partial<
  Pick<Import, 'rows_read' | 'created' | 'updated' | 'unchanged' | 'skipped' | 'failed' | 'errors'>
>;

/** Writes down how far an import is, outside its transaction. */
class Report {
  private counts: Counts = {};
  private readonly timer = setInterval(() => void this.write().catch(() => undefined), REPORT_MS);

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

  async write(end: { status?: Import['status']; message?: string; finished?: boolean } = {}): Promise<void> {
    const { rows_read, created, updated, unchanged, skipped, failed, errors } = this.counts;
    await this.store.database.pool.query(
      `UPDATE imports SET rows_read = $2, created = $3, updated = $4, unchanged = $5, skipped = $6, failed = $7,
         errors = $8, status = coalesce($9, status), message = coalesce($10, message),
         finished_at = CASE WHEN $11 THEN now() END, updated_at = now() WHERE id = $1`,
      [
        ...[this.id, rows_read ?? 0, created ?? 0, updated ?? 0, unchanged ?? 0, skipped ?? 0, failed ?? 0],
        ...[JSON.stringify(errors ?? []), end.status, end.message, end.finished ?? false],
      ],
    );
  }
}

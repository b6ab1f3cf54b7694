import type { ClientBase } from 'pg';
import type { RowProblem } from '../api/errors.js';
import type { ImportOptions } from './import.entity.js';
import { MAX_PROBLEMS } from './stage.js';

/** What else may be done about what exists already. */
export const HOW = '; on_duplicate=skip leaves it, on_duplicate=update changes it';

/** What an import is doing while its rows are stored. */
export class Merge {
  created = 0;
  updated = 0;
  unchanged = 0;
  skipped = 0;
  failed = 0;
  readonly problems: RowProblem[] = [];
  /** Whether all that is wrong is that rows exist already. */
  onlyDuplicates = true;
  /** The rows that were made or changed, where the answer shows them. */
  readonly rows: object[] = [];

  constructor(
    readonly table: string,
    readonly options: ImportOptions,
    /** Whether `rows` are wanted. */
    private readonly showRows: boolean,
    /** Called now and then; writes down how far it is. */
    readonly progress: () => void,
    /** The transaction's. */
    readonly connection: ClientBase,
    /** Outside of the transaction, taken before it held any lock: for the staging table. */
    readonly beside: ClientBase,
  ) {}

  fail(problem: RowProblem, duplicate = false): void {
    this.failed += 1;
    if (!duplicate) this.onlyDuplicates = false;
    if (this.problems.length < MAX_PROBLEMS) this.problems.push(problem);
  }

  /** A row that was made or changed. */
  show(row: object): void {
    if (this.showRows) this.rows.push(row);
  }

  /** Nothing more to find out: it will all be undone, and no further problem is told. */
  get hopeless(): boolean {
    return this.options.mode === 'all' && this.problems.length >= MAX_PROBLEMS;
  }
}

/** Stores the rows of a staging table, inside the transaction of the import. */
export interface Merger {
  /** A table whose pages by the thousand are read through an index that wants to be tidy. */
  readonly table?: string;

  merge(merge: Merge): Promise<void>;
}

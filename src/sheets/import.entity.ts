import type { RowProblem } from '../api/errors.js';
import { Column, Entity } from 'typeorm';
import { Row, Timestamp } from '../api/row.js';

/** One import of a sheet: what was asked, how far it is, what came of it. */
@Entity('imports')
export class Import extends Row {
  @Column({ type: 'text' })
  resource: string;

  @Column({ type: 'text', default: '' })
  file_name: string;

  /** An import whose node ended before it is `failed` after a while. */
  @Column({ type: 'text', default: 'running' })
  status: 'running' | 'done' | 'failed';

  @Column({ type: 'jsonb' })
  options: ImportOptions;

  @Column({ type: 'text', default: '' })
  login: string;

  @Column({ type: 'integer', default: 0 })
  rows_read: number;

  @Column({ type: 'integer', default: 0 })
  created: number;

  @Column({ type: 'integer', default: 0 })
  updated: number;

  @Column({ type: 'integer', default: 0 })
  unchanged: number;

  @Column({ type: 'integer', default: 0 })
  skipped: number;

  @Column({ type: 'integer', default: 0 })
  failed: number;

  @Column({ type: 'text', default: '' })
  message: string;

  @Column({ type: 'jsonb' })
  errors: readonly RowProblem[];

  @Timestamp()
  finished_at: string | null;
}

export interface ImportOptions {
  readonly on_duplicate: 'error' | 'skip' | 'update';
  /** `all`: one bad row and nothing is stored; `skip`: the good ones are. */
  readonly mode: 'all' | 'skip';
  readonly dry_run: 0 | 1;
}

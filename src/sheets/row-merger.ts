import { isDeepStrictEqual } from 'node:util';
import { CREATE, fieldCheck } from '../api/fields.js';
import { toErrorReply } from '../api/error-reply.js';
import { parseInput } from '../api/input.js';
import type { Database } from '../database/database.js';
import { HOW, type Merge, type Merger } from './merge.js';
import { selectRows, type Sheet } from './sheet.js';
import { stagedText } from './stage.js';

/** The two things of a CrudService that an import needs. */
export interface Rows {
  create(input: object): Promise<object>;
  update(id: number, patch: object): Promise<object>;
}

export type Texts = Readonly<Record<string, string>>;

const BATCH = 500;

/** Each row is what REST would be told: a create or an update of the resource, with all its own rules. */
export class RowMerger implements Merger {
  private readonly checks;

  constructor(
    private readonly sheet: Sheet,
    private readonly database: Database,
    private readonly rows: Rows,
    /** What is looked for, where the resource stores a key otherwise than it may be written. */
    private readonly key: (given: Texts) => Texts = (given) => given,
  ) {
    this.checks = new Map(sheet.columns.map(({ field }) => [field, fieldCheck(sheet.dtos, field)]));
  }

  async merge(merge: Merge): Promise<void> {
    await this.database.run(`CREATE INDEX ON ${merge.table} ("row")`);
    for (let after = -1; !merge.hopeless;) {
      const batch = await this.database.run<{ row: number } & Record<string, string | null>>(
        `SELECT * FROM ${merge.table} WHERE "row" > $1 ORDER BY "row" LIMIT ${BATCH}`,
        [after],
      );
      if (batch.length === 0) return;
      for (const { row, ...cells } of batch) {
        const given = Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== null)) as Texts;
        await this.mergeRow(merge, row, given);
      }
      after = batch.at(-1)!.row;
      merge.progress();
    }
  }

  /** A row that is refused takes back what it did, and no more. */
  private async mergeRow(merge: Merge, row: number, given: Texts): Promise<void> {
    await this.database.run('SAVEPOINT row');
    try {
      await this.storeRow(merge, row, given);
      await this.database.run('RELEASE SAVEPOINT row');
    } catch (error) {
      const { status, body } = toErrorReply(error);
      if (status >= 500) throw error;
      // Released too: savepoints in one another make every further row dearer.
      await this.database.run('ROLLBACK TO SAVEPOINT row');
      await this.database.run('RELEASE SAVEPOINT row');
      const { field, message } = body.errors?.[0] ?? { field: this.sheet.key[0]!, message: body.message };
      merge.fail({ row, field, message }, status === 409);
    }
  }

  private async storeRow(merge: Merge, row: number, given: Texts): Promise<void> {
    const { sheet } = this;
    const stored = await this.find(given);
    let result: object;
    if (stored === undefined) {
      result = await this.rows.create(parseInput(sheet.dtos[0]!, given, CREATE));
      merge.created += 1;
    } else if (merge.options.on_duplicate === 'error') {
      const key = sheet.key
        .map((field) => given[field])
        .join(' ')
        .trim();
      return merge.fail({ row, field: sheet.key[0]!, message: `${key} already exists${HOW}` }, true);
    } else if (merge.options.on_duplicate === 'skip') {
      merge.skipped += 1;
      return;
    } else if (Object.keys(given).every((field) => this.canonical(field, stored[field]!) === given[field])) {
      merge.unchanged += 1;
      return;
    } else {
      result = await this.rows.update(Number(stored['id']), parseInput(sheet.dtos[0]!, given));
      // An empty cell is the column's default, which may be what is stored.
      if (!this.hasSecret(given) && isDeepStrictEqual(await this.find(given), stored)) {
        await this.database.run('ROLLBACK TO SAVEPOINT row');
        merge.unchanged += 1;
        return;
      }
      merge.updated += 1;
    }
    merge.show(result);
  }

  private async find(given: Texts): Promise<Texts | undefined> {
    const { key } = this.sheet;
    const wanted = this.key(given);
    const where = this.sheet.where ?? key.map((field, index) => `row.${field} = $${index + 1}`).join(' AND ');
    const [found] = await this.database.run<Record<string, string | null>>(
      `${selectRows(this.sheet)} WHERE ${where}`,
      key.map((field) => wanted[field] ?? ''),
    );
    return found && Object.fromEntries(Object.entries(found).map(([field, text]) => [field, text ?? '']));
  }

  /** Nobody can see whether it is the one that is stored. */
  private hasSecret(given: Texts): boolean {
    return this.sheet.columns.some(({ field, secret }) => secret && given[field]);
  }

  /** A stored text as the same cell in a sheet would be staged. */
  private canonical(field: string, text: string): string {
    const checked = this.checks.get(field)!(text);
    return 'problem' in checked ? text : (stagedText(checked.value) ?? '');
  }
}

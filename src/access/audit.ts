import { Injectable } from '@nestjs/common';
import { Invalid } from '../api/errors.js';
import type { Page, ListQuery } from '../api/paging.js';
import { containing, toPage } from '../api/paging.js';
import { requestContext } from '../api/request-context.js';
import { Audit } from '../api/store.js';
import type { Change } from '../database/change-feed.js';
import { Database } from '../database/database.js';
import { RowCounts } from '../database/row-counts.js';

const COLUMNS = [
  'id',
  'created_at',
  'user_id',
  'login',
  'address',
  'action',
  'entity',
  'entity_id',
  'before',
  'after',
];
const FILTERS = ['user_id', 'login', 'address', 'action', 'entity', 'entity_id'];

/** Who changed what, when, from where; rows are only ever added. */
@Injectable()
export class AuditLog extends Audit {
  constructor(
    private readonly database: Database,
    private readonly counts: RowCounts,
  ) {
    super();
  }

  async record({ entity, id, action, before, after }: Change): Promise<void> {
    const { caller, address } = requestContext.get() ?? {};
    await this.database.run(
      `INSERT INTO audit_logs (user_id, login, address, action, entity, entity_id, before, after)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        caller?.userId,
        caller?.login ?? '',
        address ?? '',
        action,
        entity,
        String(id),
        json(before),
        json(after),
      ],
    );
  }

  /** Newest first. */
  async list({ page, perPage, filters, sort, search }: ListQuery): Promise<Page<object>> {
    const wanted = FILTERS.filter((column) => filters[column] !== undefined);
    const values = wanted.map((column) => filters[column]);
    const conditions = wanted.map((column, index) => `${column}::text = $${index + 1}`);
    if (search) {
      const column = known('searchField', search.column);
      if (search.text !== '')
        conditions.push(`${column}::text ILIKE $${values.push(containing(search.text))}`);
    }
    const where = conditions.join(' AND ') || 'TRUE';
    const order = sort ? `${known('sortField', sort.column)} ${sort.order}, ` : '';
    const count =
      conditions.length === 0 ? await this.counts.of('audit_logs') : await this.count(where, values);
    const rows = await this.database.run(
      `SELECT ${COLUMNS.join(', ')} FROM audit_logs WHERE ${where} ORDER BY ${order}id DESC
       LIMIT $${values.length + 1} OFFSET $${values.length + 2}`,
      [...values, perPage, (page - 1) * perPage],
    );
    return toPage({ page, perPage }, count, rows);
  }

  private async count(where: string, values: readonly unknown[]): Promise<number> {
    const sql = `SELECT count(*) FROM audit_logs WHERE ${where}`;
    const [counted] = await this.database.run<{ count: number }>(sql, values);
    return counted!.count;
  }
}

function known(parameter: string, column: string): string {
  if (!COLUMNS.includes(column)) throw Invalid.field(parameter, `must be one of ${COLUMNS.join(', ')}`);
  return column;
}

const json = (value: object | undefined): string | null =>
  value === undefined ? null : JSON.stringify(value);

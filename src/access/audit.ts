import { Injectable } from '@nestjs/common';
import type { Page, ListQuery } from '../api/paging.js';
import { toPage } from '../api/paging.js';
import { requestContext } from '../api/request-context.js';
import { Audit } from '../api/store.js';
import type { Change } from '../database/change-feed.js';
import { Database } from '../database/database.js';

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
  constructor(private readonly database: Database) {
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
  async list({ page, perPage, filters }: ListQuery): Promise<Page<object>> {
    const wanted = FILTERS.filter((column) => filters[column] !== undefined);
    const where = wanted.map((column, index) => `${column}::text = $${index + 1}`).join(' AND ') || 'TRUE';
    const values = wanted.map((column) => filters[column]);
    const [{ count }] = (await this.database.run<{ count: number }>(
      `SELECT count(*) FROM audit_logs WHERE ${where}`,
      values,
    )) as [{ count: number }];
    const rows = await this.database.run(
      `SELECT ${COLUMNS.join(', ')} FROM audit_logs WHERE ${where} ORDER BY id DESC
       LIMIT $${values.length + 1} OFFSET $${values.length + 2}`,
      [...values, perPage, (page - 1) * perPage],
    );
    return toPage({ page, perPage }, count, rows);
  }
}

const json = (value: object | undefined): string | null =>
  value === undefined ? null : JSON.stringify(value);

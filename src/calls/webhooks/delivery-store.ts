import { Injectable } from '@nestjs/common';
import { Invalid } from '../../api/errors.js';
import { toPage, type ListQuery, type Page } from '../../api/paging.js';
import { Database } from '../../database/database.js';

/** One event on its way to one webhook. */
export interface Delivery {
  readonly id: number;
  readonly key: string;
  readonly call: string;
  readonly body: string;
  /** So often it was tried. */
  readonly attempts: number;
}

/** A delivery that failed once more. */
export interface Failure {
  readonly id: number;
  readonly attempts: number;
  readonly status: number | undefined;
  readonly error: string;
  /** When it is tried again, in milliseconds from now. */
  readonly afterMs: number;
}

/** A delivery as REST shows it. */
export interface DeliveryRow {
  readonly id: number;
  readonly event_key: string;
  readonly event: string;
  readonly call_uuid: string;
  readonly state: 'waiting' | 'dead';
  readonly attempts: number;
  /** HTTP status of the last answer. */
  readonly status: number | null;
  readonly error: string;
  readonly due_at: string;
  readonly created_at: string;
  readonly body: string;
}

const COLUMNS = 'id, event_key, event, call_uuid, state, attempts, status, error, due_at, created_at, body';

/** What is to be queued: an event and who wants it. */
export interface Queued {
  readonly key: string;
  readonly event: string;
  readonly call: string;
  readonly bodies: readonly { readonly webhookId: number; readonly body: string }[];
}

export interface Inserted extends Delivery {
  readonly webhookId: number;
}

/** So long a delivery is tried. */
export const KEPT_HOURS = 72;
/** Dead letters lie so long. */
const DEAD_DAYS = 30;
/** A call longer than this is told from its record once more. */
const EVENT_DAYS = 7;
/** Nobody tells an event again so long after the record of its leg. */
const SETTLED_MINUTES = 10;
const PURGED_AT_ONCE = 10_000;

/** The queue in Postgres. */
@Injectable()
export class DeliveryStore {
  constructor(private readonly database: Database) {}

  /** Each event that was never queued before, for each webhook that still exists, in their order. One statement. */
  async insert(events: readonly Queued[]): Promise<Inserted[]> {
    const flat = events.flatMap(({ bodies, ...event }) => bodies.map((each) => ({ ...event, ...each })));
    const { rows } = await this.database.pool.query<{ id: number; webhook_id: number; event_key: string }>({
      name: 'queue deliveries',
      text: `
        WITH fresh AS (
          INSERT INTO webhook_events (key) SELECT DISTINCT unnest($1::text[]) AS key ORDER BY key
          ON CONFLICT DO NOTHING RETURNING key)
        INSERT INTO webhook_deliveries (webhook_id, event_key, event, call_uuid, body)
        SELECT d.webhook_id, d.key, d.event, d.call_uuid, d.body
        FROM unnest($2::int[], $3::text[], $4::text[], $5::uuid[], $6::text[])
          WITH ORDINALITY AS d (webhook_id, key, event, call_uuid, body, o)
        JOIN fresh USING (key)
        JOIN webhooks w ON w.id = d.webhook_id
        ORDER BY d.o
        ON CONFLICT DO NOTHING
        RETURNING id, webhook_id, event_key`,
      values: [
        events.map(({ key }) => key),
        flat.map(({ webhookId }) => webhookId),
        flat.map(({ key }) => key),
        flat.map(({ event }) => event),
        flat.map(({ call }) => call),
        flat.map(({ body }) => body),
      ],
    });
    const wanted = new Map(flat.map((each) => [`${each.webhookId} ${each.key}`, each]));
    return rows
      .map(({ id, webhook_id, event_key }) => ({
        ...wanted.get(`${webhook_id} ${event_key}`)!,
        ...{ id, attempts: 0 },
      }))
      .toSorted((one, two) => one.id - two.id);
  }

  /**
   * What a webhook is to be sent now, oldest first, but nothing of a call of which something earlier has to wait.
   * @param without those that are in memory already
   */
  async due(webhookId: number, limit: number, without: readonly number[]): Promise<Delivery[]> {
    const { rows } = await this.database.pool.query<Delivery>({
      name: 'due deliveries',
      text: `
        SELECT id, event_key AS key, call_uuid AS call, body, attempts FROM webhook_deliveries d
        WHERE webhook_id = $1 AND state = 'waiting' AND due_at <= now() AND id <> ALL ($3::bigint[])
          AND NOT EXISTS (
            SELECT 1 FROM webhook_deliveries e
            WHERE e.webhook_id = d.webhook_id AND e.call_uuid = d.call_uuid AND e.state = 'waiting'
              AND e.attempts > 0 AND e.due_at > now() AND e.id < d.id)
        ORDER BY id LIMIT $2`,
      values: [webhookId, limit, without],
    });
    return rows;
  }

  /** The calls of which something waits to be tried again, and for how many milliseconds. */
  async blocked(webhookId: number, limit: number): Promise<{ call: string; ms: number }[]> {
    const { rows } = await this.database.pool.query<{ call: string; ms: number }>({
      name: 'blocked calls',
      text: `
        SELECT call_uuid AS call, max(extract(epoch FROM due_at - now()) * 1000)::float8 AS ms
        FROM webhook_deliveries
        WHERE webhook_id = $1 AND state = 'waiting' AND attempts > 0 AND due_at > now()
        GROUP BY call_uuid ORDER BY ms LIMIT $2`,
      values: [webhookId, limit],
    });
    return rows;
  }

  async delivered(ids: readonly number[]): Promise<void> {
    await this.database.pool.query({
      name: 'delivered',
      text: 'DELETE FROM webhook_deliveries WHERE id = ANY ($1::bigint[])',
      values: [ids],
    });
  }

  /** @returns which of them are dead now */
  async failed(failures: readonly Failure[]): Promise<number[]> {
    const { rows } = await this.database.pool.query<{ id: number; state: string }>({
      name: 'failed deliveries',
      text: `
        UPDATE webhook_deliveries d SET attempts = f.attempts, status = f.status, error = f.error,
          due_at = now() + f.ms * interval '1 millisecond',
          state = CASE WHEN created_at < now() - interval '${KEPT_HOURS} hours' THEN 'dead' ELSE state END
        FROM unnest($1::bigint[], $2::int[], $3::int[], $4::text[], $5::int[]) AS f (id, attempts, status, error, ms)
        WHERE d.id = f.id RETURNING d.id, d.state`,
      values: [
        failures.map(({ id }) => id),
        failures.map(({ attempts }) => attempts),
        failures.map(({ status }) => status ?? null),
        failures.map(({ error }) => error.slice(0, 255).replaceAll('\0', '')),
        failures.map(({ afterMs }) => afterMs),
      ],
    });
    return rows.flatMap(({ id, state }) => (state === 'dead' ? [id] : []));
  }

  /** What nobody needs any more. @returns how many deliveries have died untried */
  async purge(): Promise<number> {
    const dead = await this.database.run(
      `UPDATE webhook_deliveries d SET state = 'dead', error = CASE error WHEN '' THEN 'never tried' ELSE error END
       FROM webhooks w, LATERAL (
         SELECT id FROM webhook_deliveries
         WHERE webhook_id = w.id AND state = 'waiting' ORDER BY id LIMIT ${PURGED_AT_ONCE}) oldest
       WHERE d.id = oldest.id AND d.created_at < now() - interval '${KEPT_HOURS} hours' RETURNING d.id`,
    );
    await this.database.run(
      `DELETE FROM webhook_deliveries WHERE id IN (
         SELECT dead.id FROM webhooks w, LATERAL (
           SELECT id, created_at FROM webhook_deliveries
           WHERE webhook_id = w.id AND state = 'dead' ORDER BY id LIMIT ${PURGED_AT_ONCE}) dead
         WHERE dead.created_at < now() - interval '${DEAD_DAYS} days')`,
    );
    await this.database.run(
      `WITH settled AS (
         DELETE FROM webhook_cdrs WHERE checked_at < now() - interval '${SETTLED_MINUTES} minutes'
         RETURNING uuid, core_uuid, incomplete)
       DELETE FROM webhook_events WHERE key IN (
         SELECT core_uuid || ':' || uuid || ':' || once FROM settled,
           unnest(ARRAY['create', 'progress', 'early', 'answer', 'hangup', 'cdr0', 'cdr1']) AS once
         WHERE incomplete = 0)`,
    );
    await this.database.run(`DELETE FROM webhook_events WHERE at < now() - interval '${EVENT_DAYS} days'`);
    return dead.length;
  }

  /** Oldest first. */
  async list(
    webhookId: number,
    state: string | undefined,
    { page, perPage, sort, search }: ListQuery,
  ): Promise<Page<DeliveryRow>> {
    if (sort) throw Invalid.field('sortField', 'is not possible here: they are sent oldest first');
    if (search) throw Invalid.field('searchField', 'is not possible here: use state');
    const where = 'webhook_id = $1 AND ($2::text IS NULL OR state = $2)';
    const [counted] = await this.database.run<{ count: number }>(
      `SELECT count(*) FROM webhook_deliveries WHERE ${where}`,
      [webhookId, state],
    );
    const rows = await this.database.run<DeliveryRow>(
      `SELECT ${COLUMNS} FROM webhook_deliveries WHERE ${where} ORDER BY id LIMIT $3 OFFSET $4`,
      [webhookId, state, perPage, (page - 1) * perPage],
    );
    return toPage({ page, perPage }, counted!.count, rows);
  }

  /** Sent again as soon as possible and for the whole time: all dead ones, or this one. @returns how many */
  async resend(webhookId: number, id?: number): Promise<number> {
    const rows = await this.database.run(
      `UPDATE webhook_deliveries SET state = 'waiting', due_at = now(), created_at = now()
       WHERE webhook_id = $1 AND CASE WHEN $2::bigint IS NULL THEN state = 'dead' ELSE id = $2 END RETURNING id`,
      [webhookId, id],
    );
    return rows.length;
  }

  /** @returns whether it was there */
  async drop(webhookId: number, id: number): Promise<boolean> {
    const rows = await this.database.run(
      'DELETE FROM webhook_deliveries WHERE webhook_id = $1 AND id = $2 RETURNING id',
      [webhookId, id],
    );
    return rows.length > 0;
  }
}

import { Injectable } from '@nestjs/common';
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

async function inChunks(purge: () => Promise<unknown[]>): Promise<void> {
  while ((await purge()).length === PURGED_AT_ONCE);
}

/** The queue in Postgres. */
@Injectable()
export class DeliveryStore {
  constructor(private readonly database: Database) {}

  /** Each event that was never queued before, for each webhook that still exists, in their order. One statement. */
  async insert(events: readonly Queued[]): Promise<Inserted[]> {
    // By name: a copied rest would be a dictionary, and there are a thousand a second.
    const wanted = new Map<string, Omit<Inserted, 'id' | 'attempts'> & { readonly event: string }>();
    for (const { key, event, call, bodies } of events)
      for (const { webhookId, body } of bodies) {
        const name = `${webhookId} ${key}`;
        if (!wanted.has(name)) wanted.set(name, { webhookId, key, event, call, body });
      }
    const flat = [...wanted.values()];
    // In one piece: an array of texts would have each quote in them escaped here and unescaped there.
    const bodies = flat.map(({ body }) => Buffer.from(body));
    const ends: number[] = [];
    for (const { length } of bodies) ends.push((ends.at(-1) ?? 0) + length);
    const { rows } = await this.database.pool.query<{ id: number; webhook_id: number; event_key: string }>({
      name: 'queue deliveries',
      text: `
        WITH fresh AS (
          INSERT INTO webhook_events (key) SELECT DISTINCT unnest($1::text[]) AS key ORDER BY key
          ON CONFLICT DO NOTHING RETURNING key)
        INSERT INTO webhook_deliveries (webhook_id, event_key, event, call_uuid, body)
        SELECT d.webhook_id, d.key, d.event, d.call_uuid,
          convert_from(substring($8::bytea FROM d.body_end - d.body_length + 1 FOR d.body_length), 'UTF8')
        FROM unnest($2::int[], $3::text[], $4::text[], $5::uuid[], $6::int[], $7::int[])
          WITH ORDINALITY AS d (webhook_id, key, event, call_uuid, body_end, body_length, o)
        JOIN fresh USING (key)
        JOIN webhooks w ON w.id = d.webhook_id
        ORDER BY d.o
        RETURNING id, webhook_id, event_key`,
      values: [
        events.map(({ key }) => key),
        flat.map(({ webhookId }) => webhookId),
        flat.map(({ key }) => key),
        flat.map(({ event }) => event),
        flat.map(({ call }) => call),
        ends,
        bodies.map(({ length }) => length),
        Buffer.concat(bodies),
      ],
    });
    return rows
      .map(({ id, webhook_id, event_key }) => {
        const { webhookId, key, call, body } = wanted.get(`${webhook_id} ${event_key}`)!;
        return { webhookId, key, call, body, id, attempts: 0 };
      })
      .toSorted((one, two) => one.id - two.id);
  }

  /**
   * What a webhook is to be sent now, oldest first, but nothing of a call of which something earlier has to wait.
   * @param without those that are in memory already
   * @param floor the lowest id that it may be
   */
  async due(
    webhookId: number,
    limit: number,
    without: readonly number[],
    floor: number,
  ): Promise<Delivery[]> {
    const { rows } = await this.database.pool.query<Delivery>({
      name: 'due deliveries',
      text: `
        SELECT id, event_key AS key, call_uuid AS call, body, attempts FROM webhook_deliveries d
        WHERE webhook_id = $1 AND id >= $4 AND state = 'waiting' AND due_at <= now()
          AND id <> ALL ($3::bigint[])
          AND NOT EXISTS (
            SELECT 1 FROM webhook_deliveries e
            WHERE e.webhook_id = d.webhook_id AND e.call_uuid = d.call_uuid AND e.state = 'waiting'
              AND e.attempts > 0 AND e.due_at > now() AND e.id < d.id)
        ORDER BY id LIMIT $2`,
      values: [webhookId, limit, without, floor],
    });
    return rows;
  }

  /** The id of the first that waits, from `floor` on, and the newest that was given to any. */
  async front(webhookId: number, floor: number): Promise<{ first: number | null; newest: number }> {
    const { rows } = await this.database.pool.query<{ first: number | null; newest: number }>({
      name: 'front of the queue',
      text: `
        SELECT last_value AS newest,
          (SELECT id FROM webhook_deliveries
           WHERE webhook_id = $1 AND id >= $2 AND state = 'waiting' ORDER BY id LIMIT 1) AS first
        FROM webhook_deliveries_id_seq`,
      values: [webhookId, floor],
    });
    return rows[0]!;
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

  async delivered(webhookId: number, ids: readonly number[]): Promise<void> {
    await this.database.pool.query({
      name: 'delivered',
      text: 'DELETE FROM webhook_deliveries WHERE webhook_id = $1 AND id = ANY ($2::bigint[])',
      values: [webhookId, ids],
    });
  }

  /** @returns which of them are dead now */
  async failed(webhookId: number, failures: readonly Failure[]): Promise<number[]> {
    const { rows } = await this.database.pool.query<{ id: number; state: string }>({
      name: 'failed deliveries',
      text: `
        UPDATE webhook_deliveries d SET attempts = f.attempts, status = f.status, error = f.error,
          due_at = now() + f.ms * interval '1 millisecond',
          state = CASE WHEN created_at < now() - interval '${KEPT_HOURS} hours' THEN 'dead' ELSE state END
        FROM unnest($2::bigint[], $3::int[], $4::int[], $5::text[], $6::int[]) AS f (id, attempts, status, error, ms)
        WHERE d.webhook_id = $1 AND d.id = f.id RETURNING d.id, d.state`,
      values: [
        webhookId,
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
      `DELETE FROM webhook_deliveries d USING webhooks w, LATERAL (
         SELECT id, created_at FROM webhook_deliveries
         WHERE webhook_id = w.id AND state = 'dead' ORDER BY id LIMIT ${PURGED_AT_ONCE}) oldest
       WHERE d.webhook_id = w.id AND d.id = oldest.id
         AND oldest.created_at < now() - interval '${DEAD_DAYS} days'`,
    );
    await this.purgeDeleted();
    await this.purgeSettled();
    await this.database.run(`DELETE FROM webhook_events WHERE at < now() - interval '${EVENT_DAYS} days'`);
    return dead.length;
  }

  /** What waited for webhooks that were deleted: a million rows at once would hold up everything. */
  private async purgeDeleted(): Promise<void> {
    const webhooks = await this.database.run<{ id: number }>(
      `WITH RECURSIVE queued AS (
         SELECT min(webhook_id) AS id FROM webhook_deliveries
         UNION ALL
         SELECT (SELECT min(webhook_id) FROM webhook_deliveries WHERE webhook_id > q.id) FROM queued q
         WHERE q.id IS NOT NULL)
       SELECT id FROM queued WHERE id IS NOT NULL AND id NOT IN (SELECT id FROM webhooks)`,
    );
    for (const { id } of webhooks)
      await inChunks(() =>
        this.database.run(
          `DELETE FROM webhook_deliveries WHERE webhook_id = $1 AND id IN (
             SELECT id FROM webhook_deliveries WHERE webhook_id = $1 ORDER BY id LIMIT ${PURGED_AT_ONCE})
           RETURNING id`,
          [id],
        ),
      );
  }

  /** The events of legs whose record was told a while ago. */
  private async purgeSettled(): Promise<void> {
    await inChunks(() =>
      this.database.run(
        `WITH settled AS (
           DELETE FROM webhook_cdrs WHERE (uuid, incomplete) IN (
             SELECT uuid, incomplete FROM webhook_cdrs
             WHERE checked_at < now() - interval '${SETTLED_MINUTES} minutes' LIMIT ${PURGED_AT_ONCE})
           RETURNING uuid, core_uuid, incomplete),
         gone AS (
           DELETE FROM webhook_events WHERE key IN (
             SELECT core_uuid || ':' || uuid || ':' || once FROM settled,
               unnest(ARRAY['create', 'progress', 'early', 'answer', 'hangup', 'cdr0', 'cdr1']) AS once
             WHERE incomplete = 0))
         SELECT uuid FROM settled`,
      ),
    );
  }

  /**
   * Makes room of what was struck out. Autovacuum comes once a minute: until then a busy queue would outgrow the cache, and
   * every new row would be written beyond it.
   */
  async vacuum(): Promise<void> {
    await this.database.aside((client) => client.query('VACUUM (TRUNCATE FALSE) webhook_deliveries'));
  }
}

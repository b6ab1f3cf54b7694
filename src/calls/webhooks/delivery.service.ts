import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Invalid, NotFound } from '../../api/errors.js';
import { type ListQuery, type Page, toPage } from '../../api/paging.js';
import type { Config } from '../../config.js';
import { Database } from '../../database/database.js';
import { CONFIG } from '../../tokens.js';
import { Deliverer } from './deliverer.js';
import { Poster } from './post.js';
import { WebhookDirectory } from './webhook-directory.js';
import { WebhookService } from './webhook.service.js';

/** A delivery as REST shows it. */
interface DeliveryRow {
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

interface Tested {
  readonly delivered: boolean;
  readonly status: number | undefined;
  readonly error: string;
  readonly ms: number;
}

/** What waits for webhooks, and what was given up. */
@Injectable()
export class DeliveryService {
  constructor(
    private readonly webhooks: WebhookService,
    private readonly directory: WebhookDirectory,
    private readonly database: Database,
    private readonly deliverer: Deliverer,
    @Inject(CONFIG) private readonly config: Pick<Config, 'privateTargets'>,
  ) {}

  /** Oldest first. */
  async list(
    webhookId: number,
    state: string | undefined,
    { page, perPage, sort, search }: ListQuery,
  ): Promise<Page<DeliveryRow>> {
    await this.webhooks.get(webhookId);
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

  /** Sent as soon as possible and for the whole time: one, or all dead ones. @returns how many */
  async resend(webhookId: number, id?: number): Promise<number> {
    await this.webhooks.get(webhookId);
    const { length: count } = await this.database.run(
      `UPDATE webhook_deliveries SET state = 'waiting', due_at = now(), created_at = now()
       WHERE webhook_id = $1 AND CASE WHEN $2::bigint IS NULL THEN state = 'dead' ELSE id = $2 END RETURNING id`,
      [webhookId, id],
    );
    if (id !== undefined && count === 0) throw new NotFound('delivery', id);
    await this.deliverer.lookAgain();
    return count;
  }

  async drop(webhookId: number, id: number): Promise<void> {
    await this.webhooks.get(webhookId);
    const dropped = await this.database.run(
      'DELETE FROM webhook_deliveries WHERE webhook_id = $1 AND id = $2 RETURNING id',
      [webhookId, id],
    );
    if (dropped.length === 0) throw new NotFound('delivery', id);
    await this.deliverer.lookAgain();
  }

  /** Beside the queue, also to one that is disabled. */
  async test(webhookId: number): Promise<Tested> {
    const target = await this.directory.find(webhookId);
    if (target === undefined) throw new NotFound('webhook', webhookId);
    const poster = new Poster(target, this.config.privateTargets, 1);
    const body = JSON.stringify({
      ...{ 'Event-Name': 'CUSTOM', 'Event-Subclass': 'switchyard::test', 'Switchyard-Event': 'test' },
      'Event-Date-Timestamp': String(Date.now() * 1000),
    });
    const start = Date.now();
    const { delivered, status, error } = await poster.post({ key: `test:${randomUUID()}`, body, attempt: 1 });
    await poster.close();
    return { delivered, status, error, ms: Date.now() - start };
  }
}

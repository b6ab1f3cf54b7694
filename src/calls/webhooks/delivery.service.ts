import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { NotFound } from '../../api/errors.js';
import type { ListQuery, Page } from '../../api/paging.js';
import type { Config } from '../../config.js';
import { CONFIG } from '../../tokens.js';
import { Deliverer } from './deliverer.js';
import { DeliveryStore, type DeliveryRow } from './delivery-store.js';
import { Poster } from './post.js';
import { WebhookDirectory } from './webhook-directory.js';
import { WebhookService } from './webhook.service.js';

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
    private readonly store: DeliveryStore,
    private readonly deliverer: Deliverer,
    @Inject(CONFIG) private readonly config: Pick<Config, 'privateTargets'>,
  ) {}

  async list(webhookId: number, state: string | undefined, query: ListQuery): Promise<Page<DeliveryRow>> {
    await this.webhooks.get(webhookId);
    return this.store.list(webhookId, state, query);
  }

  /** One, or all dead ones. @returns how many */
  async resend(webhookId: number, id?: number): Promise<number> {
    await this.webhooks.get(webhookId);
    const count = await this.store.resend(webhookId, id);
    if (id !== undefined && count === 0) throw new NotFound('delivery', id);
    await this.deliverer.tellOthers();
    return count;
  }

  async drop(webhookId: number, id: number): Promise<void> {
    await this.webhooks.get(webhookId);
    if (!(await this.store.drop(webhookId, id))) throw new NotFound('delivery', id);
    await this.deliverer.tellOthers();
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

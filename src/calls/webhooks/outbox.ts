import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import { NodeSession } from '../../database/node-session.js';
import { LOG } from '../../tokens.js';
import type { LegNews } from '../leg.js';
import { LiveChannels } from '../live-channels.js';
import { Deliverer } from './deliverer.js';
import { DeliveryStore, type Queued } from './delivery-store.js';
import { wants } from './wants.js';
import { WebhookDirectory, type Target } from './webhook-directory.js';
import { eventOfNews, statesOf, type WebhookEvent } from './webhook-event.js';

/** What comes within this time is queued by one statement. */
const GATHER_MS = 10;
const MOST_AT_ONCE = 500;
/** A new keeper queues what it has heard for so long before: the one before it may not have. */
const KEPT_MS = 30_000;
/** So many bytes of events are kept while Postgres is away, or another node may need help. */
const MOST_BYTES = 32 * 1024 * 1024;
const RETRY_MS = 500;
const TICK_MS = 1_000;

const ANYBODY = '';

/** What a leg goes through once, and a later event does not say. */
const CREATED = 1;
const ANSWERED = 2;

interface Entry extends Queued {
  /** The run of the switch whose keeper queues it. */
  readonly core: string;
  /** When it was heard. */
  readonly heardAt: number;
  readonly bytes: number;
}

/**
 * Puts what happens to calls into the queue of the webhooks. Every node hears all of it and keeps it a while; the keeper
 * of the switch queues it, as soon as it is learnt.
 */
@Injectable()
export class Outbox implements OnApplicationBootstrap, OnModuleDestroy {
  private entries: Entry[] = [];
  private bytes = 0;
  private lost = 0;
  private flushing: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private ticker: NodeJS.Timeout | undefined;
  private full = false;
  /** Of the legs that live, which of the lasting states this node was told. */
  private readonly told = new Map<string, number>();

  constructor(
    private readonly channels: LiveChannels,
    private readonly session: NodeSession,
    private readonly directory: WebhookDirectory,
    private readonly store: DeliveryStore,
    private readonly deliverer: Deliverer,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.channels.onNews((news) => this.hear(news));
    this.session.onKept(() => this.flushSoon(0));
    this.ticker = setInterval(() => this.tick(), TICK_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.ticker);
    clearTimeout(this.timer);
    await this.flushing;
    await this.flush().catch((error: unknown) => this.failed(error));
  }

  /** Events that were not kept while they could not be queued. */
  get dropped(): number {
    return this.lost;
  }

  private mayQueue(core: string): boolean {
    return core === ANYBODY ? this.session.connected : this.session.keeps(core);
  }

  private hear(news: LegNews): void {
    const { leg, change, event } = news;
    if (this.directory.current.length === 0) return;
    // Of a switch that is no more nobody is the keeper.
    const core = change === 'hangup' && event === undefined ? ANYBODY : leg.coreUuid;
    for (const unheard of this.unheard(news)) this.learn(core, unheard, true);
    this.learn(core, eventOfNews(news));
  }

  /** What a leg must have gone through before, and nobody has told this node: so that its end does not come first. */
  private unheard({ leg, change }: LegNews): WebhookEvent[] {
    const before = this.told.get(leg.uuid) ?? 0;
    const begins = change === 'callout' || change === 'callin';
    const been = begins || leg.answeredAt === 0 ? CREATED : CREATED | ANSWERED;
    if (change === 'hangup') this.told.delete(leg.uuid);
    else this.told.set(leg.uuid, before | been);
    const missing = been & ~before & ~(begins ? CREATED : change === 'answer' ? ANSWERED : 0);
    if (missing === 0) return [];
    const wanted = (key: string): boolean =>
      ((missing & CREATED) > 0 && key.endsWith(':create')) ||
      ((missing & ANSWERED) > 0 && key.endsWith(':answer'));
    return statesOf(leg, 'state').filter(({ key }) => wanted(key));
  }

  private learn(core: string, event: WebhookEvent, since = false): void {
    const queued = queuedFor(this.directory.current, event, since);
    if (queued === undefined) return;
    const bytes = queued.bodies.reduce((sum, { body }) => sum + body.length, 0);
    if (this.bytes + bytes > MOST_BYTES) return this.drop();
    this.bytes += bytes;
    this.entries.push({ ...queued, core, heardAt: Date.now(), bytes });
    if (this.mayQueue(core)) this.flushSoon(GATHER_MS);
  }

  /** What is new: of a call whose beginning is kept its record tells the end in order (cdr-events.ts). */
  private drop(): void {
    this.lost += 1;
    if (!this.full) this.log.error('events of calls cannot be queued, and no more are kept');
    this.full = true;
  }

  private tick(): void {
    // With the database away nobody is the keeper: it is kept until somebody is.
    if (this.session.connected) {
      const oldest = Date.now() - KEPT_MS;
      this.keep(this.entries.filter(({ heardAt, core }) => heardAt > oldest || this.mayQueue(core)));
    }
    if (this.entries.some(({ core }) => this.mayQueue(core))) this.flushSoon(0);
  }

  private keep(entries: Entry[]): void {
    this.entries = entries;
    this.bytes = entries.reduce((sum, { bytes }) => sum + bytes, 0);
    if (this.bytes < MOST_BYTES / 2) this.full = false;
  }

  private flushSoon(ms: number): void {
    if (this.timer !== undefined || this.flushing !== undefined) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.flushing = this.flush()
        .then(() => 0)
        .catch((error: unknown) => this.failed(error))
        .then((pause) => {
          this.flushing = undefined;
          if (this.entries.some(({ core }) => this.mayQueue(core))) this.flushSoon(pause || GATHER_MS);
        });
    }, ms);
  }

  private failed(error: unknown): number {
    this.log.debug({ err: error }, 'events of calls cannot be queued yet');
    return RETRY_MS;
  }

  private async flush(): Promise<void> {
    for (;;) {
      const batch = this.entries.filter(({ core }) => this.mayQueue(core)).slice(0, MOST_AT_ONCE);
      if (batch.length === 0) return;
      const inserted = await this.store.insert(batch);
      const done = new Set(batch);
      this.keep(this.entries.filter((entry) => !done.has(entry)));
      await this.deliverer.offer(inserted);
      if (batch.length < MOST_AT_ONCE) return;
    }
  }
}

/** An event for those who want it; undefined when nobody does. @param since whether it must have happened since they want it */
export function queuedFor(
  targets: readonly Target[],
  event: WebhookEvent,
  since = false,
): Queued | undefined {
  const takers = targets.filter(
    (target) => wants(target.wish, event) && (!since || event.at >= target.since),
  );
  if (takers.length === 0) return undefined;
  const bodies = new Map<string, string>();
  const bodyFor = (variables: string): string => {
    const body = bodies.get(variables) ?? event.body(variables);
    bodies.set(variables, body);
    return body;
  };
  return {
    ...{ key: event.key, event: event.name, call: event.callUuid },
    bodies: takers.map(({ id, variables }) => ({ webhookId: id, body: bodyFor(variables) })),
  };
}

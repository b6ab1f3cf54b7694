import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import { NodeSession } from '../../database/node-session.js';
import { Switches } from '../../freeswitch/switches.js';
import { LOG } from '../../tokens.js';
import type { LegNews } from '../leg.js';
import { LiveChannels } from '../live-channels.js';
import { Backlog, type Entry } from './backlog.js';
import { Deliverer } from './deliverer.js';
import { DeliveryStore, type Inserted, type Queued } from './delivery-store.js';
import { wants } from './wants.js';
import { WebhookDirectory, type Target } from './webhook-directory.js';
import { eventOfNews, statesOf, type WebhookEvent } from './webhook-event.js';

/** What comes within this time is queued by one statement. */
const GATHER_MS = 10;
const MOST_AT_ONCE = 500;
/** A new keeper queues what it has heard for so long before: the one before it may not have. */
const KEPT_MS = 30_000;
/** So many bytes wait while Postgres is away; half as many are kept in case another node needs help. */
const MOST_BYTES = 32 * 1024 * 1024;
const RETRY_MS = 500;
const TICK_MS = 1_000;

/** What a leg goes through once, and a later event does not say. */
const CREATED = 1;
const ANSWERED = 2;

/**
 * Puts what happens to calls into the queue of the webhooks. Every node hears all of it; the keeper of the switch queues
 * it, as soon as it is learnt, and the others remember it for a while.
 */
@Injectable()
export class Outbox implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly waiting = new Backlog(MOST_BYTES);
  private readonly ofOthers = new Backlog(MOST_BYTES / 2);
  /** The runs of switches whose events this node queues, or will when Postgres is back. */
  private readonly own = new Set<string>();
  /** Those that are no more: whoever has heard something of them becomes their keeper until it is queued. */
  private readonly ended = new Set<string>();
  private lost = 0;
  private order = 0;
  private full = false;
  private failing = false;
  private flushing: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private ticker: NodeJS.Timeout | undefined;
  /** Of the legs that live, which of the lasting states were heard of. */
  private readonly heard = new Map<string, number>();

  constructor(
    private readonly switches: Switches,
    private readonly channels: LiveChannels,
    private readonly session: NodeSession,
    private readonly directory: WebhookDirectory,
    private readonly store: DeliveryStore,
    private readonly deliverer: Deliverer,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.channels.onNews((news) => this.hear(news));
    this.switches.onEnded((_, core) => {
      this.ended.add(core);
      this.session.want(core);
    });
    this.session.onKept((core) => {
      this.own.add(core);
      this.waiting.take(this.ofOthers.give((entry) => entry.core === core));
      this.flushSoon(0);
    });
    this.ticker = setInterval(() => this.tick(), TICK_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.ticker);
    clearTimeout(this.timer);
    await this.flushing;
    await this.flush().catch((error: unknown) => this.failed(error));
  }

  /** Events that were lost: no room while they could not be queued, or refused by the database. */
  get dropped(): number {
    return this.lost;
  }

  private hear(news: LegNews): void {
    const unheard = this.unheard(news);
    if (this.directory.current.length === 0) return;
    const { coreUuid } = news.leg;
    for (const event of unheard) this.learn(coreUuid, event, 'since');
    // Who was asked does not say when.
    this.learn(coreUuid, eventOfNews(news), news.event === undefined ? 'since' : 'now');
  }

  /** What a leg must have gone through before, and nobody has told this node: so that its end does not come first. */
  private unheard({ leg, change }: LegNews): WebhookEvent[] {
    const before = this.heard.get(leg.uuid) ?? 0;
    const begins = change === 'callout' || change === 'callin';
    const been = begins || leg.answeredAt === 0 ? CREATED : CREATED | ANSWERED;
    if (change === 'hangup') this.heard.delete(leg.uuid);
    else this.heard.set(leg.uuid, before | been);
    const missing = been & ~before & ~(begins ? CREATED : change === 'answer' ? ANSWERED : 0);
    if (missing === 0) return [];
    const wanted = (key: string): boolean =>
      ((missing & CREATED) > 0 && key.endsWith(':create')) ||
      ((missing & ANSWERED) > 0 && key.endsWith(':answer'));
    return statesOf(leg, 'state').filter(({ key }) => wanted(key));
  }

  private learn(core: string, event: WebhookEvent, when: When): void {
    const queued = queuedFor(this.directory.current, event, when);
    if (queued === undefined) return;
    const { key, event: name, call, bodies, bytes } = queued;
    const entry = {
      key,
      event: name,
      call,
      bodies,
      bytes,
      core,
      order: (this.order += 1),
      strangeSince: Date.now(),
    };
    if (!this.isOwn(core)) this.ofOthers.addLatest(entry);
    else if (this.waiting.add(entry)) this.flushSoon(GATHER_MS);
    else this.drop();
  }

  private isOwn(core: string): boolean {
    return this.session.keeps(core) || (!this.session.connected && this.own.has(core));
  }

  /** What is new: of a call whose beginning is kept its record tells the end in order (cdr-events.ts). */
  private drop(): void {
    this.lost += 1;
    if (!this.full) this.log.error('events of calls cannot be queued, and no more are kept');
    this.full = true;
  }

  private tick(): void {
    // With the database away nobody is the keeper: all is kept until somebody is.
    if (this.session.connected) {
      const now = Date.now();
      for (const core of this.own) if (!this.session.keeps(core)) this.own.delete(core);
      const strange = this.waiting.give(({ core }) => !this.session.keeps(core));
      this.ofOthers.take(strange.map((entry) => ({ ...entry, strangeSince: now })));
      this.ofOthers.give(({ strangeSince }) => strangeSince < now - KEPT_MS);
      this.letGo();
    }
    if (!this.waiting.isEmpty) this.flushSoon(0);
  }

  /** Of a switch that is no more nobody needs to be the keeper for long. */
  private letGo(): void {
    for (const core of this.ended) {
      const isOf = (entry: Entry): boolean => entry.core === core;
      if (this.waiting.has(isOf) || this.ofOthers.has(isOf)) continue;
      this.ended.delete(core);
      if (!this.switches.up.some(({ link }) => link.coreUuid === core)) this.session.release(core);
    }
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
          if (this.batch().length > 0) this.flushSoon(pause || GATHER_MS);
        });
    }, ms);
  }

  private failed(error: unknown): number {
    this.log[this.failing ? 'debug' : 'warn']({ err: error }, 'events of calls cannot be queued yet');
    this.failing = true;
    return RETRY_MS;
  }

  private batch(): Entry[] {
    return this.waiting.first(MOST_AT_ONCE, ({ core }) => this.session.keeps(core));
  }

  private async flush(): Promise<void> {
    for (;;) {
      const batch = this.batch();
      if (batch.length === 0) return;
      const inserted = await this.insert(batch);
      const done = new Set(batch);
      this.waiting.give((entry) => done.has(entry));
      this.full = this.failing = false;
      await this.deliverer.offer(inserted);
      if (batch.length < MOST_AT_ONCE) return;
    }
  }

  /** One that the database will never take holds up no other. */
  private async insert(batch: readonly Queued[]): Promise<Inserted[]> {
    try {
      return await this.store.insert(batch);
    } catch (error) {
      if (!isRefusedData(error)) throw error;
      if (batch.length === 1) {
        this.lost += 1;
        this.log.error({ err: error, event: batch[0]!.key }, 'the database refuses an event of a call');
        return [];
      }
      const half = batch.length >> 1;
      return [...(await this.insert(batch.slice(0, half))), ...(await this.insert(batch.slice(half)))];
    }
  }
}

/** SQLSTATE classes of data that cannot be, whenever they come. */
const isRefusedData = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^2[23]/.test(String(error.code));

/** `since`: only who has wanted the event when it happened is told of it. */
type When = 'now' | 'since';

/** An event for those who want it; undefined when nobody does. */
export function queuedFor(
  targets: readonly Target[],
  event: WebhookEvent,
  when: When,
): (Queued & { readonly bytes: number }) | undefined {
  const takers = targets.filter(
    (target) => wants(target.wish, event) && (when === 'now' || event.at >= target.since),
  );
  if (takers.length === 0) return undefined;
  const bodies = new Map<string, string>();
  for (const { variables } of takers)
    if (!bodies.has(variables)) bodies.set(variables, event.body(variables));
  return {
    key: event.key,
    event: event.name,
    call: event.callUuid,
    bodies: takers.map(({ id, variables }) => ({ webhookId: id, body: bodies.get(variables)! })),
    bytes: [...bodies.values()].reduce((sum, { length }) => sum + length, 0),
  };
}

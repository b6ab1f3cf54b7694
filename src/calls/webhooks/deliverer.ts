import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Config } from '../../config.js';
import { Database } from '../../database/database.js';
import { NodeSession } from '../../database/node-session.js';
import { CONFIG, LOG } from '../../tokens.js';
import { DeliveryStore, type Inserted } from './delivery-store.js';
import { Poster } from './post.js';
import { AT_ONCE, Receiver, type Counts } from './receiver.js';
import { WebhookDirectory, type Target } from './webhook-directory.js';

/** Who has this lock is the one node that delivers: so that calls keep their order and receivers their limits. */
const ROLE = 'webhooks';
/** Nodes that queue tell the one that delivers. */
const CHANNEL = 'switchyard_webhooks';
const TICK_MS = 1_000;
/** Where nobody could say that something was queued. */
const LOOK_MS = 5_000;
const PURGE_MS = 60_000;
/** So many deliveries are struck out between two vacuums of the queue: about 20 MB. */
const VACUUM_EVERY = 5_000;

interface Running {
  readonly target: Target;
  readonly receiver: Receiver;
  readonly poster: Poster;
}

/** Sends what is queued, each webhook by itself. */
@Injectable()
export class Deliverer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly running = new Map<number, Running>();
  private readonly ended = new Map<number, Counts>();
  /** Those that are running. */
  private arranged: readonly Target[] = [];
  private arranging: Promise<void> = Promise.resolve();
  private readonly timers: NodeJS.Timeout[] = [];
  private stopped = false;
  private vacuuming = false;
  /** Delivered when the queue was last vacuumed. */
  private vacuumedAt = 0;

  constructor(
    private readonly database: Database,
    private readonly session: NodeSession,
    private readonly directory: WebhookDirectory,
    private readonly store: DeliveryStore,
    @Inject(CONFIG) private readonly config: Pick<Config, 'privateTargets'>,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.session.onKept((name) => {
      if (name === ROLE) this.arrange();
    });
    // Without a word something may have been missed.
    this.session.listen(CHANNEL, (about = '') => this.lookAt(about === '' ? undefined : about.split(',')));
    this.database.feed.onChange(({ entity }) => {
      if (entity === 'webhook') this.arrange();
    });
    this.database.feed.onMissed(() => this.arrange());
    this.session.want(ROLE);
    this.timers.push(setInterval(() => this.tick(), TICK_MS).unref());
    this.timers.push(setInterval(() => this.lookAll(false), LOOK_MS).unref());
    this.timers.push(setInterval(() => void this.purge(), PURGE_MS).unref());
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearInterval(timer);
    this.arrange();
    await this.arranging;
    this.session.release(ROLE);
  }

  /** Just queued by this node. @returns once whoever delivers knows of them */
  async offer(deliveries: readonly Inserted[]): Promise<void> {
    if (deliveries.length === 0) return;
    if (!this.delivers)
      return this.notify([...new Set(deliveries.map(({ webhookId }) => webhookId))].join(','));
    for (const { receiver, target } of this.running.values()) {
      const own = deliveries.filter(({ webhookId }) => webhookId === target.id);
      if (own.length > 0) receiver.offer(own);
    }
  }

  /** Something old waits that did not, on whichever node it is delivered. */
  async lookAgain(): Promise<void> {
    if (this.delivers) this.lookAll(true);
    else await this.notify('');
  }

  private async notify(about: string): Promise<void> {
    await this.database.run('SELECT pg_notify($1, $2)', [CHANNEL, about]);
  }

  /** Since this node was started, by webhook. */
  get counts(): ReadonlyMap<number, Counts> {
    return new Map([
      ...this.ended,
      ...[...this.running].map(([id, { receiver }]) => [id, receiver.counts] as const),
    ]);
  }

  private get delivers(): boolean {
    return !this.stopped && this.session.keeps(ROLE);
  }

  private lookAll(again: boolean): void {
    for (const { receiver } of this.running.values()) receiver.look(again);
  }

  /** @param ids of the webhooks of which another node has queued something; none: nobody knows */
  private lookAt(ids: readonly string[] | undefined): void {
    if (ids === undefined) this.lookAll(true);
    else for (const id of ids) this.running.get(Number(id))?.receiver.look();
  }

  private tick(): void {
    // The lock is lost with the database.
    if (!this.delivers && this.running.size > 0) this.arrange();
    // One that could not be read when it was changed is read now.
    void this.directory.all().then(
      (targets) => {
        if (this.delivers && targets !== this.arranged) this.arrange();
      },
      () => undefined,
    );
    for (const { receiver } of this.running.values()) receiver.tick();
    const delivered = [...this.counts.values()].reduce((sum, counts) => sum + counts.delivered, 0);
    // Those of a webhook that was deleted count no more.
    this.vacuumedAt = Math.min(this.vacuumedAt, delivered);
    if (this.vacuuming || delivered - this.vacuumedAt < VACUUM_EVERY) return;
    this.vacuumedAt = delivered;
    void this.vacuum();
  }

  private async vacuum(): Promise<void> {
    this.vacuuming = true;
    await this.store
      .vacuum()
      .catch((error: unknown) => this.log.warn({ err: error }, 'webhooks: the queue could not be vacuumed'));
    this.vacuuming = false;
  }

  /** One after the other: of a webhook that has changed what is under way ends first. */
  private arrange(): void {
    this.arranging = this.arranging
      .then(() => this.arrangeNow())
      .catch((error: unknown) => this.log.warn({ err: error }, 'webhooks cannot be read; they are later'));
  }

  private async arrangeNow(): Promise<void> {
    const targets = this.delivers ? await this.directory.all() : [];
    this.arranged = targets;
    const wanted = new Map(targets.map((target) => [target.id, target] as const));
    const gone = [...this.running.values()].filter(({ target }) => wanted.get(target.id) !== target);
    await Promise.all(gone.map((each) => this.end(each)));
    if (this.delivers) for (const id of this.ended.keys()) if (!wanted.has(id)) this.ended.delete(id);
    for (const target of wanted.values()) if (!this.running.has(target.id)) this.begin(target);
  }

  private begin(target: Target): void {
    const poster = new Poster(target, this.config.privateTargets, AT_ONCE);
    const receiver = new Receiver(
      target.id,
      (post) => poster.post(post),
      this.store,
      this.log,
      this.ended.get(target.id),
    );
    this.running.set(target.id, { target, receiver, poster });
    receiver.tick();
  }

  private async end({ target, receiver, poster }: Running): Promise<void> {
    this.running.delete(target.id);
    await receiver.stop();
    this.ended.set(target.id, receiver.counts);
    await poster.close();
  }

  private async purge(): Promise<void> {
    if (!this.delivers) return;
    try {
      const dead = await this.store.purge();
      if (dead === 0) return;
      this.log.warn({ dead }, 'webhooks: deliveries were given up');
      this.lookAll(false);
    } catch (error) {
      this.log.warn({ err: error }, 'webhooks: the queue could not be cleaned');
    }
  }
}

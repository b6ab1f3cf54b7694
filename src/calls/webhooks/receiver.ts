import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Delivery, DeliveryStore, Failure } from './delivery-store.js';
import type { Outcome, Post } from './post.js';
import { DOWN_AFTER, pauseMs, retryMs } from './retry.js';

/** So many requests to one receiver at once. */
export const AT_ONCE = 32;
/** So many deliveries to it are held in memory, about 4 KB each; the others wait in Postgres alone. */
const MOST = 1_000;
const READ_AT_ONCE = 500;
/** So many calls of which something waits to be tried again are known by name. */
const MOST_BLOCKED = 10_000;
/** How often it is looked where the queue begins, in ticks. */
const FLOOR_EVERY = 10;
/** What has been delivered is struck out together. */
const SETTLE_MS = 25;
/** So long requests under way may take when no more are made. */
const END_MS = 1_500;

/** Whether it is about the receiver, and not about what it was sent. 429: it was asked too much. */
const isAway = (status: number | undefined): boolean =>
  status === undefined || status === 429 || status >= 500;

/** What one receiver was sent since the start. */
export interface Counts {
  delivered: number;
  failed: number;
  dead: number;
}

/**
 * The deliveries to one webhook: of a call one after the other, of many calls at once. New ones come straight from who
 * has queued them as long as this keeps up; otherwise, and after a failure, they are read from the queue.
 */
export class Receiver {
  /** By call, in order; the first may be under way. */
  private readonly lanes = new Map<string, Delivery[]>();
  /** The calls of which nothing is under way. */
  private readonly ready: string[] = [];
  /** Calls of which something waits in Postgres to be tried again, and when (ms since 1970). */
  private blocked = new Map<string, number>();
  /** Nothing that is to be sent has a lower id. */
  private floor = 0;
  /** The newest id when the floor was last looked for: by the next time whatever is older has been committed. */
  private newest = 0;
  private ticks = 0;
  /** In memory, or not yet struck out. */
  private readonly held = new Set<number>();
  /** There may be more in Postgres than here. */
  private behind = true;
  private readUpTo = 0;
  /** Something was queued and not taken. */
  private missed = false;
  /** More calls are blocked than are known by name. */
  private crowded = false;
  private underWay = 0;
  /** In a row. */
  private failures = 0;
  private pauses = 0;
  private pausedUntil = 0;
  private delivered: number[] = [];
  private failed: (Failure & { readonly call: string })[] = [];
  private settling: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly webhookId: number,
    private readonly post: (post: Post) => Promise<Outcome>,
    private readonly store: DeliveryStore,
    private readonly log: Logger,
    readonly counts: Counts = { delivered: 0, failed: 0, dead: 0 },
  ) {}

  /** Just queued, in order. */
  offer(deliveries: readonly Delivery[]): void {
    for (const delivery of deliveries) {
      if (this.behind || this.crowded || this.stopped) {
        this.missed = true;
        break;
      }
      if (this.blocked.has(delivery.call)) continue;
      // What was read a moment ago may be it: Postgres knows whether it is still to be sent.
      if (this.held.size < MOST && delivery.id > this.readUpTo) this.take(delivery);
      else this.behind = true;
    }
    this.pump();
  }

  /** Somebody else has queued something. @param again what was dead, or had to wait, is to be sent too */
  look(again = false): void {
    if (again) this.floor = this.newest = 0;
    this.behind = this.missed = true;
    this.settleSoon(SETTLE_MS);
  }

  /** To be called every second or so. */
  tick(): void {
    const now = Date.now();
    this.ticks += 1;
    for (const [call, due] of this.blocked) {
      if (due > now) continue;
      this.blocked.delete(call);
      this.behind = true;
    }
    if (this.crowded) this.behind = true;
    this.pump();
    this.settleSoon(0);
  }

  /** Nothing more is sent; what is under way has a moment to end, and is struck out. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    for (const deadline = Date.now() + END_MS; this.underWay > 0 && Date.now() < deadline;) await sleep(10);
    await this.settling;
    await this.strikeOut().catch((error: unknown) =>
      this.log.warn(
        { err: error, webhook: this.webhookId },
        'webhook: what was delivered will be sent again',
      ),
    );
  }

  private get isDown(): boolean {
    return this.failures >= DOWN_AFTER;
  }

  private take(delivery: Delivery): void {
    this.held.add(delivery.id);
    const lane = this.lanes.get(delivery.call);
    if (lane !== undefined) return void lane.push(delivery);
    this.lanes.set(delivery.call, [delivery]);
    this.ready.push(delivery.call);
  }

  private pump(): void {
    while (
      !this.stopped &&
      this.ready.length > 0 &&
      this.underWay < (this.isDown ? 1 : AT_ONCE) &&
      Date.now() >= this.pausedUntil &&
      // What cannot be struck out now would be sent again.
      this.delivered.length < MOST
    )
      void this.send(this.lanes.get(this.ready.shift()!)!);
    if (this.mayRead) this.settleSoon(0);
  }

  private async send(lane: Delivery[]): Promise<void> {
    const delivery = lane[0]!;
    const { id, key, body, call } = delivery;
    const attempt = delivery.attempts + 1;
    this.underWay += 1;
    const outcome = await this.post({ key, body, attempt });
    this.underWay -= 1;
    if (outcome.delivered) {
      this.counts.delivered += 1;
      this.answers();
      this.delivered.push(id);
      lane.shift();
      if (lane.length > 0) this.ready.push(call);
      else this.lanes.delete(call);
    } else this.fail(lane, attempt, outcome);
    this.settleSoon(SETTLE_MS);
    this.pump();
  }

  private answers(): void {
    if (this.isDown) this.log.info({ webhook: this.webhookId }, 'webhook: its receiver answers again');
    this.failures = this.pauses = this.pausedUntil = 0;
  }

  /** The rest of the call waits with it, in Postgres. */
  private fail(lane: Delivery[], attempts: number, { status, error }: Outcome): void {
    const [{ id, call } = lane[0]!, ...rest] = lane;
    this.counts.failed += 1;
    if (isAway(status)) this.failures += 1;
    else this.answers();
    if (this.failures === DOWN_AFTER)
      this.log.warn({ webhook: this.webhookId, problem: error }, 'webhook: its receiver takes nothing');
    const now = Date.now();
    // Those that were under way with it say nothing new.
    if (this.isDown && now >= this.pausedUntil) this.pausedUntil = now + pauseMs((this.pauses += 1));
    // By its own attempts too: not always the same call is to find out whether it is back.
    const afterMs = Math.max(this.isDown ? this.pausedUntil - now : 0, retryMs(attempts));
    this.failed.push({ id, call, attempts, status, error, afterMs });
    this.lanes.delete(call);
    for (const { id: other } of rest) this.held.delete(other);
    this.blocked.set(call, now + afterMs);
  }

  private get mayRead(): boolean {
    return this.behind && this.held.size < MOST / 2;
  }

  private settleSoon(ms: number): void {
    if (this.stopped || this.settling !== undefined || (this.timer !== undefined && ms > 0)) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.settling = this.settle()
        .then(() => true)
        .catch((error: unknown) => this.log.debug({ err: error }, 'webhook: the queue cannot be reached'))
        .then((done) => {
          this.settling = undefined;
          // The next tick tries again.
          if (done) this.goOn();
        });
    }, ms);
  }

  private goOn(): void {
    this.pump();
    if (this.delivered.length > 0 || this.failed.length > 0) this.settleSoon(SETTLE_MS);
  }

  /** First what was done, then what is to do: so that nothing is read that is done. */
  private async settle(): Promise<void> {
    await this.strikeOut();
    if (this.mayRead && !this.stopped) await this.readDue();
    if (this.ticks >= FLOOR_EVERY) await this.raiseFloor();
  }

  private async strikeOut(): Promise<void> {
    const [delivered, failed] = [this.delivered, this.failed];
    [this.delivered, this.failed] = [[], []];
    try {
      if (delivered.length > 0) await this.store.delivered(this.webhookId, delivered);
    } catch (error) {
      this.delivered.unshift(...delivered);
      this.failed.unshift(...failed);
      throw error;
    }
    for (const id of delivered) this.held.delete(id);
    if (failed.length === 0) return;
    try {
      const dead = await this.store.failed(this.webhookId, failed);
      this.counts.dead += dead.length;
      // What is dead is in nobody's way any more.
      if (dead.length > 0) for (const call of this.blocked.keys()) this.blocked.set(call, 0);
    } catch (error) {
      this.failed.unshift(...failed);
      throw error;
    }
    for (const { id } of failed) this.held.delete(id);
  }

  /** What was struck out lies before it for as long as somebody reads an old state of the database: a dump, an export. */
  private async raiseFloor(): Promise<void> {
    this.ticks = 0;
    const { first, newest } = await this.store.front(this.webhookId, this.floor);
    this.floor = Math.min(first ?? Infinity, this.newest);
    this.newest = newest;
  }

  private async readDue(): Promise<void> {
    // What is queued from now on may be among what is read, or not.
    this.missed = false;
    const blocked = await this.store.blocked(this.webhookId, MOST_BLOCKED + 1);
    const due = await this.store.due(this.webhookId, READ_AT_ONCE, [...this.held], this.floor);
    const now = Date.now();
    this.blocked = new Map(blocked.map(({ call, ms }) => [call, now + ms]));
    // They have failed meanwhile.
    for (const { call, afterMs } of this.failed) this.blocked.set(call, now + afterMs);
    for (const delivery of due) {
      this.readUpTo = Math.max(this.readUpTo, delivery.id);
      if (!this.blocked.has(delivery.call)) this.take(delivery);
    }
    this.behind = this.missed || due.length === READ_AT_ONCE;
    this.crowded = blocked.length > MOST_BLOCKED;
  }
}

import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Leg, LegChange, LegNews } from '../../../src/calls/leg.js';
import type { LiveChannels } from '../../../src/calls/live-channels.js';
import type { Deliverer } from '../../../src/calls/webhooks/deliverer.js';
import type { DeliveryStore, Queued } from '../../../src/calls/webhooks/delivery-store.js';
import { Outbox } from '../../../src/calls/webhooks/outbox.js';
import { wishOf } from '../../../src/calls/webhooks/wants.js';
import type { WebhookDirectory } from '../../../src/calls/webhooks/webhook-directory.js';
import type { NodeSession } from '../../../src/database/node-session.js';

const core = randomUUID();
const ONCE: Partial<Record<LegChange, string>> = { callout: 'create', answer: 'answer', hangup: 'hangup' };

/** One node: what it hears, and what it queues. */
class Node {
  keeper = true;
  connected = true;
  /** Whether Postgres takes anything. */
  takes = true;
  readonly queued: string[] = [];
  readonly outbox: Outbox;
  private news: (news: LegNews) => void = () => undefined;
  private kept: () => void = () => undefined;

  constructor() {
    const target = {
      id: 1,
      variables: '',
      since: 0,
      wish: wishOf({ events: 'ringing,answered,hangup', contexts: '', extensions: '' }),
    };
    const insert = async (events: readonly Queued[]) => {
      if (!this.takes) throw new Error('the database is away');
      this.queued.push(...events.map(({ key }) => key.split(':').at(-1)!));
      return [];
    };
    const session = {
      keeps: () => this.keeper && this.connected,
      onKept: (listener: () => void) => (this.kept = listener),
    };
    Object.defineProperty(session, 'connected', { get: () => this.connected });
    this.outbox = new Outbox(
      { onNews: (listener: typeof this.news) => (this.news = listener) } as unknown as LiveChannels,
      session as unknown as NodeSession,
      { current: [target] } as unknown as WebhookDirectory,
      { insert } as unknown as DeliveryStore,
      { offer: async () => undefined } as unknown as Deliverer,
      pino({ level: 'silent' }),
    );
    this.outbox.onApplicationBootstrap();
  }

  hear(change: LegChange, leg: Partial<Leg> = {}, event?: Record<string, string>): void {
    const uuid = leg.uuid ?? 'a';
    const all = {
      uuid,
      coreUuid: core,
      callUuid: uuid,
      context: '',
      createdAt: 1,
      answeredAt: 0,
      progressAt: 0,
      progressMediaAt: 0,
      hangupAt: 0,
      hangupCause: '',
      state: 'ringing',
      ...leg,
    };
    const key = `${core}:${uuid}:${ONCE[change] ?? change}`;
    this.news({ change, leg: all as Leg, at: 1, key, node: {} as LegNews['node'], ...(event && { event }) });
  }

  becomeKeeper(): void {
    this.keeper = this.connected = true;
    this.kept();
  }
}

let node: Node;
beforeEach(() => {
  vi.useFakeTimers();
  node = new Node();
});
afterEach(async () => {
  node.takes = true;
  await node.outbox.onModuleDestroy();
  vi.useRealTimers();
});
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const event = { 'Unique-ID': 'a' };

describe('what is heard of calls', () => {
  it('is queued at once by the keeper, what it was not told before first', async () => {
    node.hear('callout', {}, event);
    await pass(20);
    expect(node.queued).toEqual(['create']);
    node.hear('hangup', { answeredAt: 5 }, event);
    await pass(20);
    expect(node.queued).toEqual(['create', 'answer', 'hangup']);
    // Somebody else heard how it began.
    node.hear('answer', { uuid: 'b', answeredAt: 5 }, { 'Unique-ID': 'b' });
    await pass(20);
    expect(node.queued.slice(3)).toEqual(['create', 'answer']);
  });

  it('is queued by who becomes the keeper, back to half a minute', async () => {
    node.keeper = false;
    node.hear('callout', { uuid: 'old' }, event);
    await pass(31_000);
    node.hear('callout', {}, event);
    await pass(20_000);
    expect(node.queued).toEqual([]);
    node.becomeKeeper();
    await pass(20);
    expect(node.queued).toEqual(['create']);
  });

  it('is kept while the database is away, however long, and then queued in order', async () => {
    node.connected = false;
    node.hear('callout', {}, event);
    await pass(600_000);
    node.hear('hangup', {}, event);
    node.becomeKeeper();
    await pass(20);
    expect(node.queued).toEqual(['create', 'hangup']);
  });

  it('is tried again when the database does not take it', async () => {
    node.takes = false;
    node.hear('callout', {}, event);
    await pass(5_000);
    node.takes = true;
    await pass(2_000);
    expect(node.queued).toEqual(['create']);
  });

  it('is kept up to 32 MB, and what is dropped is counted', async () => {
    node.connected = false;
    const long = { 'Unique-ID': 'a', 'Caller-Caller-ID-Name': 'x'.repeat(1024 * 1024) };
    for (let n = 0; n < 40; n += 1)
      node.hear('callout', { uuid: `leg-${n}` }, { ...long, 'Unique-ID': `leg-${n}` });
    expect(node.outbox.dropped).toBe(9);
    node.becomeKeeper();
    await pass(100);
    expect(node.queued).toHaveLength(31);
    node.hear('callout', {}, event);
    await pass(20);
    expect(node.queued).toHaveLength(32);
  });

  it('of a switch that is no more is queued by whoever hears it', async () => {
    node.keeper = false;
    node.hear('hangup', { hangupAt: 7, hangupCause: 'CRASH' });
    await pass(2_000);
    expect(node.queued).toEqual(['create', 'hangup']);
  });
});

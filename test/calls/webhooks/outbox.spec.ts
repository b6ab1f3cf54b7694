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
import type { Switches } from '../../../src/freeswitch/switches.js';

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
  /** Cores of which it is the keeper though it cannot reach them. */
  readonly taken = new Set<string>();
  readonly wanted = new Set<string>();
  private kept: (name: string) => void = () => undefined;
  private ended: (node: unknown, core: string) => void = () => undefined;

  constructor() {
    const target = {
      id: 1,
      variables: '',
      since: 1,
      wish: wishOf({ events: 'ringing,answered,hangup', contexts: '', extensions: '' }),
    };
    const insert = async (events: readonly Queued[]) => {
      if (!this.takes) throw new Error('the database is away');
      if (events.some(({ call }) => call === 'never'))
        throw Object.assign(new Error('invalid input syntax'), { code: '22P02' });
      this.queued.push(...events.map(({ key }) => key.split(':').at(-1)!));
      return [];
    };
    const session = {
      keeps: (name: string) => this.connected && (this.keeper ? name === core : this.taken.has(name)),
      onKept: (listener: typeof this.kept) => (this.kept = listener),
      want: (name: string) => this.wanted.add(name),
      release: (name: string) => this.wanted.delete(name),
    };
    Object.defineProperty(session, 'connected', { get: () => this.connected });
    this.outbox = new Outbox(
      { up: [], onEnded: (listener: typeof this.ended) => (this.ended = listener) } as unknown as Switches,
      { onNews: (listener: typeof this.news) => (this.news = listener) } as unknown as LiveChannels,
      session as unknown as NodeSession,
      { current: [target] } as unknown as WebhookDirectory,
      { insert } as unknown as DeliveryStore,
      { offer: async () => undefined } as unknown as Deliverer,
      pino({ level: 'silent' }),
    );
    this.outbox.onApplicationBootstrap();
  }

  hear(change: LegChange, leg: Partial<Leg> = {}, event?: Record<string, string>, at = 1): void {
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
    this.news({ change, leg: all as Leg, at, key, node: {} as LegNews['node'], ...(event && { event }) });
  }

  becomeKeeper(): void {
    this.keeper = this.connected = true;
    this.kept(core);
  }

  /** The switch is no more. @param free whether no other node is its keeper */
  end(free: boolean): void {
    this.keeper = false;
    this.ended({}, core);
    if (!free) return;
    this.taken.add(core);
    this.kept(core);
  }
}

let node: Node;
beforeEach(() => {
  vi.useFakeTimers();
  node = new Node();
  node.becomeKeeper();
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

  it('of other switches is kept too, and pushes nothing of the own ones out', async () => {
    node.takes = false;
    const long = 'x'.repeat(1024 * 1024);
    for (let n = 0; n < 40; n += 1) {
      const uuid = `other-${n}`;
      const said = { 'Unique-ID': uuid, 'Caller-Caller-ID-Name': long };
      node.hear('callout', { uuid, coreUuid: randomUUID() }, said);
      node.hear('callout', { uuid: `own-${n}` }, { 'Unique-ID': `own-${n}` });
    }
    node.takes = true;
    await pass(1_000);
    expect([node.queued.length, node.outbox.dropped]).toEqual([40, 0]);
  });

  it('is queued without what the database will never take', async () => {
    const uuids = ['a', 'b', 'never', 'c', 'd'];
    for (const uuid of uuids) node.hear('callout', { uuid }, { 'Unique-ID': uuid });
    await pass(100);
    expect([node.queued.length, node.outbox.dropped]).toEqual([4, 1]);
    node.hear('hangup', { uuid: 'a' }, event);
    await pass(100);
    expect(node.queued).toHaveLength(5);
  });

  it('is no news to who wants it only since then, whoever says so later', async () => {
    node.hear('callout', { createdAt: 0 }, undefined, 0);
    await pass(100);
    expect(node.queued).toEqual([]);
  });
});

describe('of a switch that is no more', () => {
  const crash = { hangupAt: 7, hangupCause: 'CRASH' };

  it('the end of its calls is queued by whoever hears it, if nobody is its keeper', async () => {
    node.keeper = false;
    node.hear('hangup', crash);
    await pass(300);
    expect(node.queued).toEqual([]);
    node.end(true);
    await pass(300);
    expect(node.queued).toEqual(['create', 'hangup']);
    expect([...node.wanted]).toEqual([core]);
    await pass(1_000);
    expect([...node.wanted]).toEqual([]);
  });

  it('what one node thinks is not told while another hears the switch', async () => {
    node.keeper = false;
    node.hear('hangup', crash);
    node.end(false);
    await pass(40_000);
    expect([node.queued, [...node.wanted]]).toEqual([[], []]);
  });

  it('what was heard of it before is not lost with the link', async () => {
    node.takes = false;
    node.hear('answer', { answeredAt: 5 }, event);
    await pass(100);
    node.keeper = false;
    await pass(3_000);
    node.takes = true;
    node.hear('hangup', { ...crash, answeredAt: 5 });
    node.end(true);
    await pass(1_000);
    expect(node.queued).toEqual(['create', 'answer', 'hangup']);
  });
});

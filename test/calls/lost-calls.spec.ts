import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Cdr } from '../../src/calls/cdrs/cdr.js';
import type { CdrStore } from '../../src/calls/cdrs/cdr-store.js';
import { LostCalls } from '../../src/calls/cdrs/lost-calls.js';
import type { LiveChannels } from '../../src/calls/live-channels.js';
import type { Switches } from '../../src/freeswitch/switches.js';

/** A switch's link as far as lost calls hear of it. */
class Link {
  coreUuid: string = randomUUID();
  readonly node = { name: 'pbx', link: this };
  readonly stored: Cdr[] = [];
  private readonly heard: Record<string, (...given: unknown[]) => unknown> = {};

  constructor() {
    const hear = (name: string) => (listener: (...given: unknown[]) => unknown) =>
      void (this.heard[name] = listener);
    const switches = { onEnded: hear('ended'), onDown: hear('down'), onEvent: hear('event') };
    const store = { saveIncomplete: async (cdr: Cdr) => void this.stored.push(cdr) };
    const channels = { onTaken: hear('taken') };
    new LostCalls(
      switches as unknown as Switches,
      channels as unknown as LiveChannels,
      store as unknown as CdrStore,
      pino({ level: 'silent' }),
    );
  }

  event(name: string, uuid: string, more: Record<string, string> = {}): void {
    const { coreUuid } = this;
    const created = String((Date.now() - 60_000) * 1000);
    const leg = {
      'Unique-ID': uuid,
      'Caller-Channel-Created-Time': created,
      'Caller-Caller-ID-Number': '1001',
    };
    this.heard['event']!(this.node, { 'Event-Name': name, 'Core-UUID': coreUuid, ...leg, ...more });
  }

  taken(...rows: Record<string, string>[]): void {
    this.heard['taken']!(this.node, rows);
  }

  down(): void {
    this.heard['down']!(this.node);
  }

  /** @param core the same when only the link was lost */
  async up(core: string = randomUUID()): Promise<void> {
    const before = this.coreUuid;
    this.coreUuid = core;
    if (core !== before) await this.heard['ended']!(this.node, before);
  }
}

let link: Link;
const leg = randomUUID();
beforeEach(() => {
  link = new Link();
});

describe('when a switch comes back as another process', () => {
  it('each leg that was live is closed at the time it was lost', async () => {
    link.event('CHANNEL_CREATE', leg);
    const core = link.coreUuid;
    link.event('CHANNEL_ANSWER', leg, {
      'Caller-Channel-Answered-Time': String((Date.now() - 30_000) * 1000),
    });
    link.down();
    await link.up();
    expect(link.stored).toMatchObject([{ uuid: leg, core_uuid: core, incomplete: 1, hangup_cause: 'CRASH' }]);
    expect([link.stored[0]?.duration, link.stored[0]?.billsec]).toEqual([60, 30]);
    await link.up();
    expect(link.stored).toHaveLength(1);
  });

  it('one that ended was reported, unless the switch was stopping', async () => {
    const [ended, stopped] = [randomUUID(), randomUUID()];
    for (const uuid of [ended, stopped]) link.event('CHANNEL_CREATE', uuid);
    link.event('CHANNEL_HANGUP_COMPLETE', ended, { 'Hangup-Cause': 'NORMAL_CLEARING' });
    const end = { 'Hangup-Cause': 'SYSTEM_SHUTDOWN', 'Caller-Channel-Hangup-Time': '1795227182135578' };
    link.event('CHANNEL_HANGUP_COMPLETE', stopped, end);
    link.down();
    await link.up();
    const row = { uuid: stopped, hangup_cause: 'SYSTEM_SHUTDOWN', end_stamp: '2026-11-21T02:13:02.135578Z' };
    expect(link.stored).toMatchObject([row]);
  });

  it('a leg that was there before this program is known from the list of channels', async () => {
    const created_epoch = String(Math.floor(Date.now() / 1000) - 100);
    const known = { cid_num: '1001', dest: '1002', direction: 'inbound', call_uuid: '' };
    link.taken(
      { uuid: leg, created_epoch, ...known },
      { uuid: 'none', created_epoch },
      { uuid: randomUUID() },
      {},
    );
    link.down();
    await link.up();
    expect(link.stored).toMatchObject([
      { uuid: leg, call_uuid: leg, caller_id_number: '1001', incomplete: 1 },
    ]);
    expect(link.stored[0]?.duration).toBeGreaterThanOrEqual(100);
  });
});

describe('when only the link was lost', () => {
  it('nothing is closed, and what ended meanwhile is forgotten: the switch reports it', async () => {
    const [stays, young] = [randomUUID(), randomUUID()];
    link.event('CHANNEL_CREATE', leg);
    link.event('CHANNEL_CREATE', stays);
    link.event('CHANNEL_CREATE', young, { 'Caller-Channel-Created-Time': String(Date.now() * 1000) });
    link.down();
    await link.up(link.coreUuid);
    link.taken({ uuid: stays });
    expect(link.stored).toEqual([]);
    link.down();
    await link.up();
    expect(link.stored.map(({ uuid }) => uuid)).toEqual([stays, young]);
  });
});

describe('what a stranger’s event could hold', () => {
  it('is left out or cleaned', async () => {
    link.event('CHANNEL_CREATE', 'no uuid');
    link.event('CHANNEL_CREATE', randomUUID(), { 'Caller-Channel-Created-Time': 'x' });
    link.event('CHANNEL_CREATE', randomUUID(), { 'Core-UUID': '' });
    link.event('CHANNEL_CREATE', leg, {
      'Caller-Caller-ID-Name': `\0${'x'.repeat(999)}`,
      variable_switchyard_routes: 'x',
    });
    link.down();
    await link.up();
    expect(link.stored).toMatchObject([{ uuid: leg, xui_route_ids: '' }]);
    expect(link.stored[0]?.caller_id_name).toBe(`\uFFFD${'x'.repeat(254)}`);
  });
});

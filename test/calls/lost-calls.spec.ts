import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { pino } from 'pino';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Cdr } from '../../src/calls/cdrs/cdr.js';
import type { CdrStore } from '../../src/calls/cdrs/cdr-store.js';
import { LostCalls } from '../../src/calls/cdrs/lost-calls.js';
import { changeOf, type Leg, legOf, type LegNews, SWITCH_DIED } from '../../src/calls/leg.js';
import type { LiveChannels } from '../../src/calls/live-channels.js';
import type { SwitchNode } from '../../src/freeswitch/switches.js';

const node = { name: 'pbx' } as SwitchNode;
const coreUuid = randomUUID();
const now = 1_795_227_182_135_578;
const ago = (seconds: number): string => String(now - seconds * 1_000_000);

/** What happens to legs, and what is stored of it. */
class Calls {
  readonly stored: Cdr[] = [];
  readonly lost: LostCalls;
  /** How often the database refuses first. */
  refusals = 0;
  private readonly legs = new Map<string, Leg>();
  private tell!: (news: LegNews) => void;

  constructor() {
    const store = {
      saveIncomplete: async (cdr: Cdr): Promise<void> => {
        if ((this.refusals -= 1) >= 0) throw new Error('the database is away');
        this.stored.push(cdr);
      },
    };
    this.lost = new LostCalls(
      { onNews: (listener: Calls['tell']) => (this.tell = listener) } as unknown as LiveChannels,
      store as unknown as CdrStore,
      pino({ level: 'silent' }),
    );
  }

  event(name: string, uuid: string, more: Record<string, string> = {}, asked = false): void {
    const said = {
      ...{ 'Event-Name': name, 'Unique-ID': uuid, 'Core-UUID': coreUuid, 'Caller-Caller-ID-Number': '1001' },
      ...{ 'Caller-Channel-Created-Time': ago(60), ...more },
    };
    const leg = legOf(said, this.legs.get(uuid))!;
    this.legs.set(uuid, leg);
    const change = asked ? 'callout' : changeOf(said)!;
    this.tell({ node, change, leg, at: now, key: '', ...(asked ? { dump: said } : { event: said }) });
  }

  /** What a bridge is to its other side. */
  bridged(uuid: string, by: string): void {
    const event = { 'Event-Name': 'CHANNEL_BRIDGE', 'Unique-ID': by, 'Core-UUID': coreUuid };
    this.tell({ node, change: 'bridge', leg: this.legs.get(uuid)!, at: now, key: '', event });
  }

  /** The whole switch ends, as the live channels say it. */
  crash(): void {
    for (const leg of this.legs.values())
      if (leg.hangupCause === '')
        this.tell({
          node,
          change: 'hangup',
          leg: { ...leg, hangupCause: SWITCH_DIED, hangupAt: now },
          at: now,
          key: '',
        });
    this.legs.clear();
  }
}

let calls: Calls;
const leg = randomUUID();
beforeEach(() => {
  calls = new Calls();
});

describe('when a switch has ended', () => {
  it('each leg that was live is closed at the time it was lost, once', async () => {
    calls.event('CHANNEL_CREATE', leg);
    calls.event('CHANNEL_ANSWER', leg, { 'Caller-Channel-Answered-Time': ago(30) });
    calls.crash();
    calls.crash();
    await setTimeout(0);
    const row = {
      uuid: leg,
      core_uuid: coreUuid,
      incomplete: 1,
      hangup_cause: 'CRASH',
      caller_id_number: '1001',
    };
    expect(calls.stored).toMatchObject([{ ...row, end_stamp: '2026-11-21T02:13:02.135578Z' }]);
    expect([calls.stored[0]?.duration, calls.stored[0]?.billsec]).toEqual([60, 30]);
  });

  it('one that ended was reported, unless the switch was stopping', async () => {
    const [ended, stopped] = [randomUUID(), randomUUID()];
    for (const uuid of [ended, stopped]) calls.event('CHANNEL_CREATE', uuid);
    calls.event('CHANNEL_HANGUP_COMPLETE', ended, { 'Hangup-Cause': 'NORMAL_CLEARING' });
    const end = { 'Hangup-Cause': 'SYSTEM_SHUTDOWN', 'Caller-Channel-Hangup-Time': ago(2) };
    calls.event('CHANNEL_HANGUP_COMPLETE', stopped, end);
    calls.crash();
    await setTimeout(0);
    const row = { uuid: stopped, hangup_cause: 'SYSTEM_SHUTDOWN', end_stamp: '2026-11-21T02:13:00.135578Z' };
    expect(calls.stored).toMatchObject([row]);
  });

  it('a leg that was there before this program is known from what its switch was asked', async () => {
    calls.event('CHANNEL_DATA', leg, {}, true);
    calls.crash();
    await setTimeout(0);
    expect(calls.stored).toMatchObject([
      { uuid: leg, call_uuid: leg, caller_id_number: '1001', duration: 60 },
    ]);
  });

  it('a database that is away gets them later, none lost', async () => {
    const other = randomUUID();
    for (const uuid of [leg, other]) calls.event('CHANNEL_CREATE', uuid);
    calls.refusals = 3;
    calls.lost.retryMs = 20;
    calls.crash();
    await setTimeout(10);
    expect(calls.stored).toEqual([]);
    await vi.waitFor(() => expect(calls.stored.map(({ uuid }) => uuid)).toHaveLength(2));
    expect(new Set(calls.stored.map(({ uuid }) => uuid))).toEqual(new Set([leg, other]));
  });
});

it('the other side of a bridge is not mistaken for the leg whose event it is', async () => {
  const other = randomUUID();
  calls.event('CHANNEL_CREATE', leg, { 'Caller-Destination-Number': '1002' });
  calls.event('CHANNEL_CREATE', other, { 'Caller-Destination-Number': '1003' });
  calls.event('CHANNEL_BRIDGE', leg, { 'Bridge-B-Unique-ID': other, 'Caller-Destination-Number': '1002' });
  calls.bridged(other, leg);
  calls.crash();
  await setTimeout(0);
  expect(calls.stored.map(({ uuid, destination_number }) => [uuid, destination_number])).toEqual([
    [leg, '1002'],
    [other, '1003'],
  ]);
});

it('what a stranger’s event could hold is left out or cleaned', async () => {
  calls.event('CHANNEL_CREATE', 'no uuid');
  calls.event('CHANNEL_CREATE', randomUUID(), { 'Caller-Channel-Created-Time': 'x' });
  calls.event('CHANNEL_CREATE', randomUUID(), { 'Core-UUID': '' });
  calls.event('CHANNEL_CREATE', leg, {
    'Caller-Caller-ID-Name': `\0${'x'.repeat(999)}`,
    variable_switchyard_routes: 'x',
  });
  calls.crash();
  await setTimeout(0);
  expect(calls.stored).toMatchObject([{ uuid: leg, xui_route_ids: '' }]);
  expect(calls.stored[0]?.caller_id_name).toBe(`\uFFFD${'x'.repeat(254)}`);
});

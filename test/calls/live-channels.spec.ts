import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CdrStore, LegEnd } from '../../src/calls/cdrs/cdr-store.js';
import type { LegNews } from '../../src/calls/leg.js';
import { LiveChannels } from '../../src/calls/live-channels.js';
import { CommandRefused } from '../../src/freeswitch/errors.js';
import type { SwitchNode, Switches } from '../../src/freeswitch/switches.js';

type Headers = Record<string, string>;
const at = (seconds: number): string => String(1_795_227_182_000_000 + seconds * 1_000_000);

/** A switch as far as its channels are asked for and heard of. */
class FakeSwitch {
  /** What it would say of its channels. */
  readonly channels = new Map<string, Headers>();
  readonly link = {
    state: 'up',
    coreUuid: randomUUID() as string,
    api: async ({ text }: { text: string }): Promise<string> => {
      const [command, uuid] = text.split(' ');
      if (command === 'show') {
        const rows = [...this.channels].map(([id, headers]) => ({
          uuid: id,
          callstate: headers['Channel-Call-State'],
        }));
        return JSON.stringify({ row_count: rows.length, ...(rows.length > 0 && { rows }) });
      }
      const headers = this.channels.get(uuid!);
      this.whileAsked();
      if (headers === undefined) throw new CommandRefused(text, '-ERR No such channel!');
      return JSON.stringify({ ...headers, 'Event-Name': 'CHANNEL_DATA' });
    },
  };
  readonly node = { name: 'pbx', link: this.link } as unknown as SwitchNode;
  readonly ends = new Map<string, LegEnd>();
  readonly news: LegNews[] = [];
  /** What happens while it, or how its calls have ended, is asked. */
  whileAsked = (): void => undefined;
  readonly live: LiveChannels;
  private sequence = 0;
  private readonly heard: Record<string, (...given: unknown[]) => unknown> = {};

  constructor() {
    const hear = (name: string) => (listener: (...given: unknown[]) => unknown) =>
      void (this.heard[name] = listener);
    const switches = {
      nodes: [this.node],
      up: [this.node],
      onUp: hear('up'),
      onDown: hear('down'),
      onEnded: hear('ended'),
      onEvent: hear('event'),
    };
    const store = {
      ends: async () => {
        this.whileAsked();
        return this.ends;
      },
    };
    this.live = new LiveChannels(
      switches as unknown as Switches,
      store as unknown as CdrStore,
      pino({ level: 'silent' }),
    );
    this.live.onNews((news) => void this.news.push(news));
  }

  /** Something happens, and is told unless nobody listens. */
  happen(name: string, uuid: string, more: Headers = {}, told = true): void {
    const headers = {
      'Unique-ID': uuid,
      'Core-UUID': this.link.coreUuid,
      ...this.channels.get(uuid),
      ...more,
    };
    if (name === 'CHANNEL_HANGUP_COMPLETE') this.channels.delete(uuid);
    else this.channels.set(uuid, headers);
    const event = { ...headers, 'Event-Name': name, 'Event-Sequence': String((this.sequence += 1)) };
    if (told) this.heard['event']!(this.node, { ...event, 'Event-Date-Timestamp': at(this.sequence) });
  }

  up(): Promise<void> {
    return this.heard['up']!(this.node) as Promise<void>;
  }

  down(): void {
    this.heard['down']!(this.node);
  }

  ended(): void {
    this.heard['ended']!(this.node, this.link.coreUuid);
  }

  said(): string[] {
    return this.news.splice(0).map(({ change, leg }) => `${leg.uuid.slice(0, 1)} ${change}`);
  }
}

const A = `a${randomUUID().slice(1)}`;
const B = `b${randomUUID().slice(1)}`;
const CALLER = {
  'Call-Direction': 'inbound',
  'Answer-State': 'ringing',
  'Channel-Call-State': 'RINGING',
  'Caller-Channel-Created-Time': at(0),
  'Caller-Caller-ID-Number': '1001',
  'Caller-Destination-Number': '1002',
  'Caller-Context': 'context-1',
  variable_sip_authorized: 'true',
  variable_user_name: '1001',
  variable_domain_name: 'pbx.example.test',
};
const CALLED = {
  'Call-Direction': 'outbound',
  'Answer-State': 'ringing',
  'Channel-Call-State': 'RINGING',
  'Caller-Channel-Created-Time': at(1),
  'Channel-Presence-ID': '1002@pbx.example.test',
  variable_originator: A,
  variable_signal_bond: A,
};
const ANSWERED = {
  'Answer-State': 'answered',
  'Channel-Call-State': 'ACTIVE',
  'Caller-Channel-Answered-Time': at(3),
};

let sw: FakeSwitch;
beforeEach(() => {
  sw = new FakeSwitch();
});
afterEach(() => sw.live.onModuleDestroy());

function talk(told = true): void {
  sw.happen('CHANNEL_CREATE', A, CALLER, told);
  sw.happen('CHANNEL_CREATE', B, CALLED, told);
  sw.happen('CHANNEL_PROGRESS', B, { 'Caller-Channel-Progress-Time': at(2) }, told);
  sw.happen('CHANNEL_ANSWER', B, ANSWERED, told);
  sw.happen('CHANNEL_ANSWER', A, ANSWERED, told);
  sw.happen('CHANNEL_BRIDGE', A, { 'Bridge-A-Unique-ID': A, 'Bridge-B-Unique-ID': B }, told);
}

describe('a call that is heard from beginning to end', () => {
  it('is news for each leg, once, in order', () => {
    talk();
    const { change, leg } = sw.news[1]!;
    expect([change, leg.extension, leg.callUuid, leg.otherUuid]).toEqual([
      'callin',
      { extn: '1002', domain: 'pbx.example.test' },
      A,
      A,
    ]);
    expect(sw.said()).toEqual([
      'a callout',
      'b callin',
      'b progress',
      'b answer',
      'a answer',
      'a bridge',
      'b bridge',
    ]);
    expect(sw.live.legsOf('1001', 'pbx.example.test')).toMatchObject([
      { uuid: A, otherUuid: B, state: 'answered', callerIdNumber: '1001', destinationNumber: '1002' },
    ]);
    sw.happen('CHANNEL_HOLD', A);
    expect(sw.live.leg(A)?.held).toBe(true);
    sw.happen('CHANNEL_UNHOLD', A);
    sw.happen('CHANNEL_UNBRIDGE', A, { 'Bridge-A-Unique-ID': A, 'Bridge-B-Unique-ID': B });
    expect([sw.live.leg(A)?.held, sw.live.leg(A)?.otherUuid, sw.live.leg(B)?.otherUuid]).toEqual([
      false,
      undefined,
      undefined,
    ]);
    const end = { 'Answer-State': 'hangup', 'Hangup-Cause': 'NORMAL_CLEARING' };
    for (const uuid of [A, B]) sw.happen('CHANNEL_HANGUP_COMPLETE', uuid, end);
    expect(sw.news.at(-1)).toMatchObject({ leg: { state: 'hangup', hangupCause: 'NORMAL_CLEARING' } });
    expect(sw.said()).toEqual(['a hold', 'a unhold', 'a unbridge', 'b unbridge', 'a hangup', 'b hangup']);
    expect([sw.live.count, sw.live.corrections]).toEqual([
      0,
      { channel_added: 0, channel_answered: 0, channel_ended: 0 },
    ]);
  });

  it('has a key of its own for each piece of news', () => {
    talk();
    const keys = sw.news.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys[0]).toBe(`${sw.link.coreUuid}:${A}:create`);
  });
});

describe('whose telephone a leg is', () => {
  it('a caller who has proved nothing is nobody, whatever they say', () => {
    const { variable_sip_authorized: _, ...stranger } = CALLER;
    sw.happen('CHANNEL_CREATE', A, { ...stranger, 'Channel-Presence-ID': '1001@pbx.example.test' });
    expect(sw.live.leg(A)).not.toHaveProperty('extension');
  });

  it('the mark of the directory comes before the name that was asked for', () => {
    sw.happen('CHANNEL_CREATE', A, { ...CALLER, variable_switchyard_leg: '1001@own.example.test' });
    expect(sw.live.leg(A)?.extension).toEqual({ extn: '1001', domain: 'own.example.test' });
  });
});

describe('a switch that is met, lost and met again', () => {
  it('its calls are known, and that is no correction', async () => {
    talk(false);
    await sw.up();
    expect(sw.said()).toEqual(['a callout', 'a answer', 'b callin', 'b answer']);
    expect(sw.live.ownerOf(B)).toBe(sw.node);
    expect(sw.live.corrections).toMatchObject({ channel_added: 0 });
  });

  it('what happened meanwhile is caught up and counted; how a call has ended its CDR says', async () => {
    await sw.up();
    talk();
    sw.link.state = 'down';
    expect([sw.live.ownerOf(A), sw.live.leg(A)?.uuid]).toEqual([undefined, A]);
    sw.said();
    const C = `c${randomUUID().slice(1)}`;
    for (const uuid of [A, B]) sw.happen('CHANNEL_HANGUP_COMPLETE', uuid, {}, false);
    sw.happen('CHANNEL_CREATE', C, CALLER, false);
    sw.ends.set(A, { cause: 'USER_BUSY', at: 17 });
    sw.link.state = 'up';
    await sw.up();
    expect(sw.news.map(({ change, leg, event, at: when }) => [change, leg.hangupCause, event, when])).toEqual(
      [
        ['callout', '', undefined, Number(at(0))],
        ['hangup', 'USER_BUSY', undefined, 17],
        ['hangup', 'NORMAL_UNSPECIFIED', undefined, expect.any(Number)],
      ],
    );
    expect(sw.live.corrections).toEqual({ channel_added: 1, channel_answered: 0, channel_ended: 2 });
  });

  it('what happens while it is asked counts after its answer', async () => {
    talk(false);
    const up = sw.up();
    for (const uuid of [A, B])
      sw.happen('CHANNEL_HANGUP_COMPLETE', uuid, { 'Hangup-Cause': 'NORMAL_CLEARING' });
    await up;
    expect(sw.live.count).toBe(0);
    sw.happen('CHANNEL_CREATE', A, CALLER);
    sw.said();
    const again = sw.up();
    sw.happen('CHANNEL_HANGUP_COMPLETE', A, { 'Hangup-Cause': 'USER_BUSY' });
    await again;
    expect(sw.said()).toEqual(['a hangup']);
  });

  it('all its calls end with it', async () => {
    await sw.up();
    talk();
    sw.said();
    vi.useFakeTimers({ now: 1_795_227_300_000 });
    sw.down();
    vi.setSystemTime(1_795_227_304_000);
    sw.ended();
    vi.useRealTimers();
    const lost = ['CRASH', 1_795_227_300_000_000];
    expect(sw.news.map(({ leg }) => [leg.hangupCause, leg.hangupAt])).toEqual([lost, lost]);
    expect(sw.live.legs()).toEqual([]);
  });
});

describe('the comparison', () => {
  const compare = () => sw.live.comparison.run(sw.node, 0);

  it('mends what was not heard, and says so', async () => {
    await sw.up();
    sw.happen('CHANNEL_CREATE', A, CALLER);
    sw.happen('CHANNEL_ANSWER', A, ANSWERED, false);
    sw.happen('CHANNEL_CREATE', B, CALLED, false);
    sw.said();
    await compare();
    expect(sw.said()).toEqual(['a answer', 'b callin']);
    sw.happen('CHANNEL_HANGUP_COMPLETE', A, {}, false);
    await compare();
    expect(sw.said()).toEqual(['a hangup']);
    expect(sw.live.corrections).toEqual({ channel_added: 1, channel_answered: 1, channel_ended: 1 });
  });

  it('an event that comes after all is not told twice, and revives nobody', async () => {
    await sw.up();
    sw.happen('CHANNEL_CREATE', A, CALLER);
    sw.happen('CHANNEL_ANSWER', A, ANSWERED, false);
    await compare();
    sw.happen('CHANNEL_ANSWER', A, ANSWERED);
    expect(sw.said()).toEqual(['a callout', 'a answer']);
    sw.happen('CHANNEL_HANGUP_COMPLETE', A, {}, false);
    await compare();
    for (const late of ['CHANNEL_UNBRIDGE', 'CHANNEL_HANGUP_COMPLETE']) sw.happen(late, A, CALLER);
    expect([sw.said(), sw.live.count]).toEqual([['a hangup'], 0]);
  });

  /** @param happens once, while the switch is asked about a leg or the store how it has ended */
  const once = (happens: () => void): void => {
    sw.whileAsked = () => {
      sw.whileAsked = () => undefined;
      happens();
    };
  };

  it('a leg that ends while its switch is asked about it does not come back', async () => {
    await sw.up();
    sw.happen('CHANNEL_CREATE', A, CALLER, false);
    once(() => sw.happen('CHANNEL_HANGUP_COMPLETE', A, { 'Hangup-Cause': 'USER_BUSY' }));
    await compare();
    expect([sw.said(), sw.live.count]).toEqual([['a callout', 'a hangup'], 0]);
  });

  it('one whose end is told while its record is looked for has ended once', async () => {
    await sw.up();
    sw.happen('CHANNEL_CREATE', A, CALLER);
    sw.happen('CHANNEL_HANGUP_COMPLETE', A, {}, false);
    sw.said();
    const ask = sw.link.api;
    sw.link.api = async (command) => {
      const answer = ask(command);
      once(() => sw.happen('CHANNEL_HANGUP_COMPLETE', A, CALLER));
      return answer;
    };
    await compare();
    expect(sw.said()).toEqual(['a hangup']);
  });

  it('one whose switch ends while its record is looked for has ended with that', async () => {
    await sw.up();
    sw.happen('CHANNEL_CREATE', A, CALLER);
    sw.happen('CHANNEL_HANGUP_COMPLETE', A, {}, false);
    once(() => once(() => sw.ended()));
    await compare();
    expect(sw.news.map(({ leg }) => leg.hangupCause)).toEqual(['', 'CRASH']);
    expect(sw.live.corrections).toMatchObject({ channel_ended: 0 });
  });

  it('what was told before an answer that was caught up is passed over', async () => {
    await sw.up();
    sw.happen('CHANNEL_CREATE', A, CALLER);
    sw.happen('CHANNEL_ANSWER', A, ANSWERED, false);
    const { 'Caller-Channel-Answered-Time': _, ...early } = { ...ANSWERED, 'Answer-State': 'early' };
    once(() => sw.happen('CHANNEL_PROGRESS', A, { ...early, 'Caller-Channel-Answered-Time': '0' }));
    await compare();
    expect(sw.said()).toEqual(['a callout', 'a answer']);
    expect(sw.live.leg(A)?.state).toBe('answered');
  });

  it('a channel too young to be listed goes on', async () => {
    await sw.up();
    sw.happen('CHANNEL_CREATE', A, CALLER);
    const { api } = sw.link;
    sw.link.api = async (command) => (command.text.startsWith('show') ? '{"row_count":0}' : api(command));
    await compare();
    expect([sw.live.leg(A)?.uuid, sw.live.corrections]).toEqual([
      A,
      { channel_added: 0, channel_answered: 0, channel_ended: 0 },
    ]);
  });
});

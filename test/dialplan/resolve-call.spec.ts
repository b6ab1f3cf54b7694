import { describe, expect, it } from 'vitest';
import {
  FactsAway,
  type NumberQuestion,
  type RouteFacts,
  type TimedDestination,
} from '../../src/dialplan/rules/call-facts.js';
import { shownAt } from '../../src/dialplan/rules/caller-id.js';
import { entriesFor } from '../../src/dialplan/rules/number-lists.js';
import { followsFromRows, type Call } from '../../src/dialplan/rules/plan.js';
import { resolveCall } from '../../src/dialplan/rules/resolve-call.js';
import { inOrder } from '../../src/dialplan/rules/time-destination.js';
import { parseTimeRecurrence } from '../../src/dialplan/rules/time-recurrence.js';
import { parseTransformation } from '../../src/dialplan/rules/transform-number.js';
import { CallMaps, callFrom, extensionFacts, NOW, routeFacts } from '../support/call-facts.js';

const EXTENSIONS = ['1001', '1002', '1003'].map((extn) => extensionFacts(extn));
const over = (route: Partial<RouteFacts>, facts: Partial<CallMaps> = {}) =>
  new CallMaps({ extensions: EXTENSIONS, routes: [routeFacts(route)], ...facts });
const TRUNK = { kind: 'gateway', id: 3, name: 'office line', variables: [] } as const;
const fromOutside = (shown: string, number: string): Call => ({
  ...{ context: 'context-1', number, now: NOW, trunk: TRUNK, shows: { name: 'Mr Smith', number: shown } },
});
const cause = async (call: Call, facts: CallMaps) => {
  const { outcome } = await resolveCall(call, facts);
  return outcome.kind === 'release' ? outcome.cause : outcome.kind;
};

describe('a list of numbers', () => {
  const list = (list_type: number, limit_user_type: number, ...entries: string[]) =>
    over({ blacklist: '5' }, { lists: [{ id: 5, name: 'list', list_type, limit_user_type, entries }] });

  it.each([
    ['black, of callers', 0, 0, ['1001'], 'CALL_REJECTED'],
    ['black, of callers, another', 0, 0, ['1002'], 'connect'],
    ['black, of called', 0, 1, ['1002'], 'CALL_REJECTED'],
    ['black, of called, the caller', 0, 1, ['1001'], 'connect'],
    ['black, of both', 0, 2, ['1001'], 'CALL_REJECTED'],
    ['black, of both', 0, 2, ['1002'], 'CALL_REJECTED'],
    ['black, by a prefix', 0, 0, ['10*'], 'CALL_REJECTED'],
    ['black, of all', 0, 0, ['*'], 'CALL_REJECTED'],
    ['black, a prefix without a star is a number', 0, 0, ['10'], 'connect'],
    ['black, written with a plus', 0, 0, ['+1001'], 'CALL_REJECTED'],
    ['white, of callers', 1, 0, ['1001'], 'connect'],
    ['white, of callers, another', 1, 0, ['1003'], 'CALL_REJECTED'],
    ['white, of both: one is enough', 1, 2, ['1002'], 'connect'],
    ['white, empty', 1, 2, [], 'CALL_REJECTED'],
  ])('%s', async (_what, listType, limit, entries, expected) => {
    expect(await cause(callFrom('1001', '1002'), list(listType, limit, ...entries))).toBe(expected);
  });

  it('is asked for what a stranger shows, without its plus; nothing is "anonymous"', async () => {
    expect(await cause(fromOutside('+4930123', '1002'), list(0, 0, '4930*'))).toBe('CALL_REJECTED');
    expect(await cause(fromOutside('', '1002'), list(0, 0, 'anonymous'))).toBe('CALL_REJECTED');
    expect(await cause(fromOutside('', '1002'), list(0, 0, '4930*'))).toBe('connect');
  });

  it('that cannot be asked stops nobody when black, everybody when white', async () => {
    for (const [type, expected] of [
      [0, 'connect'],
      [1, 'CALL_REJECTED'],
    ] as const) {
      const facts = list(type, 0, '1001');
      facts.numbers = () => Promise.reject(new FactsAway());
      expect(await cause(callFrom('1001', '1002'), facts)).toBe(expected);
    }
  });

  it('that cannot be asked makes a plan that is not kept', async () => {
    const facts = list(0, 0, '1003');
    const call = callFrom('1001', '1002');
    expect(followsFromRows(await resolveCall(call, facts))).toBe(true);
    facts.numbers = () => Promise.reject(new FactsAway());
    expect(followsFromRows(await resolveCall(call, facts))).toBe(false);
  });

  it('is asked for each beginning of the number, of which there are as many as it has digits', () => {
    expect(entriesFor(['+12'])).toEqual(['12', '+12', '*', '+*', '1*', '+1*', '12*', '+12*']);
  });
});

describe('the times of a route', () => {
  const time = (id: number, text: string, dest_uuid: string): TimedDestination => ({
    ...{ id, time_recurrence: text, rule: parseTimeRecurrence(text), body: 'respond 486' },
    ...{ dest_type: 'FS_DEST_SYSTEM', dest_uuid },
  });
  const DAY = '20250101T090000|PT8H|daily';
  const HOLIDAY = '20250101T000000|P1D|yearly';
  const at = (hour: number, ...times: TimedDestination[]) =>
    resolveCall(callFrom('1001', '1002', { now: { ...NOW, hour } }), over({ times: inOrder(times) }));

  it('replace its destination while they are open', async () => {
    const open = await at(10, time(1, DAY, ''));
    expect(open.outcome).toMatchObject({ target: { kind: 'system' } });
    expect(open.time).toMatchObject({ id: 1 });
    expect(open.trace).toContain(`time 1 (${DAY}) is open and leads to FS_DEST_SYSTEM`);
    expect((await at(18, time(1, DAY, ''))).outcome).toMatchObject({ target: { kind: 'user' } });
  });

  it('are tried holidays first, then by id', async () => {
    const times = [time(3, DAY, 'c'), time(2, DAY, 'b'), time(9, HOLIDAY, 'h')];
    expect((await at(10, ...times)).time).toMatchObject({ id: 9 });
    expect((await at(10, ...times.slice(0, 2))).time).toMatchObject({ id: 2 });
  });

  it('make a plan that is not kept', async () => {
    expect(followsFromRows(await at(10, time(1, DAY, '')))).toBe(false);
    expect(followsFromRows(await at(10))).toBe(true);
  });

  it('that cannot be read are passed over', async () => {
    const unreadable = { ...time(1, DAY, ''), rule: undefined };
    expect((await at(10, unreadable)).outcome).toMatchObject({ target: { kind: 'user' } });
  });
});

describe('a transformation', () => {
  const rule = (text: string) => parseTransformation(text);

  it('of the called number decides whom it rings', async () => {
    const plan = await resolveCall(callFrom('1001', '901002'), over({ dnc: rule('-90') }));
    expect(plan.outcome).toMatchObject({ target: { extension: { extn: '1002' } } });
    expect(plan.trace).toContain('the called number 901002 becomes 1002');
  });

  it('of the caller’s number decides what is shown, after cid_number', async () => {
    const { callerId } = await resolveCall(
      callFrom('1001', '1002'),
      over({ sdnc: rule('+0'), cid_number: '555' }),
    );
    expect(callerId).toEqual({ name: 'Name 1001', number: '0555' });
  });

  it('of a stranger’s number keeps its name', async () => {
    const { callerId } = await resolveCall(fromOutside('30123', '1002'), over({ sdnc: rule('+0') }));
    expect(callerId).toEqual({ name: 'Mr Smith', number: '030123' });
    expect((await resolveCall(fromOutside('30123', '1002'), over({}))).callerId).toBeUndefined();
    expect((await resolveCall(fromOutside('', '1002'), over({ sdnc: rule('+0') }))).callerId).toBeUndefined();
  });

  it.each([
    ['exact', '1002', '1003'],
    ['exact', '10', undefined],
    ['prefix', '100', '1'],
  ] as const)('by a table that is %s', async (type, original, made) => {
    const tables = { 7: { type, numbers: { [original]: type === 'prefix' ? '100' : '1003' } } };
    const plan = await resolveCall(
      callFrom('1001', '1002'),
      over({ dnc: rule('s/prefix_nts_7/original_number/nts_number/') }, { tables }),
    );
    const extn = made === undefined || type === 'prefix' ? '1002' : made;
    expect(plan.outcome).toMatchObject({ target: { extension: { extn } } });
  });

  it('that makes no number ends the call', async () => {
    expect(await cause(callFrom('1001', '1002'), over({ dnc: rule('-1002') }))).toBe('INVALID_NUMBER_FORMAT');
  });

  it('by a table that cannot be asked ends the call: it would ring somebody else', async () => {
    const facts = over({ dnc: rule('s/prefix_nts_7/original_number/nts_number/') });
    facts.numbers = () => Promise.reject(new FactsAway());
    expect(await cause(callFrom('1001', '1002'), facts)).toBe('NORMAL_TEMPORARY_FAILURE');
  });

  it('that was stored before it was checked is left out', async () => {
    const plan = await resolveCall(
      callFrom('1001', '1002'),
      over({ dnc: { kind: 'unreadable', why: 'has no group 9' } }),
    );
    expect(plan.outcome.kind).toBe('connect');
    expect(plan.trace).toContain(
      'the transformation of the called number cannot be read (has no group 9) and is left out',
    );
  });
});

describe('what a carrier is shown', () => {
  const dods = [{ extension: 1001, type: 'GATEWAY', ref_id: 3, line_number: '02100' }] as const;
  const lines = [{ id: 1, line_number: '02199', numbers: '1001' }];
  const GATEWAYS = { dest_type: 'FS_DEST_GATEWAY', dest_uuid: '3,5', did_enabled: 0 } as const;
  const shown = async (route: Partial<RouteFacts>, facts: Partial<CallMaps>) => {
    const plan = await resolveCall(callFrom('1001', '021'), over({ ...GATEWAYS, ...route }, facts));
    return [3, 5].map((id) => shownAt(plan, 'GATEWAY', id)?.number);
  };

  it('is the number the extension has there', async () => {
    expect(await shown({}, { dods })).toEqual(['02100', '1001']);
  });

  it('is told in the trace, by carrier', async () => {
    const { trace } = await resolveCall(callFrom('1001', '021'), over(GATEWAYS, { dods }));
    expect(trace.at(-1)).toBe('gateway 3 is shown 02100');
  });

  it('outranks sdnc', async () => {
    expect(await shown({ sdnc: parseTransformation('+9') }, { dods })).toEqual(['02100', '91001']);
  });

  it('is else the line that rings it, where the route says so', async () => {
    expect(await shown({ did_enabled: 1 }, { dods, lines })).toEqual(['02100', '02199']);
    expect(await shown({}, { dods, lines })).toEqual(['02100', '1001']);
  });

  it('is the emergency route’s own number, if it has one', async () => {
    expect(await shown({ route_type: 0, cid_number: '02000' }, { dods })).toEqual(['02000', '02000']);
    expect(await shown({ route_type: 0 }, { dods })).toEqual(['02100', '1001']);
  });
});

describe('a line', () => {
  const lines = [
    { id: 4, line_number: '5550', numbers: '1002,1003' },
    { id: 5, line_number: '5551', numbers: '' },
  ];

  it('rings its extensions in order before any route is looked for', async () => {
    const plan = await resolveCall(fromOutside('30123', '5550'), over({ prefix: '5' }, { lines }));
    expect(plan.outcome).toMatchObject({
      target: { kind: 'group', ring: 'in turn', extensions: [{ extn: '1002' }, { extn: '1003' }] },
    });
    expect(plan.route).toBeUndefined();
  });

  it('with nobody has no destination', async () => {
    expect(await cause(fromOutside('30123', '5551'), over({}, { lines }))).toBe('NO_ROUTE_DESTINATION');
  });

  it('leaves every other number to the routes', async () => {
    expect(await cause(fromOutside('30123', '1002'), over({}, { lines }))).toBe('connect');
  });

  it('is not looked for where the context has none', async () => {
    const facts = over({}, { lines });
    facts.context = () => ({ hotline_enabled: 0 });
    expect(await cause(fromOutside('30123', '5550'), facts)).toBe('UNALLOCATED_NUMBER');
  });
});

describe('an emergency route', () => {
  const help = { prefix: '11', max_length: 3, route_type: 0, name: 'help' };
  const gateways = { dest_type: 'FS_DEST_GATEWAY', dest_uuid: '2,3' } as const;

  it('wins over a longer prefix, a line, authority, lists and times', async () => {
    const text = '20250101T000000|P1D|daily';
    const facts = new CallMaps({
      extensions: [extensionFacts('1001', { call_authority: 0 })],
      routes: [
        routeFacts({
          ...{ ...help, ...gateways, blacklist: '5' },
          times: [
            {
              ...{ id: 1, time_recurrence: text, rule: parseTimeRecurrence(text) },
              ...{ dest_type: 'FS_DEST_USER', dest_uuid: '', body: '' },
            },
          ],
        }),
        routeFacts({ id: 2, prefix: '110' }),
      ],
      lines: [{ id: 1, line_number: '110', numbers: '1001' }],
      lists: [{ id: 5, name: 'all', list_type: 0, limit_user_type: 2, entries: ['*'] }],
    });
    const plan = await resolveCall(callFrom('1001', '110'), facts);
    expect(plan).toMatchObject({
      emergency: '110',
      outcome: { target: { kind: 'gateways', gateways: [{ id: 3 }, { id: 2 }] } },
    });
  });

  it('is tried without knowing who calls', async () => {
    const facts = over({ ...help, ...gateways });
    facts.extension = () => {
      throw new FactsAway();
    };
    expect(await cause(callFrom('1001', '110'), facts)).toBe('connect');
  });

  it('is nothing for a stranger where only carriers call', async () => {
    const stranger = { ...fromOutside('30123', '110'), trunk: null };
    expect(await cause(stranger, over({ ...help, ...gateways }))).toBe('CALL_REJECTED');
  });

  it('sends the number as it was dialled where its transformation makes none', async () => {
    const none = { dnc: parseTransformation('-110'), ...help, ...gateways };
    const plan = await resolveCall(callFrom('1001', '110'), over(none));
    expect(plan.outcome).toMatchObject({ target: { kind: 'gateways', number: '110' } });
    expect(await cause(callFrom('1001', '110'), over({ ...none, route_type: 4 }))).toBe(
      'INVALID_NUMBER_FORMAT',
    );
  });
});

describe('media', () => {
  const media = async (route: Partial<RouteFacts>, caller = {}, called = {}) => {
    const extensions = [extensionFacts('1001', caller), extensionFacts('1002', called)];
    const { record, bypass } = await resolveCall(callFrom('1001', '1002'), over(route, { extensions }));
    return { record, bypass };
  };

  it('is recorded where the route, the caller or the called extension says so', async () => {
    expect(await media({})).toEqual({ record: false, bypass: false });
    const [recorded, on] = [{ record: true, bypass: false }, { auto_record: 1 }];
    expect(await media(on)).toEqual(recorded);
    expect(await media({}, on)).toEqual(recorded);
    expect(await media({}, {}, on)).toEqual(recorded);
  });

  it('is recorded where it rings an extension that says so, by a line or a group too', async () => {
    const extensions = [extensionFacts('1002'), extensionFacts('1003', { auto_record: 1 })];
    const lines = [
      { id: 4, line_number: '5550', numbers: '1002,1003' },
      { id: 5, line_number: '5551', numbers: '1002' },
    ];
    const facts = over({ dest_type: 'FS_DEST_RING_EXTNS', dest_uuid: '1002,1003' }, { extensions, lines });
    for (const [number, record] of [
      ['5550', true],
      ['5551', false],
      ['600', true],
    ] as const)
      expect(await resolveCall(fromOutside('30123', number), facts)).toMatchObject({ record });
  });

  it('bypasses the switch where the route says so and nothing needs it there', async () => {
    expect(await media({ proxy_media: 0 })).toEqual({ record: false, bypass: true });
    expect(await media({ proxy_media: 0, auto_record: 1 })).toEqual({ record: true, bypass: false });
    for (const secure of [{ enable_srtp: 1 }, { type: 'WebRTC' }, { type: 'SIP+WebRTC' }])
      expect(await media({ proxy_media: 0 }, {}, secure)).toEqual({ record: false, bypass: false });
  });
});

describe('media that a route would send past the switch', () => {
  const passes = async (call: Partial<Call>, facts: Partial<CallMaps>, route: Partial<RouteFacts> = {}) => {
    const plan = await resolveCall(
      callFrom('1001', '1002', call),
      over({ proxy_media: 0, ...route }, { extensions: EXTENSIONS, ...facts }),
    );
    expect(followsFromRows(plan)).toBe(false);
    return plan.bypass ? 'past' : plan.trace.at(-1);
  };
  const codecs = (own: string, theirs: string) => ({
    extensions: [extensionFacts('1001', { codec: own }), extensionFacts('1002', { codec: theirs })],
  });
  const NEVERTHELESS = 'media passes the switch nevertheless: ';

  it('passes it where the caller or a called phone is behind NAT', async () => {
    expect(await passes({}, {})).toBe('past');
    expect(await passes({}, { nat: ['1003'] })).toBe('past');
    expect(await passes({ nat: true }, {})).toBe(`${NEVERTHELESS}the caller is behind NAT`);
    expect(await passes({}, { nat: ['1002'] })).toBe(`${NEVERTHELESS}1002 is behind NAT`);
    const group = { dest_type: 'FS_DEST_RING_EXTNS', dest_uuid: '1002,1003' } as const;
    expect(await passes({}, { nat: ['1002', '1003'] }, group)).toContain('1002, 1003 is behind NAT');
  });

  it('passes it for help', async () => {
    expect(await passes({}, {}, { route_type: 0 })).toBe(`${NEVERTHELESS}it is a call for help`);
  });

  it('passes it where nobody can say', async () => {
    const behindNat = (): never => {
      throw new FactsAway();
    };
    expect(await passes({}, { behindNat })).toContain('may be behind NAT');
  });

  it('passes it where two phones have no codec in common', async () => {
    const unequal = `${NEVERTHELESS}the codecs are unequal`;
    expect(await passes({}, codecs('PCMA,PCMU', 'G722,opus@48000h'))).toBe(unequal);
    expect(await passes({}, codecs('PCMA,opus', 'opus@48000h'))).toBe('past');
    expect(await passes({}, codecs('PCMA', ''))).toBe('past');
    expect(await passes({}, codecs('', 'PCMA'))).toBe('past');
    expect(await passes({}, codecs('PCMA', ''), { media_codec: 'G722' })).toBe(unequal);
    const out = { media_codec: 'G722', dest_type: 'FS_DEST_GATEWAY', dest_uuid: '1' } as const;
    expect(await passes({}, codecs('PCMA', ''), out)).toBe(unequal);
  });
});

it('asks the large tables once, for what the route needs, and not at all where it needs nothing', async () => {
  const table = 's/prefix_nts_7/original_number/nts_number/';
  const facts = over(
    {
      ...{ blacklist: '5', did_enabled: 1, dest_type: 'FS_DEST_GATEWAY', dest_uuid: '3' },
      ...{ dnc: parseTransformation(table), sdnc: parseTransformation(table) },
    },
    { lists: [{ id: 5, name: 'list', list_type: 0, limit_user_type: 1, entries: [] }] },
  );
  await resolveCall(callFrom('1001', '02'), facts);
  const question: NumberQuestion = {
    list: { id: 5, entries: entriesFor(['02']) },
    called: { table: 7, number: '02' },
    calling: { table: 7, number: '1001' },
    ...{ extension: 1001, lineOf: '1001' },
  };
  expect(facts.asked).toEqual([question]);
  const plain = over({});
  await resolveCall(callFrom('1001', '1002'), plain);
  expect(plain.asked).toEqual([]);
});

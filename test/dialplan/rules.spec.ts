import { describe, expect, it } from 'vitest';
import { matchRoute, takes, type RoutePattern } from '../../src/dialplan/rules/match-route.js';
import {
  FactsAway,
  type DeviceFacts,
  type ExtensionFacts,
  type Lookups,
  type RouteFacts,
  type TrunkGroupFacts,
} from '../../src/dialplan/rules/call-facts.js';
import { followsFromRows, type Call, type Outcome } from '../../src/dialplan/rules/plan.js';
import { resolveCall } from '../../src/dialplan/rules/resolve-call.js';
import { CallMaps, callFrom, carriersOf, extensionFacts, NOW, routeFacts } from '../support/call-facts.js';
import { parseSipAddress } from '../../src/dialplan/rules/sip-address.js';

const pattern = (id: number, prefix: string, max_length = 12, disabled = 0): RoutePattern => ({
  ...{ id, prefix, max_length, disabled, context: 'context-1' },
});

describe('matchRoute', () => {
  const winner = (routes: RoutePattern[], number: string) => matchRoute(routes, 'context-1', number)?.id;

  it('prefers the longest prefix (XSwitch’s documented example)', () => {
    expect(winner([pattern(1, '139'), pattern(2, '1390535')], '13905350000')).toBe(2);
    expect(winner([pattern(2, '1390535'), pattern(1, '139')], '13900000000')).toBe(1);
  });

  it('then the smallest max_length that is long enough, then the lowest id', () => {
    expect(winner([pattern(1, '1', 12), pattern(2, '1', 4), pattern(3, '1', 3)], '1001')).toBe(2);
    expect(winner([pattern(9, '1', 4), pattern(8, '1', 4)], '1001')).toBe(8);
  });

  it('does not take a longer number, a disabled route or another context', () => {
    expect(winner([pattern(1, '1', 3)], '1001')).toBeUndefined();
    expect(winner([pattern(1, '1', 12, 1)], '1001')).toBeUndefined();
    expect(takes({ ...pattern(1, '1'), context: 'context-2' }, 'context-1', '1001')).toBe(false);
  });

  it('takes % and _ as themselves, and the empty prefix as catch-all', () => {
    expect(winner([pattern(1, '%'), pattern(2, '_')], '1001')).toBeUndefined();
    expect(winner([pattern(1, '')], '1001')).toBe(1);
  });
});

describe('parseSipAddress', () => {
  it.each([
    ['192.0.2.1', { host: '192.0.2.1' }],
    ['192.0.2.1:5080', { host: '192.0.2.1', port: 5080 }],
    ['sip.example.test:5061;transport=TLS', { host: 'sip.example.test', port: 5061, transport: 'tls' }],
    ['[2001:db8::1]:5060;transport=tcp', { host: '2001:db8::1', port: 5060, transport: 'tcp' }],
  ])('reads %s', (text, address) => {
    expect(parseSipAddress(text)).toEqual(address);
  });

  it.each([
    '',
    '192.0.2.1:0',
    '192.0.2.1:70000',
    'a b',
    'a;transport=sctp',
    'a,b',
    'a|b',
    "a'b",
    '${x}',
    'a;x=1',
    'a/b',
    'a@b',
    'a\nb',
  ])('refuses %j', (text) => {
    expect(parseSipAddress(text)).toBeUndefined();
  });
});

const [extension, route] = [extensionFacts, routeFacts];
const DEVICE: DeviceFacts = {
  ...{ extn: '5005', domain: 'pbx', core_uuid: 'core', profile: 'internal' },
  ...{ network_ip: '192.0.2.5', network_port: 5062, transport: 'tcp' },
};
const GROUP: TrunkGroupFacts = {
  ...{ id: 6, name: 'out', strategy: 'RR', draw: { turn: 1, random: () => 0 } },
  members: carriersOf('TRUNKS', [1, 2, 3, 5]).map((each) => ({ ...each, priority: 9 - each.id, weight: 1 })),
};
/** Over plain maps: one route for everything, a few extensions. */
function over(only: RouteFacts | undefined, ...extensions: ExtensionFacts[]): Lookups {
  const maps = new CallMaps({ routes: only ? [only] : [], extensions });
  maps.device = (id) => (id === 7 ? DEVICE : undefined);
  maps.script = (id) => (id === 5 ? { id, name: 'Welcome', version: 'a1' } : undefined);
  maps.ivr = (id) =>
    id > 0 && id < 10 ? { key: `ivr-${id}`, name: 'menu', empty: id === 2, hashIsKey: id === 3 } : undefined;
  maps.trunkGroups = [GROUP, { ...GROUP, id: 5, strategy: 'PRIORITY' }];
  maps.routeCodes = [{ code: '77', group: 6 }];
  return maps;
}
const from = callFrom;
const trunk = { kind: 'gateway', id: 3, name: 'office line', variables: [] } as const;
const names = (outcome: Outcome) =>
  outcome.kind === 'connect' && outcome.target.kind === 'gateways'
    ? outcome.target.gateways.map(({ gateway }) => gateway)
    : undefined;
const through = (via: Call['trunk'], number: string): Call => ({
  ...{ context: 'context-1', number, core: 'c', now: NOW },
  ...(via !== undefined && { trunk: via }),
});

describe('resolveCall', () => {
  it('rings the called extension and shows the caller', async () => {
    const plan = await resolveCall(from('1001', '1002'), over(route(), extension('1001'), extension('1002')));
    expect(plan.outcome).toMatchObject({
      kind: 'connect',
      target: { kind: 'user', extension: { extn: '1002' } },
    });
    expect(plan.callerId).toEqual({ name: 'Name 1001', number: '1001' });
    expect(plan.trace).toEqual([
      'the caller is extension 1001',
      'route 1 (r) wins with prefix ""',
      'it rings extension 1002@pbx',
    ]);
  });

  it('shows the last of number, cid_number and the route’s', async () => {
    const shown = async (caller: ExtensionFacts, by: RouteFacts) =>
      (await resolveCall(from('1001', '1002'), over(by, caller, extension('1002')))).callerId;
    const own = extension('1001', { cid_number: '5551', cid_name: 'Shown' });
    expect(await shown(own, route())).toEqual({ name: 'Shown', number: '5551' });
    expect(await shown(own, route({ cid_number: '5552' }))).toEqual({ name: 'Shown', number: '5552' });
    expect(await shown(extension('1001', { name: '' }), route())).toEqual({ name: '1001', number: '1001' });
  });

  it('is answered by the IVR of dest_uuid, unless that has nothing to say', async () => {
    const by = async (dest_uuid: string) => {
      const to = route({ dest_type: 'FS_DEST_IVR', dest_uuid });
      return resolveCall(from('1001', '600'), over(to, extension('1001')));
    };
    const plan = await by('1');
    expect(plan.outcome).toEqual({
      kind: 'connect',
      target: { kind: 'ivr', key: 'ivr-1', hashIsKey: false },
    });
    expect(plan.trace.at(-1)).toBe('IVR menu (ivr-1) answers it');
    expect(followsFromRows(plan)).toBe(true);
    expect((await by('3')).outcome).toMatchObject({ target: { hashIsKey: true } });
    const released = { kind: 'release', cause: 'NO_ROUTE_DESTINATION' };
    for (const [id, why] of [
      ['2', 'IVR 2 has neither a greeting nor a key'],
      ['99', 'IVR 99 does not exist'],
      ['', 'IVR  does not exist'],
    ] as const) {
      const { outcome, trace } = await by(id);
      expect(outcome).toEqual(released);
      expect(trace.at(-1)).toBe(why);
    }
  });

  it('goes through the gateways of dest_uuid that can be called, in its order', async () => {
    const target = async (dest_uuid: string) =>
      (
        await resolveCall(
          from('1001', '0213'),
          over(route({ dest_type: 'FS_DEST_GATEWAY', dest_uuid }), extension('1001')),
        )
      ).outcome;
    expect(await target('7,3')).toMatchObject({ target: { kind: 'gateways', number: '0213' } });
    expect(names(await target('7,3'))).toEqual(['gw-7', 'gw-3']);
    // Even ones are down in this house.
    expect(names(await target('4,7,2,3'))).toEqual(['gw-7', 'gw-3', 'gw-4', 'gw-2']);
    expect(names(await target('70,3'))).toEqual(['gw-3']);
    expect(await target('70')).toEqual({ kind: 'release', cause: 'NO_ROUTE_DESTINATION' });
    expect(await target('')).toEqual({ kind: 'release', cause: 'NO_ROUTE_DESTINATION' });
  });

  it('rings the members of a group that can be called, each once, in the order written', async () => {
    const group = async (dest_type: RouteFacts['dest_type'], dest_uuid: string) =>
      resolveCall(
        from('1001', '600'),
        over(
          route({ dest_type, dest_uuid }),
          ...[extension('1001'), extension('1002'), extension('1003', { disabled: 1 }), extension('1004')],
        ),
      );
    const all = await group('FS_DEST_RING_EXTNS', '[{"extn":"1004|pbx"},"1002",{"extn":"1004"}]');
    expect(all.outcome).toMatchObject({
      target: { kind: 'group', ring: 'all', extensions: [{ extn: '1004' }, { extn: '1002' }] },
    });
    const turns = await group('FS_DEST_SEQ_EXTNS', '1003,1777|,1002');
    expect(turns.outcome).toMatchObject({ target: { ring: 'in turn', extensions: [{ extn: '1002' }] } });
    expect(turns.trace.slice(-3)).toEqual([
      ...['member 1003 is disabled', 'member 1777 does not exist', 'it rings 1002'],
    ]);
    for (const none of ['', '1003'])
      expect((await group('FS_DEST_SEQ_EXTNS', none)).outcome).toEqual({
        kind: 'release',
        cause: 'NO_ROUTE_DESTINATION',
      });
  });

  it('runs the script of a block, and releases where there is none', async () => {
    for (const dest_type of ['FS_DEST_IVRBLOCK', 'FS_DEST_SCRIPT'] as const) {
      const runs = (dest_uuid: string) =>
        resolveCall(from('1001', '77'), over(route({ dest_type, dest_uuid }), extension('1001')));
      const { outcome, trace } = await runs('5');
      expect(outcome).toEqual({ kind: 'connect', target: { kind: 'block', id: 5, version: 'a1' } });
      expect(trace.at(-1)).toBe('it runs block 5 (Welcome)');
      for (const unknown of ['6', ''])
        expect((await runs(unknown)).outcome).toEqual({ kind: 'release', cause: 'NO_ROUTE_DESTINATION' });
    }
  });

  it('goes through one trunk, or those of a group as its strategy orders them, and a route code chooses the group', async () => {
    const plan = (dest_type: RouteFacts['dest_type'], dest_uuid: string, number = '0213') =>
      resolveCall(from('1001', number), over(route({ dest_type, dest_uuid }), extension('1001')));
    expect(names((await plan('FS_DEST_CLUSTER_TRUNK', '3')).outcome)).toEqual(['trunk-3']);
    const none = { kind: 'release', cause: 'NO_ROUTE_DESTINATION' };
    expect((await plan('FS_DEST_CLUSTER_TRUNK', '70')).outcome).toEqual(none);
    const group = await plan('FS_DEST_CLUSTER_TRUNK_GROUP', '6');
    expect(names(group.outcome)).toEqual(['trunk-3', 'trunk-5', 'trunk-1', 'trunk-2']);
    expect(group.trace).toContain('trunk group 6 (out) orders its trunks by RR');
    expect(group.trace).toContain('trunk 2 is down and comes last');
    const strict = await plan('FS_DEST_CLUSTER_TRUNK_GROUP', '5');
    expect(names(strict.outcome)).toEqual(['trunk-5', 'trunk-3', 'trunk-1', 'trunk-2']);
    expect((await plan('FS_DEST_CLUSTER_TRUNK_GROUP', '8')).outcome).toEqual(none);
    const coded = await plan('FS_DEST_CLUSTER_TRUNK_GROUP', '5', '770213');
    expect(coded.outcome).toMatchObject({ target: { number: '0213' } });
    expect(coded.trace).toContain('route code 77 chooses trunk group 6');
    expect((await plan('FS_DEST_CLUSTER_TRUNK_GROUP', '5', '77')).outcome).toMatchObject({
      target: { number: '77' },
    });
  });

  it('waits in the queue of dest_uuid, by id or by number, else in that of the number', async () => {
    const queue = (id: number) => ({
      ...{ id, name: `queue ${id}`, hold_music: '', announce_interval: 0, max_wait: 0, overflow_number: '' },
    });
    const waits = async (dest_uuid: string, number = '8300') => {
      const facts = over(route({ dest_type: 'FS_DEST_NUM_QUEUE', dest_uuid }), extension('1001'));
      const rooms = {
        ...{ queue: (id: number) => (id === 5 ? queue(5) : undefined) },
        ...{ queueNumbered: (nbr: string) => (nbr === '8300' ? queue(6) : undefined) },
      };
      Object.assign(facts, { rooms: { ...facts.rooms, ...rooms } });
      const { outcome } = await resolveCall(from('1001', number), facts);
      return outcome.kind === 'connect' && outcome.target.kind === 'queue'
        ? outcome.target.queue.id
        : outcome;
    };
    expect(await waits('')).toBe(6);
    expect(await waits('5', '600')).toBe(5);
    expect(await waits('8300', '600')).toBe(6);
    expect(await waits('7', '8300')).toEqual({ kind: 'release', cause: 'UNALLOCATED_NUMBER' });
  });

  it('goes to the gateway device where it is registered on the switch that asks, and nowhere else', async () => {
    const outcome = async (dest_uuid: string, core?: string) => {
      const to = route({ dest_type: 'FS_DEST_USERGW', dest_uuid });
      const call = { ...from('1001', '8000'), ...(core !== undefined && { core }) };
      return (await resolveCall(call, over(to, extension('1001')))).outcome;
    };
    const connected = { kind: 'connect', target: { kind: 'device', number: '8000', device: DEVICE } };
    expect(await outcome('7', 'core')).toEqual(connected);
    expect(await outcome('7')).toEqual(connected);
    expect(await outcome('7', 'another')).toEqual({ kind: 'release', cause: 'DESTINATION_OUT_OF_ORDER' });
    expect(await outcome('8', 'core')).toEqual({ kind: 'release', cause: 'USER_NOT_REGISTERED' });
    expect(await outcome('', 'core')).toEqual({ kind: 'release', cause: 'USER_NOT_REGISTERED' });
  });

  it.each([
    ['no route', undefined, { kind: 'none' }],
    [
      'a call centre that is not there',
      route({ route_type: 3, dest_type: 'FS_DEST_CTI' }),
      { kind: 'release', cause: 'UNALLOCATED_NUMBER' },
    ],
    [
      'a route above the caller’s authority',
      route({ route_type: 4 }),
      { kind: 'release', cause: 'OUTGOING_CALL_BARRED' },
    ],
    ['no such extension', route({ route_type: 3 }), { kind: 'release', cause: 'UNALLOCATED_NUMBER' }],
    [
      'an address without body',
      route({ route_type: 0, dest_type: 'FS_DEST_IP' }),
      { kind: 'release', cause: 'NO_ROUTE_DESTINATION' },
    ],
  ])('with %s', async (_name, only, outcome) => {
    const plan = await resolveCall(
      from('1001', '1777'),
      over(only, extension('1001', { call_authority: 3 })),
    );
    expect(plan.outcome).toEqual(outcome);
    expect(plan.trace.length).toBeGreaterThan(1);
  });

  it('refuses a caller who was disabled or deleted after it registered', async () => {
    const gone = await resolveCall(from('1001', '1002'), over(route(), extension('1002')));
    expect(gone.outcome).toEqual({ kind: 'release', cause: 'CALL_REJECTED' });
    const disabled = await resolveCall(
      from('1001', '1002'),
      over(route(), extension('1001', { disabled: 1 }), extension('1002')),
    );
    expect(disabled.outcome).toEqual({ kind: 'release', cause: 'CALL_REJECTED' });
  });

  it('gives a caller that is no extension no caller id of ours', async () => {
    const plan = await resolveCall(through(trunk, '1002'), over(route(), extension('1002')));
    expect(plan.outcome).toMatchObject({ kind: 'connect' });
    expect(plan.callerId).toBeUndefined();
    expect(plan.trunk).toBe(trunk);
    expect(plan.trace[0]).toBe('it came in through gateway 3 (office line)');
    const numbered = over(route({ cid_number: '5552' }), extension('1002'));
    expect((await resolveCall(through(trunk, '1002'), numbered)).callerId).toEqual({
      name: '5552',
      number: '5552',
    });
  });

  it('refuses what came in where carriers call, and is none of theirs, before a route is asked for', async () => {
    const plan = await resolveCall(through(null, '1002'), over(route(), extension('1002')));
    expect(plan).toMatchObject({ outcome: { kind: 'release', cause: 'CALL_REJECTED' } });
    expect(plan.route).toBeUndefined();
  });

  it.each(['FS_DEST_GATEWAY', 'FS_DEST_IP', 'FS_DEST_CLUSTER_TRUNK', 'FS_DEST_CLUSTER_TRUNK_GROUP'] as const)(
    'lets nobody but extensions out by %s, unless the route says allow_transit',
    async (dest_type) => {
      const by = (allow_transit: number) =>
        over(
          route({
            dest_type,
            dest_uuid: dest_type.endsWith('GROUP') ? '6' : '3',
            body: '192.0.2.1',
            allow_transit,
          }),
          extension('1001'),
        );
      const barred = { kind: 'release', cause: 'OUTGOING_CALL_BARRED' };
      expect((await resolveCall(through(trunk, '0213'), by(0))).outcome).toEqual(barred);
      expect((await resolveCall(through(undefined, '0213'), by(0))).outcome).toEqual(barred);
      expect((await resolveCall(through(trunk, '0213'), by(1))).outcome).toMatchObject({ kind: 'connect' });
      expect((await resolveCall(from('1001', '0213'), by(0))).outcome).toMatchObject({ kind: 'connect' });
    },
  );

  it.each([
    '',
    '${system(id)}',
    "1002'",
    '1002,1001',
    '1002|1',
    '10 02',
    '1002\n',
    '-1',
    '电话',
    '1'.repeat(65),
    '1002@evil',
    '1002}',
    '[x]',
  ])('releases the number %j before anything is asked', async (number) => {
    const never = (): never => {
      throw new Error('asked');
    };
    const plan = await resolveCall(from('1001', number), {
      ...{ route: never, extension: never, gateways: never, device: never, ivr: never },
      ...{
        code: never,
        numberPool: never,
        context: never,
        line: never,
        list: never,
        numbers: never,
        script: never,
        rooms: new CallMaps().rooms,
      },
      ...{ trunks: never, trunkGroup: never, routeCode: never, home: never, behindNat: never },
      gatewayRules: never,
    });
    expect(plan.outcome).toEqual({ kind: 'release', cause: 'INVALID_NUMBER_FORMAT' });
  });

  describe('while the database is away', () => {
    const away = (facts: Lookups, ...unseen: string[]): Lookups => {
      const find = facts.extension.bind(facts);
      return Object.assign(facts, {
        extension: (number: string, domain: string) =>
          unseen.includes(number) ? Promise.reject(new FactsAway()) : find(number, domain),
      });
    };
    const facts = (by: RouteFacts) => over(by, extension('1001'), extension('1002'));

    it('connects those who are known, and releases what cannot be asked for', async () => {
      const known = await resolveCall(from('1001', '1002'), away(facts(route()), '1003'));
      expect(known.outcome.kind).toBe('connect');
      const unseen = { kind: 'release', cause: 'NORMAL_TEMPORARY_FAILURE' };
      expect((await resolveCall(from('1001', '1003'), away(facts(route()), '1003'))).outcome).toEqual(unseen);
      expect((await resolveCall(from('1003', '1002'), away(facts(route()), '1003'))).outcome).toEqual(unseen);
    });

    it('lets an emergency call pass, whoever makes it', async () => {
      const emergency = route({ route_type: 0, dest_type: 'FS_DEST_GATEWAY', dest_uuid: '1' });
      const plan = await resolveCall(from('1003', '110'), away(facts(emergency), '1003'));
      expect(plan.outcome).toMatchObject({ kind: 'connect', target: { gateways: [{ gateway: 'gw-1' }] } });
    });

    it('hides no other failure', async () => {
      const broken = Object.assign(facts(route()), { extension: () => Promise.reject(new Error('a bug')) });
      await expect(resolveCall(from('1001', '1002'), broken)).rejects.toThrow('a bug');
    });
  });

  it('follows from rows alone unless it asks what is registered or DOWN, or could not ask for the caller', async () => {
    const lasts = async (
      by: RouteFacts,
      call = from('1001', '1002'),
      facts = over(by, extension('1001'), extension('1002')),
    ) => followsFromRows(await resolveCall(call, facts));
    expect(await lasts(route())).toBe(true);
    expect(await lasts(route({ dest_type: 'FS_DEST_SYSTEM', body: 'answer' }))).toBe(true);
    expect(await lasts(route({ dest_type: 'FS_DEST_GATEWAY', dest_uuid: '1' }))).toBe(false);
    expect(await lasts(route({ dest_type: 'FS_DEST_USERGW', dest_uuid: '7' }))).toBe(false);
    expect(await lasts(route(), from('1001', '1999'))).toBe(false);
    expect(await lasts(route(), { ...from('1001', '1002'), handedOn: {} })).toBe(false);
    const emergency = route({ route_type: 0, dest_type: 'FS_DEST_SYSTEM', body: 'answer' });
    const away = Object.assign(over(emergency), { extension: () => Promise.reject(new FactsAway()) });
    expect(await lasts(emergency, from('1001', '110'), away)).toBe(false);
  });

  it('lets a disabled extension, or one that is gone, make an emergency call and no other', async () => {
    const emergency = route({ route_type: 0, dest_type: 'FS_DEST_GATEWAY', dest_uuid: '1' });
    const disabled = extension('1001', { disabled: 1, call_authority: 0 });
    for (const caller of [[disabled], []]) {
      const outcome = async (by: RouteFacts) =>
        (await resolveCall(from('1001', '110'), over(by, ...caller))).outcome;
      expect(await outcome(emergency)).toMatchObject({ kind: 'connect' });
      expect(await outcome({ ...emergency, route_type: 1 })).toEqual({
        kind: 'release',
        cause: 'CALL_REJECTED',
      });
    }
  });
});

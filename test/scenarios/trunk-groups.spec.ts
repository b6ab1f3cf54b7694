import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';
import type { Carrier, Treatment } from '../support/switch/switch.js';

/** Calls out through trunks and their groups, and in from them. */
let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open();
  await scene.extension('1001', { name: 'Alice', call_authority: 4 });
});
afterEach(() => scene.closePhones());
afterAll(() => scene.close());

const post = async (path: string, input: object) =>
  Number((await scene.t.admin.post(path).send(input).expect(200)).body.data);
const change = (path: string, input: object) => scene.t.admin.put(path).send(input).expect(200);

const applied = async (path: string): Promise<boolean> =>
  (await scene.t.admin.get(path).expect(200)).body.applied.every((on: { applied: boolean }) => on.applied);
const isApplied = (id: number) =>
  eventually(async () => expect(await applied(`/api/trunks/${id}`)).toBe(true), 15_000);

async function trunk(name: string, carrier: Pick<Carrier, 'address'>, more: object = {}): Promise<number> {
  const id = await post('/api/trunks', { name, remote_addr: `sip:${carrier.address}`, ...more });
  await isApplied(id);
  return id;
}

async function group(name: string, strategy: string, ...members: object[]): Promise<number> {
  const id = await post('/api/trunk_groups', { name, strategy });
  for (const member of members) await post(`/api/trunk_groups/${id}/trunks`, member);
  return id;
}

const out = (prefix: string, dest_type: string, dest_uuid: number, more: object = {}) =>
  scene.route(`Out ${prefix}`, prefix, { dest_type, dest_uuid: String(dest_uuid), ...more });
const outByGroup = (prefix: string, id: number) => out(prefix, 'FS_DEST_CLUSTER_TRUNK_GROUP', id);

async function ready() {
  const phone = scene.phone('1001');
  expect(await phone.register()).toBe(200);
  return phone;
}

/** Calls once; what was answered is hung up. */
async function callOnce(number: string, phone?: Awaited<ReturnType<typeof ready>>): Promise<number> {
  const call = await (phone ?? (await ready())).call(number);
  const status = await call.status();
  if (status === 200) await call.hangUp();
  await scene.expectChannels(0);
  return status;
}

const statusOf = async (id: number) =>
  (await scene.t.admin.get('/api/trunk_groups/status?perPage=100').expect(200)).body.data.filter(
    ({ group_id }: { group_id: string }) => group_id === String(id),
  );

let [one, two]: Carrier[] = [];
let [first, second]: number[] = [];
let seen: number[];
const invites = async () => [(await one!.invites()).length, (await two!.invites()).length];
const news = async () => (await invites()).map((count, at) => count - seen[at]!);
beforeAll(async () => {
  [one, two] = [await scene.carrier({ ip: '127.0.0.51' }), await scene.carrier({ ip: '127.0.0.52' })];
  first = await trunk('first', one, { params: { ping: 5 }, local_addr: '127.0.0.1:5099' });
  second = await trunk('second', two, { params: { ping: 5 }, media_codec: 'PCMA' });
});
beforeEach(async () => {
  [one!.treatment, two!.treatment] = [0, 0];
  seen = await invites();
});

describe('one trunk', () => {
  it('is called with the caller’s number, under our address for it, and with its own codecs', async () => {
    await out('61', 'FS_DEST_CLUSTER_TRUNK', first!);
    await out('62', 'FS_DEST_CLUSTER_TRUNK', second!, { media_codec: 'PCMU' });
    await change(`/api/trunks/${first}`, { local_addr: '127.0.0.99' });
    await isApplied(first!);
    expect(await callOnce('6123')).toBe(200);
    expect(await callOnce('6223')).toBe(200);
    const caller = { name: 'Alice', number: '1001' };
    expect((await one!.invites()).at(-1)).toMatchObject({
      ...{ number: '6123', from: caller, asserted: caller },
      hosts: { from: '127.0.0.99', contact: '127.0.0.99' },
    });
    const plain = (await two!.invites()).at(-1);
    expect(plain).toMatchObject({ number: '6223', hosts: { from: '127.0.0.1', contact: '127.0.0.1' } });
    expect(plain!.codecs).toEqual(['PCMA']);
  });

  it('is shown the number that the extension has there', async () => {
    await out('63', 'FS_DEST_CLUSTER_TRUNK', first!);
    const dod = await post('/api/dods', {
      ...{ extn: '1001', line_number: '02166', type: 'TRUNKS', name: 'first' },
    });
    expect(await callOnce('6323')).toBe(200);
    expect((await one!.invites()).at(-1)).toMatchObject({ from: { number: '02166' } });
    await scene.t.admin.delete(`/api/dods/${dod}`).expect(200);
  });

  it('that is disabled, or for calls in only, is not called', async () => {
    for (const off of [{ enabled: false }, { type: 'IN' }]) {
      await change(`/api/trunks/${first}`, off);
      expect(await callOnce('6123')).toBe(404);
      await change(`/api/trunks/${first}`, { enabled: true, type: 'INOUT' });
    }
    expect(await news()).toEqual([0, 0]);
    await isApplied(first!);
  });
});

describe('by priority', () => {
  let id: number;
  beforeAll(async () => {
    id = await group(
      'strict',
      'PRIORITY',
      { trunk_id: second, priority: 9 },
      { trunk_id: first, priority: 1 },
    );
    await outByGroup('7', id);
  });

  const cases: [string, Treatment, number, number[]][] = [
    ['the first answers: the second is not asked', 0, 200, [1, 0]],
    ['the callee is busy: the second is not asked', { refuse: 486 }, 486, [1, 0]],
    ['the callee declines: the second is not asked', { refuse: 603 }, 603, [1, 0]],
    ['the first fails: the second takes it', { refuse: 503 }, 200, [1, 1]],
    ['the first says nothing: the second takes it', 'silent', 200, [1, 1]],
  ];
  it.each(cases)('%s', async (_says, treatment, status, asked) => {
    one!.treatment = treatment;
    expect(await callOnce('7123')).toBe(status);
    expect(await news()).toEqual(asked);
  });

  it('a trunk that is disabled is not used, nor one that leaves the group', async () => {
    await change(`/api/trunks/${first}`, { enabled: false });
    expect(await callOnce('7123')).toBe(200);
    await change(`/api/trunks/${first}`, { enabled: true });
    await isApplied(first!);
    expect(await callOnce('7123')).toBe(200);
    expect(await news()).toEqual([1, 1]);
    await scene.t.admin.delete(`/api/trunk_groups/${id}/trunks/${first}`).expect(200);
    expect(await callOnce('7123')).toBe(200);
    await post(`/api/trunk_groups/${id}/trunks`, { trunk_id: first, priority: 1 });
    expect(await news()).toEqual([1, 2]);
  });

  it('one that does not answer OPTIONS is inactive and comes last, until it is back', async () => {
    const row = (status: string) => ({
      group_name: 'strict',
      status,
      remote_addr: `sip:${one!.address};transport=UDP`,
    });
    const becomes = (status: string) =>
      eventually(async () => expect((await statusOf(id))[0]).toMatchObject(row(status)), 20_000);
    await becomes('Active');
    const { body } = await scene.t.admin.get('/api/trunk_groups/status?perPage=1').expect(200);
    expect(body).toEqual({
      ...{ page: 1, pageCount: 2, rowCount: 2 },
      data: [
        {
          ...{
            group_id: String(id),
            ...row('Active'),
            priority: '1',
            dflags: 'AP',
            flags: '0',
            ping: 'enabled',
          },
          ...{ attrs: 'weight=1;', description: '' },
        },
      ],
    });
    await one!.down();
    await becomes('inactive');
    expect(await callOnce('7123')).toBe(200);
    expect(await news()).toEqual([0, 1]);
    await one!.up();
    await becomes('Active');
    expect(await callOnce('7123')).toBe(200);
    expect(await news()).toEqual([1, 1]);
  }, 60_000);
});

describe('in turn', () => {
  it('calls go to one and the other, and a failed one costs nobody his call', async () => {
    await outByGroup('8', await group('round', 'RR', { trunk_id: first }, { trunk_id: second }));
    const phone = await ready();
    for (let n = 0; n < 4; n += 1) expect(await callOnce('8123', phone)).toBe(200);
    expect(await news()).toEqual([2, 2]);
    one!.treatment = { refuse: 503 };
    for (let n = 0; n < 4; n += 1) expect(await callOnce('8123', phone)).toBe(200);
    expect(await news()).toEqual([4, 6]);
  });
});

describe('by weight', () => {
  it('calls go mostly where the weight is', async () => {
    const heavy = { trunk_id: second, weight: 1_000 };
    await outByGroup('9', await group('heavy', 'WEIGHT', { trunk_id: first, weight: 1 }, heavy));
    const phone = await ready();
    for (let n = 0; n < 6; n += 1) expect(await callOnce('9123', phone)).toBe(200);
    const [light, most] = await news();
    expect(most! + light!).toBe(6);
    expect(most).toBeGreaterThan(4);
  });
});

describe('a route code', () => {
  it('at the beginning of the number chooses the group and is not dialled', async () => {
    const [mine, coded] = [
      await group('of the route', 'PRIORITY', { trunk_id: first }),
      await group('of the code', 'PRIORITY', { trunk_id: second }),
    ];
    await outByGroup('5', mine);
    await post('/api/route_codes', { code: '55', tg_id: coded });
    expect(await callOnce('5123')).toBe(200);
    expect(await callOnce('555123')).toBe(200);
    expect(await news()).toEqual([1, 1]);
    expect((await two!.invites()).at(-1)).toMatchObject({ number: '5123' });
  });
});

describe('a call in', () => {
  it('from a trunk reaches the context of its source, a stranger’s and an OUT trunk’s nothing', async () => {
    await scene.route('In', '4', {
      ...{ context: 'context-3', dest_type: 'FS_DEST_SYSTEM', body: 'respond 486' },
    });
    const from = { name: 'Somebody', number: '13900001111' };
    const comesTo = (status: number) =>
      eventually(async () => expect(await (await one!.call('4001', from)).status()).toBe(status), 15_000);
    await change(`/api/trunks/${first}`, { source: 'context-3' });
    await comesTo(486);
    await change(`/api/trunks/${first}`, { type: 'OUT' });
    await comesTo(403);
    await change(`/api/trunks/${first}`, { type: 'INOUT', source: '' });
    await comesTo(404);
    const stranger = await scene.carrier({ ip: '127.0.0.66' });
    for (const number of ['4001', `gw+trunk-${first}`])
      expect(await (await stranger.call(number, from)).status()).toBe(403);
    await scene.expectChannels(0);
  });

  it('reaches the extension from a trunk that registers', async () => {
    const account = { username: 'trunk-7', password: 'carrier-secret' };
    const carrier = await scene.carrier({ ip: '127.0.0.53', account });
    await trunk('registers', carrier, { register: true, ...account });
    await eventually(async () => expect(carrier.registered).toBe(true), 15_000);
    await scene.route('To phones', '1', { context: 'context-2' });
    const phone = await ready();
    await eventually(async () => {
      const call = await carrier.call('1001', { name: 'Somebody', number: '13900001111' });
      expect(await call.status()).toBe(200);
      await call.hangUp();
    }, 15_000);
    expect((await phone.incoming()).at(-1)).toMatchObject({ callerNumber: '13900001111' });
    await scene.expectChannels(0);
  });
});

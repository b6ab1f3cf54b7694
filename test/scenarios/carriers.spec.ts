import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';
import type { Carrier, Treatment } from '../support/switch/switch.js';

const ACCOUNT = { username: 'trunk-7', password: 'carrier-secret' };
/** The shortest FreeSWITCH takes, in seconds: a retry after 5, a registration renewed after 2. */
const QUICK = { 'retry-seconds': '5', 'expire-seconds': '5' };

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open();
  await scene.extension('1001', { name: 'Alice', call_authority: 4 });
  await scene.extension('1002', { name: 'Bob', cid_number: '02155501002', call_authority: 4 });
});
afterEach(() => scene.closePhones());
afterAll(() => scene.close());

/** Starts with all its params: each change of a running one would start it again. */
async function gateway(name: string, carrier: Carrier, more: object = {}, params: object = {}) {
  const input = { name, realm: carrier.address, ...ACCOUNT, ...more, disabled: 1 };
  const { body } = await scene.t.admin.post('/api/gateways').send(input).expect(200);
  for (const [k, v] of Object.entries(params))
    await scene.t.admin.post(`/api/gateways/${body.data}/params`).send({ k, v }).expect(200);
  await scene.t.admin.put(`/api/gateways/${body.data}`).send({ disabled: 0 }).expect(200);
  return body.data as number;
}

const becomes = (name: string, state: string, status: string, withinMs = 15_000) =>
  eventually(async () => {
    const { body } = await scene.t.admin.get('/api/gateways/list1').expect(200);
    expect(body).toContainEqual({ name, gateway_state: state, gateway_status: status });
  }, withinMs);

async function ready(extn: string) {
  const phone = scene.phone(extn);
  expect(await phone.register()).toBe(200);
  return phone;
}

const out = (dest_uuid: string, prefix: string, more: object = {}) =>
  scene.route(`Out ${prefix}`, prefix, { dest_type: 'FS_DEST_GATEWAY', dest_uuid, ...more });

describe('a gateway that registers', () => {
  it('is let in, waits after a refusal, and comes back by itself when the carrier does', async () => {
    const kind = await scene.carrier({ account: ACCOUNT });
    const strict = await scene.carrier({ account: { ...ACCOUNT, password: 'another one' } });
    const id = await gateway('kind', kind, {}, QUICK);
    await gateway('strict', strict, {}, QUICK);
    await out(String(id), '80');
    await becomes('kind', 'REGED', 'UP');
    expect(kind.registered).toBe(true);
    await becomes('strict', 'FAIL_WAIT', 'DOWN');
    expect(strict.registered).toBe(false);
    const { body } = await scene.t.admin.get('/api/problems?perPage=1000').expect(200);
    const said = expect.stringContaining('FAIL_WAIT') as string;
    expect(body.data).toContainEqual(
      expect.objectContaining({ kind: 'gateway down', name: 'strict', message: said }),
    );
    strict.account = ACCOUNT;
    await kind.down();
    await becomes('kind', 'FAIL_WAIT', 'DOWN');
    const phone = await ready('1001');
    expect(await (await phone.call('8012')).status()).toBe(503);
    await kind.up();
    await becomes('kind', 'REGED', 'UP');
    await becomes('strict', 'REGED', 'UP');
    const call = await phone.call('8012');
    expect(await call.status()).toBe(200);
    await call.hangUp();
    expect(await kind.invites()).toMatchObject([{ number: '8012' }]);
  }, 60_000);
});

describe('a call out', () => {
  let carrier: Carrier;
  let id: number;
  beforeAll(async () => {
    carrier = await scene.carrier();
    id = await gateway('plain', carrier, { register: 'no' });
    await becomes('plain', 'NOREG', 'UP');
    await out(String(id), '9');
    await out(String(id), '99', { cid_number: '02188888888' });
  });

  it.each([
    { extn: '1001', number: '9123', shown: '1001', name: 'Alice', why: 'its extension' },
    { extn: '1002', number: '9123', shown: '02155501002', name: 'Bob', why: 'the extension’s cid_number' },
    { extn: '1002', number: '99123', shown: '02188888888', name: 'Bob', why: 'the route’s cid_number' },
  ])('shows the carrier $why', async ({ extn, number, shown, name }) => {
    const phone = await ready(extn);
    const call = await phone.call(number);
    expect(await call.status()).toBe(200);
    const caller = { name, number: shown };
    const last = (await carrier.invites()).at(-1);
    expect(last).toMatchObject({ number, from: caller, asserted: caller, privacy: 'none' });
    expect(last!.remote).toBeUndefined();
    expect(last!.codecs).toContain('PCMU');
    await carrier.hangUp();
    await call.ended();
    await scene.expectChannels(0);
  });

  it('is connected when the carrier plays something first, and taken back when it only rings', async () => {
    const phone = await ready('1001');
    carrier.treatment = { early: 300 };
    const played = await phone.call('9123');
    expect(await played.status()).toBe(200);
    await played.hangUp();
    carrier.treatment = 'rings';
    const ringing = await phone.call('9123');
    const before = (await carrier.invites()).length;
    await eventually(async () => expect((await carrier.invites()).length).toBe(before + 1));
    await ringing.hangUp();
    expect(await ringing.status()).toBe(487);
    await scene.expectChannels(0);
  });
});

describe('main,backup', () => {
  let [main, backup]: Carrier[] = [];
  beforeAll(async () => {
    [main, backup] = [await scene.carrier({ ip: '127.0.0.31' }), await scene.carrier({ ip: '127.0.0.32' })];
    const ids = [
      await gateway('main', main, { register: 'no' }),
      await gateway('backup', backup, { register: 'no' }),
    ];
    await becomes('main', 'NOREG', 'UP');
    await becomes('backup', 'NOREG', 'UP');
    await out(ids.join(), '7');
  });
  let seen: number[];
  const invites = async () => [(await main!.invites()).length, (await backup!.invites()).length];
  beforeEach(async () => {
    seen = await invites();
  });
  const news = async () => (await invites()).map((count, index) => count - seen[index]!);

  const cases: [string, Treatment, number, number[]][] = [
    ['the first answers: the second is not asked', 0, 200, [1, 0]],
    ['the callee is busy: the second is not asked', { refuse: 486 }, 486, [1, 0]],
    ['the callee declines: the second is not asked', { refuse: 603 }, 603, [1, 0]],
    ['the number does not exist: the second is not asked', { refuse: 404 }, 404, [1, 0]],
    ['the first is overloaded: the second takes it', { refuse: 503 }, 200, [1, 1]],
    ['the first plays something: the second is not asked', { early: 4_700 }, 200, [1, 0]],
  ];
  it.each(cases)('%s', async (_says, treatment, status, asked) => {
    main!.treatment = treatment;
    const call = await (await ready('1001')).call('7123');
    expect(await call.status()).toBe(status);
    expect(await news()).toEqual(asked);
    if (status === 200) await call.hangUp();
    await scene.expectChannels(0);
  });

  it('a first one that says nothing at all costs less than five seconds', async () => {
    main!.treatment = 'silent';
    const call = await (await ready('1001')).call('7123');
    expect(await call.status()).toBe(200);
    expect(await news()).toEqual([1, 1]);
    const [silent, rang] = [(await main!.invites()).at(-1)!, (await backup!.invites()).at(-1)!];
    expect(rang.at - silent.at).toBeGreaterThan(2_500);
    expect(rang.at - silent.at).toBeLessThan(5_000);
    await call.hangUp();
    await scene.expectChannels(0);
  });

  it('a first one that is gone is passed over at once, and with both gone the caller hears 503', async () => {
    await main!.down();
    const phone = await ready('1001');
    const call = await phone.call('7123');
    expect(await call.status()).toBe(200);
    await call.hangUp();
    await backup!.down();
    expect(await (await phone.call('7123')).status()).toBe(503);
    await Promise.all([main!.up(), backup!.up()]);
    expect(await news()).toEqual([0, 1]);
  });
});

describe('a call in', () => {
  it('reaches the extension, from a carrier that calls where its gateway said it is and from one that calls us', async () => {
    const registered = await scene.carrier({ ip: '127.0.0.41', account: ACCOUNT });
    const trunk = await scene.carrier({ ip: '127.0.0.42' });
    await gateway('registered', registered);
    await gateway('by address', trunk, { register: 'no' });
    await becomes('registered', 'REGED', 'UP');
    const route = await scene.route('In', '1', { context: 'context-2' });
    const phone = await ready('1001');
    for (const carrier of [registered, trunk]) {
      const from = { name: 'Somebody', number: '13900001111' };
      // The access list is told a little later than the gateway.
      await eventually(async () => {
        const call = await carrier.call('1001', from);
        expect(await call.status()).toBe(200);
        await call.hangUp();
      }, 15_000);
      await scene.expectChannels(0);
      expect((await phone.incoming()).at(-1)).toMatchObject({
        callerName: from.name,
        callerNumber: from.number,
      });
    }
    expect(await phone.incoming()).toHaveLength(2);
    await scene.t.admin.delete(`/api/routes/${route}`).expect(200);
  });

  it('of a stranger is refused, whoever it says it is, and whichever gateway it names', async () => {
    const [stranger, known] = [
      await scene.carrier({ ip: '127.0.0.66' }),
      await scene.carrier({ account: ACCOUNT }),
    ];
    const id = await gateway('named', known);
    await becomes('named', 'REGED', 'UP');
    await scene.route('Anything', '', { context: 'context-2' });
    for (const number of ['1001', `gw+gw-${id}`])
      expect(await (await stranger.call(number, { name: 'Alice', number: '1001' })).status()).toBe(403);
    await scene.expectChannels(0);
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';
import type { Carrier, Phone } from '../support/switch/switch.js';

/** What a called extension does with its calls: forwards, do-not-disturb, limits, its mailbox. */
let scene: Scene;
let carrier: Carrier;
const ids = new Map<string, number>();
beforeAll(async () => {
  scene = await Scene.open();
  for (const extn of ['1001', '1002', '1003', '1004'])
    ids.set(extn, await scene.extension(extn, { timeout: 2, name: `Name ${extn}` }));
  await scene.route('Inside', '10', { route_type: 1 });
  carrier = await scene.carrier();
  const { body } = await scene.t.admin
    .post('/api/gateways')
    .send({ name: 'line', realm: carrier.address, register: 'no' })
    .expect(200);
  await scene.route('Out', '0', {
    dest_type: 'FS_DEST_GATEWAY',
    dest_uuid: String(body.data),
    route_type: 3,
  });
  await eventually(async () => {
    const { body: list } = await scene.t.admin.get('/api/gateways/list1').expect(200);
    expect(list).toContainEqual({ name: 'line', gateway_state: 'NOREG', gateway_status: 'UP' });
  }, 15_000);
});
const NOTHING_SET = {
  ...{ dnd: 0, voicemail: 0, call_limit: 1, called_limit: 1, call_authority: 4, cid_number: '' },
  ...{ forward_always: '', forward_busy: '', forward_no_answer: '', forward_unreachable: '' },
  ...{ max_calls: 0, hotline_type: 0, hotline_address: '', caller_display: 1 },
};
beforeEach(async () => {
  for (const extn of ids.keys()) await change(extn, NOTHING_SET);
});
afterEach(() => scene.closePhones());
afterAll(() => scene.close());

async function change(extn: string, fields: object): Promise<void> {
  await scene.t.admin
    .put(`/api/extensions/${ids.get(extn)}`)
    .send(fields)
    .expect(200);
}

async function ready(extn: string, answer: number | null | 'busy' = 100): Promise<Phone> {
  const phone = scene.phone(extn, { answer });
  expect(await phone.register()).toBe(200);
  return phone;
}

const rang = (phone: Phone) => phone.incoming().then((calls) => calls.length);

/** The final status of a call from 1001; an answered one is ended. */
async function comesTo(number: string): Promise<number> {
  const call = await (await ready('1001')).call(number);
  const status = await call.status();
  if (status === 200) await call.hangUp();
  await scene.expectChannels(0);
  return status;
}

describe('a phone without caller display', () => {
  it('is not shown who calls', async () => {
    await change('1002', { caller_display: 0 });
    const bob = await ready('1002');
    expect(await comesTo('1002')).toBe(200);
    await change('1002', { caller_display: 1 });
    expect(await comesTo('1002')).toBe(200);
    expect(await bob.incoming()).toMatchObject([
      { callerNumber: 'anonymous', callerName: 'Anonymous' },
      { callerNumber: '1001', callerName: 'Name 1001' },
    ]);
  });
});

describe('a forward', () => {
  it('of all calls takes them elsewhere, where the first caller is shown', async () => {
    await change('1002', { forward_always: '1003' });
    const [bob, carol] = [await ready('1002'), await ready('1003')];
    expect(await comesTo('1002')).toBe(200);
    expect([await rang(bob), await rang(carol)]).toEqual([0, 1]);
    expect((await carol.incoming())[0]).toMatchObject({ callerNumber: '1001', callerName: 'Name 1001' });
    await change('1002', { forward_always: '' });
    expect(await comesTo('1002')).toBe(200);
    expect([await rang(bob), await rang(carol)]).toEqual([1, 1]);
  });

  it('of busy ones takes those alone', async () => {
    await change('1002', { forward_busy: '1003' });
    const [bob, carol] = [await ready('1002', 'busy'), await ready('1003')];
    expect(await comesTo('1002')).toBe(200);
    expect([await rang(bob), await rang(carol)]).toEqual([1, 1]);
    await bob.close();
    const silent = await ready('1002', null);
    expect(await comesTo('1002')).not.toBe(200);
    expect([await rang(silent), await rang(carol)]).toEqual([1, 1]);
  });

  it('of unanswered ones takes those that ring too long', async () => {
    await change('1002', { forward_no_answer: '1003' });
    const [bob, carol] = [await ready('1002', null), await ready('1003')];
    const started = Date.now();
    expect(await comesTo('1002')).toBe(200);
    expect(Date.now() - started).toBeGreaterThan(1_500);
    expect([await rang(bob), await rang(carol)]).toEqual([1, 1]);
    await bob.close();
    await ready('1002', 'busy');
    expect(await comesTo('1002')).toBe(486);
  });

  it('of those that cannot be reached takes them while the phone is away', async () => {
    await change('1002', { forward_unreachable: '1003' });
    const carol = await ready('1003');
    expect(await comesTo('1002')).toBe(200);
    expect(await rang(carol)).toBe(1);
    const bob = await ready('1002');
    expect(await comesTo('1002')).toBe(200);
    expect([await rang(bob), await rang(carol)]).toEqual([1, 1]);
  });

  it('that leaves the house is the forwarder’s: its rights, its number, its account', async () => {
    await change('1001', { call_authority: 1 });
    await change('1002', { forward_always: '0777', cid_number: '8002' });
    expect(await comesTo('0777')).toBe(403);
    expect(await comesTo('1002')).toBe(200);
    expect((await carrier.invites()).at(-1)).toMatchObject({ number: '0777', from: { number: '8002' } });
    await eventually(async () => {
      const { body } = await scene.t.admin.get('/api/cdrs?destNumber=0777').expect(200);
      expect(body.data).toContainEqual(
        expect.objectContaining({ direction: 'outbound', account_code: '1002', destination_number: '0777' }),
      );
    });
    await change('1002', { call_authority: 1 });
    expect(await comesTo('1002')).toBe(403);
  });

  it('in a circle comes to an end', async () => {
    await change('1002', { forward_always: '1003' });
    await change('1003', { forward_always: '1002' });
    expect(await comesTo('1002')).toBe(483);
  });
});

describe('an extension that is not to be disturbed', () => {
  it('is busy, and does not ring', async () => {
    const bob = await ready('1002');
    await change('1002', { dnd: 1 });
    expect(await comesTo('1002')).toBe(486);
    expect(await rang(bob)).toBe(0);
    await change('1002', { dnd: 0 });
    expect(await comesTo('1002')).toBe(200);
  });
});

describe('an extension that may not', () => {
  it('be called is not', async () => {
    const bob = await ready('1002');
    await change('1002', { called_limit: 0 });
    expect(await comesTo('1002')).toBe(403);
    expect(await rang(bob)).toBe(0);
  });

  it('call cannot', async () => {
    await ready('1002');
    await change('1001', { call_limit: 0 });
    expect(await comesTo('1002')).toBe(403);
  });
});

describe('a hotline', () => {
  it('rings beside the phone, inside and outside, and takes the call of whoever answers first', async () => {
    const [bob, carol] = [await ready('1002', null), await ready('1003')];
    await change('1002', { hotline_type: 1, hotline_address: '1003' });
    expect(await comesTo('1002')).toBe(200);
    expect([await rang(bob), await rang(carol)]).toEqual([1, 1]);
    await change('1002', { hotline_address: '0888', cid_number: '8002' });
    expect(await comesTo('1002')).toBe(200);
    expect(await rang(bob)).toBe(2);
    expect((await carrier.invites()).at(-1)).toMatchObject({ number: '0888', from: { number: '8002' } });
    await bob.close();
    await change('1002', { hotline_address: '1003' });
    expect(await comesTo('1002')).toBe(200);
    expect(await rang(carol)).toBe(2);
  });

  it('takes what is not answered, what fails, or everything', async () => {
    const carol = await ready('1003');
    await change('1002', { hotline_type: 3, hotline_address: '1003' });
    expect(await comesTo('1002')).toBe(200);
    const bob = await ready('1002', null);
    expect(await comesTo('1002')).not.toBe(200);
    expect([await rang(bob), await rang(carol)]).toEqual([1, 1]);
    await change('1002', { hotline_type: 2 });
    expect(await comesTo('1002')).toBe(200);
    expect([await rang(bob), await rang(carol)]).toEqual([2, 2]);
    await change('1002', { hotline_type: 4 });
    expect(await comesTo('1002')).toBe(200);
    expect([await rang(bob), await rang(carol)]).toEqual([2, 3]);
  });
});

describe('an extension that may have one call at a time', () => {
  const dials = async (extn: string, number: string) => {
    const call = await scene.phone(extn).call(number);
    return { call, status: await call.status() };
  };

  it('is busy while it talks, whoever called, and calls nobody else', async () => {
    const bob = await ready('1002');
    for (const extn of ['1001', '1003', '1004']) await ready(extn);
    await change('1002', { max_calls: 1 });
    const taken = await dials('1001', '1002');
    expect(taken.status).toBe(200);
    expect((await dials('1003', '1002')).status).toBe(486);
    expect(await rang(bob)).toBe(1);
    await change('1002', { forward_busy: '1004' });
    const forwarded = await dials('1003', '1002');
    expect(forwarded.status).toBe(200);
    for (const { call } of [taken, forwarded]) await call.hangUp();
    await scene.expectChannels(0);
    const made = await dials('1002', '1003');
    expect(made.status).toBe(200);
    expect((await dials('1002', '1001')).status).toBe(486);
    await change('1002', { forward_busy: '' });
    expect((await dials('1001', '1002')).status).toBe(486);
    await made.call.hangUp();
    await scene.expectChannels(0);
    expect(await comesTo('1002')).toBe(200);
  });
});

describe('an extension that may have one call at a time, with two phones', () => {
  it('has both ring, and is busy while one of them does or talks', async () => {
    await change('1002', { max_calls: 1, timeout: 10 });
    const [quick, slow] = [await ready('1002', 1_500), await ready('1002', null)];
    for (const extn of ['1001', '1003']) await ready(extn);
    const first = await scene.phone('1001').call('1002');
    await eventually(async () => expect([await rang(quick), await rang(slow)]).toEqual([1, 1]));
    expect(await (await scene.phone('1003').call('1002')).status()).toBe(486);
    expect(await first.status()).toBe(200);
    await scene.expectChannels(2);
    expect(await (await scene.phone('1003').call('1002')).status()).toBe(486);
    await first.hangUp();
    await scene.expectChannels(0);
    const again = await scene.phone('1003').call('1002');
    expect(await again.status()).toBe(200);
    await again.hangUp();
    await scene.expectChannels(0);
    await change('1002', { timeout: 2 });
  });
});

describe('a call made over REST', () => {
  const made = async () => (await scene.t.admin.post('/api/channels').send({ destNumber: '1002' })).body;

  it('is planned the same way', async () => {
    const [bob, carol] = [await ready('1002'), await ready('1003')];
    await change('1002', { forward_always: '1003' });
    const { uuid } = await made();
    expect([await rang(bob), await rang(carol)]).toEqual([0, 1]);
    await scene.t.admin.delete(`/api/channels/${uuid}`).expect(200);
    await scene.expectChannels(0);
    await change('1003', { forward_always: '1002' });
    expect(await made()).toEqual({ result: 'error', reason: 'EXCHANGE_ROUTING_ERROR' });
    await change('1002', { forward_always: '', dnd: 1 });
    expect(await made()).toEqual({ result: 'error', reason: 'USER_BUSY' });
    expect([await rang(bob), await rang(carol)]).toEqual([0, 1]);
  });
});

describe('a mailbox', () => {
  /** What the answered call runs. */
  async function runs(number: string): Promise<string> {
    const call = await (await ready('1001')).call(number);
    expect(await call.status()).toBe(200);
    await scene.expectChannels(1);
    const [channel] = await scene.sw.channels();
    const variable = (name: string) => scene.sw.variable(channel!.uuid, name);
    await eventually(async () => expect(await variable('current_application')).toBe('voicemail'));
    const mailbox = await variable('current_application_data');
    await call.hangUp();
    await scene.expectChannels(0);
    return mailbox;
  }

  it('takes what is not answered, refused, not reached or not to disturb', async () => {
    await change('1002', { voicemail: 1 });
    expect(await runs('1002')).toBe('default pbx.example.test 1002');
    const bob = await ready('1002', null);
    expect(await runs('1002')).toBe('default pbx.example.test 1002');
    await bob.close();
    const busy = await ready('1002', 'busy');
    expect(await runs('1002')).toBe('default pbx.example.test 1002');
    await busy.close();
    const calm = await ready('1002');
    await change('1002', { dnd: 1 });
    expect(await runs('1002')).toBe('default pbx.example.test 1002');
    expect(await rang(calm)).toBe(0);
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { FUNC_TYPES } from '../../src/dialplan/func-code-types.js';
import { homeOf } from '../../src/dialplan/rules/home-node.js';
import { parseProfilePlace } from '../../src/trunking/sofia-names.js';
import { startApp, type TestApp, SECRET } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { DOMAIN, makeSwitches, passwordOf } from '../support/scene.js';
import { freePort } from '../support/switch/ports.js';
import type { OutgoingCall, Phone, PhoneOptions, Switch } from '../support/switch/switch.js';

/** Two switches that are one telephone system. */
let t: TestApp;
let one: Switch;
let two: Switch;
const ids = new Map<string, number>();
const phones: Phone[] = [];

const linked = () =>
  eventually(
    () =>
      t.anyone
        .get('/readyz')
        .expect(200)
        .then(() => undefined),
    30_000,
  );
const create = async (path: string, input: object): Promise<number> => {
  const { body } = await t.admin.post(path).send(input).expect(200);
  return body.data.id ?? body.data;
};
const change = (extn: string, patch: object) =>
  t.admin
    .put(`/api/extensions/${ids.get(extn)}`)
    .send(patch)
    .expect(200);
const route = (name: string, prefix: string, dest_type: string) =>
  create('/api/routes', { name, prefix, context: 'context-1', max_length: 12, dest_type });

/** Where other switches call it. */
const placeOf = async (sw: Switch): Promise<string> => {
  const { host, port } = parseProfilePlace(await sw.ask('sofia xmlstatus profile external'))!;
  return `${host}:${port}`;
};
/** Each has heard that the other may call it. */
const introduced = () =>
  eventually(async () => {
    for (const sw of [one, two]) expect(await sw.ask('acl 127.0.0.1 trunks')).toContain('true');
  }, 20_000);

beforeAll(async () => {
  [one, two] = await makeSwitches();
  const port = await freePort();
  const FREESWITCH_URL = [one, two].map(({ eslUrl }) => eslUrl).join(',');
  t = await startApp({ FREESWITCH_URL, PBX_DOMAIN: DOMAIN, PORT: String(port) });
  for (const sw of [one, two])
    await sw.start({ apiUrl: `http://127.0.0.1:${port}`, secret: SECRET, domain: DOMAIN });
  await linked();
  await introduced();
  for (const extn of ['1001', '1002', '1003'])
    ids.set(
      extn,
      await create('/api/extensions', { extn, name: `Phone ${extn}`, password: passwordOf(extn) }),
    );
  await route('Phones', '1', 'FS_DEST_USER');
}, 120_000);
afterEach(async () => {
  await Promise.all(phones.splice(0).map((phone) => phone.close()));
  await eventually(async () => {
    for (const sw of [one, two]) expect([await sw.registrations(), await sw.channels()]).toEqual([[], []]);
  }, 15_000);
}, 30_000);
afterAll(async () => {
  await Promise.all([one, two].map((sw) => sw?.stop()));
  await t?.close();
}, 60_000);

async function phoneAt(sw: Switch, extn: string, answer: PhoneOptions['answer'] = 100): Promise<Phone> {
  const phone = sw.phone({ user: extn, password: passwordOf(extn), domain: DOMAIN, answer });
  phones.push(phone);
  expect(await phone.register()).toBe(200);
  return phone;
}
/** REST has heard of them all; the switches have heard a moment later. */
async function heardOf(...extns: string[]): Promise<void> {
  await eventually(async () => {
    const { body } = await t.admin.get('/api/registrations').expect(200);
    const rows = body.data as { extn: string }[];
    expect(rows.map(({ extn }) => extn).sort()).toEqual(extns.sort());
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
}
const rang = async (phone: Phone): Promise<number> => (await phone.incoming()).length;
const expectChannels = (...counts: [number, number]) =>
  eventually(async () => {
    expect([(await one.channels()).length, (await two.channels()).length]).toEqual(counts);
  }, 10_000);
async function answered(call: OutgoingCall): Promise<OutgoingCall> {
  expect(await call.status()).toBe(200);
  return call;
}

describe('an extension whose phone is at another switch', () => {
  it('rings there, shows who calls, and ends with the call', async () => {
    const [caller, phone] = [await phoneAt(one, '1001'), await phoneAt(two, '1002')];
    await heardOf('1001', '1002');
    const call = await answered(await caller.call('1002'));
    expect(await phone.incoming()).toMatchObject([{ callerNumber: '1001', callerName: 'Phone 1001' }]);
    await expectChannels(2, 2);
    // Its account pays, and nobody is shown what lets a switch in.
    const legs = (await two.channels()).map(({ uuid }) => uuid);
    const of = (name: string) => Promise.all(legs.map((uuid) => two.variable(uuid, name)));
    expect(await of('sip_h_X-Switchyard-Call')).toEqual(['_undef_', '_undef_']);
    expect((await of('accountcode')).sort()).toEqual(['1002', '_undef_']);
    await call.hangUp();
    await expectChannels(0, 0);
    const back = await answered(await phone.call('1001'));
    await caller.hangUp();
    await back.ended();
    await expectChannels(0, 0);
  });

  it('rings wherever it is registered, and where it is now after it has moved', async () => {
    const caller = await phoneAt(one, '1001');
    const [here, there] = [await phoneAt(one, '1002', null), await phoneAt(two, '1002', 500)];
    await heardOf('1001', '1002', '1002');
    const call = await answered(await caller.call('1002'));
    expect([await rang(here), await rang(there)]).toEqual([1, 1]);
    await call.hangUp();
    await expectChannels(0, 0);
    expect(await there.unregister()).toBe(200);
    await heardOf('1001', '1002');
    const next = await caller.call('1002');
    await eventually(async () => expect([await rang(here), await rang(there)]).toEqual([2, 1]));
    await next.hangUp();
    await expectChannels(0, 0);
  });

  it('has no more calls at once than it may, counted where the phone is', async () => {
    const [caller, phone] = [await phoneAt(one, '1001'), await phoneAt(two, '1002')];
    const second = await phoneAt(one, '1003');
    await heardOf('1001', '1002', '1003');
    await change('1002', { max_calls: 1 });
    const call = await answered(await caller.call('1002'));
    expect(await (await second.call('1002')).status()).toBe(486);
    expect(await rang(phone)).toBe(1);
    await call.hangUp();
    await expectChannels(0, 0);
    const next = await answered(await second.call('1002'));
    await next.hangUp();
    await change('1002', { max_calls: 0 });
    await expectChannels(0, 0);
  }, 30_000);

  it('is busy, forwarded and away as if it were here', async () => {
    const [caller, busy] = [await phoneAt(one, '1001'), await phoneAt(two, '1002', 'busy')];
    const other = await phoneAt(one, '1003');
    await heardOf('1001', '1002', '1003');
    expect(await (await caller.call('1002')).status()).toBe(486);
    await change('1002', { forward_busy: '1003' });
    const call = await answered(await caller.call('1002'));
    expect([await rang(busy), await rang(other)]).toEqual([2, 1]);
    await call.hangUp();
    await change('1002', { forward_busy: '', forward_unreachable: '1003' });
    expect(await busy.unregister()).toBe(200);
    await heardOf('1001', '1003');
    const again = await answered(await caller.call('1002'));
    expect([await rang(busy), await rang(other)]).toEqual([2, 2]);
    await again.hangUp();
    await change('1002', { forward_unreachable: '' });
    await expectChannels(0, 0);
  }, 60_000);

  it('is reached by nobody who only stands where a switch does', async () => {
    const phone = await phoneAt(two, '1002');
    await heardOf('1002');
    const stranger = await one.carrier();
    const call = await stranger.call('1002', { name: 'x', number: '1001' });
    expect(await call.status()).toBeGreaterThanOrEqual(400);
    expect(await rang(phone)).toBe(0);
    await stranger.close();
  });
});

describe('a call made over REST', () => {
  it('is made where the phone is', async () => {
    for (const sw of [two, one]) {
      const phone = await phoneAt(sw, '1002');
      await heardOf('1002');
      const { body } = await t.admin.post('/api/channels').send({ destNumber: '1002' }).expect(200);
      expect(body).toMatchObject({ result: 'ok' });
      expect((await sw.channels()).map(({ uuid }) => uuid)).toEqual([body.uuid]);
      await phone.hangUp();
      expect(await phone.unregister()).toBe(200);
      await heardOf();
    }
  }, 30_000);
});

describe('what exists once', () => {
  /** The switch that has it, and the other one. */
  async function homeAndOther(place: string): Promise<[Switch, Switch]> {
    const places = [await placeOf(one), await placeOf(two)];
    return homeOf(place, places) === places[0] ? [one, two] : [two, one];
  }
  const inConference = async (sw: Switch, name: string): Promise<number> =>
    (await sw.ask(`conference ${name} list`)).split('\n').filter((line) => line.includes(';')).length;

  beforeAll(async () => {
    await route('Rooms', '3', 'FS_DEST_CONFERENCE');
    await route('Queues', '7', 'FS_DEST_NUM_QUEUE');
    await route('Call centres', '6', 'FS_DEST_CTI');
  });

  it('a conference: those who call in at either switch meet in it', async () => {
    await create('/api/conference_rooms', { name: 'Room', nbr: '3000', pin: '4711' });
    const number = '3100';
    const [home, other] = await homeAndOther(`conference ${number}`);
    const [near, far] = [await phoneAt(home, '1001'), await phoneAt(other, '1002')];
    const calls = [await answered(await far.call(number)), await answered(await near.call(number))];
    await eventually(async () => expect(await inConference(home, number)).toBe(2));
    expect(await inConference(other, number)).toBe(0);
    expect(await home.ask(`conference ${number} list`)).toContain('1002');
    await Promise.all(calls.map((call) => call.hangUp()));
    // The pin is asked for where the room is.
    const [roomHome, elsewhere] = await homeAndOther('conference 3000');
    const guest = await phoneAt(elsewhere, '1003');
    const call = await answered(await guest.call('3000'));
    await eventually(async () => expect(await roomHome.channels()).toHaveLength(1));
    const [leg] = await roomHome.channels();
    await roomHome.press(leg!.uuid, '4711#');
    await eventually(async () => expect(await inConference(roomHome, '3000')).toBe(1), 15_000);
    await call.hangUp();
  }, 60_000);

  it('a queue: its members are rung wherever they are', async () => {
    const id = await create('/api/queues', { name: 'Queue', nbr: '7000', retry_delay: 0 });
    const [home, other] = await homeAndOther('queue');
    const [caller, member] = [await phoneAt(other, '1001'), await phoneAt(other, '1002', 300)];
    await heardOf('1001', '1002');
    await create(`/api/queues/${id}/members`, { extn_id: ids.get('1002'), timeout: 10, lag: 0 });
    const call = await answered(await caller.call('7000'));
    await eventually(
      async () => expect(await member.incoming()).toMatchObject([{ callerNumber: '1001' }]),
      15_000,
    );
    expect((await home.channels()).length).toBeGreaterThanOrEqual(1);
    await eventually(async () => {
      await member.hangUp();
      expect(await home.channels()).toEqual([]);
    }, 15_000);
    await call.ended();
  }, 60_000);

  it('a call centre: its agents are rung wherever they are, and who is sent on keeps his rights', async () => {
    const id = await create('/api/callcenters', {
      name: 'Centre',
      nbr: '6000',
    });
    const agent = { extn_id: ids.get('1002'), status: 'Available', wrap_up_time: 0, max_no_answer: 0 };
    const place = await create(`/api/callcenters/${id}/agents`, agent);
    const [home, other] = await homeAndOther('callcenter');
    await eventually(async () =>
      expect(await home.ask('callcenter_config tier list')).toContain(
        `callcenter-${id}|agent-${ids.get('1002')}`,
      ),
    );
    const [caller, phone] = [await phoneAt(other, '1001'), await phoneAt(other, '1002')];
    const next = await phoneAt(home, '1003');
    await heardOf('1001', '1002', '1003');
    const call = await answered(await caller.call('6000'));
    await eventually(
      async () => expect(await phone.incoming()).toMatchObject([{ callerNumber: '1001' }]),
      10_000,
    );
    await eventually(async () => expect(await home.channels()).toHaveLength(2));
    // Who hangs up before mod_callcenter has connected him is called again.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await phone.hangUp();
    await call.ended();
    const overflow = { overflow_dest_type: 'FS_DEST_USER', overflow_number: '1003', max_wait_time: 1 };
    await t.admin.put(`/api/callcenters/${id}`).send(overflow).expect(200);
    await t.admin.put(`/api/callcenters/${id}/agents/${place}`).send({ status: 'On Break' }).expect(200);
    await eventually(async () =>
      expect(await home.ask('callcenter_config agent list')).toContain('On Break'),
    );
    const sentOn = await answered(await caller.call('6000'));
    await eventually(
      async () => expect(await next.incoming()).toMatchObject([{ callerNumber: '1001' }]),
      15_000,
    );
    await sentOn.hangUp();
  }, 60_000);

  it('a place to park in, and an instant meeting, whichever switch they are dialled at', async () => {
    const number = `${FUNC_TYPES.FS_DEST_FUNC_CALL_FIFO_BACK[0]}701`;
    const [home, other] = await homeAndOther('park 701');
    const [alice, bob] = [await phoneAt(other, '1001'), await phoneAt(home, '1002')];
    await heardOf('1001', '1002');
    const parked = await answered(await alice.call(number));
    await eventually(async () => expect(await home.channels()).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 500));
    const back = await answered(await bob.call(number));
    await eventually(async () => expect(await home.channels()).toHaveLength(2));
    await new Promise((resolve) => setTimeout(resolve, 500));
    await back.hangUp();
    await parked.ended();
    const meeting = `${FUNC_TYPES.FS_DEST_TIMELY_MEETING[0]}5`;
    const [where] = await homeAndOther('conference meeting-5');
    const both = [await answered(await alice.call(meeting)), await answered(await bob.call(meeting))];
    await eventually(async () => expect(await inConference(where, 'meeting-5')).toBe(2));
    await Promise.all(both.map((call) => call.hangUp()));
  }, 60_000);

  it('moves to the switch that is left when its home goes, and back', async () => {
    const number = '3200';
    const [home, other] = await homeAndOther(`conference ${number}`);
    const phone = await phoneAt(other, '1001');
    await home.kill();
    await eventually(async () => expect((await t.anyone.get('/readyz')).status).toBe(503), 15_000);
    const call = await answered(await phone.call(number));
    await eventually(async () => expect(await inConference(other, number)).toBe(1));
    await call.hangUp();
    await home.restart();
    await linked();
    await eventually(async () => {
      const again = await answered(await phone.call(number));
      const count = await inConference(home, number);
      await again.hangUp();
      expect(count).toBe(1);
    }, 15_000);
  }, 120_000);
});

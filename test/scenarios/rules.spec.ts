import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';
import { LiveSwitch } from '../support/switch/live-switch.js';
import type { Carrier } from '../support/switch/switch.js';

/** What stands between a number and where it leads: lists, times, transformations, numbers shown, recording. */
let scene: Scene;
let carrier: Carrier;
let gateway: number;
beforeAll(async () => {
  scene = await Scene.open();
  await scene.extension('1001', { name: 'Alice' });
  await scene.extension('1002', { name: 'Bob' });
  carrier = await scene.carrier();
  gateway = await made('gateways', { name: 'line', realm: carrier.address, register: 'no' });
  await eventually(async () => {
    const { body } = await scene.t.admin.get('/api/gateways/list1').expect(200);
    expect(body).toContainEqual({ name: 'line', gateway_state: 'NOREG', gateway_status: 'UP' });
  }, 15_000);
});
afterEach(() => scene.closePhones());
afterAll(() => scene.close());

async function made(resource: string, input: object): Promise<number> {
  const { body } = await scene.t.admin.post(`/api/${resource}`).send(input).expect(200);
  return Number(body.data);
}

async function ready(extn: string) {
  const phone = scene.phone(extn);
  expect(await phone.register()).toBe(200);
  return phone;
}

async function comesTo(from: string, number: string): Promise<number> {
  const call = await (await ready(from)).call(number);
  const status = await call.status();
  if (status === 200) await call.hangUp();
  await scene.expectChannels(0);
  return status;
}

const toCarrier = { dest_type: 'FS_DEST_GATEWAY' };
const refuse = (status: number) => ({ dest_type: 'FS_DEST_SYSTEM', body: `respond ${status}` });

describe('a list', () => {
  it('refuses callers that are on a black one, by number or by prefix, from the next call on', async () => {
    const list = await made('blacklists', { name: 'callers', list_type: 0, limit_user_type: 0 });
    await scene.route('Black', '21', { ...refuse(486), blacklist: String(list) });
    expect(await comesTo('1001', '2100')).toBe(486);
    await scene.t.admin.post(`/api/blacklists/${list}/lists`).send({ k: '', v: '1001' }).expect(200);
    expect(await comesTo('1001', '2100')).toBe(603);
    expect(await comesTo('1002', '2100')).toBe(486);
    await scene.t.admin.post(`/api/blacklists/${list}/lists`).send({ k: '', v: '10*' }).expect(200);
    expect(await comesTo('1002', '2100')).toBe(603);
  });

  it('lets only those called that are on a white one', async () => {
    const list = await made('blacklists', { name: 'called', list_type: 1, limit_user_type: 1 });
    await scene.route('White', '22', { ...refuse(486), blacklist: String(list) });
    expect(await comesTo('1001', '2200')).toBe(603);
    await scene.t.admin.post(`/api/blacklists/${list}/lists`).send({ k: '', v: '2200' }).expect(200);
    expect(await comesTo('1001', '2200')).toBe(486);
    expect(await comesTo('1001', '2201')).toBe(603);
  });
});

describe('a list of both numbers', () => {
  it('refuses who is on it as caller or as called, and no entry that is disabled', async () => {
    const list = await made('blacklists', { name: 'both', list_type: 0, limit_user_type: 2 });
    const entry = async (input: object): Promise<number> =>
      (await scene.t.admin.post(`/api/blacklists/${list}/lists`).send(input).expect(200)).body.data;
    await scene.route('Both', '30', { ...refuse(486), blacklist: String(list) });
    await entry({ k: 'a number we do not call', v: '3001' });
    expect(await comesTo('1001', '3001')).toBe(603);
    const caller = await entry({ k: 'Alice', v: '1001' });
    expect(await comesTo('1001', '3002')).toBe(603);
    expect(await comesTo('1002', '3002')).toBe(486);
    await scene.t.admin
      .put(`/api/blacklists/${list}/lists/${caller}`)
      .send({ k: 'Alice', v: '1001', disabled: 1 })
      .expect(200);
    expect(await comesTo('1001', '3002')).toBe(486);
  });
});

describe('a route', () => {
  it('offers its own codecs to the carrier', async () => {
    const out = { ...toCarrier, dest_uuid: String(gateway) };
    const id = await scene.route('Codecs', '31', { ...out, media_codec: ['PCMA'] });
    const offered = async () => {
      expect(await comesTo('1001', '311')).toBe(200);
      return (await carrier.invites()).at(-1)!.codecs;
    };
    expect(await offered()).toEqual(['PCMA']);
    await scene.t.admin.put(`/api/routes/${id}`).send({ media_codec: '' }).expect(200);
    expect(await offered()).toContain('PCMU');
  });

  it('runs its applications in their order before it leads anywhere, and none that is disabled', async () => {
    const id = await scene.route('Params', '32', { dest_type: 'FS_DEST_SYSTEM', body: 'answer\npark' });
    const param = async (v: string, more: object): Promise<number> =>
      (
        await scene.t.admin
          .post(`/api/routes/${id}/params`)
          .send({ k: 'set', v, ...more })
          .expect(200)
      ).body.data;
    await param('x_last=second', { o: 2 });
    await param('x_last=first', { o: 1 });
    await param('x_off=set', { o: 3, disabled: 1 });
    const call = await (await ready('1001')).call('321');
    expect(await call.status()).toBe(200);
    await scene.expectChannels(1);
    const [channel] = await scene.sw.channels();
    expect(await scene.sw.variable(channel!.uuid, 'x_last')).toBe('second');
    expect(await scene.sw.variable(channel!.uuid, 'x_off')).toBe('_undef_');
    await call.hangUp();
    await scene.expectChannels(0);
  });
});

describe('a time', () => {
  it('leads elsewhere while it is open, a holiday before an ordinary one', async () => {
    const route = await scene.route('Timed', '23', refuse(480));
    const time = (time_recurrence: string, status: number) =>
      scene.t.admin
        .post('/api/time_recurrence')
        .send([{ route_id: route, time_recurrence, ...refuse(status), dest_uuid: '' }])
        .expect(200);
    await time('20200101T000000|PT1S|daily|20200102T000000', 404);
    expect(await comesTo('1001', '2300')).toBe(480);
    await time('20200101T000000|P1D|daily', 486);
    expect(await comesTo('1001', '2300')).toBe(486);
    await time('20200101T000000|P366D|yearly', 410);
    expect(await comesTo('1001', '2300')).toBe(410);
    const { body } = await scene.t.admin.get('/api/routes?destNumber=2300&context=context-1').expect(200);
    expect(body.data).toMatchObject([
      { outdest_type: 'FS_DEST_SYSTEM', outbody: 'respond 410', work_time: '20200101T000000|P366D|yearly' },
    ]);
  });
});

describe('a template of times', () => {
  it('is copied into a route, which leads to the destination of that id while they are open', async () => {
    const { body } = await scene.t.admin
      .post('/api/time_recurrence/templates')
      .send([{ name: 'always', description: 'every day' }])
      .expect(200);
    const template_id = Number(body.data[0].id);
    await scene.t.admin
      .post('/api/time_recurrence/templates/time_recurrences')
      .send([{ template_id, time_recurrence: '20200101T000000|P1D|daily' }])
      .expect(200);
    const route_id = await scene.route('By template', '33', refuse(486));
    const to = { dest_type: 'FS_DEST_GATEWAY', dest_uuid: String(gateway) };
    await scene.t.admin
      .post('/api/time_recurrence')
      .send([{ route_id, template_id, ...to }])
      .expect(200);
    expect(await comesTo('1001', '331')).toBe(200);
    expect((await carrier.invites()).at(-1)).toMatchObject({ number: '331' });
  });
});

describe('a transformation', () => {
  it('decides what is dialled and shown', async () => {
    await scene.route('Out 24', '24', {
      ...toCarrier,
      dest_uuid: String(gateway),
      dnc: '-24+00',
      sdnc: '+555',
    });
    expect(await comesTo('1001', '24777')).toBe(200);
    expect((await carrier.invites()).at(-1)).toMatchObject({
      number: '00777',
      from: { number: '5551001', name: 'Alice' },
    });
  });

  it('of a gateway decides what is dialled and shown there, after the route’s', async () => {
    const change = (rules: object) => scene.t.admin.put(`/api/gateways/${gateway}`).send(rules).expect(200);
    const out = { ...toCarrier, dest_uuid: String(gateway), dnc: '-2965', sdnc: '+555' };
    await scene.route('Out 2965', '2965', out);
    await change({ dnc: '+00', sdnc: '-555+86' });
    try {
      expect(await comesTo('1001', '2965777')).toBe(200);
      expect((await carrier.invites()).at(-1)).toMatchObject({
        number: '00777',
        from: { number: '861001', name: 'Alice' },
      });
    } finally {
      await change({ dnc: '', sdnc: '' });
    }
  });

  it('has a distributor pick what is dialled and shown, among those that are there for the next call', async () => {
    const pool = await made('distributors', { name: 'numbers' });
    const node = (k: string) =>
      scene.t.admin.post(`/api/distributors/${pool}/nodes`).send({ k, weight: 2 }).expect(200);
    const { data: first } = (await node('0215001')).body;
    const out = { ...toCarrier, dest_uuid: String(gateway), dnc: 'X/numbers', sdnc: 'X/numbers' };
    await scene.route('Picked', '2960', out);
    expect(await comesTo('1001', '2960777')).toBe(200);
    expect((await carrier.invites()).at(-1)).toMatchObject({
      number: '0215001',
      from: { number: '0215001' },
    });
    await node('0215002');
    await scene.t.admin.put(`/api/distributors/${pool}/nodes/${first}`).send({ weight: 0 }).expect(200);
    expect(await comesTo('1001', '2960777')).toBe(200);
    expect((await carrier.invites()).at(-1)).toMatchObject({
      number: '0215002',
      from: { number: '0215002' },
    });
  });

  it('asks a table for both, which is changed for the next call', async () => {
    const table = await made('number_translation', { name: 'short', type: 'prefix' });
    const rule = `s/prefix_nts_${table}/original_number/nts_number/`;
    const number = (original_number: string, nts_number: string) =>
      scene.t.admin
        .post(`/api/number_translation/${table}/numbers`)
        .send({ original_number, nts_number })
        .expect(200);
    await number('2580', '0216');
    await number('1001', '9901');
    await scene.route('Out 25', '25', { ...toCarrier, dest_uuid: String(gateway), dnc: rule, sdnc: rule });
    expect(await comesTo('1001', '258012')).toBe(200);
    expect((await carrier.invites()).at(-1)).toMatchObject({ number: '021612', from: { number: '9901' } });
    await number('25801', '7');
    expect(await comesTo('1001', '258012')).toBe(200);
    expect((await carrier.invites()).at(-1)).toMatchObject({ number: '72' });
  });

  it('asks an exact table for whole numbers alone', async () => {
    const table = await made('number_translation', { name: 'exact', type: 'exact' });
    await scene.t.admin
      .post(`/api/number_translation/${table}/numbers`)
      .send({ original_number: '341', nts_number: '0217' })
      .expect(200);
    const dnc = `s/prefix_nts_${table}/original_number/nts_number/`;
    await scene.route('Out 34', '34', { ...toCarrier, dest_uuid: String(gateway), dnc });
    for (const [dialled, called] of [
      ['341', '0217'],
      ['3415', '3415'],
    ] as const) {
      expect(await comesTo('1001', dialled)).toBe(200);
      expect((await carrier.invites()).at(-1)).toMatchObject({ number: called });
    }
  });

  it('leads to another extension', async () => {
    await scene.route('To Bob', '26', { dnc: '/^26(\\d+)$/$1/' });
    const bob = await ready('1002');
    expect(await comesTo('1001', '261002')).toBe(200);
    expect(await bob.incoming()).toHaveLength(1);
  });
});

describe('a number of one’s own', () => {
  it('is shown to that carrier, in From and P-Asserted-Identity; without one the line that rings', async () => {
    const second = await scene.extension('1004', { name: 'Dora' });
    await scene.route('Out 27', '27', { ...toCarrier, dest_uuid: String(gateway), did_enabled: 0 });
    const route = await scene.route('Out 28', '28', { ...toCarrier, dest_uuid: String(gateway) });
    await scene.t.admin
      .put('/api/routes')
      .send({ route: [route], did_enabled: 1 })
      .expect(200);
    await made('hotlines', { line_number: '02199', numbers: '1004' });
    const shown = async (number: string) => {
      expect(await comesTo('1004', number)).toBe(200);
      const { from, asserted } = (await carrier.invites()).at(-1)!;
      expect(asserted?.number).toBe(from.number);
      return from.number;
    };
    expect(await shown('271')).toBe('1004');
    expect(await shown('281')).toBe('02199');
    await made('dods', { extn: '1004', line_number: '02100', type: 'GATEWAY', name: 'line' });
    expect(await shown('271')).toBe('02100');
    expect(await shown('281')).toBe('02100');
    expect(second).toBeGreaterThan(0);
  });

  it('rings its extensions one after the other, before any route, where the context has lines', async () => {
    await scene.t.admin.put('/api/contexts/2').send({ hotline_enabled: 1 }).expect(200);
    await made('hotlines', { line_number: '5550', numbers: '1001,1002' });
    await scene.route('Every other', '55', { ...refuse(486), context: 'context-2' });
    const busy = scene.phone('1001', { answer: 'busy' });
    const bob = scene.phone('1002');
    for (const phone of [busy, bob]) expect(await phone.register()).toBe(200);
    const call = await carrier.call('5550', { name: 'Mr Smith', number: '030123' });
    expect(await call.status()).toBe(200);
    expect(await busy.incoming()).toMatchObject([{ callerNumber: '030123' }]);
    expect(await bob.incoming()).toMatchObject([{ callerNumber: '030123' }]);
    await call.hangUp();
    await scene.expectChannels(0);
    expect(await (await carrier.call('5551', { name: '', number: '030123' })).status()).toBe(486);
  });
});

describe('an emergency route', () => {
  it('wins over a longer prefix, authority and lists, and tries every carrier', async () => {
    const list = await made('blacklists', { name: 'all', list_type: 0, limit_user_type: 2 });
    await scene.t.admin.post(`/api/blacklists/${list}/lists`).send({ k: '', v: '*' }).expect(200);
    const refusing = await scene.carrier({ treatment: { refuse: 486 } });
    const other = await made('gateways', { name: 'refusing', realm: refusing.address, register: 'no' });
    await eventually(async () => {
      const { body } = await scene.t.admin.get('/api/gateways/list1').expect(200);
      expect(body).toContainEqual({ name: 'refusing', gateway_state: 'NOREG', gateway_status: 'UP' });
    }, 15_000);
    const route = { max_length: 3, route_type: 0, blacklist: String(list), cid_number: '02000' };
    await scene.route('Help', '11', { ...route, ...toCarrier, dest_uuid: `${other},${gateway}` });
    await scene.route('Longer', '119', refuse(404));
    await scene.extension('1005', { call_authority: 0 });
    const before = (await carrier.invites()).length;
    expect(await comesTo('1005', '119')).toBe(200);
    expect(await refusing.invites()).toHaveLength(1);
    expect((await carrier.invites()).slice(before)).toMatchObject([
      { number: '119', from: { number: '02000' } },
    ]);
  });
});

describe('recording', () => {
  /** Of the last call to that number. */
  async function recorded(number: string): Promise<string> {
    let path: string | undefined;
    await eventually(async () => {
      const { body } = await scene.t.admin.get(`/api/cdrs?destNumber=${number}`).expect(200);
      const row = (body.data as { uuid: string; direction: string }[]).find(
        ({ direction }) => direction === 'inbound',
      );
      path = (await scene.t.admin.get(`/api/cdrs/${row!.uuid}`).expect(200)).body.rel_path;
    });
    return path!;
  }

  it('of a route or an extension begins with the answer, and the CDR says where', async () => {
    await scene.route('Recorded', '29', { auto_record: 1, dnc: '-29' });
    await scene.extension('1006', { auto_record: 1 });
    await scene.route('Phones', '10', {});
    await ready('1002');
    for (const [from, number] of [
      ['1001', '291002'],
      ['1006', '1002'],
    ] as const) {
      const call = await (await ready(from)).call(number);
      expect(await call.status()).toBe(200);
      await setTimeout(1_000);
      await call.hangUp();
      await scene.expectChannels(0);
      const path = await recorded(number);
      expect(path).toMatch(/^calls\/\d{4}-\d\d-\d\d\/[\w-]{36}\.wav$/);
      if (scene.sw instanceof LiveSwitch) {
        const { size } = await stat(join(scene.sw.folder, 'recordings', path));
        expect(size).toBeGreaterThan(8_000);
      }
    }
  });

  it('of a call that is not answered is none', async () => {
    const busy = scene.phone('1002', { answer: 'busy' });
    expect(await busy.register()).toBe(200);
    expect(await comesTo('1001', '291002')).toBe(486);
    expect(await recorded('291002')).toBe('');
  });
});

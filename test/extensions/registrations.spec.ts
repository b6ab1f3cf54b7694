import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Registrations } from '../../src/extensions/registrations.js';
import { listedRegistrations, registeredBy } from '../../src/extensions/rules/registration-news.js';
import type { SwitchEvent } from '../../src/freeswitch/events.js';
import type { Switches, SwitchNode } from '../../src/freeswitch/switches.js';
import { startApp, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';

const CORE = '12e065d9-0b6d-44a1-a71f-cde1cf9fc747';

const registered = (more: SwitchEvent = {}): SwitchEvent => ({
  'Event-Name': 'CUSTOM',
  'Event-Subclass': 'sofia::register',
  'Core-UUID': CORE,
  'Event-Date-Timestamp': '1795227185355583',
  'profile-name': 'internal',
  'from-user': '1001',
  'from-host': 'PBX.example.test',
  'call-id': 'one@192.0.2.7',
  contact: '"" <sip:1001@192.0.2.7:5062>',
  status: 'Registered(UDP)',
  expires: '300',
  'network-ip': '192.0.2.7',
  'network-port': '5062',
  'user-agent': 'Phone 1.0',
  ...more,
});

describe('what a switch says of a registration', () => {
  it('is read from the event, the domain in small letters, a minute longer than the phone was told', () => {
    expect(registeredBy(registered())).toEqual({
      profile: 'internal',
      extn: '1001',
      domain: 'pbx.example.test',
      call_id: 'one@192.0.2.7',
      contact: '"" <sip:1001@192.0.2.7:5062>',
      network_ip: '192.0.2.7',
      network_port: 5062,
      transport: 'udp',
      user_agent: 'Phone 1.0',
      lasts: 360,
    });
  });

  it.each([
    ['Registered(TCP)', 'tcp'],
    ['Registered(TLS-NAT)', 'tls'],
    ['Registered(WS-NAT)', 'ws'],
    ['Registered(WSS-NAT)', 'wss'],
  ])('%s is %s', (status, transport) => {
    expect(registeredBy(registered({ status }))).toMatchObject({ transport });
  });

  it.each<SwitchEvent>([
    { 'from-user': '1001,loopback/x' },
    { 'from-host': 'a b' },
    { 'network-ip': '192.0.2.7;fs_path=x' },
    { 'network-port': '0' },
    { status: 'Registered(CARRIER-PIGEON)' },
    { expires: 'soon' },
  ])('is nothing to dial: %j', (more) => {
    expect(registeredBy(registered(more))).toBeUndefined();
  });

  it('is read from the list, where only the contact tells that it is a WebSocket', () => {
    const row = {
      reg_user: '1001',
      realm: 'pbx.example.test',
      token: '</call-id></registration>',
      url: 'sofia/internal/sip:1001@192.0.2.7:5062',
      expires: '1795227759',
      network_ip: '192.0.2.7',
      network_port: '5062',
      network_proto: 'tcp',
    };
    const ws = {
      ...row,
      reg_user: '1002',
      url: 'sofia/internal/sip:1002@df7jal23ls0d.invalid;transport=ws;fs_nat=yes;fs_path=sip%3A1002%40192.0.2.8%3A40000%3Btransport%3Dwss',
      network_proto: 'udp',
    };
    const rows = listedRegistrations(JSON.stringify({ row_count: 2, rows: [row, ws] }), 1795227700);
    expect(rows).toMatchObject([
      { extn: '1001', transport: 'tcp', profile: 'internal', lasts: 59 },
      { extn: '1002', transport: 'wss' },
    ]);
    expect(listedRegistrations('{"row_count":0}', 0)).toEqual([]);
    const again = { ...row, network_port: '5099', expires: String(Number(row.expires) + 30) };
    for (const both of [
      [row, again],
      [again, row],
    ]) {
      const [only, ...more] = listedRegistrations(JSON.stringify({ rows: both }), 1795227700);
      expect([only?.network_port, more]).toEqual([5099, []]);
    }
  });
});

describe('the table', () => {
  let t: TestApp;
  let hear: (event: SwitchEvent) => void;
  let registrations: Registrations;
  let node: SwitchNode;
  /** What the switch would say of its phones. */
  let rows: Record<string, string>[] = [];
  const answer = async ({ text }: { text: string }): Promise<string> =>
    text === 'strmicroepoch' ? String(Date.now() * 1000) : JSON.stringify({ row_count: rows.length, rows });
  let id: number;
  beforeAll(async () => {
    t = await startApp({ PBX_DOMAIN: 'pbx.example.test' });
    node = { name: '127.0.0.1:8021', link: { coreUuid: CORE, api: answer } } as unknown as SwitchNode;
    const switches = {
      nodes: [node],
      onUp: () => undefined,
      onEvent: (listener: (node: SwitchNode, event: SwitchEvent) => void) => {
        hear = (event) => listener(node, event);
      },
    } as unknown as Switches;
    const log = pino({ level: 'silent' });
    registrations = new Registrations(t.database, switches, { pbxDomain: 'pbx.example.test' }, log);
    const { body } = await t.admin
      .post('/api/extensions')
      .send({ extn: '1001', password: 'secret-1001' })
      .expect(200);
    id = body.data;
  });
  afterAll(async () => {
    registrations.onModuleDestroy();
    await t.close();
  });

  const listed = async () => (await t.admin.get('/api/registrations').expect(200)).body.data;
  const extnsFrom = async (first: string): Promise<string[]> =>
    (await listed())
      .map(({ extn }: { extn: string }) => extn)
      .filter((extn: string) => extn > first)
      .toSorted();
  const phoneRow = (extn: string) => ({
    ...{ reg_user: extn, realm: 'pbx.example.test', token: `call-${extn}` },
    ...{
      url: `sofia/internal/sip:${extn}@192.0.2.9:5060`,
      expires: String(Math.floor(Date.now() / 1000) + 300),
    },
    ...{ network_ip: '192.0.2.9', network_port: '5060', network_proto: 'udp' },
  });
  const at = (seconds: number) => String((1795227185 + seconds) * 1_000_000);

  it('holds one row an account, the newest news, and none once it is over', async () => {
    hear(registered());
    await eventually(async () => expect(await listed()).toHaveLength(1));
    expect((await listed())[0]).toMatchObject({
      switch: '127.0.0.1:8021',
      extn: '1001',
      domain: 'pbx.example.test',
      network_ip: '192.0.2.7',
      network_port: 5062,
      transport: 'udp',
      user_agent: 'Phone 1.0',
    });
    expect(await registrations.of(id, [])).toEqual({
      extn: '1001',
      domain: 'pbx.example.test',
      profile: 'internal',
      core_uuid: CORE,
      network_ip: '192.0.2.7',
      network_port: 5062,
      transport: 'udp',
    });
    hear(registered({ 'network-port': '7000', 'Event-Date-Timestamp': at(10) }));
    await eventually(async () => expect(await listed()).toMatchObject([{ network_port: 7000 }]));
    const over = { ...registered(), 'Event-Subclass': 'sofia::unregister', 'Event-Date-Timestamp': at(20) };
    hear(over);
    await eventually(async () => expect(await listed()).toEqual([]));
    expect(await registrations.of(id, [])).toBeUndefined();
    // Another API node tells late what came before.
    hear(registered({ 'Event-Date-Timestamp': at(15) }));
    hear(registered({ 'from-user': '1009', 'Event-Date-Timestamp': at(15) }));
    await eventually(async () => expect(await listed()).toMatchObject([{ extn: '1009' }]));
  });

  it('holds several phones of an account, each until it is over, one where one was started anew', async () => {
    const phone = (call: string, port: string, seconds: number, more: SwitchEvent = {}) =>
      hear(
        registered({
          ...{ 'from-user': '1007', 'call-id': call, contact: `<sip:1007@192.0.2.7:${port}>` },
          ...{ 'network-port': port, 'Event-Date-Timestamp': at(seconds), ...more },
        }),
      );
    const ports = async () =>
      (await t.admin.get('/api/registrations?extn=1007').expect(200)).body.data
        .map(({ network_port }: { network_port: number }) => network_port)
        .sort();
    phone('one', '7001', 1);
    phone('two', '7002', 2);
    await eventually(async () => expect(await ports()).toEqual([7001, 7002]));
    phone('three', '7001', 3);
    phone('two', '7002', 4, { 'Event-Subclass': 'sofia::unregister' });
    await eventually(async () => expect(await ports()).toEqual([7001]));
    // What one node tells late revives neither.
    phone('one', '7001', 1);
    phone('two', '7002', 2);
    phone('four', '7004', 5);
    await eventually(async () => expect(await ports()).toEqual([7001, 7004]));
  });

  it('prefers the phone on a switch that is asked for', async () => {
    hear(registered({ 'Event-Date-Timestamp': at(30) }));
    hear(registered({ 'Event-Date-Timestamp': at(40), 'Core-UUID': 'another', 'network-port': '9' }));
    await eventually(async () =>
      expect(await registrations.of(id, [])).toMatchObject({ core_uuid: 'another' }),
    );
    expect(await registrations.of(id, [CORE])).toMatchObject({ core_uuid: CORE, network_port: 5062 });
  });

  it('is there to be read, not written', async () => {
    await t.admin.post('/api/registrations').send({}).expect(405);
    await t.anyone.get('/api/registrations').expect(403);
    const page = await t.admin
      .get('/api/registrations?perPage=1&searchField=extn&searchKey=1009')
      .expect(200);
    expect(page.body).toMatchObject({ page: 1, rowCount: 1, data: [{ extn: '1009' }] });
    expect(page.body.data[0]).not.toHaveProperty('at');
  });

  it('is what the switch says after a comparison, whatever was not heard', async () => {
    rows = [phoneRow('2001'), phoneRow('2002')];
    await registrations.comparison.run(node, 0);
    const extns = () => extnsFrom('2000');
    expect(await extns()).toEqual(['2001', '2002']);
    const { registration_ended: before } = registrations.corrections;
    rows = [phoneRow('2002')];
    await registrations.comparison.run(node, 0);
    expect(await extns()).toEqual(['2002']);
    expect(registrations.corrections).toEqual({ registration_added: 2, registration_ended: before! + 1 });
  });

  it('is corrected by one statement for all that are missing, and one for all that are over', async () => {
    const run = vi.spyOn(t.database, 'run');
    const writes = () =>
      run.mock.calls.filter(([sql]) => /(INSERT INTO|UPDATE) registrations/.test(sql)).length;
    const phones = Array.from({ length: 20 }, (_, n) => phoneRow(String(3000 + n)));
    rows = phones;
    await registrations.comparison.run(node, 0);
    // 2002 is over.
    expect(writes()).toBe(2);
    rows = [];
    await registrations.comparison.run(node, 0);
    expect(writes()).toBe(3);
    run.mockRestore();
    expect((await listed()).filter(({ extn }: { extn: string }) => extn > '2000')).toEqual([]);
  });

  it('is taken from the switch anew when more waits to be written than is kept', async () => {
    const whole = t.database.run.bind(t.database);
    let goOn!: () => void;
    const slow = new Promise<void>((resolve) => (goOn = resolve));
    const run = vi.spyOn(t.database, 'run').mockImplementation(async (sql, values) => {
      if (sql.includes('registrations')) await slow;
      return whole(sql, values);
    });
    const told: (string | undefined)[] = [];
    registrations.onWritten(({ account }) => void told.push(account?.extn));
    rows = [phoneRow('4001')];
    for (let n = 0; n < 2_101; n += 1) hear(registered({ 'from-user': '5000', 'call-id': `call-${n}` }));
    goOn();
    // The one under way, what the switch has, and what was heard after it was last asked for that.
    await eventually(() => expect(told).toHaveLength(101));
    expect([told[0], told[1], told[2]]).toEqual(['5000', undefined, '5000']);
    expect(told.filter((extn) => extn === undefined)).toHaveLength(1);
    expect(await extnsFrom('4000')).toContain('4001');
    run.mockRestore();
  });
});

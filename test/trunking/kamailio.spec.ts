import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dropDatabase, newDatabase, startApp, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { KAMAILIO_PACKAGES, KamailioProcess, withoutKamailio } from '../support/kamailio.js';
import { freePort } from '../support/switch/ports.js';
import { SipAgent } from '../support/switch/sip-agent.js';
import { SipCarrier } from '../support/switch/sip-carrier.js';
import { openUdp, type Address } from '../support/switch/sip-wire.js';

const SWITCH_IP = '127.0.0.71';

/** A real Kamailio that reads its sets out of the program's database. */
describe.skipIf(withoutKamailio())(`Kamailio in front (${KAMAILIO_PACKAGES})`, () => {
  let kamailio: KamailioProcess;
  let t: TestApp;
  let database: string;
  /** Stands for FreeSWITCH. */
  let freeswitch: SipAgent;
  let switchAddress: Address;
  let [one, two]: SipCarrier[] = [];
  let [first, second]: number[] = [];

  const post = async (path: string, input: object) =>
    Number((await t.admin.post(path).send(input).expect(200)).body.data);
  const carrier = async (ip: string): Promise<SipCarrier> =>
    SipCarrier.open({ ip, port: await freePort(ip) }, addressOf(kamailio.sip), {});
  const trunk = (name: string, at: SipCarrier, more: object = {}) =>
    post('/api/trunks', { name, remote_addr: `sip:${at.address}`, ...more });
  async function group(name: string, strategy: string, ...members: object[]): Promise<number> {
    const id = await post('/api/trunk_groups', { name, strategy });
    for (const member of members) await post(`/api/trunk_groups/${id}/trunks`, member);
    return id;
  }
  const statusOf = async (id: number) =>
    (await t.admin.get('/api/trunk_groups/status?perPage=100').expect(200)).body.data.filter(
      (row: { group_id: string }) => row.group_id === String(id),
    );
  const known = (id: number, ...statuses: string[]) =>
    eventually(async () => {
      expect((await statusOf(id)).map(({ status }: { status: string }) => status)).toEqual(statuses);
    }, 10_000);
  /** As FreeSWITCH calls it, by what the program would tell it. */
  const call = async (set: number, strategy: string): Promise<number> => {
    const headers = [
      ['X-Trunk-Set', String(set)],
      ['X-Trunk-Strategy', strategy],
    ] as const;
    const uri = `sip:0213@${kamailio.sip}`;
    return freeswitch.call(uri, { name: 'Alice', number: '1001' }, uri, headers).status();
  };
  let seen: number[];
  const invites = async () => [(await one!.invites()).length, (await two!.invites()).length];
  const news = async () => (await invites()).map((count, at) => count - seen[at]!);

  beforeAll(async () => {
    kamailio = await KamailioProcess.create();
    database = await newDatabase();
    t = await startApp({ KAMAILIO_RPC_URL: kamailio.rpcUrl, KAMAILIO_SIP: kamailio.sip }, database);
    switchAddress = { ip: SWITCH_IP, port: await freePort(SWITCH_IP) };
    freeswitch = await new SipAgent({
      ...{ user: 'freeswitch', domain: SWITCH_IP, treatment: { refuse: 486 } },
      open: (receive) => openUdp(switchAddress, addressOf(kamailio.sip), receive),
    }).open();
    [one, two] = [await carrier('127.0.0.72'), await carrier('127.0.0.73')];
    first = await trunk('first', one);
    second = await trunk('second', two, { description: 'the other' });
  });
  beforeEach(async () => {
    [one!.treatment, two!.treatment] = [0, 0];
    seen = await invites();
  });
  afterAll(async () => {
    for (const each of [freeswitch, one, two]) await each?.close();
    await t?.close('keep');
    await kamailio?.close();
    await dropDatabase(database);
  });

  it('that is away is said to be, with its address', async () => {
    const { body } = await t.admin.get('/api/trunk_groups/status').expect(503);
    expect(body.message).toContain(`Kamailio at ${kamailio.rpcUrl}: connect ECONNREFUSED`);
  });

  it('reads the sets when it starts, and again when they change: status has the fields of seed 003', async () => {
    const id = await group('avaya', 'PRIORITY', { trunk_id: second, priority: 1, weight: 3 });
    await kamailio.start(database, `${switchAddress.ip}:${switchAddress.port}`);
    await known(id, 'Active');
    await post(`/api/trunk_groups/${id}/trunks`, { trunk_id: first, priority: 0 });
    await known(id, 'Active', 'Active');
    await t.admin.put(`/api/trunks/${first}`).send({ enabled: false }).expect(200);
    await known(id, 'disabled', 'Active');
    // Of one that is new nothing is known until the first OPTIONS.
    await eventually(async () => {
      expect(await statusOf(id)).toMatchObject([
        {
          remote_addr: `sip:${one!.address};transport=UDP`,
          priority: '0',
          dflags: expect.stringMatching(/^D/),
        },
        {
          ...{ group_name: 'avaya', remote_addr: `sip:${two!.address};transport=UDP`, priority: '1' },
          ...{ dflags: 'AP', flags: '0', ping: 'enabled', attrs: 'weight=3;', description: 'the other' },
        },
      ]);
    });
    await t.admin.put(`/api/trunks/${first}`).send({ enabled: true }).expect(200);
    await known(id, 'Active', 'Active');
    await t.admin.delete(`/api/trunk_groups/${id}`).expect(200);
  });

  it('lists what its views list and no secret: the role reads nothing else', async () => {
    const rows = await t.database.run<{ setid: number; destination: string; attrs: string }>(
      'SELECT setid, destination, attrs FROM kamailio.dispatcher ORDER BY id',
    );
    expect(rows).toEqual([
      {
        setid: 1_000_000_000 + first!,
        destination: `sip:${one!.address};transport=UDP`,
        attrs: `duid=${first};in=1`,
      },
      {
        setid: 1_000_000_000 + second!,
        destination: `sip:${two!.address};transport=UDP`,
        attrs: `duid=${second};in=1`,
      },
    ]);
    const may = await t.database.run<{ may: boolean }>(
      `SELECT has_table_privilege('kamailio', 'public.trunks', 'SELECT') AS may`,
    );
    expect(may[0]!.may).toBe(false);
  });

  it('PRIORITY: the first is called; failed or silent, the second; busy is the caller’s', async () => {
    const id = await group(
      'strict',
      'PRIORITY',
      { trunk_id: second, priority: 9 },
      { trunk_id: first, priority: 2 },
    );
    await known(id, 'Active', 'Active');
    one!.treatment = { refuse: 486 };
    expect(await call(id, 'PRIORITY')).toBe(486);
    expect(await news()).toEqual([1, 0]);
    two!.treatment = { refuse: 603 };
    for (const treatment of [{ refuse: 503 }, 'silent'] as const) {
      one!.treatment = treatment;
      expect(await call(id, 'PRIORITY')).toBe(603);
    }
    expect(await news()).toEqual([3, 2]);
    expect((await two!.invites()).at(-1)).toMatchObject({ number: '0213', from: { number: '1001' } });
  });

  it('RR: calls alternate; WEIGHT: they go where the weight is', async () => {
    const members = [
      { trunk_id: first, weight: 1 },
      { trunk_id: second, weight: 1_000 },
    ];
    const [round, heavy] = [
      await group('round', 'RR', ...members),
      await group('heavy', 'WEIGHT', ...members),
    ];
    await known(round, 'Active', 'Active');
    await known(heavy, 'Active', 'Active');
    [one!.treatment, two!.treatment] = [{ refuse: 486 }, { refuse: 486 }];
    for (let n = 0; n < 6; n += 1) expect(await call(round, 'RR')).toBe(486);
    expect(await news()).toEqual([3, 3]);
    for (let n = 0; n < 20; n += 1) expect(await call(heavy, 'WEIGHT')).toBe(486);
    const [light = 0, most = 0] = await news();
    expect([light + most, most > 20]).toEqual([26, true]);
  });

  it('a trunk that does not answer OPTIONS is inactive and passed over, until it is back', async () => {
    const id = await group(
      'watched',
      'PRIORITY',
      { trunk_id: first, priority: 1 },
      { trunk_id: second, priority: 2 },
    );
    await known(id, 'Active', 'Active');
    await one!.down();
    await known(id, 'inactive', 'Active');
    two!.treatment = { refuse: 486 };
    expect(await call(id, 'PRIORITY')).toBe(486);
    expect(await news()).toEqual([0, 1]);
    await one!.up();
    await known(id, 'Active', 'Active');
    one!.treatment = { refuse: 603 };
    expect(await call(id, 'PRIORITY')).toBe(603);
  }, 30_000);

  it('sends from our address for the trunk, and an address that it does not have hinders nobody', async () => {
    const peer = { ip: '127.0.0.76', port: await freePort('127.0.0.76') };
    const third = await new SipAgent({
      ...{ user: 'third', domain: peer.ip, treatment: { refuse: 486 } },
      open: (receive) => openUdp(peer, addressOf(kamailio.sip), receive),
    }).open();
    const at = { remote_addr: `${peer.ip}:${peer.port}`, local_addr: kamailio.otherSip };
    const id = await group('from there', 'RR', {
      trunk_id: await post('/api/trunks', { name: 'third', ...at }),
    });
    const elsewhere = { remote_addr: one!.address, local_addr: 'sip:192.0.2.99:5060' };
    const lost = await post('/api/trunks', { name: 'lost', ...elsewhere });
    const other = await group('from nowhere', 'RR', { trunk_id: lost });
    await known(id, 'Active');
    await known(other, 'Active');
    expect(await call(id, 'RR')).toBe(486);
    const invite = third.requests.find(({ message }) => message.method === 'INVITE')!.message;
    expect(invite.header('Via')).toContain(` ${kamailio.otherSip};`);
    one!.treatment = { refuse: 603 };
    expect(await call(other, 'RR')).toBe(603);
    for (const each of [id, other]) await t.admin.delete(`/api/trunk_groups/${each}`).expect(200);
    await t.admin.delete(`/api/trunks/${lost}`).expect(200);
    await third.close();
  });

  it('calls of trunks reach the switch with the trunk’s id; strangers, OUT trunks and forged headers do not', async () => {
    const from = { name: '', number: '13900001111' };
    const arrived = () => freeswitch.requests.map(({ message }) => message.header('X-Trunk')).filter(Boolean);
    expect(await (await two!.call('1001', from)).status()).toBe(486);
    expect(arrived()).toEqual([String(second)]);
    await t.admin.put(`/api/trunks/${second}`).send({ type: 'OUT' }).expect(200);
    await eventually(async () => expect(await (await two!.call('1001', from)).status()).toBe(403), 10_000);
    await t.admin.put(`/api/trunks/${second}`).send({ type: 'INOUT' }).expect(200);
    const stranger = await carrier('127.0.0.74');
    expect(await (await stranger.call('1001', from)).status()).toBe(403);
    await stranger.close();
    const at = await freePort('127.0.0.72');
    const forger = await new SipAgent({
      ...{ user: 'forger', domain: '127.0.0.72' },
      open: (receive) => openUdp({ ip: '127.0.0.72', port: at }, addressOf(kamailio.sip), receive),
    }).open();
    const forged = [
      ['X-Trunk', String(second)],
      ['X-Trunk-Set', '1'],
    ] as const;
    const uri = `sip:1001@${kamailio.sip}`;
    expect(await forger.call(uri, from, uri, forged).status()).toBe(486);
    expect(arrived().at(-1)).toBe(String(first));
    await forger.close();
  });

  it('FreeSWITCH has it as its one gateway, and what it says of a call’s trunk decides the context', async () => {
    const sofia = await t.xml({ section: 'configuration', key_value: 'sofia.conf' });
    expect(sofia.match(/<gateway name="[^"]*"/g)).toEqual(['<gateway name="kamailio"']);
    expect(sofia).toContain(`<param name="proxy" value="${kamailio.sip}"/>`);
    const id = await group('for calls', 'WEIGHT', { trunk_id: first });
    await t.admin
      .post('/api/extensions')
      .send({ extn: '1001', password: 'secret-1001', call_authority: 4 })
      .expect(200);
    const route = { context: 'context-1', max_length: 12 };
    for (const [prefix, dest_type, dest_uuid] of [
      ['7', 'FS_DEST_CLUSTER_TRUNK_GROUP', id],
      ['8', 'FS_DEST_CLUSTER_TRUNK', second],
    ])
      await t.admin
        .post('/api/routes')
        .send({ ...route, name: `r${prefix}`, prefix, dest_type, dest_uuid: String(dest_uuid) })
        .expect(200);
    const dialplan = (number: string) =>
      t.xml({
        ...{ section: 'dialplan', 'Caller-Context': 'context-1', 'Caller-Destination-Number': number },
        ...{ variable_sip_authorized: 'true', variable_user_name: '1001', variable_domain_name: '127.0.0.1' },
      });
    expect(await dialplan('7123')).toMatch(
      new RegExp(`sip_h_X-Trunk-Set=${id};sip_h_X-Trunk-Strategy=WEIGHT\\]sofia/gateway/kamailio/7123"`),
    );
    expect(await dialplan('8123')).toContain(`sip_h_X-Trunk-Set=${1_000_000_000 + second!};`);
    await t.admin.put(`/api/trunks/${first}`).send({ source: 'context-1' }).expect(200);
    const came = (trunkId: string, ip = '127.0.0.1') =>
      t.xml({
        ...{ section: 'dialplan', 'Call-Direction': 'inbound', 'Hunt-Profile-Index': '1' },
        ...{
          'Hunt-Context': 'context-2',
          'Hunt-Destination-Number': '7123',
          variable_sip_authorized: 'true',
        },
        ...{
          variable_sofia_profile_name: 'external',
          variable_sip_network_ip: ip,
          variable_sip_req_user: '7123',
        },
        ...{ variable_sip_network_port: '5060', 'variable_sip_h_X-Trunk': trunkId },
      });
    // A trunk’s call does not leave again; that it found the route says that it was in its source’s context.
    await eventually(async () => expect(await came(String(first))).toContain('OUTGOING_CALL_BARRED'), 10_000);
    expect(await came(String(second))).toContain('not found');
    for (const nobody of ['', '0', '99999', 'x']) expect(await came(nobody)).toContain('CALL_REJECTED');
    expect(await came(String(first), '192.0.2.9')).toContain('CALL_REJECTED');
  });
});

function addressOf(text: string): Address {
  const [ip = '', port] = text.split(':');
  return { ip, port: Number(port) };
}

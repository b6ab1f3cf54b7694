import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { KAMAILIO_PACKAGES, KamailioProcess, withoutKamailio } from '../support/kamailio.js';
import { Scene } from '../support/scene.js';
import { LiveSwitch } from '../support/switch/live-switch.js';
import { freePort } from '../support/switch/ports.js';
import { SipCarrier } from '../support/switch/sip-carrier.js';

/** Phone, FreeSWITCH, Kamailio and trunks, all but the first and last of them real. */
describe.skipIf(withoutKamailio())(`FreeSWITCH behind Kamailio (${KAMAILIO_PACKAGES})`, () => {
  let kamailio: KamailioProcess;
  let scene: Scene;
  let [one, two]: SipCarrier[] = [];
  let [first, second]: number[] = [];
  const post = async (path: string, input: object) =>
    Number((await scene.t.admin.post(path).send(input).expect(200)).body.data);

  beforeAll(async () => {
    kamailio = await KamailioProcess.create('127.0.0.81');
    const settings = { KAMAILIO_RPC_URL: kamailio.rpcUrl, KAMAILIO_SIP: kamailio.sip };
    scene = await Scene.open('backend', undefined, settings);
    if (!(scene.sw instanceof LiveSwitch)) throw new Error('this needs a real FreeSWITCH');
    await kamailio.start(scene.t.databaseName, scene.sw.externalAddress);
    const [ip = '', port] = kamailio.sip.split(':');
    const carrier = async (at: string) =>
      SipCarrier.open({ ip: at, port: await freePort(at) }, { ip, port: Number(port) }, {});
    [one, two] = [await carrier('127.0.0.82'), await carrier('127.0.0.83')];
    first = await post('/api/trunks', { name: 'first', remote_addr: one.address, source: 'context-3' });
    second = await post('/api/trunks', { name: 'second', remote_addr: two.address });
    await scene.extension('1001', { name: 'Alice', call_authority: 4 });
    await scene.route('In', '1', { context: 'context-3' });
  });
  afterAll(async () => {
    await scene?.closePhones();
    await Promise.all([one?.close(), two?.close()]);
    await kamailio?.stop();
    await scene?.close();
    await kamailio?.close();
  });

  it('a call goes through the group: connected, failed over, ended from either side', async () => {
    const group = await post('/api/trunk_groups', { name: 'out', strategy: 'PRIORITY' });
    await post(`/api/trunk_groups/${group}/trunks`, { trunk_id: first, priority: 1 });
    await post(`/api/trunk_groups/${group}/trunks`, { trunk_id: second, priority: 2 });
    await scene.route('Out', '7', { dest_type: 'FS_DEST_CLUSTER_TRUNK_GROUP', dest_uuid: String(group) });
    const phone = scene.phone('1001');
    expect(await phone.register()).toBe(200);
    await eventually(async () => {
      const { body } = await scene.t.admin.get('/api/trunk_groups/status').expect(200);
      expect(body.data).toMatchObject([{ status: 'Active' }, { status: 'Active' }]);
    }, 15_000);
    // FreeSWITCH is told of its gateway a little later than it starts.
    await eventually(async () => {
      const call = await phone.call('7123');
      expect(await call.status()).toBe(200);
      await call.hangUp();
    }, 15_000);
    await scene.expectChannels(0);
    expect((await one!.invites()).at(-1)).toMatchObject({ number: '7123', from: { number: '1001' } });
    one!.treatment = { refuse: 503 };
    const call = await phone.call('7123');
    expect(await call.status()).toBe(200);
    await scene.expectChannels(2);
    await two!.hangUp();
    await call.ended();
    await scene.expectChannels(0);
    expect(await two!.invites()).toHaveLength(1);
    one!.treatment = { refuse: 486 };
    expect(await (await phone.call('7123')).status()).toBe(486);
    expect(await two!.invites()).toHaveLength(1);
  });

  it('a call from a trunk reaches its source’s context through Kamailio, and nobody reaches FreeSWITCH beside it', async () => {
    const phone = scene.phone('1001');
    expect(await phone.register()).toBe(200);
    const from = { name: 'Somebody', number: '13900001111' };
    const status = async (carrier: SipCarrier) => (await carrier.call('1001', from)).status();
    await eventually(async () => expect(await status(one!)).toBe(200), 15_000);
    expect((await phone.incoming()).at(-1)).toMatchObject({ callerNumber: from.number });
    await phone.hangUp();
    await scene.expectChannels(0);
    // In context-2, where no route is.
    expect(await status(two!)).toBe(404);
    const beside = await scene.carrier({ ip: '127.0.0.82' });
    expect(await (await beside.call('1001', from)).status()).toBe(403);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';

let scene: Scene;
let key: string;
beforeAll(async () => {
  scene = await Scene.open();
  for (const extn of ['1001', '1002', '1003']) await scene.extension(extn);
  await scene.route('inside', '10');
  key = (await scene.t.admin.post('/api/dev_keys').send({ scopes: 'cli' }).expect(200)).body.data.key;
});
afterEach(() => scene.closePhones());
afterAll(() => scene.close());

const line = async (cmd: string, arg = ''): Promise<string> =>
  (await scene.t.anyone.get('/cli').query({ key, cmd, arg }).expect(200)).text;

type Row = { uuid: string; direction: string; application: string };
const rows = async (): Promise<Row[]> => (await scene.t.admin.get('/api/channels').expect(200)).body;

async function talk(): Promise<{ a: string; b: string }> {
  const phones = [
    scene.phone('1001'),
    scene.phone('1002', { answer: 100 }),
    scene.phone('1003', { answer: 100 }),
  ];
  for (const phone of phones) expect(await phone.register()).toBe(200);
  expect(await (await phones[0]!.call('1002')).status()).toBe(200);
  await scene.expectChannels(2);
  const of = async (side: string) => (await rows()).find(({ direction }) => direction === side)!.uuid;
  return { a: await of('inbound'), b: await of('outbound') };
}

describe('a command line of mod_cti', () => {
  it('tells the time of the switch, from which Created-Time is subtracted', async () => {
    const { a } = await talk();
    const { body } = await scene.t.admin.get('/api/extensions?extn=1001').expect(200);
    const status = await scene.t.admin.get(`/api/extensions/${body.data[0].id}/status`).expect(200);
    const call = status.body.calls.find(({ uuid }: Row) => uuid === a);
    const seconds = (Number(await line('cti_timestamp')) - call.created_at) / 1_000_000;
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThan(30);
    expect(await line('uuid_kill', a)).toBe('+OK\n');
    await scene.expectChannels(0);
  });

  it.each([
    ['eavesdrop', (uuid: string) => `&eavesdrop(${uuid})`],
    ['eavesdrop', (uuid: string) => `set:eavesdrop_enable_dtmf=true,eavesdrop:${uuid} inline`],
    ['three_way', (uuid: string) => `three_way:${uuid} inline`],
  ])('has an extension called, which then runs %s', async (application, apps) => {
    const { a } = await talk();
    const said = await line('bgapi', `cti_originate user/1003 ${apps(a)}`);
    expect(said).toMatch(/^\+OK Job-UUID: [0-9a-f-]{36}\n$/);
    await scene.expectChannels(3, 8_000);
    await eventually(async () => expect((await rows()).map((row) => row.application)).toContain(application));
    const third = (await rows()).find((row) => row.application === application)!.uuid;
    expect(await line('uuid_exists', third)).toBe('true\n');
    expect(await line('api', `uuid_kill ${third}`)).toBe('+OK\n');
    await scene.expectChannels(2);
    expect(await line('uuid_exists', third)).toBe('false\n');
    expect(await line('uuid_kill', `${a} CALL_REJECTED`)).toBe('+OK\n');
    await scene.expectChannels(0);
  });

  it.each(['a', 'b'] as const)('ends a call by either of its legs: %s', async (side) => {
    const legs = await talk();
    expect(await line('uuid_kill', legs[side])).toBe('+OK\n');
    await scene.expectChannels(0);
    expect(await line('uuid_kill', legs[side])).toBe('-ERR No such channel!\n');
  });

  it('says what the switch would of what is not there', async () => {
    expect(await line('uuid_kill', randomUUID())).toBe('-ERR No such channel!\n');
    expect(await line('api', `cti_originate user/1003 &eavesdrop(${randomUUID()})`)).toBe(
      '-ERR No such channel!\n',
    );
    const { a } = await talk();
    expect(await line('api', `cti_originate user/4711 &eavesdrop(${a})`)).toBe('-ERR SUBSCRIBER_ABSENT\n');
    await scene.extension('1004');
    expect(await line('api', `cti_originate user/1004 &eavesdrop(${a})`)).toMatch(
      /^-ERR (USER_NOT_REGISTERED|SUBSCRIBER_ABSENT)\n$/,
    );
    expect(await line('uuid_kill', a)).toBe('+OK\n');
    await scene.expectChannels(0);
  });
});

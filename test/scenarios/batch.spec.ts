import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';
import type { Phone, PhoneOptions } from '../support/switch/switch.js';

const SHORT = { app: 'playback', args: 'tone_stream://%(300,0,440)' };

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open();
  for (const extn of ['1001', '1002', '1003']) await scene.extension(extn, { timeout: 30 });
});
afterEach(async () => {
  await eventually(async () => {
    for (const { uuid } of await scene.sw.channels()) await scene.t.admin.delete(`/api/channels/${uuid}`);
    await scene.expectChannels(0, 500);
  }, 10_000);
  await scene.closePhones();
});
afterAll(() => scene.close());

async function ready(extn: string, answer: PhoneOptions['answer'] = 100): Promise<Phone> {
  const phone = scene.phone(extn, { answer });
  expect(await phone.register()).toBe(200);
  await eventually(async () => {
    const { body } = await scene.t.admin.get(`/api/registrations?extn=${extn}`).expect(200);
    expect(body.data).toHaveLength(1);
  });
  return phone;
}

const start = async (input: object, status = 200) =>
  (await scene.t.admin.post('/api/channels/batch').send(input).expect(status)).body;
const look = async (id: string) => (await scene.t.admin.get(`/api/channels/batch/${id}`).expect(200)).body;

describe('a batch', () => {
  it('makes its calls one after the other, and says what became of each', async () => {
    await ready('1001');
    await ready('1002', 'busy');
    const calls = [
      { destNumber: '1001', ...SHORT },
      { destNumber: '1002', ...SHORT },
      { destNumber: '1003', ...SHORT },
      { destNumber: 1001, apps: [SHORT] },
    ];
    const { data } = await start({ calls, rate: 10 });
    expect(data).toMatchObject({ state: 'running', total: 4, rate: 10, concurrent: 10 });
    await eventually(
      async () => expect((await look(data.id)).counts).toMatchObject({ ended: 2, failed: 2 }),
      15_000,
    );
    const told = await look(data.id);
    expect(told.state).toBe('done');
    expect(told.calls).toMatchObject([
      { index: 0, destNumber: '1001', state: 'ended', uuid: expect.any(String), ended: expect.any(String) },
      { index: 1, destNumber: '1002', state: 'failed', reason: 'USER_BUSY' },
      { index: 2, destNumber: '1003', state: 'failed', reason: expect.stringMatching(/^[A-Z_]+$/) },
      { index: 3, destNumber: '1001', state: 'ended', uuid: expect.any(String) },
    ]);
    const begun = told.calls.map((call: { begun: string }) => call.begun);
    expect(begun).toEqual(begun.toSorted());
    expect((await scene.t.admin.get('/api/channels/batch').expect(200)).body[0]).toMatchObject({
      id: data.id,
    });
  });

  it('begins no more at once, and no faster, than it was told', async () => {
    await ready('1001');
    await ready('1002');
    const calls = ['1001', '1002', '1001', '1002'].map((destNumber) => ({ destNumber }));
    const { data } = await start({ calls, rate: '2.5', concurrent: 2 });
    await eventually(async () =>
      expect((await look(data.id)).counts).toMatchObject({ answered: 2, waiting: 2 }),
    );
    const two = await look(data.id);
    expect(Date.parse(two.calls[1].begun) - Date.parse(two.calls[0].begun)).toBeGreaterThanOrEqual(390);
    await scene.expectChannels(2);
    await scene.t.admin.delete(`/api/channels/${two.calls[0].uuid}`).expect(200);
    await eventually(async () =>
      expect((await look(data.id)).counts).toMatchObject({ ended: 1, answered: 2, waiting: 1 }),
    );
    expect(
      (await scene.t.admin.delete(`/api/channels/batch/${data.id}`).expect(200)).body.data,
    ).toMatchObject({
      state: 'stopped',
      counts: { stopped: 1, answered: 2 },
    });
    await scene.expectChannels(2);
  });

  it.each<[object, string]>([
    [{}, 'calls'],
    [{ calls: 'all' }, 'calls'],
    [{ calls: [] }, 'calls'],
    [{ calls: Array.from({ length: 1_001 }, () => ({ destNumber: '1001' })) }, 'calls'],
    [{ calls: [{ destNumber: '1001' }], rate: 51 }, 'rate'],
    [{ calls: [{ destNumber: '1001' }], rate: 0 }, 'rate'],
    [{ calls: [{ destNumber: '1001' }], concurrent: 0 }, 'concurrent'],
    [{ calls: [{ destNumber: '1001' }, 7] }, 'calls[1]'],
    [{ calls: [{ destNumber: '1001' }, {}] }, 'calls[1].destNumber'],
    [{ calls: [{ destNumber: '1001' }, { destNumber: '999' }] }, 'calls[1].destNumber'],
    [{ calls: [{ destNumber: '1001' }, { destNumber: "1'; hupall" }] }, 'calls[1].destNumber'],
    [{ calls: [{ destNumber: '1001' }, { destNumber: '1002', app: 'system', args: 'id' }] }, 'calls[1].app'],
    [{ calls: [{ destNumber: '1001', cidName: '${x}' }] }, 'calls[0].cidName'],
    [{ calls: [{ destNumber: '1001', async: 1 }] }, 'calls[0].async'],
    [{ calls: [{ destNumber: '1001', app: 'eavesdrop', args: randomUUID() }] }, 'calls[0].args'],
  ])('calls nobody when one of its calls is wrong (%#)', async (input, field) => {
    const phone = await ready('1001');
    const { errors } = await start(input, 400);
    expect(errors).toMatchObject([{ field }]);
    expect(await phone.incoming()).toEqual([]);
    await scene.expectChannels(0);
  });

  it('that is not there is said to be of another node, or unknown', async () => {
    const lost = (await scene.t.admin.get(`/api/channels/batch/${randomUUID()}`).expect(404)).body;
    expect(lost.msg).toContain('only the node that began it knows it');
    expect((await scene.t.admin.delete('/api/channels/batch/x').expect(404)).body.msg).toBe(
      'batch x not found',
    );
    await (await scene.t.as('viewer')).post('/api/channels/batch').send({}).expect(403);
  });
});

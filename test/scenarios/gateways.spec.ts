import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { passwordOf, Scene } from '../support/scene.js';

/** The switch is its own carrier here: its gateways register at its internal profile as extensions. */
let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open();
  await scene.extension('1001');
  await scene.extension('1801', { context: 'context-3' });
  await scene.extension('1802', { context: 'context-4' });
});
afterEach(() => scene.closePhones());
afterAll(() => scene.close());

const gateway = async (name: string, username: string, more: object = {}) => {
  const [host, port] = scene.sw.sipAddress.split(':');
  const input = { name, realm: `${host}:${port}`, username, password: passwordOf(username), ...more };
  return (await scene.t.admin.post('/api/gateways').send(input).expect(200)).body.data as number;
};
const state = async (name: string) => {
  const rows: { name: string; gateway_state: string }[] = (
    await scene.t.admin.get('/api/gateways/list1').expect(200)
  ).body;
  return rows.find((row) => row.name === name)?.gateway_state;
};
const becomes = (name: string, wanted: string | undefined) =>
  eventually(async () => expect(await state(name)).toBe(wanted), 15_000);

/** The test switch registers gateways with simulated carriers only, not with itself. */
const live = process.env['SWITCHYARD_SWITCH'] === 'live';

describe.runIf(live)('a gateway', () => {
  it('registers when it is created, shows when it is refused, and is restarted with new credentials', async () => {
    const id = await gateway('good line', '1801');
    await becomes('good line', 'REGED');
    await scene.t.admin.put(`/api/gateways/${id}`).send({ password: 'not-that-one' }).expect(200);
    await becomes('good line', 'FAIL_WAIT');
    await scene.t.admin
      .put(`/api/gateways/${id}`)
      .send({ password: passwordOf('1801') })
      .expect(200);
    await becomes('good line', 'REGED');
    await scene.t.admin.delete(`/api/gateways/${id}`).expect(200);
    await becomes('good line', undefined);
  });

  it('is controlled by name and by id', async () => {
    const id = await gateway('controlled', '1801');
    await becomes('controlled', 'REGED');
    await scene.t.admin
      .put('/api/gateways/control')
      .send({ action: 'killgw', gwname: 'controlled' })
      .expect(200);
    await becomes('controlled', undefined);
    await scene.t.admin.put(`/api/gateways/${id}/control`).send({ action: 'register' }).expect(404);
    await scene.t.admin.put(`/api/gateways/${id}/control`).send({ action: 'start' }).expect(200);
    await becomes('controlled', 'REGED');
    await scene.t.admin.delete(`/api/gateways/${id}`).expect(200);
  });

  it('carries calls, and the backup is tried for a carrier that fails, never for a callee who is busy', async () => {
    const main = await gateway('main', '1801');
    const backup = await gateway('backup', '1802');
    await becomes('main', 'REGED');
    await becomes('backup', 'REGED');
    await scene.route('Out', '9', { dest_type: 'FS_DEST_GATEWAY', dest_uuid: `${main},${backup}` });
    const answer = (name: string, context: string, body: string) =>
      scene.route(name, '9', { context, dest_type: 'FS_DEST_SYSTEM', body });
    const first = await answer('At the first', 'context-3', 'respond 486');
    await answer('At the second', 'context-4', 'answer\necho');
    const phone = scene.phone('1001');
    expect(await phone.register()).toBe(200);
    expect(await (await phone.call('9123')).status()).toBe(486);
    await scene.t.admin.put(`/api/routes/${first}`).send({ body: 'respond 503' }).expect(200);
    const call = await phone.call('9123');
    expect(await call.status()).toBe(200);
    await call.hangUp();
    await scene.expectChannels(0);
  });
});

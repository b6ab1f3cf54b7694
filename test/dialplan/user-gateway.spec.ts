import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';

/** FS_DEST_USERGW: a device that registered as an extension and takes any number. */
let t: TestApp;
let device: number;
beforeAll(async () => {
  t = await startApp({ PBX_DOMAIN: 'pbx.example.test' });
  await t.admin.post('/api/extensions').send({ extn: '1001', password: 'secret-1001' }).expect(200);
  const input = { extn: '5005', password: 'secret-5005', type: 'GATEWAY' };
  device = (await t.admin.post('/api/extensions').send(input).expect(200)).body.data;
});
afterAll(() => t.close());

const ROUTE = { context: 'context-1', max_length: 12, dest_type: 'FS_DEST_USERGW', allow_transit: 1 };
const call = (core: string) =>
  t.xml({
    section: 'dialplan',
    'Core-UUID': core,
    'Caller-Context': 'context-1',
    'Caller-Destination-Number': '8000',
  });
const register = (core: string, ip: string, transport: string, more = '') =>
  t.database.run(
    `INSERT INTO registrations (switch, core_uuid, profile, extn, domain, contact, network_ip, network_port, transport, expires, at)
     VALUES ($1, $1, 'internal', '5005', 'pbx.example.test', $4, $2, 5062, $3, now() + interval '1 minute', now())`,
    [core, ip, transport, more],
  );

describe('a route to a gateway device', () => {
  it('is stored by the extension’s id, given as id or as number, and shows its number', async () => {
    const send = (dest_uuid: string) =>
      t.admin.post('/api/routes').send({ ...ROUTE, name: `to ${dest_uuid}`, prefix: '70', dest_uuid });
    const { data } = (await send('5005').expect(200)).body;
    expect(data).toMatchObject({ dest_uuid: String(device), body: '5005' });
    const again = await t.admin
      .put(`/api/routes/${data.id}`)
      .send({ dest_uuid: String(device) })
      .expect(200);
    expect(again.body.code).toBe(200);
    expect((await t.admin.get(`/api/routes/${data.id}`)).body).toMatchObject({ body: '5005' });
    const { body } = await t.admin.delete(`/api/extensions/${device}`).expect(409);
    expect(body.message).toBe(`extension ${device} is in use by route ${data.id} (to 5005)`);
    await t.admin.delete(`/api/routes/${data.id}`).expect(200);
  });

  it.each(['5006', '999999', `1,2`, 'nobody', "1' OR 1=1"])(
    'refuses %j, which is none',
    async (dest_uuid) => {
      const { body } = await t.admin
        .post('/api/routes')
        .send({ ...ROUTE, name: 'none', prefix: '71', dest_uuid });
      expect(body).toMatchObject({ code: 400, errors: [{ field: 'dest_uuid' }] });
    },
  );

  it('calls where the REGISTER came from, on the switch that asks, never what the Contact says', async () => {
    const route = { ...ROUTE, name: 'device', prefix: '8', dest_uuid: '5005' };
    await t.admin.post('/api/routes').send(route).expect(200);
    expect(await call('core-1')).toContain('data="USER_NOT_REGISTERED"');
    await register('core-1', '192.0.2.5', 'tcp', '<sip:5005@evil:1,loopback/app=system:id>');
    const xml = await call('core-1');
    expect(xml).not.toContain('evil');
    await expect(xml.replace(/route-\d+/, 'route-N')).toMatchFileSnapshot('../golden/dialplan-device.xml');
    expect(await call('core-2')).toContain('data="DESTINATION_OUT_OF_ORDER"');
    await register('core-2', '2001:db8::5', 'udp');
    expect(await call('core-2')).toContain('sofia/internal/8000@[2001:db8::5]:5062;transport=udp');
    await t.database.run("UPDATE registrations SET expires = now() - interval '1 minute'");
    expect(await call('core-1')).toContain('data="USER_NOT_REGISTERED"');
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';

/** proxy_media=0, as the switch is told: what it says of phones and callers that it has found behind NAT. */
let t: TestApp;
beforeAll(async () => {
  t = await startApp({ PBX_DOMAIN: 'pbx.example.test' });
  for (const extn of ['1001', '1002', '1003'])
    await t.admin
      .post('/api/extensions')
      .send({ extn, password: `secret-${extn}` })
      .expect(200);
  const route = { name: 'Past', context: 'context-1', prefix: '10', max_length: 4, proxy_media: 0 };
  await t.admin
    .post('/api/routes')
    .send({ ...route, dest_type: 'FS_DEST_USER' })
    .expect(200);
});
afterAll(() => t.close());

const register = (extn: string, contact: string) =>
  t.database.run(
    `INSERT INTO registrations (switch, core_uuid, profile, extn, domain, contact, network_ip, network_port, transport, expires, at)
     VALUES ('s', 'core', 'internal', $1, 'pbx.example.test', $2, '192.0.2.7', 5062, 'udp', now() + interval '1 minute', now())`,
    [extn, contact],
  );
const bypassed = async (number: string, more: Record<string, string> = {}): Promise<boolean> => {
  const xml = await t.xml({
    ...{ section: 'dialplan', 'Hunt-Context': 'context-1', 'Hunt-Destination-Number': number },
    ...{ variable_sip_authorized: 'true', variable_user_name: '1001' },
    ...{ variable_domain_name: 'pbx.example.test', ...more },
  });
  expect(xml).toContain(`user/${number}@`);
  return xml.includes('bypass_media_after_bridge=true');
};

it('goes past the switch, unless it has found a phone or the caller behind NAT, which is asked each time', async () => {
  await register('1003', '"" <sip:1003@192.0.2.7:5062>');
  expect(await bypassed('1002')).toBe(true);
  expect(await bypassed('1003')).toBe(true);
  await register('1002', '"" <sip:1002@10.0.0.5:5062;fs_nat=yes;fs_path=sip%3A1002%40192.0.2.7%3A5062>');
  expect(await bypassed('1002')).toBe(false);
  expect(await bypassed('1003')).toBe(true);
  expect(await bypassed('1003', { variable_sip_nat_detected: 'true' })).toBe(false);
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';

/** What the called leg is told of codecs and encryption. */
let t: TestApp;
beforeAll(async () => {
  t = await startApp({ PBX_DOMAIN: 'pbx.example.test' });
  const extension = (extn: string, more: object = {}) =>
    t.admin
      .post('/api/extensions')
      .send({ extn, password: `secret-${extn}`, ...more })
      .expect(200);
  await extension('1001');
  await extension('1002', { codec: 'PCMA' });
  await extension('1003', { enable_srtp: 1 });
  await extension('1004', { type: 'WebRTC' });
  const route = { context: 'context-1', prefix: '1', max_length: 4, dest_type: 'FS_DEST_USER' };
  await t.admin
    .post('/api/routes')
    .send({ ...route, name: 'Phones', media_codec: ['OPUS', 'G722'] })
    .expect(200);
});
afterAll(() => t.close());

const directory = (user: string) =>
  t.xml({ section: 'directory', key_value: 'pbx.example.test', user, domain: 'pbx.example.test' });
const bridge = async (number: string) => {
  const call = { section: 'dialplan', 'Caller-Context': 'context-1', 'Caller-Destination-Number': number };
  return /application="bridge" data="([^"]*)"/.exec(await t.xml(call))?.[1];
};

it('an extension’s own codecs come before the route’s', async () => {
  expect(await bridge('1001')).toBe('[^^;absolute_codec_string=OPUS,G722]user/1001@pbx.example.test');
  expect(await bridge('1002')).toBe('user/1002@pbx.example.test');
  expect(await directory('1002')).toContain('"dial-var-absolute_codec_string" value="PCMA"');
});

it('enable_srtp and type WebRTC are of the leg to that phone alone', async () => {
  expect(await directory('1003')).toContain('"dial-var-rtp_secure_media" value="mandatory"');
  expect(await directory('1004')).toContain('"dial-var-media_webrtc" value="true"');
  expect(await directory('1001')).not.toMatch(/rtp_secure_media|media_webrtc/);
  const [row] = (await t.admin.get('/api/extensions?extn=1003').expect(200)).body.data;
  expect(Number(row.enable_srtp)).toBe(1);
});

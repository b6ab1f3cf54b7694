import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needsRestart, startedWith } from '../../src/provisioning/profile-changes.js';
import { startApp, type TestApp } from '../support/app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.close());

const INTERNAL = '/api/sip_profiles/1';
const EXTERNAL = '/api/sip_profiles/2';
const profile = async (name: string) =>
  new RegExp(`<profile name="${name}">[^]*?</profile>`).exec(
    await t.xml({ section: 'configuration', key_value: 'sofia.conf' }),
  )?.[0];
const add = async (base: string, k: string, v: string) =>
  (await t.admin.post(`${base}/params/`).send({ k, v }).expect(200)).body.data as number;

describe('SIP profiles', () => {
  it('are a bare list as CherryPBX reads it: internal and external, with disabled as a number', async () => {
    const { body } = await t.admin.get('/api/sip_profiles').expect(200);
    expect(body).toMatchObject([
      { id: 1, name: 'internal', description: 'phones', disabled: 0, applied: [] },
      { id: 2, name: 'external', description: 'carriers', disabled: 0, applied: [] },
    ]);
    await t.admin.get('/api/sip_profiles/9').expect(404);
  });

  it('are neither made nor deleted nor renamed', async () => {
    const { body } = await t.admin.post('/api/sip_profiles').send({ name: 'third' }).expect(400);
    expect(body.errors).toMatchObject([{ field: 'name' }]);
    await t.admin.delete(EXTERNAL).expect(400);
    await t.admin.delete('/api/sip_profiles/9').expect(404);
    await t.admin.put(EXTERNAL).send({ name: 'outside' }).expect(400);
    await t.admin.put(EXTERNAL).send({ name: 'external', description: 'the world' }).expect(200);
    expect((await t.admin.get(EXTERNAL)).body.description).toBe('the world');
  });

  it('are printed with the params of their rows in place of the built-in ones', async () => {
    const before = await profile('internal');
    const timeout = await add(EXTERNAL, 'rtp-timeout-sec', '45');
    const tracing = await add(EXTERNAL, 'sip-trace', 'true');
    const xml = (await profile('external'))!;
    expect(xml.match(/"rtp-timeout-sec" value="45"/g)).toHaveLength(1);
    expect(xml).not.toContain('"rtp-timeout-sec" value="300"');
    // In their place: addresses come before what is compared with them; new ones come last.
    expect(xml.indexOf('rtp-timeout-sec')).toBeLessThan(xml.indexOf('rtp-hold-timeout-sec'));
    expect(xml.indexOf('sip-trace')).toBeGreaterThan(xml.indexOf('hold-music'));
    expect(await profile('internal')).toBe(before);
    await t.admin.put(`${EXTERNAL}/params/${timeout}`).send({ action: 'toggle' }).expect(200);
    expect(await profile('external')).toContain('"rtp-timeout-sec" value="300"');
    const { body } = await t.admin.get(EXTERNAL).expect(200);
    expect(body.params).toMatchObject([
      { id: timeout, k: 'rtp-timeout-sec', v: '45', disabled: 1, realm: 'SIP_PROFILE', ref_id: 2 },
      { id: tracing, disabled: 0 },
    ]);
    for (const id of [timeout, tracing])
      expect((await t.admin.delete(`${EXTERNAL}/param/${id}`).expect(200)).body.data).toBe(1);
    await t.admin.delete(`${INTERNAL}/param/${timeout}`).expect(404);
  });

  it('take CherryPBX’s own names for five params, and answer them', async () => {
    const form = { name: 'internal', sip_ip: '', sip_port: '5070', rtp_ip: '', context: '' };
    await t.admin
      .put(INTERNAL)
      .send({ ...form, icodec: 'PCMA,PCMU' })
      .expect(200);
    expect((await t.admin.get(INTERNAL)).body).toMatchObject({
      ...{ sip_port: '5070', sip_port_expanded: '5070', icodec_expanded: 'PCMA,PCMU', sip_ip_expanded: '' },
      params: [{ k: 'sip-port' }, { k: 'inbound-codec-prefs' }],
    });
    const xml = await profile('internal');
    expect(xml).toContain('"sip-port" value="5070"');
    expect(xml).toContain('"context" value="context-2"');
    await t.admin.put(INTERNAL).send({ sip_port: '', icodec: null }).expect(200);
    expect((await t.admin.get(INTERNAL)).body.params).toEqual([]);
    for (const bad of [{ sip_ip: 'all of them' }, { context: 'context-9' }]) {
      const { body } = await t.admin.put(INTERNAL).send(bad).expect(400);
      expect(body.errors).toMatchObject([{ field: Object.keys(bad)[0] }]);
    }
  });

  it.each([
    ...['auth-calls', 'auth-calls-acl-only', 'accept-blind-reg', 'accept-blind-auth', 'apply-inbound-acl'],
    ...['apply-register-acl', 'apply-proxy-acl', 'challenge-realm', 'force-register-domain', 'context'],
    ...['dialplan', 'disable-register', 'multiple-registrations', 'inbound-reg-force-matching-username'],
    ...['dbname', 'record-path', 'shutdown-on-fail', 'AUTH-CALLS', '__proto__', 'constructor'],
  ])('do not take %s from anybody', async (k) => {
    for (const base of [INTERNAL, EXTERNAL]) {
      const { body } = await t.admin.post(`${base}/params`).send({ k, v: 'false' }).expect(400);
      expect(body.errors).toMatchObject([{ field: 'k' }]);
    }
  });

  it.each([
    ['sip-port', '0'],
    ['sip-port', '70000'],
    ['sip-ip', '0.0.0.0'],
    ['sip-ip', '$${local_ip_v4}'],
    ['ext-rtp-ip', 'stun:stun.example.test'],
    ['inbound-codec-prefs', 'PCMA PCMU'],
    ['rtp-timeout-sec', '-1'],
    ['sip-trace', 'perhaps'],
    ['dtmf-type', 'morse'],
  ])('do not take %s=%s', async (k, v) => {
    const { body } = await t.admin.post(`${EXTERNAL}/params`).send({ k, v }).expect(400);
    expect(body.errors).toMatchObject([{ field: 'v' }]);
  });

  it('that are disabled are in no switch, and neither are their gateways', async () => {
    const line = { name: 'line', realm: '192.0.2.1', register: 'no' };
    const id = (await t.admin.post('/api/gateways').send(line).expect(200)).body.data;
    expect(await profile('external')).toContain(`gw-${id}`);
    await t.admin.put(EXTERNAL).send({ action: 'toggle' }).expect(200);
    expect(await profile('external')).toBeUndefined();
    expect(await profile('internal')).toContain('name="sip-port"');
    await t.admin.put(EXTERNAL).send({ action: 'toggle' }).expect(200);
    expect(await profile('external')).toContain(`gw-${id}`);
  });

  it('are controlled by the switch: 503 without one, 400 and 404 for what does not exist', async () => {
    await t.admin.put(`${EXTERNAL}/control`).send({ action: 'rescan' }).expect(503);
    await t.admin.put(`${EXTERNAL}/control`).send({ action: 'explode' }).expect(400);
    await t.admin.put('/api/sip_profiles/9/control').send({ action: 'rescan' }).expect(404);
    expect((await t.admin.get('/api/sip_profiles/sip_status').expect(200)).body).toEqual({ profiles: {} });
  });
});

describe('what a rescan cannot change', () => {
  const builtIn = new Set(['sip-port', 'rtp-timeout-sec']);
  const state = (params: Record<string, string>) =>
    startedWith(
      Object.entries(params).map(([k, v]) => ({ k, v })),
      builtIn,
    );

  it.each([
    ['a port', {}, { 'sip-port': '5070' }, true],
    ['another port', { 'sip-port': '5070' }, { 'sip-port': '5071' }, true],
    ['the built-in port again', { 'sip-port': '5070' }, {}, true],
    ['a value', {}, { 'rtp-timeout-sec': '30' }, false],
    ['the built-in value again', { 'rtp-timeout-sec': '30' }, {}, false],
    ['a value without a built-in one', {}, { 'sip-trace': 'true' }, false],
    ['another such value', { 'sip-trace': 'true' }, { 'sip-trace': 'false' }, false],
    ['none of it any more', { 'sip-trace': 'true' }, {}, true],
  ])('%s: %j to %j', (_name, before, now, restart) => {
    expect(needsRestart(state(before as Record<string, string>), state(now as Record<string, string>))).toBe(
      restart,
    );
  });
});

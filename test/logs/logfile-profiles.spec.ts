import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootstrapFiles } from '../../src/provisioning/bootstrap/bootstrap.js';
import { startApp, type TestApp } from '../support/app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.close());

const PROFILES = '/api/logfile_profiles';
const asked = () => t.xml({ section: 'configuration', key_value: 'logfile.conf' });
const configuration = (text: string): string => /<settings>[^]*<\/profiles>/.exec(text)?.[0] ?? '';
const profile = async (name: string): Promise<number> =>
  (await t.admin.post(PROFILES).send({ name }).expect(200)).body.data;
const added = async (id: number, what: 'param' | 'map', k: string, v: string): Promise<number> =>
  (await t.admin.post(`${PROFILES}/${id}/${what}`).send({ k, v }).expect(200)).body.data;
/** One profile of the answer. */
const printed = async (name: string): Promise<string | undefined> =>
  (await asked()).split('</profile>').find((part) => part.includes(`<profile name="${name}">`));

describe('logfile.conf', () => {
  it('is at first what a switch starts with, which has not asked', async () => {
    const file = bootstrapFiles({ out: '/unused', secret: 's', domain: 'd' })[
      'autoload_configs/logfile.conf.xml'
    ]!;
    expect(configuration(await asked())).toBe(configuration(file));
    expect(file).toContain('<param name="logfile" value="$${log_dir}/freeswitch.log"/>');
  });

  it('says of a profile what is stored, and bounds a file that says nothing of its size', async () => {
    const id = await profile('SIP & more');
    expect(await printed('SIP &amp; more')).toBeUndefined();
    await added(id, 'map', 'sofia.c', 'Debug, all');
    await added(id, 'map', 'sofia_reg.c:sofia_reg_parse_auth', 'err');
    const plain = await printed('SIP &amp; more');
    expect(plain).toContain('<map name="sofia.c" value="debug,all"/>');
    expect(plain).toContain('<map name="sofia_reg.c:sofia_reg_parse_auth" value="err"/>');
    expect(plain).toContain(`name="logfile" value="$\${log_dir}/profile-${id}.log"`);
    expect(plain).toContain('name="rollover" value="104857600"');
    expect(plain).toContain('name="maximum-rotate" value="10"');
    await added(id, 'param', 'logfile', 'sip.log');
    await added(id, 'param', 'rollover', '65536');
    await added(id, 'param', 'maximum-rotate', '3');
    await added(id, 'param', 'uuid', 'false');
    const full = await printed('SIP &amp; more');
    expect(
      [...full!.matchAll(/<param name="([\w-]+)" value="([^"]*)"/g)].map(([, k, v]) => `${k}=${v}`),
    ).toEqual([...['rollover=65536', 'maximum-rotate=3', 'logfile=$${log_dir}/sip.log', 'uuid=false']]);
    await t.admin.put(`${PROFILES}/${id}`).send({ disabled: '1' }).expect(200);
    expect(await printed('SIP &amp; more')).toBeUndefined();
    await t.admin.delete(`${PROFILES}/${id}`).expect(200);
  });

  it('leaves out what is disabled', async () => {
    const id = await profile('off');
    const [file, map] = [
      await added(id, 'param', 'logfile', 'off.log'),
      await added(id, 'map', 'all', 'err'),
    ];
    const toggled = (entry: number) =>
      t.admin
        .put(`${PROFILES}/${id}/params/${entry}`)
        .send({ k: 'logfile', v: 'off.log', realm: 'whatever', action: 'toggle' })
        .expect(200);
    await toggled(file);
    expect(await printed('off')).toContain(`profile-${id}.log`);
    expect((await toggled(map)).body.data).toMatchObject({ k: 'all', v: 'err', disabled: 1 });
    expect(await printed('off')).toBeUndefined();
    await t.admin.delete(`${PROFILES}/${id}`).expect(200);
  });
});

describe('a profile', () => {
  it('is read, changed and deleted as CherryPBX does it', async () => {
    const id = await profile('page');
    const [all] = (await t.admin.get(PROFILES).expect(200)).body;
    expect(all).toMatchObject({ id: 1, name: 'default', description: '', disabled: 0 });
    await t.admin.put(`${PROFILES}/${id}`).send({ name: 'page', description: 'of the page' }).expect(200);
    await t.admin.put(`${PROFILES}/${id}`).send({ action: 'toggle' }).expect(200);
    expect((await t.admin.get(`${PROFILES}/${id}`).expect(200)).body).toMatchObject({
      ...{ id, name: 'page', description: 'of the page', disabled: 1 },
    });
    const param = await added(id, 'param', 'rollover', '65536');
    const map = await added(id, 'map', 'all', 'err');
    expect((await t.admin.get(`${PROFILES}/${id}/params`).expect(200)).body).toMatchObject([
      { id: param, k: 'rollover', v: '65536', realm: 'LOGFILE_PARAM', ref_id: id, disabled: 0 },
    ]);
    const patch = { k: 'all', v: 'crit', realm: 'LOGFILE_MAP' };
    await t.admin.put(`${PROFILES}/${id}/params/${map}`).send(patch).expect(200);
    expect((await t.admin.get(`${PROFILES}/${id}/maps`).expect(200)).body).toMatchObject([
      { id: map, ...patch },
    ]);
    await t.admin.delete(`${PROFILES}/${id}/params/${map}`).expect(200);
    expect((await t.admin.get(`${PROFILES}/${id}/maps`).expect(200)).body).toEqual([]);
    await t.admin.delete(`${PROFILES}/${id}`).expect(200);
    await t.admin.get(`${PROFILES}/${id}`).expect(404);
    await t.admin.get(`${PROFILES}/${id}/params`).expect(404);
    await t.admin.put(`${PROFILES}/1/params/${param}`).send({ v: '70000' }).expect(404);
  });

  it.each([
    ['param', 'logfile', '../evil.log', 'v'],
    ['param', 'logfile', '/tmp/evil.log', 'v'],
    ['param', 'logfile', 'freeswitch.xml.fsxml', 'v'],
    ['param', 'logfile', '$${conf_dir}.log', 'v'],
    ['param', 'logfile', '.log', 'v'],
    ['param', 'logfile', 'profile-2.log', 'v'],
    ['param', 'rollover', '0', 'v'],
    ['param', 'rollover', 'big', 'v'],
    ['param', 'maximum-rotate', '0', 'v'],
    ['param', 'uuid', 'perhaps', 'v'],
    ['param', 'rotate-on-hup', 'true', 'k'],
    ['param', 'constructor', 'true', 'k'],
    ['map', 'all', 'loud', 'v'],
    ['map', 'all', '7', 'v'],
    ['map', 'all', 'err,,debug', 'v'],
    ['map', 'two words', 'err', 'k'],
    ['map', 'a:b:c', 'err', 'k'],
  ])('refuses the %s %s=%s, naming the field', async (what, k, v, field) => {
    const { body } = await t.admin.post(`${PROFILES}/1/${what}`).send({ k, v }).expect(400);
    expect(body.errors).toMatchObject([{ field }]);
  });

  it('is checked when it is changed, too, by what it is', async () => {
    const [entry] = (await t.admin.get(`${PROFILES}/1/maps`).expect(200)).body;
    const { body } = await t.admin.put(`${PROFILES}/1/params/${entry.id}`).send({ v: 'loud' }).expect(400);
    expect(body.errors).toMatchObject([{ field: 'v' }]);
  });

  it('has a name, entries and a file that nobody else has', async () => {
    await t.admin.post(PROFILES).send({ name: 'default' }).expect(409);
    const id = await profile('second');
    await t.admin.post(`${PROFILES}/${id}/param`).send({ k: 'logfile', v: 'freeswitch.log' }).expect(409);
    await added(id, 'param', 'uuid', 'true');
    await t.admin.post(`${PROFILES}/${id}/param`).send({ k: 'uuid', v: 'false' }).expect(409);
    await t.admin.delete(`${PROFILES}/${id}`).expect(200);
    await t.admin.post(`${PROFILES}/4711/param`).send({ k: 'uuid', v: 'true' }).expect(404);
  });

  it('is read by everybody, changed by administrators', async () => {
    const operator = await t.as('operator');
    await operator.get(PROFILES).expect(200);
    await operator.get(`${PROFILES}/settings`).expect(200);
    await operator.post(PROFILES).send({ name: 'mine' }).expect(403);
    await operator.post(`${PROFILES}/1/map`).send({ k: 'sofia.c', v: 'debug' }).expect(403);
    await operator.put(`${PROFILES}/setting/1`).send({ action: 'toggle' }).expect(403);
  });
});

describe('the settings', () => {
  it('are mod_logfile’s own, whatever realm the page says, and nothing else', async () => {
    const settings = async () => (await t.admin.get(`${PROFILES}/settings`).expect(200)).body;
    expect(await settings()).toMatchObject([
      { id: 1, k: 'rotate-on-hup', v: 'true', disabled: 0, realm: 'LOGFILE_SETTING' },
    ]);
    const sent = (k: string, v: string) =>
      t.admin.post(`${PROFILES}/setting`).send({ k, v, realm: 'UNIMRCP-SETTINGS' });
    const refused = (await sent('max-connection-count', '100').expect(400)).body;
    expect(refused.errors).toEqual([
      { field: 'k', message: 'must be one of rotate-on-hup, which mod_logfile reads here' },
    ]);
    await sent('rotate-on-hup', 'maybe').expect(400);
    await sent('rotate-on-hup', 'true').expect(409);
    const setting = '<param name="rotate-on-hup" value="';
    await t.admin.put(`${PROFILES}/setting/1`).send({ action: 'toggle' }).expect(200);
    expect(await asked()).not.toContain(setting);
    await t.admin.put(`${PROFILES}/setting/1`).send({ action: 'toggle' }).expect(200);
    await t.admin.put(`${PROFILES}/setting/1`).send({ v: 'false' }).expect(200);
    expect(await asked()).toContain(`${setting}false"`);
    await t.admin.put(`${PROFILES}/setting/1`).send({ k: 'loud' }).expect(400);
    await t.admin.delete(`${PROFILES}/setting/1`).expect(200);
    expect(await settings()).toEqual([]);
    const { data } = (await sent('rotate-on-hup', 'true').expect(200)).body;
    expect((await t.admin.get(`${PROFILES}/setting/${data}`).expect(200)).body).toMatchObject({ id: data });
    await t.admin.get(`${PROFILES}/setting/1`).expect(404);
  });
});

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { document, element } from '../../src/freeswitch/xml.js';
import { paramList, sofiaGlobals, sofiaProfiles } from '../../src/provisioning/bootstrap/profiles.js';
import { LiveSwitch } from '../support/switch/live-switch.js';
import { freePort } from '../support/switch/ports.js';
import { type OutgoingCall } from '../support/switch/switch.js';
import { StubBackend, type StubRequest, action } from './stub-backend.js';

const DOMAIN = '127.0.0.1';
const SECRET = 'live-secret';
const CARRIER = '127.0.0.77';

/** What a backend may change while FreeSWITCH runs. */
const world = { domains: [DOMAIN], trunks: [`${CARRIER}/32`] };

function configuration(name: string): string | undefined {
  const children = {
    'sofia.conf': () => [
      paramList('global_settings', sofiaGlobals([])),
      element(
        'profiles',
        {},
        ...sofiaProfiles(world).map((profile) =>
          element('profile', { name: profile.name }, paramList('settings', profile.params)),
        ),
      ),
    ],
    'acl.conf': () => {
      const nodes = world.trunks.map((cidr) => element('node', { type: 'allow', cidr }));
      return [element('network-lists', {}, element('list', { name: 'trunks', default: 'deny' }, ...nodes))];
    },
  }[name];
  return children && document('configuration', element('configuration', { name }, ...children()));
}

const enabled = process.env.FREESWITCH_BIN !== undefined && process.env.FREESWITCH_BIN !== '';

describe.skipIf(!enabled)('what the bootstrap promises, on a real FreeSWITCH (FREESWITCH_BIN)', () => {
  let freeswitch: LiveSwitch;
  let backend: StubBackend;
  const calls: OutgoingCall[] = [];

  beforeAll(async () => {
    freeswitch = await LiveSwitch.create();
    const answer = ({ section, fields }: StubRequest): string | undefined =>
      section === 'configuration' ? configuration(fields.key_value ?? '') : undefined;
    const plans = {
      '9': [action('answer'), action('park')],
      '8': [action('set', 'x_text=5 $ and ${caller_id_number}'), action('answer'), action('park')],
      '7': [action('answer'), action('phrase', 'voicemail_say_phone_number,1001'), action('hangup')],
    };
    const dialplan = (number: string) => new Map(Object.entries(plans)).get(number);
    const users = { '1001': 'alpha', '1002': 'beta', '1004': 'delta' };
    backend = new StubBackend({ secret: SECRET, users, answer, dialplan }, await freePort());
    await backend.start();
    await freeswitch.start({ apiUrl: backend.url, secret: SECRET, domain: DOMAIN });
  });
  afterEach(async () => {
    await Promise.all(calls.splice(0).map((made) => made.hangUp()));
    backend.requests.length = 0;
  });
  afterAll(async () => {
    await freeswitch.stop();
    await backend.stop();
  });

  async function call(user: string, password: string, number: string, more = {}): Promise<OutgoingCall> {
    const made = await freeswitch.phone({ user, password, ...more }).call(number);
    calls.push(made);
    return made;
  }

  it('takes ports and addresses from its own variables when the backend answers sofia.conf', async () => {
    const status = await freeswitch.ask('sofia status profile internal');
    expect(status).toContain(`sip:mod_sofia@${freeswitch.sipAddress}`);
    expect(backend.asked('configuration')).toContainEqual(
      expect.objectContaining({ key_value: 'sofia.conf' }),
    );
  });

  it('lets an address of the trunks list in, as nobody in particular, and nobody else', async () => {
    const options = { profile: 'external', ip: CARRIER };
    expect(await (await call('5550', 'none', '9', options)).status()).toBe(200);
    const [asked] = backend.asked('dialplan');
    expect(asked).toMatchObject({
      'Caller-Context': 'context-2',
      variable_sofia_profile_name: 'external',
      variable_sip_network_ip: CARRIER,
      // True for a carrier as well: only together with a user name does it mean an extension.
      variable_sip_authorized: 'true',
      variable_sip_acl_authed_by: 'trunks',
    });
    expect(asked).not.toHaveProperty('variable_user_name');
    world.trunks = ['127.0.0.88/32'];
    await freeswitch.ask('reloadacl');
    expect(await (await call('5550', 'none', '9', options)).status()).toBe(403);
    expect(backend.asked('dialplan')).toHaveLength(1);
  });

  it('says who really calls when From lies', async () => {
    expect(await (await call('1004', 'delta', '9', { fromUser: '1001' })).status()).toBe(200);
    expect(backend.asked('dialplan')[0]).toMatchObject({
      'Caller-Caller-ID-Number': '1001',
      variable_user_name: '1004',
      variable_domain_name: DOMAIN,
    });
  });

  it('decodes what the XML builder escaped', async () => {
    expect(await (await call('1001', 'alpha', '8')).status()).toBe(200);
    await expect.poll(() => freeswitch.channels()).toHaveLength(1);
    const [channel] = await freeswitch.channels();
    expect(await freeswitch.ask(`uuid_getvar ${channel?.uuid} x_text`)).toBe('5 $ and 1001');
  });

  it('plays tones where the sound files are missing', async () => {
    const started = Date.now();
    const sentence = await call('1001', 'alpha', '7');
    expect(await sentence.status()).toBe(200);
    await sentence.ended();
    expect(Date.now() - started).toBeGreaterThan(1_000);
    expect(await freeswitch.log(100_000)).not.toMatch(/\[ERR\].*(macro|play|sound|\.wav)/i);
  });

  it('follows the domains at a rescan, forth and back', async () => {
    const register = async (user: string, password: string) =>
      freeswitch.phone({ user, password, domain: 'b.example' }).register();
    world.domains = [DOMAIN, 'b.example'];
    for (let times = 0; times < 12; times++) await freeswitch.ask('sofia profile internal rescan');
    await expect.poll(() => register('1002', 'beta'), { timeout: 5_000 }).toBe(200);
    expect(await freeswitch.registrations()).toContainEqual({ user: '1002', domain: 'b.example' });
    world.domains = [DOMAIN];
    await freeswitch.ask('sofia profile internal rescan');
    expect(await register('1001', 'alpha')).toBe(200);
    expect(await freeswitch.registrations()).toContainEqual({ user: '1001', domain: DOMAIN });
    expect(await freeswitch.log(100_000)).not.toContain('Max acl records');
  });

  it('loses no CDR when the backend is down and FreeSWITCH restarts meanwhile', async () => {
    const unsent = (): Promise<string[]> => readdir(join(freeswitch.folder, 'log', 'unsent-cdrs'));
    for (let index = 0; index < 25; index++) await freeswitch.ask('originate loopback/9/context-1 &park()');
    await expect.poll(() => freeswitch.channels(), { timeout: 5_000 }).toHaveLength(50);
    const uuids = (await freeswitch.channels()).map(({ uuid }) => uuid);
    await backend.stop();
    await freeswitch.ask('hupall');
    await expect.poll(async () => (await unsent()).length, { timeout: 10_000 }).toBe(50);
    await freeswitch.restart();
    expect(await unsent()).toHaveLength(50);
    backend.cdrs.length = 0;
    await backend.start();
    await expect.poll(() => backend.cdrs.length, { timeout: 45_000 }).toBe(50);
    expect(backend.cdrs.map(({ uuid }) => uuid).sort()).toEqual(uuids.sort());
    expect(backend.cdrs.every(({ body }) => JSON.parse(body).variables.uuid !== '')).toBe(true);
    await expect.poll(unsent).toEqual([]);
  });

  it('keeps a CDR that the backend cannot read, out of the way of the others', async () => {
    const unsent = (): Promise<string[]> => readdir(join(freeswitch.folder, 'log', 'unsent-cdrs'));
    backend.cdrStatus = 503;
    await freeswitch.ask('originate loopback/9/context-1 &park()');
    await freeswitch.ask('hupall');
    await expect.poll(async () => (await unsent()).length, { timeout: 10_000 }).toBe(2);
    backend.cdrStatus = 400;
    await expect
      .poll(async () => (await unsent()).every((name) => name.endsWith('.refused')), { timeout: 45_000 })
      .toBe(true);
    expect(await unsent()).toHaveLength(2);
  });
});

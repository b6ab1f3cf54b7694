import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MODULES } from '../../src/provisioning/bootstrap/configurations.js';
import { LiveSwitch } from '../support/switch/live-switch.js';
import { freePort } from '../support/switch/ports.js';
import { type Phone, type PhoneOptions } from '../support/switch/switch.js';
import { StubBackend, action } from './stub-backend.js';

const DOMAIN = '127.0.0.1';
const SECRET = 'live-secret';
const USERS = { '1001': 'alpha&<1>', '1002': 'beta"2\'' };

const enabled = process.env.FREESWITCH_BIN !== undefined && process.env.FREESWITCH_BIN !== '';

describe.skipIf(!enabled)('a real FreeSWITCH with SIPp phones (FREESWITCH_BIN)', () => {
  let freeswitch: LiveSwitch;
  let backend: StubBackend;
  const phones: Phone[] = [];
  const phone = (options: Partial<PhoneOptions> & { user: keyof typeof USERS }): Phone => {
    const made = freeswitch.phone({ password: USERS[options.user], ...options });
    phones.push(made);
    return made;
  };

  beforeAll(async () => {
    freeswitch = await LiveSwitch.create();
    backend = new StubBackend(
      {
        secret: SECRET,
        users: USERS,
        dialplan: (number) => (number === '1002' ? [action('bridge', `user/1002@${DOMAIN}`)] : undefined),
      },
      await freePort(),
    );
  });
  afterEach(() => Promise.all(phones.splice(0).map((made) => made.close())));
  afterAll(async () => {
    await freeswitch.stop();
    await backend.stop();
  });

  it('loads every module while the backend is down', async () => {
    await freeswitch.start({ apiUrl: backend.url, secret: SECRET, domain: DOMAIN });
    expect(await freeswitch.loadedModules()).toEqual(MODULES);
  });

  it('loads every module when the backend answers `not found`', async () => {
    await backend.start();
    await freeswitch.restart();
    expect(await freeswitch.loadedModules()).toEqual(MODULES);
    expect(backend.asked('configuration').map(({ key_value }) => key_value)).toContain('sofia.conf');
  });

  it('registers with the right password, and not with a wrong one', async () => {
    const good = phone({ user: '1001' });
    expect(await good.register()).toBe(200);
    expect(await freeswitch.registrations()).toEqual([{ user: '1001', domain: DOMAIN }]);
    expect(await phone({ user: '1002', password: 'wrong' }).register()).toBe(403);
    expect(await good.register()).toBe(200);
    expect(await freeswitch.registrations()).toHaveLength(1);
    expect(await good.unregister()).toBe(200);
    expect(await freeswitch.registrations()).toEqual([]);
  });

  it('puts a phone that was told another host into the only domain', async () => {
    expect(await phone({ user: '1001', domain: 'pbx.example' }).register()).toBe(200);
    expect(await freeswitch.registrations()).toEqual([{ user: '1001', domain: DOMAIN }]);
  });

  it('bridges 1001 to 1002 and lets the caller hang up', async () => {
    const [caller, called] = [phone({ user: '1001' }), phone({ user: '1002', answer: 300 })];
    await called.register();
    const call = await caller.call('1002');
    expect(await call.status()).toBe(200);
    await expect.poll(() => freeswitch.channels()).toHaveLength(2);
    expect(await called.incoming()).toMatchObject([{ callerNumber: '1001', to: '1002' }]);
    await call.hangUp();
    await expect.poll(() => freeswitch.channels()).toEqual([]);
  });

  it('lets the called phone hang up', async () => {
    const [caller, called] = [phone({ user: '1001' }), phone({ user: '1002' })];
    await called.register();
    const call = await caller.call('1002');
    expect(await call.status()).toBe(200);
    await called.hangUp();
    await call.ended();
    await expect.poll(() => freeswitch.channels()).toEqual([]);
  });

  it('lets the switch hang up', async () => {
    const [caller, called] = [phone({ user: '1001' }), phone({ user: '1002' })];
    await called.register();
    const call = await caller.call('1002');
    expect(await call.status()).toBe(200);
    await expect.poll(() => freeswitch.channels()).toHaveLength(2);
    const [channel] = await freeswitch.channels();
    expect(await freeswitch.ask(`uuid_kill ${channel?.uuid}`)).toContain('+OK');
    await call.ended();
  });

  it('cancels a call that only rings', async () => {
    const [caller, called] = [phone({ user: '1001' }), phone({ user: '1002', answer: null })];
    await called.register();
    const call = await caller.call('1002');
    await expect.poll(() => called.incoming()).toHaveLength(1);
    await call.hangUp();
    expect(await call.status()).toBe(487);
    await expect.poll(() => freeswitch.channels()).toEqual([]);
  });

  it('says busy', async () => {
    const [caller, called] = [phone({ user: '1001' }), phone({ user: '1002', answer: 'busy' })];
    await called.register();
    expect(await (await caller.call('1002')).status()).toBe(486);
  });

  it('answers 404 where no route leads', async () => {
    expect(await (await phone({ user: '1001' }).call('4711')).status()).toBe(404);
  });

  it('refuses a caller with a wrong password', async () => {
    const asked = backend.asked('dialplan').length;
    expect(await (await phone({ user: '1001', password: 'wrong' }).call('1002')).status()).toBe(403);
    expect(backend.asked('dialplan')).toHaveLength(asked);
  });

  it('refuses strangers on the external profile without asking the backend', async () => {
    const asked = backend.requests.length;
    const stranger = phone({ user: '1001', profile: 'external', ip: '127.0.0.66' });
    expect(await (await stranger.call('1002')).status()).toBe(403);
    expect(await stranger.register()).toBe(405);
    expect(backend.requests).toHaveLength(asked);
  });

  it('stands still when frozen and goes on when thawed', async () => {
    await freeswitch.freeze();
    await expect(freeswitch.ask('status', 500)).rejects.toThrow('silent');
    await freeswitch.thaw();
    expect(await freeswitch.ask('status')).toContain('ready');
  });

  it('forgets calls and registrations when restarted, and has a new Core-UUID', async () => {
    const [caller, called] = [phone({ user: '1001' }), phone({ user: '1002' })];
    await called.register();
    const call = await caller.call('1002');
    expect(await call.status()).toBe(200);
    const before = await freeswitch.ask('global_getvar core_uuid');
    await freeswitch.restart();
    expect(await freeswitch.ask('global_getvar core_uuid')).not.toBe(before);
    expect(await freeswitch.channels()).toEqual([]);
    expect(await freeswitch.registrations()).toEqual([]);
    await call.ended();
  });
});

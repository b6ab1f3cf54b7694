import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { LiveSwitch } from '../support/switch/live-switch.js';
import { freePort } from '../support/switch/ports.js';
import { action, StubBackend } from './stub-backend.js';

const [DOMAIN, SECRET] = ['127.0.0.1', 'live-secret'];

/** Two nodes of the backend: which one FreeSWITCH asks shows in who is known where. */
describe('a switch with two nodes of the backend', () => {
  let [first, second]: StubBackend[] = [];
  let freeswitch: LiveSwitch;
  const dialplan = () => [action('answer'), action('park')];

  beforeAll(async () => {
    first = new StubBackend({ secret: SECRET, users: { '1002': 'beta' }, dialplan }, await freePort());
    second = new StubBackend({ secret: SECRET, users: { '1001': 'alpha' }, dialplan }, await freePort());
    await second.start();
    freeswitch = await LiveSwitch.create();
    await freeswitch.start({ apiUrl: `${first.url},${second.url}`, secret: SECRET, domain: DOMAIN });
  });
  afterAll(async () => {
    await freeswitch.stop();
    await Promise.all([first?.stop(), second?.stop()]);
  });

  async function callOnce(user: string, password: string): Promise<void> {
    const phone = freeswitch.phone({ user, password });
    expect(await phone.register()).toBe(200);
    const call = await phone.call('9');
    expect(await call.status()).toBe(200);
    await call.hangUp();
    await phone.close();
  }

  it('goes on to the second where the first is dead, for questions and for CDRs', async () => {
    await callOnce('1001', 'alpha');
    await eventually(() => expect(second!.cdrs).toHaveLength(1), 10_000);
  });

  it('goes on to the second also where the first answers `not found`', async () => {
    await first!.start();
    await callOnce('1001', 'alpha');
    expect(first!.asked('directory')).toContainEqual(expect.objectContaining({ user: '1001' }));
    expect(second!.asked('directory')).toContainEqual(expect.objectContaining({ user: '1001' }));
  });

  it('is with the first again when the second is dead', async () => {
    await second!.stop();
    await callOnce('1002', 'beta');
    await eventually(() => expect(first!.cdrs.length).toBeGreaterThan(0), 10_000);
  });

  it('posts again to whichever comes back what neither took', async () => {
    const call = await freeswitch.phone({ user: '1002', password: 'beta' }).call('9');
    expect(await call.status()).toBe(200);
    await first!.stop();
    const before = second!.cdrs.length;
    await call.hangUp();
    const unsent = async () => readdir(join(freeswitch.folder, 'log', 'unsent-cdrs'));
    await eventually(async () => expect(await unsent()).toHaveLength(1), 20_000);
    await second!.start();
    await eventually(() => expect(second!.cdrs.length).toBeGreaterThan(before), 60_000);
  });
});

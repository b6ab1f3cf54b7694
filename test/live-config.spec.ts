import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LiveConfig } from '../src/live-config.js';
import { FakeEslServer, PASSWORD } from './freeswitch/fake-esl-server.js';
import { type TestApp, startApp } from './support/app.js';
import { eventually } from './support/eventually.js';

let fake: FakeEslServer;
let t: TestApp;
beforeEach(async () => {
  fake = await FakeEslServer.start();
  const { port } = fake;
  await fake.stop();
  t = await startApp({ FREESWITCH_URL: `esl://:${PASSWORD}@127.0.0.1:${port}` });
  t.app.get(LiveConfig, { strict: false }).startedMs = 100;
  fake = new FakeEslServer();
  fake.answers.set('api show', () => '{"row_count":0}');
  fake.answers.set('api sofia status', () => '');
  fake.answers.set('api', () => '+OK');
  await fake.listen(port);
});
afterEach(async () => {
  await t.close();
  await fake.stop();
});

it('profiles that say that they start and never run are started again at a steady pace', async () => {
  const starts = (): number =>
    fake.received.filter((block) => /^api sofia profile \w+ start/.test(block)).length;
  await eventually(() => expect(starts()).toBeGreaterThanOrEqual(4));
  const before = starts();
  await setTimeout(1_500);
  // Two profiles, ten times a second each; were each start to plan two more, it would be thousands.
  expect(starts() - before).toBeGreaterThan(4);
  expect(starts() - before).toBeLessThan(70);
});

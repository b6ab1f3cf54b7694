import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/database/embedded-postgres.js';
import { eventually } from '../support/eventually.js';
import { DOMAIN, Scene } from '../support/scene.js';

/** Longer than FreeSWITCH itself remembers a user, where it is the real one. */
const AWAY_MS = process.env['SWITCHYARD_SWITCH'] === 'live' ? 62_000 : 1_000;

const dataDir = mkdtempSync(join(tmpdir(), 'switchyard-away-'));
let server: EmbeddedPostgres;
let scene: Scene;
beforeAll(async () => {
  server = await startEmbeddedPostgres({ dataDir });
  scene = await Scene.open('backend', server.connection);
  await scene.extension('1001');
  await scene.extension('1002');
  await scene.extension('1003');
  await scene.route('Phones', '1');
});
afterAll(async () => {
  await scene.close();
  await server.stop();
  rmSync(dataDir, { recursive: true });
});

const dialled = (number: string) => ({
  ...{ section: 'dialplan', 'Hunt-Context': 'context-1', 'Hunt-Destination-Number': number },
  ...{ variable_sip_authorized: 'true', variable_user_name: '1001', variable_domain_name: DOMAIN },
});

/** Asks what FreeSWITCH asks for a call, again and again; answers how many of the answers did not ring 1002. */
async function underLoad(work: () => Promise<void>): Promise<{ asked: number; wrong: string[] }> {
  let going = true;
  let asked = 0;
  const wrong: string[] = [];
  const ask = async () => {
    while (going) {
      asked += 1;
      const answer = await scene.t.xml(dialled('1002')).catch(String);
      if (!answer.includes(`user/1002@${DOMAIN}`)) wrong.push(answer);
      await setTimeout(5);
    }
  };
  const loads = [ask(), ask(), ask(), ask()];
  await work();
  going = false;
  await Promise.all(loads);
  return { asked, wrong };
}

describe('while the database is away', () => {
  it('known extensions register and call, unseen ones are refused, writes answer 503; then all is as before', async () => {
    const [caller, called] = [scene.phone('1001'), scene.phone('1002', { answer: 50 })];
    expect([await caller.register(), await called.register()]).toEqual([200, 200]);
    const unseen = scene.phone('1003');

    const { asked, wrong } = await underLoad(async () => {
      await server.stop();
      await setTimeout(AWAY_MS);
      const call = await caller.call('1002');
      expect(await call.status()).toBe(200);
      await call.hangUp();
      expect(await caller.register()).toBe(200);
      expect(await unseen.register()).toBe(403);
      expect(await (await caller.call('1003')).status()).toBe(503);

      const { body } = await scene.t.admin.post('/api/routes').send({ name: 'New' }).expect(503);
      expect(body).toMatchObject({ code: 503, data: '{}' });
      expect((await scene.t.anyone.get('/readyz').expect(503)).body).toMatchObject({ database: 'down' });

      server = await startEmbeddedPostgres({ dataDir });
      await scene.linked();
    });
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(100);

    await scene.route('New', '2');
    expect(await unseen.register()).toBe(200);
    await eventually(async () => {
      const call = await caller.call('1003');
      expect(await call.status()).toBe(200);
      await call.hangUp();
    });
  });
});

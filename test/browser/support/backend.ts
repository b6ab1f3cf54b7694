import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SECRET, startApp, type TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { TestSwitch } from '../../support/switch/test-switch.js';

export const DOMAIN = '127.0.0.1';

/** The program with a simulated switch, on a database and a folder of its own. */
export interface Backend {
  readonly t: TestApp;
  readonly sw: TestSwitch;
  close(): Promise<void>;
}

export async function startBackend(port: number): Promise<Backend> {
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-browser-'));
  const sw = await TestSwitch.create();
  const settings = { PORT: String(port), DATA_DIR: folder, PBX_DOMAIN: DOMAIN, PBX_TIMEZONE: 'UTC' };
  const t = await startApp({ FREESWITCH_URL: sw.eslUrl, ...settings });
  await sw.start({ apiUrl: `http://127.0.0.1:${port}`, secret: SECRET, domain: DOMAIN });
  await eventually(async () => void (await t.anyone.get('/readyz').expect(200)), 20_000);
  return {
    t,
    sw,
    close: async () => {
      await sw.stop();
      await t.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

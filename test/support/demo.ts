import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { generatePassword } from '../../src/access/password.js';
import { start } from '../../src/start.js';
import { TestSwitch } from './switch/test-switch.js';

/** `npm run demo`: the backend with a simulated switch and ten phones, so that calls can be tried without FreeSWITCH. */

const PHONES = Array.from({ length: 10 }, (_, index) => String(1000 + index));
const ANSWER_MS = 2_000;
/** One that rings long enough for its calls to be taken. */
const SLOW = { extn: '1009', ms: 20_000 };

const dataDir = mkdtempSync(join(tmpdir(), 'switchyard-demo-'));
process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
const adminPassword = process.env['ADMIN_PASSWORD'] || generatePassword();
const port = process.env['PORT'] || '8081';
const secret = generatePassword();
const sw = await TestSwitch.create();
await start({
  ...{ LOG_LEVEL: 'warn', ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', SECRET_KEY: '' },
  ...{ ADMIN_PASSWORD: adminPassword, FREESWITCH_URL: sw.eslUrl, FREESWITCH_SECRET: secret, PORT: port },
});
const url = `http://${process.env['HOST'] ?? '127.0.0.1'}:${port}`;
await sw.start({ apiUrl: url, secret, domain: process.env['PBX_DOMAIN'] ?? '127.0.0.1' });

const { token } = await post<{ token: string }>('/api/sessions', { login: 'admin', password: adminPassword });
await post('/api/routes', {
  name: 'Phones',
  context: 'context-1',
  prefix: '1',
  max_length: 4,
  dest_type: 'FS_DEST_USER',
});
for (const extn of PHONES) {
  const password = generatePassword();
  await post('/api/extensions', { extn, name: `Phone ${extn}`, password });
  const answer = extn === SLOW.extn ? SLOW.ms : ANSWER_MS;
  const status = await sw.phone({ user: extn, password, answer }).register();
  if (status !== 200) throw new Error(`phone ${extn} could not register: ${status}`);
}
process.stdout.write(
  `\nThe switch is simulated. Phones ${PHONES[0]} to ${PHONES.at(-1)} are registered and answer after 2 s, ${SLOW.extn} after 20 s.\n`,
);
process.stdout.write(
  `Nothing is kept. Try, in another terminal:\n\n  URL=${url}\n  PASSWORD='${adminPassword}'\n  then "First call with curl" in README.md\n`,
);

async function post<T>(path: string, body: object): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const headers = {
      'content-type': 'application/json',
      ...(path !== '/api/sessions' && { 'X-XTRA-AUTH-ID': token }),
    };
    const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (answer.ok) return (await answer.json()) as T;
    if (attempt === 10) throw new Error(`${path}: ${await answer.text()}`);
    await setTimeout(100);
  }
}

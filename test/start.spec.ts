import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, inject, it } from 'vitest';
import { root } from '../src/root.js';
import { dropDatabase, logIn, newDatabase } from './support/app.js';
import { buildProgram } from './support/build.js';
import { eventually } from './support/eventually.js';
import { upload } from './support/sheets.js';
import { freePort } from './support/switch/ports.js';

/** What a newcomer starts first, as the README says. */
const cleanups: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

function run(
  script: string,
  environment: Record<string, string>,
  folder = root,
): { said: () => string; end: Promise<unknown> } {
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, [join(folder, script)], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (text += String(part)));
  const end = once(child, 'exit');
  cleanups.push(async () => {
    child.kill('SIGTERM');
    await end;
  });
  return { said: () => text, end };
}

/** What git has, with nothing built. */
function cleanClone(): string {
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-clone-'));
  cleanups.push(() => rmSync(folder, { recursive: true }));
  const files = ['package.json', 'package-lock.json', 'tsconfig.json'];
  for (const each of [...files, 'scripts', 'src', 'migrations', 'test'])
    cpSync(join(root, each), join(folder, each), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

it('the demo is ready for the README’s first call, and knows its contexts and codes from the start', async () => {
  const port = await freePort();
  const demo = run('scripts/demo.mjs', { PORT: String(port) }, cleanClone());
  await eventually(() => expect(demo.said()).toContain('First call with curl'), 90_000);
  const [, password = ''] = /PASSWORD='([^']+)'/.exec(demo.said()) ?? [];
  const api = await logIn(`http://127.0.0.1:${port}`, 'admin', password);
  const made = await api.post('/api/channels').type('form').send({ destNumber: '1000' }).expect(200);
  expect(made.body).toMatchObject({ result: 'ok' });
  const simulate = async (destNumber: string) =>
    (await api.post('/api/calls/simulate').send({ caller: '1001', destNumber }).expect(200)).body
      .trace as string[];
  expect((await simulate('1002')).at(-1)).toBe('it rings extension 1002@127.0.0.1');
  expect(await simulate('*77')).toContain('code *77 (FS_DEST_FUNC_CALL_DND)');
  const sheet = await api.get('/api/extensions/export?format=csv&lang=en').expect(200);
  expect(sheet.text.trim().split('\n')).toHaveLength(11);
  const rows = 'line_number,numbers\r\n4000,1001\r\n';
  const { body } = await upload(api, 'hotlines', Buffer.from(rows), '', 'rows.csv').expect(200);
  expect(body.report).toMatchObject({ created: 1, failed: 0 });
  const drawing = '<xml><block type="fsStart"></block></xml>';
  await api.post('/api/blocks').send({ name: 'drawn', xml: drawing }).expect(200);
}, 120_000);

it('a start that fails behind it has shown the administrator’s password', async () => {
  buildProgram();
  const database = await newDatabase();
  cleanups.push(() => dropDatabase(database));
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-start-'));
  cleanups.push(() => rmSync(folder, { recursive: true }));
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  cleanups.push(() => void taken.close());
  const { host, user } = inject('postgres');
  const program = run('dist/main.js', {
    ...{
      PORT: String((taken.address() as { port: number }).port),
      DATA_DIR: folder,
      SECRET_KEY: 'a key for tests only',
    },
    DATABASE_URL: `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}`,
  });
  await program.end;
  expect(program.said()).toMatch(/^login admin, password \S{12,} \(shown this once\)$/m);
  expect(program.said()).toContain('EADDRINUSE');
}, 60_000);

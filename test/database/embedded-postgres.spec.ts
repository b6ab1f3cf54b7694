import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/database/embedded-postgres.js';
import { root } from '../../src/root.js';
import { eventually } from '../support/eventually.js';

const folders: string[] = [];
function folder(prefix = 'switchyard-pg-'): string {
  const made = mkdtempSync(join(tmpdir(), prefix));
  folders.push(made);
  return made;
}
afterEach(() => {
  for (const each of folders.splice(0)) rmSync(each, { recursive: true, force: true });
});

async function ask(server: EmbeddedPostgres, sql: string): Promise<unknown[]> {
  const client = new pg.Client(server.connection);
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

describe('the embedded PostgreSQL', () => {
  it('keeps what was committed over a stop and a start, and is reached by its socket alone', async () => {
    const dataDir = folder();
    const first = await startEmbeddedPostgres({ dataDir });
    await ask(first, 'CREATE TABLE kept AS SELECT 7 AS n');
    expect(await ask(first, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }]);
    await first.stop();
    expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false);
    const second = await startEmbeddedPostgres({ dataDir });
    expect(await ask(second, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    await second.stop();
  });

  it('works under a path longer than a socket may have', async () => {
    const dataDir = join(folder(), 'long-'.repeat(25));
    const server = await startEmbeddedPostgres({ dataDir });
    expect(await ask(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it.runIf(process.getuid?.() === 0)('runs as nobody where root may not make user namespaces', async () => {
    const dataDir = folder();
    execFileSync('chmod', ['755', dataDir]);
    const server = await startEmbeddedPostgres({ dataDir, asRoot: 'nobody' });
    expect(await ask(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('says so when it dies', async () => {
    const dataDir = folder();
    const server = await startEmbeddedPostgres({ dataDir });
    const pid = Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    expect((await server.died).message).toMatch(/PostgreSQL ended/);
  });
});

/** The built program as a process of its own, with an admin logged in. */
async function startProgram(settings: Record<string, string>) {
  const environment = {
    ...process.env,
    PORT: '0',
    ADMIN_PASSWORD: 'Admin-1234',
    LOG_LEVEL: 'silent',
    ...settings,
  };
  const child = spawn(process.execPath, [join(root, 'dist/main.js')], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  await eventually(() => expect(text).toMatch(/listens on (http\S+)[^]*docs/), 20_000);
  const url = /listens on (http\S+)/.exec(text)![1]!;
  const credentials = new URLSearchParams({ login: 'admin', password: 'Admin-1234' });
  const login = await fetch(`${url}/api/sessions`, { method: 'POST', body: credentials });
  const { token } = (await login.json()) as { token: string };
  const call = (path: string, body?: object) =>
    fetch(`${url}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'X-XTRA-AUTH-ID': token, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
  const stop = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return new Promise((resolve) => child.once('exit', resolve));
  };
  return { announced: text, call, stop };
}

describe('the program killed with -9', () => {
  it('leaves nothing running, and its next start has every acknowledged write', async () => {
    const dataDir = folder();
    const first = await startProgram({ DATA_DIR: dataDir });
    let acknowledged = 0;
    const writing = (async () => {
      for (let n = 0; ; n += 1) {
        const answer = await first.call('/api/contexts', { name: `context ${n}` });
        if (answer.status === 200) acknowledged = n + 1;
      }
    })().catch(() => 'cut off');
    await eventually(() => expect(acknowledged).toBeGreaterThan(20), 10_000);
    await first.stop('SIGKILL');
    expect(await writing).toBe('cut off');

    const second = await startProgram({ DATA_DIR: dataDir });
    const answer = await second.call('/api/contexts?perPage=5000');
    const { data } = (await answer.json()) as { data: { name: string }[] };
    const names = new Set(data.map(({ name }) => name));
    const lost = Array.from({ length: acknowledged }, (_, n) => `context ${n}`).filter(
      (name) => !names.has(name),
    );
    expect(lost).toEqual([]);
    const pid = Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
    const stopped = Date.now();
    expect(await second.stop('SIGTERM')).toBe(0);
    expect(Date.now() - stopped).toBeLessThan(5_000);
    expect(() => process.kill(pid, 0)).toThrow();
  });
});

describe('the program on a database of its operator', () => {
  it('uses DATABASE_URL, prints it without the password, and has its data at the next start', async () => {
    const server = await startEmbeddedPostgres({ dataDir: folder() });
    const url = new URL('postgres://switchyard:hidden@localhost/switchyard');
    url.searchParams.set('host', server.connection.host);
    const environment = {
      ...{ DATABASE_URL: url.href, DATA_DIR: folder() },
      ...{ SECRET_KEY: 'a key that every node has', PBX_TIMEZONE: 'Asia/Shanghai' },
    };
    const first = await startProgram(environment);
    expect(first.announced).toContain('postgres://switchyard@localhost/switchyard');
    const made = (await (await first.call('/api/contexts', { name: 'kept' })).json()) as { data: number };
    const row = (await (await first.call(`/api/contexts/${made.data}`)).json()) as { created_at: string };
    const printed = new Date(`${row.created_at.replace(' ', 'T')}+08:00`);
    expect(Math.abs(Date.now() - printed.getTime())).toBeLessThan(10_000);
    await first.stop('SIGTERM');
    const second = await startProgram(environment);
    expect((await second.call(`/api/contexts/${made.data}`)).status).toBe(200);
    await second.stop('SIGTERM');
    await server.stop();
  });
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { inject } from 'vitest';
import { root } from '../../src/root.js';
import { ADMIN_PASSWORD, SECRET } from './app.js';
import { checkReceived } from './answers.js';
import { eventually } from './eventually.js';

export interface SwitchRow {
  readonly name: string;
  readonly state: string;
  readonly keeper: boolean;
}

/** The program as it ships, in a process of its own, on the tests' PostgreSQL; its answers are checked as they arrive. */
export class ApiNode {
  private constructor(
    readonly url: string,
    /** Logged in as admin. */
    readonly admin: TestAgent,
    private readonly child: ChildProcess,
    private readonly folder: string,
  ) {}

  static async start(database: string, port: number, environment: Record<string, string>): Promise<ApiNode> {
    const { host, user } = inject('postgres');
    const folder = mkdtempSync(join(tmpdir(), 'switchyard-node-'));
    const child = spawn(process.execPath, [join(root, 'dist/main.js')], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...{ PATH: process.env['PATH'], PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'error' },
        DATABASE_URL: `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}`,
        ...{ SECRET_KEY: 'a key for tests only', FREESWITCH_SECRET: SECRET, ADMIN_PASSWORD, ...environment },
      },
    });
    const url = `http://127.0.0.1:${port}`;
    await eventually(
      () =>
        request(url)
          .get('/healthz')
          .expect(200)
          .then(() => undefined),
      20_000,
    );
    const login = { login: 'admin', password: ADMIN_PASSWORD };
    const { body } = await request(url).post('/api/sessions').send(login).expect(200);
    const admin = request
      .agent(url)
      .set('X-XTRA-AUTH-ID', (body as { token: string }).token)
      .use(checkReceived);
    return new ApiNode(url, admin, child, folder);
  }

  async switches(): Promise<readonly SwitchRow[]> {
    return ((await request(this.url).get('/readyz')).body as { switches: SwitchRow[] }).switches;
  }

  /** Every switch, with whether this node is its keeper. */
  async keeps(): Promise<Record<string, boolean>> {
    return Object.fromEntries((await this.switches()).map(({ name, keeper }) => [name, keeper]));
  }

  /** @param signal SIGKILL: it can say goodbye to nobody */
  async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      this.child.kill(signal);
      await once(this.child, 'exit');
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../../src/root.js';
import { freePort } from '../../test/support/switch/ports.js';
import { cpuOf, parsePeakRss, peaksOfChildren, postgresCpu, rssOf } from './processes.js';

const START_MS = 60_000;
const LOOK_MS = 50;

export const FREESWITCH_SECRET = 'the-secret-of-the-bench';
const ADMIN_PASSWORD = 'Bench-1234';
export const SECRET_KEY = 'the-key-of-the-bench';
/** PBX_DOMAIN's default, and the domain of the recorded requests. */
export const DOMAIN = '127.0.0.1';

export interface ProgramOptions {
  readonly dataDir: string;
  readonly freeswitchUrl?: string;
  readonly port?: number;
  /** Folder for a V8 CPU profile of this run. */
  readonly profile?: string;
  /** WEBHOOK_PRIVATE_TARGETS. */
  readonly privateTargets?: string;
  /** One whose PostgreSQL this one uses too; its own when absent. */
  readonly beside?: Program;
}

const urlOfDatabase = (dataDir: string): string =>
  `postgres://switchyard@localhost/switchyard?host=${encodeURIComponent(join(dataDir, 'postgres'))}`;

const folders: string[] = [];
const children = new Set<ChildProcess>();

/** Nothing of a bench outlives it, however it ends. */
process.once('exit', () => {
  for (const child of children) child.kill('SIGTERM');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder for one database, gone when the bench ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-bench-'));
  folders.push(folder);
  return folder;
}

/** The program as it ships: `dist/`, in a process of its own, with its own PostgreSQL; its log goes nowhere. */
export class Program {
  private constructor(
    private readonly child: ChildProcess,
    readonly dataDir: string,
    readonly port: number,
  ) {}

  static async start({
    dataDir,
    freeswitchUrl = '',
    port,
    profile,
    privateTargets = 'none',
    beside,
  }: ProgramOptions): Promise<Program> {
    const listens = port ?? (await freePort());
    const flags = profile === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', profile];
    const child = spawn(process.execPath, [...flags, join(root, 'dist/main.js')], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        PATH: process.env['PATH'],
        WEBHOOK_PRIVATE_TARGETS: privateTargets,
        ...{ DATA_DIR: dataDir, PORT: String(listens), PBX_DOMAIN: DOMAIN },
        ...(beside && { DATABASE_URL: urlOfDatabase(beside.dataDir) }),
        ...{ ADMIN_PASSWORD, SECRET_KEY, FREESWITCH_SECRET, FREESWITCH_URL: freeswitchUrl },
      },
    });
    const program = new Program(child, dataDir, listens);
    children.add(child);
    child.once('exit', () => children.delete(child));
    await program.untilAlive();
    return program;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** @returns the token of a session of the administrator */
  async logIn(): Promise<string> {
    const login = JSON.stringify({ login: 'admin', password: ADMIN_PASSWORD });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${this.url}/api/sessions`, { method: 'POST', headers, body: login });
    return ((await answer.json()) as { token: string }).token;
  }

  /** Seconds of CPU so far. */
  get cpu(): number {
    return cpuOf(this.child.pid!);
  }

  get databaseCpu(): number {
    return postgresCpu(this.dataDir);
  }

  get rss(): number {
    return rssOf(this.child.pid!);
  }

  /**
   * Runs `work`.
   * @returns bytes: the program's peak since its beginning plus the highest of the processes that it had for sheets
   */
  async peakRss(work: () => Promise<void>): Promise<number> {
    const pid = this.child.pid!;
    // The kernel measures the peak anew from now on.
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
    let highest = 0;
    const look = setInterval(() => {
      for (const peak of peaksOfChildren(pid, 'sheet-worker')) highest = Math.max(highest, peak);
    }, LOOK_MS);
    try {
      await work();
    } finally {
      clearInterval(look);
    }
    return parsePeakRss(readFileSync(`/proc/${pid}/status`, 'utf8')) + highest;
  }

  /** The value of a metric without labels, or of the first one whose labels hold `label`. */
  async metric(name: string, label = ''): Promise<number> {
    const text = await (await fetch(`${this.url}/metrics`)).text();
    const line = text.split('\n').find((each) => each.startsWith(name) && each.includes(label));
    return line === undefined ? 0 : Number(line.slice(line.lastIndexOf(' ') + 1));
  }

  async stop(): Promise<void> {
    if (!this.running) return;
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }

  private get running(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  private async untilAlive(): Promise<void> {
    for (const deadline = Date.now() + START_MS; Date.now() < deadline && this.running; await sleep(50)) {
      const alive = await fetch(`${this.url}/healthz`).then(
        ({ ok }) => ok,
        () => false, // not yet
      );
      if (alive) return;
    }
    throw new Error('the program did not start, see above');
  }
}

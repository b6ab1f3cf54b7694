import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { ChainableCommander, Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { Config } from '../../config.js';
import { NodeSession } from '../../database/node-session.js';
import { Listeners, type Listener } from '../../freeswitch/listeners.js';
import { type RedisReport, RedisState } from '../../system/redis-state.js';
import { CONFIG, LOG } from '../../tokens.js';

const CONNECT_MS = 2_000;
const COMMAND_MS = 1_000;
const RETRY_MS = 1_000;

/** Whoever holds it writes to Redis: one value there says what all switches know of an extension. */
export const KEEPER = 'cti';

/** What is written: the values under hashes, or the news in lists and channels. */
export type Written = 'hashes' | 'news';

/**
 * The Redis of mod_cti's dialect, where REDIS_URL names one. What cannot be asked or written at once fails at once:
 * nothing waits for Redis, and nothing is kept for it.
 */
@Injectable()
export class RedisClient extends RedisState implements OnModuleInit, OnApplicationShutdown {
  readonly configured: boolean;
  private client: Redis | undefined;
  private lastError = 'not connected yet';
  private readonly refused = new Map<Written, string>();
  private readonly upListeners: Listeners<void>;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'redisUrl'>,
    private readonly session: NodeSession,
    @Inject(LOG) private readonly log: Logger,
  ) {
    super();
    this.configured = config.redisUrl !== undefined;
    this.upListeners = new Listeners('Redis', log);
  }

  async onModuleInit(): Promise<void> {
    const { redisUrl } = this.config;
    if (redisUrl === undefined) return;
    const { Redis } = await import('ioredis');
    const client = new Redis(redisUrl, {
      connectTimeout: CONNECT_MS,
      commandTimeout: COMMAND_MS,
      enableOfflineQueue: false,
      autoResendUnfulfilledCommands: false,
      maxRetriesPerRequest: 0,
      retryStrategy: (tries) => Math.min(tries * 50, RETRY_MS),
    });
    client.on('error', (error: Error) => (this.lastError = error.message));
    client.on('close', () => {
      if (this.client === client) this.log.debug({ why: this.lastError }, 'Redis is away');
    });
    client.on('ready', () => {
      this.log.info('Redis is there');
      this.upListeners.call();
    });
    this.client = client;
  }

  onApplicationShutdown(): void {
    this.client?.disconnect();
  }

  get up(): boolean {
    return this.client?.status === 'ready';
  }

  /** Called on every connect: what was written before may be gone. */
  onUp(listener: Listener<void>): void {
    this.upListeners.add(listener);
  }

  report(): RedisReport {
    if (!this.configured) return { state: 'off', error: '', keeper: false };
    const keeper = this.session.keeps(KEEPER);
    if (!this.up) return { state: 'down', error: this.lastError, keeper };
    const [error = ''] = keeper ? this.refused.values() : [];
    return { state: 'up', error, keeper };
  }

  /** How the last write of this kind ended, for the report. */
  wrote(what: Written, error?: unknown): void {
    if (error === undefined) this.refused.delete(what);
    else this.refused.set(what, wordsOf(error));
  }

  /** One question. @throws Error while Redis is away or slow */
  async ask<T>(work: (client: Redis) => Promise<T>): Promise<T> {
    if (this.client === undefined || !this.up) throw new Error(`Redis is away: ${this.lastError}`);
    try {
      return await work(this.client);
    } catch (error) {
      // A peer that is silent is as good as gone: the connection is opened anew.
      if (error instanceof Error && error.message === 'Command timed out') {
        this.lastError = error.message;
        this.client.disconnect(true);
      }
      throw error;
    }
  }

  /** Several commands at once; their answers in order. @throws Error, also when one of them failed */
  async pipeline(fill: (commands: ChainableCommander) => void): Promise<unknown[]> {
    return this.ask(async (client) => {
      const commands = client.pipeline();
      fill(commands);
      if (commands.length === 0) return [];
      const answers = (await commands.exec()) ?? [];
      return answers.map(([error, answer]) => {
        if (error !== null) throw error;
        return answer;
      });
    });
  }

  /** The names of the hashes that begin so. */
  keys(prefix: string): Promise<string[]> {
    const pattern = `${prefix.replace(/[\\*?[\]^-]/g, '\\$&')}*`;
    return this.ask(async (client) => {
      const found = new Set<string>();
      let cursor = '0';
      do {
        const [next, keys] = await client.scan(cursor, 'MATCH', pattern, 'COUNT', 1_000);
        for (const key of keys) found.add(key);
        cursor = next;
      } while (cursor !== '0');
      return [...found];
    });
  }
}

/** What Redis said, and to which command on which key. */
function wordsOf(error: unknown): string {
  const { message, command } = error as Error & { command?: { name: string; args: unknown[] } };
  return command === undefined ? message : `${message} (${command.name} ${String(command.args[0])})`;
}

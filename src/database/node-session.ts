import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import type { Logger } from 'pino';
import { Listeners, type Listener } from '../freeswitch/listeners.js';
import { LOG } from '../tokens.js';
import { Database } from './database.js';
import { CHANNEL, readNotice, type Notice } from './notices.js';

/** How often a lost connection, and a lock that another node holds, are tried for again. */
const TRY_MS = 1_000;
/** How often the version is compared, in tries. */
const CHECK_EVERY = 5;
const ANSWER_MS = 4_000;
/** Advisory locks of this kind are keepers'. */
const KEEPER_LOCK = 0x4b45_4550;

/**
 * The one connection of this node that lasts: it hears what other nodes changed and holds the locks that make this node
 * the keeper of a switch. Both end with the connection, so another node takes over within a second of a crash.
 */
@Injectable()
export class NodeSession implements OnModuleDestroy {
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private ticks = 0;
  /** The newest version heard of, and the one that the last check found. */
  private heard: number | undefined;
  private found = 0;
  private readonly wanted = new Set<string>();
  private readonly held = new Set<string>();
  /** Postgres would count a lock that is taken twice. */
  private locking: Promise<unknown> = Promise.resolve();
  private readonly keptListeners: Listeners<string>;
  /** By the channel of Postgres. */
  private readonly channelListeners = new Map<string, (payload?: string) => void>();

  constructor(
    private readonly database: Database,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.keptListeners = new Listeners('kept', log);
  }

  /** Whether Postgres answers, as far as is known. */
  get connected(): boolean {
    return this.client !== undefined;
  }

  /** Resolves once changes are heard of. */
  async start(): Promise<void> {
    await this.open();
    this.schedule();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.client?.end();
  }

  /** This node will keep `name` as soon as no other does. */
  want(name: string): void {
    this.wanted.add(name);
    void this.lock((client) => this.takeLocks(client));
  }

  /** Another node may. */
  release(name: string): void {
    this.wanted.delete(name);
    if (!this.held.delete(name)) return;
    void this.lock((client) =>
      ask(client, 'SELECT pg_advisory_unlock($1, hashtext($2))', [KEEPER_LOCK, name]),
    );
  }

  keeps(name: string): boolean {
    return this.held.has(name);
  }

  /** Called with the name when this node has become its keeper. */
  onKept(listener: Listener<string>): void {
    this.keptListeners.add(listener);
  }

  /** Called when any node notifies `channel`, a plain name, and without a payload whenever one may have been missed; before `start`. */
  listen(channel: string, listener: (payload?: string) => void): void {
    this.channelListeners.set(channel, listener);
  }

  private schedule(): void {
    this.timer = setTimeout(() => {
      void this.tick().finally(() => {
        if (!this.stopped) this.schedule();
      });
    }, TRY_MS).unref();
  }

  private async tick(): Promise<void> {
    this.ticks += 1;
    try {
      if (this.client === undefined) return await this.open();
      await this.lock((client) => this.takeLocks(client));
      if (this.client !== undefined && this.ticks % CHECK_EVERY === 0) await this.checkVersion(this.client);
    } catch (error) {
      this.lose(this.client, error);
    }
  }

  private async open(): Promise<void> {
    // The pool's own options: spread they would lack the password.
    const client = new pg.Client(this.database.pool.options);
    client.on('error', (error) => this.lose(client, error));
    client.on('end', () => this.lose(client, new Error('the connection has ended')));
    client.on('notification', ({ channel, payload = '' }) => {
      if (channel === CHANNEL) this.hear(payload);
      else this.channelListeners.get(channel)?.(payload);
    });
    try {
      await client.connect();
      // The server lets go of a node whose machine has gone without a word.
      await ask(
        client,
        'SET tcp_keepalives_idle = 2; SET tcp_keepalives_interval = 1; SET tcp_keepalives_count = 2',
      );
      for (const channel of [CHANNEL, ...this.channelListeners.keys()])
        await ask(client, `LISTEN ${channel}`);
      const version = await this.version(client);
      if (this.stopped) return await client.end();
      this.client = client;
      if (this.heard !== version) this.database.feed.missed();
      this.heard = this.found = version;
      await this.lock((opened) => this.takeLocks(opened));
      for (const listener of this.channelListeners.values()) listener();
      this.log.info('the database tells this node of changes');
    } catch (error) {
      client.end().catch(() => undefined);
      throw error;
    }
  }

  private lose(client: pg.Client | undefined, error: unknown): void {
    if (client === undefined) this.log.debug({ err: error }, 'the database is still away');
    if (client === undefined || this.client !== client) return;
    this.client = undefined;
    this.held.clear();
    client.end().catch(() => undefined);
    if (!this.stopped) this.log.warn({ err: error }, 'the database is away');
  }

  private hear(payload: string): void {
    let notice: Notice;
    try {
      notice = readNotice(payload);
    } catch (error) {
      this.log.warn({ err: error }, 'a notice cannot be read');
      return this.database.feed.missed();
    }
    const { version, node, changes } = notice;
    // Committed while the connection was opened: counted by then.
    if (this.heard === undefined || version <= this.heard) return;
    const gap = version !== this.heard + 1;
    this.heard = version;
    if (gap || changes === undefined) this.database.feed.missed();
    else if (node !== this.database.node) for (const change of changes) this.database.feed.publish(change);
  }

  /** What the check before found must have been heard of by now. */
  private async checkVersion(client: pg.Client): Promise<void> {
    if ((this.heard ?? 0) < this.found) {
      this.heard = this.found;
      this.database.feed.missed();
    }
    this.found = await this.version(client);
  }

  private async version(client: pg.Client): Promise<number> {
    const { rows } = await ask<{ seq: number }>(client, 'SELECT seq FROM change_version');
    return rows[0]!.seq;
  }

  private lock(work: (client: pg.Client) => Promise<unknown>): Promise<unknown> {
    this.locking = this.locking.then(async () => {
      const { client } = this;
      if (client !== undefined) await work(client).catch((error: unknown) => this.lose(client, error));
    });
    return this.locking;
  }

  private async takeLocks(client: pg.Client): Promise<void> {
    const missing = [...this.wanted].filter((name) => !this.held.has(name));
    if (missing.length === 0) return;
    const { rows } = await ask<{ name: string }>(
      client,
      'SELECT name FROM unnest($1::text[]) AS name WHERE pg_try_advisory_lock($2, hashtext(name))',
      [missing, KEEPER_LOCK],
    );
    for (const { name } of rows) {
      this.held.add(name);
      if (!this.wanted.has(name)) {
        this.release(name);
        continue;
      }
      this.log.info({ core: name }, 'this node is the keeper of the switch');
      this.keptListeners.call(name);
    }
  }
}

function ask<R extends pg.QueryResultRow>(
  client: pg.Client,
  text: string,
  values: readonly unknown[] = [],
): Promise<pg.QueryResult<R>> {
  // Without values it may be several statements.
  const query = { text, ...(values.length > 0 && { values: [...values] }), query_timeout: ANSWER_MS };
  return client.query<R>(query);
}

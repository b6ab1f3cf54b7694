import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Injectable, type OnApplicationShutdown, type OnModuleDestroy } from '@nestjs/common';
import pg, { type ClientBase, type PoolConfig, type QueryResultRow } from 'pg';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type ObjectLiteral,
  type Repository,
} from 'typeorm';
import type { BoundClient } from './bound-client.js';
import type { Change, ChangeFeed } from './change-feed.js';
import { databaseErrorCode, isContention } from './errors.js';
import { backendGivesWay } from './give-way.js';
import { Held, type Load } from './held.js';
import { CHANNEL, writeNotice } from './notices.js';

interface Transaction {
  readonly manager: EntityManager;
  readonly changes: Change[];
  /** More has changed than anybody could be told one by one. */
  all: boolean;
}

/** A call waits for the answer, and FreeSWITCH gives up after three seconds. */
const READ_MS = 1_200;
/** What is read once for all calls to come may take longer: a hundred thousand routes take a second and more. */
const READ_ALL_MS = 30_000;

/** What people look for in years of calls takes as long as they wait for it. */
const SEARCH_MS = 600_000;

/** So many calls' questions at once. */
const READERS = 8;

/** So long a writer waits for a row that somebody else is changing. */
const LOCK_MS = 3_000;
const LOCKED = '55P03';

/** Of more changes in one transaction whoever remembers anything forgets all of it, rather than each row. */
const MAX_CHANGES = 200;

/** So often a transaction is run when others are in its way, and how long it waits at most before each further time. */
const TRIES = 4;
const PAUSE_MS = 50;

/** The one way to Postgres: repositories that take part in the running transaction, and prepared reads beside it. */
@Injectable()
export class Database implements OnModuleDestroy, OnApplicationShutdown {
  private readonly running = new AsyncLocalStorage<Transaction>();

  private readonly besides = new Set<pg.Client>();

  private reads: pg.Pool | undefined;

  /** Tells this process from the others that use the same database. */
  readonly node = randomUUID();

  constructor(
    readonly dataSource: DataSource,
    readonly feed: ChangeFeed,
  ) {}

  private get manager(): EntityManager {
    return this.running.getStore()?.manager ?? this.dataSource.manager;
  }

  repository<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.manager.getRepository(entity);
  }

  /** A statement inside the running transaction, or by itself where there is none. */
  async run<R extends QueryResultRow = QueryResultRow>(
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<R[]> {
    const answer: unknown = await this.manager.query(sql, [...values]);
    // TypeORM answers [rows, count] for UPDATE and DELETE, rows for the rest.
    return (Array.isArray(answer) && Array.isArray(answer[0]) ? answer[0] : answer) as R[];
  }

  /** A read by itself that may take minutes. */
  async search<R extends QueryResultRow>(text: string, values: readonly unknown[]): Promise<R[]> {
    const query = { text, values: [...values], query_timeout: SEARCH_MS };
    return (await this.pool.query<R>(query)).rows;
  }

  /**
   * A prepared read, never inside a transaction: for the questions that calls wait for. It has connections of its own,
   * which nobody takes who waits for a lock.
   * @param all of a table by the hundred thousand, to be held in memory
   */
  async read<R extends QueryResultRow>(
    name: string,
    text: string,
    values: readonly unknown[],
    all = false,
  ): Promise<R[]> {
    const query = { name, text, values: [...values], query_timeout: all ? READ_ALL_MS : READ_MS };
    this.reads ??= this.readPool();
    return (await this.reads.query<R>(query)).rows;
  }

  /** A value that is held in memory and read again when a row of one of these entities has changed. */
  hold<T>(what: string, entities: readonly string[], load: Load<T>): Held<T> {
    const held = new Held(load, (error) =>
      this.feed.log.warn(`${what} go on serving as they were last read: ${String(error)}`),
    );
    // Read at once, not when it is next asked for: the database may be away by then.
    this.feed.onChange(async ({ entity, id }) => {
      if (!entities.includes(entity)) return;
      held.markStale(id);
      await held.get();
    });
    this.feed.onMissed(async () => {
      held.markStale();
      await held.get();
    });
    return held;
  }

  /**
   * Runs `work` in one transaction; inside another it takes part in that one. A transaction that Postgres ended because
   * others were in its way (deadlock) is run again from its beginning: what `work` does outside the database, also to
   * variables of its surroundings, must bear being done twice.
   */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.running.getStore() !== undefined) return work();
    for (let left = TRIES - 1; ; left -= 1) {
      try {
        return await this.attempt(this.dataSource.manager, async () => {
          await this.run(`SET LOCAL lock_timeout = '${LOCK_MS}ms'`);
          return work();
        });
      } catch (error) {
        // Who has waited so long for a row is told so.
        if (left <= 0 || !isContention(error) || databaseErrorCode(error) === LOCKED) throw error;
        await setTimeout(Math.random() * PAUSE_MS);
      }
    }
  }

  /**
   * A transaction for long work that is done once: others do not wait for its process.
   * @param work is given the connection, for what TypeORM does not do
   */
  async longTransaction<T>(work: (client: ClientBase) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as BoundClient;
    client.waitForever();
    try {
      await backendGivesWay(client);
      return await this.attempt(runner.manager, () => work(client));
    } finally {
      // Its priority cannot be given back.
      await client.end();
      await runner.release();
    }
  }

  /**
   * Long work on a connection of its own, outside of any transaction: others wait neither for its process nor for a
   * place in the pool.
   */
  async aside<T>(work: (client: ClientBase) => Promise<T>): Promise<T> {
    const client = new pg.Client({ ...this.connection(), query_timeout: 0 });
    // The statement that is under way says so as well.
    client.on('error', () => undefined);
    this.besides.add(client);
    try {
      await client.connect();
      await backendGivesWay(client);
      return await work(client);
    } finally {
      this.besides.delete(client);
      await client.end();
    }
  }

  /** A long statement does not hold up the end of the program: it is cut off. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all([...this.besides].map((client) => client.end()));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.reads?.end();
  }

  private readPool(): pg.Pool {
    // A new connection costs the call that opens it ten milliseconds: they are kept.
    const pool = new pg.Pool({ ...this.connection(), max: READERS, idleTimeoutMillis: 0 });
    // The read that needs the connection says so as well.
    pool.on('error', () => undefined);
    return pool;
  }

  /** How the pool connects; it hides the password from who lists what it has. */
  private connection(): PoolConfig {
    return { ...this.pool.options, password: this.pool.options.password };
  }

  private async attempt<T>(within: EntityManager, work: () => Promise<T>): Promise<T> {
    const changes: Change[] = [];
    let all = false;
    const result = await within.transaction((manager) => {
      const transaction: Transaction = { manager, changes, all };
      return this.running.run(transaction, async () => {
        const done = await work();
        all = transaction.all || changes.length > MAX_CHANGES;
        if (all) await this.tellOthers();
        else if (changes.length > 0) await this.tellOthers(changes);
        return done;
      });
    });
    if (all) this.feed.missed();
    else for (const change of changes) this.feed.publish(change);
    return result;
  }

  /** Every node hears of the change once the running transaction is committed, this one before `transaction` resolves. */
  announce(change: Change): void {
    const transaction = this.running.getStore();
    if (transaction === undefined) throw new Error('a change is announced in its transaction');
    // Of more than that nobody is told one by one.
    if (transaction.changes.length <= MAX_CHANGES) transaction.changes.push(change);
  }

  /** The same of a transaction that leaves nothing as it was: what was remembered counts no more. */
  announceAll(): void {
    const transaction = this.running.getStore();
    if (transaction === undefined) throw new Error('a change is announced in its transaction');
    transaction.all = true;
  }

  /**
   * The last statement of a transaction: the version's row is held until the commit, so that versions and notices come
   * in the order of the commits.
   */
  private async tellOthers(changes?: readonly Change[]): Promise<void> {
    await this.run(
      `WITH version AS (UPDATE change_version SET seq = seq + 1 RETURNING seq)
       SELECT pg_notify('${CHANNEL}', seq || ' ' || $1) FROM version`,
      [writeNotice(this.node, changes)],
    );
  }

  /** The pool, for whoever needs a connection of its own. */
  get pool(): pg.Pool {
    return (this.dataSource.driver as PostgresDriver).master as pg.Pool;
  }
}

import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { Pool, QueryResultRow } from 'pg';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type ObjectLiteral,
  type Repository,
} from 'typeorm';

interface Transaction {
  readonly manager: EntityManager;
  readonly afterCommit: (() => void)[];
}

/** The one way to Postgres: repositories that take part in the running transaction, and prepared reads beside it. */
@Injectable()
export class Database {
  private readonly running = new AsyncLocalStorage<Transaction>();

  constructor(readonly dataSource: DataSource) {}

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

  /** A prepared read on the pool, never inside a transaction: for the questions that calls wait for. */
  async read<R extends QueryResultRow>(name: string, text: string, values: readonly unknown[]): Promise<R[]> {
    return (await this.pool.query<R>({ name, text, values: [...values] })).rows;
  }

  /** Runs `work` in one transaction; inside another it takes part in that one. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.running.getStore() !== undefined) return work();
    const afterCommit: (() => void)[] = [];
    const result = await this.dataSource.transaction((manager) =>
      this.running.run({ manager, afterCommit }, work),
    );
    for (const action of afterCommit) action();
    return result;
  }

  /** Runs `action` once the running transaction is committed (now, where there is none); dropped on rollback. */
  afterCommit(action: () => void): void {
    const transaction = this.running.getStore();
    if (transaction === undefined) action();
    else transaction.afterCommit.push(action);
  }

  private get pool(): Pool {
    return (this.dataSource.driver as PostgresDriver).master as Pool;
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

/** What happened to a row. `before` and `after` hold no secrets. */
export interface Change {
  readonly entity: string;
  readonly id: number | string;
  readonly action: 'create' | 'update' | 'delete';
  readonly before?: object;
  readonly after?: object;
}

/** Writes down who changed what. Implemented by access/. */
export abstract class Audit {
  /** Called inside the change's transaction. */
  abstract record(change: Change): Promise<void>;
}

/** Makes changes take effect on the switches. Implemented by live-config. */
export abstract class Changes {
  /** Called after the commit, in order; must not throw. */
  abstract publish(change: Change): void;
}

/** Row, children and audit in one transaction; the change is published once it is committed. */
@Injectable()
export class Store {
  constructor(
    readonly database: Database,
    private readonly audit: Audit,
    private readonly changes: Changes,
  ) {}

  async commit<T>(work: (record: (change: Change) => Promise<void>) => Promise<T>): Promise<T> {
    return this.database.transaction(() =>
      work(async (change) => {
        await this.audit.record(change);
        this.database.afterCommit(() => this.changes.publish(change));
      }),
    );
  }
}

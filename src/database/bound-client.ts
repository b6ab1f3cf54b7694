import pg from 'pg';

/** What node-postgres says of a statement that was not answered within `query_timeout`; it has no code. */
const UNANSWERED = 'Query read timeout';

/**
 * A connection that is given up with the first statement that is not answered in time: node-postgres would go on with it,
 * and whatever came next would wait behind that statement. (A pool's own `query` does so, TypeORM's does not.)
 */
export class BoundClient extends pg.Client {
  /** node-postgres's own, which its types leave out. */
  declare private readonly connectionParameters: { query_timeout: number };

  override query(...statement: unknown[]): never {
    const answer: unknown = super.query(...(statement as [string]));
    if (answer instanceof Promise)
      answer.catch((error: unknown) => {
        if (error instanceof Error && error.message === UNANSWERED) void this.end().catch(() => undefined);
      });
    return answer as never;
  }

  /** Of a connection for long work. */
  waitForever(): void {
    this.connectionParameters.query_timeout = 0;
  }
}

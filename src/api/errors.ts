/** What can go wrong for a caller, as facts. Services throw these; error-reply.ts alone knows HTTP. */
export abstract class ApiError extends Error {
  abstract readonly status: 400 | 403 | 404 | 405 | 409 | 413 | 415 | 503;

  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/** Input that cannot be stored or done; `problems` name each field, the first one is the message. */
export class Invalid extends ApiError {
  readonly status = 400;
  /** @param reason what XSwitch says in its place; the message when absent */
  constructor(
    readonly problems: readonly FieldProblem[],
    readonly reason?: string,
  ) {
    super(problems.map(({ field, message }) => `${field}: ${message}`)[0] ?? 'invalid input');
  }

  static field(field: string, message: string, reason?: string): Invalid {
    return new Invalid([{ field, message }], reason);
  }
}

export interface RowProblem extends FieldProblem {
  readonly row: number;
}

/** Rows of an import that cannot be stored; nothing was. 409 when all that is wrong is that they exist already. */
export class ImportRefused extends ApiError {
  readonly status;
  constructor(
    readonly problems: readonly RowProblem[],
    onlyDuplicates = false,
  ) {
    super(
      problems.map(({ row, field, message }) => `row ${row}: ${field}: ${message}`)[0] ?? 'nothing to import',
    );
    this.status = onlyDuplicates ? (409 as const) : (400 as const);
  }
}

export class NotFound extends ApiError {
  readonly status = 404;
  /** @param words in place of naming it */
  constructor(entity: string, id: string | number, words?: string) {
    super(words ?? `${entity} ${id} not found`);
  }
}

/** Another row has that value already. The wording ends as XSwitch's clients expect it. */
export class Conflict extends ApiError {
  readonly status = 409;
  constructor(entity: string, fields: string, value?: string) {
    super(
      `${entity}: ${fields}${value === undefined ? '' : ` ${value}`} already exists (duplicate key value violates unique constraint)`,
    );
  }
}

export interface User {
  readonly entity: string;
  readonly id: number | string;
  readonly name: string;
}

/** The row is referred to by others; the message lists them. */
export class InUse extends ApiError {
  readonly status = 409;
  constructor(entity: string, id: string | number, users: readonly User[]) {
    const list = users
      .map((user) => `${user.entity} ${user.id}${user.name ? ` (${user.name})` : ''}`)
      .join(', ');
    super(`${entity} ${id} is in use${list ? ` by ${list}` : ''}`);
  }
}

/** More than is taken; the message says how much may come. */
export class TooLarge extends ApiError {
  readonly status = 413;
}

/** No or no valid token, or a role that may not. XSwitch answers 403 for both. */
export class Forbidden extends ApiError {
  readonly status = 403;
}

/** A switch understood and would not: `message` is in its own words, e.g. `Operation failed`, or says why it was not asked. */
export class SwitchRefused extends ApiError {
  readonly status = 409;
}

/** The switch cannot be asked now; the message says why or what to set. */
export class SwitchUnavailable extends ApiError {
  readonly status = 503;
}

/** Others change the same rows, again and again. */
export class Busy extends ApiError {
  readonly status = 503;
  constructor(message = 'others are changing the same rows; nothing was changed, try again') {
    super(message);
  }
}

/** It can be done once at a time, and is being done. */
export class UnderWay extends ApiError {
  readonly status = 409;
}

/** A program of this host that is not there, or may not do it: the message says what to install, or is in its own words. */
export class ToolUnavailable extends ApiError {
  readonly status = 503;
}

/** The Redis of the mod_cti dialect cannot be asked. @param cause what it or its client said */
export class RedisUnavailable extends ApiError {
  readonly status = 503;
  constructor(cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(`Redis cannot be asked (${why}); nothing was changed`);
  }
}

export class DatabaseUnavailable extends ApiError {
  readonly status = 503;
  constructor() {
    super('the database cannot be reached; nothing was changed');
  }
}

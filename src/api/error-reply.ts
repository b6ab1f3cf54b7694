import { databaseErrorCode, isContention, isDatabaseAway } from '../database/errors.js';
import { UnsafeValue } from '../freeswitch/errors.js';
import {
  ApiError,
  Busy,
  Conflict,
  DatabaseUnavailable,
  Forbidden,
  Invalid,
  ImportRefused,
  InUse,
  NotFound,
  SwitchRefused,
  type FieldProblem,
} from './errors.js';

/** XSwitch's error body; `text` for 403, `errors` for 400, `reason` (400, 409) and `msg` (404) are what readers of the channel endpoints know. */
export interface ErrorBody {
  readonly code: number;
  readonly message: string;
  readonly data: '{}';
  readonly text?: string;
  readonly errors?: readonly FieldProblem[];
  readonly reason?: string;
  readonly msg?: string;
}

export interface ErrorReply {
  readonly status: number;
  readonly body: ErrorBody;
}

/** Turns anything thrown into what the caller is told. Faults of ours say nothing about their cause. */
export function toErrorReply(thrown: unknown): ErrorReply {
  const error = thrown instanceof ApiError ? thrown : (translate(thrown) ?? thrown);
  if (error instanceof ApiError) {
    return reply(error.status, error.message, {
      ...(error instanceof Forbidden && { text: error.message }),
      ...(error instanceof Invalid && { errors: error.problems, reason: error.reason ?? error.message }),
      ...(error instanceof SwitchRefused && { reason: error.message }),
      ...(error instanceof ImportRefused && {
        errors: error.problems,
        ...(error.status === 400 && { reason: error.message }),
      }),
      ...(error instanceof NotFound && { msg: error.message }),
    });
  }
  const status = statusOf(error);
  if (status === 400) return toErrorReply(Invalid.field('body', messageOf(error)));
  return status >= 400 && status < 500
    ? reply(status, messageOf(error))
    : reply(500, 'internal error; see the log');
}

function reply(status: number, message: string, more: Partial<ErrorBody> = {}): ErrorReply {
  return { status, body: { code: status, message, data: '{}', ...more } };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : 'bad request');

/** Errors of Fastify (body parsers) and Nest carry their own status. */
function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null) return 500;
  const { statusCode, status } = error as { statusCode?: unknown; status?: unknown };
  const found = statusCode ?? status;
  return typeof found === 'number' ? found : 500;
}

interface PostgresError {
  readonly code: string;
  readonly constraint?: string;
  readonly column?: string;
  readonly table?: string;
  readonly detail?: string;
}

/** A statement that Postgres refused, as the fact it means for the caller; undefined when it is our fault. */
function translate(thrown: unknown): ApiError | undefined {
  if (thrown instanceof UnsafeValue) return Invalid.field(thrown.field, thrown.why);
  if (isDatabaseAway(thrown)) return new DatabaseUnavailable();
  if (isContention(thrown)) return new Busy();
  const error = postgresError(thrown);
  if (error === undefined) return undefined;
  const { code, constraint = '', column, table = 'row' } = error;
  const entity = table.replace(/s$/, '');
  if (code === '23505') return new Conflict(entity, ...duplicate(error));
  if (code === '23503') return foreignKey(error, entity);
  if (code === '23514') return Invalid.field(constraint, 'is not allowed');
  if (code === '23502') return Invalid.field(column ?? entity, 'must not be empty');
  if (code.startsWith('22')) return Invalid.field(column ?? 'body', 'has a value that cannot be stored');
  return undefined;
}

function postgresError(thrown: unknown): PostgresError | undefined {
  if (!(thrown instanceof Error) || databaseErrorCode(thrown) === undefined) return undefined;
  return ('driverError' in thrown ? thrown.driverError : thrown) as PostgresError;
}

/** `Key (context, prefix)=(a, 1) already exists.` -> the columns and their values */
function duplicate({ detail = '', constraint = '' }: PostgresError): [string, string?] {
  const match = /^Key \((.+?)\)=\((.*)\) already exists/s.exec(detail);
  return match ? [match[1]!, match[2]!.slice(0, 200)] : [constraint];
}

/** A missing target is the caller's input; a row that others point to is in use. */
function foreignKey({ detail = '', constraint = '', table = '' }: PostgresError, entity: string): ApiError {
  const match = /^Key \((.+?)\)=\((.*)\) is (not present|still referenced)/s.exec(detail);
  const column = constraint.replace(/_fkey$/, '').replace(`${table}_`, '');
  if (match?.[3] === 'still referenced') return new InUse(entity, match[2]!, []);
  return Invalid.field(column, `${match?.[2] ?? 'the row'} does not exist`);
}

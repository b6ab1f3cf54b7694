/** SQLSTATE or errno of a database error; node-postgres gives some lost connections no code, only these words. */
export function databaseErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const cause: unknown = 'driverError' in error ? error.driverError : error;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  if (typeof code === 'string') return code;
  return /Connection terminated|timeout exceeded when trying to connect|Query read timeout/i.test(
    error.message,
  )
    ? '08006'
    : undefined;
}

/** Whether the database could not be asked, as opposed to having refused. */
export function isDatabaseAway(error: unknown): boolean {
  const code = databaseErrorCode(error) ?? '';
  return (
    (code.startsWith('08') && code !== '08P01') ||
    code.startsWith('57P') ||
    ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH'].includes(code)
  );
}

/** Whether the statement failed because of what others did at the same time: a deadlock, a row that is held too long. */
export function isContention(error: unknown): boolean {
  return ['40P01', '40001', '55P03'].includes(databaseErrorCode(error) ?? '');
}

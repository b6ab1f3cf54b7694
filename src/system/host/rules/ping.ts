import { isInterfaceName, isTarget } from './target.js';

/** So often it is asked. */
export const TRIES = 4;
/** Seconds after which `ping` ends by itself. */
const DEADLINE = 8;

/** The arguments of `ping`. @throws TypeError for what no field lets through */
export function pingArguments(target: string, nic?: string): string[] {
  if (!isTarget(target) || (nic !== undefined && !isInterfaceName(nic)))
    throw new TypeError('this is no target of a ping');
  const through = nic === undefined ? [] : ['-I', nic];
  return ['-c', String(TRIES), '-w', String(DEADLINE), ...through, '--', target];
}

/** What came of a connection: in so many milliseconds, or why not. */
export type Attempt = number | string;

/** The text that is shown of connections to a port, in the manner of `ping`. */
export function tcpReport(
  target: string,
  address: string,
  port: number,
  attempts: readonly Attempt[],
): string {
  const lines = attempts.map((attempt, index) =>
    typeof attempt === 'number'
      ? `connected: seq=${index + 1} time=${attempt.toFixed(3)} ms`
      : `failed: seq=${index + 1} ${attempt}`,
  );
  const times = attempts.filter((attempt) => typeof attempt === 'number');
  const lost = Math.round((1 - times.length / attempts.length) * 100);
  const average = times.reduce((sum, time) => sum + time, 0) / times.length;
  const spread = [Math.min(...times), average, Math.max(...times)].map((time) => time.toFixed(3)).join('/');
  return [
    `TCP ${target} (${address}) port ${port}`,
    ...lines,
    '',
    `${attempts.length} attempts, ${times.length} connected, ${lost}% failed`,
    ...(times.length > 0 ? [`min/avg/max = ${spread} ms`] : []),
  ].join('\n');
}

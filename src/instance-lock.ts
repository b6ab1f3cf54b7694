import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** A program that was just told to stop has this long to let go. */
const HANDOVER_MS = 6_000;

/**
 * Two programs on one DATA_DIR would fight over its database. The lock names the process and when that was started, so
 * that a killed one's lock, or its reused pid, is no obstacle.
 */
export async function lockDataDir(dataDir: string): Promise<() => void> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, 'switchyard.lock');
  for (const deadline = Date.now() + HANDOVER_MS; ; await setTimeout(100)) {
    const holder = existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
    const pid = Number(holder.split(' ')[0]);
    if (holder === '' || pid === process.pid || identity(pid) !== holder) break;
    if (Date.now() > deadline) {
      throw new Error(`DATA_DIR ${dataDir} is in use by process ${pid}; stop it or set another DATA_DIR`);
    }
  }
  writeFileSync(path, `${identity(process.pid)}\n`, { mode: 0o600 });
  return () => rmSync(path, { force: true });
}

/** `pid start-time`; undefined when there is no such process. */
function identity(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch {
    return undefined;
  }
  const stat = `/proc/${pid}/stat`;
  // The 22nd field, counted behind the command name, which may hold spaces.
  const started = existsSync(stat) ? readFileSync(stat, 'utf8').split(') ').at(-1)!.split(' ')[19] : '';
  return `${pid} ${started}`;
}

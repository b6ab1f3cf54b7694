import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import type { ClientBase } from 'pg';

const THREADS = '/proc/self/task';

/** Runs when nothing else wants to: half the way down, Linux still lets a process use up its time slice before a call. */
function lower(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // Not ours to change: then it competes.
  }
}

/** This process gives way to all others from now on. On Linux each thread has a priority of its own. */
export function giveWay(): void {
  const threads = existsSync(THREADS) ? readdirSync(THREADS) : [0];
  for (const thread of threads) lower(Number(thread));
}

/**
 * The same for the server's process behind a connection, where that is on this machine: long work in SQL. It does it
 * alone, as its helpers would have the priority of the server. The connection is of no use to others afterwards.
 */
export async function backendGivesWay(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ pid: number; near: boolean }>(
    `SELECT pg_backend_pid() AS pid, inet_client_addr() IS NULL AS near,
       set_config('max_parallel_workers_per_gather', '0', false),
       set_config('max_parallel_maintenance_workers', '0', false)`,
  );
  const { pid, near } = rows[0]!;
  if (!near) return;
  // The socket may lead into a container, where processes have other numbers.
  const name = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  if (name.startsWith('postgres: ')) lower(pid);
}

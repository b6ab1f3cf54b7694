import { readFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import type { ClientBase } from 'pg';

/**
 * This thread (as Linux understands priorities), or a process, from now on runs when nothing else wants to: at half
 * the way down, Linux still lets it use up its time slice before a call is served.
 */
export function giveWay(pid = 0): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // Not ours to change: then it competes.
  }
}

/** The same for the server's process behind a connection, where that is on this machine: long work in SQL. */
export async function backendGivesWay(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ pid: number; near: boolean }>(
    'SELECT pg_backend_pid() AS pid, inet_client_addr() IS NULL AS near',
  );
  const { pid, near } = rows[0]!;
  if (!near) return;
  // The socket may lead into a container, where processes have other numbers.
  const name = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  if (name.startsWith('postgres: ')) giveWay(pid);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Ticks a second in /proc: 100 on every Linux that user space sees. */
const USER_HZ = 100;

interface Stat {
  readonly parent: number;
  /** Seconds of CPU, user and system, of all its threads. */
  readonly own: number;
  /** The same of children that have ended and were waited for. */
  readonly ended: number;
}

/** `/proc/<pid>/stat`. The command's name, in parentheses, may itself hold spaces and parentheses. */
export function parseStat(text: string): Stat {
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const seconds = (first: number): number => (Number(fields[first]) + Number(fields[first + 1])) / USER_HZ;
  const stat = { parent: Number(fields[1]), own: seconds(11), ended: seconds(13) };
  if (Object.values(stat).some(Number.isNaN))
    throw new SyntaxError(`not a line of /proc/<pid>/stat: ${text}`);
  return stat;
}

/** Resident memory out of `/proc/<pid>/status`, in bytes. */
export function parseRss(text: string): number {
  const match = /^VmRSS:\s+(\d+) kB$/m.exec(text);
  if (match === null) throw new SyntaxError('no VmRSS in /proc/<pid>/status');
  return Number(match[1]) * 1024;
}

/** The most resident memory since it was last cleared, out of `/proc/<pid>/status`, in bytes. */
export function parsePeakRss(text: string): number {
  const match = /^VmHWM:\s+(\d+) kB$/m.exec(text);
  if (match === null) throw new SyntaxError('no VmHWM in /proc/<pid>/status');
  return Number(match[1]) * 1024;
}

/** The most resident memory of each child whose command line holds `name`, in bytes. */
export function peaksOfChildren(pid: number, name: string): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
  return children.flatMap((child) => {
    try {
      const ours = readFileSync(`/proc/${child}/cmdline`, 'utf8').includes(name);
      return ours ? [parsePeakRss(readFileSync(`/proc/${child}/status`, 'utf8'))] : [];
    } catch {
      return []; // it has ended
    }
  });
}

/** Seconds of CPU that one process has used so far. */
export const cpuOf = (pid: number): number => parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8')).own;

export const rssOf = (pid: number): number => parseRss(readFileSync(`/proc/${pid}/status`, 'utf8'));

/** Seconds of CPU of a PostgreSQL server: the postmaster and every process it has or had. */
export function postgresCpu(dataDir: string): number {
  const pidFile = join(dataDir, 'postgres/postmaster.pid');
  const postmaster = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  const { own, ended } = parseStat(readFileSync(`/proc/${postmaster}/stat`, 'utf8'));
  const children = allStats().filter(({ parent }) => parent === postmaster);
  return children.reduce((sum, child) => sum + child.own, own + ended);
}

function allStats(): Stat[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return [parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'))];
      } catch (error) {
        // It ended while we looked; its CPU is then among its parent's ended children.
        if (error instanceof SyntaxError) throw error;
        return [];
      }
    });
}

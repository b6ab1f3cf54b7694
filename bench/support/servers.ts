import type { CeilingOrder, CeilingReport } from '../roles/http-ceiling.js';
import type { LoadOrder, LoadReport } from '../roles/http-load.js';
import { cpuOf } from './processes.js';
import { FREESWITCH_SECRET, type Program } from './program.js';
import { type CallKind, type Kind, keysOf, numberOf, routeOf } from './requests.js';
import { Role } from './roles.js';

/** Servers that answer mod_xml_curl, the load that asks them, and what that costs them. */

export const AUTHORIZATION = `Basic ${Buffer.from(`freeswitch:${FREESWITCH_SECRET}`).toString('base64')}`;
const CONNECTIONS = 16;
const LIMIT_MS = 120_000;

/**
 * Requests a second at which program and ceiling are compared: at full speed the ceiling keeps the load generator busy,
 * and each answer of the program wakes it up, which the kernel charges to whoever sent it.
 */
export const EVEN_RATE = 2_000;

/** One measured run of one server. */
export interface Cost {
  /** Microseconds of CPU a request: the server's process. */
  readonly cpu: number;
  /** The same of its PostgreSQL; 0 when it has none. */
  readonly database: number;
  readonly perSecond: number;
}

export type Load = (
  server: Server,
  kinds: readonly Kind[],
  keys: readonly string[],
  perSecond?: number,
) => Promise<LoadReport>;

export interface Server {
  readonly port: number;
  /** Seconds. */
  cpu(): number;
  database(): number;
}

/** The process that sends the load. */
export function startLoad(): { readonly load: Load; readonly stop: () => void } {
  const generator = Role.start<LoadOrder, LoadReport>('http-load');
  const load: Load = ({ port }, kinds, keys, perSecond) =>
    generator.ask({
      ...(perSecond !== undefined && { perSecond }),
      port,
      authorization: AUTHORIZATION,
      kinds,
      keys,
      connections: CONNECTIONS,
      limitMs: LIMIT_MS,
    });
  return { load, stop: () => generator.stop() };
}

/** CPU and time of a server over batches of keys; what is done between the batches is not counted. */
export async function measure(
  server: Server,
  load: Load,
  kinds: readonly Kind[],
  batches: Iterable<readonly string[]> | AsyncIterable<readonly string[]>,
  perSecond?: number,
): Promise<Cost> {
  const sum = { requests: 0, seconds: 0, cpu: 0, database: 0 };
  for await (const keys of batches) {
    const before = { cpu: server.cpu(), database: server.database() };
    const { requests, seconds } = await load(server, kinds, keys, perSecond);
    sum.requests += requests;
    sum.seconds += seconds;
    sum.cpu += server.cpu() - before.cpu;
    sum.database += server.database() - before.database;
  }
  const each = (seconds: number): number => (seconds / sum.requests) * 1e6;
  return { cpu: each(sum.cpu), database: each(sum.database), perSecond: sum.requests / sum.seconds };
}

/**
 * The least that Node can do for such requests, once it answers the same bytes as the program.
 * @param kinds of requests, each of them once
 */
export async function startCeiling(
  program: Program,
  load: Load,
  kinds: readonly Kind[],
  source: Keys,
): Promise<{ readonly bare: Server; readonly stop: () => void }> {
  const ceiling = Role.start<CeilingOrder, CeilingReport>('http-ceiling');
  const stop = (): void => ceiling.stop();
  try {
    const answers = await answersOf(programServer(program), load, kinds, source);
    const { port } = await ceiling.ask({ authorization: AUTHORIZATION, answers });
    const bare = { port, cpu: () => cpuOf(ceiling.pid), database: () => 0 };
    await sameAnswers(programServer(program), bare, load, kinds, source);
    return { bare, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** What the program answers to each kind of request, the places of the keys named. */
async function answersOf(
  server: Server,
  load: Load,
  kinds: readonly Kind[],
  source: Keys,
): Promise<CeilingOrder['answers']> {
  const answers: Partial<Record<Kind, string>> = {};
  for (const kind of kinds) {
    const keys = source(keysOf(kind));
    const answer = (await load(server, [kind], keys)).answers[kind]!;
    const [caller, called] = keys as [string, string?];
    if (called === undefined) answers[kind] = answer.replaceAll(caller, '{user}');
    else {
      const text = answer.replaceAll(caller, '{caller}').replaceAll(called, '{called}');
      const route = routeOf(kind as CallKind, called);
      answers[kind] = text.replaceAll(new RegExp(`(?<=route-|routes=)${route}(?=")`, 'g'), '{route}');
    }
  }
  return answers;
}

/** @throws Error when the ceiling answers anything but what the program answers */
async function sameAnswers(
  program: Server,
  ceiling: Server,
  load: Load,
  kinds: readonly Kind[],
  source: Keys,
): Promise<void> {
  for (const kind of kinds) {
    for (let sample = 0; sample < 5; sample += 1) {
      const keys = source(keysOf(kind));
      const ours = (await load(program, [kind], keys)).answers[kind];
      const least = (await load(ceiling, [kind], keys)).answers[kind];
      if (ours !== least)
        throw new Error(`program and ceiling differ for ${keys.join()}:\n${ours}\n${least}`);
    }
  }
}

/** The next so many keys. */
export type Keys = (count: number) => string[];

/**
 * The numbers of extensions `first` to `count - 1`, each once, in no order.
 * @throws RangeError when there are no more
 */
export function once(first: number, count: number): Keys {
  const keys = shuffled(first, count - first);
  return (wanted) => {
    if (keys.length < wanted) throw new RangeError('there are no more extensions that nobody has asked for');
    return keys.splice(-wanted);
  };
}

/** The numbers of so many extensions, in no order. */
export function shuffled(first: number, count: number): string[] {
  const keys = Array.from({ length: count }, (_, index) => numberOf(first + index));
  for (let left = keys.length - 1; left > 0; left -= 1) {
    const other = Math.floor(Math.random() * (left + 1));
    [keys[left], keys[other]] = [keys[other]!, keys[left]!];
  }
  return keys;
}

export const keysPerRequest = (kinds: readonly Kind[]): number =>
  kinds.reduce((sum, kind) => sum + keysOf(kind), 0) / kinds.length;

export const programServer = (program: Program): Server => ({
  port: program.port,
  cpu: () => program.cpu,
  database: () => program.databaseCpu,
});

/** One request by itself. @returns the answer */
export async function askOnce({ url }: Program, body: string): Promise<string> {
  const answer = await fetch(`${url}/freeswitch/xml`, {
    method: 'POST',
    headers: { authorization: AUTHORIZATION, 'content-type': 'application/x-www-form-urlencoded' },
    body,
  });
  if (!answer.ok) throw new Error(`a request was answered with ${answer.status}`);
  return answer.text();
}

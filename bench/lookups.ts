import { performance } from 'node:perf_hooks';
import type { CeilingOrder, CeilingReport } from './roles/http-ceiling.js';
import type { LoadOrder, LoadReport } from './roles/http-load.js';
import { fill, renumber } from './support/fill.js';
import type { Options } from './support/options.js';
import { cpuOf } from './support/processes.js';
import { FREESWITCH_SECRET, Program, temporaryFolder } from './support/program.js';
import { KEYS, type Kind, numberOf } from './support/requests.js';
import { Role } from './support/roles.js';
import { median, table, type Target } from './support/statistics.js';

const AUTHORIZATION = `Basic ${Buffer.from(`freeswitch:${FREESWITCH_SECRET}`).toString('base64')}`;
const CONNECTIONS = 16;
const LIMIT_MS = 120_000;

/**
 * Requests a second at which program and ceiling are compared: at full speed the ceiling keeps the load generator busy,
 * and each answer of the program wakes it up, which the kernel charges to whoever sent it.
 */
const EVEN_RATE = 2_000;

const EXTENSIONS = 100_000;
/**
 * Extensions that are asked for again and again: as many as fit into any cache worth the name, and an odd number, so
 * that each one calls and is called.
 */
const HOT = 1_001;

const MIXES: Readonly<Record<string, readonly Kind[]>> = {
  mixed: ['dialplan', 'sip-auth', 'dialplan', 'user-call'],
  dialplan: ['dialplan'],
  directory: ['sip-auth', 'user-call'],
};

/** One measured run of one server. */
interface Cost {
  /** Microseconds of CPU a request: the server's process. */
  readonly cpu: number;
  /** The same of its PostgreSQL; 0 when it has none. */
  readonly database: number;
  readonly perSecond: number;
}

type Load = (
  server: Server,
  kinds: readonly Kind[],
  keys: readonly string[],
  perSecond?: number,
) => Promise<LoadReport>;

interface Server {
  readonly port: number;
  /** Seconds. */
  cpu(): number;
  database(): number;
}

/** Directory and dialplan look-ups over HTTP, against a bare `node:http` server that answers the same bytes. */
export async function lookups(options: Options): Promise<Target[]> {
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
  try {
    return [...(await againstCeiling(options, load)), ...(await largeAgainstSmall(options, load))];
  } finally {
    generator.stop();
  }
}

async function againstCeiling(options: Options, load: Load): Promise<Target[]> {
  const warmUp = options.quick ? 1_000 : 20_000;
  const runs = options.quick ? 3 : 5;
  const dataDir = await filled(EXTENSIONS);
  const targets: Target[] = [];
  const rows: (string | number)[][] = [];
  for (const [seen, atMost] of [
    ['seen', 2.5],
    ['unseen', 6],
  ] as const) {
    for (const [mix, kinds] of Object.entries(MIXES)) {
      // Started anew, so that nothing has been asked before.
      const program = await Program.start({ dataDir, profile: options.profile });
      const source = seen === 'seen' ? again() : once(EXTENSIONS);
      const requests = options.quick ? 1_000 : seen === 'seen' ? 10_000 : 4_000;
      const keys = (): string[] => source(requests * keysPerRequest(kinds));
      const ceiling = Role.start<CeilingOrder, CeilingReport>('http-ceiling');
      try {
        const answers = await answersOf(programServer(program), load, source);
        const { port } = await ceiling.ask({ authorization: AUTHORIZATION, answers });
        const bare = ceilingServer(ceiling, port);
        await sameAnswers(programServer(program), bare, load, source);
        // Both are compiled before anything is measured; the last warm-up is like the runs.
        const warm = again()(warmUp * keysPerRequest(kinds));
        for (const asked of [warm, keys()]) {
          await load(bare, kinds, asked);
          await load(programServer(program), kinds, asked);
        }
        const [costs, evenCosts]: [Cost, Cost][][] = [[], []];
        for (let run = 0; run < runs; run += 1) {
          const asked = keys();
          evenCosts!.push([
            await measure(bare, load, kinds, [asked], EVEN_RATE),
            await measure(programServer(program), load, kinds, [asked], EVEN_RATE),
          ]);
          if (seen === 'unseen') asked.splice(0, asked.length, ...keys());
          costs!.push([
            // Several times: it is so quick that the kernel's clock of 10 ms would show.
            await measure(bare, load, kinds, [asked, asked, asked, asked]),
            await measure(programServer(program), load, kinds, [asked]),
          ]);
        }
        const of = (figure: (ceiling: Cost, program: Cost) => number, among = costs!): number =>
          median(among.map(([least, ours]) => figure(least, ours)));
        const overLeast = (least: Cost, ours: Cost): number => ours.cpu / least.cpu;
        const ratio = of(overLeast, evenCosts);
        rows.push([
          `${mix}, ${seen}`,
          ...[of((least) => least.cpu, evenCosts), of((_, ours) => ours.cpu, evenCosts), ratio],
          ...[of((least) => least.cpu), of((_, ours) => ours.cpu), of((_, ours) => ours.database)],
          ...[of(overLeast), of((least) => least.perSecond), of((_, ours) => ours.perSecond)],
          of((least, ours) => least.perSecond / ours.perSecond),
        ]);
        targets.push({
          what: `lookups, ${mix}, keys ${seen} before: CPU over the ceiling's`,
          value: ratio,
          atMost,
        });
      } finally {
        ceiling.stop();
        await program.stop();
      }
    }
  }
  const even = ['ceiling µs', 'program µs', 'CPU ratio'].map((name) => `${name} at ${EVEN_RATE}/s`);
  const full = ['ceiling µs', 'program µs', 'Postgres µs', 'CPU ratio'].map(
    (name) => `${name} at full speed`,
  );
  report(['100 000 extensions', ...even, ...full, 'ceiling/s', 'program/s', 'rate ratio'], rows);
  return targets;
}

/** The same requests with a thousand and with a million extensions, none of them asked for before. */
async function largeAgainstSmall(options: Options, load: Load): Promise<Target[]> {
  const [small, large] = [1_000, 1_000_000];
  const batches = options.quick ? 2 : 6;
  const runs = options.quick ? 3 : 5;
  const kinds = MIXES['mixed']!;
  const programs = await Promise.all(
    [await filled(small), await filled(large)].map((dataDir) =>
      Program.start({ dataDir, profile: options.profile }),
    ),
  );
  const [few, many] = programs as [Program, Program];
  let given = 0;
  // A thousand are used up at once: then they all get numbers that nobody has asked for.
  const fewKeys = async (): Promise<string[]> => {
    if (given > 0) await renumber(few.dataDir, given, small);
    given += small;
    return shuffled(given - small, small);
  };
  const source = once(large);
  const manyKeys = async (): Promise<string[]> => source(small);
  try {
    const costs: [Cost, Cost][] = [];
    for (let run = -1; run < runs; run += 1) {
      const pair: [Cost, Cost] = [
        await measure(programServer(few), load, kinds, times(batches, fewKeys)),
        await measure(programServer(many), load, kinds, times(batches, manyKeys)),
      ];
      if (run >= 0) costs.push(pair);
    }
    const whole = ({ cpu, database }: Cost): number => cpu + database;
    const of = (figure: (few: Cost, many: Cost) => number): number =>
      median(costs.map((pair) => figure(...pair)));
    const ratio = of((less, more) => whole(more) / whole(less));
    report(
      ['extensions, unseen keys', 'program µs', 'Postgres µs', 'per second', 'CPU ratio'],
      [
        ['1 000', of((less) => less.cpu), of((less) => less.database), of((less) => less.perSecond), 1],
        [
          '1 000 000',
          of((_, more) => more.cpu),
          of((_, more) => more.database),
          of((_, more) => more.perSecond),
          ratio,
        ],
      ],
    );
    return [
      { what: 'lookups: CPU with 1 000 000 extensions over that with 1 000', value: ratio, atMost: 1.5 },
    ];
  } finally {
    await Promise.all(programs.map((program) => program.stop()));
  }
}

/** CPU and time of a server over batches of keys; what is done between the batches is not counted. */
async function measure(
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

/** A database with so many extensions. Its program has ended: the next one begins with empty caches. */
async function filled(extensions: number): Promise<string> {
  const dataDir = temporaryFolder();
  const program = await Program.start({ dataDir });
  const start = performance.now();
  await fill(dataDir, extensions);
  await program.stop();
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  process.stdout.write(`${extensions} extensions and 10 000 routes in ${seconds} s\n`);
  return dataDir;
}

/** What the program answers to each kind of request, the places of the keys named. */
async function answersOf(server: Server, load: Load, source: Keys): Promise<Record<Kind, string>> {
  const answer = async (kind: Kind): Promise<string> => {
    const keys = source(KEYS[kind]);
    const { answers } = await load(server, [kind], keys);
    const [caller, called] = keys as [string, string?];
    if (called === undefined) return answers[kind]!.replaceAll(caller, '{user}');
    const route = `1${called.slice(0, 4)}`;
    return answers[kind]!.replaceAll(caller, '{caller}')
      .replaceAll(called, '{called}')
      .replaceAll(new RegExp(`(?<=route-|routes=)${route}(?=")`, 'g'), '{route}');
  };
  return {
    dialplan: await answer('dialplan'),
    'sip-auth': await answer('sip-auth'),
    'user-call': await answer('user-call'),
  };
}

/** @throws Error when the ceiling answers anything but what the program answers */
async function sameAnswers(program: Server, ceiling: Server, load: Load, source: Keys): Promise<void> {
  for (const kind of Object.keys(KEYS) as Kind[]) {
    for (let sample = 0; sample < 5; sample += 1) {
      const keys = source(KEYS[kind]);
      const ours = (await load(program, [kind], keys)).answers[kind];
      const least = (await load(ceiling, [kind], keys)).answers[kind];
      if (ours !== least)
        throw new Error(`program and ceiling differ for ${keys.join()}:\n${ours}\n${least}`);
    }
  }
}

/** The next so many keys. */
type Keys = (count: number) => string[];

/** Each extension at most once, and none of the hot ones. */
function once(extensions: number): Keys {
  const keys = shuffled(HOT, extensions - HOT);
  return (count) => {
    if (keys.length < count) throw new RangeError('there are no more extensions that nobody has asked for');
    return keys.splice(-count);
  };
}

/** The hot ones in turn. */
function again(): Keys {
  const keys = shuffled(0, HOT);
  let at = 0;
  return (count) => Array.from({ length: count }, () => keys[at++ % keys.length]!);
}

function shuffled(first: number, count: number): string[] {
  const keys = Array.from({ length: count }, (_, index) => numberOf(first + index));
  for (let left = keys.length - 1; left > 0; left -= 1) {
    const other = Math.floor(Math.random() * (left + 1));
    [keys[left], keys[other]] = [keys[other]!, keys[left]!];
  }
  return keys;
}

const keysPerRequest = (kinds: readonly Kind[]): number =>
  kinds.reduce((sum, kind) => sum + KEYS[kind], 0) / kinds.length;

async function* times<T>(count: number, make: () => Promise<T>): AsyncGenerator<T> {
  for (let done = 0; done < count; done += 1) yield await make();
}

const programServer = (program: Program): Server => ({
  port: program.port,
  cpu: () => program.cpu,
  database: () => program.databaseCpu,
});

const ceilingServer = (ceiling: Role<CeilingOrder, CeilingReport>, port: number): Server => ({
  port,
  cpu: () => cpuOf(ceiling.pid),
  database: () => 0,
});

function report(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  process.stdout.write(`\n${table(head, rows)}\n\n`);
}

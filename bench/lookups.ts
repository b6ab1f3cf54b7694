import { fill, filled, renumber } from './support/fill.js';
import type { Options } from './support/options.js';
import { Program } from './support/program.js';
import type { Kind } from './support/requests.js';
import {
  type Cost,
  EVEN_RATE,
  type Keys,
  keysPerRequest,
  type Load,
  measure,
  once,
  programServer,
  shuffled,
  startCeiling,
  startLoad,
} from './support/servers.js';
import { median, report, type Target } from './support/statistics.js';

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

/** Directory and dialplan look-ups over HTTP, against a bare `node:http` server that answers the same bytes. */
export async function lookups(options: Options): Promise<Target[]> {
  const { load, stop } = startLoad();
  try {
    return [...(await againstCeiling(options, load)), ...(await largeAgainstSmall(options, load))];
  } finally {
    stop();
  }
}

async function againstCeiling(options: Options, load: Load): Promise<Target[]> {
  const warmUp = options.quick ? 1_000 : 20_000;
  const runs = options.quick ? 3 : 5;
  const dataDir = await filledWith(EXTENSIONS);
  const targets: Target[] = [];
  const rows: (string | number)[][] = [];
  for (const [seen, atMost] of [
    ['seen', 2.5],
    ['unseen', 6],
  ] as const) {
    for (const [mix, kinds] of Object.entries(MIXES)) {
      // Started anew, so that nothing has been asked before.
      const program = await Program.start({ dataDir, profile: options.profile });
      const source = seen === 'seen' ? again() : once(HOT, EXTENSIONS);
      const requests = options.quick ? 1_000 : seen === 'seen' ? 10_000 : 4_000;
      const keys = (): string[] => source(requests * keysPerRequest(kinds));
      const { bare, stop } = await startCeiling(program, load, [...new Set(kinds)], source);
      try {
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
        stop();
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
    [await filledWith(small), await filledWith(large)].map((dataDir) =>
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
  const source = once(HOT, large);
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

const filledWith = (extensions: number): Promise<string> =>
  filled(`${extensions} extensions and 10 000 routes`, (dataDir) => fill(dataDir, extensions));

/** The hot ones in turn. */
function again(): Keys {
  const keys = shuffled(0, HOT);
  let at = 0;
  return (count) => Array.from({ length: count }, () => keys[at++ % keys.length]!);
}

async function* times<T>(count: number, make: () => Promise<T>): AsyncGenerator<T> {
  for (let done = 0; done < count; done += 1) yield await make();
}

import { performance } from 'node:perf_hooks';
import { resolveCall } from '../src/dialplan/rules/resolve-call.js';
import { callFrom } from '../test/support/call-facts.js';
import { LargeCallMaps } from './support/call-maps.js';
import { delays } from './support/delays.js';
import { filled } from './support/fill.js';
import { EXTENSIONS, fillRouting, type Size } from './support/fill-routing.js';
import { numberAt } from './support/number-sheets.js';
import type { Options } from './support/options.js';
import { Program } from './support/program.js';
import { CALLS, type CallKind, numberOf, proofOf, requestTemplate } from './support/requests.js';
import {
  askOnce,
  type Cost,
  EVEN_RATE,
  type Keys,
  keysPerRequest,
  type Load,
  measure,
  once,
  programServer,
  startCeiling,
  startLoad,
} from './support/servers.js';
import { statementsOf } from './support/statements.js';
import { median, percentile, report, type Target } from './support/statistics.js';

const FULL: Size = 100_000;
const HUNDREDTH: Size = 1_000;

/** Calls of every kind, as many of each. */
const MIX: readonly CallKind[] = ['inside', 'carrier', 'timed', 'line'];

/** Lines that calls name with either size: of the others the smaller one has none. */
const LINES = 1_000;

/** What a call costs among routes, lists, times, lines and translations by the hundred thousand. */
export async function routing(options: Options): Promise<Target[]> {
  const maps = await overMaps(options);
  const { load, stop } = startLoad();
  try {
    const full = await filledWith(FULL);
    return [
      ...maps,
      ...(await againstCeiling(options, full, load)),
      ...(await fullAgainstHundredth(options, full, load)),
      ...(await statements(full)),
      ...(await delays(options, full)),
    ];
  } finally {
    stop();
  }
}

const filledWith = (size: Size): Promise<string> =>
  filled(`${size} routes, lines and translations, ${size * 10} numbers on lists`, (dataDir) =>
    fillRouting(dataDir, size),
  );

/** The rules alone. */
async function overMaps({ quick }: Options): Promise<Target[]> {
  const maps = new LargeCallMaps(FULL);
  const calls = quick ? 20_000 : 200_000;
  const times: number[] = [];
  const outcomes = new Map<string, number>();
  for (let n = 0; n < calls; n += 1) {
    const [caller, called] = [numberOf((n * 7) % EXTENSIONS), numberOf((n * 13 + 1) % EXTENSIONS)];
    const kind = [...MIX, undefined][n % (MIX.length + 1)];
    // A list holds the last kind, and one in ten is held against that list.
    const call = callFrom(caller, kind === undefined ? numberAt(n) : CALLS[kind].first + called);
    const start = performance.now();
    const { outcome } = await resolveCall(call, maps);
    times.push(performance.now() - start);
    const what = outcome.kind === 'connect' ? outcome.target.kind : outcome.kind;
    outcomes.set(what, (outcomes.get(what) ?? 0) + 1);
  }
  process.stdout.write(`over maps: ${[...outcomes].map((counted) => counted.join(' ')).join(', ')}\n`);
  const ms = [0.5, 0.99, 0.999].map((share) => percentile(times, share));
  report(['calls over maps', 'p50 ms', 'p99 ms', 'p99.9 ms'], [[calls, ...ms]]);
  return [{ what: 'routing: p99 of the resolver over maps, ms', value: ms[1]!, atMost: 1 }];
}

/** At the rate that `lookups` compares at, no key seen before. */
async function againstCeiling(options: Options, dataDir: string, load: Load): Promise<Target[]> {
  const runs = options.quick ? 3 : 5;
  const [requests, warmUp] = options.quick ? [800, 1_000] : [4_000, 10_000];
  const rows: (string | number)[][] = [];
  const targets: Target[] = [];
  for (const [name, kinds] of [['mixed', MIX] as const, ...MIX.map((kind) => [kind, [kind]] as const)]) {
    const program = await Program.start({ dataDir, profile: options.profile });
    const source = once(0, EXTENSIONS);
    const { bare, stop } = await startCeiling(program, load, kinds, source);
    try {
      const keys = (): string[] => source(requests * keysPerRequest(kinds));
      // Both are compiled before anything is measured; the first run counts for nothing either.
      const warm = source(warmUp * keysPerRequest(kinds));
      for (const server of [bare, programServer(program)]) await load(server, kinds, warm);
      const costs: [Cost, Cost][] = [];
      for (let run = -1; run < runs; run += 1) {
        const asked = keys();
        const pair: [Cost, Cost] = [
          await measure(bare, load, kinds, [asked], EVEN_RATE),
          await measure(programServer(program), load, kinds, [asked], EVEN_RATE),
        ];
        if (run >= 0) costs.push(pair);
      }
      const of = (figure: (least: Cost, ours: Cost) => number): number =>
        median(costs.map((pair) => figure(...pair)));
      const ratio = of((least, ours) => ours.cpu / least.cpu);
      rows.push([
        name,
        ...[of((least) => least.cpu), of((_, ours) => ours.cpu), of((_, ours) => ours.database), ratio],
        ...[of((least) => least.perSecond), of((_, ours) => ours.perSecond)],
      ]);
      if (kinds === MIX)
        targets.push({
          what: 'routing: CPU of dialplan answers over the ceiling’s',
          value: ratio,
          atMost: 8,
        });
    } finally {
      stop();
      await program.stop();
    }
  }
  const head = ['calls, unseen keys', 'ceiling µs', 'program µs', 'Postgres µs', 'CPU ratio'];
  report([...head, 'ceiling/s', 'program/s'], rows);
  return targets;
}

/** As fast as they are answered: callers nobody has asked for, lines that both sizes have. */
async function fullAgainstHundredth(options: Options, full: string, load: Load): Promise<Target[]> {
  const runs = options.quick ? 3 : 7;
  const requests = options.quick ? 800 : 4_000;
  const sizes = [await filledWith(HUNDREDTH), full];
  const servers = await Promise.all(
    sizes.map(async (dataDir) => ({ program: await Program.start({ dataDir }), source: withLines() })),
  );
  try {
    const costs: Cost[][] = [];
    for (let run = -1; run < runs; run += 1) {
      const pair: Cost[] = [];
      for (const { program, source } of servers)
        pair.push(await measure(programServer(program), load, MIX, [source(requests)]));
      if (run >= 0) costs.push(pair);
    }
    const of = (figure: (each: Cost) => number): number[] =>
      servers.map((_, at) => median(costs.map((pair) => figure(pair[at]!))));
    const whole = ({ cpu, database }: Cost): number => cpu + database;
    const ratio = median(costs.map(([less, more]) => whole(more!) / whole(less!)));
    const [cpu, database, rate] = [
      of((each) => each.cpu),
      of((each) => each.database),
      of((each) => each.perSecond),
    ];
    report(
      ['routes, unseen keys', 'program µs', 'Postgres µs', 'per second', 'CPU ratio'],
      [HUNDREDTH, FULL].map((size, at) => [size, cpu[at]!, database[at]!, rate[at]!, at === 0 ? 1 : ratio]),
    );
    return [{ what: 'routing: CPU at full size over that at one hundredth', value: ratio, atMost: 1.5 }];
  } finally {
    await Promise.all(servers.map(({ program }) => program.stop()));
  }
}

/** Keys of so many calls of the mix; nobody but the owners of lines is named twice. */
function withLines(): Keys {
  const source = once(LINES, EXTENSIONS);
  let line = 0;
  return (calls) =>
    Array.from({ length: calls }, (_, at) => {
      const [caller, called] = source(2);
      return MIX[at % MIX.length] === 'line' ? [caller!, numberOf((line += 1) % LINES)] : [caller!, called!];
    }).flat();
}

/**
 * As PostgreSQL counts them, for each kind of call, one after the other: calls at the same time share some. The median of
 * the batches, because the program asks something by itself now and then.
 */
async function statements(dataDir: string): Promise<Target[]> {
  const [batches, calls] = [5, 20];
  const counted = await statementsOf(dataDir, async (program, count) => {
    const source = once(0, EXTENSIONS);
    const ask = async (kind: CallKind, times: number): Promise<void> => {
      for (let n = 0; n < times; n += 1) {
        const keys = source(2);
        const answer = await askOnce(program, requestTemplate(kind)(keys));
        if (!answer.includes(proofOf(kind, keys))) throw new Error(`${kind}, ${keys.join()}: ${answer}`);
      }
    };
    const rows: [CallKind, number][] = [];
    for (const kind of [...MIX, 'distributor'] as const) {
      // What is held in memory has been read then.
      await ask(kind, 1);
      const counts: number[] = [];
      for (let batch = 0; batch < batches; batch += 1) counts.push(await count(() => ask(kind, calls)));
      rows.push([kind, median(counts) / calls]);
    }
    return rows;
  });
  report(['call, unseen keys', 'statements'], counted);
  const most = Math.max(...counted.map(([, each]) => each));
  return [{ what: 'routing: statements of the call that asks most', value: most, atMost: 4 }];
}

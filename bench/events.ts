import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ReaderOrder } from './roles/event-ceiling.js';
import type { SourceOrder, SourceReport } from './roles/event-source.js';
import { PASSWORD } from './support/event-socket.js';
import type { Options } from './support/options.js';
import { cpuOf } from './support/processes.js';
import { Program, temporaryFolder } from './support/program.js';
import { Role } from './support/roles.js';
import { median, table, type Target } from './support/statistics.js';

const CHANNELS = 'switchyard_channels';
const AT_LEAST = 5_000;
const LIMIT_MS = 60_000;
const POLL_MS = 20;

/** Bytes of JSON an event, microseconds of CPU an event, events a second. */
interface Cost {
  readonly bytes: number;
  readonly cpu: number;
  readonly perSecond: number;
}

type Source = Role<SourceOrder, SourceReport>;

/** Events over the Event Socket, against a bare script that frames and parses them. */
export async function events(options: Options): Promise<Target[]> {
  const [source, bareSource] = [await startSource(), await startSource()];
  const reader = Role.start<ReaderOrder, number>('event-ceiling');
  const program = await Program.start({
    dataDir: temporaryFolder(),
    freeswitchUrl: `esl://:${PASSWORD}@127.0.0.1:${source.port}`,
    profile: options.profile,
  });
  try {
    return [
      ...(await asFastAsPossible(options, program, source.role, reader, bareSource)),
      ...(await steady(options, program, source.role)),
    ];
  } finally {
    await program.stop();
    for (const role of [source.role, bareSource.role, reader]) role.stop();
  }
}

/** Every event ends a channel that the program knew: no channel left is every event processed. */
async function asFastAsPossible(
  options: Options,
  program: Program,
  source: Source,
  reader: Role<ReaderOrder, number>,
  bare: { readonly role: Source; readonly port: number },
): Promise<Target[]> {
  const count = options.quick ? 5_000 : 20_000;
  const runs = options.quick ? 3 : 5;
  const rows: (string | number)[][] = [];
  const targets: Target[] = [];
  for (const [event, what] of [
    ['hangup-complete.json', 'a call that failed'],
    ['hangup-complete-bridged.json', 'a bridged call, with arrays'],
  ] as const) {
    const costs: [Cost, Cost][] = [];
    for (let run = -1; run < runs; run += 1) {
      const least = await readerRun(reader, bare, count, event);
      const ours = await programRun(program, source, count, event);
      if (run >= 0) costs.push([least, ours]);
    }
    const of = (figure: (least: Cost, ours: Cost) => number): number =>
      median(costs.map((pair) => figure(...pair)));
    const perSecond = of((_, ours) => ours.perSecond);
    const cpu = of((_, ours) => ours.cpu);
    rows.push([
      what,
      ...[costs[0]![1].bytes, of((least) => least.cpu), cpu, of((least, ours) => ours.cpu / least.cpu)],
      ...[of((least) => least.perSecond), perSecond, 1e6 / cpu],
    ]);
    targets.push(
      { what: `events of ${what}: a second`, value: perSecond, atLeast: AT_LEAST },
      { what: `events of ${what}: a second of CPU`, value: 1e6 / cpu, atLeast: AT_LEAST },
    );
  }
  const head = ['CHANNEL_HANGUP_COMPLETE of', 'bytes', 'ceiling µs', 'program µs', 'CPU ratio'];
  process.stdout.write(`\n${table([...head, 'ceiling/s', 'program/s', 'program/CPU s'], rows)}\n\n`);
  return targets;
}

async function programRun(program: Program, source: Source, count: number, event: string): Promise<Cost> {
  await source.ask({ do: 'channels', count });
  await untilChannels(program, count);
  const before = program.cpu;
  const start = performance.now();
  const { events: sent, bytes } = await source.ask({ do: 'hang-up', event });
  await untilChannels(program, 0);
  return cost(sent, bytes, program.cpu - before, (performance.now() - start) / 1000);
}

async function readerRun(
  reader: Role<ReaderOrder, number>,
  { role, port }: { readonly role: Source; readonly port: number },
  count: number,
  event: string,
): Promise<Cost> {
  const told = role.ask({ do: 'channels', count });
  const read = reader.ask({ port, events: count });
  await told;
  const before = cpuOf(reader.pid);
  const start = performance.now();
  const { events: sent, bytes } = await role.ask({ do: 'hang-up', event });
  const seen = await read;
  if (seen !== count) throw new Error(`the ceiling saw ${seen} of ${count} channels`);
  return cost(sent, bytes, cpuOf(reader.pid) - before, (performance.now() - start) / 1000);
}

/**
 * Channels come and go at a fixed rate; the memory of the last minute against that of the first. The highest of each
 * counts: V8 lets garbage lie for most of a minute.
 */
async function steady(options: Options, program: Program, source: Source): Promise<Target[]> {
  const minute = options.quick ? 10 : 60;
  const seconds = minute * options.minutes;
  await source.ask({ do: 'channels', count: 0 });
  await untilChannels(program, 0);
  const samples: { readonly at: number; readonly rss: number }[] = [];
  const before = program.cpu;
  const start = performance.now();
  const now = (): number => (performance.now() - start) / 1000;
  const sent = source.ask({ do: 'steady', perSecond: AT_LEAST, seconds });
  const sampler = setInterval(() => samples.push({ at: now(), rss: program.rss }), 500);
  const done = await sent.finally(() => clearInterval(sampler));
  await untilChannels(program, 0);
  const { cpu } = cost(done.events, done.bytes, program.cpu - before, now());
  const highest = (until: number): number =>
    Math.max(...samples.filter(({ at }) => at > until - minute && at <= until).map(({ rss }) => rss));
  const [first, last] = [highest(minute), highest(seconds)];
  const mebibytes = 1024 * 1024;
  process.stdout.write(
    `${table(
      ['seconds', 'events', 'program µs', 'RSS, first minute, MiB', 'RSS, last minute, MiB'],
      [[done.seconds, done.events, cpu, first / mebibytes, last / mebibytes]],
    )}\n\n`,
  );
  return [
    // A source that has to wait for its listener takes longer.
    {
      what: `events: seconds that ${seconds} s of ${AT_LEAST} a second took, over that`,
      value: done.seconds / seconds,
      atMost: 1.02,
    },
    { what: 'events: RSS of the last minute over that of the first', value: last / first, atMost: 1.1 },
  ];
}

async function startSource(): Promise<{ role: Source; port: number }> {
  const role: Source = Role.start('event-source');
  return { role, port: (await role.ask({ do: 'listen' })).port };
}

async function untilChannels(program: Program, count: number): Promise<void> {
  let found = NaN;
  for (const deadline = Date.now() + LIMIT_MS; Date.now() < deadline; await sleep(POLL_MS)) {
    found = await program.metric(CHANNELS);
    if (found === count) return;
  }
  throw new Error(`the program knows ${found} channels, not ${count}`);
}

const cost = (count: number, bytes: number, cpu: number, seconds: number): Cost => ({
  bytes: bytes / count,
  cpu: (cpu / count) * 1e6,
  perSecond: count / seconds,
});

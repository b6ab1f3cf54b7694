import { setTimeout as sleep } from 'node:timers/promises';
import type { CallOrder, CallReport } from './roles/call-source.js';
import type { SinkOrder, SinkReport } from './roles/event-sink.js';
import { PASSWORD } from './support/event-socket.js';
import type { Options } from './support/options.js';
import { Program, temporaryFolder } from './support/program.js';
import { Role } from './support/roles.js';
import { report, type Target } from './support/statistics.js';

/** Calls that begin, and calls that end, a second. */
const RATE = 100;
/** Of the ten events of a call eight are states: of each leg that it is made, rings, is answered, has ended. */
const WANTED = 8;
const SECONDS = 300;
const AT_MOST_MS = 250;
/** Where the rate is no longer kept. */
const TOO_LATE_MS = 1_000;
const STEP = 50;
const HIGHEST = 2_000;
/** What has not come by then does not come. */
const LAST_MS = 30_000;
/** Memory after ten seconds: the highest of the seconds around them, as the end is of the last ones. */
const WINDOW_S = 5;

interface Bench {
  readonly program: Program;
  readonly source: Role<CallOrder, CallReport>;
  readonly sink: Role<SinkOrder, SinkReport>;
}

interface Run extends SinkReport {
  readonly calls: number;
  /** Calls a second that the switch has really made. */
  readonly rate: number;
  /** Microseconds of CPU a call. */
  readonly cpu: number;
  readonly databaseCpu: number;
}

/** Calls told to a webhook: at a fixed rate for minutes, then at more and more. */
export async function webhooks(options: Options): Promise<Target[]> {
  const source: Bench['source'] = Role.start('call-source');
  const sink: Bench['sink'] = Role.start('event-sink');
  const { port } = await source.ask({ do: 'listen' });
  const program = await Program.start({
    dataDir: temporaryFolder(),
    freeswitchUrl: `esl://:${PASSWORD}@127.0.0.1:${port}`,
    privateTargets: 'loopback',
    profile: options.profile,
  });
  const bench = { program, source, sink };
  try {
    await subscribe(bench, `http://127.0.0.1:${(await sink.ask({ do: 'listen' })).port}/calls`);
    return [...(await steady(bench, options)), ...(await raised(bench, options))];
  } finally {
    await program.stop();
    source.stop();
    sink.stop();
  }
}

/** A listed subscription: the four states of seed 003. */
async function subscribe({ program }: Bench, url: string): Promise<void> {
  const answer = await fetch(`${program.url}/api/webhooks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-xtra-auth-id': await program.logIn() },
    body: JSON.stringify({ url, events: 'ringing,early,answered,hangup', secret: 'secret-of-the-bench' }),
  });
  if (!answer.ok) throw new Error(`the webhook was refused: ${await answer.text()}`);
  while ((await program.metric('switchyard_switch_up')) !== 1) await sleep(50);
  // The first keeper is one within a second.
  await sleep(1_500);
}

async function steady(bench: Bench, { quick }: Options): Promise<Target[]> {
  const seconds = quick ? 20 : SECONDS;
  const samples: { readonly at: number; readonly rss: number }[] = [];
  const start = performance.now();
  const sampler = setInterval(
    () => samples.push({ at: (performance.now() - start) / 1000, rss: bench.program.rss }),
    250,
  );
  const done = await run(bench, RATE, seconds).finally(() => clearInterval(sampler));
  const highest = (from: number, to: number): number =>
    Math.max(...samples.filter(({ at }) => at >= from && at <= to).map(({ rss }) => rss));
  const early = highest(10 - WINDOW_S, 10 + WINDOW_S);
  const late = highest(seconds - WINDOW_S, seconds);
  const mebibytes = 1024 * 1024;
  printed([done]);
  report(
    ['seconds', 'RSS after 10 s, MiB', 'RSS at the end, MiB'],
    [[seconds, early / mebibytes, late / mebibytes]],
  );
  return [
    { what: 'webhooks: delivered of the events', value: done.events / (done.calls * WANTED), atLeast: 1 },
    { what: 'webhooks: p99 from event to delivery, ms', value: done.p99, atMost: AT_MOST_MS },
    { what: 'webhooks: RSS at the end over that after 10 s', value: late / early, atMost: 1.1 },
  ];
}

/** Until they come too late; all of them come. */
async function raised(bench: Bench, { quick }: Options): Promise<Target[]> {
  const runs: Run[] = [];
  for (let rate = RATE + STEP; rate <= HIGHEST; rate += quick ? 2 * STEP : STEP) {
    const done = await run(bench, rate, quick ? 5 : 20);
    runs.push(done);
    if (done.p99 > TOO_LATE_MS || done.rate < rate * 0.95) break;
  }
  printed(runs);
  const calls = runs.reduce((sum, { calls: some }) => sum + some, 0);
  const events = runs.reduce((sum, { events: some }) => sum + some, 0);
  return [{ what: 'webhooks: delivered at higher rates', value: events / (calls * WANTED), atLeast: 1 }];
}

async function run({ program, source, sink }: Bench, perSecond: number, seconds: number): Promise<Run> {
  const [cpu, databaseCpu] = [program.cpu, program.databaseCpu];
  const sent = await source.ask({ do: 'calls', perSecond, seconds });
  const { port: _, ...came } = await sink.ask({
    ...{ do: 'report', events: sent.calls * WANTED, withinMs: LAST_MS },
  });
  const each = (all: number): number => (all / sent.calls) * 1e6;
  return {
    ...came,
    ...{ port: 0, calls: sent.calls, rate: sent.calls / Math.max(seconds, sent.seconds - 1) },
    ...{ cpu: each(program.cpu - cpu), databaseCpu: each(program.databaseCpu - databaseCpu) },
  };
}

function printed(runs: readonly Run[]): void {
  report(
    [
      'calls/s',
      'calls',
      'delivered',
      'repeats',
      'p50 ms',
      'p99 ms',
      'highest ms',
      'program µs a call',
      'Postgres µs a call',
    ],
    runs.map((each) => [
      ...[each.rate, each.calls, each.events, each.repeats, each.p50, each.p99, each.highest],
      ...[each.cpu, each.databaseCpu],
    ]),
  );
}

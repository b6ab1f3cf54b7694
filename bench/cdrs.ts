import { performance } from 'node:perf_hooks';
import { callerOf, calledOf, DAYS, fillCdrs, UUID_OF } from './support/fill-cdrs.js';
import { withDatabase } from './support/fill.js';
import type { Options } from './support/options.js';
import { Program, temporaryFolder } from './support/program.js';
import { percentile, report, type Target } from './support/statistics.js';

const LEGS = 10_000_000;
const TIMES = 40;
const MOST_MS = 100;
const DAY_MS = 86_400_000;

const day = (back: number): string => new Date(Date.now() - back * DAY_MS).toISOString().slice(0, 10);

/** From one day to another one, so many days ago. */
const between = (from: number, to: number): string => `startDate=${day(from)}&endDate=${day(to)}`;
const YEAR = between(DAYS, 0);
/** Some week of the year. */
const week = (n: number): string => between(10 + ((n * 13) % 340), 4 + ((n * 13) % 340));

/** Every query that is documented; `uuid` stands for some leg's. */
const QUERIES: readonly (readonly [what: string, path: (n: number, uuid: string) => string])[] = [
  ['the last seven days', () => '/api/cdrs'],
  ['one day', (n) => `/api/cdrs?${between(n, n)}`],
  ['some week', (n) => `/api/cdrs?${week(n)}`],
  ['a year', () => `/api/cdrs?${YEAR}`],
  ['a year, page 100', () => `/api/cdrs?${YEAR}&page=100`],
  ['a year, by talk', () => `/api/cdrs?${YEAR}&sortField=billsec`],
  ['end_stamp, one day', (n) => `/api/cdrs?dateType=end_stamp&${between(n, n)}`],
  ['end_stamp, a year', () => `/api/cdrs?dateType=end_stamp&${YEAR}`],
  ['cidNumber, seven days', (n) => `/api/cdrs?cidNumber=${callerOf(n)}`],
  ['cidNumber, a year', (n) => `/api/cdrs?${YEAR}&cidNumber=${callerOf(n * 31)}`],
  ['destNumber, a year', (n) => `/api/cdrs?${YEAR}&destNumber=${calledOf(n * 31)}`],
  [
    'groupValue of ten, a year',
    (n) =>
      `/api/cdrs?${YEAR}&groupValue=${Array.from({ length: 10 }, (_, m) => callerOf(n * 31 + m)).join()}`,
  ],
  ['billsec 60 to 120, seven days', () => '/api/cdrs?startBillsec=60&endBillsec=120'],
  ['billsec 60 to 120, a year', () => `/api/cdrs?${YEAR}&startBillsec=60&endBillsec=120`],
  ['billsec from 3600, a year', () => `/api/cdrs?${YEAR}&startBillsec=3600`],
  ['routeID, seven days', (n) => `/api/cdrs?routeID=${1 + n}`],
  ['routeID, a year', (n) => `/api/cdrs?${YEAR}&routeID=${1 + n}`],
  ['routeID of none, a year', () => `/api/cdrs?${YEAR}&routeID=9999`],
  ['contextValue, seven days', (n) => `/api/cdrs?contextValue=context-${n % 10}`],
  ['contextValue, a year', (n) => `/api/cdrs?${YEAR}&contextValue=context-${n % 10}`],
  ['uuid, a year', (_n, uuid) => `/api/cdrs?${YEAR}&uuid=${uuid}`],
  ['q: a number, seven days', (n) => `/api/cdrs?q=${callerOf(n)}`],
  ['q: part of a number, a year', (n) => `/api/cdrs?${YEAR}&q=${calledOf(n * 31).slice(3)}`],
  ['q: a word of all, a year', () => `/api/cdrs?${YEAR}&q=Caller`],
  ['q: nobody, a year', () => `/api/cdrs?${YEAR}&q=nobody+has+this`],
  ['one leg', (_n, uuid) => `/api/cdrs/${uuid}`],
  ['related', (_n, uuid) => `/api/cdrs/${uuid}/related_cdrs`],
  ['statistics by hour, one day', (n) => `/api/cdrs/statistics?by=hour&${between(n, n)}`],
  ['statistics by day, seven days', () => '/api/cdrs/statistics?by=day'],
  ['dashboard', () => '/api/dashboard'],
];

/** Those that read every row they are about: reported, and held to nothing. */
const UNBOUND: typeof QUERIES = [['statistics by day, a year', () => `/api/cdrs/statistics?by=day&${YEAR}`]];

/** The documented queries of CDRs over a year of them, through the program. */
export async function cdrs(options: Options): Promise<Target[]> {
  const legs = options.quick ? LEGS / 100 : LEGS;
  const dataDir = temporaryFolder();
  const program = await Program.start({ dataDir });
  try {
    const start = performance.now();
    await withDatabase(dataDir, (client) => fillCdrs(client, legs));
    process.stdout.write(`${legs} legs in ${((performance.now() - start) / 1000).toFixed(0)} s\n`);
    const uuids = await withDatabase(dataDir, async (client) => {
      const { rows } = await client.query<{ uuid: string }>(
        `SELECT ${UUID_OF} AS uuid FROM generate_series(1, ${legs / 2}, ${Math.floor(legs / 2 / TIMES)}) AS n`,
      );
      return rows.map(({ uuid }) => uuid);
    });
    const token = await program.logIn();
    const ask = async (path: string): Promise<number> => {
      const begin = performance.now();
      const answer = await fetch(`${program.url}${path}`, { headers: { 'X-XTRA-AUTH-ID': token } });
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
      await answer.arrayBuffer();
      return performance.now() - begin;
    };
    const measure = async (path: (n: number, uuid: string) => string, times: number) => {
      const took: number[] = [];
      for (let n = 0; n < times; n += 1) took.push(await ask(path(n, uuids[n % uuids.length]!)));
      return took;
    };
    const rows: [string, number, number, number][] = [];
    const targets: Target[] = [];
    for (const [what, path] of QUERIES) {
      await ask(path(0, uuids[0]!));
      const took = await measure(path, TIMES);
      const p95 = percentile(took, 0.95);
      rows.push([what, percentile(took, 0.5), p95, Math.max(...took)]);
      process.stderr.write(`${what}: p95 ${p95.toFixed(1)} ms\n`);
      targets.push({ what: `${what}, of ${legs} legs: p95, ms`, value: p95, atMost: MOST_MS });
    }
    for (const [what, path] of UNBOUND) {
      const took = await measure(path, 3);
      rows.push([what, percentile(took, 0.5), percentile(took, 0.95), Math.max(...took)]);
    }
    report(['query', 'p50 ms', 'p95 ms', 'worst ms'], rows);
    return targets;
  } finally {
    await program.stop();
  }
}

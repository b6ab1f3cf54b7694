import { performance } from 'node:perf_hooks';
import { withDatabase } from './fill.js';
import type { Options } from './options.js';
import { Program, temporaryFolder } from './program.js';
import { type CallKind, numberOf, requestTemplate, routeOf } from './requests.js';
import { askOnce } from './servers.js';
import { median, report, type Target } from './statistics.js';

/** A row that is changed again and again, and a call whose answer says so. */
interface Watched {
  readonly kind: CallKind;
  /** Finds it. */
  readonly sql: string;
  readonly path: (row: Row) => string;
  readonly change: (round: number, row: Row) => object;
  /** Whether the answer is one of after this round, and not of before it. */
  readonly shows: (answer: string, round: number) => boolean;
}

interface Row {
  readonly id: number;
  readonly ref_id: number;
  readonly v: string;
}

/** Milliseconds: of the PUT, and from its beginning until the first answer that shows it has arrived, of each node. */
interface Round {
  readonly put: number;
  readonly nodes: readonly number[];
}

const [CALLER, CALLED] = [numberOf(41), numberOf(42)];
const LIMIT_MS = 10_000;

const routeId = (kind: CallKind): string => routeOf(kind, CALLED);
const EXTENSION = `SELECT id FROM extensions WHERE extn = '${CALLER}'`;
const callerShown = (answer: string, round: number): boolean =>
  answer.includes(`effective_caller_id_number=${7_000 + round}"`);
const even = (round: number): boolean => round % 2 === 0;

const ROWS: Readonly<Record<string, Watched>> = {
  extension: {
    kind: 'inside',
    sql: EXTENSION,
    path: ({ id }) => `extensions/${id}`,
    change: (round) => ({ cid_number: String(7_000 + round) }),
    shows: callerShown,
  },
  route: {
    kind: 'inside',
    sql: `SELECT ${routeId('inside')} AS id`,
    path: ({ id }) => `routes/${id}`,
    change: (round) => ({ cid_number: String(7_000 + round) }),
    shows: callerShown,
  },
  time: {
    kind: 'timed',
    sql: `SELECT id, route_id AS ref_id FROM time_recurrences WHERE route_id = ${routeId('timed')} ORDER BY id DESC LIMIT 1`,
    path: () => 'time_recurrence',
    change: (round, { id, ref_id }) => ({
      ...{ id, route_id: ref_id, dest_type: 'FS_DEST_GATEWAY', dest_uuid: even(round) ? '10' : '11' },
    }),
    shows: (answer, round) => answer.includes(`sofia/gateway/gw-${even(round) ? 10 : 11}/`),
  },
  'number of a list': {
    kind: 'inside',
    sql: `SELECT id, ref_id, v FROM blacklist_numbers
          WHERE ref_id = (SELECT blacklist::int FROM routes WHERE id = ${routeId('inside')}) ORDER BY id DESC LIMIT 1`,
    path: ({ id, ref_id }) => `blacklists/${ref_id}/lists/${id}`,
    change: (round, { v }) => ({ v: even(round) ? CALLER : v }),
    shows: (answer, round) => answer.includes('CALL_REJECTED') === even(round),
  },
  translation: {
    kind: 'carrier',
    sql: `SELECT id, ref_id FROM nts_numbers WHERE ref_id = 1 AND '2${CALLED}' LIKE original_number || '%'`,
    path: ({ id, ref_id }) => `number_translation/${ref_id}/${id}`,
    change: (round) => ({ nts_number: String(7_000 + round) }),
    shows: (answer, round) => answer.includes(`sofia/gateway/gw-1/${7_000 + round}`),
  },
  DOD: {
    kind: 'carrier',
    sql: `SELECT id FROM dods WHERE extn_id = (${EXTENSION})`,
    path: ({ id }) => `dods/${id}`,
    change: (round) => ({ line_number: String(6_000 + round) }),
    shows: (answer, round) => answer.includes(`origination_caller_id_number=${6_000 + round}`),
  },
  gateway: {
    kind: 'carrier',
    sql: 'SELECT 1 AS id',
    path: ({ id }) => `gateways/${id}`,
    change: (round) => ({ disabled: even(round) ? 1 : 0 }),
    shows: (answer, round) => answer.includes('sofia/gateway/gw-1/') !== even(round),
  },
  DID: {
    kind: 'line',
    sql: `SELECT id FROM hotlines WHERE line_number = '7${CALLED}'`,
    path: ({ id }) => `hotlines/${id}`,
    change: (round) => ({ numbers: numberOf(100 + round) }),
    shows: (answer, round) => answer.includes(`user/${numberOf(100 + round)}@`),
  },
};

/** How long after a change at one node the calls of both are answered by it. */
export async function delays({ quick }: Options, dataDir: string): Promise<Target[]> {
  const rounds = quick ? 4 : 20;
  const first = await Program.start({ dataDir });
  try {
    const second = await Program.start({ dataDir: temporaryFolder(), beside: first });
    try {
      const nodes = [first, second];
      const token = await first.logIn();
      const rows: (string | number)[][] = [];
      const worst: number[] = [];
      for (const [what, watched] of Object.entries(ROWS)) {
        const [row] = (await withDatabase(dataDir, (client) => client.query<Row>(watched.sql))).rows;
        const seen: Round[] = [];
        for (let round = 0; round < rounds; round += 1)
          seen.push(await oneRound(nodes, token, watched, row!, round));
        const since = (at: number, from: (round: Round) => number): number =>
          Math.max(...seen.map((each) => Math.max(0, each.nodes[at]! - from(each))));
        const put = ({ put: answered }: Round): number => answered;
        rows.push([
          what,
          median(seen.map(put)),
          ...[since(0, put), since(1, put), since(0, () => 0), since(1, () => 0)],
        ]);
        worst.push(since(0, put), since(1, put));
      }
      report(
        [
          ...['changed row', 'PUT ms, median', 'after its answer, worst, same node', 'other node'],
          ...['after its sending, worst, same node', 'other node'],
        ],
        rows,
      );
      return [
        {
          what: 'routing: change to next call, worst of both nodes, ms',
          value: Math.max(...worst),
          atMost: 50,
        },
      ];
    } finally {
      await second.stop();
    }
  } finally {
    await first.stop();
  }
}

async function oneRound(
  nodes: readonly Program[],
  token: string,
  { kind, path, change, shows }: Watched,
  row: Row,
  round: number,
): Promise<Round> {
  const body = requestTemplate(kind)([CALLER, CALLED]);
  for (const node of nodes) {
    const answer = await askOnce(node, body);
    if (shows(answer, round)) throw new Error(`before round ${round} of ${path(row)}: ${answer}`);
  }
  const start = performance.now();
  const since = (): number => performance.now() - start;
  const put = fetch(`${nodes[0]!.url}/api/${path(row)}`, {
    method: 'PUT',
    headers: { 'X-XTRA-AUTH-ID': token, 'content-type': 'application/json' },
    body: JSON.stringify(change(round, row)),
  }).then(async (answer) => {
    const text = await answer.text();
    if (!answer.ok) throw new Error(`PUT ${path(row)} answered ${answer.status}: ${text}`);
    return since();
  });
  const seen = nodes.map(async (node) => {
    while (!shows(await askOnce(node, body), round))
      if (since() > LIMIT_MS) throw new Error(`${path(row)}, round ${round}: no answer shows it`);
    return since();
  });
  const [answered, ...each] = await Promise.all([put, ...seen]);
  return { put: answered, nodes: each };
}

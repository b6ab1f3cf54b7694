/** What a running switch says of itself (the JSON of its `status`), as far as anything is made of it. */
export interface SwitchStatus {
  readonly ready: boolean;
  readonly version: string;
  /** Since its start, in seconds. */
  readonly uptime: number;
  readonly count: Sessions;
  readonly rate: Rate;
  /** Percent of its machine's processors that is idle, and below how much it takes no calls. */
  readonly idle: number;
  readonly leastIdle: number;
  readonly stack: { readonly current: number; readonly max: number };
}

const COUNTS = ['total', 'active', 'peak', 'peak5Min', 'limit'] as const;
const RATES = ['current', 'max', 'peak', 'peak5Min'] as const;

/** Legs: since the start, now, and at most at once. */
export type Sessions = Readonly<Record<(typeof COUNTS)[number], number>>;
/** New legs a second. */
export type Rate = Readonly<Record<(typeof RATES)[number], number>>;

const UNITS = { years: 31_536_000, days: 86_400, hours: 3_600, minutes: 60, seconds: 1 } as const;

type Node = Readonly<Record<string, unknown>>;

/** @param answer of the command switchStatus; undefined for what is none */
export function parseSwitchStatus(answer: string): SwitchStatus | undefined {
  const response = child(parseJson(answer), 'response');
  const { systemStatus, version } = response;
  if (typeof systemStatus !== 'string') return undefined;
  const [uptime, sessions] = [child(response, 'uptime'), child(response, 'sessions')];
  const seconds = Object.entries(UNITS).map(([unit, worth]) => number(uptime, unit) * worth);
  const [processors, stack] = [child(response, 'idleCPU'), child(response, 'stackSizeKB')];
  return {
    ready: systemStatus === 'ready',
    version: typeof version === 'string' ? version : '',
    uptime: seconds.reduce((sum, each) => sum + each, 0),
    count: numbers(child(sessions, 'count'), COUNTS),
    rate: numbers(child(sessions, 'rate'), RATES),
    // So FreeSWITCH names them.
    idle: number(processors, 'allowed'),
    leastIdle: number(processors, 'used'),
    stack: { current: number(stack, 'current'), max: number(stack, 'max') },
  };
}

/** Every number of some alike, added up. */
export const countsOf = (some: readonly Sessions[]): Sessions => sums(some, COUNTS);
export const ratesOf = (some: readonly Rate[]): Rate => sums(some, RATES);

export interface Duration {
  readonly years: number;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** A number of seconds in the units that people say it in. */
export function durationOf(total: number): Duration {
  let rest = Math.floor(total);
  const parts = Object.entries(UNITS).map(([unit, worth]) => {
    const count = Math.floor(rest / worth);
    rest -= count * worth;
    return [unit, count] as const;
  });
  return Object.fromEntries(parts) as unknown as Duration;
}

function sums<K extends string>(some: readonly Readonly<Record<K, number>>[], keys: readonly K[]) {
  const added = keys.map((key) => [key, some.reduce((sum, each) => sum + each[key], 0)]);
  return Object.fromEntries(added) as Record<K, number>;
}

function parseJson(text: string): Node {
  try {
    const value: unknown = JSON.parse(text);
    return isNode(value) ? value : {};
  } catch {
    return {};
  }
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const child = (node: Node, key: string): Node => {
  const value = node[key];
  return isNode(value) ? value : {};
};

const number = (node: Node, key: string): number => {
  const value = Number(node[key]);
  return Number.isFinite(value) ? value : 0;
};

const numbers = <K extends string>(node: Node, keys: readonly K[]) =>
  Object.fromEntries(keys.map((key) => [key, number(node, key)])) as Record<K, number>;

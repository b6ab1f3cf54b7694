import type { Change } from './change-feed.js';

/** What one node tells the others about one commit. */
export interface Notice {
  /** Counts the commits that changed something, without a gap. */
  readonly version: number;
  /** The node that made it. */
  readonly node: string;
  /** Undefined: more than fits into a notice. */
  readonly changes?: readonly Change[];
}

export const CHANNEL = 'switchyard_changes';

/** Postgres takes 8000 bytes; the version goes before this. */
const MAX_BYTES = 7_900;

/** A value longer than this is no key anybody looks for. */
const MAX_VALUE = 256;

/** The part of a notice that is known before the commit. @param changes absent: of everything */
export function writeNotice(node: string, changes?: readonly Change[]): string {
  const text = JSON.stringify({ node, changes: changes?.map(brief) });
  return Buffer.byteLength(text) <= MAX_BYTES ? text : JSON.stringify({ node });
}

/** `<version> <what writeNotice made>`. @throws SyntaxError */
export function readNotice(payload: string): Notice {
  const space = payload.indexOf(' ');
  return {
    version: Number(payload.slice(0, space)),
    ...(JSON.parse(payload.slice(space + 1)) as object),
  } as Notice;
}

function brief({ before, after, ...change }: Change): Change {
  return { ...change, ...(before && { before: keys(before) }), ...(after && { after: keys(after) }) };
}

/** Short texts and numbers: what a row is found by. */
function keys(row: object): object {
  const short = (value: unknown): boolean =>
    typeof value === 'number' || (typeof value === 'string' && value.length <= MAX_VALUE);
  return Object.fromEntries(Object.entries(row).filter(([, value]) => short(value)));
}

import { KEYED } from '../../freeswitch/applications.js';
import { dialledNumber, isDialledNumber } from '../../freeswitch/arguments.js';
import { UnsafeValue } from '../../freeswitch/errors.js';
import type { DestType } from '../destination.js';

/**
 * How an application of ours (a menu, a queue, a code) sends its caller to a destination that no route leads to: a
 * transfer to a number of INSIDE_CONTEXT, which the resolver reads back. `FS_DEST_USER-1001`,
 * `FS_DEST_USER-1001@example.test`, `FS_DEST_CONFERENCE_ROOM-4` (its id), `FS_DEST_CONFERENCE_ROOM-/3000` (its number),
 * `FS_DEST_CONFERENCE-4/3000` (both).
 */

/** None of these leaves the house, and none needs more than a `dest_uuid` and a number. */
export const INSIDE_TYPES = [
  ...([
    'FS_DEST_USER',
    'FS_DEST_RING_EXTNS',
    'FS_DEST_SEQ_EXTNS',
    'FS_DEST_IVR',
    'FS_DEST_IVRBLOCK',
  ] as const),
  ...(['FS_DEST_CONFERENCE', 'FS_DEST_CONFERENCE_ROOM', 'FS_DEST_USER_CONFERENCE'] as const),
  ...(['FS_DEST_MEETING', 'FS_DEST_MEETING_ROOM', 'FS_DEST_NUM_QUEUE', 'FS_DEST_CTI'] as const),
  'FS_DEST_SCRIPT',
] as const satisfies readonly DestType[];

export type InsideType = (typeof INSIDE_TYPES)[number];

export interface Inside {
  readonly dest_type: InsideType;
  /** What a route has there; empty: the number says which. Extensions have none. */
  readonly dest_uuid: string;
  /** What was dialled or keyed; empty where `dest_uuid` says it all. */
  readonly number: string;
  /** Of an extension, where it is not the caller's. */
  readonly domain?: string;
}

// Neither a space, which would end the number, nor `/`, which ends this part of it.
const DEST_UUID = /^[\w.,|:-]{0,2048}$/;
const DOMAIN = /^[\w.:-]{1,253}$/;

/**
 * The number of INSIDE_CONTEXT that means this destination; `number` may be KEYED where a menu's regular expression
 * puts the keys in. @throws UnsafeValue
 */
export function insideNumber({
  dest_type,
  dest_uuid = '',
  number = '',
  domain,
}: Partial<Inside> & Pick<Inside, 'dest_type'>): string {
  if (number !== '' && number !== KEYED) dialledNumber(number, 'number');
  if (dest_type === 'FS_DEST_USER') {
    if (number === '') throw new UnsafeValue('number', 'must say which extension');
    if (domain !== undefined && !DOMAIN.test(domain)) throw new UnsafeValue('domain', 'must be a host');
    return `${dest_type}-${number}${domain === undefined ? '' : `@${domain}`}`;
  }
  if (!DEST_UUID.test(dest_uuid))
    throw new UnsafeValue('dest_uuid', 'holds characters that no destination has');
  if (dest_uuid === '' && number === '') throw new UnsafeValue('dest_uuid', 'must say which destination');
  return `${dest_type}-${dest_uuid}${number === '' ? '' : `/${number}`}`;
}

/** The destination that a number of INSIDE_CONTEXT means; undefined when it means none. */
export function readInsideNumber(text: string): Inside | undefined {
  const [, type, rest = ''] = /^(FS_DEST_[A-Z_]+)-(.+)$/s.exec(text) ?? [];
  const dest_type = INSIDE_TYPES.find((known) => known === type);
  if (dest_type === undefined) return undefined;
  if (dest_type === 'FS_DEST_USER') {
    const [number = '', domain, ...more] = rest.split('@');
    const known =
      isDialledNumber(number) && (domain === undefined || DOMAIN.test(domain)) && more.length === 0;
    return known ? { dest_type, dest_uuid: '', number, ...(domain !== undefined && { domain }) } : undefined;
  }
  const [dest_uuid = '', number, ...more] = rest.split('/');
  const known =
    DEST_UUID.test(dest_uuid) && (number === undefined || isDialledNumber(number)) && more.length === 0;
  return known ? { dest_type, dest_uuid, number: number ?? '' } : undefined;
}

import type { IvrActionType } from '../ivrs/ivr-action-types.js';
import { AUTH_ACL } from '../../trunking/rules/auth-acl.js';
import { type Sound, soundFile } from './sound.js';
import { holdMusicOf } from './stream.js';

/**
 * What the rows of the dialplan refer to where the target depends on another column, each declared once: writes check
 * it, deletes ask it, and `body` is named by it (xswitch-facts 4.14).
 */

export type TargetName =
  | 'access list'
  | 'block'
  | 'blacklist'
  | 'callcenter'
  | 'conference profile'
  | 'conference room'
  | 'context'
  | 'distributor'
  | 'extension'
  | 'gateway'
  | 'hold music'
  | 'ivr'
  | 'media file'
  | 'meeting'
  | 'number translation'
  | 'trunk'
  | 'trunk group'
  | 'user';

export interface ExtensionNumber {
  readonly extn: string;
  /** `""`: PBX_DOMAIN. */
  readonly domain: string;
}

/** One reference of a row: the field that holds it, and whom it means. */
export interface Reference {
  readonly field: string;
  readonly to: TargetName;
  /** Ids as they were written; what is no id is refused. */
  readonly ids?: readonly string[];
  /** Rows by what people call them. */
  readonly names?: readonly string[];
  /** Extensions by their numbers. */
  readonly numbers?: readonly ExtensionNumber[];
}

export interface Destination {
  readonly dest_type: string;
  readonly dest_uuid: string;
}

interface Owned {
  /** Who is named as the user, where that is not the row itself. */
  readonly owner?: (row: never) => { readonly entity: string; readonly id: number };
  readonly of: (row: never) => readonly Reference[];
}

const DESTINATIONS: Readonly<Record<string, TargetName>> = {
  FS_DEST_GATEWAY: 'gateway',
  FS_DEST_USERGW: 'extension',
  FS_DEST_IVRBLOCK: 'block',
  FS_DEST_SCRIPT: 'block',
  FS_DEST_CONFERENCE: 'conference profile',
  FS_DEST_USER_CONFERENCE: 'conference profile',
  FS_DEST_CONFERENCE_ROOM: 'conference room',
  FS_DEST_MEETING_ROOM: 'meeting',
  FS_DEST_DISTRIBUTORS: 'distributor',
  FS_DEST_CTI: 'callcenter',
  FS_DEST_IVR: 'ivr',
  FS_DEST_CLUSTER_TRUNK: 'trunk',
  FS_DEST_CLUSTER_TRUNK_GROUP: 'trunk group',
};
const EXTENSION_GROUPS = ['FS_DEST_RING_EXTNS', 'FS_DEST_SEQ_EXTNS'];

/** The destination's target; none when it has no id, or is of a kind without rows. */
export function destinationTargets({ dest_type, dest_uuid }: Destination): Reference[] {
  if (dest_uuid === '') return [];
  if (EXTENSION_GROUPS.includes(dest_type))
    return [{ field: 'dest_uuid', to: 'extension', numbers: extensionList(dest_uuid) }];
  const to = DESTINATIONS[dest_type];
  // Of gateways there may be a main one and a backup (telephony-rules 19).
  return to === undefined
    ? []
    : [{ field: 'dest_uuid', to, ids: to === 'gateway' ? split(dest_uuid) : [dest_uuid] }];
}

/** What a DOD is used on, by its `type`. */
export const DOD_TARGETS = {
  GATEWAY: 'gateway',
  DISTRIBUTORS: 'distributor',
  TRUNKS: 'trunk',
} as const satisfies Record<string, TargetName>;

/** Who refers to what, by the resource's name. */
export const REFERENCES: Readonly<Record<string, Owned>> = {
  route: {
    of: (row: Destination & { blacklist: string; dnc: string; sdnc: string }) => [
      ...destinationTargets(row),
      ...(row.blacklist === ''
        ? []
        : [{ field: 'blacklist', to: 'blacklist', ids: [row.blacklist] } as const]),
      ...transformations('dnc', row.dnc),
      ...transformations('sdnc', row.sdnc),
    ],
  },
  gateway: {
    of: ({ dnc, sdnc }: { readonly dnc: string; readonly sdnc: string }) => [
      ...transformations('dnc', dnc),
      ...transformations('sdnc', sdnc),
    ],
  },
  block: {
    of: ({ xml, lua }: { readonly xml: string; readonly lua: string }) => [
      ...named('xml', xml, 'media file', MEDIA_FILE),
      ...named('lua', lua, 'media file', MEDIA_FILE),
      ...named('xml', xml, 'context', CONTEXT_FIELD),
    ],
  },
  callcenter: {
    of: (row: { overflow_dest_type: string; overflow_dest_uuid: string; moh_sound: string }) => [
      ...destinationTargets({ dest_type: row.overflow_dest_type, dest_uuid: row.overflow_dest_uuid }).map(
        (target) => ({ ...target, field: 'overflow_dest_uuid' }),
      ),
      ...musicTarget('moh_sound', row.moh_sound),
    ],
  },
  queue: { of: ({ hold_music }: { hold_music: string }) => musicTarget('hold_music', hold_music) },
  dod: {
    of: ({ type, ref_id }: { type: keyof typeof DOD_TARGETS; ref_id: number }) => [
      { field: 'ref_id', to: DOD_TARGETS[type], ids: [String(ref_id)] },
    ],
  },
  'hold music': {
    of: ({ media_ids }: { media_ids: string }) => [
      { field: 'media_ids', to: 'media file', ids: split(media_ids) },
    ],
  },
  'time recurrence': {
    owner: ({ route_id }: { route_id: number }) => ({ entity: 'route', id: route_id }),
    of: destinationTargets,
  },
  ivr: {
    of: (row: Readonly<Record<(typeof SOUNDS)[number], Sound | null>>) =>
      SOUNDS.flatMap((field) => soundTarget(field, row[field])),
  },
  'ivr action': {
    owner: ({ ivr_menu_id }: { ivr_menu_id: number }) => ({ entity: 'ivr', id: ivr_menu_id }),
    of: (row: ActionArguments) => [...actionTargets(row), ...actionContext(row)],
  },
  'SIP profile param': {
    owner: ({ ref_id }: { ref_id: number }) => ({ entity: 'SIP profile', id: ref_id }),
    of: ({ k, v }: { k: string; v: string }) =>
      k === AUTH_ACL ? [{ field: 'v', to: 'access list', names: [v] }] : [],
  },
  'distributor node': {
    owner: ({ ref_id }: { ref_id: number }) => ({ entity: 'distributor', id: ref_id }),
    of: ({ v }: { v: string }) => (v === '' ? [] : [{ field: 'k', to: 'gateway', ids: [v] }]),
  },
};

function musicTarget(field: string, value: string): Reference[] {
  const id = holdMusicOf(value);
  return id === undefined ? [] : [{ field, to: 'hold music', ids: [id] }];
}

/** In the sources of a block: a media file by its path, and where fsSessionTransfer leads. */
const MEDIA_FILE = /\/api\/media_files\/(\d{1,9})\./g;
const CONTEXT_FIELD = /<field name="context">context-(\d{1,9})</g;

function named(field: string, source: string, to: TargetName, what: RegExp): Reference[] {
  const ids = [...source.matchAll(what)].map(([, id = '']) => id);
  return ids.length === 0 ? [] : [{ field, to, ids }];
}

const SOUNDS = [
  ...(['greet_long', 'greet_short', 'invalid_sound', 'exit_sound', 'transfer_sound'] as const),
  ...(['pin_file', 'bad_pin_file'] as const),
];

function soundTarget(field: string, sound: Sound | null): Reference[] {
  const id = sound === null ? undefined : soundFile(sound);
  return id === undefined ? [] : [{ field, to: 'media file', ids: [id] }];
}

interface ActionArguments {
  readonly action: IvrActionType;
  readonly args: string;
}

const ACTION_TARGETS: Partial<Record<IvrActionType, TargetName>> = {
  IVR_SUB: 'ivr',
  IVR_CONFERENCE: 'conference profile',
  IVR_CONFERENCE_ROOM: 'conference room',
};

/** Whom the key of an IVR leads to; none when it has no `args`: then the digits say. */
export function actionTargets({ action, args }: ActionArguments): Reference[] {
  if (action === 'IVR_SUB' || args !== '') {
    if (action === 'IVR_EXTENSION') return [{ field: 'args', to: 'extension', numbers: extensionList(args) }];
    const to = action === 'IVR_PLAY' && /^\d+$/.test(args) ? 'media file' : ACTION_TARGETS[action];
    if (to !== undefined) return [{ field: 'args', to, ids: [args] }];
  }
  return [];
}

/** The call source of IVR_ROUTE, by id as CherryPBX sends it, or by key. */
function actionContext({ action, args }: ActionArguments): Reference[] {
  if (action !== 'IVR_ROUTE' || args === '') return [];
  return [{ field: 'args', to: 'context', ids: [args.replace(/^context-/, '')] }];
}

/** The tables of `s/prefix_nts_<id>/…/`, the distributor of `X/<name>` (xswitch-facts 1.7). */
function transformations(field: string, rule: string): Reference[] {
  const [, distributor] = /^X\/([^/]+)$/.exec(rule) ?? [];
  if (distributor !== undefined) return [{ field, to: 'distributor', names: [distributor] }];
  const ids = [...rule.matchAll(/\bs\/prefix_nts_(\d{1,9})\//g)].map(([, id = '']) => id);
  return ids.length === 0 ? [] : [{ field, to: 'number translation', ids }];
}

const split = (text: string): string[] => text.split(',').map((part) => part.trim());

/** `1` or `main,backup` (telephony-rules 19); what is no id is left out. */
export function idList(text: string): number[] {
  return split(text).flatMap((part) => (/^\d{1,9}$/.test(part) ? [Number(part)] : []));
}

/**
 * The members of a ring group as they are sent: a JSON array of `{"extn":"1000|domain"}`, or a comma list of
 * `1000|domain` or `1000` (telephony-rules 19). What is neither is one number nobody has.
 */
export function extensionList(text: string): ExtensionNumber[] {
  return (jsonList(text) ?? split(text)).map((member) => {
    const [extn = '', domain = ''] = member.split('|');
    return { extn, domain };
  });
}

function jsonList(text: string): string[] | undefined {
  if (!text.startsWith('[')) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    if (!Array.isArray(parsed)) return undefined;
    return parsed.map((member: unknown) =>
      typeof member === 'object' && member !== null && 'extn' in member
        ? String(member.extn)
        : String(member),
    );
  } catch {
    return undefined;
  }
}

import { Invalid } from '../api/errors.js';
import { refuseUnsafe } from '../api/unsafe.js';
import { parseApplicationLines } from '../freeswitch/applications.js';
import { parseSipAddress } from './rules/sip-address.js';

/** Where a route can lead: seed 003's table of destination types, in its order, with the short names of realm DEST. */
export const DEST_TYPES = {
  FS_DEST_USER: 'USER',
  FS_DEST_RING_EXTNS: 'RING_ALL_EXTN',
  FS_DEST_GATEWAY: 'GATEWAY',
  FS_DEST_USERGW: 'USERGW',
  FS_DEST_SYSTEM: 'SYSTEM',
  FS_DEST_IP: 'IP',
  FS_DEST_IVRBLOCK: 'IVRBLOCK',
  FS_DEST_CONFERENCE: 'CONFERENCE',
  FS_DEST_CONFERENCE_ROOM: 'CONFERENCE_ROOM',
  FS_DEST_MEETING: 'MEETING',
  FS_DEST_MEETING_ROOM: 'MEETING_ROOM',
  FS_DEST_USER_CONFERENCE: 'USER_CONFERENCE',
  FS_DEST_DISTRIBUTORS: 'DISTRIBUTORS',
  FS_DEST_CTI: 'CTI',
  FS_DEST_NUM_QUEUE: 'NUM_QUEUE',
  FS_DEST_SCRIPT: 'SCRIPT',
  FS_DEST_IVR: 'IVR',
  FS_DEST_CLUSTER_TRUNK: 'CLUSTER_TRUNK',
  FS_DEST_CLUSTER_TRUNK_GROUP: 'CLUSTER_TRUNK_GROUP',
  FS_DEST_SEQ_EXTNS: 'SEQ_EXTNS',
} as const;

export type DestType = keyof typeof DEST_TYPES;

/** The seed's one slip (L14, L71) is taken for what it means. */
export const DEST_ALIASES: Readonly<Record<string, DestType>> = { IVRBLOCK: 'FS_DEST_IVRBLOCK' };

/** The type as it is stored; what is no alias is left alone. */
export const unaliased = <T>(type: T): T | DestType =>
  (typeof type === 'string' ? DEST_ALIASES[type] : undefined) ?? type;

/**
 * Refuses a destination whose `body` could not be handed to the switch.
 * @throws Invalid naming `body`
 */
export function checkDestination({ dest_type, body }: { dest_type: string; body: string }): void {
  if (dest_type === 'FS_DEST_SYSTEM') refuseUnsafe('body', () => parseApplicationLines(body));
  if (dest_type === 'FS_DEST_IP' && body !== '' && parseSipAddress(body) === undefined) {
    throw Invalid.field('body', 'must be `ip`, `ip:port` or `ip:port;transport=tcp`');
  }
}

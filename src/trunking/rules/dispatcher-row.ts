import { hostPort, parsePeerAddress } from './peer-address.js';
import { isPinged } from './trunk-gateway.js';

/**
 * What is common to trunk groups in FreeSWITCH and as dispatcher sets of a Kamailio in front (docs/kamailio.md). The sets
 * are views of the migration trunks-effect: a group is the set of its id, a trunk alone is `soleSet`.
 */

/** From FreeSWITCH to Kamailio: the set and how to choose in it. */
export const SET_HEADER = 'X-Trunk-Set';
export const STRATEGY_HEADER = 'X-Trunk-Strategy';
/** From Kamailio to FreeSWITCH: the id of the trunk that called. */
export const TRUNK_HEADER = 'X-Trunk';

/** The set of one trunk. */
export const soleSet = (trunk: number): number => 1_000_000_000 + trunk;

/** A member of a trunk group, with what is configured of both. */
export interface Member {
  readonly group_id: number;
  readonly group_name: string;
  readonly trunk_id: number;
  readonly priority: number;
  readonly weight: number;
  readonly remote_addr: string;
  readonly protocol: string;
  readonly enabled: boolean;
  readonly description: string;
  readonly params: string;
}

/** How a trunk is, as whoever calls through it says. */
export interface TrunkState {
  readonly status: 'Active' | 'inactive' | 'trying' | 'disabled';
  /** OPTIONS are sent to it. */
  readonly pinged: boolean;
}

/**
 * A row of `GET /api/trunk_groups/status`, all text, as seed 003 prints what Kamailio's dispatcher says of a destination:
 * `dflags` are A (active), I (inactive), T (trying) or D (disabled), then P (probed) or X; `attrs` are `name=value;` pairs.
 */
export function dispatcherRow(member: Member, { status, pinged }: TrunkState): Record<string, string> {
  return {
    group_id: String(member.group_id),
    group_name: member.group_name,
    status,
    priority: String(member.priority),
    remote_addr: sipUri(member),
    dflags: `${status[0]!.toUpperCase()}${pinged ? 'P' : 'X'}`,
    flags: '0',
    ping: pinged ? 'enabled' : 'disabled',
    attrs: `weight=${member.weight};`,
    description: member.description,
  };
}

/** What FreeSWITCH says of the sofia gateway on one switch; nothing where it does not run. */
export interface SofiaState {
  readonly state: string;
  readonly status: string;
}

/** The worst of the switches counts: that is where calls fail. */
export function sofiaState(member: Member, on: readonly (SofiaState | undefined)[]): TrunkState {
  const pinged = member.enabled && isPinged(member.params);
  if (!member.enabled) return { status: 'disabled', pinged };
  const bad = on.filter((each) => each?.status !== 'UP');
  if (bad.length === 0) return { status: 'Active', pinged };
  const trying = bad.every((each) => ['TRYING', 'REGISTER', 'UNREGED'].includes(each?.state ?? ''));
  return { status: trying ? 'trying' : 'inactive', pinged };
}

const FLAGS = { A: 'Active', I: 'inactive', T: 'trying', D: 'disabled' } as const;

/** @param flags of `dispatcher.list`, such as `AP`; absent: Kamailio does not have it */
export function kamailioState(flags: string | undefined): TrunkState {
  const [state = '', probing] = flags ?? '';
  return { status: FLAGS[state as keyof typeof FLAGS] ?? 'inactive', pinged: probing === 'P' };
}

/** `sip:10.11.120.168:5061;transport=UDP`, whichever way the address was written. */
function sipUri({ remote_addr, protocol }: Pick<Member, 'remote_addr' | 'protocol'>): string {
  const address = parsePeerAddress(remote_addr);
  if (address === undefined) return remote_addr;
  return `sip:${hostPort(address)};transport=${(address.transport ?? protocol).toUpperCase()}`;
}

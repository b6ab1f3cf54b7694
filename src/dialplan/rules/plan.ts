import type {
  Carrier,
  DeviceFacts,
  ExtensionFacts,
  LineFacts,
  NumberAnswer,
  RouteFacts,
  TimedDestination,
} from './call-facts.js';
import type { DialledCode } from './func-codes.js';
import type { CallcenterFacts, DistributorNodeFacts, QueueFacts } from './room-facts.js';
import type { WallTime } from './time-recurrence.js';

/** A call, and what it does. */

/** An extension as its own registration names it. */
export interface Account {
  readonly user: string;
  readonly domain: string;
}

/** The gateway or trunk a call came in through. */
export interface Trunk {
  readonly kind: 'gateway' | 'trunk';
  readonly id: number;
  readonly name: string;
  readonly variables: readonly { readonly k: string; readonly v: string; readonly direction: number }[];
}

export interface Call {
  /** What FreeSWITCH says the call is in; an extension's own context outranks it on the first leg (see `context`). */
  readonly context: string;
  readonly number: string;
  /** The authenticated extension, never what From says (telephony-rules 2); absent: a trunk or nobody. */
  readonly caller?: Account;
  /** What it shows of itself: only presentation, and what lists and `sdnc` see of a caller who is no extension. */
  readonly shows?: { readonly name: string; readonly number: string };
  /** When it is made, on the clock of the PBX's zone. */
  readonly now: WallTime;
  /** The gateway or trunk it came in through; null when it came where only carriers call, and is none of theirs. */
  readonly trunk?: Trunk | null;
  /** Made by somebody who may make calls over REST, whether or not an extension is theirs. */
  readonly operator?: true;
  /** The switch has found who calls behind NAT. */
  readonly nat?: true;
  /** How often it was forwarded before. */
  readonly forwards?: number;
  /** Whoever talked to it has handed it on (REFER, an in-call code): `caller` is who did, absent when it is no extension. */
  readonly handedOn?: {
    /** The extension whose leg is moved. */
    readonly leg?: Account;
    /** Of a leg that was called outside: the number there. */
    readonly called?: string;
  };
  /** Why whom it rang last did not take it: a FreeSWITCH cause. */
  readonly failure?: string;
  /** The Core-UUID of the switch that asks; absent while it is still to be chosen. */
  readonly core?: string;
  /** Nobody makes it: it takes no turn of a trunk group. */
  readonly simulated?: true;
  /** Its caller does not talk itself: it has forwarded or handed on who does. */
  readonly sentOn?: true;
  /** Another switch sent it here, because this one is the home of where it goes: the context it is in otherwise. */
  readonly carried?: string;
}

/** Extensions of which the first to answer gets the call. */
export interface ExtensionGroup {
  readonly kind: 'group';
  /** One after the other, or all at once. */
  readonly ring: 'all' | 'in turn';
  readonly extensions: readonly ExtensionFacts[];
}

/** A conference of mod_conference. */
export interface ConferenceTarget {
  readonly kind: 'conference';
  readonly name: string;
  /** Id of its profile; the default one when absent. */
  readonly profile?: number | undefined;
  /** Id of the stored room, where that has params of its own in place of the profile's. */
  readonly room?: number;
  /** Most members; 0: any number. */
  readonly capacity: number;
  /** `""`: nobody is asked. */
  readonly pin: string;
  readonly adminPin: string;
  /** Who enters is. */
  readonly muted: boolean;
  /** Who enters moderates it, and is asked for no pin. */
  readonly moderator?: true;
  /** What stands below the picture of who enters, as mod_conference reads it. */
  readonly banner?: string;
  /** Of a meeting, which ends without any row changing. */
  readonly timed?: true;
}

/** Places of which mod_distributor chooses by their weights; the others are tried when a chosen one fails. */
export interface DistributorTarget {
  readonly kind: 'distributor';
  readonly id: number;
  readonly number: string;
  readonly nodes: readonly DistributorNodeFacts[];
}

export interface QueueTarget {
  readonly kind: 'queue';
  readonly queue: QueueFacts;
}

export interface CallcenterTarget {
  readonly kind: 'callcenter';
  readonly callcenter: CallcenterFacts;
}

/** Another switch, where the place is that the call goes to. */
export interface NodeTarget {
  readonly kind: 'node';
  readonly core: string;
  /** What was called. */
  readonly number: string;
  /** The number of INSIDE_CONTEXT where it goes on. */
  readonly to: string;
}

/** The caller is told something, and let go. */
export interface NoticeTarget {
  readonly kind: 'notice';
  readonly says: 'meeting early' | 'meeting over';
}

export type Target =
  /** After one of these causes the call goes on, elsewhere. */
  | { readonly kind: 'user'; readonly extension: ExtensionFacts; readonly goesOnFor: readonly string[] }
  /** To whatever that number is when the extension calls it. */
  | { readonly kind: 'forward'; readonly extension: ExtensionFacts; readonly to: string }
  | { readonly kind: 'voicemail'; readonly extension: ExtensionFacts }
  | { readonly kind: 'code'; readonly code: DialledCode; readonly extension: ExtensionFacts }
  | ExtensionGroup
  | ConferenceTarget
  | DistributorTarget
  | QueueTarget
  | CallcenterTarget
  | NoticeTarget
  | { readonly kind: 'system'; readonly body: string }
  | { readonly kind: 'ip'; readonly number: string; readonly body: string }
  | { readonly kind: 'block'; readonly id: number; readonly version: string }
  | { readonly kind: 'device'; readonly number: string; readonly device: DeviceFacts }
  | { readonly kind: 'ivr'; readonly key: string; readonly hashIsKey: boolean }
  | NodeTarget
  /** Tried in this order. */
  | { readonly kind: 'gateways'; readonly number: string; readonly gateways: readonly Carrier[] };

export type Outcome =
  | { readonly kind: 'connect'; readonly target: Target }
  /** Ends the call with a FreeSWITCH hangup cause. */
  | { readonly kind: 'release'; readonly cause: string }
  /** No route: FreeSWITCH is told `not found`. */
  | { readonly kind: 'none' };

export const release = (cause: string): Outcome => ({ kind: 'release', cause });

/** What a gateway's transformations make of a call's numbers; absent: what they are. */
export interface AtGateway {
  readonly number?: string;
  readonly callerId?: Plan['callerId'];
}

export interface Plan {
  readonly outcome: Outcome;
  readonly route?: RouteFacts;
  /** By which of the route's times its destination was replaced. */
  readonly time?: TimedDestination;
  /** The line (DID) that was called. */
  readonly line?: LineFacts;
  readonly caller?: ExtensionFacts;
  readonly trunk?: Trunk;
  /** Shown to the called side; undefined leaves what the caller's own trunk said. */
  readonly callerId?: { readonly name: string; readonly number: string };
  /** What the caller shows to carriers instead; `shownAt` says to which. */
  readonly atCarriers?: Pick<NumberAnswer, 'dods' | 'line'>;
  /** What gateways are sent and shown instead, by id; `dialledAt` and `shownAt` say it. */
  readonly atGateways?: ReadonlyMap<number, AtGateway>;
  /** Whether it is recorded from the answer on. */
  readonly record?: boolean;
  /** Whether the phones send each other their media once they are connected. */
  readonly bypass?: boolean;
  /** The number of an emergency call as it was dialled. */
  readonly emergency?: string;
  /** How often the call was forwarded, this time included: `caller` is who forwards it, and who pays. */
  readonly forwards?: number;
  /** The context of who handed the call on, where it is from now on: `caller` is who did, and who pays. */
  readonly handedOn?: string;
  /** Something that decides could not be asked, or was drawn: it is good for this call alone. */
  readonly unsure?: true;
  /** What rings beside the called extension's phone: where a call of its own to its hotline would lead. */
  readonly ringsToo?: Omit<Plan, 'outcome' | 'trace'> & { readonly target: Target };
  /** Where it ends depends on which switch asks. */
  readonly placed?: true;
  /** Every decision in words, in order. */
  readonly trace: readonly string[];
}

/** The targets that follow from rows alone: not those that depend on what is registered or DOWN now. */
const LASTING: ReadonlySet<Target['kind']> = new Set<Target['kind']>([
  ...(['user', 'forward', 'voicemail', 'group', 'distributor', 'queue', 'callcenter'] as const),
  ...(['conference', 'system', 'ip', 'ivr', 'code'] as const),
]);

/** Whether the same call has the same plan until a stored row changes: not when it depends on the time. */
export function followsFromRows({ outcome, route, ...plan }: Plan): boolean {
  if (outcome.kind !== 'connect' || plan.unsure || plan.placed || plan.ringsToo) return false;
  // Whose leg is handed on decides what is shown.
  if (plan.emergency !== undefined || plan.handedOn !== undefined) return false;
  // Whether media may bypass the switch depends on where the phones are now.
  if (route?.proxy_media === 0) return false;
  const { target } = outcome;
  if (target.kind === 'user' && target.extension.guest !== undefined) return false;
  const timed = (route?.times.length ?? 0) > 0 || (target.kind === 'conference' && target.timed === true);
  return !timed && LASTING.has(target.kind);
}

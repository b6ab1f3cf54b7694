import type { DestType } from '../destination.js';
import type { DialledCode } from './func-codes.js';
import type { DOD_TARGETS, Destination } from './targets.js';
import type { TimeRecurrence } from './time-recurrence.js';
import type { Transformation } from './transform-number.js';
import type { Answer } from './answer.js';
import type { RoomLookups } from './room-facts.js';

/** What a call asks, and what it is told. */

/** An extension as far as a call needs it. */
export interface ExtensionFacts {
  readonly id: number;
  readonly extn: string;
  /** The domain it is registered under. */
  readonly domain: string;
  readonly name: string;
  readonly context: string;
  readonly cid_name: string;
  readonly cid_number: string;
  /** 0 emergency … 4 international: the highest route_type it may call. */
  readonly call_authority: number;
  readonly disabled: number;
  /** Codecs its phone is called with, comma-separated; empty: the route's. */
  readonly codec: string;
  readonly auto_record: number;
  /** 1: its phone speaks SRTP, which the switch translates. */
  readonly enable_srtp: number;
  /** SIP, WebRTC, SIP+WebRTC, …: a browser speaks SRTP too. */
  readonly type: string;
  /** 0: may not call, except for help; may not be called. */
  readonly call_limit: number;
  readonly called_limit: number;
  /** 1: its phone is not to ring. */
  readonly dnd: number;
  /** Numbers that its calls go on to, as if it called them; empty: none. */
  readonly forward_always: string;
  readonly forward_busy: string;
  readonly forward_no_answer: string;
  readonly forward_unreachable: string;
  /** 1: what it does not take goes to its mailbox. */
  readonly voicemail: number;
  /** Calls at the same time, made and taken; 0: no limit. */
  readonly max_calls: number;
  /** When its second number is called: 0 never, 1 it rings too, 2 not answered, 3 failed, 4 always. */
  readonly hotline_type: number;
  readonly hotline_address: string;
  /** 0: its phone is not shown who calls. */
  readonly caller_display: number;
  /** 1: callers hear `ringback` while it rings. */
  readonly enable_ringback: number;
  readonly ringback: string;
  /** Channel variables of its calls: direction 0 both, 1 its own calls, 2 calls to it. */
  readonly variables: readonly { readonly k: string; readonly v: string; readonly direction: number }[];
  /** It is no stored row. */
  readonly guest?: object;
}

export interface RouteFacts {
  readonly id: number;
  readonly name: string;
  readonly prefix: string;
  readonly max_length: number;
  readonly dest_type: DestType;
  readonly dest_uuid: string;
  readonly body: string;
  readonly cid_number: string;
  readonly media_codec: string;
  readonly route_type: number;
  /** 1: a caller who is no extension may leave the house again by it. */
  readonly allow_transit: number;
  /** What becomes of the called number, and of the caller's. */
  readonly dnc: Rule;
  readonly sdnc: Rule;
  /** The id of the black or white list that it holds callers or called numbers against; empty: none. */
  readonly blacklist: string;
  /** Where it leads while one of these is open; tried in this order. */
  readonly times: readonly TimedDestination[];
  readonly auto_record: number;
  /** 0: the phones send each other their media, past the switch. */
  readonly proxy_media: number;
  /** 1: an extension without a number of its own at a carrier shows the line that rings it. */
  readonly did_enabled: number;
  /** 1: callers hear `ringback_tone` while it rings. */
  readonly ringback_enabled: number;
  readonly ringback_tone: string;
  /** Applications to run before the destination, in order. */
  readonly params: readonly { readonly k: string; readonly v: string }[];
}

/** A transformation as it is stored; `undefined`: none. One that was stored before it was checked may be unreadable. */
export type Rule = Transformation | { readonly kind: 'unreadable'; readonly why: string } | undefined;

/** Where a route leads at certain times (路由时间段). */
export interface TimedDestination extends Destination {
  readonly id: number;
  /** As it is stored. */
  readonly time_recurrence: string;
  /** What it says; undefined where that cannot be read. */
  readonly rule: TimeRecurrence | undefined;
  readonly body: string;
}

export interface ContextFacts {
  /** 1: numbers of lines (DID) are looked for before routes. */
  readonly hotline_enabled: number;
}

/** A line (DID) and whom it rings, in order. */
export interface LineFacts {
  readonly id: number;
  readonly line_number: string;
  /** Comma-separated, as `extensionList` reads them. */
  readonly numbers: string;
}

export interface ListFacts {
  readonly id: number;
  readonly name: string;
  /** 0: a number on it is refused; 1: any other is. */
  readonly list_type: number;
  /** Whose number is compared: 0 the caller's, 1 the called one, 2 both. */
  readonly limit_user_type: number;
}

/** The number an extension shows (DOD) at one gateway, distributor or trunk. */
export interface DodFacts {
  readonly type: keyof typeof DOD_TARGETS;
  readonly ref_id: number;
  readonly line_number: string;
}

/** What is kept by the hundred thousand, as far as one call asks for it. */
export interface NumberQuestion {
  readonly list?: { readonly id: number; readonly entries: readonly string[] };
  readonly called?: Translation;
  readonly calling?: Translation;
  /** Whose DODs. */
  readonly extension?: number;
  /** The first line that rings this extension. */
  readonly lineOf?: string;
}

/** A number to be looked up in a table. */
interface Translation {
  readonly table: number;
  readonly number: string;
}

export interface NumberAnswer {
  /** The entry of the list that was met. */
  readonly listed?: string;
  /** What the tables make of the numbers; undefined: nothing. */
  readonly called?: string;
  readonly calling?: string;
  readonly dods: readonly DodFacts[];
  readonly line?: string;
}

/** A block's script: what it is called, and another version whenever it is another. */
export interface ScriptFacts {
  readonly id: number;
  readonly name: string;
  readonly version: string;
}

/** Where a gateway device is that registered as an extension. */
export interface DeviceFacts {
  readonly extn: string;
  readonly domain: string;
  /** The run of the switch that knows it. */
  readonly core_uuid: string;
  readonly profile: string;
  readonly network_ip: string;
  readonly network_port: number;
  readonly transport: 'udp' | 'tcp' | 'tls' | 'ws' | 'wss';
}

/** A voice menu as far as its caller needs it before it talks to him. */
export interface IvrFacts {
  readonly key: string;
  readonly name: string;
  /** Neither a greeting nor a key. */
  readonly empty: boolean;
  /** `#` is a key of it, or of a menu that it leads to. */
  readonly hashIsKey: boolean;
}

/** Thrown by a lookup that cannot be asked now. */
export class FactsAway extends Error {
  override readonly name = 'FactsAway';
}

/** The single-row questions of a call. Over Postgres in the program, over maps in tests. @throws FactsAway */
export interface Lookups {
  /** The winning route (match-route.ts) of a context for a number, or of its emergency routes alone. */
  route(context: string, number: string, only?: 'emergency'): Answer<RouteFacts | undefined>;
  context(key: string): Answer<ContextFacts | undefined>;
  /** The line of exactly that number. */
  line(number: string): Answer<LineFacts | undefined>;
  /** The code that a number begins with. */
  code(number: string): Answer<DialledCode | undefined>;
  list(id: number): Answer<ListFacts | undefined>;
  /** One statement, whatever is asked. */
  numbers(question: NumberQuestion): Answer<NumberAnswer>;
  /** By number or alias; a domain that is nobody's own means PBX_DOMAIN. Disabled ones are found too. */
  extension(number: string, domain: string): Answer<ExtensionFacts | undefined>;
  /** What those of these gateways do to numbers that do anything; by id. */
  gatewayRules(ids: readonly number[]): Answer<ReadonlyMap<number, GatewayRules>>;
  /** Which of these gateways are there and enabled, in the order given, and whether that switch has them DOWN. */
  gateways(ids: readonly number[], core?: string): Answer<readonly Carrier[]>;
  /** The script of a block; undefined where there is no such block, or it has none. */
  script(blockId: number): Answer<ScriptFacts | undefined>;
  /** The same of trunks that may be called. */
  trunks(ids: readonly number[], core?: string): Answer<readonly Carrier[]>;
  /** With those of its trunks that may be called. A simulated call takes nobody's turn. */
  trunkGroup(id: number, core?: string, simulated?: boolean): Answer<TrunkGroupFacts | undefined>;
  /** The numbers of the distributor of that name; undefined where it has none, or is not there. */
  numberPool(distributor: string): Answer<NumberPool | undefined>;
  /** The longest route code that a number begins with, and goes on after. */
  routeCode(number: string): Answer<RouteCodeFacts | undefined>;
  /** Where that extension is registered, on the switch with this Core-UUID if it is there too. */
  device(extensionId: number, core: string): Answer<DeviceFacts | undefined>;
  /** The numbers of those of these extensions whose phones are behind NAT. */
  behindNat(extensionIds: readonly number[]): Answer<readonly string[]>;
  ivr(id: number): Answer<IvrFacts | undefined>;
  /** The Core-UUID of the switch that has this place (home-node.ts); undefined where there is but one. */
  home(place: string): string | undefined;
  readonly rooms: RoomLookups;
}

/** A sofia gateway that a call may leave through: a gateway, a trunk, or the Kamailio in front of the trunks. */
export interface Carrier {
  /** Which row it is of, as DODs say it. */
  readonly kind: DodFacts['type'];
  readonly id: number;
  /** What FreeSWITCH calls it. */
  readonly gateway: string;
  readonly down: boolean;
  /** Its own codecs, comma-separated; absent: the route's. */
  readonly codecs?: string;
  /** Kamailio chooses among the destinations of this set. */
  readonly dispatcher?: { readonly set: number; readonly strategy: Strategy };
}

/** What becomes of the numbers of calls that leave through a gateway, after the route's own. */
export type GatewayRules = Pick<RouteFacts, 'dnc' | 'sdnc'>;

/** In turn, by weight, or by priority. */
export type Strategy = 'RR' | 'WEIGHT' | 'PRIORITY';

export interface GroupMember extends Carrier {
  /** The lowest is tried first. */
  readonly priority: number;
  /** Its share of the calls. */
  readonly weight: number;
}

export interface TrunkGroupFacts {
  readonly id: number;
  readonly name: string;
  readonly strategy: Strategy;
  /** Lowest priority first. */
  readonly members: readonly GroupMember[];
  readonly draw: Draw;
}

/** What is not in the rows and yet decides. */
export interface Draw {
  /** How many calls the group has had before. */
  readonly turn: number;
  /** From 0 up to but not including 1. */
  readonly random: () => number;
}

/** What `X/<distributor>` picks of. */
export interface NumberPool {
  readonly numbers: readonly { readonly number: string; readonly weight: number }[];
  readonly random: Draw['random'];
}

export interface RouteCodeFacts {
  readonly code: string;
  /** A trunk group. */
  readonly group: number;
}

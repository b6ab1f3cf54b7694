import type { DestType } from '../destination.js';

/** What a call asks, and what it is told. */

/** An extension as far as a call needs it. */
export interface ExtensionFacts {
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
  /** Channel variables of its calls: direction 0 both, 1 its own calls, 2 calls to it. */
  readonly variables: readonly { readonly k: string; readonly v: string; readonly direction: number }[];
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
  /** Applications to run before the destination, in order. */
  readonly params: readonly { readonly k: string; readonly v: string }[];
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

/** Thrown by a lookup that cannot be asked now. */
export class FactsAway extends Error {
  override readonly name = 'FactsAway';
}

/** The single-row questions of a call. Over Postgres in the program, over maps in tests. @throws FactsAway */
export interface Lookups {
  /** The winning route (match-route.ts) of a context for a number. */
  route(context: string, number: string): Answer<RouteFacts | undefined>;
  /** By number or alias; a domain that is nobody's own means PBX_DOMAIN. Disabled ones are found too. */
  extension(number: string, domain: string): Answer<ExtensionFacts | undefined>;
  /** Which of these gateways are there and enabled, in the order given, and whether that switch has them DOWN. */
  gateways(ids: readonly number[], core?: string): Answer<readonly Carrier[]>;
  /** Where that extension is registered, on the switch with this Core-UUID if it is there too. */
  device(extensionId: number, core: string): Answer<DeviceFacts | undefined>;
}

/** At once where it is known. */
type Answer<T> = T | Promise<T>;

export interface Carrier {
  readonly id: number;
  readonly down: boolean;
}

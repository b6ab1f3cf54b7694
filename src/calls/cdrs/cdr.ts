/** One leg of one call as it is stored. Times are ISO text with microseconds; NULL is what the switch did not say. */
export interface Cdr {
  readonly uuid: string;
  /** The run of FreeSWITCH it belongs to, and that switch's name. */
  readonly core_uuid: string;
  readonly switch: string;
  /** The same on every leg of a call: the uuid of the leg that began it. */
  readonly call_uuid: string;
  /** The leg this one called; NULL on a leg that called nobody. */
  readonly bleg_uuid: string | null;
  /** Whom this leg spoke with last, or rang for. */
  readonly other_uuid: string | null;
  readonly direction: string;
  readonly caller_id_name: string;
  readonly caller_id_number: string;
  readonly destination_number: string;
  readonly context: string;
  readonly caller_source: string;
  readonly realm: string;
  readonly account_code: string;
  readonly network_addr: string;
  readonly network_port: number | null;
  readonly start_stamp: string;
  readonly ring_stamp: string | null;
  readonly answer_stamp: string | null;
  readonly end_stamp: string | null;
  /** Seconds. */
  readonly duration: number;
  readonly billsec: number;
  readonly hangup_cause: string;
  /** Which side ended it: `caller`, `callee`, `switch`. */
  readonly xui_hangup_cause: string;
  readonly sip_hangup_disposition: string;
  readonly sip_call_id: string;
  readonly digits_dialed: string;
  readonly external_tracking_id: string;
  /** The routes it went through, `3,7`. */
  readonly xui_route_ids: string;
  /** Where it was recorded, below the storage root; empty: it was not. */
  readonly rel_path: string;
  readonly rtp_use_codec_name: string;
  readonly rtp_in_packets: number | null;
  readonly rtp_in_bytes: number | null;
  /** FreeSWITCH's jitter_max_variance, jitter_loss_rate and mos. */
  readonly rtp_in_jitter: number | null;
  readonly rtp_in_loss: number | null;
  readonly rtp_in_mos: number | null;
  readonly rtp_out_packets: number | null;
  readonly rtp_out_bytes: number | null;
  /** 1: the switch died and this is what was known of the leg; a real CDR that comes later replaces it. */
  readonly incomplete: 0 | 1;
}

const EARLIEST = Date.UTC(2000, 0, 1) * 1000;
const LATEST = Date.UTC(2100, 0, 1) * 1000;

/** FreeSWITCH's microseconds since 1970 as ISO text; null for 0 ("never") and for what no clock of ours says. */
export function stamp(microseconds: number): string | null {
  if (!Number.isSafeInteger(microseconds) || microseconds < EARLIEST || microseconds >= LATEST) return null;
  const milliseconds = Math.floor(microseconds / 1000);
  const rest = String(microseconds % 1000).padStart(3, '0');
  return new Date(milliseconds).toISOString().replace('Z', `${rest}Z`);
}

/** Text as Postgres can keep it: NUL it cannot. */
export function storable(text: string, longest = 255): string {
  return text.slice(0, longest).replaceAll('\0', '\uFFFD');
}

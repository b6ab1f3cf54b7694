import { isIP } from 'node:net';
import { isDialledNumber, isHost } from '../../freeswitch/arguments.js';
import { eventName, eventTime, type SwitchEvent } from '../../freeswitch/events.js';

/** What a switch says of one phone. Whatever a phone wrote is text here and nothing else. */
export interface RegistrationNews {
  readonly profile: string;
  readonly extn: string;
  readonly domain: string;
  /** Tells an account's phones apart; another one when a phone was started anew. */
  readonly call_id: string;
  readonly contact: string;
  readonly network_ip: string;
  readonly network_port: number;
  readonly transport: 'udp' | 'tcp' | 'tls' | 'ws' | 'wss';
  readonly user_agent: string;
  /** Seconds from when it was said. */
  readonly lasts: number;
}

export type RegisteredPhone = Pick<RegistrationNews, 'profile' | 'extn' | 'domain' | 'call_id'>;

/** FreeSWITCH keeps a registration this much longer than it tells the phone (sip-expires-late-margin). */
const LATE_MARGIN = 60;
const MAX_TEXT = 1024;

/** `sofia::register`; undefined for an account or address that is none of ours to dial. */
export function registeredBy(event: SwitchEvent): RegistrationNews | undefined {
  const [, transport = ''] = /^Registered\((UDP|TCP|TLS|WSS?)/.exec(event['status'] ?? '') ?? [];
  return checked({
    profile: event['profile-name'],
    extn: event['from-user'],
    domain: event['from-host'],
    call_id: event['call-id'],
    contact: event['contact'],
    network_ip: event['network-ip'],
    network_port: event['network-port'],
    transport: transport.toLowerCase(),
    user_agent: event['user-agent'],
    lasts: Number(event['expires']) + LATE_MARGIN,
  });
}

/** `sofia::unregister` and `sofia::expire`, which name the account differently. */
export function endedBy(event: SwitchEvent): RegisteredPhone | undefined {
  const expired = eventName(event) === 'sofia::expire';
  const profile = event['profile-name'];
  const [extn, domain] = expired ? [event['user'], event['host']] : [event['from-user'], event['from-host']];
  if (!profile || !extn || !domain) return undefined;
  return { profile, extn, domain: domain.toLowerCase(), call_id: shortened(event['call-id']) };
}

/** When the switch said it, by its own clock. */
export function saidAt(event: SwitchEvent): string | undefined {
  return eventTime(event)?.toISOString();
}

/**
 * `show registrations as json`. Not `sofia xmlstatus`, which prints a phone's Call-ID unescaped into its XML: `<` and
 * `>` are legal there, and a phone could write whole registrations.
 * @param now the switch's clock, seconds since 1970
 */
export function listedRegistrations(json: string, now: number): RegistrationNews[] {
  const answer: unknown = JSON.parse(json);
  const rows = typeof answer === 'object' && answer !== null && 'rows' in answer ? answer.rows : [];
  const listed = (Array.isArray(rows) ? (rows as Record<string, string>[]) : []).flatMap((row) => {
    const [, profile, contact = ''] = /^sofia\/([^/]+)\/(.*)$/s.exec(row['url'] ?? '') ?? [];
    const news = checked({
      profile,
      extn: row['reg_user'],
      domain: row['realm'],
      call_id: row['token'],
      contact,
      network_ip: row['network_ip'],
      network_port: row['network_port'],
      transport: websocket(contact) ?? row['network_proto'],
      user_agent: '',
      lasts: Number(row['expires']) - now,
    });
    return news === undefined ? [] : [news];
  });
  // A phone may stand there twice: what lasts longest is its newest.
  const byPhone = new Map<string, RegistrationNews>();
  for (const news of listed.sort((a, b) => a.lasts - b.lasts))
    byPhone.set(`${news.profile} ${news.extn}@${news.domain} ${news.call_id}`, news);
  return [...byPhone.values()];
}

/** FreeSWITCH's table calls these `udp`; its own `fs_path` behind the contact says which of the two it is. */
function websocket(contact: string): 'ws' | 'wss' | undefined {
  if (/transport(=|%3D)wss/i.test(contact)) return 'wss';
  return /transport(=|%3D)ws/i.test(contact) ? 'ws' : undefined;
}

type Said = { readonly [K in keyof RegistrationNews]: string | number | undefined };

function checked(said: Said): RegistrationNews | undefined {
  const text = (key: keyof Said): string => shortened(said[key]);
  const transport = (['udp', 'tcp', 'tls', 'ws', 'wss'] as const).find((known) => known === said.transport);
  const [port, lasts] = [Number(said.network_port), Number(said.lasts)];
  if (transport === undefined || !isDialledNumber(text('extn')) || !isHost(text('domain'))) return undefined;
  if (isIP(text('network_ip')) === 0 || !(port >= 1 && port <= 65_535) || !(lasts > 0)) return undefined;
  return {
    profile: text('profile'),
    extn: text('extn'),
    domain: text('domain').toLowerCase(),
    call_id: text('call_id'),
    contact: text('contact'),
    network_ip: text('network_ip'),
    network_port: port,
    transport,
    user_agent: text('user_agent'),
    lasts: Math.min(Math.round(lasts), 31_536_000),
  };
}

const shortened = (text: string | number | undefined): string => String(text ?? '').slice(0, MAX_TEXT);

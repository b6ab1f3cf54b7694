import { parseSipAddress, type SipAddress } from '../../dialplan/rules/sip-address.js';

/**
 * `host`, `host:port` or either as a SIP URI, `sip:host:port;transport=UDP` (how seed 003 writes trunks and their status);
 * undefined for anything else.
 */
export function parsePeerAddress(text: string): SipAddress | undefined {
  return parseSipAddress(text.trim().replace(/^sips?:/i, ''));
}

/** `host:port`, IPv6 in brackets. */
export const hostPort = ({ host, port }: Pick<SipAddress, 'host' | 'port'>): string =>
  `${bracketed(host)}${port === undefined ? '' : `:${port}`}`;

export const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host);

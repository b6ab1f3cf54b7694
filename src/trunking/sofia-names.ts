import { isHost } from '../freeswitch/arguments.js';

/**
 * What a gateway is called in FreeSWITCH, which silently ignores one whose name is not letters, digits, `. - _`
 * (sofia.c); the row's name is free text.
 */
export const gatewayName = (id: number): string => `gw-${id}`;

/** What a trunk is called there (telephony-rules 10). */
export const trunkName = (id: number): string => `trunk-${id}`;

/** The row behind a name of FreeSWITCH's; undefined for one that is not ours. */
export function rowOfName(
  name: string,
): { readonly kind: 'gateway' | 'trunk'; readonly id: number } | undefined {
  const [, kind, id] = /^(gw|trunk)-(\d{1,10})$/.exec(name) ?? [];
  return kind === undefined ? undefined : { kind: kind === 'gw' ? 'gateway' : 'trunk', id: Number(id) };
}

/** The Kamailio in front, when there is one. */
export const PROXY_NAME = 'kamailio';

export interface RunningGateway {
  readonly name: string;
  /** NOREG, TRYING, REGED, FAIL_WAIT, … */
  readonly state: string;
  /** UP or DOWN. */
  readonly status: string;
}

export interface RunningProfile {
  readonly name: string;
  /** `sip:mod_sofia@192.0.2.10:5060` */
  readonly url: string;
  /** `RUNNING (0)`, with the calls it has; `DOWN`. */
  readonly state: string;
}

/** `sofia xmlstatus gateway`. */
export function parseGatewayStatus(xml: string): RunningGateway[] {
  return elements(xml, 'gateway').map((field) => ({
    name: field('name'),
    state: field('state'),
    status: field('status'),
  }));
}

/** `sofia xmlstatus`: the profiles; their aliases have the same element and another type. */
export function parseProfiles(xml: string): RunningProfile[] {
  return elements(xml, 'profile')
    .filter((field) => field('type') === 'profile')
    .map((field) => ({ name: field('name'), url: field('data'), state: field('state') }));
}

/** Where a profile listens. */
export interface SipPlace {
  readonly host: string;
  readonly port: number;
}

/**
 * `sofia xmlstatus profile <name>`: the address it is bound to, not the public one that it may tell others; undefined for
 * one that does not run.
 */
export function parseProfilePlace(xml: string): SipPlace | undefined {
  const host = /<sip-ip>([^<]+)<\/sip-ip>/.exec(xml)?.[1];
  const port = Number(/<url>sip:[^<]*:(\d+)<\/url>/.exec(xml)?.[1]);
  return host !== undefined && isHost(host) && port > 0 ? { host, port } : undefined;
}

/**
 * What a profile runs with, by the names that CherryPBX has for it: variables of the node and what is built in are
 * values there.
 * @param xml `sofia xmlstatus profile <name>`
 */
export function parseProfileSettings(xml: string): Record<string, string> | undefined {
  const [profile] = elements(xml, 'profile-info');
  return (
    profile && {
      sip_ip: profile('sip-ip'),
      sip_port: /:(\d+)$/.exec(profile('url'))?.[1] ?? '',
      rtp_ip: profile('rtp-ip'),
      icodec: profile('inbound-codecs'),
      ocodec: profile('outbound-codecs'),
    }
  );
}

/** Flat elements without attributes, so a pattern reads them. */
function elements(xml: string, tag: string): ((name: string) => string)[] {
  const bodies = xml.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'));
  return [...bodies].map(
    ([, body = '']) =>
      (name) =>
        new RegExp(`<${name}>([^<]*)</${name}>`).exec(body)?.[1] ?? '',
  );
}

import type { DirectoryEntry } from '../extensions/extension-directory.js';
import { listName, REACHABLE_ACL } from '../firewall/rules/access-list.js';
import { withMask } from '../firewall/rules/own-networks.js';
import { assign, bridgeTo, giveToCalled, limitCalls, type Application } from '../freeswitch/applications.js';
import {
  atOnce,
  bridgeData,
  registeredEndpoint,
  registeredPhones,
  type Endpoint,
} from '../freeswitch/dial-string.js';
import { heldWith } from '../freeswitch/media.js';
import { HANDED_ON_VARIABLES, inCallVariables } from '../freeswitch/applications.js';
import { document, element, type Xml } from '../freeswitch/xml.js';
import { FINAL, set } from './steps.js';

/** Phones register there and nowhere else. */
export const PHONES_PROFILE = 'internal';

/** How long FreeSWITCH may keep an entry, in ms: a flush that was lost heals by itself (telephony-rules 8). */
export const CACHE_MS = 60_000;

/** With one phone allowed, a rebooted one (new Call-ID) must not be locked out by its own old registration for long. */
const SINGLE_PHONE_EXPIRES = 120;

const DTMF_TYPES = [undefined, 'info', 'none', 'rfc2833'] as const;

const cachedFor = ({ guest }: DirectoryEntry): number | undefined =>
  guest === undefined ? CACHE_MS : guest.cacheable || undefined;

export interface UserDocument {
  readonly entry: DirectoryEntry;
  /** The domain FreeSWITCH asked for: the answer must be under that name, whatever the extension's own is. */
  readonly asked: string;
  /** Secrets in the clear. */
  readonly secrets: { readonly password: string; readonly a1_hash: string; readonly vm_password: string };
  /** Every domain a phone of this extension may be registered under. */
  readonly domains: readonly string[];
  /** Whether FreeSWITCH may answer the next question itself. */
  readonly cacheable: boolean;
  /** Where it is registered besides or, without `here`, instead: other switches. */
  readonly elsewhere: readonly Endpoint[];
  readonly here: boolean;
}

/** The directory answer for one extension: registration, INVITE authentication and `user/…` dial strings. */
export function userDocument(user: UserDocument): string {
  const { entry, asked, cacheable } = user;
  const attributes = {
    id: entry.extn,
    'number-alias': entry.number_alias || undefined,
    cacheable: cacheable ? cachedFor(entry) : undefined,
  };
  const found = element(
    'user',
    attributes,
    list('param', params(user)),
    list('variable', legVariables(entry)),
  );
  return document('directory', element('domain', { name: asked }, element('users', {}, found)));
}

/** The addresses of a domain's extensions, for access lists that name a domain. */
export function networkListDocument(
  domain: string,
  users: readonly { extn: string; extn_cidr: string }[],
): string {
  const children = users.map(({ extn, extn_cidr }) =>
    element('user', { id: extn, cidr: networks(extn_cidr) }),
  );
  return document('directory', element('domain', { name: domain }, element('users', {}, ...children)));
}

/** FreeSWITCH takes an address without `/` for the name of a list, which forbids all (telephony-rules 5). */
export function networks(cidrs: string): string {
  return cidrs
    .split(',')
    .map((part) => withMask(part.trim()))
    .join();
}

/** FreeSWITCH knows one list a user: its networks, a stored list, or what holds for everybody. */
function authAcl({ extn_cidr, acl_id }: DirectoryEntry): string {
  if (extn_cidr) return networks(extn_cidr);
  return acl_id === null ? REACHABLE_ACL : listName(acl_id);
}

type Settings = readonly (readonly [name: string, value: string | number | undefined])[];

function params(user: UserDocument): Settings {
  const { entry, secrets } = user;
  const { max_registrations: phones } = entry;
  return [
    // Without it an extension that has no password would be let in with any.
    ['allow-empty-password', entry.guest?.allow_empty_password === true ? 'true' : 'false'],
    ...(secrets.a1_hash
      ? ([['a1-hash', secrets.a1_hash]] as const)
      : ([['password', secrets.password || undefined]] as const)),
    ['vm-password', secrets.vm_password || undefined],
    ['auth-acl', authAcl(entry)],
    ['user-agent-filter', entry.user_agent_filter || undefined],
    ['max-registrations-per-extension', phones || undefined],
    ['sip-force-expires', phones === 1 ? SINGLE_PHONE_EXPIRES : undefined],
    ['sip-forbid-register', entry.forbid_register === 1 ? 'true' : undefined],
    ['dial-string', dialString(user)],
    ...dialVariables(entry).map(([name, value]) => [`dial-var-${name}`, value] as const),
    // Before it is invited: too many calls are as if the phone were busy. They are counted where the phone is.
    ...(user.here && !mayBeSeveral(entry) ? callLimit(entry) : []),
    ...entry.params.map(({ k, v }) => [k, v] as const),
  ];
}

/**
 * Where its phones are registered, looked up when they are called. Never `${sofia_contact(…)}`: that pastes a phone's
 * Contact into the dial string, where a comma in it begins another leg, and one of mod_loopback runs commands on the
 * switch. The list of contacts ignores case: with letters in the number it could hold another extension's phones.
 */
function dialString({ entry, domains, here, elsewhere }: UserDocument): string {
  const limit = { domain: entry.domain, most: entry.max_calls };
  const phones = here ? registered(entry, domains, entry.max_calls > 0 ? limit : undefined) : [];
  const [first, ...more] = [...phones, ...elsewhere];
  return bridgeData(invitation(entry), atOnce(first!, ...more));
}

const mayBeSeveral = ({ extn, max_registrations }: DirectoryEntry): boolean =>
  max_registrations !== 1 && !/[A-Za-z]/.test(extn);

const registered = (
  entry: DirectoryEntry,
  domains: readonly string[],
  limit?: { readonly domain: string; readonly most: number },
): readonly Endpoint[] =>
  mayBeSeveral(entry)
    ? [registeredPhones(PHONES_PROFILE, entry.extn, domains, limit)]
    : domains.map((name) => registeredEndpoint(PHONES_PROFILE, entry.extn, name));

const invitation = ({ extn, domain }: DirectoryEntry) => ({
  ...{ presence_id: `${extn}@${domain}`, sip_invite_domain: domain },
});

/**
 * Rings what is registered here and nowhere else, as `user/…` would: for a call that another switch sent here, which must
 * not go back.
 */
export function ringHere(entry: DirectoryEntry, domains: readonly string[]): Application[] {
  const [first, ...more] = registered(entry, domains);
  const variables = [...dialVariables(entry), ...legVariables(entry)].filter(
    ([name, value]) => name !== 'leg_timeout' && value !== undefined,
  );
  return [
    ...(entry.max_calls > 0 ? [limitCalls(entry.extn, entry.domain, entry.max_calls)] : []),
    set('call_timeout', String(entry.timeout)),
    ...Object.entries(HANDED_ON_VARIABLES).map(([name, value]) => assign('set', name, value)),
    ...variables.map(([name, value]) => giveToCalled(name, String(value))),
    ...FINAL,
    bridgeTo(atOnce(first!, ...more), invitation(entry)),
  ];
}

/** Variables of the leg that rings the extension. */
function dialVariables(entry: DirectoryEntry): Settings {
  return [
    ['leg_timeout', entry.timeout],
    ['absolute_codec_string', entry.codec || undefined],
    ['dtmf_type', DTMF_TYPES[entry.dtmf_type]],
    ['rtp_secure_media', entry.enable_srtp === 1 ? 'mandatory' : undefined],
    // A browser takes nothing but ICE and DTLS, and FreeSWITCH offers them only when it is told.
    ['media_webrtc', entry.type === 'WebRTC' ? 'true' : undefined],
    ...entry.variables.filter(({ direction }) => direction !== 1).map(({ k, v }) => [k, v] as const),
  ];
}

/** A leg that is made passes CS_ROUTING, where limits are given back as by a transfer. */
function callLimit({ extn, domain, max_calls }: DirectoryEntry): Settings {
  if (max_calls === 0) return [];
  const { name, data } = limitCalls(extn, domain, max_calls);
  return [
    ['dial-var-limit_ignore_transfer', 'true'],
    ['dial-var-execute_on_originate', `${name} ${data}`],
  ];
}

/** Variables of every leg of the extension; those of its own calls alone are set by the dialplan. */
function legVariables({ extn, domain, context, hold_music_id }: DirectoryEntry): Settings {
  return [
    ['user_context', context],
    ['hold_music', hold_music_id === null ? undefined : heldWith(hold_music_id)],
    // Whose lamps this leg lights: without it FreeSWITCH takes what From says (sofia.c:11293).
    ['presence_id', `${extn}@${domain}`],
    ['accountcode', extn],
    ['switchyard_leg', `${extn}@${domain}`],
    ...Object.entries(HANDED_ON_VARIABLES),
    ...Object.entries(inCallVariables(domain)),
  ];
}

function list(tag: 'param' | 'variable', settings: Settings): Xml {
  const present = settings.filter(([, value]) => value !== undefined);
  return element(`${tag}s`, {}, ...present.map(([name, value]) => element(tag, { name, value })));
}

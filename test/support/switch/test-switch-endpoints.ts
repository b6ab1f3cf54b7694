import type { CallerProfile, Channel } from './test-switch-channel.js';
import { isCause } from './test-switch-causes.js';
import type { Core } from './test-switch-core.js';
import type { DirectoryUser } from './test-switch-directory.js';
import { originate } from './test-switch-originate.js';
import { createSofiaLeg, type SofiaTarget } from './test-switch-outbound.js';
import { integer, isFalse, sanitizeNumber } from './test-switch-text.js';
import type { Variables } from './test-switch-variables.js';

/** One leg to be made: `type/data` of a dial string. */
export interface LegRequest {
  type: string;
  data: string;
  profile: CallerProfile;
  /** The `{}` and `[]` variables; endpoints may take from them and add to them. */
  variables: Variables;
  caller?: Channel;
  /** One of several: then an endpoint that dials on must not wait for its call. */
  forked: boolean;
}

export type Leg = { channel: Channel } | { cause: string };

export async function createLeg(core: Core, leg: LegRequest): Promise<Leg> {
  switch (leg.type) {
    case 'user':
      return dialUser(core, leg);
    case 'sofia':
      return dialSofia(core, leg);
    case 'error':
      return { cause: isCause(leg.data) ? leg.data.toUpperCase() : 'NORMAL_CLEARING' };
    default:
      core.log(`[ERR] switch_core_session.c Could not locate channel type ${leg.type}`);
      return { cause: 'CHAN_NOT_IMPLEMENTED' };
  }
}

/** `user/1001@domain`: the directory says where that is (mod_dptools.c user_outgoing_channel). */
async function dialUser(core: Core, leg: LegRequest): Promise<Leg> {
  const [name = '', domain = core.global('domain') ?? ''] = leg.data.split('@');
  const user = await askForCall(core, leg, name, domain);
  if (!user) {
    core.log(`[WARNING] mod_dptools.c Can't find user [${name}@${domain}]`);
    return { cause: 'SUBSCRIBER_ABSENT' };
  }
  const dialled = user.attributes.get('id') ?? name;
  const dialString = user.params.findLast(([key]) => key.toLowerCase() === 'dial-string')?.[1];
  const recurse = !isFalse(leg.variables.get('user_recurse_variables'));
  const variables = recurse ? leg.variables : leg.variables.copy();
  takeDialVariables(user, variables);
  if (dialString === undefined) {
    core.log('[ERR] mod_dptools.c No dial-string available, please check your user directory.');
    return { cause: 'MANDATORY_IE_MISSING' };
  }
  const ids = { dialed_user: dialled, dialed_domain: domain };
  leg.caller?.variables.merge(ids);
  const text = await core.expand(dialString, leg.caller ?? withIds(variables, ids));
  variables.merge(ids);
  if (!dialString.includes('presence_id=')) variables.set('presence_id', `${dialled}@${domain}`);
  const { peer, cause } = await originate(core, {
    caller: leg.caller,
    text,
    timeout: integer(leg.caller?.variables.get('call_timeout') ?? variables.get('leg_timeout')) || 60,
    callerName: variables.get('origination_caller_id_name'),
    callerNumber: variables.get('origination_caller_id_number'),
    profile: leg.profile,
    variables,
    firstOnly: leg.forked,
  });
  if (!peer) return { cause };
  for (const [key, value] of user.variables) peer.variables.set(key, value);
  return { channel: peer };
}

function askForCall(
  core: Core,
  { variables }: LegRequest,
  name: string,
  domain: string,
): Promise<DirectoryUser | undefined> {
  const given = variables.entries().map(([key, value]): [string, string] => [key, String(value)]);
  const head = core.bus.parameters(['mod_dptools.c', 'user_outgoing_channel', '4368']);
  const asked = [...head, ['as_channel', 'true'], ['action', 'user_call'], ...given] as const;
  return core.directory.locate(name, domain, undefined, asked);
}

function takeDialVariables(user: DirectoryUser, variables: Variables): void {
  for (const [key, value] of user.params) {
    if (key.toLowerCase().startsWith('dial-var-')) variables.set(key.slice('dial-var-'.length), value);
  }
}

function withIds(variables: Variables, ids: Record<string, string>): Variables {
  const all = variables.copy();
  all.merge(ids);
  return all;
}

/** `sofia/profile/number@host`, `sofia/profile/sip:…` or `sofia/gateway/name/number` (mod_sofia.c). */
function dialSofia(core: Core, leg: LegRequest): Leg {
  const target = leg.data.startsWith('gateway/')
    ? gatewayTarget(core, leg.data)
    : addressTarget(core, leg.data);
  if ('cause' in target) return target;
  const channel = createSofiaLeg(core, leg, target);
  return channel ? { channel } : { cause: 'DESTINATION_OUT_OF_ORDER' };
}

function gatewayTarget(core: Core, data: string): SofiaTarget | { cause: string } {
  const [, name = '', number = ''] = data.split('/');
  if (number === '') return { cause: 'INVALID_URL' };
  const gateway = core.sofia.gateways.get(name);
  const profile = core.sofia.profiles.get(gateway?.profile ?? '');
  if (!gateway || !profile) return { cause: 'INVALID_GATEWAY' };
  if (!gateway.up) return { cause: 'GATEWAY_DOWN' };
  const { host, port } = gateway;
  return { profile, user: number, host, port, uri: `${number}@${host}:${port}`, gateway };
}

function addressTarget(core: Core, data: string): SofiaTarget | { cause: string } {
  const slash = data.indexOf('/');
  if (slash < 0) return { cause: 'INVALID_URL' };
  const profile = core.sofia.profiles.get(data.slice(0, slash));
  if (!profile) return { cause: 'INVALID_PROFILE' };
  let uri = data.slice(slash + 1).replace(/^sips?:/, '');
  // `user%domain` is looked up among the registrations, and so is a bare user.
  if (!uri.includes('@')) {
    const [name = '', domain = profile.name] = uri.split('%');
    const contact = core.registrar.contacts(name, domain, profile.name)[0];
    if (!contact) return { cause: 'USER_NOT_REGISTERED' };
    uri = contact.slice(contact.indexOf('sip:') + 4);
  }
  const [user = '', address = ''] = uri.replace(/;.*$/, '').split('@');
  const [host = '', port] = address.split(':');
  return { profile, user: sanitizeNumber(user), host, port: integer(port) || 5060, uri };
}

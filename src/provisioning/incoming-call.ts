import { HANDED_ON_CONTEXT, INSIDE_CONTEXT } from '../freeswitch/applications.js';
import type { Account, Call } from '../dialplan/rules/plan.js';
import { isDialledNumber } from '../freeswitch/arguments.js';
import { MOVED_AS } from '../freeswitch/commands.js';
import type { WallTime } from '../dialplan/rules/time-recurrence.js';
import { TRUNK_HEADER } from '../trunking/rules/dispatcher-row.js';
import { calledNumber, callingGateway, type CallingGateway } from '../trunking/rules/calling-gateway.js';
import { PHONES_PROFILE } from './directory.js';
import { UNTRUSTED_CONTEXT } from './bootstrap/profiles.js';
import { FORWARDS, HOME_CONTEXT } from './steps.js';
import type { CarriedCall } from './node-calls.js';
import type { RequestFields } from './request-fields.js';

/** The context that FreeSWITCH has the call in. */
export const askedContext = (fields: RequestFields): string =>
  fields.get('Hunt-Context') || fields.get('Caller-Context');

const OURS: readonly string[] = [INSIDE_CONTEXT, HANDED_ON_CONTEXT];

/** Only a transfer leads to the contexts of ours, so no call begins there. */
function contextOf(fields: RequestFields): string {
  const asked = askedContext(fields);
  return OURS.includes(asked) && !wasMoved(fields) ? UNTRUSTED_CONTEXT : asked;
}

export const wasMoved = (fields: RequestFields): boolean => Number(fields.get('Hunt-Profile-Index')) > 1;

/** The context a call is in for its own transfers: in INSIDE_CONTEXT that which it was in before. */
export const homeContext = (call: Call, fields: RequestFields): string =>
  call.context === INSIDE_CONTEXT
    ? call.carried || fields.get(`variable_${HOME_CONTEXT}`) || UNTRUSTED_CONTEXT
    : call.context;

/**
 * Whose calls come from an address.
 * @param trunk what a Kamailio in front says: the id of the trunk it had the call from
 */
type GatewaysAt = (address: string, trunk: string) => Promise<CallingGateway[]>;

/** A dialplan request as the call it is about; at once, unless a carrier may have called. */
export function readCall(fields: RequestFields, now: WallTime, gatewaysAt: GatewaysAt): Call | Promise<Call> {
  const call = readFields(fields, now);
  if (call.context === HANDED_ON_CONTEXT) return readHandedOn(call, fields);
  const caller = readCaller(fields);
  if (caller) return { ...call, caller };
  const profile = fields.get('variable_sofia_profile_name');
  // On the phones' profile whoever calls has authenticated; a leg that the switch made was not called by a carrier.
  if (fields.get('Call-Direction') !== 'inbound' || profile === '' || profile === PHONES_PROFILE) return call;
  return fromCarrier(call, profile, fields, gatewaysAt);
}

const readFields = (fields: RequestFields, now: WallTime) => ({
  now,
  shows: { name: fields.get('Caller-Caller-ID-Name'), number: fields.get('Caller-Caller-ID-Number') },
  context: contextOf(fields),
  number: fields.get('Hunt-Destination-Number') || fields.get('Caller-Destination-Number'),
  core: fields.get('Core-UUID'),
  forwards: Number(fields.get(`variable_${FORWARDS}`)),
  failure: fields.get('variable_originate_disposition'),
  ...(fields.get('variable_sip_nat_detected') === 'true' && { nat: true as const }),
});

/** Somebody's REFER or key has moved it: it is their call now, whosever leg it is. */
function readHandedOn(call: Call, fields: RequestFields): Call {
  const by = account(fields.get('variable_switchyard_handed_on_by'));
  return { ...call, handedOn: movedLeg(fields), ...(by && { caller: by }) };
}

/** A call that another switch sent here: whose it is stays true when it is moved. */
export function readCarried(fields: RequestFields, now: WallTime, carried: CarriedCall): Call {
  const call = readFields(fields, now);
  if (call.context === HANDED_ON_CONTEXT) return readHandedOn(call, fields);
  const moved = movedAs(fields);
  if (moved) return { ...call, caller: moved };
  if ('phone' in carried) return call;
  const { to, context, caller, sentOn } = carried;
  const whose = { ...(caller && { caller }), ...(sentOn && { sentOn }) };
  if (wasMoved(fields)) return { ...call, ...whose };
  return { ...call, ...whose, context: INSIDE_CONTEXT, number: to, carried: context };
}

async function fromCarrier(
  call: Call,
  profile: string,
  fields: RequestFields,
  gatewaysAt: GatewaysAt,
): Promise<Call> {
  const arrived = {
    profile,
    port: Number(fields.get('variable_sip_network_port')),
    named: fields.get('variable_sip_gateway'),
    number: call.number,
    requestUser: fields.get('variable_sip_req_user'),
    toUser: fields.get('variable_sip_to_user'),
  };
  const behind = fields.get(`variable_sip_h_${TRUNK_HEADER}`);
  const gateway = callingGateway(await gatewaysAt(fields.get('variable_sip_network_ip'), behind), arrived);
  if (gateway === undefined) return { ...call, trunk: null };
  // Moved since, it is where it was moved to.
  if (wasMoved(fields)) return { ...call, trunk: gateway };
  // FreeSWITCH's own context is that of whatever gateway the Request-URI named.
  return {
    ...call,
    context: gateway.context && !OURS.includes(gateway.context) ? gateway.context : UNTRUSTED_CONTEXT,
    number: calledNumber(gateway, arrived, gateway.sofiaName === arrived.named),
    trunk: gateway,
  };
}

/**
 * A caller is an extension only when FreeSWITCH authenticated it; From and Caller-* are what it says of itself
 * (telephony-rules 2). Or when this program rang it, and nobody has talked to it yet: then the call carries a variable
 * that neither SIP nor anything stored can set (only the `{}` of our own `originate`, see variables.ts).
 */
function readCaller(fields: RequestFields): Call['caller'] {
  const moved = movedAs(fields);
  if (moved) return moved;
  if (fields.get('variable_sip_authorized') === 'true') {
    return named(fields.get('variable_user_name'), fields.get('variable_domain_name'));
  }
  if (fields.get('variable_last_bridge_to') !== '') return undefined;
  return account(fields.get('variable_switchyard_extension'));
}

/** Of a leg that REST has moved: the extension whose it is, which FreeSWITCH knows of those that called alone. */
function movedAs(fields: RequestFields): Call['caller'] {
  return wasMoved(fields) ? account(fields.get(`variable_${MOVED_AS}`)) : undefined;
}

/** Of a leg that was called, Caller-Caller-ID-* is who called it. */
function movedLeg(fields: RequestFields): NonNullable<Call['handedOn']> {
  const leg = account(fields.get('variable_switchyard_leg'));
  if (leg) return { leg };
  const called = fields.get('Caller-Callee-ID-Number');
  return fields.get('Call-Direction') === 'outbound' && isDialledNumber(called) ? { called } : {};
}

function account(text: string): Account | undefined {
  const [user = '', domain = ''] = text.split('@');
  return named(user, domain);
}

const named = (user: string, domain: string): Account | undefined =>
  user !== '' && domain !== '' ? { user, domain } : undefined;

import { Injectable } from '@nestjs/common';
import { Invalid } from '../api/errors.js';
import { CallLookups } from '../dialplan/call-lookups.js';
import type { Call, Plan } from '../dialplan/rules/plan.js';
import { forwardNumber } from '../dialplan/rules/called-extension.js';
import { resolveCall } from '../dialplan/rules/resolve-call.js';
import { readClockTime } from '../dialplan/rules/time-window.js';
import { INSIDE_CONTEXT } from '../freeswitch/applications.js';
import { ExtensionDirectory } from '../extensions/extension-directory.js';
import { GatewayAddresses } from '../trunking/gateway-addresses.js';
import { UNTRUSTED_CONTEXT } from './bootstrap/profiles.js';
import { printedPlan } from './dialplan.js';
import type { SimulationInput } from './simulation.dto.js';

/** What a call would do, and why: resolver and printer are those of real calls, no switch hears of it. */
@Injectable()
export class SimulationService {
  constructor(
    private readonly lookups: CallLookups,
    private readonly directory: ExtensionDirectory,
    private readonly addresses: GatewayAddresses,
  ) {}

  async simulate(input: SimulationInput) {
    const call = await this.read(input);
    if (!(await this.lookups.contexts()).includes(call.context))
      throw Invalid.field('context', `${call.context} does not exist`);
    const { plan, asked, trace } = await this.followed(call);
    const { document, fault } = printedPlan(plan, { asked, context: call.context });
    return {
      context: call.context,
      number: call.number,
      ...described(plan),
      trace: fault ? [...trace, `it cannot be run: ${fault.message}`] : trace,
      xml: document,
    };
  }

  /** The plan where the call comes to, behind those who forward it. */
  private async followed(call: Call): Promise<{ plan: Plan; asked: string; trace: readonly string[] }> {
    const plan = await resolveCall(call, this.lookups);
    const { outcome, forwards, trace } = plan;
    if (outcome.kind !== 'connect' || outcome.target.kind !== 'forward')
      return { plan, asked: call.context, trace };
    const number = forwardNumber(outcome.target.extension, outcome.target.to);
    const next = { ...call, context: INSIDE_CONTEXT, number, ...(forwards !== undefined && { forwards }) };
    const rest = await this.followed(next);
    return { ...rest, trace: [...trace, ...rest.trace] };
  }

  private async read({
    destNumber,
    caller = '',
    context = '',
    at = '',
    ip = '',
  }: SimulationInput): Promise<Call> {
    const now = at === '' ? this.lookups.now() : readClockTime(at);
    const call = { number: destNumber, simulated: true, now } as const;
    const shows = { name: '', number: caller };
    if (ip !== '') {
      const [trunk = null] = await this.addresses.gatewaysAt(ip);
      return { ...call, shows, trunk, context: context || trunk?.context || UNTRUSTED_CONTEXT };
    }
    const [user = '', domain = ''] = caller.split('@');
    const extension = await this.directory.find(user, domain);
    const asked = context || extension?.context;
    if (asked === undefined)
      throw Invalid.field('context', 'is required where neither an extension nor a carrier calls');
    if (extension === undefined) return { ...call, shows, context: asked };
    return { ...call, context: asked, caller: { user: extension.extn, domain: extension.domain } };
  }
}

/** What an operator wants to know of a plan: rows by id and name, extensions without their secrets. */
function described({ outcome, route, time, line, caller, trunk, callerId, ...plan }: Plan) {
  return {
    outcome: outcome.kind,
    cause: outcome.kind === 'release' ? outcome.cause : '',
    target: outcome.kind === 'connect' ? withoutSecrets(outcome.target) : {},
    caller: caller ? withoutSecrets(caller) : {},
    gateway: named(trunk),
    route: named(route),
    time: time ? { id: time.id, time_recurrence: time.time_recurrence } : {},
    line: line ? { id: line.id, line_number: line.line_number } : {},
    caller_id: callerId ?? {},
    record: Number(plan.record ?? false),
    bypass_media: Number(plan.bypass ?? false),
    emergency: Number(plan.emergency !== undefined),
  };
}

const named = (row: { id: number; name: string } | undefined) => (row ? { id: row.id, name: row.name } : {});

/** An extension is told by its number alone: what is known of it holds its sealed passwords. */
const withoutSecrets = (facts: object): unknown => JSON.parse(JSON.stringify(facts, numberOnly));

const numberOnly = (_key: string, value: unknown): unknown =>
  typeof value === 'object' &&
  value !== null &&
  'call_authority' in value &&
  'extn' in value &&
  'domain' in value
    ? { extn: value.extn, domain: value.domain }
    : value;

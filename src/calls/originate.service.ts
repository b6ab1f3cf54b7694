import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Invalid, SwitchUnavailable } from '../api/errors.js';
import type { Caller } from '../api/request-context.js';
import { requireSwitch, unavailable } from '../api/switch-access.js';
import { dialableAs, refuseUnsafe } from '../api/unsafe.js';
import type { Config } from '../config.js';
import { CallLookups } from '../dialplan/call-lookups.js';
import { dialledAt, shownAt } from '../dialplan/rules/caller-id.js';
import { callExtension, forwardNumber } from '../dialplan/rules/called-extension.js';
import type { Call, Plan, Target } from '../dialplan/rules/plan.js';
import { resolveCall } from '../dialplan/rules/resolve-call.js';
import { parseSipAddress } from '../dialplan/rules/sip-address.js';
import { DefaultExtensions } from '../extensions/default-extension.js';
import { deviceEndpoint } from '../extensions/device.js';
import { ExtensionDirectory, type DirectoryEntry } from '../extensions/extension-directory.js';
import { type RegisteredAt, Registrations } from '../extensions/registrations.js';
import {
  type Application,
  type ApplicationOptions,
  INSIDE_CONTEXT,
  parseApplication,
  transferWithin,
  unsafeApplication,
} from '../freeswitch/applications.js';
import { uuid, type Uuid } from '../freeswitch/arguments.js';
import { type ApiCommand, originate } from '../freeswitch/commands.js';
import {
  type DialVariables,
  type Endpoint,
  gatewayEndpoint,
  sipEndpoint,
  userEndpoint,
  withVariables,
} from '../freeswitch/dial-string.js';
import { CommandRefused, UnknownApplication, UnsafeValue } from '../freeswitch/errors.js';
import { Switches, type SwitchNode } from '../freeswitch/switches.js';
import {
  CARRIER_FAILURES,
  CARRIER_PROGRESS,
  carrierVariables,
  shownNumber,
  OUTSIDE_PROFILE,
} from '../provisioning/carrier-leg.js';
import { CONFIG, LOG } from '../tokens.js';
import { GatewayDirectory } from '../trunking/gateway-directory.js';
import type { AppInput, OriginateInput } from './channel.dto.js';
import { CallAudit } from './call-audit.js';
import { LiveChannels } from './live-channels.js';
import { isMonitor, type Monitored, Monitoring, monitorWith, type Whisper } from './monitoring.js';
import { present } from '../api/present.js';
import { requireSound, storageFolder } from './storage-folder.js';

/** Longer than any phone is let ring. */
const ORIGINATE_MS = 620_000;

/** Stands for the storage folder of a switch while it is not known which one. */
const SOME_STORAGE = '/storage';

/** Auto-answer as telephones know it, beside the Call-Info that FreeSWITCH writes for sip_auto_answer. */
const ALERT_INFO = '<http://localhost>;info=alert-autoanswer;delay=0';

/**
 * `reason` is the switch's own word, e.g. USER_BUSY. `file` is where on the switch's own machine the first file lies
 * that is played or recorded, `files` all of them when there are several.
 */
export type Originated =
  | { result: 'ok'; uuid: string; file?: string; files?: string[] }
  | { result: 'ok'; jobUUID: string; file?: string; files?: string[] }
  | { result: 'error'; reason: string };

/** Whom to call, and how. */
interface Destination {
  /** One after the other, as long as it is the carrier that failed (telephony-rules 18). */
  readonly endpoints: readonly Endpoint[];
  readonly variables: DialVariables;
  /** Where the answered call's `transfer` goes. */
  readonly context: string;
  /** The run of the switch that knows the phone. */
  readonly core?: string | undefined;
  /** No other switch can make the call. */
  readonly onlyThere?: true;
}

type Refused = { readonly refused: string };

/** A call that is only looked at takes no carrier's turn. */
type Rehearsal = Pick<Call, 'simulated'>;

/** A call that can be made. */
export interface Prepared {
  readonly input: OriginateInput;
  readonly destination: Destination;
  readonly node: SwitchNode;
  readonly parse: (storageRoot: string) => Application[];
  /** Whether any application names one. */
  readonly files: boolean;
  /** The channel that it ends in, taken from whom it rings for. */
  readonly intercepted?: Uuid;
}

/**
 * Makes calls. The answered call runs its applications by FreeSWITCH's `inline` dialplan: each is checked by
 * `parseApplication`, and escaped for the two passes that cut the list apart (`inlineWord`).
 *
 * A number that is no extension is resolved as if it were dialled in `context`, by the same resolver, and what the plan
 * says is dialled directly: over a loopback endpoint every call would cost two channels and two CDRs more, and show
 * the loopback's caller id. Applications of that route do not run, for there is no caller yet that they could run on. A
 * number that no route takes, or whose route runs applications only, is wrong input (400); one that the route refuses
 * (authority, a gateway that is disabled) is a call that failed, with the cause a phone would have got.
 */
@Injectable()
export class OriginateService {
  constructor(
    private readonly defaults: DefaultExtensions,
    private readonly switches: Switches,
    private readonly channels: LiveChannels,
    private readonly directory: ExtensionDirectory,
    private readonly registrations: Registrations,
    private readonly lookups: CallLookups,
    private readonly gateways: GatewayDirectory,
    private readonly monitoring: Monitoring,
    private readonly audit: CallAudit,
    @Inject(CONFIG) private readonly config: Pick<Config, 'allowUnsafeApps'>,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /**
   * Resolves when the call was answered (with early media, also at a 183 that brings some: FreeSWITCH's own way, and what
   * XSwitch's ancestor did) or failed; with `async` at once.
   */
  async originate(given: OriginateInput, caller: Caller): Promise<Originated> {
    const prepared = await this.prepare(given, caller);
    if ('refused' in prepared) return { result: 'error', reason: prepared.refused };
    const made = await this.call(prepared);
    if (made.result === 'ok')
      await this.audit.record('uuid' in made ? made.uuid : made.jobUUID, 'create', written(prepared.input));
    return made;
  }

  /**
   * Everything that can be wrong with a call before anybody rings.
   * @param rehearsal nobody is called for it: no carrier's turn is taken
   * @throws Invalid | NotFound | SwitchRefused | SwitchUnavailable
   */
  async prepare(given: OriginateInput, caller: Caller, rehearsal?: 'rehearsal'): Promise<Prepared | Refused> {
    const input = present(given);
    const unsafe = this.config.allowUnsafeApps && caller.role === 'admin';
    const wanted = wantedApplications(input);
    const gateways = wanted.some(({ app }) => app === 'bridge') ? await this.gateways.names() : undefined;
    const parse = (storageRoot: string): Application[] =>
      wanted.flatMap((each) => parseWanted(each, { storageRoot, ...(gateways && { gateways }) }, unsafe));
    const draft = parse(SOME_STORAGE);
    requireSwitch(this.switches);

    const destination = await this.destination(input, caller, rehearsal && { simulated: true });
    const monitored = await this.monitored(wanted);
    if ('refused' in destination) return destination;
    const node = this.choose(input.node, destination.core, monitored?.node);
    if (destination.onlyThere && node.link.coreUuid !== destination.core) {
      return { refused: 'DESTINATION_OUT_OF_ORDER' };
    }
    const files = filesBelow(SOME_STORAGE, draft).length > 0;
    if (files) await requireSounds(node, wanted, parse(await storageFolder(node)));
    const refused = await this.refusedTransfer(wanted, draft, destination);
    if (refused !== undefined) return { refused };
    const last = wanted.at(-1);
    const intercepted = last?.app === 'intercept' ? last.monitored : undefined;
    return { input, destination, node, parse, files, ...(intercepted && { intercepted }) };
  }

  /**
   * The cause with which an extension would be sent away from where its answered call is transferred. Other contexts than
   * ours are FreeSWITCH's own.
   * @throws Invalid naming the field when no route takes the number
   */
  private async refusedTransfer(
    wanted: readonly Wanted[],
    applications: readonly Application[],
    { variables, context: own }: Destination,
  ): Promise<string | undefined> {
    const [user, domain] = String(variables.switchyard_extension ?? '').split('@');
    const contexts = await this.lookups.contexts();
    for (const [index, { name, data }] of applications.entries()) {
      const [number = '', , context = own] = data.split(' ');
      if (name !== 'transfer' || user === undefined || domain === undefined || !contexts.includes(context))
        continue;
      const { outcome, trace } = await resolveCall(
        { context, number, caller: { user, domain }, now: this.lookups.now(), simulated: true },
        this.lookups,
      );
      if (outcome.kind === 'none') throw Invalid.field(wanted[index]!.argsField, trace.at(-1)!);
      if (outcome.kind === 'release') return outcome.cause;
    }
    return undefined;
  }

  private async call({
    input,
    destination,
    node,
    parse,
    files: hasFiles,
    intercepted,
  }: Prepared): Promise<Originated> {
    const storage = hasFiles ? await storageFolder(node) : SOME_STORAGE;
    const applications = parse(storage);
    const files = filesBelow(storage, applications);
    const told = files.length === 0 ? {} : { file: files[0]!, ...(files.length > 1 && { files }) };

    const variables = { ...destination.variables, ...variablesOf(input, destination) };
    const { context } = destination;
    const application = { applications: applications.map((each) => transferWithin(context, each)), context };
    const commands = destination.endpoints.map((endpoint) => originate({ endpoint, variables, application }));
    const jobUUID = randomUUID();
    const made = this.make(node, commands, jobUUID, intercepted);
    if (input.async !== 1) {
      const result = await made;
      return 'uuid' in result ? { ...result, ...told } : result;
    }
    made.then(
      (result) => this.log.info({ jobUUID, switch: node.name, ...result }, 'an asynchronous call is decided'),
      (error: unknown) =>
        this.log.warn({ err: error, jobUUID, switch: node.name }, 'an asynchronous call was lost'),
    );
    return { result: 'ok', jobUUID, ...told };
  }

  /** Writes into the applications that act on running calls which channel that is. */
  private async monitored(wanted: readonly Wanted[]): Promise<Monitored | undefined> {
    let first: Monitored | undefined;
    for (const each of wanted) {
      if (!isMonitor(each.app)) continue;
      const found = await this.monitoring.resolve(each.app, each.args, each.argsField);
      if (first !== undefined && first.node !== found.node)
        throw Invalid.field(each.argsField, 'is at another switch than the one before');
      each.monitored = found.id;
      first ??= found;
    }
    return first;
  }

  private async make(
    node: SwitchNode,
    commands: readonly ApiCommand[],
    jobUUID: string,
    intercepted: Uuid | undefined,
  ): Promise<{ result: 'ok'; uuid: string } | { result: 'error'; reason: string }> {
    let reason = 'NO_ROUTE_DESTINATION';
    for (const [index, command] of commands.entries()) {
      const job = index === 0 ? { jobUuid: uuid(jobUUID) } : {};
      try {
        const answer = await node.link.bgapi(command, { timeoutMs: ORIGINATE_MS, ...job });
        const made = answer.replace(/^\+OK\s*/, '').trim();
        const missed = intercepted && (await this.monitoring.missed(made, intercepted));
        return missed ? { result: 'error', reason: missed } : { result: 'ok', uuid: made };
      } catch (error) {
        if (!(error instanceof CommandRefused)) throw unavailable(error);
        reason = error.reason;
        if (!CARRIER_FAILURES.includes(reason)) break;
      }
    }
    return { result: 'error', reason };
  }

  private async destination(
    input: OriginateInput,
    caller: Caller,
    how: Rehearsal = {},
  ): Promise<Destination | Refused> {
    const { destNumber, userGateway } = input;
    if (input.context !== undefined && !(await this.lookups.contexts()).includes(input.context)) {
      throw Invalid.field('context', `${input.context} does not exist`);
    }
    const own = await this.extensionOf(caller.userId);
    const context = input.context ?? own?.context ?? 'context-1';
    if (userGateway !== undefined) return this.userGateway(userGateway, destNumber, context);
    const extension = await this.directory.find(destNumber, '');
    if (extension?.disabled === 1) throw Invalid.field('destNumber', `extension ${destNumber} is disabled`);
    if (extension !== undefined) {
      const outcome = callExtension(extension, () => undefined);
      return this.byPlan({ outcome, trace: [] }, context, { ...how, input });
    }
    const call = {
      context,
      number: destNumber,
      ...(own && { caller: { user: own.extn, domain: own.domain } }),
    };
    const plan = await this.resolve({ ...call, ...how });
    return this.byPlan(plan, context, { ...how, input });
  }

  private resolve(
    call: Pick<Call, 'context' | 'number' | 'caller' | 'forwards' | 'simulated'>,
  ): Promise<Plan> {
    return resolveCall({ ...call, operator: true, now: this.lookups.now() }, this.lookups);
  }

  private async byPlan(
    plan: Plan,
    context: string,
    { input, ...how }: Rehearsal & { readonly input: OriginateInput },
  ): Promise<Destination | Refused> {
    const { outcome, route, callerId, forwards = 0, trace } = plan;
    if (outcome.kind === 'release') return { refused: outcome.cause };
    if (outcome.kind === 'none') throw Invalid.field('destNumber', trace.at(-1)!);
    const { target } = outcome;
    const variables = {
      origination_caller_id_name: nameShown(callerId?.name),
      origination_caller_id_number: callerId?.number ?? route?.cid_number,
    };
    switch (target.kind) {
      case 'user': {
        const { extn, domain } = target.extension;
        return this.toExtension((await this.directory.find(extn, domain))!, input.context);
      }
      case 'forward': {
        const number = forwardNumber(target.extension, target.to);
        const next = await this.resolve({ context: INSIDE_CONTEXT, number, forwards, ...how });
        return this.byPlan(next, context, { input, ...how });
      }
      // Nobody's telephone rings.
      case 'voicemail':
        return { refused: 'USER_BUSY' };
      case 'device': {
        const { device, number } = target;
        return { ...throughDevice(device, number), variables, context };
      }
      case 'gateways':
        return { endpoints: carriers(plan, target, input), variables, context };
      case 'ip': {
        const address = parseSipAddress(target.body);
        if (address === undefined) break;
        const { host, port, transport } = address;
        const endpoint = sipEndpoint(OUTSIDE_PROFILE, target.number, host, port, transport);
        return { endpoints: [endpoint], variables, context };
      }
    }
    throw Invalid.field('destNumber', `route ${route?.id} (${route?.name}) leads to no telephone`);
  }

  /** The answered call counts as the extension's own: its rights, its context, its caller id (provisioning's readCall). */
  private async toExtension(
    { id, extn, domain, context, name, cid_name, cid_number }: DirectoryEntry,
    asked: string | undefined,
  ): Promise<Destination> {
    const number = cid_number || extn;
    return {
      endpoints: [userEndpoint(extn, domain)],
      variables: {
        switchyard_extension: `${extn}@${domain}`,
        // Whom it calls sees these: FreeSWITCH makes the called side of an originated call its caller, and would say
        // `extn%domain`, the dial string's words, which is no SIP address.
        origination_callee_id_name: nameShown(cid_name || name) ?? number,
        origination_callee_id_number: number,
      },
      context: asked ?? context,
      core: (await this.registrations.of(id, this.cores()))?.core_uuid,
    };
  }

  private async userGateway(
    number: string,
    destNumber: string,
    context: string,
  ): Promise<Destination | Refused> {
    const extension = await this.directory.find(number, '');
    if (extension === undefined || extension.disabled === 1) {
      throw Invalid.field('userGateway', `${number} is no extension that can be called`);
    }
    const device = await this.registrations.of(extension.id, this.cores());
    if (device === undefined) return { refused: 'USER_NOT_REGISTERED' };
    return { ...throughDevice(device, destNumber), variables: {}, context };
  }

  private async extensionOf(userId: number): Promise<DirectoryEntry | undefined> {
    const own = await this.defaults.of(userId);
    return own && this.directory.find(own.extn, own.domain);
  }

  private cores(): string[] {
    return this.switches.up.flatMap(({ link }) => link.coreUuid ?? []);
  }

  /**
   * Where the call is that it acts on, whichever switch the phone is at; the one that was asked for; else where the phone
   * is, else the one with the fewest calls.
   */
  private choose(name: string | undefined, core: string | undefined, there?: SwitchNode): SwitchNode {
    if (there !== undefined && (name === undefined || name === there.name)) return there;
    if (there !== undefined) throw Invalid.field('node', `the other call is at ${there.name}`);
    if (name !== undefined) {
      const named = this.switches.nodes.find((node) => node.name === name);
      const names = this.switches.nodes.map((node) => node.name).join(', ');
      if (named === undefined) throw Invalid.field('node', `must be one of ${names}`);
      if (named.link.state !== 'up') throw new SwitchUnavailable(`FreeSWITCH ${name} cannot be reached`);
      return named;
    }
    const load = (node: SwitchNode): number => this.channels.countOn(node);
    const home = this.switches.up.find(({ link }) => link.coreUuid === core);
    return (
      home ??
      this.switches.up.reduce(
        (least, node) => (load(node) < load(least) ? node : least),
        requireSwitch(this.switches),
      )
    );
  }
}

/** An application with the names its fields have in the request. */
interface Wanted {
  readonly app: string;
  readonly args: string;
  readonly appField: string;
  readonly argsField: string;
  readonly whisper?: Whisper | undefined;
  /** The channel that args lead to, once that is known. */
  monitored?: Uuid;
}

function wantedApplications({ app, args, apps, whisper }: OriginateInput): Wanted[] {
  if (whisper !== undefined && app !== 'eavesdrop')
    throw Invalid.field('whisper', 'goes with app eavesdrop alone');
  if (apps === undefined) {
    if (app === undefined && args !== undefined)
      throw Invalid.field('app', 'is required where there are args');
    return [{ app: app ?? 'park', args: args ?? '', appField: 'app', argsField: 'args', whisper }];
  }
  if (app !== undefined || args !== undefined)
    throw Invalid.field('apps', 'must not be given together with app');
  return apps.map((each: AppInput, index) => ({
    app: each.app,
    args: typeof each.args === 'string' ? each.args : '',
    appField: `apps[${index}].app`,
    argsField: `apps[${index}].args`,
  }));
}

function parseWanted(
  { app, args, appField, argsField, whisper, monitored }: Wanted,
  options: ApplicationOptions,
  unsafe: boolean,
): Application[] {
  if (isMonitor(app))
    return monitorWith(app, monitored ?? refuseUnsafe(argsField, () => uuid(args)), whisper);
  const application = refuseUnsafe(
    argsField,
    () => {
      try {
        return parseApplication(app, args, options);
      } catch (error) {
        const refused = error instanceof UnsafeValue || error instanceof UnknownApplication;
        if (unsafe && refused) return unsafeApplication(app, args);
        throw error;
      }
    },
    appField,
  );
  return [application];
}

/** Who was called for what; arguments only where they are another call or a number: others may hold secrets. */
function written(input: OriginateInput): object {
  const { destNumber, userGateway, whisper, async } = input;
  const apps = wantedApplications(input).map(({ app, args }) => ({
    app,
    ...((isMonitor(app) || app === 'transfer') && { args }),
  }));
  return { destNumber, userGateway, whisper, async, apps };
}

const PLAYERS = ['playback', 'endless_playback', 'loop_playback'];

/** What is recorded first is there when it is played. @throws Invalid | SwitchUnavailable */
async function requireSounds(
  node: SwitchNode,
  wanted: readonly Wanted[],
  applications: readonly Application[],
): Promise<void> {
  const recorded = new Set<string>();
  for (const [index, { name, data }] of applications.entries()) {
    if (name === 'record_session') recorded.add(data);
    const sound = data.replace(/^\+-?\d+ /, '');
    if (PLAYERS.includes(name) && !recorded.has(sound))
      await requireSound(node, sound, wanted[index]!.argsField);
  }
}

function filesBelow(storage: string, applications: readonly Application[]): string[] {
  return applications.flatMap(({ data }) => {
    const at = data.indexOf(`${storage}/`);
    return at < 0 ? [] : [data.slice(at)];
  });
}

/** A dial string cannot hold every name that a dialplan can; a call must not fail for it. */
function nameShown(name: string | undefined): string | undefined {
  return name && dialableAs('origination_caller_id_name')(name) === undefined ? name : undefined;
}

/** A carrier is never told to answer by itself. */
function variablesOf(input: OriginateInput, { variables }: Destination): DialVariables {
  const telephone = 'switchyard_extension' in variables;
  return {
    ...(input.cidName !== undefined && { origination_caller_id_name: input.cidName }),
    ...(input.cidNumber !== undefined && { origination_caller_id_number: input.cidNumber }),
    ...(input.earlyMedia === 0 && { ignore_early_media: true }),
    ...(input.timeout !== undefined && { originate_timeout: input.timeout }),
    ...(input.autoAnswer === 1 && telephone && { sip_auto_answer: true, alert_info: ALERT_INFO }),
  };
}

function throughDevice(device: RegisteredAt, number: string) {
  return { endpoints: [deviceEndpoint(device, number)], core: device.core_uuid, onlyThere: true as const };
}

/** As the plan calls them, unless somebody else is asked to be shown. All but the last have to say something soon. */
function carriers(
  plan: Plan,
  { number, gateways }: Extract<Target, { kind: 'gateways' }>,
  { cidNumber, cidName }: OriginateInput,
): Endpoint[] {
  return gateways.map((carrier, index) => {
    const { kind, id, gateway } = carrier;
    const shown = cidNumber === undefined ? shownNumber(shownAt(plan, kind, id)) : {};
    const variables = {
      ...(index < gateways.length - 1 && { leg_progress_timeout: CARRIER_PROGRESS }),
      ...shown,
      ...(cidName !== undefined && { origination_caller_id_name: undefined }),
      ...carrierVariables(carrier),
    };
    return withVariables(gatewayEndpoint(gateway, dialledAt(plan, kind, id, number)), variables);
  });
}

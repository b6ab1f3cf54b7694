import { INSIDE_CONTEXT } from '../../freeswitch/applications.js';
import { isDialledNumber } from '../../freeswitch/arguments.js';
import type { DestType } from '../destination.js';
import {
  FactsAway,
  type ExtensionFacts,
  type GatewayRules,
  type LineFacts,
  type ListFacts,
  type Lookups,
  type NumberAnswer,
  type NumberQuestion,
  type RouteFacts,
  type Rule,
  type TimedDestination,
} from './call-facts.js';
import {
  MOST_FORWARDS,
  notTaken,
  readCalledBefore,
  ringsToo,
  type CalledBefore,
} from './called-extension.js';
import { callerIdOf, dialledAt, ownNumber, shownAt } from './caller-id.js';
import { destination, type Leads } from './destinations.js';
import { drawByWeight } from './draw-by-weight.js';
import { readCodeNumber, type DialledCode } from './func-codes.js';
import { placeOf } from './home-node.js';
import { insideNumber, readInsideNumber, type InsideType } from './inside.js';
import { admits, comparedNumbers, entriesFor } from './number-lists.js';
import { release, type AtGateway, type Call, type Outcome, type Plan, type Target } from './plan.js';
import { extensionList } from './targets.js';
import { timeNow } from './time-destination.js';
import { transform } from './transform-number.js';

/**
 * Decides what a call does. Pure: it asks `Lookups` and nothing else, so the same code answers FreeSWITCH, the route
 * query and tests over plain maps.
 */

export async function resolveCall(call: Call, lookups: Lookups): Promise<Plan> {
  const resolution = new Resolution(call, lookups);
  const outcome = await resolution.outcome();
  const beside = await resolution.ringsToo(outcome);
  return { ...resolution.found, outcome, ...(beside && { ringsToo: beside }), trace: resolution.trace };
}

/** What is known of a call so far. */
type Found = Omit<Plan, 'outcome' | 'trace'>;

/** What a list, the tables and the DODs say; `away`: they cannot be asked now. */
type Numbers = NumberAnswer | 'away';

/**
 * Where a call leaves the house again, and costs money. Whoever is no extension needs the route's leave for it, in
 * whatever context: a carrier's own as much as one the call was moved into by a transfer, a menu or a REFER, because
 * whether it was moved is the caller's to arrange (telephony-rules 3). FS_DEST_SYSTEM is not here: its applications
 * were written by an operator for exactly this route.
 */
const LEAVING: ReadonlySet<string> = new Set<DestType>([
  ...(['FS_DEST_GATEWAY', 'FS_DEST_IP', 'FS_DEST_USERGW', 'FS_DEST_DISTRIBUTORS'] as const),
  ...(['FS_DEST_CLUSTER_TRUNK', 'FS_DEST_CLUSTER_TRUNK_GROUP'] as const),
]);

const OUTSIDE: ReadonlySet<string> = new Set<Target['kind']>(['gateways', 'ip', 'device']);

/** Where a caller may have a number of its own (DOD). */
const CARRIERS: ReadonlySet<string> = new Set<DestType>([
  ...(['FS_DEST_GATEWAY', 'FS_DEST_DISTRIBUTORS'] as const),
  ...(['FS_DEST_CLUSTER_TRUNK', 'FS_DEST_CLUSTER_TRUNK_GROUP'] as const),
]);

/** One call on its way through the rules, in their order. Each answers how the call ends there, or undefined: it goes on. */
class Resolution {
  found: Found = {};
  readonly trace: string[] = [];

  constructor(
    private call: Call,
    private readonly lookups: Lookups,
  ) {}

  async outcome(): Promise<Outcome> {
    const { call } = this;
    try {
      if (call.context === INSIDE_CONTEXT) return await this.moved();
      if (!isDialledNumber(call.number)) {
        this.say('the number holds characters that no number has');
        return release('INVALID_NUMBER_FORMAT');
      }
      return call.handedOn ? await this.handedOn(call.handedOn) : await this.dialled();
    } catch (error) {
      if (!(error instanceof FactsAway)) throw error;
      this.say('what the call needs cannot be asked now');
      return release('NORMAL_TEMPORARY_FAILURE');
    }
  }

  /** As somebody dialled it. */
  private async dialled(): Promise<Outcome> {
    const { context, number } = this.call;
    // Asked together with who calls; whoever needs it hears of a failure.
    const line = this.lineOf(number);
    line.catch(() => undefined);
    return (
      (await this.emergency()) ??
      (await this.whoCalls()) ??
      (await this.code()) ??
      this.barred() ??
      (await this.byLine(await line)) ??
      (await this.byRoute(await this.lookups.route(context, number)))
    );
  }

  /** By an application of ours: where it leads is in the number. */
  private async moved(): Promise<Outcome> {
    const { call } = this;
    const before = readCalledBefore(call.number);
    if (before !== undefined) return (await this.whoCalls()) ?? this.goesOn(before);
    const code = call.carried === undefined ? undefined : readCodeNumber(call.number);
    if (code !== undefined) return (await this.whoCalls()) ?? this.run(code);
    const inside = readInsideNumber(call.number);
    if (inside === undefined) {
      this.say('no application of ours leads there');
      return release('INVALID_NUMBER_FORMAT');
    }
    const refused = await this.whoCalls();
    if (refused) return refused;
    if (call.carried === undefined) this.say(`an application moved it to ${call.number}`);
    else {
      this.say(`another switch sent it to ${call.number}`);
      // What it shows was decided there.
      const { callerId: _, ...found } = this.found;
      this.found = found;
    }
    return this.lead({ ...inside, body: '' }, inside.number);
  }

  /** From an extension that forwards it, or whose phone did not take it. */
  private async goesOn({ number, domain, to }: CalledBefore): Promise<Outcome> {
    const { call, lookups } = this;
    const extension = await lookups.extension(number, domain);
    if (extension === undefined || extension.disabled === 1) return release('UNALLOCATED_NUMBER');
    if (to !== undefined) return this.forward(extension, to);
    const outcome = notTaken(extension, call.failure ?? '', (decision) => this.say(decision));
    if (outcome.kind !== 'connect' || outcome.target.kind !== 'forward') return outcome;
    return this.forward(extension, outcome.target.to);
  }

  /**
   * As if the extension called there: its context, rights, numbers and account. Only inside the house the first
   * caller's number is shown still.
   */
  async forward(extension: ExtensionFacts, to: string): Promise<Outcome> {
    const { extn, domain, context } = extension;
    const forwards = (this.call.forwards ?? 0) + 1;
    if (forwards > MOST_FORWARDS) {
      this.say(`it was forwarded ${MOST_FORWARDS} times`);
      return release('EXCHANGE_ROUTING_ERROR');
    }
    this.say(`extension ${extn} forwards it: it calls ${to}`);
    this.call = { ...this.call, context, number: to, caller: { user: extn, domain }, sentOn: true };
    this.found = this.from(extension);
    const outcome =
      this.barred() ??
      (await this.byLine(await this.lineOf(to))) ??
      (await this.byRoute(await this.lookups.route(context, to)));
    this.found = { ...this.shownOutside(outcome), forwards };
    return outcome;
  }

  /**
   * As if the extension that hands it on called there: its context, rights, numbers and account (telephony-rules 27). A
   * leg that its partner moves would be judged by its own rights otherwise, and whoever talks to it could use them.
   */
  private async handedOn(moved: NonNullable<Call['handedOn']>): Promise<Outcome> {
    const extension = await this.caller();
    if (extension === undefined || extension.disabled === 1) {
      this.say(`who hands it on is ${extension ? 'disabled' : 'no extension'}`);
      return release('CALL_REJECTED');
    }
    const { context } = extension;
    this.say(`extension ${extension.extn} hands it on`);
    this.call = { ...this.call, context };
    const outcome = await this.dialled();
    const { leg, called } = moved;
    const who = leg && (await this.lookups.extension(leg.user, leg.domain));
    const inside = who
      ? callerIdOf(ownNumber(who, undefined, undefined), who, undefined)
      : called && { name: called, number: called };
    this.found = { ...(inside && { callerId: inside }), ...this.shownOutside(outcome), handedOn: context };
    return outcome;
  }

  /** The number of who sends a call on is shown where the call leaves the house; inside, the first caller's. */
  private shownOutside(outcome: Outcome): Found {
    const { callerId, ...found } = this.found;
    const leaves = outcome.kind === 'connect' && OUTSIDE.has(outcome.target.kind);
    return { ...found, ...(leaves && callerId && { callerId }) };
  }

  /** Beside the called extension's phone, where its hotline leads to another. */
  async ringsToo(outcome: Outcome): Promise<Plan['ringsToo']> {
    if (outcome.kind !== 'connect' || outcome.target.kind !== 'user') return undefined;
    const { extension } = outcome.target;
    const number = ringsToo(extension);
    if (number === '') return undefined;
    const own = new Resolution(this.call, this.lookups);
    const leads = await this.unlessAway(`where hotline ${number} leads`, () =>
      own.forward(extension, number),
    );
    this.trace.push(...own.trace.map((decision) => `hotline ${number}: ${decision}`));
    if (leads === 'away') return undefined;
    if (leads.kind !== 'connect' || !ringsBeside(leads.target, extension)) {
      this.say(`hotline ${number} leads to no other telephone`);
      return undefined;
    }
    const record = this.found.record === true || own.found.record === true;
    this.found = { ...this.found, record, bypass: false };
    return { ...own.found, target: leads.target };
  }

  private async code(): Promise<Outcome | undefined> {
    if (this.found.caller === undefined) return undefined;
    const code = await this.lookups.code(this.call.number);
    if (code === undefined) return undefined;
    // Whoever is handed on would listen to the extension's messages, or to other calls with its leave.
    if (this.call.handedOn && code.type !== 'FS_DEST_FUNC_CALL_FIFO_BACK') {
      this.say(`code ${code.code} (${code.type}) is the extension’s own: nobody can be handed on to it`);
      return release('CALL_REJECTED');
    }
    return this.run(code);
  }

  private run(code: DialledCode): Outcome {
    const { caller: extension } = this.found;
    if (extension === undefined) return release('CALL_REJECTED');
    this.say(
      `code ${code.code} (${code.type})${code.argument === undefined ? '' : ` with ${code.argument}`}`,
    );
    return { kind: 'connect', target: { kind: 'code', code, extension } };
  }

  private barred(): Outcome | undefined {
    const { caller } = this.found;
    if (caller?.call_limit !== 0) return undefined;
    this.say(`extension ${caller.extn} may not call`);
    return release('OUTGOING_CALL_BARRED');
  }

  /**
   * Before all else, and no restriction stands in its way, nor a database that is away (telephony-rules 4): neither who
   * calls, authority, lists nor times.
   */
  private async emergency(): Promise<Outcome | undefined> {
    const { call, lookups } = this;
    // A stranger where only carriers call gets nowhere.
    if (call.trunk === null) return undefined;
    const route = await lookups.route(call.context, call.number, 'emergency');
    if (route === undefined) return undefined;
    const caller = await this.unlessAway('who the caller is', () => this.caller());
    const known = caller === 'away' ? undefined : caller;
    this.found = {
      ...this.found,
      ...this.from(known),
      ...this.shown(route, known),
      ...{ route, emergency: call.number },
    };
    this.say(`emergency route ${route.id} (${route.name}) wins with prefix "${route.prefix}"`);
    return this.connect(route);
  }

  private async whoCalls(): Promise<Outcome | undefined> {
    const { call } = this;
    const caller = await this.caller();
    if (call.caller && (caller === undefined || caller.disabled === 1)) {
      const { user, domain } = call.caller;
      this.say(`the caller ${user}@${domain} is ${caller ? 'disabled' : 'no extension any more'}`);
      return release('CALL_REJECTED');
    }
    if (call.trunk === null) {
      this.say('it came from the address of no gateway and no trunk');
      return release('CALL_REJECTED');
    }
    if (call.trunk) this.say(`it came in through ${call.trunk.kind} ${call.trunk.id} (${call.trunk.name})`);
    this.say(caller ? `the caller is extension ${caller.extn}` : 'the caller is no extension');
    this.found = this.from(caller);
    return undefined;
  }

  /** A number of ours that carriers deliver (DID), where the context has them before its routes. */
  private async lineOf(number: string): Promise<LineFacts | undefined> {
    const { call, lookups } = this;
    const context = await lookups.context(call.context);
    return context?.hotline_enabled === 1 ? lookups.line(number) : undefined;
  }

  private byLine(line: LineFacts | undefined): Promise<Outcome> | undefined {
    if (line === undefined) return undefined;
    const { call } = this;
    this.say(`line ${line.id} (${line.line_number}) rings ${line.numbers || 'nobody'}`);
    this.found = { ...this.found, line, ...this.shown(undefined) };
    const [only, ...more] = line.numbers === '' ? [] : extensionList(line.numbers);
    if (only !== undefined && more.length === 0)
      return this.lead(
        { dest_type: 'FS_DEST_USER', dest_uuid: '', body: '', ...(only.domain && { domain: only.domain }) },
        only.extn,
      );
    return this.lead({ dest_type: 'FS_DEST_SEQ_EXTNS', dest_uuid: line.numbers, body: '' }, call.number);
  }

  private async byRoute(route: RouteFacts | undefined): Promise<Outcome> {
    const { call } = this;
    const { caller } = this.found;
    if (route === undefined) {
      this.say(`no enabled route of ${call.context} takes ${call.number}`);
      return { kind: 'none' };
    }
    this.say(`route ${route.id} (${route.name}) wins with prefix "${route.prefix}"`);
    this.found = { ...this.found, route, ...this.shown(route) };
    if (caller && caller.call_authority < route.route_type) {
      this.say(`call authority ${caller.call_authority} is below the route's ${route.route_type}`);
      return release('OUTGOING_CALL_BARRED');
    }
    return this.connect(route, timeNow(route, call.now));
  }

  /** What is left once the route has won: its list, its transformations, its destination. */
  private async connect(route: RouteFacts, time?: TimedDestination): Promise<Outcome> {
    const { call, lookups } = this;
    const { caller, emergency } = this.found;
    const place = { ...route, ...(time && pick(time)) };
    const list =
      emergency !== undefined || route.blacklist === ''
        ? undefined
        : await lookups.list(Number(route.blacklist));
    const numbers = await this.numbers(route, place.dest_type, list);

    if (list !== undefined && !this.admitted(list, numbers)) return release('CALL_REJECTED');
    if (time) this.found = { ...this.found, time };
    if (time) this.say(`time ${time.id} (${time.time_recurrence}) is open and leads to ${time.dest_type}`);
    const mayLeave =
      caller !== undefined || emergency !== undefined || call.operator || route.allow_transit === 1;
    if (LEAVING.has(place.dest_type) && !mayLeave) {
      this.say('a caller who is no extension may not leave again: the route has no allow_transit');
      return release('OUTGOING_CALL_BARRED');
    }
    // A call for help goes out as it was dialled rather than not at all.
    const number =
      (await this.transformed('called number', route.dnc, call.number, numbers, 'called')) ?? emergency;
    if (number === undefined) return release('INVALID_NUMBER_FORMAT');
    await this.showTransformed(route, numbers);
    if (numbers !== 'away') this.found = { ...this.found, atCarriers: numbers };
    const outcome = await this.lead(place, number);
    if (outcome.kind === 'connect') this.sayShown(outcome.target);
    return outcome;
  }

  /** Which carriers are sent or shown another number than everybody else. */
  private sayShown(target: Target): void {
    if (target.kind !== 'gateways') return;
    for (const { kind, id } of target.gateways) {
      const shown = shownAt(this.found, kind, id);
      const dialled = dialledAt(this.found, kind, id, target.number);
      if (dialled !== target.number) this.say(`gateway ${id} is sent ${dialled}`);
      if (shown !== this.found.callerId)
        this.say(`${kind === 'TRUNKS' ? 'trunk' : 'gateway'} ${id} is shown ${shown?.number}`);
    }
  }

  private async lead(to: Leads, number: string): Promise<Outcome> {
    const say = (decision: string): void => this.say(decision);
    const outcome = await destination(to, { ...this.call, number }, this.found.caller, this.lookups, say);
    if (outcome.kind !== 'connect') return outcome;
    await this.throughGateways(outcome.target);
    await this.media(outcome.target);
    return this.atHome(to, number, outcome.target) ?? outcome;
  }

  /** What each gateway makes of the numbers of calls that leave through it. */
  private async throughGateways(target: Target): Promise<void> {
    const leaving = gatewaysOf(target);
    if (leaving.ids.length === 0) return;
    const rules = await this.lookups.gatewayRules(leaving.ids);
    const made = new Map<number, AtGateway>();
    for (const [id, each] of rules) made.set(id, await this.atGateway(id, each, leaving.number));
    if (made.size > 0) this.found = { ...this.found, atGateways: made };
  }

  private async atGateway(id: number, { dnc, sdnc }: GatewayRules, dialled: string): Promise<AtGateway> {
    const { caller, callerId, route } = this.found;
    const { shows } = this.call;
    const own = callerId?.number ?? ownNumber(caller, route, shows);
    const question = {
      ...(dnc?.kind === 'table' && { called: { table: dnc.id, number: dialled } }),
      ...(sdnc?.kind === 'table' && isDialledNumber(own) && { calling: { table: sdnc.id, number: own } }),
    };
    const numbers =
      Object.keys(question).length === 0
        ? { dods: [] }
        : await this.unlessAway('its tables', () => this.lookups.numbers(question));
    const at = `at gateway ${id}`;
    const number = await this.transformed(`called number ${at}`, dnc, dialled, numbers, 'called');
    const shown = isDialledNumber(own)
      ? await this.transformed(`caller’s number ${at}`, sdnc, own, numbers, 'calling')
      : undefined;
    return {
      ...(number !== undefined && { number }),
      ...(shown !== undefined && shown !== own && { callerId: callerIdOf(shown, caller, shows) }),
    };
  }

  /** What exists once is at one of the switches (telephony-rules 15); there nothing but its destination is decided again. */
  private atHome(to: Leads, number: string, target: Target): Outcome | undefined {
    const { core, carried } = this.call;
    const place = carried === undefined && core !== undefined ? placeOf(target) : undefined;
    const home = place && this.lookups.home(place);
    if (home === undefined) return undefined;
    this.found = { ...this.found, placed: true };
    if (home === core) return undefined;
    this.say(`which is on another switch, ${home}`);
    this.found = { ...this.found, bypass: false };
    const inside = insideNumber({ ...to, dest_type: to.dest_type as InsideType, number });
    return { kind: 'connect', target: { kind: 'node', core: home, number, to: inside } };
  }

  /** One question for all that is kept by the hundred thousand. */
  private async numbers(route: RouteFacts, destType: string, list: ListFacts | undefined): Promise<Numbers> {
    const { call } = this;
    const { caller, emergency } = this.found;
    const own = ownNumber(caller, route, call.shows);
    // The number that an emergency route shows is the one that help calls back.
    const dods =
      caller !== undefined && CARRIERS.has(destType) && !(emergency !== undefined && route.cid_number !== '');
    const question: NumberQuestion = {
      ...(list && { list: { id: list.id, entries: entriesFor(this.compared(list)) } }),
      ...(route.dnc?.kind === 'table' && { called: { table: route.dnc.id, number: call.number } }),
      ...(route.sdnc?.kind === 'table' && own !== '' && { calling: { table: route.sdnc.id, number: own } }),
      ...(dods && { extension: caller.id }),
      ...(dods && route.did_enabled === 1 && { lineOf: caller.extn }),
    };
    if (Object.keys(question).length === 0) return { dods: [] };
    return this.unlessAway('its lists and numbers', () => this.lookups.numbers(question));
  }

  private compared(list: ListFacts): readonly string[] {
    const { caller } = this.found;
    const { shows, number } = this.call;
    const calling = caller ? [caller.extn, caller.cid_number].filter(Boolean) : [shows?.number ?? ''];
    return comparedNumbers(list, calling, number);
  }

  private admitted(list: ListFacts, numbers: Numbers): boolean {
    const entry = numbers === 'away' ? undefined : numbers.listed;
    const admitted = admits(list, numbers === 'away' ? 'away' : entry !== undefined);
    const kind = list.list_type === 1 ? 'white' : 'black';
    const without = numbers === 'away' ? 'cannot be asked' : 'has none of its numbers';
    const found = entry === undefined ? without : `has ${entry}`;
    this.say(
      `the ${kind} list ${list.id} (${list.name}) ${found}: the call ${admitted ? 'may go on' : 'is refused'}`,
    );
    return admitted;
  }

  /** @returns undefined when what comes out is no number. @throws FactsAway when the table cannot be asked */
  private async transformed(
    what: string,
    rule: Rule,
    number: string,
    numbers: Numbers,
    answer: 'called' | 'calling',
  ): Promise<string | undefined> {
    if (rule === undefined) return number;
    if (rule.kind === 'unreadable') {
      this.say(`the transformation of the ${what} cannot be read (${rule.why}) and is left out`);
      return number;
    }
    if (rule.kind === 'distributor') return this.picked(what, rule.name, number);
    if (rule.kind === 'table' && numbers === 'away') {
      if (this.found.emergency === undefined) throw new FactsAway();
      return number;
    }
    const made =
      rule.kind === 'table' ? ((numbers as NumberAnswer)[answer] ?? number) : transform(rule, number);
    this.say(made === number ? `the ${what} stays ${number}` : `the ${what} ${number} becomes ${made}`);
    if (isDialledNumber(made)) return made;
    this.say(`"${made}" is no number`);
    return undefined;
  }

  /** By weight, for this call alone. @returns undefined where there is nothing to pick. @throws FactsAway */
  private async picked(what: string, distributor: string, number: string): Promise<string | undefined> {
    const { emergency } = this.found;
    const ask = (): ReturnType<Lookups['numberPool']> => this.lookups.numberPool(distributor);
    const pool =
      emergency === undefined ? await ask() : await this.unlessAway(`distributor ${distributor}`, ask);
    if (pool === 'away') return number;
    const drawn = pool && drawByWeight(pool.numbers, pool.random);
    if (drawn === undefined) {
      this.say(`distributor ${distributor} has no number to pick`);
      return undefined;
    }
    this.say(`distributor ${distributor} picks ${drawn.number} in place of the ${what} ${number}`);
    this.found = { ...this.found, unsure: true };
    return drawn.number;
  }

  private async showTransformed(route: RouteFacts, numbers: Numbers): Promise<void> {
    const { caller } = this.found;
    const { shows } = this.call;
    const own = ownNumber(caller, route, shows);
    if (route.sdnc === undefined || !isDialledNumber(own)) return;
    const number = (await this.transformed('caller’s number', route.sdnc, own, numbers, 'calling')) ?? own;
    this.found = { ...this.found, callerId: callerIdOf(number, caller, shows) };
  }

  /** Whether the switch keeps the media, and what it keeps of it (telephony-rules 22). */
  private async media(target: Target): Promise<void> {
    const { caller, route } = this.found;
    const ends = [...(caller ? [caller] : []), ...rung(target)];
    const record =
      this.call.carried === undefined &&
      (route?.auto_record === 1 || ends.some(({ auto_record }) => auto_record === 1));
    if (record) this.say('it is recorded');
    const secure = ends.some(({ enable_srtp, type }) => enable_srtp === 1 || type.includes('WebRTC'));
    if (route?.proxy_media !== 0) {
      this.found = { ...this.found, record, bypass: false };
      return;
    }
    const why =
      (this.found.emergency !== undefined && 'it is a call for help') ||
      (record && 'it is recorded') ||
      (secure && 'a phone speaks SRTP') ||
      unequalCodecs(caller, target, route) ||
      (await this.nat(target));
    this.say(
      why
        ? `media passes the switch nevertheless: ${why}`
        : 'the phones send each other their media, and the switch hears no keys but those of SIP INFO',
    );
    this.found = { ...this.found, record, bypass: !why };
  }

  /** Which phone has an address that others cannot send media to. */
  private async nat(target: Target): Promise<string | undefined> {
    if (this.call.nat) return 'the caller is behind NAT';
    const called = rung(target).map(({ id }) => id);
    if (called.length === 0) return undefined;
    const behind = await this.unlessAway('where the phones are', () => this.lookups.behindNat(called));
    if (behind === 'away') return 'the phones may be behind NAT';
    return behind.length === 0 ? undefined : `${behind.join(', ')} is behind NAT`;
  }

  private caller(): ExtensionFacts | undefined | Promise<ExtensionFacts | undefined> {
    const { call, lookups } = this;
    return call.caller && lookups.extension(call.caller.user, call.caller.domain);
  }

  private from(caller: ExtensionFacts | undefined): Found {
    const { trunk } = this.call;
    return { ...(caller && { caller }), ...(trunk && { trunk }), ...this.shown(undefined, caller) };
  }

  private shown(route: RouteFacts | undefined, caller = this.found.caller): Found {
    const { shows } = this.call;
    const callerId = callerIdOf(ownNumber(caller, route, shows), caller, shows);
    return callerId ? { callerId } : {};
  }

  private say(decision: string): void {
    this.trace.push(decision);
  }

  private async unlessAway<T>(what: string, ask: () => T | Promise<T>): Promise<T | 'away'> {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof FactsAway)) throw error;
      this.say(`${what} cannot be asked now`);
      this.found = { ...this.found, unsure: true };
      return 'away';
    }
  }
}

/** Which gateways a target leaves through, and with which number. */
function gatewaysOf(target: Target): { readonly ids: readonly number[]; readonly number: string } {
  if (target.kind === 'gateways') {
    const ids = target.gateways.flatMap(({ kind, id }) => (kind === 'GATEWAY' ? [id] : []));
    return { ids, number: target.number };
  }
  if (target.kind !== 'distributor') return { ids: [], number: '' };
  return { ids: target.nodes.flatMap(({ gateway }) => gateway ?? []), number: target.number };
}

/** Whether there is one telephone that can ring beside that of the extension. */
const ringsBeside = (target: Target, { id }: ExtensionFacts): boolean =>
  target.kind === 'user' ? target.extension.id !== id : OUTSIDE.has(target.kind);

/**
 * Why two phones could not understand each other: both have codecs of their own, none of them the same. What a phone
 * without codecs of its own offers is not known before it is asked; the switch negotiates then.
 */
function unequalCodecs(
  caller: ExtensionFacts | undefined,
  target: Target,
  route: RouteFacts,
): string | undefined {
  const own = codecNames(caller?.codec ?? '');
  const theirs =
    target.kind === 'gateways'
      ? target.gateways.map(({ codecs }) => codecs ?? route.media_codec)
      : rung(target).map(({ codec }) => codec || route.media_codec);
  const unequal = (names: readonly string[]): boolean =>
    own.length > 0 && names.length > 0 && !names.some((name) => own.includes(name));
  return theirs.some((list) => unequal(codecNames(list))) ? 'the codecs are unequal' : undefined;
}

/** `opus@48000h,PCMA` by their names alone. */
const codecNames = (list: string): string[] =>
  list.split(',').flatMap((codec) => codec.trim().toLowerCase().split('@')[0] || []);

/** Whose phones ring. */
function rung(target: Target): readonly ExtensionFacts[] {
  if (target.kind === 'user') return [target.extension];
  return target.kind === 'group' ? target.extensions : [];
}

const pick = ({ dest_type, dest_uuid, body }: TimedDestination) => ({
  ...{ dest_type: dest_type as DestType, dest_uuid, body },
});

import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { Database } from '../database/database.js';
import { isDatabaseAway } from '../database/errors.js';
import type { Held } from '../database/held.js';
import { enabledSettings } from '../database/enabled-settings.js';
import { ExtensionDirectory } from '../extensions/extension-directory.js';
import { Registrations } from '../extensions/registrations.js';
import { GatewayDirectory } from '../trunking/gateway-directory.js';
import { GatewayStates } from '../trunking/gateway-states.js';
import { CONFIG } from '../tokens.js';
import { IvrMenus } from './ivrs/ivr-menus.js';
import { NodePlaces } from '../trunking/node-places.js';
import { gatewayName } from '../trunking/sofia-names.js';
import { TrunkDirectory } from '../trunking/trunk-directory.js';
import { PICKABLE, RoomDirectory } from './rooms/room-directory.js';
import {
  FactsAway,
  type Carrier,
  type ContextFacts,
  type DeviceFacts,
  type ExtensionFacts,
  type GatewayRules,
  type IvrFacts,
  type LineFacts,
  type ListFacts,
  type Lookups,
  type NumberAnswer,
  type NumberPool,
  type NumberQuestion,
  type RouteCodeFacts,
  type RouteFacts,
  type Rule,
  type TimedDestination,
  type ScriptFacts,
  type TrunkGroupFacts,
} from './rules/call-facts.js';
import { isDialledNumber } from '../freeswitch/arguments.js';
import { scriptVersion } from './blocks/pbx-lua.js';
import { homeOf } from './rules/home-node.js';
import { matchCode, type DialledCode, type FuncCodeFacts } from './rules/func-codes.js';
import type { Call } from './rules/plan.js';
import type { RoutePattern } from './rules/match-route.js';
import { RouteTable } from './rules/route-table.js';
import { inOrder } from './rules/time-destination.js';
import { parseTimeRecurrence, TimeRecurrenceFault, type WallTime } from './rules/time-recurrence.js';
import { wallClock } from './rules/time-window.js';
import { parseTransformation, transform, TransformationFault } from './rules/transform-number.js';

type StoredRoute = RouteFacts & RoutePattern;

interface Routes {
  readonly all: RouteTable<StoredRoute>;
  readonly emergency: RouteTable<StoredRoute>;
}

/** The route_type that no restriction stands in the way of (telephony-rules 4). */
const EMERGENCY = 0;

/**
 * Everything that one call asks of the large tables, each part by its index and left out where its parameter is null. A
 * table's `type` says whether its entry must be the whole number; what is longer than a prefix keeps its rest.
 */
const NUMBERS = `
  SELECT (SELECT v FROM blacklist_numbers
          WHERE ref_id = $1::int AND v = ANY ($2::text[]) AND disabled = 0 LIMIT 1) AS listed,
         ${translated('$3', '$4')} AS called,
         ${translated('$5', '$6')} AS calling,
         (SELECT coalesce(json_agg(json_build_object('type', type, 'ref_id', ref_id, 'line_number', line_number)), '[]')
          FROM dods WHERE extn_id = $7::int) AS dods,
         (SELECT line_number FROM hotlines
          WHERE id = ANY (ARRAY(SELECT id FROM hotlines WHERE string_to_array(numbers, ',') @> ARRAY[$8::text]))
          ORDER BY id LIMIT 1) AS line`;

function translated(table: string, number: string): string {
  return `(SELECT nts_number || substr(${number}::text, length(original_number) + 1)
          FROM nts_numbers JOIN number_translations t ON t.id = ref_id
          WHERE ref_id = ${table}::int
            AND original_number = ANY (ARRAY(SELECT left(${number}::text, n) FROM generate_series(1, length(${number}::text)) n))
            AND (t.type = 'prefix' OR original_number = ${number}::text)
          ORDER BY length(original_number) DESC LIMIT 1)`;
}

/**
 * The resolver's questions: contexts, routes, lists' heads, gateways and trunks are held in memory, extensions, lines and
 * numbers asked of Postgres (telephony-rules 13).
 */
@Injectable()
export class CallLookups implements Lookups {
  private readonly routes: Held<Routes>;
  private readonly contextFacts: Held<ReadonlyMap<string, ContextFacts>>;
  private readonly lists: Held<ReadonlyMap<number, ListFacts>>;
  private readonly codes: Held<readonly FuncCodeFacts[]>;
  private readonly clock: () => WallTime;
  private readonly scripts: Held<ReadonlyMap<number, ScriptFacts>>;
  /** By the distributors' names. */
  private readonly pools: Held<ReadonlyMap<string, NumberPool>>;

  constructor(
    private readonly database: Database,
    private readonly extensions: ExtensionDirectory,
    private readonly carriers: GatewayDirectory,
    private readonly registrations: Registrations,
    private readonly states: GatewayStates,
    private readonly menus: IvrMenus,
    private readonly trunkDirectory: TrunkDirectory,
    @Inject(CONFIG) { timezone }: Pick<Config, 'timezone'>,
    readonly rooms: RoomDirectory,
    private readonly nodes: NodePlaces,
  ) {
    this.routes = database.hold('routes', ['route'], (routes, changed) => this.readRoutes(routes, changed));
    this.contextFacts = database.hold('contexts', ['context'], () => this.readContexts());
    this.lists = database.hold('lists', ['blacklist'], () => this.readLists());
    this.scripts = database.hold('scripts', ['block'], () => this.readScripts());
    this.pools = database.hold('number pools', ['distributor'], () => this.readPools());
    this.codes = database.hold('func codes', ['func code'], () => this.readCodes());
    this.clock = wallClock(timezone);
  }

  /** What the clock of the PBX's zone shows. */
  now(): WallTime {
    return this.clock();
  }

  /** False while what is held may be older than the database, which could not be asked. */
  get fresh(): boolean {
    const held = [this.routes, this.contextFacts, this.lists, this.codes, this.scripts, this.pools];
    return held.every(({ fresh }) => fresh !== undefined) && this.extensions.fresh && this.menus.fresh;
  }

  /** A call that is about to be resolved: whom it is from and whom it reaches are asked for together. */
  expect({ context, number, caller }: Call): void {
    const route = this.routes.fresh?.all.find(context, number);
    const reached = route?.dest_type === 'FS_DEST_USER' ? madeAtOnce(route.dnc, number) : undefined;
    this.extensions.expect(...[caller?.user, reached].filter((each) => each !== undefined));
  }

  route(
    context: string,
    number: string,
    only?: 'emergency',
  ): RouteFacts | undefined | Promise<RouteFacts | undefined> {
    const find = (routes: Routes) => routes[only ?? 'all'].find(context, number);
    const { fresh } = this.routes;
    return fresh === undefined ? this.routes.get().then(find) : find(fresh);
  }

  context(key: string): ContextFacts | undefined | Promise<ContextFacts | undefined> {
    const { fresh } = this.contextFacts;
    return fresh === undefined ? this.contextFacts.get().then((all) => all.get(key)) : fresh.get(key);
  }

  async list(id: number): Promise<ListFacts | undefined> {
    return (await this.lists.get()).get(id);
  }

  code(number: string): DialledCode | undefined | Promise<DialledCode | undefined> {
    const { fresh } = this.codes;
    return fresh === undefined
      ? this.codes.get().then((all) => matchCode(all, number))
      : matchCode(fresh, number);
  }

  line(number: string): Promise<LineFacts | undefined> {
    return asked(this.extensions.line(number));
  }

  async numbers({ list, called, calling, extension, lineOf }: NumberQuestion): Promise<NumberAnswer> {
    const [row] = await asked(
      this.database.read<
        Record<'listed' | 'called' | 'calling' | 'line', string | null> & Pick<NumberAnswer, 'dods'>
      >('numbers', NUMBERS, [
        ...[list?.id ?? null, list?.entries ?? null],
        ...[called?.table ?? null, called?.number ?? null, calling?.table ?? null, calling?.number ?? null],
        ...[extension ?? null, lineOf ?? null],
      ]),
    );
    const { dods, ...texts } = row!;
    const known = Object.entries(texts).filter(([, value]) => value !== null);
    return { ...Object.fromEntries(known), dods };
  }

  extension(
    number: string,
    domain: string,
  ): ExtensionFacts | undefined | Promise<ExtensionFacts | undefined> {
    const found = this.extensions.find(number, domain);
    return found instanceof Promise ? asked(found) : found;
  }

  async gatewayRules(ids: readonly number[]): Promise<ReadonlyMap<number, GatewayRules>> {
    const stored = await this.carriers.rules(ids);
    return new Map(
      [...stored].map(([id, { dnc, sdnc }]) => [id, { dnc: readRule(dnc), sdnc: readRule(sdnc) }]),
    );
  }

  async gateways(ids: readonly number[], core?: string): Promise<Carrier[]> {
    const callable = await this.carriers.callable(ids);
    return callable.map((id) => this.carrier('GATEWAY', id, gatewayName(id), core));
  }

  async trunks(ids: readonly number[], core?: string): Promise<Carrier[]> {
    const callable = await this.trunkDirectory.callable(ids);
    return callable.map((way) => ({ ...way, ...this.carrier('TRUNKS', way.id, way.gateway, core) }));
  }

  async trunkGroup(id: number, core?: string, simulated = false): Promise<TrunkGroupFacts | undefined> {
    const group = await this.trunkDirectory.group(id);
    if (group === undefined) return undefined;
    const members = group.members.map((member) => ({
      ...member,
      ...this.carrier('TRUNKS', member.id, member.gateway, core),
    }));
    const turn = this.trunkDirectory.turn(id, !simulated);
    return { ...group, members, draw: { turn, random: Math.random } };
  }

  async numberPool(distributor: string): Promise<NumberPool | undefined> {
    return (await asked(this.pools.get())).get(distributor);
  }

  routeCode(number: string): Promise<RouteCodeFacts | undefined> {
    return this.trunkDirectory.routeCode(number);
  }

  private carrier(kind: Carrier['kind'], id: number, gateway: string, core: string | undefined): Carrier {
    return { kind, id, gateway, down: core !== undefined && this.states.isDown(core, gateway) };
  }

  async script(blockId: number): Promise<ScriptFacts | undefined> {
    return (await asked(this.scripts.get())).get(blockId);
  }

  device(extensionId: number, core: string): Promise<DeviceFacts | undefined> {
    return asked(this.registrations.of(extensionId, [core]));
  }

  behindNat(extensionIds: readonly number[]): Promise<string[]> {
    return asked(this.registrations.behindNat(extensionIds));
  }

  ivr(id: number): Promise<IvrFacts | undefined> {
    return asked(this.menus.facts(id));
  }

  home(place: string): string | undefined {
    const nodes = this.nodes.callable;
    return nodes.get(homeOf(place, [...nodes.keys()]) ?? '');
  }

  async contexts(): Promise<string[]> {
    return [...(await this.contextFacts.get()).keys()];
  }

  private async readScripts(): Promise<ReadonlyMap<number, ScriptFacts>> {
    const rows = await this.database.read<{ id: number; name: string; hash: string }>(
      'scripts',
      `SELECT id, name, lua_hash AS hash FROM blocks WHERE lua <> ''`,
      [],
    );
    return new Map(rows.map(({ id, name, hash }) => [id, { id, name, version: scriptVersion(hash) }]));
  }

  private async readContexts(): Promise<ReadonlyMap<string, ContextFacts>> {
    const rows = await this.database.read<ContextFacts & { key: string }>(
      'contexts',
      'SELECT key, hotline_enabled FROM contexts ORDER BY id',
      [],
    );
    return new Map(rows.map(({ key, ...facts }) => [key, facts]));
  }

  private readCodes(): Promise<readonly FuncCodeFacts[]> {
    return this.database.read<FuncCodeFacts>(
      'func-codes',
      'SELECT func_code, func_type FROM func_codes WHERE disabled = 0',
      [],
    );
  }

  private async readLists(): Promise<ReadonlyMap<number, ListFacts>> {
    const rows = await this.database.read<ListFacts>(
      'lists',
      'SELECT id, name, list_type, limit_user_type FROM blacklists',
      [],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async readPools(): Promise<ReadonlyMap<string, NumberPool>> {
    const rows = await this.database.read<{ name: string; numbers: NumberPool['numbers'] }>(
      'number-pools',
      `SELECT d.name, json_agg(json_build_object('number', n.k, 'weight', n.weight) ORDER BY n.o, n.id) AS numbers
       FROM distributors d JOIN distributor_nodes n ON n.ref_id = d.id
       WHERE ${PICKABLE} GROUP BY d.id`,
      [],
    );
    return new Map(rows.map(({ name, numbers }) => [name, { numbers, random: Math.random }]));
  }

  private async readRoutes(routes?: Routes, changed?: ReadonlySet<number | string>): Promise<Routes> {
    const whole = routes === undefined || changed === undefined;
    const rows = await this.database.read<RouteRow>(
      // Of one statement for both Postgres would make one plan, which reads every route for the sake of one.
      whole ? 'routes' : 'changed-routes',
      `SELECT id, context, name, prefix, max_length, dest_type, dest_uuid, body, cid_number, media_codec, route_type,
              allow_transit, disabled, dnc, sdnc, blacklist, auto_record, proxy_media, did_enabled,
              ringback_enabled, ringback_tone,
              ${enabledSettings('route_params', 'routes', 'k', 'v')} AS params,
              (SELECT coalesce(json_agg(json_build_object('id', id, 'time_recurrence', time_recurrence,
                 'dest_type', dest_type, 'dest_uuid', dest_uuid, 'body', body)), '[]')
               FROM time_recurrences WHERE route_id = routes.id) AS times
       FROM routes WHERE disabled = 0 ${whole ? '' : 'AND id = ANY ($1::int[])'}`,
      whole ? [] : [[...changed].map(Number)],
      whole,
    );
    const held = whole
      ? { all: new RouteTable<StoredRoute>(), emergency: new RouteTable<StoredRoute>() }
      : routes;
    for (const id of whole ? [] : changed) {
      held.all.remove(Number(id));
      held.emergency.remove(Number(id));
    }
    for (const row of rows.map(readRoute)) {
      held.all.put(row);
      if (row.route_type === EMERGENCY) held.emergency.put(row);
    }
    return held;
  }
}

type RouteRow = Omit<StoredRoute, 'dnc' | 'sdnc' | 'times'> & {
  readonly dnc: string;
  readonly sdnc: string;
  readonly times: readonly Omit<TimedDestination, 'rule'>[];
};

/** Everything that would be read for each call is read once. */
function readRoute({ dnc, sdnc, times, ...row }: RouteRow): StoredRoute {
  return {
    ...row,
    dnc: readRule(dnc),
    sdnc: readRule(sdnc),
    times: inOrder(times.map((time) => ({ ...time, rule: readTime(time.time_recurrence) }))),
  };
}

function readRule(text: string): Rule {
  try {
    return parseTransformation(text);
  } catch (error) {
    if (error instanceof TransformationFault) return { kind: 'unreadable', why: error.message };
    throw error;
  }
}

function readTime(text: string): TimedDestination['rule'] {
  try {
    return parseTimeRecurrence(text);
  } catch (error) {
    if (error instanceof TimeRecurrenceFault) return undefined;
    throw error;
  }
}

/** What the rule makes of a number where nobody has to be asked; undefined where somebody has, or it is no number. */
function madeAtOnce(rule: Rule, number: string): string | undefined {
  if (rule?.kind === 'table' || rule?.kind === 'distributor') return undefined;
  const made = rule === undefined || rule.kind === 'unreadable' ? number : transform(rule, number);
  return isDialledNumber(made) ? made : undefined;
}

async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw isDatabaseAway(error) ? new FactsAway() : error;
  }
}

import type {
  DeviceFacts,
  ScriptFacts,
  DodFacts,
  ExtensionFacts,
  IvrFacts,
  LineFacts,
  ListFacts,
  Lookups,
  NumberAnswer,
  NumberPool,
  NumberQuestion,
  RouteCodeFacts,
  GatewayRules,
  RouteFacts,
  TrunkGroupFacts,
} from '../../src/dialplan/rules/call-facts.js';
import { matchCode, type DialledCode, type FuncCodeFacts } from '../../src/dialplan/rules/func-codes.js';
import { matchRoute } from '../../src/dialplan/rules/match-route.js';
import type { RoomFacts, RoomLookups } from '../../src/dialplan/rules/room-facts.js';
import type { Call } from '../../src/dialplan/rules/plan.js';

/** Rows of a call as tests write them: only what matters to them is said. */

export const extensionFacts = (extn: string, more: Partial<ExtensionFacts> = {}): ExtensionFacts => ({
  ...{ id: Number(extn), extn, domain: 'pbx', name: `Name ${extn}`, context: 'context-1' },
  ...{ cid_name: '', cid_number: '', call_authority: 4, disabled: 0, codec: '', type: 'SIP' },
  ...{ auto_record: 0, enable_srtp: 0, variables: [], call_limit: 1, called_limit: 1, dnd: 0, voicemail: 0 },
  ...{
    max_calls: 0,
    hotline_type: 0,
    hotline_address: '',
    caller_display: 1,
    enable_ringback: 0,
    ringback: '',
  },
  ...{ forward_always: '', forward_busy: '', forward_no_answer: '', forward_unreachable: '', ...more },
});

export const routeFacts = (more: Partial<RouteFacts> = {}): RouteFacts => ({
  ...{ id: 1, name: 'r', prefix: '', max_length: 12, dest_type: 'FS_DEST_USER', dest_uuid: '', body: '' },
  ...{
    cid_number: '',
    route_type: 4,
    allow_transit: 0,
    media_codec: '',
    params: [],
    times: [],
    blacklist: '',
  },
  ...{ dnc: undefined, sdnc: undefined, auto_record: 0, proxy_media: 1, did_enabled: 0 },
  ...{ ringback_enabled: 0, ringback_tone: '', ...more },
});

export const roomFacts = (more: Partial<RoomFacts> = {}): RoomFacts => ({
  ...{ id: 5, name: 'Monday', nbr: '3000', realm: '', profile_id: 2, capacity: 4, pin: '4711' },
  ...{ admin_pin: '0815', auto_mute: 1, video_mode: '', canvas_count: 0, fps: 0, bandwidth: '' },
  ...{ banner: null, call_perm: 'CONF_CP_NO_CHECK', has_members: false, ...more },
});

/** Even ones are down. */
export const carriersOf = (kind: DodFacts['type'], ids: readonly number[]) =>
  ids.map((id) => ({
    ...{ kind, id, down: id % 2 === 0 },
    gateway: `${kind === 'TRUNKS' ? 'trunk' : 'gw'}-${id}`,
  }));

/** Ten o'clock on a Thursday. */
export const NOW = { year: 2026, month: 1, day: 1, hour: 10, minute: 0, second: 0 };

export const callFrom = (user: string, number: string, more: Partial<Call> = {}): Call => ({
  ...{ context: 'context-1', number, now: NOW, caller: { user, domain: 'pbx' }, ...more },
});

interface Table {
  readonly type: 'exact' | 'prefix';
  readonly numbers: Readonly<Record<string, string>>;
}

const nobody = (): undefined => undefined;

/** The resolver's questions over plain maps. */
export class CallMaps implements Lookups {
  extensions: readonly ExtensionFacts[] = [];
  /** All of `context-1`. */
  routes: readonly RouteFacts[] = [];
  codes: readonly FuncCodeFacts[] = [];
  lines: readonly LineFacts[] = [];
  lists: readonly (ListFacts & { readonly entries: readonly string[] })[] = [];
  tables: Readonly<Record<number, Table>> = {};
  dods: readonly (DodFacts & { readonly extension: number })[] = [];
  /** Gateways 1 to 9 are there; even ones are down. */
  gatewayIds: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  /** Of which few have any. */
  rules: ReadonlyMap<number, GatewayRules> = new Map();
  trunkGroups: readonly TrunkGroupFacts[] = [];
  routeCodes: readonly RouteCodeFacts[] = [];
  pools: Readonly<Record<string, NumberPool>> = {};
  readonly asked: NumberQuestion[] = [];
  /** Of which there are none, unless a test says so. */
  rooms: RoomLookups = {
    pbxDomain: 'pbx',
    ...{ room: nobody, roomNumbered: nobody, meeting: nobody, meetingNumbered: nobody },
    ...{ distributor: nobody, queue: nobody, queueNumbered: nobody },
    ...{ callcenter: nobody, callcenterNumbered: nobody, member: nobody },
  };

  constructor(facts: Partial<CallMaps> = {}) {
    Object.assign(this, facts);
  }

  route(context: string, number: string, only?: 'emergency'): RouteFacts | undefined {
    const routes = this.routes.filter(({ route_type }) => only === undefined || route_type === 0);
    const patterns = routes.map((route) => ({ ...route, context: 'context-1', disabled: 0 }));
    return matchRoute(patterns, context, number);
  }

  context() {
    return { hotline_enabled: Number(this.lines.length > 0) };
  }

  extension(number: string): ExtensionFacts | undefined {
    return this.extensions.find(({ extn }) => extn === number);
  }

  code(number: string): DialledCode | undefined {
    return matchCode(this.codes, number);
  }

  line(number: string): LineFacts | undefined {
    return this.lines.find(({ line_number }) => line_number === number);
  }

  list(id: number): ListFacts | undefined {
    return this.lists.find((list) => list.id === id);
  }

  numbers(question: NumberQuestion): NumberAnswer | Promise<NumberAnswer> {
    this.asked.push(question);
    const { list, called, calling, extension, lineOf } = question;
    const listed = this.lists
      .find(({ id }) => id === list?.id)
      ?.entries.find((entry) => list!.entries.includes(entry));
    const line = this.lines.find(({ numbers }) => numbers.split(',').includes(lineOf ?? ''))?.line_number;
    const [to, from] = [this.translated(called), this.translated(calling)];
    return {
      ...(listed !== undefined && { listed }),
      ...(to !== undefined && { called: to }),
      ...(from !== undefined && { calling: from }),
      dods: this.dods.filter((dod) => dod.extension === extension),
      ...(line !== undefined && { line }),
    };
  }

  gatewayRules(ids: readonly number[]): ReadonlyMap<number, GatewayRules> {
    return new Map([...this.rules].filter(([id]) => ids.includes(id)));
  }

  gateways(ids: readonly number[]) {
    return carriersOf(
      'GATEWAY',
      ids.filter((id) => this.gatewayIds.includes(id)),
    );
  }

  /** The same of trunks. */
  trunks(ids: readonly number[]) {
    return carriersOf(
      'TRUNKS',
      ids.filter((id) => this.gatewayIds.includes(id)),
    );
  }

  numberPool(distributor: string): NumberPool | undefined {
    return this.pools[distributor];
  }

  trunkGroup(id: number): TrunkGroupFacts | undefined {
    return this.trunkGroups.find((group) => group.id === id);
  }

  routeCode(number: string): RouteCodeFacts | undefined {
    return this.routeCodes.find(({ code }) => number.startsWith(code) && number.length > code.length);
  }

  /** Of the extensions. */
  nat: readonly string[] = [];
  behindNat(ids: readonly number[]): string[] {
    return this.nat.filter((extn) => ids.includes(Number(extn)));
  }

  device(_id: number, _core: string): DeviceFacts | undefined {
    return undefined;
  }

  script(_blockId: number): ScriptFacts | undefined {
    return undefined;
  }

  ivr(_id: number): IvrFacts | undefined {
    return undefined;
  }

  /** Of each place that is not alone, the switch that has it. */
  homes: Readonly<Record<string, string>> = {};

  home(place: string): string | undefined {
    return this.homes[place];
  }

  private translated(asked: NumberQuestion['called']): string | undefined {
    const { type, numbers } = this.tables[asked?.table ?? 0] ?? { type: 'exact', numbers: {} };
    const number = asked?.number ?? '';
    const hits = Object.keys(numbers)
      .filter((original) => (type === 'exact' ? original === number : number.startsWith(original)))
      .sort((a, b) => b.length - a.length);
    return hits[0] === undefined ? undefined : numbers[hits[0]]! + number.slice(hits[0].length);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { Database } from '../database/database.js';
import type { Held } from '../database/held.js';
import { SecretBox } from '../database/secret-box.js';
import type { Carrier, GroupMember, RouteCodeFacts, TrunkGroupFacts } from '../dialplan/rules/call-facts.js';
import { CONFIG } from '../tokens.js';
import { soleSet } from './rules/dispatcher-row.js';
import type { GatewayFacts } from './rules/gateway-facts.js';
import { trunkGateway, TRUNKS_PROFILE, type TrunkColumns } from './rules/trunk-gateway.js';
import { PROXY_NAME, trunkName } from './sofia-names.js';

/** What a call leaves through, but for whether it is down. */
type Way = Omit<Carrier, 'down' | 'kind'>;
type Member = Omit<GroupMember, 'down' | 'kind'>;

interface Group extends Omit<TrunkGroupFacts, 'members' | 'draw'> {
  readonly members: readonly Member[];
}

interface Trunks {
  readonly ways: ReadonlyMap<number, Way>;
  readonly groups: ReadonlyMap<number, Group>;
  readonly codes: readonly RouteCodeFacts[];
}

type TrunkRow = TrunkColumns & { readonly id: number; readonly type: 'INOUT' | 'IN' | 'OUT' };

/**
 * The trunks that are in use, for sofia.conf and for calls. With a Kamailio in front the switches have one gateway, which
 * is Kamailio, and its calls say which set of trunks they are for.
 */
@Injectable()
export class TrunkDirectory {
  private readonly held: Held<Trunks>;
  private readonly turns = new Map<number, number>();

  constructor(
    private readonly database: Database,
    private readonly box: SecretBox,
    @Inject(CONFIG) private readonly config: Pick<Config, 'kamailio'>,
  ) {
    this.held = database.hold('trunks', ['trunk', 'trunk group', 'route code', 'SIP profile'], () =>
      this.read(),
    );
  }

  /** What sofia.conf says of them. */
  async gateways(): Promise<GatewayFacts[]> {
    return (await this.rows()).flatMap(({ facts }) => facts);
  }

  /** Those that may call us. */
  async callers(): Promise<GatewayFacts[]> {
    return (await this.rows()).flatMap(({ type, facts }) => (type === 'OUT' ? [] : facts));
  }

  /** Which of these may be called, in the order given. */
  async callable(ids: readonly number[]): Promise<Way[]> {
    const { ways } = await this.held.get();
    return ids.flatMap((id) => ways.get(id) ?? []);
  }

  async group(id: number): Promise<Group | undefined> {
    return (await this.held.get()).groups.get(id);
  }

  /**
   * How many calls a group has had from this process: each node of this program goes round by itself.
   * @param taken false: only looked at, by a call that nobody makes
   */
  turn(group: number, taken: boolean): number {
    const turn = this.turns.get(group) ?? 0;
    if (taken) this.turns.set(group, turn + 1);
    return turn;
  }

  /** The longest one that the number begins with and goes on after. */
  async routeCode(number: string): Promise<RouteCodeFacts | undefined> {
    const { codes } = await this.held.get();
    return codes.find(({ code }) => number.startsWith(code) && number.length > code.length);
  }

  private async rows(): Promise<{ type: TrunkRow['type']; facts: GatewayFacts[] }[]> {
    const { kamailio } = this.config;
    if (kamailio)
      return [{ type: 'INOUT', facts: this.facts(PROXY_NAME, { ...PROXY, remote_addr: kamailio.sip }) }];
    const rows = await this.database.read<TrunkRow>(
      'trunks',
      `SELECT t.id, t.type, protocol, local_addr, remote_addr, register, username, password, params,
              CASE WHEN source LIKE 'context-%' THEN source ELSE '' END AS context
       FROM trunks t JOIN sip_profiles p ON p.name = $1 WHERE t.enabled AND p.disabled = 0 ORDER BY t.id`,
      [TRUNKS_PROFILE],
    );
    return rows.map((row) => ({ type: row.type, facts: this.facts(trunkName(row.id), row) }));
  }

  private facts(name: string, trunk: TrunkColumns): GatewayFacts[] {
    return [trunkGateway(name, { ...trunk, password: this.box.open(trunk.password) }) ?? []].flat();
  }

  private async read(): Promise<Trunks> {
    const [ways, groups, members, codes] = await Promise.all([
      this.database.read<{ id: number; codecs: string }>(
        'callable-trunks',
        `SELECT t.id, media_codec AS codecs FROM trunks t JOIN sip_profiles p ON p.name = $1
         WHERE t.enabled AND t.type <> 'IN' AND t.remote_addr <> '' AND p.disabled = 0`,
        [TRUNKS_PROFILE],
      ),
      this.database.read<Omit<Group, 'members'>>(
        'trunk-groups',
        'SELECT id, name, strategy FROM trunk_groups',
        [],
      ),
      this.database.read<{ group_id: number; trunk_id: number; priority: number; weight: number }>(
        'trunk-group-members',
        'SELECT group_id, trunk_id, priority, weight FROM trunk_group_members ORDER BY priority, id',
        [],
      ),
      this.database.read<RouteCodeFacts>(
        'route-codes',
        'SELECT code, tg_id AS "group" FROM route_codes ORDER BY length(code) DESC, id',
        [],
      ),
    ]);
    const known = new Map(ways.map(({ id, codecs }) => [id, this.way(id, codecs)]));
    const membersOf = (group: number): Member[] =>
      members
        .filter(({ group_id }) => group_id === group)
        .flatMap(({ trunk_id, priority, weight }) => {
          const way = known.get(trunk_id);
          return way ? [{ ...way, priority, weight }] : [];
        });
    const grouped = groups.map((group) => ({ ...group, members: this.among(group, membersOf(group.id)) }));
    return { ways: known, groups: new Map(grouped.map((group) => [group.id, group])), codes };
  }

  private way(id: number, codecs: string): Way {
    const own = codecs === '' ? {} : { codecs };
    if (this.config.kamailio === undefined) return { id, gateway: trunkName(id), ...own };
    return { id, gateway: PROXY_NAME, ...own, dispatcher: { set: soleSet(id), strategy: 'PRIORITY' } };
  }

  /** Kamailio itself goes from one to the next. */
  private among({ id, strategy }: Omit<Group, 'members'>, members: Member[]): Member[] {
    if (this.config.kamailio === undefined || members.length === 0) return members;
    return [{ id, gateway: PROXY_NAME, dispatcher: { set: id, strategy }, priority: 0, weight: 1 }];
  }
}

const PROXY: Omit<TrunkColumns, 'remote_addr'> = {
  ...{
    protocol: 'UDP',
    local_addr: '',
    register: false,
    username: '',
    password: '',
    context: '',
    params: '',
  },
};

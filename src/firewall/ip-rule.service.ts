import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { columnValues } from '../api/crud.service.js';
import { Invalid } from '../api/errors.js';
import { Store } from '../api/store.js';
import { ExemptAddresses } from './exempt-addresses.js';
import type { IpRuleInput } from './ip-rule.dto.js';
import { IpRule } from './ip-rule.entity.js';

const NAME = 'IP rule';

/** Rules that this program adds at once, so that a flood of senders, real or invented, does not fill the table. */
const MOST_EXPIRING = 1_000;

const IN_FORCE = '(row.expires_at IS NULL OR row.expires_at > now())';

/** Who is shut out, as it is written down; what FIREWALL says enforces it. */
@Injectable()
export class IpRuleService {
  constructor(
    private readonly store: Store,
    private readonly exempt: ExemptAddresses,
  ) {}

  /**
   * In the order in which they were added.
   * @param ip only rules whose address contains this text
   */
  async list(ip = ''): Promise<IpRule[]> {
    return this.rules
      .createQueryBuilder('row')
      .where('strpos(row.target_ip::text, :ip) > 0', { ip })
      .andWhere(IN_FORCE)
      .orderBy('row.id')
      .getMany();
  }

  /** Adding what is there already changes its name at most; what would have ended by itself stays. */
  async add(input: IpRuleInput): Promise<void> {
    await this.store.commit(async (record) => {
      const rule = await this.rule(input);
      await this.refuseExempt(rule.target_ip);
      // A row that is there is written as it is, so that it is held until the transaction ends.
      const [written] = await this.store.database.run<{ id: number; added: boolean }>(
        `INSERT INTO ip_blacklist (target_ip, target_name, target_port, target_protocol) VALUES ($1, $2, $3, $4)
         ON CONFLICT ON CONSTRAINT ip_blacklist_rule_unique DO UPDATE SET target_ip = EXCLUDED.target_ip
         RETURNING id, xmax = 0 AS added`,
        [rule.target_ip, rule.target_name, rule.target_port, rule.target_protocol],
      );
      const { id, added } = written!;
      const before = await this.rules.findOneByOrFail({ id });
      if (added) await record({ entity: NAME, id, action: 'create', after: before });
      if (before.target_name === rule.target_name && before.expires_at === null) return;
      const { target_name } = rule;
      await this.rules.update(id, { target_name, expires_at: null, updated_at: () => 'now()' });
      const after = await this.rules.findOneByOrFail({ id });
      await record({ entity: NAME, id, action: 'update', before, after });
    });
  }

  /**
   * Shuts out an address for a while; whether that was new.
   * @param name what the rule is called
   */
  async shutOut(address: string, name: string, seconds: number): Promise<boolean> {
    return this.store.commit(async (record) => {
      const [added] = await this.store.database.run<{ id: number }>(
        `INSERT INTO ip_blacklist (target_ip, target_name, expires_at)
         SELECT network($1::inet), $2, now() + make_interval(secs => $3)
         WHERE (SELECT count(*) FROM ip_blacklist WHERE expires_at IS NOT NULL) < $4
         ON CONFLICT ON CONSTRAINT ip_blacklist_rule_unique DO NOTHING RETURNING id`,
        [address, name, seconds, MOST_EXPIRING],
      );
      if (added === undefined) return false;
      const after = await this.rules.findOneByOrFail(added);
      await record({ entity: NAME, id: added.id, action: 'create', after });
      return true;
    });
  }

  /** Deletes what has ended by itself. */
  async endExpired(): Promise<void> {
    await this.store.commit(async (record) => {
      const ended = await this.rules
        .createQueryBuilder('row')
        .where(`NOT ${IN_FORCE}`)
        .setLock('pessimistic_write')
        .setOnLocked('skip_locked')
        .getMany();
      for (const before of ended) {
        await this.rules.delete(before.id);
        await record({ entity: NAME, id: before.id, action: 'delete', before });
      }
    });
  }

  /** Whether there was such a rule, by whatever name. */
  async remove(input: IpRuleInput): Promise<boolean> {
    return this.store.commit(async (record) => {
      const { target_name: _, ...where } = await this.rule(input);
      const before = await this.rules.findOne({ where, lock: { mode: 'pessimistic_write' } });
      if (before === null) return false;
      await this.rules.delete(before.id);
      await record({ entity: NAME, id: before.id, action: 'delete', before });
      return true;
    });
  }

  /** Whether a rule, for whatever port, covers this address. */
  async covers(address: string): Promise<boolean> {
    const rows = await this.store.database.run(
      `SELECT 1 FROM ip_blacklist row WHERE target_ip >>= $1::inet AND ${IN_FORCE} LIMIT 1`,
      [address],
    );
    return rows.length > 0;
  }

  /** When a rule was last added or renamed; empty where there is none. */
  async changedAt(): Promise<string> {
    const [last] = await this.rules.find({ order: { updated_at: 'DESC', id: 'DESC' }, take: 1 });
    return last?.updated_at ?? '';
  }

  /** A network that holds such an address may be shut out: the address itself stays in. */
  private async refuseExempt(network: string): Promise<void> {
    const [address = '', bits] = network.split('/');
    if (Number(bits) < (isIP(address) === 6 ? 128 : 32)) return;
    const owner = await this.exempt.ownerOf(address);
    if (owner !== undefined) throw Invalid.field('target_ip', `is ${owner}, which cannot be shut out`);
  }

  /** What was entered, the address as Postgres writes a network: one spelling, host bits zero. */
  private async rule(input: IpRuleInput): Promise<Pick<IpRule, keyof IpRuleInput>> {
    const values = { target_name: '', target_port: 'all', target_protocol: 'all' as const };
    const given = { ...values, ...columnValues<IpRule>(this.rules.metadata, input) };
    if (given.target_port !== 'all' && given.target_protocol === 'all')
      throw Invalid.field('target_port', 'needs the protocol tcp or udp');
    const [network] = await this.store.database.run<{ target_ip: string }>(
      'SELECT network($1::inet)::text AS target_ip',
      [input.target_ip],
    );
    return { ...given, ...network! };
  }

  private get rules() {
    return this.store.database.repository(IpRule);
  }
}

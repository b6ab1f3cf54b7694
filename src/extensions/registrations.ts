import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import { Database } from '../database/database.js';
import type { Config } from '../config.js';
import { Comparison } from '../freeswitch/comparison.js';
import { microseconds, showRegistrations } from '../freeswitch/commands.js';
import { eventName, type SwitchEvent } from '../freeswitch/events.js';
import { type Listener, Listeners } from '../freeswitch/listeners.js';
import { Switches, type SwitchNode } from '../freeswitch/switches.js';
import { CONFIG, LOG } from '../tokens.js';
import { isRegistrationOf } from './registration-sql.js';
import {
  endedBy,
  listedRegistrations,
  type RegisteredPhone,
  registeredBy,
  type RegistrationNews,
  saidAt,
} from './rules/registration-news.js';
import { RegisteredPhones } from './rules/registered-phones.js';

/** What a phone is registered as. */
type Account = Pick<RegisteredPhone, 'extn' | 'domain'>;

/** Where an extension's phone is: the run of the switch that knows it, and where its REGISTER came from. */
export interface RegisteredAt extends Pick<RegistrationNews, 'network_ip' | 'network_port' | 'transport'> {
  readonly extn: string;
  /** The extension's own domain, whatever host the phone was told. */
  readonly domain: string;
  readonly profile: string;
  readonly core_uuid: string;
}

interface Listed {
  readonly core: string;
  /** When, by the switch's clock. */
  readonly at: string;
  readonly news: readonly RegistrationNews[];
}

/** A phone that the switch has and we have not, or the other way round. */
interface Difference extends Pick<Listed, 'core' | 'at'> {
  readonly missing?: RegistrationNews;
  readonly over?: RegisteredPhone;
}

/** So many REGISTERs of a switch wait to be written down: about 5 MB. Of more the switch is asked for all it has. */
const MOST_WAITING = 2_000;

/** What is to be done about a switch, and whom it is told to. */
interface Turn {
  readonly work: () => Promise<void>;
  readonly news: WrittenNews;
  readonly over: () => void;
}

interface Queue {
  waiting: Turn[];
  working: boolean;
}

const nameOf = ({ profile, extn, domain, call_id }: RegisteredPhone): string =>
  JSON.stringify([profile, extn, domain, call_id]);

/** What tells phones from one another, a column each. */
const columnsOf = (phones: readonly RegisteredPhone[]): string[][] =>
  (['profile', 'extn', 'domain', 'call_id'] as const).map((column) => phones.map((phone) => phone[column]));

/** What has been written down; without an account: all of that switch was taken anew. */
export interface WrittenNews {
  readonly node: SwitchNode;
  readonly account?: Account;
  readonly event?: SwitchEvent;
}

/** A phone that is registered now. */
export interface RegisteredNow extends RegisteredAt {
  readonly switch: string;
  readonly contact: string;
  readonly call_id: string;
  readonly user_agent: string;
  /** When it registered, or the switch said that it is, in microseconds since 1970. */
  readonly at: string;
  /** Seconds that are left. */
  readonly lasts: number;
}

/**
 * Which phone is registered on which switch: learnt from events, taken anew from the switch on every connect and compared every
 * minute. Every API node hears the same and writes the same; news older than what is stored changes nothing.
 */
@Injectable()
export class Registrations implements OnModuleDestroy {
  /** One thing at a time per switch, in the order it was said. */
  private readonly queues = new Map<SwitchNode, Queue>();
  /** Held in memory where there are several switches: each of them asks where a phone is whenever it calls one. */
  private readonly phones = new RegisteredPhones<SwitchNode>();
  private readonly several: boolean;
  private readonly moved: Listeners<Account | undefined>;
  readonly comparison: Comparison<Difference>;
  private readonly corrected = { registration_added: 0, registration_ended: 0 };
  private readonly written: Listeners<WrittenNews>;

  constructor(
    private readonly database: Database,
    switches: Switches,
    @Inject(CONFIG) private readonly config: Pick<Config, 'pbxDomain'>,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.several = switches.nodes.length > 1;
    this.moved = new Listeners('registrations', log);
    this.written = new Listeners('registrations', log);
    switches.onUp((node) => this.inTurn(node, () => this.resync(node), { node }));
    switches.onEvent((node, event) => this.learn(node, event));
    this.comparison = new Comparison(
      switches,
      {
        what: 'registrations',
        differences: (node) => this.differences(node),
        correct: (node, wrong) => this.inTurn(node, () => this.correct(node, wrong), { node }),
      },
      log,
    );
  }

  onModuleDestroy(): void {
    this.comparison.stop();
  }

  /** How often what was stored was not what a switch said, by what was wrong. */
  get corrections(): Readonly<Record<string, number>> {
    return this.corrected;
  }

  /** Which of these extensions have a phone that the switch has found behind NAT: it marks the contact. */
  async behindNat(extensionIds: readonly number[]): Promise<string[]> {
    const found = await this.database.read<{ extn: string }>(
      'behind-nat',
      `SELECT DISTINCT e.extn FROM extensions e JOIN registrations r ON ${isRegistrationOf('r', 'e')}
       WHERE e.id = ANY ($1::int[]) AND r.expires > now() AND r.contact LIKE '%;fs_nat=yes%' ORDER BY e.extn`,
      [extensionIds],
    );
    return found.map(({ extn }) => extn);
  }

  /**
   * Where the extension's phone registered last.
   * @param preferred Core-UUIDs of switches; a phone on one of them comes before one elsewhere
   */
  async of(extensionId: number, preferred: readonly string[]): Promise<RegisteredAt | undefined> {
    const [found] = await this.database.read<RegisteredAt>(
      'registered-at',
      `SELECT e.extn, CASE e.domain WHEN '' THEN $2 ELSE e.domain END AS domain,
              r.profile, r.core_uuid, r.network_ip, r.network_port, r.transport
       FROM extensions e JOIN registrations r ON ${isRegistrationOf('r', 'e')}
       WHERE e.id = $1 AND e.disabled = 0 AND r.expires > now()
       ORDER BY r.core_uuid = ANY ($3::text[]) DESC, r.at DESC LIMIT 1`,
      [extensionId, this.config.pbxDomain, preferred],
    );
    return found;
  }

  /** The runs of the switches that have a phone of this account; nothing where there is but one switch. */
  coresOf(extn: string, domains: readonly string[]): string[] {
    return this.phones.of(extn, domains).flatMap(({ link }) => link.coreUuid ?? []);
  }

  /** Of several switches another one has a phone of this account, or has it no more; undefined: of many. */
  onMoved(listener: (account: Account | undefined) => Promise<void> | void): void {
    this.moved.add(listener);
  }

  /** Called with what has been written down, in its order; on every API node. */
  onWritten(listener: Listener<WrittenNews>): void {
    this.written.add(listener);
  }

  /**
   * The phones that are registered now, on every switch, the newest first.
   * @param extns of these numbers alone, in any domain
   */
  async registered(extns?: readonly string[]): Promise<RegisteredNow[]> {
    return this.database.read<RegisteredNow>(
      extns === undefined ? 'registered' : 'registered-of',
      `SELECT switch, core_uuid, profile, extn, domain, contact, call_id, network_ip, network_port, transport, user_agent,
              floor(extract(epoch FROM at) * 1000000)::bigint::text AS at,
              ceil(extract(epoch FROM expires - now()))::int AS lasts
       FROM registrations WHERE expires > now() ${extns === undefined ? '' : 'AND extn = ANY ($1::text[])'}
       ORDER BY registrations.at DESC, id DESC`,
      extns === undefined ? [] : [extns],
      extns === undefined,
    );
  }

  private learn(node: SwitchNode, event: SwitchEvent): void {
    const name = eventName(event);
    const [core, at] = [event['Core-UUID'], saidAt(event)];
    if (!name.startsWith('sofia::') || core === undefined || at === undefined) return;
    if (name === 'sofia::register') {
      const news = registeredBy(event);
      if (news && this.several && this.phones.add(node, news)) this.moved.call(news);
      if (news)
        void this.inTurn(node, () => this.write(node.name, core, at, [news]), { node, account: news, event });
    } else if (name === 'sofia::unregister' || name === 'sofia::expire') {
      const phone = endedBy(event);
      if (phone && this.phones.remove(node, phone)) this.moved.call(phone);
      if (phone) void this.inTurn(node, () => this.end(core, at, [phone]), { node, account: phone, event });
    }
  }

  private async ask({ link }: SwitchNode): Promise<Listed> {
    const now = Number(await link.api(microseconds())) / 1_000_000;
    const news = listedRegistrations(await link.api(showRegistrations()), now);
    return { core: link.coreUuid ?? '', at: new Date(now * 1000).toISOString(), news };
  }

  private async differences(node: SwitchNode): Promise<Map<string, Difference>> {
    const { core, at, news } = await this.ask(node);
    const stored = await this.database.run<RegisteredPhone>(
      `SELECT profile, extn, domain, call_id FROM registrations WHERE core_uuid = $1 AND expires > now()`,
      [core],
    );
    const [listed, known] = [new Set(news.map(nameOf)), new Set(stored.map(nameOf))];
    const differences: Difference[] = [
      ...news.filter((phone) => !known.has(nameOf(phone))).map((missing) => ({ core, at, missing })),
      ...stored.filter((phone) => !listed.has(nameOf(phone))).map((over) => ({ core, at, over })),
    ];
    return new Map(differences.map((each) => [nameOf((each.missing ?? each.over)!), each]));
  }

  private async correct(node: SwitchNode, wrong: ReadonlyMap<string, Difference>): Promise<void> {
    const differences = [...wrong.values()];
    // All of them come from one look at the switch.
    const { core, at } = differences[0]!;
    const missing = differences.flatMap((each) => each.missing ?? []);
    const over = differences.flatMap((each) => each.over ?? []);
    for (const phone of missing) if (this.several && this.phones.add(node, phone)) this.moved.call(phone);
    for (const phone of over) if (this.phones.remove(node, phone)) this.moved.call(phone);
    if (missing.length > 0) await this.write(node.name, core, at, missing);
    this.corrected.registration_added += missing.length;
    if (over.length > 0) await this.end(core, at, over);
    this.corrected.registration_ended += over.length;
  }

  /** What happens meanwhile is written behind this, and is newer. */
  private async resync(node: SwitchNode): Promise<void> {
    const { core, at, news } = await this.ask(node);
    if (this.several) {
      this.phones.take(node, news);
      this.moved.call(undefined);
    }
    await this.database.transaction(async () => {
      await this.write(node.name, core, at, news);
      await this.database.run(
        `UPDATE registrations SET expires = now(), at = $2, updated_at = now()
         WHERE core_uuid = $1 AND at <= $2 AND expires > now() AND (profile, extn, domain, call_id) NOT IN
           (SELECT * FROM unnest($3::text[], $4::text[], $5::text[], $6::text[]))`,
        [core, at, ...columnsOf(news)],
      );
      // What an earlier run of this switch knew is gone with it.
      await this.database.run(
        `DELETE FROM registrations WHERE switch = $1 AND core_uuid <> $2 OR expires < now() - interval '1 day'`,
        [node.name, core],
      );
    });
    this.log.info({ switch: node.name, registrations: news.length }, 'registrations taken from the switch');
  }

  /** A phone that was started anew has another Call-ID at the same Contact: FreeSWITCH keeps one of the two. */
  private async write(
    name: string,
    core: string,
    at: string,
    news: readonly RegistrationNews[],
  ): Promise<void> {
    await this.database.run(
      `WITH said AS (
         SELECT * FROM jsonb_to_recordset($4::jsonb) AS said (profile text, extn text, domain text, call_id text,
           contact text, network_ip text, network_port integer, transport text, user_agent text, lasts integer)),
       replaced AS (
         UPDATE registrations AS known SET expires = least(expires, now()), at = $3, updated_at = now() FROM said
         WHERE known.core_uuid = $2 AND known.at <= $3 AND known.call_id <> said.call_id AND
           (known.profile, known.extn, known.domain, known.contact) = (said.profile, said.extn, said.domain, said.contact)
           AND NOT EXISTS (SELECT FROM said AS other WHERE (other.profile, other.extn, other.domain, other.call_id)
             = (known.profile, known.extn, known.domain, known.call_id)))
       INSERT INTO registrations AS known (switch, core_uuid, at, profile, extn, domain, call_id, contact, network_ip,
                                           network_port, transport, user_agent, expires)
       SELECT $1, $2, $3::timestamptz, profile, extn, domain, call_id, contact, network_ip, network_port, transport,
              user_agent, now() + make_interval(secs => lasts)
       FROM said
       ON CONFLICT ON CONSTRAINT registrations_phone_unique DO UPDATE SET
         switch = excluded.switch, at = excluded.at, contact = excluded.contact, network_ip = excluded.network_ip,
         network_port = excluded.network_port, transport = excluded.transport, expires = excluded.expires,
         user_agent = coalesce(nullif(excluded.user_agent, ''), known.user_agent), updated_at = now()
       WHERE known.at <= excluded.at`,
      [name, core, at, JSON.stringify(news)],
    );
  }

  /** The row stays as one that is over: an older REGISTER told late by another API node must not revive it. */
  private async end(core: string, at: string, phones: readonly RegisteredPhone[]): Promise<void> {
    await this.database.run(
      `UPDATE registrations SET expires = least(expires, now()), at = $2, updated_at = now()
       WHERE core_uuid = $1 AND at <= $2 AND (profile, extn, domain, call_id) IN
         (SELECT * FROM unnest($3::text[], $4::text[], $5::text[], $6::text[]))`,
      [core, at, ...columnsOf(phones)],
    );
  }

  private inTurn(node: SwitchNode, work: Turn['work'], news: WrittenNews): Promise<void> {
    const queue = this.queues.get(node) ?? { waiting: [], working: false };
    this.queues.set(node, queue);
    if (queue.waiting.length >= MOST_WAITING) {
      const dropped = queue.waiting.splice(0);
      for (const { over } of dropped) over();
      const facts = { switch: node.name, dropped: dropped.length + 1 };
      this.log.warn(
        facts,
        'registrations cannot be written down as fast: they are taken from the switch anew',
      );
      return this.inTurn(node, () => this.resync(node), { node });
    }
    return new Promise((over) => {
      queue.waiting.push({ work, news, over });
      if (!queue.working) void this.workOff(node, queue);
    });
  }

  private async workOff(node: SwitchNode, queue: Queue): Promise<void> {
    queue.working = true;
    for (let turn = queue.waiting.shift(); turn !== undefined; turn = queue.waiting.shift()) {
      try {
        await turn.work();
        this.written.call(turn.news);
      } catch (error) {
        this.log.warn({ err: error, switch: node.name }, 'a registration could not be written down');
      }
      turn.over();
    }
    queue.working = false;
  }
}

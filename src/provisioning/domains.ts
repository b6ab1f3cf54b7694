import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Held } from '../database/held.js';
import type { Config } from '../config.js';
import { isHost } from '../freeswitch/arguments.js';
import { eventName } from '../freeswitch/events.js';
import { Switches } from '../freeswitch/switches.js';
import { CONFIG, LOG } from '../tokens.js';
import type { Logger } from 'pino';

/** More than these and a flush clears the whole cache instead of naming them. */
const MOST_ASKED = 50;

/**
 * The domains under which FreeSWITCH may have cached an extension: a phone registers to whatever host it was told, and
 * FreeSWITCH asks with that host while no domain is forced. Only what a phone has authenticated for is
 * remembered: a stranger can make FreeSWITCH ask for any.
 */
@Injectable()
export class Domains {
  readonly pbxDomain: string;
  private readonly asked = new Set<string>();
  private readonly registeredUnder: Held<string[]>;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) config: Pick<Config, 'pbxDomain'>,
    switches: Switches,
    @Inject(LOG) log: Logger,
  ) {
    this.pbxDomain = config.pbxDomain;
    this.registeredUnder = database.hold('domains', ['extension', 'asked_domain'], () => this.readAsked());
    switches.onEvent((_node, event) => {
      if (eventName(event) !== 'sofia::register') return;
      this.remember((event['to-host'] ?? '').toLowerCase()).catch((error: unknown) => {
        log.warn({ err: error }, 'a registration domain could not be remembered');
      });
    });
  }

  /** Remembers a host that a phone registered under; the first fifty are enough to know that there are many. */
  private async remember(domain: string): Promise<void> {
    if (
      !isHost(domain) ||
      domain === this.pbxDomain ||
      this.asked.has(domain) ||
      this.asked.size > MOST_ASKED
    )
      return;
    this.asked.add(domain);
    try {
      await this.store(domain);
    } catch (error) {
      this.asked.delete(domain);
      throw error;
    }
  }

  private async store(domain: string): Promise<void> {
    await this.database.transaction(async () => {
      const added = await this.database.run(
        `INSERT INTO asked_domains (domain) SELECT $1 WHERE (SELECT count(*) FROM asked_domains) < $2
         ON CONFLICT DO NOTHING RETURNING domain`,
        [domain, MOST_ASKED],
      );
      if (added.length > 0) this.database.announce({ entity: 'asked_domain', id: domain, action: 'create' });
    });
  }

  /** The domains extensions have: PBX_DOMAIN first, then their own. */
  async owned(): Promise<string[]> {
    const rows = await this.database.read<{ domain: string }>(
      'owned-domains',
      `SELECT DISTINCT domain FROM extensions WHERE domain <> '' ORDER BY domain`,
      [],
    );
    return [this.pbxDomain, ...rows.map(({ domain }) => domain)];
  }

  /** PBX_DOMAIN and every other host that its phones have registered under, on any node. */
  async aliases(): Promise<string[]> {
    return [this.pbxDomain, ...(await this.registeredUnder.get())];
  }

  /** Where a change of one extension of PBX_DOMAIN has to be flushed; undefined: there are too many, flush everything. */
  async flushed(): Promise<string[] | undefined> {
    const aliases = await this.aliases();
    return aliases.length > MOST_ASKED ? undefined : aliases;
  }

  private async readAsked(): Promise<string[]> {
    const rows = await this.database.read<{ domain: string }>(
      'asked-domains',
      `SELECT domain FROM asked_domains a
       WHERE NOT EXISTS (SELECT FROM extensions e WHERE e.domain = a.domain AND e.domain <> '') ORDER BY first_at LIMIT $1`,
      [MOST_ASKED],
    );
    return rows.map(({ domain }) => domain).filter(isHost);
  }
}

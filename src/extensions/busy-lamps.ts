import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { Database } from '../database/database.js';
import { NodeSession } from '../database/node-session.js';
import { eventName, type SwitchEvent } from '../freeswitch/events.js';
import { doNotDisturb } from '../freeswitch/sent-events.js';
import { Switches, type SwitchNode } from '../freeswitch/switches.js';
import { CONFIG } from '../tokens.js';
import { ExtensionDirectory } from './extension-directory.js';

interface Account {
  readonly extn: string;
  readonly domain: string;
}

const nameOf = ({ extn, domain }: Account): string => `${extn}@${domain}`;

/**
 * The lamps of extensions that are not to be disturbed. FreeSWITCH lights lamps for calls alone, and its own words about
 * calls, registrations and subscriptions put ours out: after those it is told again.
 */
@Injectable()
export class BusyLamps {
  /** By the run of a switch: whose lamps this node lit there. */
  private readonly lit = new Map<string, ReadonlyMap<string, Account>>();

  constructor(
    private readonly database: Database,
    private readonly directory: ExtensionDirectory,
    private readonly session: NodeSession,
    switches: Switches,
    @Inject(CONFIG) private readonly config: Pick<Config, 'pbxDomain'>,
  ) {
    switches.onEvent((node, event) => this.learn(node, event));
  }

  /**
   * Makes the lamps what is stored.
   * @param again also those that were lit: what the switch has said meanwhile is not known
   * @throws LinkLost
   */
  async apply({ link }: SwitchNode, again = false): Promise<void> {
    const core = link.coreUuid ?? '';
    const before = this.lit.get(core) ?? new Map<string, Account>();
    const rows = await this.database.read<Account>(
      'not-to-disturb',
      `SELECT extn, CASE domain WHEN '' THEN $1 ELSE domain END AS domain
       FROM extensions WHERE dnd = 1 AND disabled = 0`,
      [this.config.pbxDomain],
    );
    const now = new Map(rows.map((row) => [nameOf(row), row]));
    for (const [name, { extn, domain }] of before)
      if (!now.has(name)) await link.send(doNotDisturb(extn, domain, false));
    for (const [name, { extn, domain }] of now)
      if (again || !before.has(name)) await link.send(doNotDisturb(extn, domain, true));
    this.lit.set(core, now);
  }

  private async learn({ link }: SwitchNode, event: SwitchEvent): Promise<void> {
    const about = putsOut(event);
    if (about === undefined || !this.session.keeps(link.coreUuid ?? '')) return;
    const [user = '', host = ''] = about.account.split('@');
    // A leg that is no extension's has none.
    if (user === '') return;
    const entry = await this.directory.find(user, host);
    if (entry?.dnd === 1 && entry.disabled === 0)
      await link.send(doNotDisturb(entry.extn, entry.domain, true, about.subscription));
  }
}

/** Whose lamps FreeSWITCH puts out with what it says now, and to which subscription it says so. */
function putsOut(event: SwitchEvent): { account: string; subscription?: string } | undefined {
  switch (eventName(event)) {
    case 'PRESENCE_PROBE':
      return event['proto'] === 'sip'
        ? { account: event['to'] ?? '', subscription: event['sub-call-id'] ?? '' }
        : undefined;
    case 'CHANNEL_HANGUP_COMPLETE':
      return { account: event['Channel-Presence-ID'] ?? '' };
    case 'sofia::register':
    case 'sofia::unregister':
      return { account: `${event['from-user']}@${event['from-host']}` };
    case 'sofia::expire':
      return { account: `${event['user']}@${event['host']}` };
    default:
      return undefined;
  }
}

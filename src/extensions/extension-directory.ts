import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Change } from '../database/change-feed.js';
import { Database } from '../database/database.js';
import { enabledSettings } from '../database/enabled-settings.js';
import type { Held } from '../database/held.js';
import type { Config } from '../config.js';
import { CONFIG } from '../tokens.js';

/** An extension as calls and phones see it; secrets still sealed. */
export interface DirectoryEntry {
  readonly id: number;
  readonly extn: string;
  /** The domain it is registered under: its own, or PBX_DOMAIN. */
  readonly domain: string;
  readonly name: string;
  readonly password: string;
  readonly a1_hash: string;
  readonly context: string;
  readonly cid_name: string;
  readonly cid_number: string;
  readonly call_authority: number;
  readonly disabled: number;
  readonly extn_cidr: string;
  readonly max_registrations: number;
  readonly user_agent_filter: string;
  readonly forbid_register: number;
  readonly number_alias: string;
  readonly vm_password: string;
  readonly codec: string;
  readonly type: string;
  readonly enable_srtp: number;
  readonly dtmf_type: number;
  readonly timeout: number;
  readonly params: readonly { readonly k: string; readonly v: string }[];
  readonly variables: readonly { readonly k: string; readonly v: string; readonly direction: number }[];
}

/** Every extension of one number or alias, whatever its domain. */
type Namesakes = readonly DirectoryEntry[];

/** What the numbers asked for last may take in memory, answers made of them included. */
const CACHE_BYTES = 64 * 1024 * 1024;
/** Beside twice its text, what the directory answer that is kept with it takes (measured: 1.2 KB and 1.7 KB). */
const ENTRY_BYTES = 2048;

/**
 * Finds extensions for calls and registrations: one prepared statement, whatever the number of rows, and none for the
 * numbers asked for last. Those are found while the database is away, too (telephony-rules 13).
 */
@Injectable()
export class ExtensionDirectory {
  private readonly known = new LRUCache<string, Namesakes>({
    maxSize: CACHE_BYTES,
    sizeCalculation: (namesakes) => 2 * JSON.stringify(namesakes).length + ENTRY_BYTES * namesakes.length,
  });
  /** Counts what was forgotten: an answer that was asked for before is not kept. */
  private forgotten = 0;
  private readonly ownDomains: Held<ReadonlySet<string>>;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Pick<Config, 'pbxDomain'>,
  ) {
    this.ownDomains = database.hold('domains', ['extension'], () => this.readOwnDomains());
    database.feed.onChange((change) => {
      if (change.entity === 'extension') this.forget(change);
    });
    database.feed.onMissed(() => this.forget());
  }

  /**
   * By number or alias, its own number first. A domain that no extension has for its own means PBX_DOMAIN: phones
   * register to whatever host they were told (telephony-rules 9). The same object is answered until the row changes.
   */
  async find(number: string, asked: string): Promise<DirectoryEntry | undefined> {
    const namesakes = this.known.get(number) ?? (await this.read(number));
    if (namesakes.length === 0) return undefined;
    const domain = asked.toLowerCase();
    const wanted = (await this.ownDomains.get()).has(domain) ? domain : this.config.pbxDomain;
    const inDomain = namesakes.filter((entry) => entry.domain === wanted);
    return inDomain.find(({ extn }) => extn === number) ?? inDomain[0];
  }

  /** Whether any extension has a domain of its own: then profiles must not force one (telephony-rules 9). */
  async hasOwnDomains(): Promise<boolean> {
    return (await this.ownDomains.get()).size > 0;
  }

  private async read(number: string): Promise<Namesakes> {
    const { forgotten } = this;
    const rows = await this.database.read<DirectoryEntry>(
      'directory-entries',
      `SELECT e.*, CASE e.domain WHEN '' THEN $2 ELSE e.domain END AS domain,
              ${enabledSettings('extension_params', 'e', 'k', 'v')} AS params,
              ${enabledSettings('extension_variables', 'e', 'k', 'v', 'direction')} AS variables
       FROM extensions e WHERE e.extn = $1 OR (e.number_alias = $1 AND e.number_alias <> '')`,
      [number, this.config.pbxDomain],
    );
    // A number that nobody has is asked for again: a stranger could fill the memory with them.
    if (rows.length > 0 && forgotten === this.forgotten) this.known.set(number, rows);
    return rows;
  }

  private forget(change?: Change): void {
    this.forgotten += 1;
    const numbers = change ? numbersOf(change) : [];
    if (numbers.length === 0) this.known.clear();
    for (const number of numbers) this.known.delete(number);
  }

  private async readOwnDomains(): Promise<ReadonlySet<string>> {
    const rows = await this.database.read<{ domain: string }>(
      'own-domains',
      `SELECT DISTINCT domain FROM extensions WHERE domain <> '' ORDER BY domain`,
      [],
    );
    return new Set(rows.map(({ domain }) => domain));
  }
}

/** The numbers and aliases that an extension had or has; none when the change does not say. */
export function numbersOf({ before, after }: Change): string[] {
  const fields = [before, after].flatMap((row) => {
    const { extn, number_alias } = (row ?? {}) as Partial<DirectoryEntry>;
    return [extn ?? '', number_alias ?? ''];
  });
  return [...new Set(fields)].filter((number) => number !== '');
}

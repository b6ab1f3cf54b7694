import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { enabledSettings } from '../database/enabled-settings.js';
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
  readonly dtmf_type: number;
  readonly timeout: number;
  readonly params: readonly { readonly k: string; readonly v: string }[];
  readonly variables: readonly { readonly k: string; readonly v: string; readonly direction: number }[];
}

/** Finds extensions for calls and registrations: one prepared statement, whatever the number of rows. */
@Injectable()
export class ExtensionDirectory {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Pick<Config, 'pbxDomain'>,
  ) {}

  /**
   * By number or alias, its own number first. A domain that no extension has for its own means PBX_DOMAIN: phones
   * register to whatever host they were told (telephony-rules 9).
   */
  async find(number: string, asked: string): Promise<DirectoryEntry | undefined> {
    const [entry] = await this.database.read<DirectoryEntry>(
      'directory-entry',
      `SELECT e.*, CASE e.domain WHEN '' THEN $3 ELSE e.domain END AS domain,
              ${enabledSettings('extension_params', 'e', 'k', 'v')} AS params,
              ${enabledSettings('extension_variables', 'e', 'k', 'v', 'direction')} AS variables
       FROM extensions e
       WHERE e.domain = CASE WHEN $2 <> $3 AND EXISTS (SELECT FROM extensions WHERE domain = $2) THEN $2 ELSE '' END
         AND (e.extn = $1 OR (e.number_alias = $1 AND e.number_alias <> ''))
       ORDER BY e.extn = $1 DESC LIMIT 1`,
      [number, asked.toLowerCase(), this.config.pbxDomain],
    );
    return entry;
  }

  /** Whether any extension has a domain of its own: then profiles must not force one (telephony-rules 9). */
  async hasOwnDomains(): Promise<boolean> {
    const [row] = await this.database.read<{ found: boolean }>(
      'own-domains',
      `SELECT EXISTS (SELECT FROM extensions WHERE domain <> '') AS found`,
      [],
    );
    return row!.found;
  }
}

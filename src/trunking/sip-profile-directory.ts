import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { enabledSettings } from '../database/enabled-settings.js';
import { AUTH_ACL } from './rules/auth-acl.js';

/** An enabled SIP profile and the params of its row. */
export interface SipProfileFacts {
  readonly name: string;
  readonly params: readonly { readonly k: string; readonly v: string }[];
}

/** A parameter of all profiles together, as a row sets it. */
export interface SofiaGlobalFacts {
  readonly k: string;
  readonly v: string;
}

/** The SIP profiles that belong in the switches. */
@Injectable()
export class SipProfileDirectory {
  constructor(private readonly database: Database) {}

  async all(): Promise<SipProfileFacts[]> {
    const profiles = await this.database.read<SipProfileFacts>(
      'sip-profiles',
      `SELECT p.name, ${enabledSettings('sip_profile_params', 'p', 'k', 'v')} AS params
       FROM sip_profiles p WHERE p.disabled = 0 ORDER BY p.id`,
      [],
    );
    // FreeSWITCH knows it of users alone, who are told by acl.conf.
    return profiles.map(({ name, params }) => ({ name, params: params.filter(({ k }) => k !== AUTH_ACL) }));
  }

  globals(): Promise<SofiaGlobalFacts[]> {
    return this.database.read<SofiaGlobalFacts>(
      'sofia-globals',
      'SELECT k, v FROM sofia_globals WHERE disabled = 0 ORDER BY id',
      [],
    );
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { Database } from '../database/database.js';
import { CONFIG } from '../tokens.js';
import { CallingExtensions } from './calling-extensions.js';
import type { Extension } from './extension.entity.js';
import { isRegistered } from './registration-sql.js';

/** A row as lists show it: whose it is, and how it is just now. */
export type ExtensionRow = Extension & {
  /** Of its user; empty where it has none. */
  readonly login: string;
  readonly status: 'Offline' | 'Busy' | 'Away' | 'Online';
  /** The words that CherryPBX has for `hotline_type` and `hotline_address`. */
  readonly call_transfer_type: number;
  readonly connect_phone: string;
};

/** The line that an extension shows to carriers: its oldest DOD. */
interface Line {
  readonly dod_id: number;
  readonly line_number: string;
  readonly dod_type: string;
  readonly dod_name: string;
}

/** Extensions as they are shown, with what other tables and the switches know of them. */
@Injectable()
export class ExtensionViews {
  constructor(
    private readonly database: Database,
    private readonly calls: CallingExtensions,
    @Inject(CONFIG) private readonly config: Pick<Config, 'pbxDomain'>,
  ) {}

  async rows(extensions: readonly Extension[]): Promise<ExtensionRow[]> {
    const known = await this.database.run<{ id: number; login: string | null; registered: boolean }>(
      `SELECT extension.id, users.login, ${isRegistered('extension')} AS registered
       FROM extensions AS extension LEFT JOIN users ON users.id = extension.user_id
       WHERE extension.id = ANY ($1::int[])`,
      [extensions.map(({ id }) => id)],
    );
    const facts = new Map(known.map((each) => [each.id, each]));
    const calling = this.calls.calling();
    return extensions.map((extension) => {
      const { id, extn, domain, dnd, hotline_type, hotline_address } = extension;
      const { login, registered = false } = facts.get(id) ?? {};
      const busy = calling.has(`${extn}@${domain || this.config.pbxDomain}`);
      const here = busy ? 'Busy' : dnd === 1 ? 'Away' : 'Online';
      return {
        ...extension,
        login: login ?? '',
        status: registered ? here : 'Offline',
        call_transfer_type: hotline_type,
        connect_phone: hotline_address,
      };
    });
  }

  /** With its lines, too: the one that it shows, and those that ring it. */
  async detail(extension: Extension) {
    const [row] = await this.rows([extension]);
    const { id, extn, domain, eavesdrop } = extension;
    const [line] = await this.database.run<Line & Record<string, unknown>>(
      `SELECT dod.id AS dod_id, dod.line_number, dod.name AS dod_name,
              CASE dod.type WHEN 'TRUNKS' THEN 'TRUNK' ELSE dod.type END AS dod_type
       FROM dods AS dod WHERE dod.extn_id = $1 ORDER BY dod.id LIMIT 1`,
      [id],
    );
    const dids = await this.database.run<{ id: number; line_number: string; description: string }>(
      `SELECT id, line_number, description FROM hotlines
       WHERE string_to_array(numbers, ',') && $1::text[] ORDER BY id`,
      [domain === '' ? [extn, `${extn}|${this.config.pbxDomain}`] : [`${extn}|${domain}`]],
    );
    const none = { dod_id: null, line_number: '', dod_name: '', dod_type: '' };
    // CherryPBX sends it back as it came, and takes the number 1 for "no".
    return { ...row!, eavesdrop: String(eavesdrop), ...(line ?? none), dids };
  }
}

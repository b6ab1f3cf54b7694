import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Change } from '../database/change-feed.js';
import { Database } from '../database/database.js';
import { enabledSettings } from '../database/enabled-settings.js';
import type { Held } from '../database/held.js';
import type { Config } from '../config.js';
import type { LineFacts } from '../dialplan/rules/call-facts.js';
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
  readonly acl_id: number | null;
  readonly max_registrations: number;
  readonly user_agent_filter: string;
  readonly forbid_register: number;
  readonly number_alias: string;
  readonly vm_password: string;
  readonly codec: string;
  readonly type: string;
  readonly auto_record: number;
  readonly enable_srtp: number;
  readonly dtmf_type: number;
  readonly timeout: number;
  readonly call_limit: number;
  readonly called_limit: number;
  readonly dnd: number;
  readonly forward_always: string;
  readonly forward_busy: string;
  readonly forward_no_answer: string;
  readonly forward_unreachable: string;
  readonly voicemail: number;
  readonly max_calls: number;
  readonly hotline_type: number;
  readonly hotline_address: string;
  readonly force_insert: number;
  readonly force_breakdown: number;
  readonly eavesdrop: number;
  readonly intercept: number;
  readonly caller_display: number;
  readonly enable_ringback: number;
  readonly ringback: string;
  /** Its own, or its context's. */
  readonly hold_music_id: number | null;
  readonly params: readonly { readonly k: string; readonly v: string }[];
  readonly variables: readonly { readonly k: string; readonly v: string; readonly direction: number }[];
  /** Of one that is not in Postgres. */
  readonly guest?: {
    readonly allow_empty_password: boolean;
    /** How long FreeSWITCH may keep it, in ms; 0: it asks each time. */
    readonly cacheable: number;
  };
}

/** Extensions that are kept elsewhere and not in Postgres, which wins where both have one. */
export abstract class GuestExtensions {
  /** False: there are none, and nobody need be asked. */
  abstract readonly configured: boolean;
  /** By number or alias; a call waits for the answer, so it comes soon or says that there is none. */
  abstract find(number: string, domain: string): Promise<DirectoryEntry | undefined>;
}

/** What is read of the table as it is; `domain`, `hold_music_id`, `params` and `variables` are made. */
const COLUMNS = [
  ...['id', 'extn', 'name', 'password', 'a1_hash', 'context', 'cid_name', 'cid_number', 'call_authority'],
  ...['disabled', 'extn_cidr', 'max_registrations', 'user_agent_filter', 'forbid_register', 'number_alias'],
  ...['vm_password', 'codec', 'type', 'auto_record', 'enable_srtp', 'dtmf_type', 'timeout'],
  ...['call_limit', 'called_limit', 'dnd', 'forward_always', 'forward_busy', 'forward_no_answer'],
  ...['forward_unreachable', 'voicemail', 'max_calls', 'hotline_type', 'hotline_address'],
  ...['force_insert', 'force_breakdown', 'eavesdrop', 'intercept', 'acl_id'],
  ...['caller_display', 'enable_ringback', 'ringback'],
];

/** As one JSON value a row: node-postgres reads twenty columns one by one. */
const BY_NUMBERS = `
  SELECT to_json(entry) AS entry, NULL::json AS line FROM (
    SELECT ${COLUMNS.join(', ')}, CASE e.domain WHEN '' THEN $2 ELSE e.domain END AS domain,
           coalesce(e.hold_music_id, (SELECT c.hold_music_id FROM contexts c WHERE c.key = e.context)) AS hold_music_id,
           ${enabledSettings('extension_params', 'e', 'k', 'v')} AS params,
           ${enabledSettings('extension_variables', 'e', 'k', 'v', 'direction')} AS variables
    FROM extensions e
    WHERE e.extn = ANY ($1::text[]) OR (e.number_alias = ANY ($1::text[]) AND e.number_alias <> '')) entry
  UNION ALL
  SELECT NULL, to_json(line) FROM (
    SELECT id, line_number, numbers FROM hotlines WHERE line_number = ANY ($3::text[])) line`;

/** Every extension of one number or alias, whatever its domain. */
type Namesakes = readonly DirectoryEntry[];

interface Found {
  readonly extensions: ReadonlyMap<string, Namesakes>;
  readonly lines: ReadonlyMap<string, LineFacts>;
}

/** Numbers that are asked for together. */
interface Batch {
  readonly extensions: Set<string>;
  readonly lines: Set<string>;
  readonly found: Promise<Found>;
}

/** What the numbers asked for last may take in memory, answers made of them included. */
const CACHE_BYTES = 48 * 1024 * 1024;
/** Beside twice its text, what the directory answer that is kept with it takes (measured: 1.2 KB and 1.7 KB). */
const ENTRY_BYTES = 2048;

/**
 * Finds extensions for calls and registrations, and the lines that calls may be for: one prepared statement for all that
 * is asked for in one turn of the event loop, and none for the extensions asked for last. Those are found while the database is away, too
 * (telephony-rules 13).
 */
@Injectable()
export class ExtensionDirectory {
  private readonly known = new LRUCache<string, Namesakes>({
    maxSize: CACHE_BYTES,
    sizeCalculation: (namesakes) => 2 * JSON.stringify(namesakes).length + ENTRY_BYTES * namesakes.length,
  });
  /** Counts what was forgotten: an answer that was asked for before is not kept. */
  private forgotten = 0;
  private batch: Batch | undefined;
  private readonly ownDomains: Held<ReadonlySet<string>>;

  constructor(
    private readonly database: Database,
    private readonly guests: GuestExtensions,
    @Inject(CONFIG) private readonly config: Pick<Config, 'pbxDomain'>,
  ) {
    this.ownDomains = database.hold('domains', ['extension'], () => this.readOwnDomains());
    database.feed.onChange((change) => {
      if (change.entity === 'extension') this.forget(change);
      if (change.entity === 'context') this.forget();
    });
    database.feed.onMissed(() => this.forget());
  }

  /**
   * By number or alias, its own number first. A domain that no extension has for its own means PBX_DOMAIN: phones
   * register to whatever host they were told (telephony-rules 9). The same object is answered until the row changes.
   */
  find(number: string, asked: string): DirectoryEntry | undefined | Promise<DirectoryEntry | undefined> {
    const [namesakes, ownDomains] = [this.known.get(number), this.ownDomains.fresh];
    if (namesakes !== undefined && ownDomains !== undefined)
      return this.pick(namesakes, number, asked, ownDomains) ?? this.guest(number, asked, ownDomains);
    return this.ask(number, asked, namesakes);
  }

  /** These will be asked for in a moment: what nobody knows of them is read at once. */
  expect(...numbers: string[]): void {
    for (const number of numbers) {
      // Whoever asks for it hears of a failure.
      if (!this.known.has(number)) this.read(number).catch(() => undefined);
    }
  }

  private async ask(number: string, asked: string, known?: Namesakes): Promise<DirectoryEntry | undefined> {
    const namesakes = known ?? (await this.read(number));
    if (namesakes.length === 0 && !this.guests.configured) return undefined;
    const ownDomains = await this.ownDomains.get();
    return this.pick(namesakes, number, asked, ownDomains) ?? this.guest(number, asked, ownDomains);
  }

  private guest(
    number: string,
    asked: string,
    ownDomains: ReadonlySet<string>,
  ): Promise<DirectoryEntry | undefined> | undefined {
    return this.guests.configured ? this.guests.find(number, this.domainAmong(ownDomains, asked)) : undefined;
  }

  /** The domain of the extensions that are asked for under this one. */
  async domainOf(asked: string): Promise<string> {
    return this.domainAmong(await this.ownDomains.get(), asked);
  }

  private domainAmong(ownDomains: ReadonlySet<string>, asked: string): string {
    const domain = asked.toLowerCase();
    return ownDomains.has(domain) ? domain : this.config.pbxDomain;
  }

  private pick(
    namesakes: Namesakes,
    number: string,
    asked: string,
    ownDomains: ReadonlySet<string>,
  ): DirectoryEntry | undefined {
    const wanted = this.domainAmong(ownDomains, asked);
    const inDomain = namesakes.filter((entry) => entry.domain === wanted);
    return inDomain.find(({ extn }) => extn === number) ?? inDomain[0];
  }

  /** False while the domains may be others than those that are held. */
  get fresh(): boolean {
    return this.ownDomains.fresh !== undefined;
  }

  /** False when it is known that no extension has a domain of its own. */
  get mayHaveOwnDomains(): boolean {
    return this.ownDomains.fresh?.size !== 0;
  }

  /** Whether any extension has a domain of its own: then profiles must not force one (telephony-rules 9). */
  async hasOwnDomains(): Promise<boolean> {
    return (await this.ownDomains.get()).size > 0;
  }

  /** Asked for each time: most numbers that are dialled are none. */
  async line(number: string): Promise<LineFacts | undefined> {
    this.batch ??= this.startBatch();
    this.batch.lines.add(number);
    return (await this.batch.found).lines.get(number);
  }

  private async read(number: string): Promise<Namesakes> {
    this.batch ??= this.startBatch();
    this.batch.extensions.add(number);
    return (await this.batch.found).extensions.get(number) ?? [];
  }

  private startBatch(): Batch {
    const [extensions, lines] = [new Set<string>(), new Set<string>()];
    const found = setImmediate().then(() => {
      this.batch = undefined;
      return this.readAll(extensions, lines);
    });
    return { extensions, lines, found };
  }

  private async readAll(asked: ReadonlySet<string>, askedLines: ReadonlySet<string>): Promise<Found> {
    const { forgotten } = this;
    const rows = await this.database.read<{ entry?: DirectoryEntry; line?: LineFacts }>(
      'extensions-by-numbers',
      BY_NUMBERS,
      [[...asked], this.config.pbxDomain, [...askedLines]],
    );
    const extensions = new Map<string, DirectoryEntry[]>();
    const lines = new Map<string, LineFacts>();
    for (const { entry, line } of rows) {
      if (line) lines.set(line.line_number, line);
      for (const number of new Set([entry?.extn, entry?.number_alias])) {
        if (entry && number && asked.has(number))
          extensions.set(number, [...(extensions.get(number) ?? []), entry]);
      }
    }
    // A number that nobody has is asked for again: a stranger could fill the memory with them.
    if (forgotten === this.forgotten)
      for (const [number, namesakes] of extensions) this.known.set(number, namesakes);
    return { extensions, lines };
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

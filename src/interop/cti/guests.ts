import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { SecretBox } from '../../database/secret-box.js';
import { type DirectoryEntry, GuestExtensions } from '../../extensions/extension-directory.js';
import { dialledNumberFault } from '../../freeswitch/arguments.js';
import { LOG } from '../../tokens.js';
import { GuestFault, readGuest } from './read-guest.js';
import { RedisClient } from './redis-client.js';

export const guestHash = (domain: string): string => `cti_exten@${domain}`;

/** A call waits for the answer no longer. */
const ANSWER_MS = 300;
/** Aliases stand in the values: they are read all at once, so often at most. */
const ALIASES_MS = 30_000;

/** So many have an id of their own. */
const MOST_GUESTS = 100_000;

/** What an extension of Postgres has when nothing is said; a guest's calls begin in the first context. */
const DEFAULTS = {
  ...{ name: '', context: 'context-1', cid_name: '', cid_number: '', call_authority: 4, disabled: 0 },
  ...{ vm_password: '', codec: '', type: 'SIP', auto_record: 0, enable_srtp: 0, dtmf_type: 0, timeout: 30 },
  ...{ call_limit: 1, called_limit: 1, dnd: 0, forward_always: '', forward_busy: '', forward_no_answer: '' },
  ...{ forward_unreachable: '', voicemail: 0, max_calls: 0, hotline_type: 0, hotline_address: '' },
  ...{ force_insert: 0, force_breakdown: 0, eavesdrop: 0, intercept: 0, hold_music_id: null, acl_id: null },
  ...{ caller_display: 1, enable_ringback: 0, ringback: '' },
} as const;

interface Aliases {
  readonly byAlias: ReadonlyMap<string, string>;
  readonly readAt: number;
}

/**
 * Extensions that are in Redis alone: asked for each time, so that a change there counts from the next registration and
 * call on.
 */
@Injectable()
export class CtiGuests extends GuestExtensions {
  readonly configured: boolean;
  private readonly aliases = new Map<string, Aliases>();
  private readonly reading = new Map<string, Promise<void>>();
  /** A guest is no row: its id is below all of theirs, and the same as long as it is asked for. */
  private readonly ids: LRUCache<string, number> | undefined;
  private lastId = 0;
  private readonly complaints = new LRUCache<string, true>({ max: 1_000 });

  constructor(
    private readonly redis: RedisClient,
    private readonly box: SecretBox,
    @Inject(LOG) private readonly log: Logger,
  ) {
    super();
    this.configured = redis.configured;
    // It takes its room at once.
    this.ids = redis.configured ? new LRUCache({ max: MOST_GUESTS }) : undefined;
    redis.onUp(() => this.aliases.clear());
  }

  async find(number: string, domain: string): Promise<DirectoryEntry | undefined> {
    if (!this.redis.up) return undefined;
    const found = await within(ANSWER_MS, this.ask(number, domain)).catch((error: unknown) => {
      this.log.warn({ err: error, number, domain }, 'Redis could not be asked for an extension');
      return undefined;
    });
    return found && this.entry(found.extn, domain, found.json);
  }

  private async ask(number: string, domain: string): Promise<{ extn: string; json: string } | undefined> {
    const own = await this.field(number, domain);
    if (own !== null) return { extn: number, json: own };
    const extn = (await this.aliasesOf(domain)).get(number);
    const json = extn === undefined ? null : await this.field(extn, domain);
    return extn === undefined || json === null ? undefined : { extn, json };
  }

  private field(extn: string, domain: string): Promise<string | null> {
    return this.redis.ask((client) => client.hget(guestHash(domain), extn));
  }

  /** The first call waits for them; later ones are answered out of what was read while they are read again. */
  private async aliasesOf(domain: string): Promise<ReadonlyMap<string, string>> {
    const known = this.aliases.get(domain);
    if (known === undefined || Date.now() - known.readAt > ALIASES_MS) {
      const reading =
        this.reading.get(domain) ?? this.readAliases(domain).finally(() => this.reading.delete(domain));
      this.reading.set(domain, reading);
      if (known === undefined) await reading;
      else
        reading.catch((error: unknown) =>
          this.log.warn({ err: error, domain }, 'aliases could not be read from Redis'),
        );
    }
    return this.aliases.get(domain)?.byAlias ?? new Map<string, string>();
  }

  private async readAliases(domain: string): Promise<void> {
    const byAlias = new Map<string, string>();
    let cursor = '0';
    do {
      const [next, pairs] = await this.redis.ask((client) =>
        client.hscan(guestHash(domain), cursor, 'COUNT', 500),
      );
      for (let at = 0; at < pairs.length; at += 2) {
        const [extn, json] = [pairs[at]!, pairs[at + 1]!];
        const alias = json.includes('number-alias') ? this.read(extn, domain, json)?.number_alias : '';
        if (alias) byAlias.set(alias, extn);
      }
      cursor = next;
    } while (cursor !== '0');
    this.aliases.set(domain, { byAlias, readAt: Date.now() });
  }

  private entry(extn: string, domain: string, json: string): DirectoryEntry | undefined {
    const guest = this.read(extn, domain, json);
    if (guest === undefined) return undefined;
    const { password, a1_hash, ...settings } = guest;
    return {
      ...DEFAULTS,
      ...settings,
      ...{ id: this.idOf(`${extn}@${domain}`), extn, domain },
      password: this.box.seal(password),
      a1_hash: this.box.seal(a1_hash),
    };
  }

  private read(extn: string, domain: string, json: string) {
    const complain = (what: string) => this.complain(`${extn}@${domain}`, what);
    if (dialledNumberFault(extn) !== undefined) {
      complain(`is not served: its number ${dialledNumberFault(extn)}`);
      return undefined;
    }
    try {
      return readGuest(json, complain);
    } catch (error) {
      if (!(error instanceof GuestFault)) throw error;
      complain(`is not served: ${error.message}`);
      return undefined;
    }
  }

  /** Once, however often it is asked for. */
  private complain(extension: string, what: string): void {
    const key = `${extension} ${what}`;
    if (this.complaints.get(key)) return;
    this.complaints.set(key, true);
    this.log.warn({ extension, what }, 'an extension in Redis holds what cannot act');
  }

  private idOf(account: string): number {
    const id = this.ids?.get(account) ?? (this.lastId -= 1);
    this.ids?.set(account, id);
    return id;
  }
}

async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Redis did not answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

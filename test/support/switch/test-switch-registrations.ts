import type { Bus } from './test-switch-bus.js';
import type { Clock } from './test-switch-clock.js';
import type { Profile } from './test-switch-sofia.js';

export interface Account {
  user: string;
  host: string;
}

export interface Registration extends Account {
  profile: string;
  callId: string;
  contact: string;
  /** `sip:1001@127.0.0.1:16001` */
  uri: string;
  agent: string;
  username: string;
  realm: string;
  ip: string;
  port: number;
  /** Epoch seconds. */
  expires: number;
}

/** A row of the core's own table, which `show registrations` prints. */
export type CoreRegistration = Account & {
  token: string;
  url: string;
  expires: number;
  ip: string;
  port: number;
};

interface Host {
  bus: Bus;
  clock: Clock;
  /** switch.conf's multiple-registrations. */
  coreMultiple(): boolean;
}

/** The two tables of registrations: mod_sofia's, which calls go by, and the core's, which knows less. */
export class Registrations {
  readonly #rows = new Map<Registration, () => void>();
  #core: CoreRegistration[] = [];

  constructor(private readonly host: Host) {}

  list(profile?: string): Registration[] {
    return [...this.#rows.keys()].filter((row) => profile === undefined || row.profile === profile);
  }

  core(): readonly CoreRegistration[] {
    return this.#core;
  }

  /** Registrations of that account by other phones, told apart by their Call-ID. */
  others(account: Account, callId: string): number {
    return this.list().filter((row) => isOf(account, row) && row.callId !== callId).length;
  }

  /** Stores one in place of those it replaces; says whether it renewed one. */
  add(row: Registration, kind: Profile['registrations']): boolean {
    const sameContact = (each: Registration) => isOf(row, each) && each.contact === row.contact;
    const renewed = kind !== 'one' && this.list().some(sameContact);
    this.#drop((each) => {
      if (kind === 'one') return isOf(row, each);
      return sameContact(each) || (kind === 'call-id' && each.callId === row.callId);
    });
    const lifetime = row.expires * 1000 - Date.now();
    this.#rows.set(
      row,
      this.host.clock.after(lifetime, () => this.#expire(row)),
    );
    this.#addToCore(row);
    return renewed;
  }

  remove(account: Account, callId: string, contact: string, kind: Profile['registrations']): void {
    this.#drop((each) => {
      if (kind === 'call-id') return each.callId === callId;
      return isOf(account, each) && (kind === 'one' || each.contact === contact);
    });
    this.#dropFromCore(account, callId);
  }

  /** Throws away all of a profile, or those of a Call-ID or of user@host. */
  flush(profile: string, which?: string): void {
    for (const row of this.list(profile)) {
      const named = [row.callId, `${row.user}@${row.host}`, `@${row.host}`].includes(which ?? '');
      if (which === undefined || named) this.#expire(row);
    }
  }

  #drop(which: (row: Registration) => boolean): void {
    for (const [row, callOffExpiry] of this.#rows) {
      if (!which(row)) continue;
      callOffExpiry();
      this.#rows.delete(row);
    }
  }

  #expire(row: Registration): void {
    this.#drop((each) => each === row);
    this.#dropFromCore(row, row.callId);
    this.host.bus.fire(
      'CUSTOM',
      {
        'profile-name': row.profile,
        'call-id': row.callId,
        user: row.user,
        username: row.user,
        host: row.host,
        contact: row.contact,
        expires: String(row.expires),
        'user-agent': row.agent,
        realm: row.realm,
        'network-ip': row.ip,
        'network-port': String(row.port),
      },
      { subclass: 'sofia::expire' },
    );
  }

  #addToCore({ user, host, callId, profile, uri, expires, ip, port }: Registration): void {
    const row = { user, host, token: callId, url: `sofia/${profile}/${uri}`, expires, ip, port };
    const replaced = this.host.coreMultiple()
      ? (each: CoreRegistration) => each.url === row.url || each.token === row.token
      : (each: CoreRegistration) => isOf(row, each);
    this.#core = [...this.#core.filter((each) => !replaced(each)), row];
  }

  /** Without multiple-registrations the account's row goes, whichever of its phones left. */
  #dropFromCore(account: Account, callId: string): void {
    const several = this.host.coreMultiple();
    this.#core = this.#core.filter((each) => !isOf(account, each) || (several && each.token !== callId));
  }
}

function isOf(account: Account, row: Account): boolean {
  return row.user === account.user && row.host === account.host;
}

import type { Bus, Pairs } from './test-switch-bus.js';
import { microseconds } from './test-switch-clock.js';
import type { XmlCurl } from './test-switch-curl.js';
import type { XmlNode } from './test-switch-xml.js';

/** A user as the directory answered it, what group and domain add already merged in. */
export interface DirectoryUser {
  attributes: ReadonlyMap<string, string>;
  params: readonly (readonly [name: string, value: string])[];
  variables: readonly (readonly [name: string, value: string])[];
  domainName: string;
}

interface Cached {
  user: DirectoryUser;
  /** Microseconds; 0 never. */
  expires: number;
}

/** Users and FreeSWITCH's cache of them (switch_xml.c). */
export class Directory {
  readonly #cache = new Map<string, Cached>();

  constructor(
    private readonly curl: XmlCurl,
    private readonly bus: Bus,
    private readonly defaultDomain: string,
  ) {}

  /** The user by id or number-alias; asks the backend with those parameters unless it is cached. */
  async locate(
    user: string,
    domain: string,
    ip: string | undefined,
    params: Pairs,
  ): Promise<DirectoryUser | undefined> {
    const key = `id${user}${domain}`;
    const cached = this.#cache.get(key);
    if (cached && (cached.expires === 0 || cached.expires >= microseconds())) return cached.user;
    const found = await this.#ask(user, domain, ip, params);
    const cacheable = found?.attributes.get('cacheable');
    if (found && cacheable) this.#cache.set(key, { user: found, expires: expiry(cacheable) });
    return found;
  }

  domain(name: string, purpose: string): Promise<XmlNode | undefined> {
    const place = ['switch_core.c', 'switch_load_network_lists', '1587'] as const;
    const params = [
      ...this.bus.parameters(place, 'GENERAL'),
      ['domain', name],
      ['purpose', purpose],
    ] as const;
    return this.curl.locate({ section: 'directory', tag: 'domain', key: 'name', value: name }, params);
  }

  /** How many entries were thrown away. Entries that expired are still counted, and two words clear one entry only. */
  flush(words: readonly string[]): number {
    if (words.length < 2) {
      const count = this.#cache.size;
      this.#cache.clear();
      return count;
    }
    const [key = '', user = '', domain = this.defaultDomain] = words;
    return this.#cache.delete(`${key}${user}${domain}`) ? 1 : 0;
  }

  async #ask(
    user: string,
    domain: string,
    ip: string | undefined,
    params: Pairs,
  ): Promise<DirectoryUser | undefined> {
    const asked: [string, string][] = [
      ['key', 'id'],
      ['user', user],
      ['domain', domain],
    ];
    if (ip) asked.push(['ip', ip]);
    const question = { section: 'directory', tag: 'domain', key: 'name', value: domain } as const;
    const found = await this.curl.locate(question, [...params, ...asked]);
    return found && findUser(found, user, ip);
  }
}

/**
 * Milliseconds, counted in 32 bits as the switch does: more than 35 minutes overflow and may be over at once. Anything
 * that is no number never expires.
 */
function expiry(cacheable: string): number {
  if (!/^-?[\d.]+$/.test(cacheable)) return 0;
  return microseconds() + Math.imul(Number.parseInt(cacheable, 10), 1000);
}

function findUser(domain: XmlNode, name: string, ip: string | undefined): DirectoryUser | undefined {
  for (const group of domain.child('groups')?.all('group') ?? []) {
    const user = pick(group.child('users'), name, ip);
    if (user) return merged(user, [group, domain], domain);
  }
  const user = pick(domain.child('users') ?? domain, name, ip);
  return user && merged(user, [domain], domain);
}

/** Any of the attributes will do, so a user with a `type` other than pointer matches whoever is asked for. */
function pick(parent: XmlNode | undefined, name: string, ip: string | undefined): XmlNode | undefined {
  const users = parent?.all('user') ?? [];
  const typed = (user: XmlNode) => (user.attribute('type') ?? 'pointer').toLowerCase() !== 'pointer';
  const same = (value: string | undefined) => value?.toLowerCase() === name.toLowerCase();
  const byAddress = ip ? users.find((user) => user.attribute('ip') === ip || typed(user)) : undefined;
  return (
    byAddress ??
    users.find((user) => same(user.attribute('id')) || same(user.attribute('number-alias')) || typed(user))
  );
}

function merged(user: XmlNode, parents: readonly XmlNode[], domain: XmlNode): DirectoryUser {
  const settings = (container: string, tag: string) => {
    const all = user.settings(container, tag);
    for (const parent of parents) {
      for (const [name, value] of parent.settings(container, tag)) {
        if (!all.some(([own]) => own.toLowerCase() === name.toLowerCase())) all.push([name, value]);
      }
    }
    return all;
  };
  return {
    attributes: user.attributes,
    params: settings('params', 'param'),
    variables: settings('variables', 'variable'),
    domainName: domain.attribute('name') ?? '',
  };
}

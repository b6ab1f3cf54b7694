interface Account {
  readonly extn: string;
  readonly domain: string;
}

/** One of an account's phones. */
interface Phone extends Account {
  readonly call_id: string;
}

interface News extends Phone {
  readonly contact: string;
}

/** Of one switch: its accounts, their phones' Call-IDs, and where each can be reached. */
type Known = Map<string, Map<string, string>>;

/** Which accounts each of several switches has phones of. */
export class RegisteredPhones<Switch> {
  private readonly bySwitch = new Map<Switch, Known>();

  /** All that a switch has. */
  take(at: Switch, news: readonly News[]): void {
    const known: Known = new Map();
    for (const each of news) put(known, each);
    this.bySwitch.set(at, known);
  }

  /** @returns whether it is the account's first one there */
  add(at: Switch, news: News): boolean {
    const known = this.bySwitch.get(at) ?? new Map<string, Map<string, string>>();
    this.bySwitch.set(at, known);
    const isFirst = !known.has(key(news));
    put(known, news);
    return isFirst;
  }

  /** @returns whether it was the account's last one there */
  remove(at: Switch, phone: Phone): boolean {
    const known = this.bySwitch.get(at);
    const phones = known?.get(key(phone));
    if (phones?.delete(phone.call_id) !== true || phones.size > 0) return false;
    return known!.delete(key(phone));
  }

  /** @param domains those that the phone may be registered under */
  of(extn: string, domains: readonly string[]): Switch[] {
    if (this.bySwitch.size === 0) return [];
    const keys = domains.map((domain) => key({ extn, domain }));
    return [...this.bySwitch].flatMap(([at, known]) => (keys.some((each) => known.has(each)) ? [at] : []));
  }
}

/** A phone that was started anew has another Call-ID at the same Contact: FreeSWITCH keeps one of the two. */
function put(known: Known, news: News): void {
  const phones = [...(known.get(key(news)) ?? [])].filter(([, contact]) => contact !== news.contact);
  known.set(key(news), new Map([...phones, [news.call_id, news.contact]]));
}

const key = ({ extn, domain }: Account): string => `${extn}@${domain.toLowerCase()}`;

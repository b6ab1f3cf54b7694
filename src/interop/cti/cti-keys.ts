import { Injectable } from '@nestjs/common';
import { RedisUnavailable } from '../../api/errors.js';
import { RedisClient } from './redis-client.js';
import { isOurs } from './rules/ours.js';

/** So many fields are looked at in one command. */
const AT_ONCE = 1_000;

/** The keys that the settings name. Redis may be shared: somebody else may have theirs under such a name. */
@Injectable()
export class CtiKeys {
  constructor(private readonly redis: RedisClient) {}

  /**
   * Why nothing can be written there.
   * @returns undefined where it can: nothing is there, or only what was written in this dialect
   * @throws RedisUnavailable where Redis is set and cannot be asked
   */
  async fault(type: 'hash' | 'list', name: string): Promise<string | undefined> {
    if (!this.redis.configured) return undefined;
    try {
      const found = await this.redis.ask((client) => client.type(name));
      if (found === 'none') return undefined;
      if (found !== type) return `must be the key of a ${type}: in Redis it is a ${found}`;
      const foreign = type === 'hash' ? await this.isForeignHash(name) : await this.isForeignList(name);
      return foreign ? `must be another key: in Redis it is somebody else's ${type}` : undefined;
    } catch (error) {
      throw new RedisUnavailable(error);
    }
  }

  /** Takes out of a hash what is ours; the key goes with its last field. */
  async clear(hash: string): Promise<void> {
    if ((await this.redis.ask((client) => client.type(hash))) !== 'hash') return;
    for await (const fields of this.fields(hash)) {
      const ours = fields.filter(([, value]) => isOurs(value)).map(([field]) => field);
      if (ours.length > 0) await this.redis.ask((client) => client.hdel(hash, ...ours));
    }
  }

  private async isForeignHash(hash: string): Promise<boolean> {
    for await (const fields of this.fields(hash)) if (fields.some(([, value]) => !isOurs(value))) return true;
    return false;
  }

  /** Both ends tell: whoever shares it writes at one of them. */
  private async isForeignList(list: string): Promise<boolean> {
    const ends = await this.redis.ask((client) =>
      Promise.all([client.lindex(list, 0), client.lindex(list, -1)]),
    );
    return !ends.every(isOurs);
  }

  private async *fields(hash: string): AsyncGenerator<(readonly [field: string, value: string])[]> {
    let cursor = '0';
    do {
      const from = cursor;
      const [next, flat] = await this.redis.ask((client) => client.hscan(hash, from, 'COUNT', AT_ONCE));
      yield flat.flatMap((field, index) => (index % 2 === 0 ? [[field, flat[index + 1]!] as const] : []));
      cursor = next;
    } while (cursor !== '0');
  }
}

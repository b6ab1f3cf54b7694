import { randomBytes } from 'node:crypto';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { Switches } from '../../freeswitch/switches.js';
import { LOG } from '../../tokens.js';
import { LiveChannels } from '../live-channels.js';
import { type Position, RecentEvents, type Told } from './recent-events.js';
import { ofEvent, ofLeg, ofSwitch, type StreamEvent } from './stream-event.js';
import { matches, type StreamFilter } from './stream-filter.js';

/** Phones whose refreshing of their registration is no news. */
const PHONES = 50_000;

export interface Client {
  readonly filter: StreamFilter;
  /** @returns false when it has fallen too far behind, and is to be let go */
  readonly tell: (told: Told) => boolean;
  /** Its stream ends. */
  readonly end: () => void;
}

/** What happens, told to whoever listens over HTTP. */
@Injectable()
export class EventFeed implements OnModuleDestroy {
  private readonly recent = new RecentEvents(randomBytes(4).toString('hex'), Date.now());
  private readonly clients = new Set<Client>();
  private readonly phones = new LRUCache<string, string>({ max: PHONES });

  constructor(
    switches: Switches,
    channels: LiveChannels,
    @Inject(LOG) private readonly log: Logger,
  ) {
    channels.onNews((news) => this.add(ofLeg(news)));
    switches.onUp(({ name, link }) => this.add(ofSwitch(name, 'up', link.coreUuid)));
    switches.onDown(({ name, link }) => this.add(ofSwitch(name, 'down', link.coreUuid)));
    switches.onEnded(({ name }, core) => this.add(ofSwitch(name, 'ended', core)));
    switches.onEvent(({ name }, event) => {
      const told = ofEvent(name, event);
      if (told !== undefined && this.isNews(told)) this.add(told);
    });
  }

  /** Open connections would hold up the end of the program. */
  onModuleDestroy(): void {
    for (const client of this.clients) this.letGo(client);
  }

  get size(): number {
    return this.clients.size;
  }

  /** Where a client is that has been told everything. */
  get position(): Position {
    return this.recent.position();
  }

  /** What a client that comes back has missed; undefined when not all of it is remembered. */
  missed(after: Position): Told[] | undefined {
    return this.recent.after(after);
  }

  /** Tells the client first what it has missed, then what happens. */
  join(client: Client, missed: readonly Told[] = []): void {
    this.clients.add(client);
    for (const told of missed) this.tell(client, told);
  }

  leave(client: Client): void {
    this.clients.delete(client);
  }

  private add(event: StreamEvent): void {
    const told = this.recent.add(event);
    for (const client of this.clients) this.tell(client, told);
  }

  private tell(client: Client, told: Told): void {
    if (!this.clients.has(client) || !matches(client.filter, told.event) || client.tell(told)) return;
    this.log.warn({ event: told.id }, 'a client of the event stream is too slow and is let go');
    this.letGo(client);
  }

  private letGo(client: Client): void {
    this.clients.delete(client);
    client.end();
  }

  /** A phone registers again every minute. */
  private isNews({ registration, change, switch: at }: StreamEvent): boolean {
    if (registration === undefined) return true;
    const { profile, extn, domain, call_id, contact = '' } = registration;
    const phone = JSON.stringify([at, profile, extn, domain, call_id]);
    if (change !== 'registered') {
      this.phones.delete(phone);
      return true;
    }
    if (this.phones.get(phone) === contact) return false;
    this.phones.set(phone, contact);
    return true;
  }
}

import { randomBytes } from 'node:crypto';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { Switches } from '../../freeswitch/switches.js';
import { LOG } from '../../tokens.js';
import { LiveChannels } from '../live-channels.js';
import { type Position, RecentEvents, type Told } from './recent-events.js';
import { type News, ofEvent, ofLeg, ofSwitch, type StreamEvent } from './stream-event.js';
import { matches, type StreamFilter } from './stream-filter.js';

/** Phones whose refreshing of their registration is no news. */
const PHONES = 50_000;

export interface Client {
  readonly filter: StreamFilter;
  readonly tell: (told: Told) => void;
  /** Whether it takes nothing now; when it does again, it has to `goOn`. */
  readonly isFull: () => boolean;
  /** Its stream ends. */
  readonly end: () => void;
}

/** What happens, told to whoever listens over HTTP. */
@Injectable()
export class EventFeed implements OnModuleDestroy {
  private readonly recent = new RecentEvents(randomBytes(4).toString('hex'), Date.now());
  /** With the number of the last event that each has been told, or did not want. */
  private readonly clients = new Map<Client, number>();
  private readonly phones = new LRUCache<string, string>({ max: PHONES });

  constructor(
    switches: Switches,
    channels: LiveChannels,
    @Inject(LOG) private readonly log: Logger,
  ) {
    channels.onNews((news) => this.add(ofLeg(news)));
    switches.onUp(({ name, link }) => this.addEvent(ofSwitch(name, 'up', link.coreUuid)));
    switches.onDown(({ name, link }) => this.addEvent(ofSwitch(name, 'down', link.coreUuid)));
    switches.onEnded(({ name }, core) => this.addEvent(ofSwitch(name, 'ended', core)));
    switches.onEvent(({ name }, event) => {
      const told = ofEvent(name, event);
      if (told !== undefined && this.isNews(told)) this.addEvent(told);
    });
  }

  /** Open connections would hold up the end of the program. */
  onModuleDestroy(): void {
    for (const client of this.clients.keys()) this.letGo(client);
  }

  get size(): number {
    return this.clients.size;
  }

  /** Where a client is that has been told everything. */
  get position(): Position {
    return this.recent.position();
  }

  /** Where a client that comes back goes on; undefined when not all that it has missed is remembered. */
  find(position: Position): number | undefined {
    return this.recent.find(position);
  }

  /** @param from number of the last event that the client has been told; without it, it is told what happens from now on */
  join(client: Client, from = this.recent.last): void {
    this.clients.set(client, from);
    this.goOn(client);
  }

  leave(client: Client): void {
    this.clients.delete(client);
  }

  /** Tells a client what it has not been told yet, as much as it takes: the rest waits in the one memory of all. */
  goOn(client: Client): void {
    while (!client.isFull()) {
      const last = this.clients.get(client);
      if (last === undefined || last === this.recent.last) return;
      const told = this.recent.get(last + 1);
      if (told === undefined) return this.tooSlow(client);
      this.clients.set(client, last + 1);
      if (matches(client.filter, told.event)) client.tell(told);
    }
  }

  tooSlow(client: Client): void {
    this.log.warn(
      { told: this.clients.get(client) },
      'a client of the event stream is too slow and is let go',
    );
    this.letGo(client);
  }

  letGo(client: Client): void {
    this.clients.delete(client);
    client.end();
  }

  private addEvent(event: StreamEvent): void {
    this.add(() => event);
  }

  private add(news: News): void {
    this.recent.add(news);
    for (const client of this.clients.keys()) this.goOn(client);
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

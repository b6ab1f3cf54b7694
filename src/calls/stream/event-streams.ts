import type { IncomingHttpHeaders } from 'node:http';
import type { Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Authenticator, callerOf } from '../../api/auth.js';
import { Busy, Forbidden } from '../../api/errors.js';
import { parseInput } from '../../api/input.js';
import { type Client, EventFeed } from './event-feed.js';
import type { Position, Told } from './recent-events.js';
import { StreamFilter } from './stream-filter.js';

/** A connection that carries events. */
export interface Wire {
  readonly send: (kind: string, id: Position, json: string) => void;
  /** Says that somebody is there. */
  readonly beat: () => void;
  /** In it waits what the client has not read. */
  readonly outlet: Pick<Writable, 'writableNeedDrain' | 'on'>;
  readonly end: () => void;
  /** Called also when it has closed before, as a client that leaves while its token is looked at. */
  readonly onClosed: (listener: () => void) => void;
}

const MOST_CLIENTS = 1_000;
/** So often a client hears something, and its token is looked at again. */
const BEAT_MS = 25_000;

/** What a client asks for; kept until its connection is there. */
export interface Wish {
  readonly filter: StreamFilter;
  readonly after: Position | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** Clients of the event feed over HTTP, whatever carries it. */
@Injectable()
export class EventStreams {
  constructor(
    private readonly feed: EventFeed,
    private readonly authenticator: Authenticator,
  ) {}

  /** @throws Invalid for a filter that is none, Busy when there are too many */
  wish(query: unknown, headers: IncomingHttpHeaders): Wish {
    const filter = parseInput(StreamFilter, query);
    if (this.feed.size >= MOST_CLIENTS) throw new Busy(`there are ${MOST_CLIENTS} streams already`);
    const header = headers['last-event-id'];
    const after = (typeof header === 'string' && header) || filter.last_event_id || undefined;
    return { filter, after, headers };
  }

  /**
   * First `hello`, whose `resumed` says whether everything since the last event follows: 0 means that the state has to be
   * asked for anew.
   */
  open({ filter, after, headers }: Wish, wire: Wire): void {
    const from = after === undefined ? undefined : this.feed.find(after);
    const start = from === undefined ? this.feed.position : after!;
    wire.send('hello', start, JSON.stringify({ resumed: from === undefined ? 0 : 1 }));
    const client: Client = {
      filter,
      tell: ({ id, event, json }: Told) => wire.send(event.type, id, json),
      isFull: () => wire.outlet.writableNeedDrain,
      end: () => wire.end(),
    };
    let reads = true;
    wire.outlet.on('drain', () => {
      reads = true;
      this.feed.goOn(client);
    });
    const timer = setInterval(() => {
      if (client.isFull() && !reads) return this.feed.tooSlow(client);
      reads = false;
      wire.beat();
      callerOf(headers, this.authenticator).catch((error: unknown) => {
        // While the database is away nobody can say that the token is not valid.
        if (error instanceof Forbidden) this.feed.letGo(client);
      });
    }, BEAT_MS).unref();
    wire.onClosed(() => {
      clearInterval(timer);
      this.feed.leave(client);
    });
    this.feed.join(client, from);
  }
}

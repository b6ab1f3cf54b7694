import { createHmac } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { Pool } from 'undici';
import { guardedLookup, refusedTarget } from '../../api/outside.js';
import type { PrivateTargets } from '../../config.js';
import type { Target } from './webhook-directory.js';

/** What is posted, and the id by which its receiver drops repeats. */
export interface Post {
  readonly key: string;
  readonly body: string;
  /** From 1. */
  readonly attempt: number;
}

export interface Outcome {
  readonly delivered: boolean;
  /** HTTP status; none when nobody answered. */
  readonly status?: number;
  /** Empty when delivered. */
  readonly error: string;
}

/** Of an answer nothing is needed; a connection is kept when its body is no longer than this. */
const MOST_BYTES = 16 * 1024;

/** Connections to one receiver. Nothing of its answer counts but the status; redirects are not followed. */
export class Poster {
  private readonly pool: Pool;
  private readonly path: string;
  private readonly refused: string | undefined;

  /** @param connections so many at once, each with one request under way */
  constructor(
    private readonly target: Target,
    privateTargets: PrivateTargets,
    connections: number,
  ) {
    const url = new URL(target.url);
    const allowed = target.fromSetting ? 'all' : privateTargets;
    this.refused = refusedTarget(url, allowed)?.message;
    this.path = url.pathname + url.search;
    this.pool = new Pool(url.origin, {
      connections,
      pipelining: 1,
      connect: { lookup: guardedLookup(allowed), timeout: target.timeout * 1000 },
    });
  }

  async post(post: Post): Promise<Outcome> {
    if (this.refused !== undefined) return { delivered: false, error: this.refused };
    // An AbortSignal costs as much as the rest of the request, and lies about until V8 clears everything.
    const signal = new EventEmitter();
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      signal.emit('abort');
    }, this.target.timeout * 1000);
    try {
      const { statusCode: status, body } = await this.pool.request({
        ...{ method: 'POST', path: this.path, headers: this.headers(post), body: post.body },
        signal,
      });
      // The status has said all: neither an endless answer nor a broken one changes it.
      await body.dump({ limit: MOST_BYTES }).catch(() => undefined);
      const delivered = status >= 200 && status < 300;
      return { delivered, status, error: delivered ? '' : `answered ${status}` };
    } catch (error) {
      return { delivered: false, error: late ? `no answer within ${this.target.timeout} s` : wordsOf(error) };
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends what is under way too. */
  async close(): Promise<void> {
    await this.pool.destroy();
  }

  private headers({ key, attempt, body }: Post): Record<string, string> {
    const timestamp = String(Math.floor(Date.now() / 1000));
    return {
      ...this.target.headers,
      'content-type': 'application/json',
      'user-agent': 'switchyard',
      'x-switchyard-event-id': key,
      'x-switchyard-attempt': String(attempt),
      'x-switchyard-timestamp': timestamp,
      ...(this.target.secret && { 'x-switchyard-signature': signature(this.target.secret, timestamp, body) }),
    };
  }
}

/** `sha256=` and the HMAC of timestamp, a dot and the body, in hexadecimal. */
export const signature = (secret: string, timestamp: string, body: string): string =>
  `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;

function wordsOf(error: unknown): string {
  const cause = error instanceof AggregateError ? error.errors[0] : error;
  return cause instanceof Error ? cause.message || cause.name : String(cause);
}

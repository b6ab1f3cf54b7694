import { randomUUID } from 'node:crypto';
import type { Line } from './test-switch-phone.js';
import { TIMED_OUT } from './test-switch-phone-call.js';
import { authorize, hostAndPort, type SipRequest } from './test-switch-sip.js';
import { noteOf, type Notice, type Watched, type Watcher, type WatcherOptions } from './switch.js';

/** A phone's lamps, without packets. */
export class TestWatcher implements Watcher {
  readonly #told: { event: Watched; number: string; notice: Notice }[] = [];

  constructor(
    private readonly line: Line,
    private readonly options: WatcherOptions,
  ) {}

  async subscribe(event: Watched, number: string): Promise<number> {
    const core = this.line.core();
    if (!core) return TIMED_OUT;
    const { user, password, ip = '127.0.0.9', domain } = this.options;
    const told = hostAndPort(domain ?? this.line.address('internal'));
    const request: SipRequest = {
      ...{ method: 'SUBSCRIBE', profile: 'internal', ip, port: 5060, callId: randomUUID(), expires: 3600 },
      ...{ from: { ...told, user }, to: { ...told, user: number }, request: { ...told, user: number } },
      ...{ contactUser: user, userAgent: 'switchyard-lamps' },
    };
    const notify = (body: string): void => {
      this.#told.push({ event, number, notice: noteOf(event, body) });
    };
    const first = await core.presence.subscribe(request, event, notify);
    if (!('nonce' in first) || password === undefined) return first.status;
    const again = { ...request, authorization: authorize(request, user, password, first) };
    return (await core.presence.subscribe(again, event, notify)).status;
  }

  notices(event: Watched, number: string): Notice[] {
    return this.#told
      .filter((each) => each.event === event && each.number === number)
      .map(({ notice }) => notice);
  }

  async close(): Promise<void> {
    this.#told.length = 0;
  }
}

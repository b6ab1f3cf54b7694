import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventSocket, frame } from '../support/event-socket.js';
import { fixture } from '../support/requests.js';
import { serveOrders } from '../support/roles.js';

export type CallOrder =
  | { readonly do: 'listen' }
  /** So many calls begin a second, and as many end. Done when the last one has. */
  | { readonly do: 'calls'; readonly perSecond: number; readonly seconds: number };

export interface CallReport {
  readonly port: number;
  readonly calls: number;
  readonly seconds: number;
}

const TICK_MS = 5;
/** A call rings for so long, and lasts so long. */
const RINGS_MS = 100;
const LASTS_MS = 1_000;
/** Of the ten recorded events of a call: both legs and their ringing; answers and bridge; its end. */
const STEPS = [4, 7, 10];

interface Call {
  readonly a: string;
  readonly b: string;
  readonly bornAt: number;
  step: number;
}

export function serveCalls(): void {
  const source = new CallSource();
  serveOrders<CallOrder, CallReport>((order) => source.run(order));
}

/** A switch as far as its Event Socket: calls of two legs, recorded once and told again and again. */
class CallSource {
  private readonly live = new Set<Call>();
  private readonly socket = new EventSocket(() =>
    [...this.live].flatMap(({ a, b, step }) =>
      [a, b].map((uuid) => ({ uuid, callstate: step > 1 ? 'ACTIVE' : 'RINGING' })),
    ),
  );
  private readonly events = fixture('call.ndjson')
    .split('\n')
    .map((event) => event.split(/(\{(?:a|b|core|now|seq)\})/));
  private sequence = 0;

  async run(order: CallOrder): Promise<CallReport> {
    const start = performance.now();
    if (order.do === 'listen') await this.socket.listen();
    const calls = order.do === 'calls' ? await this.play(order.perSecond, order.seconds * 1000) : 0;
    return { port: this.socket.port, calls, seconds: (performance.now() - start) / 1000 };
  }

  private async play(perSecond: number, durationMs: number): Promise<number> {
    const total = Math.floor((durationMs / 1000) * perSecond);
    let begun = 0;
    for (const start = performance.now(); begun < total || this.live.size > 0; await sleep(TICK_MS)) {
      const now = performance.now();
      const due = Math.min(total, Math.floor(((now - start) / 1000) * perSecond));
      for (; begun < due; begun += 1)
        this.live.add({ a: randomUUID(), b: randomUUID(), bornAt: now, step: 0 });
      for (const call of this.live) {
        const age = now - call.bornAt;
        const step = age >= LASTS_MS ? 3 : age >= RINGS_MS ? 2 : 1;
        if (step > call.step) await this.tell(call, step);
        if (step === 3) this.live.delete(call);
      }
    }
    return total;
  }

  private async tell(call: Call, step: number): Promise<void> {
    const events = this.events.slice(STEPS[call.step - 1] ?? 0, STEPS[step - 1]);
    call.step = step;
    await this.socket.write((event) => frame(this.fill(event, call)), events);
  }

  private fill(event: readonly string[], { a, b }: Call): string {
    const now = String(Math.round((performance.timeOrigin + performance.now()) * 1000));
    const seq = String((this.sequence += 1));
    const values: Record<string, string> = {
      ...{ '{a}': a, '{b}': b, '{core}': this.socket.core, '{now}': now, '{seq}': seq },
    };
    return event.map((part) => values[part] ?? part).join('');
  }
}

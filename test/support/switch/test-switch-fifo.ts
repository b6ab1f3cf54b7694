import { connect } from './test-switch-bridge.js';
import type { Channel } from './test-switch-channel.js';
import type { Core } from './test-switch-core.js';
import { transfer } from './test-switch-execution.js';
import { originate } from './test-switch-originate.js';
import { integer, separate } from './test-switch-text.js';

interface Member {
  readonly dialString: string;
  readonly timeout: number;
}

interface Fifo {
  readonly members: readonly Member[];
  readonly retryDelay: number;
  readonly waiting: Set<Channel>;
}

const LOOK_MS = 200;
const MS = 1_000;

/** mod_fifo with the strategy `ringall`: the members ring at once for who has waited longest. */
export class Fifos {
  #fifos = new Map<string, Fifo>();

  constructor(private readonly core: Core) {}

  /** Who waits goes on waiting. */
  async load(): Promise<void> {
    const answer = await this.core.curl.configuration('fifo.conf');
    this.#fifos = new Map(
      (answer?.child('fifos')?.all('fifo') ?? []).map((fifo) => {
        const name = fifo.attribute('name') ?? '';
        const ringTimeout = integer(fifo.attribute('outbound_ring_timeout')) || 60;
        const members = fifo.all('member').map((member) => {
          const timeout = integer(member.attribute('timeout'));
          return { dialString: member.text, timeout: timeout < 10 ? ringTimeout : timeout };
        });
        const retryDelay = integer(fifo.attribute('retry_delay'));
        return [name, { members, retryDelay, waiting: this.#fifos.get(name)?.waiting ?? new Set() }];
      }),
    );
  }

  /** The command: `reparse`, or `list` and how many wait in each. */
  async command(argument: string): Promise<string> {
    if (argument.startsWith('reparse')) {
      await this.load();
      return '+OK\n';
    }
    const fifos = [...this.#fifos].map(
      ([name, { members, waiting }]) =>
        `<fifo name="${name}" waiting_count="${waiting.size}">${members.map(({ dialString }) => `<member>${dialString}</member>`).join('')}</fifo>`,
    );
    return `<fifo_report>\n${fifos.join('\n')}\n</fifo_report>\n`;
  }

  /** `add <fifo> <dial string> <simo> <timeout> <lag>` or `del <fifo> <dial string>` (fifo_member_add, fifo_member_del). */
  member(argument: string): string {
    const [action, name = '', dialString = '', , timeout = '60'] = separate(argument, ' ');
    if (dialString === '' || !['add', 'del'].includes(action ?? '')) return '-ERR Invalid!';
    const fifo = this.#fifos.get(name) ?? { members: [], retryDelay: 0, waiting: new Set<Channel>() };
    const others = fifo.members.filter((member) => member.dialString !== dialString);
    const members = action === 'add' ? [...others, { dialString, timeout: integer(timeout) }] : others;
    this.#fifos.set(name, { ...fifo, members });
    return '+OK\n';
  }

  /** The application: `<name> in [<announce>] [<music>]`. */
  async wait(channel: Channel, data: string): Promise<void> {
    const [name = '', way] = data.split(' ');
    if (way !== 'in') {
      this.core.log(`[ERR] mod_fifo.c only "in" is known here, not ${data}`);
      return;
    }
    channel.answer();
    const [orbit, seconds] = (channel.variables.get('fifo_orbit_exten') ?? '').split(':');
    const until = orbit ? Date.now() + integer(seconds) * MS : Infinity;
    const waiting = this.#waiting(name);
    waiting.add(channel);
    try {
      while (!channel.interrupted && Date.now() < until) {
        const peer = await this.#call(name, channel, until);
        if (peer !== undefined) {
          waiting.delete(channel);
          await connect(this.core, channel, peer);
          if (!channel.interrupted) channel.hangUp('NORMAL_CLEARING');
          return;
        }
      }
    } finally {
      waiting.delete(channel);
    }
    if (!channel.interrupted && orbit && orbit !== '_continue_')
      transfer(channel, orbit, undefined, channel.variables.get('fifo_orbit_context'));
  }

  #waiting(name: string): Set<Channel> {
    const known = this.#fifos.get(name);
    if (known !== undefined) return known.waiting;
    const fresh = { members: [], retryDelay: 0, waiting: new Set<Channel>() };
    this.#fifos.set(name, fresh);
    return fresh.waiting;
  }

  /** Rings the members, once the caller is the first of those who wait; answers who took it. */
  async #call(name: string, channel: Channel, until: number): Promise<Channel | undefined> {
    const { members = [], retryDelay = 0, waiting } = this.#fifos.get(name) ?? {};
    const [first] = waiting ?? [];
    if (first !== channel || members.length === 0) {
      await this.#pause(channel, LOOK_MS);
      return undefined;
    }
    const timeout = Math.max(...members.map((member) => member.timeout));
    const seconds = Math.max(1, Math.min(timeout, Math.ceil((until - Date.now()) / MS)));
    const text = members.map(({ dialString }) => dialString).join(',');
    const { peer } = await originate(this.core, { caller: channel, text, timeout: seconds });
    if (peer === undefined) await this.#pause(channel, Math.min(retryDelay * MS + MS, until - Date.now()));
    return peer;
  }

  async #pause(channel: Channel, ms: number): Promise<void> {
    let over = false;
    const callOff = this.core.clock.after(Math.max(0, ms), () => {
      over = true;
      channel.changed();
    });
    while (!over && !channel.interrupted) await channel.next();
    callOff();
  }
}

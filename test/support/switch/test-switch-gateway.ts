import type { Bus } from './test-switch-bus.js';
import type { Clock } from './test-switch-clock.js';
import type { Network } from './test-switch-network.js';
import { integer, isTrue } from './test-switch-text.js';
import type { XmlNode } from './test-switch-xml.js';

/** The shortest FreeSWITCH takes; what is shorter becomes the default. */
const LEAST_SECONDS = 5;
const [RETRY_SECONDS, EXPIRE_SECONDS] = [30, 3600];
const ANSWER_MS = 5;
const NOBODY_THERE = 503;
const CHECK_MS = 500;

interface World {
  readonly bus: Bus;
  readonly clock: Clock;
  readonly network: Network;
}

type Direction = 'inbound' | 'outbound';

/** A carrier we register at or just call (sofia_reg.c sofia_reg_check_gateway); it starts by itself. */
export class Gateway {
  readonly host: string;
  readonly port: number;
  readonly registers: boolean;
  readonly username: string;
  readonly context: string;
  /** What a call in is for: a number, `auto_to_user` or `auto`. */
  readonly extension: string;
  readonly callerIdInFrom: boolean;
  /** What its Contact says instead of the profile's address. */
  readonly contactHost: string | undefined;
  state: 'NOREG' | 'TRYING' | 'REGED' | 'FAIL_WAIT' | 'DOWN' = 'NOREG';
  /** Whether calls go through it; stays so while a registration is renewed. */
  up: boolean;
  #failures = 0;
  #callOff: () => void = () => undefined;
  #callOffPing: () => void = () => undefined;
  /** Whether the last OPTIONS was answered; none of them counts as an answer. */
  #alive = false;
  readonly #pingMs: number;
  readonly #password: string;
  readonly #retryMs: number;
  readonly #renewMs: number;
  readonly #variables: readonly { name: string; value: string; direction: string | undefined }[];

  constructor(
    readonly name: string,
    readonly profile: string,
    node: XmlNode,
    private readonly world: World,
  ) {
    const param = (wanted: string): string | undefined =>
      node
        .all('param')
        .find((each) => each.attribute('name') === wanted)
        ?.attribute('value');
    const proxy = param('proxy') ?? param('realm') ?? name;
    const [host = '', port] = proxy.replace(/;.*$/, '').split(':');
    this.host = host;
    this.port = integer(port) || 5060;
    this.registers = param('register') === undefined || isTrue(param('register'));
    this.username = param('username') ?? '';
    this.#password = param('password') ?? '';
    this.context = param('context') ?? 'default';
    this.extension = param('extension') ?? this.username;
    this.callerIdInFrom = isTrue(param('caller-id-in-from'));
    this.contactHost = param('contact-host');
    const ping = integer(param('ping'));
    this.#pingMs = ping < LEAST_SECONDS ? 0 : ping * 1000;
    this.#retryMs = atLeast(param('retry-seconds'), RETRY_SECONDS) * 1000;
    const expires = atLeast(param('expire-seconds'), EXPIRE_SECONDS);
    this.#renewMs = Math.max(1, expires > 30 ? expires - 15 : Math.floor(expires / 2)) * 1000;
    this.#variables = (node.child('variables')?.all('variable') ?? []).map((each) => ({
      name: each.attribute('name') ?? '',
      value: each.attribute('value') ?? '',
      direction: each.attribute('direction'),
    }));
    this.up = !this.registers;
    this.#tell('add', {});
    if (this.registers) this.register();
    this.#pingLater();
  }

  /** Of the legs of that direction. */
  variables(wanted: Direction): Record<string, string> {
    const own = this.#variables.filter(({ direction = wanted }) => direction === wanted);
    return Object.fromEntries(own.map(({ name, value }) => [name, value]));
  }

  /** Now, and again by itself: when it was refused, and before it expires. */
  register(): void {
    this.#callOff();
    this.#become('TRYING', this.up);
    this.#callOff = this.world.clock.after(ANSWER_MS, () => this.#answered(this.#request(EXPIRE_SECONDS)));
  }

  unregister(): void {
    this.#leave();
    this.#become('DOWN', false);
  }

  /** No more of it; the carrier is told. That it is gone is said when the gateways are next looked through. */
  stop(): void {
    this.#leave();
    this.world.clock.after(CHECK_MS, () => this.#tell('delete', {}));
  }

  #leave(): void {
    this.#callOff();
    this.#callOffPing();
    if (this.state === 'REGED') this.#request(0);
  }

  #pingLater(): void {
    if (this.#pingMs > 0) this.#callOffPing = this.world.clock.after(this.#pingMs, () => this.#ping());
  }

  /** One OPTIONS decides: ping-min and ping-max are 1 (sofia.c sofia_handle_sip_r_options). */
  #ping(): void {
    this.#pingLater();
    if (this.state !== 'NOREG' && this.state !== 'REGED') return;
    const before = this.#alive;
    this.#alive = this.world.network.at(this.host, this.port) !== undefined;
    if (this.#alive && !before && !this.up) this.#become(this.state, true);
    if (this.#alive || !this.up) return;
    if (this.registers) this.#answered(NOBODY_THERE);
    else this.#become(this.state, false);
  }

  #become(state: Gateway['state'], up: boolean): void {
    this.state = state;
    this.up = up;
    this.#tell('state', { State: state, 'Ping-Status': up ? 'UP' : 'DOWN' });
  }

  #tell(what: 'add' | 'delete' | 'state', more: Record<string, string>): void {
    const fields = { Gateway: this.name, 'profile-name': this.profile, ...more };
    this.world.bus.fire('CUSTOM', fields, { subclass: `sofia::gateway_${what}` });
  }

  #request(expires: number): number {
    const contact = `gw+${this.name}`;
    const callee = this.world.network.at(this.host, this.port);
    if (!callee) return NOBODY_THERE;
    return (
      callee.registering?.({ username: this.username, password: this.#password, contact, expires }) ?? 405
    );
  }

  #answered(status: number): void {
    const taken = status === 200;
    this.#become(taken ? 'REGED' : 'FAIL_WAIT', taken);
    this.#failures = this.up ? 0 : this.#failures + 1;
    const retry = status === NOBODY_THERE ? this.#retryMs : this.#retryMs * this.#failures;
    this.#callOff = this.world.clock.after(this.up ? this.#renewMs : retry, () => this.register());
  }
}

function atLeast(text: string | undefined, otherwise: number): number {
  const seconds = integer(text);
  return seconds < LEAST_SECONDS ? otherwise : seconds;
}

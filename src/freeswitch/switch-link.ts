import { randomUUID } from 'node:crypto';
import { assertOneLine, uuid } from './arguments.js';
import { BackgroundJobs } from './background-jobs.js';
import { type ApiCommand, coreUuid, strepoch } from './commands.js';
import { CommandRefused, LinkLost, LinkRefused } from './errors.js';
import type { EslTransport } from './esl-transport.js';
import type { SwitchEvent } from './events.js';
import type { SentEvent } from './sent-events.js';
import { type Listener, Listeners } from './listeners.js';
import { ModeslTransport } from './modesl-transport.js';
import { subscriptionCommand } from './subscription.js';
import type { CommandOptions, LinkState, LinkUp, SwitchLinkOptions } from './switch-link-options.js';
import { Flights, Watchdog, within } from './watchdog.js';

export type { CommandOptions, LinkLog, LinkState, LinkUp, SwitchLinkOptions } from './switch-link-options.js';
export { parseSwitchUrls } from './switch-urls.js';

const FIRST_RETRY_MS = 100;
/** Where nobody has listened for so long there is no FreeSWITCH any more; a link that is cut is silent instead. */
const ENDED_MS = 2_500;

/**
 * One inbound Event Socket connection to one FreeSWITCH that heals by itself: it reconnects for ever, subscribes again,
 * and notices a switch that went silent. Register listeners before `start()`.
 */
export class SwitchLink {
  /** `host:port`, as in every error and log line. */
  readonly node: string;
  private readonly subscription: string;
  private readonly jobs = new BackgroundJobs();
  private readonly upListeners: Listeners<LinkUp>;
  private readonly downListeners: Listeners<Error>;
  private readonly eventListeners: Listeners<SwitchEvent>;
  private readonly endedListeners: Listeners<string>;
  /** The last one of which it was told. */
  private endedCore: string | undefined;
  private nobodySince: number | undefined;
  private currentState: LinkState = 'stopped';
  private transport: EslTransport | undefined;
  private flights = new Flights();
  private watchdog: Watchdog | undefined;
  private retryTimer: NodeJS.Timeout | undefined;
  private failures = 0;
  private error: Error | undefined;
  private knownCore: string | undefined;
  private early: SwitchEvent[] = [];
  private readonly leaving = new Map<EslTransport, () => void>();

  /** Throws UnsafeValue for a password or an event name that cannot be sent. */
  constructor(private readonly options: SwitchLinkOptions) {
    assertOneLine('password', options.password);
    this.node = `${options.host}:${options.port}`;
    this.subscription = subscriptionCommand(options.events);
    this.upListeners = new Listeners(`${this.node} up`, options.log);
    this.downListeners = new Listeners(`${this.node} down`, options.log);
    this.eventListeners = new Listeners(`${this.node} event`, options.log);
    this.endedListeners = new Listeners(`${this.node} ended`, options.log);
  }

  get state(): LinkState {
    return this.currentState;
  }

  /** The Core-UUID of the FreeSWITCH last connected to. */
  get coreUuid(): string | undefined {
    return this.knownCore;
  }

  /** Why the link is not up; undefined while it is. */
  get lastError(): Error | undefined {
    return this.error;
  }

  /** Commands and jobs whose answer has not come. */
  get pending(): number {
    return this.flights.size + this.jobs.size;
  }

  start(): void {
    if (this.currentState !== 'stopped') return;
    this.failures = 0;
    void this.connect();
  }

  /** Closes the connection; whatever waits is rejected with LinkLost. */
  async stop(): Promise<void> {
    clearTimeout(this.retryTimer);
    this.currentState = 'stopped';
    const transport = this.transport;
    if (!transport) return;
    const cause = new LinkLost(this.node, 'the link was stopped');
    const closed = new Promise<void>((resolve) => this.leaving.set(transport, resolve));
    this.leave(cause);
    transport.destroy(cause);
    await closed;
  }

  /** Called when authenticated and subscribed, before the first event. What it throws or rejects with is logged. */
  onUp(listener: Listener<LinkUp>): void {
    this.upListeners.add(listener);
  }

  /** Called when a link that was up is lost, with the reason. */
  onDown(listener: Listener<Error>): void {
    this.downListeners.add(listener);
  }

  /**
   * Called with the Core-UUID of a FreeSWITCH that is no more, once: another process answers, or nobody has listened at
   * its address for some seconds. Its calls are gone.
   */
  onEnded(listener: Listener<string>): void {
    this.endedListeners.add(listener);
  }

  /** Called for every event but the answers to our own `bgapi`, in order; a promise is not waited for. */
  onEvent(listener: Listener<SwitchEvent>): void {
    this.eventListeners.add(listener);
  }

  /**
   * Runs a command while the whole connection waits: for quick ones. Resolves to its answer without the last line end.
   * Rejects with CommandRefused, CommandTimeout or LinkLost.
   */
  async api(command: ApiCommand, { timeoutMs = 5000, asIs = false }: CommandOptions = {}): Promise<string> {
    const { text } = command;
    const sent = this.flights.track(this.lostAsLinkLost(this.usable().api(text)), timeoutMs);
    const answer = await within(timeoutMs, text, sent);
    return asIs ? answer : accepted(text, answer);
  }

  /** Runs a command in a thread of its own: for those that take their time. Otherwise as `api`. */
  async bgapi(
    command: ApiCommand,
    { timeoutMs = 60_000, asIs = false, jobUuid: id = uuid(randomUUID()) }: CommandOptions = {},
  ): Promise<string> {
    const { text } = command;
    const transport = this.usable();
    const job = this.jobs.open(id, text, timeoutMs);
    this.flights
      .track(this.lostAsLinkLost(transport.command(`bgapi ${text}`, { 'Job-UUID': id })), 0)
      .then((reply) => accepted(text, reply.text))
      .catch((error: Error) => this.jobs.fail(id, error));
    const answer = await job;
    return asIs ? answer : accepted(text, answer);
  }

  /** Has the switch fire an event. Rejects with CommandRefused, CommandTimeout or LinkLost. */
  async send({ name, headers }: SentEvent, { timeoutMs = 5000 }: CommandOptions = {}): Promise<void> {
    const command = `sendevent ${name}`;
    const sent = this.flights.track(this.lostAsLinkLost(this.usable().command(command, headers)), timeoutMs);
    accepted(command, (await within(timeoutMs, command, sent)).text);
  }

  private usable(): EslTransport {
    if (this.transport && this.currentState === 'up') return this.transport;
    throw this.error ? this.asLinkLost(this.error) : new LinkLost(this.node, this.currentState);
  }

  private async connect(): Promise<void> {
    this.currentState = 'connecting';
    this.flights = new Flights();
    this.early = [];
    const { connectMs = 5000 } = this.options;
    const create = this.options.transport ?? ((target, listener) => new ModeslTransport(target, listener));
    const transport: EslTransport = create(this.options, {
      event: (event) => this.received(event),
      closed: (cause) => this.closed(transport, cause),
    });
    this.transport = transport;
    const tooLate = setTimeout(
      () => transport.destroy(new LinkLost(this.node, `it was not ready within ${connectMs} ms`)),
      connectMs,
    );
    try {
      const core = await this.enter(transport);
      if (this.transport === transport && this.currentState === 'connecting') this.goUp(transport, core);
    } catch (error) {
      transport.destroy(error instanceof Error ? error : new LinkLost(this.node, String(error)));
    } finally {
      clearTimeout(tooLate);
    }
  }

  /** Authenticates, learns who is there and subscribes. */
  private async enter(transport: EslTransport): Promise<string> {
    await transport.connect();
    const [core, reply] = await Promise.all([
      transport.api(coreUuid().text),
      transport.command(this.subscription),
    ]);
    accepted(this.subscription, reply.text);
    return accepted(coreUuid().text, core);
  }

  private goUp(transport: EslTransport, core: string): void {
    const restarted = this.knownCore !== undefined && this.knownCore !== core;
    if (restarted) this.ended();
    this.knownCore = core;
    this.nobodySince = this.endedCore = undefined;
    this.currentState = 'up';
    this.failures = 0;
    this.error = undefined;
    this.watch(transport);
    this.options.log.info(`${this.node} up${restarted ? ', restarted' : ''}, core ${core}`);
    this.upListeners.call({ coreUuid: core, restarted });
    const early = this.early;
    this.early = [];
    for (const event of early) this.eventListeners.call(event);
  }

  private received(event: SwitchEvent): void {
    if (event['Event-Name'] === 'BACKGROUND_JOB' && this.jobs.settle(event)) return;
    if (this.currentState === 'up') this.eventListeners.call(event);
    else this.early.push(event);
  }

  private closed(transport: EslTransport, cause: Error): void {
    this.leaving.get(transport)?.();
    this.leaving.delete(transport);
    if (this.transport !== transport) return;
    this.scheduleRetry(cause);
    this.leave(cause);
    this.nobodySince = isNobodyThere(cause) ? (this.nobodySince ?? Date.now()) : undefined;
    if (this.nobodySince !== undefined && Date.now() - this.nobodySince >= ENDED_MS) this.ended();
  }

  private ended(): void {
    if (this.knownCore === undefined || this.endedCore === this.knownCore) return;
    this.endedCore = this.knownCore;
    this.endedListeners.call(this.knownCore);
  }

  /** Lets go of the connection that was. */
  private leave(cause: Error): void {
    const wasUp = this.watchdog !== undefined;
    this.watchdog?.stop();
    this.watchdog = undefined;
    this.transport = undefined;
    this.error = cause;
    this.jobs.failAll(this.asLinkLost(cause));
    if (wasUp) this.downListeners.call(cause);
  }

  private scheduleRetry(cause: Error): void {
    const refused = cause instanceof LinkRefused;
    this.currentState = refused ? 'refused' : 'down';
    const report = cause.message === this.error?.message ? 'debug' : 'warn';
    this.options.log[report](`${this.node} ${this.currentState}: ${cause.message}`);
    this.retryTimer = setTimeout(
      () => void this.connect(),
      refused ? (this.options.refusedMs ?? 5000) : this.pauseMs(),
    );
  }

  /** Doubles up to the cap, with jitter so that several nodes do not knock together. */
  private pauseMs(): number {
    const cap = Math.min(this.options.retryMs ?? 1000, FIRST_RETRY_MS * 2 ** Math.min(this.failures++, 10));
    return cap * (0.5 + Math.random() / 2);
  }

  private watch(transport: EslTransport): void {
    const { silenceMs = 3000, probeMs = 3000 } = this.options;
    this.watchdog = new Watchdog({
      silenceMs,
      probeMs,
      flights: this.flights,
      lastReceivedAt: () => transport.lastReceivedAt,
      probe: () => {
        this.api(strepoch(), { timeoutMs: probeMs }).catch((error: Error) =>
          this.options.log.debug(error.message),
        );
      },
      dead: (silentMs) =>
        transport.destroy(new LinkLost(this.node, `it has been silent for ${Math.round(silentMs)} ms`)),
    });
  }

  private lostAsLinkLost<T>(answer: Promise<T>): Promise<T> {
    return answer.catch((error: unknown) => {
      throw this.asLinkLost(error);
    });
  }

  private asLinkLost(cause: unknown): LinkLost {
    if (cause instanceof LinkLost) return cause;
    return new LinkLost(this.node, cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function isNobodyThere({ cause }: Error): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED';
}

/** The answer without its last line end. Throws CommandRefused with the switch's own words. */
function accepted(command: string, answer: string): string {
  const words = answer.trimEnd();
  if (/^-(ERR|USAGE)\b/.test(words)) throw new CommandRefused(command, words);
  return words;
}

import { isIP } from 'node:net';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { NodeSession } from '../database/node-session.js';
import { eventName, type SwitchEvent } from '../freeswitch/events.js';
import { Switches, type SwitchNode } from '../freeswitch/switches.js';
import { CONFIG, LOG } from '../tokens.js';
import { ExemptAddresses } from './exempt-addresses.js';
import { IpRuleService } from './ip-rule.service.js';
import { FailureCounter } from './rules/failure-counter.js';

/** A phone with a wrong password tries every thirty seconds and stays below; who guesses is there within seconds. */
export const FAILURES = 20;
export const WITHIN_MINUTES = 5;
export const SHUT_OUT_MINUTES = 60;
/** What the rules are called. */
const NAME = 'register-failures';
/** How long a rule may outlive its end. */
const END_MS = 5_000;

/** Shuts out for an hour who guesses passwords, of registrations and calls alike, and lets them in again. */
@Injectable()
export class RegisterGuard implements OnModuleDestroy {
  private readonly failures = new FailureCounter({ failures: FAILURES, withinMs: WITHIN_MINUTES * 60_000 });
  private readonly timer: NodeJS.Timeout;
  private ending: Promise<void> | undefined;

  constructor(
    switches: Switches,
    private readonly session: NodeSession,
    private readonly rules: IpRuleService,
    private readonly exempt: ExemptAddresses,
    @Inject(CONFIG) { firewall }: Pick<Config, 'firewall'>,
    @Inject(LOG) private readonly log: Logger,
  ) {
    if (firewall !== 'off') switches.onEvent((node, event) => this.learn(node, event));
    this.timer = setInterval(() => void this.end(), END_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.ending;
  }

  /** Every API node hears of the same failure: the keeper of the switch counts it. */
  private learn({ link }: SwitchNode, event: SwitchEvent): void {
    const address = event['network-ip'] ?? '';
    if (eventName(event) !== 'sofia::register_failure' || isIP(address) === 0) return;
    if (!this.session.keeps(link.coreUuid ?? '') || !this.failures.add(address, Date.now())) return;
    void this.shutOut(address).catch((error: unknown) =>
      this.log.warn({ err: error, address }, 'an address that guesses passwords could not be shut out'),
    );
  }

  private async shutOut(address: string): Promise<void> {
    if (await this.exempt.isNeighbour(address))
      return this.log.warn({ address }, 'many registrations fail from an address that is never shut out');
    if (await this.rules.shutOut(address, NAME, SHUT_OUT_MINUTES * 60))
      this.log.warn({ address, minutes: SHUT_OUT_MINUTES }, 'an address that guesses passwords is shut out');
  }

  private end(): Promise<void> {
    this.ending ??= this.rules
      .endExpired()
      .catch((error: unknown) => this.log.warn({ err: error }, 'rules that have ended could not be deleted'))
      .finally(() => (this.ending = undefined));
    return this.ending;
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Forbidden, NotFound, SwitchUnavailable } from '../api/errors.js';
import { CallLookups } from '../dialplan/call-lookups.js';
import { forwardNumber } from '../dialplan/rules/called-extension.js';
import type { Account, Call, Plan } from '../dialplan/rules/plan.js';
import { resolveCall } from '../dialplan/rules/resolve-call.js';
import { ExtensionDirectory, type DirectoryEntry } from '../extensions/extension-directory.js';
import { consult, HANDED_ON_CONTEXT, INSIDE_CONTEXT, threeWayWith } from '../freeswitch/applications.js';
import type { Uuid } from '../freeswitch/arguments.js';
import { originate } from '../freeswitch/commands.js';
import { CommandRefused } from '../freeswitch/errors.js';
import { Switches, type SwitchNode } from '../freeswitch/switches.js';
import { directCall, type DirectCall } from '../provisioning/direct-call.js';
import { LOG } from '../tokens.js';

/** Longer than any phone is let ring. */
const ORIGINATE_MS = 620_000;

export const IN_CALL_KINDS = ['blind', 'attended', 'three_way'] as const;

/** What an extension has keyed in a call: *3, *4 or *5, and a number. */
export interface KeyedInCall {
  /** Its own leg. */
  readonly uuid: Uuid;
  /** The run of the switch that has it. */
  readonly core: string;
  readonly kind: (typeof IN_CALL_KINDS)[number];
  readonly extn: string;
  readonly domain: string;
  readonly number: string;
}

/**
 * Says whether somebody who is talking may send the other side to a number, ask there, or bring it in: what it could call by
 * dialling, with its context, rights, numbers and account.
 */
@Injectable()
export class InCallActions {
  constructor(
    private readonly directory: ExtensionDirectory,
    private readonly switches: Switches,
    private readonly lookups: CallLookups,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /**
   * @returns what the leg runs: for `attended` the causes for which the next line is tried (`*`: any), and a line a place
   * to call; nothing otherwise
   * @throws NotFound | Forbidden when it may not be called, SwitchUnavailable
   */
  async act(keyed: KeyedInCall): Promise<string[]> {
    const { kind, extn, domain } = keyed;
    const extension = await this.directory.find(extn, domain);
    if (extension?.disabled !== 0) throw new NotFound('extension', extn);
    if (kind === 'blind') {
      await this.resolve(keyed, { context: HANDED_ON_CONTEXT, handedOn: {} });
      return [];
    }
    const { endpoints, variables, goesOnFor } = await this.direct(keyed, extension);
    if (kind === 'attended') {
      const lines = endpoints.map((endpoint) => consult(endpoint, variables));
      return [goesOnFor?.join(',') ?? '*', ...lines.map(({ name, data }) => `${name} ${data}`)];
    }
    const node = this.switches.up.find(({ link }) => link.coreUuid === keyed.core);
    if (node === undefined) throw new SwitchUnavailable('the switch of this call cannot be asked');
    void this.bringIn(node, keyed, { endpoints, variables, ...(goesOnFor && { goesOnFor }) });
    return [];
  }

  /** Where the number leads without a call that runs it; forwards are followed, other applications are no telephone. */
  private async direct(keyed: KeyedInCall, { context }: DirectoryEntry): Promise<DirectCall> {
    let plan = await this.resolve(keyed, { context });
    while (plan.outcome.kind === 'connect' && plan.outcome.target.kind === 'forward') {
      const { extension, to } = plan.outcome.target;
      const forwards = plan.forwards ?? 0;
      plan = await this.resolve(keyed, {
        ...{ context: INSIDE_CONTEXT, number: forwardNumber(extension, to), forwards },
      });
    }
    const call = directCall(plan);
    if (call === undefined) throw new Forbidden(`${keyed.number} leads to no telephone`);
    return call;
  }

  private async resolve(
    { extn, domain, number, core }: KeyedInCall,
    where: Pick<Call, 'context' | 'handedOn' | 'forwards'> & { readonly number?: string },
  ): Promise<Plan> {
    const caller: Account = { user: extn, domain };
    const call: Call = { number, caller, core, now: this.lookups.now(), ...where };
    const plan = await resolveCall(call, this.lookups);
    if (plan.outcome.kind !== 'connect') throw new Forbidden(plan.trace.at(-1) ?? 'it may not be called');
    return plan;
  }

  /** Whoever answers joins the two; who keyed it talks on meanwhile. */
  private async bringIn(
    { link, name }: SwitchNode,
    { uuid, number }: KeyedInCall,
    { endpoints, variables, goesOnFor }: DirectCall,
  ): Promise<void> {
    const application = threeWayWith(uuid);
    for (const endpoint of endpoints) {
      try {
        await link.bgapi(originate({ endpoint, variables, application }), { timeoutMs: ORIGINATE_MS });
        return;
      } catch (error) {
        this.log.warn({ err: error, uuid, number, switch: name }, 'nobody was brought into the call');
        if (!(error instanceof CommandRefused)) return;
        if (goesOnFor && !goesOnFor.includes(error.reason)) return;
      }
    }
  }
}

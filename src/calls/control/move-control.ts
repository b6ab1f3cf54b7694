import { Injectable } from '@nestjs/common';
import { Invalid, NotFound, SwitchRefused } from '../../api/errors.js';
import { refuseUnsafe } from '../../api/unsafe.js';
import { CallLookups } from '../../dialplan/call-lookups.js';
import { resolveCall } from '../../dialplan/rules/resolve-call.js';
import { ExtensionDirectory } from '../../extensions/extension-directory.js';
import { HANDED_ON_CONTEXT, INSIDE_CONTEXT } from '../../freeswitch/applications.js';
import { isUuid } from '../../freeswitch/arguments.js';
import {
  bridgeChannels,
  channelExists,
  holdChannel,
  killChannel,
  noteConsultation,
  noteMovedAs,
  parkBoth,
  parkChannel,
  receiveKey,
  runInCallScript,
  transferChannel,
} from '../../freeswitch/commands.js';
import { UNTRUSTED_CONTEXT } from '../../provisioning/bootstrap/profiles.js';
import { HOME_CONTEXT } from '../../provisioning/steps.js';
import { InCallActions } from '../in-call-actions.js';
import { LiveChannels } from '../live-channels.js';
import type { ChannelCommandInput } from './control.dto.js';
import { type AskedLeg, Legs, NOT_ANSWERED } from './legs.js';
import { required } from './required.js';

/** Where a call goes and with whom it is connected. */
@Injectable()
export class MoveControl {
  constructor(
    private readonly legs: Legs,
    private readonly directory: ExtensionDirectory,
    private readonly lookups: CallLookups,
    private readonly inCall: InCallActions,
    private readonly channels: LiveChannels,
  ) {}

  /** The other side hears music meanwhile. A phone that still rings is not told, though FreeSWITCH would say so (seen). */
  async hold(leg: AskedLeg): Promise<void> {
    if (leg.get('Answer-State') !== 'answered') throw new SwitchRefused(NOT_ANSWERED);
    await this.legs.run(leg.node, holdChannel(leg.id, true));
  }

  async unhold(leg: AskedLeg): Promise<void> {
    await this.legs.run(leg.node, holdChannel(leg.id, false));
  }

  /** Alone, its partner is let go; both, each waits for itself and can be brought back to the other. */
  async park(leg: AskedLeg, { leg: which = 'aleg' }: ChannelCommandInput): Promise<void> {
    if (which === 'bleg') throw Invalid.field('leg', 'must be aleg or both for park');
    refuseRinging(leg);
    if (which === 'both') await this.legs.partner(leg);
    await this.legs.run(leg.node, which === 'both' ? parkBoth(leg.id) : parkChannel(leg.id));
  }

  /** To a number, to another channel, or back to whom it talked to last. */
  async unpark(leg: AskedLeg, input: ChannelCommandInput): Promise<void> {
    if (input.number !== undefined && input.other_uuid !== undefined)
      throw Invalid.field('other_uuid', 'must not be given together with number');
    if ((await this.legs.partnerOf(leg)) !== undefined) throw new SwitchRefused('it is not parked');
    if (input.number !== undefined) return this.transfer(leg, input);
    const other = input.other_uuid ?? leg.variable('last_bridge_to');
    if (!isUuid(other))
      throw Invalid.field('number', 'is required for unpark, or other_uuid: it talked to nobody yet');
    if (
      input.other_uuid === undefined &&
      (await this.legs.run(leg.node, channelExists(other))).trim() !== 'true'
    )
      throw new SwitchRefused('whom it talked to has gone');
    return this.connect(leg, other);
  }

  bridge(leg: AskedLeg, input: ChannelCommandInput): Promise<void> {
    return this.connect(leg, required(input, 'other_uuid'));
  }

  /** As if whoever is moved had dialled the number: with the context, rights, numbers and account of that extension. */
  async transfer(leg: AskedLeg, input: ChannelCommandInput): Promise<void> {
    const { leg: which = 'aleg' } = input;
    const number = required(input, 'number');
    const partner = which === 'aleg' ? undefined : await this.legs.partner(leg);
    const moved = which === 'bleg' ? partner! : leg;
    refuseRinging(moved);
    const context = await this.contextOf(moved, input.context);
    const both = which === 'both' ? [moved, partner!] : [moved];
    for (const each of both) await this.check(each, number, context);
    for (const each of both) {
      const { account } = each;
      if (account) await this.legs.run(each.node, noteMovedAs(each.id, account.user, account.domain));
    }
    await this.legs.run(
      moved.node,
      refuseUnsafe('number', () =>
        transferChannel(moved.id, number, context, which === 'both' ? '-both' : undefined),
      ),
    );
  }

  /** What *4 does: this side, an extension's, asks a third, while the other side waits. */
  async attended(leg: AskedLeg, input: ChannelCommandInput): Promise<void> {
    const { step = 'consult' } = input;
    if (step === 'consult') return this.consult(leg, required(input, 'number'));
    if (leg.variable('soft_holding_uuid') === '' || leg.variable('switchyard_in_call') !== 'true')
      throw new SwitchRefused('it consults nobody');
    // FreeSWITCH joins the two when the third has answered: until then it would lose both, and hears no key (seen).
    const rings = leg.variable('signal_bond') === leg.variable('soft_holding_uuid');
    if (rings && step === 'cancel') return this.stopConsulting(leg);
    if (rings) throw new SwitchRefused('whom it consults has not answered yet');
    if (step === 'complete') await this.legs.run(leg.node, killChannel(leg.id));
    else await this.legs.run(leg.node, receiveKey(leg.id, step === 'cancel' ? '#' : '0'));
  }

  private async consult(leg: AskedLeg, number: string): Promise<void> {
    const { account } = leg;
    if (account === undefined) throw new SwitchRefused('only an extension consults somebody');
    await this.legs.partner(leg);
    if (leg.variable('switchyard_in_call') === 'true')
      throw new SwitchRefused('it consults somebody already');
    await this.inCall.act({
      ...{ uuid: leg.id, core: leg.node.link.coreUuid ?? '', kind: 'attended', number },
      ...{ extn: account.user, domain: account.domain },
    });
    await this.legs.throughSwitch(leg);
    await this.legs.run(leg.node, noteConsultation(leg.id, number));
    await this.legs.run(leg.node, runInCallScript(leg.id));
  }

  /** It goes back to whom it talked to when the last of those that ring for it is gone. */
  private async stopConsulting(leg: AskedLeg): Promise<void> {
    const held = leg.variable('soft_holding_uuid');
    const ringing = this.channels
      .legs()
      .filter(({ uuid, otherUuid, state }) => otherUuid === leg.id && uuid !== held && state !== 'answered');
    for (const { uuid } of ringing)
      if (isUuid(uuid))
        await this.legs.run(leg.node, killChannel(uuid, 'ORIGINATOR_CANCEL')).catch(unlessGone);
  }

  private async connect(leg: AskedLeg, other: string): Promise<void> {
    const with_ = await this.legs.find(other, 'other_uuid');
    if (with_.id === leg.id) throw Invalid.field('other_uuid', 'must be another channel');
    if (with_.node !== leg.node) throw new SwitchRefused(`it is at another switch, ${with_.node.name}`);
    await this.legs.run(leg.node, bridgeChannels(leg.id, with_.id));
  }

  private async contextOf(moved: AskedLeg, asked: string | undefined): Promise<string> {
    if (asked !== undefined) {
      if ((await this.lookups.contexts()).includes(asked)) return asked;
      throw Invalid.field('context', `${asked} does not exist`);
    }
    const { account } = moved;
    const extension = account && (await this.directory.find(account.user, account.domain));
    if (extension) return extension.context;
    const own = moved.variable(HOME_CONTEXT) || moved.get('Caller-Context');
    return [INSIDE_CONTEXT, HANDED_ON_CONTEXT, ''].includes(own) ? UNTRUSTED_CONTEXT : own;
  }

  /** Said before anything is moved: nobody is sent to where there is nothing, or where they may not call. */
  private async check({ account, node }: AskedLeg, number: string, context: string): Promise<void> {
    if (account === undefined) return;
    const core = node.link.coreUuid;
    const call = { context, number, caller: account, now: this.lookups.now(), simulated: true as const };
    const { outcome, trace } = await resolveCall(
      { ...call, ...(core !== undefined && { core }) },
      this.lookups,
    );
    const why = trace.at(-1) ?? `${number} cannot be called`;
    if (outcome.kind === 'none') throw Invalid.field('number', why);
    if (outcome.kind === 'release') throw new SwitchRefused(why);
  }
}

/** A phone that we ring is in no dialplan yet: what it is sent to would ring, and end both (seen). */
function refuseRinging(leg: AskedLeg): void {
  if (leg.get('Call-Direction') === 'outbound' && leg.get('Answer-State') !== 'answered')
    throw new SwitchRefused(NOT_ANSWERED);
}

function unlessGone(error: unknown): void {
  if (!(error instanceof NotFound)) throw error;
}

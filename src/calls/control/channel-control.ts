import { Injectable } from '@nestjs/common';
import { Invalid } from '../../api/errors.js';
import { CallAudit } from '../call-audit.js';
import { present } from '../../api/present.js';
import { type Action, type ChannelCommandInput, FIELDS } from './control.dto.js';
import { type AskedLeg, Legs } from './legs.js';
import { MediaControl } from './media-control.js';
import { MoveControl } from './move-control.js';
import { RecordingControl } from './recording-control.js';

/**
 * What XSwitch answers when something was done to a channel.
 * @property file where it lies on the switch's own machine
 * @property files all of them, where there are several
 */
export interface Done {
  readonly msg: 'ok';
  readonly file?: string;
  readonly files?: readonly string[];
  readonly code: 200;
}

type Act = (leg: AskedLeg, input: ChannelCommandInput) => Promise<readonly string[] | void>;

/** Does something to a running channel, on the switch that has it. */
@Injectable()
export class ChannelControl {
  private readonly acts: Readonly<Record<Action, Act>>;

  constructor(
    private readonly legs: Legs,
    private readonly audit: CallAudit,
    media: MediaControl,
    recording: RecordingControl,
    move: MoveControl,
  ) {
    this.acts = {
      deaf: (leg, input) => media.deaf(leg, input),
      mute: (leg, input) => media.mute(leg, input),
      play: (leg, input) => media.play(leg, input),
      break: (leg, input) => media.stopPlaying(leg, input),
      dtmf: (leg, input) => media.dtmf(leg, input),
      set: (leg, input) => media.set(leg, input),
      record: (leg, input) => recording.record(leg, input),
      mask_record: (leg, input) => recording.mask(leg, input),
      pause_record: (leg, input) => recording.pause(leg, input),
      snapshot: (leg, input) => recording.snapshot(leg, input),
      hold: (leg) => move.hold(leg),
      unhold: (leg) => move.unhold(leg),
      park: (leg, input) => move.park(leg, input),
      unpark: (leg, input) => move.unpark(leg, input),
      bridge: (leg, input) => move.bridge(leg, input),
      transfer: (leg, input) => move.transfer(leg, input),
      att_xfer: (leg, input) => move.attended(leg, input),
    };
  }

  /**
   * @param id of the channel
   * @throws Invalid | NotFound | SwitchRefused in the switch's own words | SwitchUnavailable
   */
  async act(id: string, given: ChannelCommandInput): Promise<Done> {
    const input = present(given);
    refuseOthers(input);
    const leg = await this.legs.find(id);
    const files = (await this.acts[input.action](leg, input)) ?? [];
    await this.audit.record(leg.id, 'update', withoutSecrets(input));
    const told = files.length > 0 && { file: files[0], ...(files.length > 1 && { files }) };
    return { msg: 'ok', ...told, code: 200 };
  }
}

function refuseOthers(input: ChannelCommandInput): void {
  const { action } = input;
  const known: readonly string[] = ['action', ...FIELDS[action]];
  const others = Object.keys(input).filter((field) => !known.includes(field));
  if (others.length > 0)
    throw new Invalid(others.map((field) => ({ field, message: `is not for ${action}` })));
}

/** What is keyed or set may be a PIN. */
function withoutSecrets({ digits: _digits, value: _value, ...rest }: ChannelCommandInput): object {
  return rest;
}

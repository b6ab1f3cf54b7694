import { Injectable } from '@nestjs/common';
import { present } from '../present.js';
import type { Action, ChannelCommandInput } from './control.dto.js';
import { type AskedLeg, Legs } from './legs.js';
import { MediaControl } from './media-control.js';
import { MoveControl } from './move-control.js';
import { RecordingControl } from './recording-control.js';

/** What XSwitch answers when something was done to a channel. @property file where it lies on the switch's own machine */
export interface Done {
  readonly msg: 'ok';
  readonly file?: string;
  readonly code: 200;
}

type Act = (leg: AskedLeg, input: ChannelCommandInput) => Promise<string | undefined | void>;

/** Does something to a running channel, on the switch that has it. */
@Injectable()
export class ChannelControl {
  private readonly acts: Readonly<Record<Action, Act>>;

  constructor(
    private readonly legs: Legs,
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
    const file = await this.acts[input.action](await this.legs.find(id), input);
    return { msg: 'ok', ...(file && { file }), code: 200 };
  }
}

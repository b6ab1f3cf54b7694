import { Inject, Injectable } from '@nestjs/common';
import { Invalid } from '../../api/errors.js';
import { refuseUnsafe } from '../../api/unsafe.js';
import type { Config } from '../../config.js';
import { Database } from '../../database/database.js';
import {
  type ApiCommand,
  breakChannel,
  muteChannel,
  playMediaToChannel,
  playToChannel,
  sendDigits,
  setVariable,
} from '../../freeswitch/commands.js';
import { playable } from '../../freeswitch/media.js';
import { isStoredVariable } from '../../freeswitch/variables.js';
import { CONFIG } from '../../tokens.js';
import { requireSound, storageFolder } from '../storage-folder.js';
import type { ChannelCommandInput } from './control.dto.js';
import { type AskedLeg, Legs } from './legs.js';
import { required, switchedOn } from './required.js';

/** What a channel says, hears and holds. */
@Injectable()
export class MediaControl {
  constructor(
    private readonly legs: Legs,
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  deaf(leg: AskedLeg, input: ChannelCommandInput): Promise<void> {
    return this.silence(leg, ['write'], switchedOn(input, 'deaf'));
  }

  mute(leg: AskedLeg, input: ChannelCommandInput): Promise<void> {
    const on = switchedOn(input, 'mute');
    const { direction = 'read' } = input;
    return this.silence(leg, direction === 'both' ? ['read', 'write'] : [direction], on);
  }

  async play(leg: AskedLeg, input: ChannelCommandInput): Promise<void> {
    const command = await this.sound(leg, input);
    await this.legs.throughSwitch(leg);
    await this.legs.run(leg.node, command);
  }

  async stopPlaying(leg: AskedLeg, { leg: which = 'aleg' }: ChannelCommandInput): Promise<void> {
    const target = which === 'bleg' ? await this.legs.partner(leg) : leg;
    await this.legs.run(leg.node, breakChannel(target.id, which === 'both'));
  }

  async dtmf(leg: AskedLeg, input: ChannelCommandInput): Promise<void> {
    const digits = required(input, 'digits');
    await this.legs.run(
      leg.node,
      refuseUnsafe('digits', () => sendDigits(leg.id, digits)),
    );
  }

  async set(leg: AskedLeg, input: ChannelCommandInput): Promise<void> {
    const { value = '' } = input;
    const variable = required(input, 'variable');
    if (!isStoredVariable(variable))
      throw Invalid.field(
        'variable',
        'is not one that may be set; of your own there may be x_… and sip_h_X-…',
      );
    const media = { storageRoot: await storageFolder(leg.node) };
    await this.legs.run(
      leg.node,
      refuseUnsafe('value', () => setVariable(leg.id, variable, value, media)),
    );
  }

  private async silence(
    leg: AskedLeg,
    directions: readonly ('read' | 'write')[],
    on: boolean,
  ): Promise<void> {
    await this.legs.throughSwitch(leg);
    for (const direction of directions) await this.legs.run(leg.node, muteChannel(leg.id, direction, on));
  }

  private async sound(
    leg: AskedLeg,
    { file, media_id, leg: which = 'aleg' }: ChannelCommandInput,
  ): Promise<ApiCommand> {
    if (file === undefined && media_id === undefined)
      throw Invalid.field('file', 'is required for play, or else media_id');
    if (file !== undefined && media_id !== undefined)
      throw Invalid.field('media_id', 'must not be given together with file');
    if (which !== 'aleg') await this.legs.partner(leg);
    if (media_id !== undefined) {
      const [row] = await this.database.run<{ ext: string }>('SELECT ext FROM media_files WHERE id = $1', [
        media_id,
      ]);
      if (row === undefined) throw Invalid.field('media_id', `${media_id} does not exist`);
      const media = { api: this.config.publicUrl, id: media_id, ext: row.ext };
      return refuseUnsafe('media_id', () => playMediaToChannel(leg.id, media, which));
    }
    const media = { storageRoot: await storageFolder(leg.node) };
    const heard = refuseUnsafe('file', () => playable(file!, 'file', media));
    await requireSound(leg.node, heard, 'file');
    return playToChannel(leg.id, file!, which, media);
  }
}

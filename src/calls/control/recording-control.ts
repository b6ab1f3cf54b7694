import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { SwitchRefused, SwitchUnavailable } from '../../api/errors.js';
import { refuseUnsafe } from '../../api/unsafe.js';
import { RECORDING } from '../../freeswitch/applications.js';
import {
  fileExists,
  listMediaBugs,
  moduleExists,
  noteRecording,
  recordChannel,
  snapshotChannel,
} from '../../freeswitch/commands.js';
import { picture, recordable } from '../../freeswitch/media.js';
import type { SwitchNode } from '../../freeswitch/switches.js';
import { CallFileLegs } from '../../media/call-files/call-file-legs.js';
import { storageFolder } from '../storage-folder.js';
import type { ChannelCommandInput } from './control.dto.js';
import { type AskedLeg, Legs } from './legs.js';
import { required, switchedOn } from './required.js';

/** Which module writes files of a kind, where that is not one that every switch of ours has. */
const WRITERS: Readonly<Record<string, `mod_${string}`>> = {
  ...{ mp4: 'mod_av', m4a: 'mod_av', mkv: 'mod_av', webm: 'mod_av' },
  ...{ mp3: 'mod_shout', opus: 'mod_opusfile' },
};

/** A frame comes with the next picture that the phone sends. */
const SNAPSHOT_MS = 2_000;
const LOOK_MS = 50;

/** Below the storage folder. */
const RECORDINGS = 'recordings';
const SNAPSHOTS = 'snapshot';

/** What is kept of a channel: sound, films and pictures. A name is used once: nobody's file is written over. */
@Injectable()
export class RecordingControl {
  constructor(
    private readonly legs: Legs,
    private readonly files: CallFileLegs,
  ) {}

  /** @returns where what begins or ends lies on the switch's own machine */
  async record(leg: AskedLeg, input: ChannelCommandInput): Promise<readonly string[]> {
    if (!switchedOn(input, 'record')) return this.stop(leg, input);
    const name = `${RECORDINGS}/${required(input, 'file_name')}`;
    const storageRoot = await storageFolder(leg.node);
    const file = refuseUnsafe('file_name', () => recordable(name, 'file_name', { storageRoot }));
    const writer = WRITERS[file.slice(file.lastIndexOf('.') + 1)];
    if (writer !== undefined) await this.need(leg.node, writer);
    await this.legs.throughSwitch(leg);
    await this.once(leg, { name, file, field: 'file_name' }, async () => {
      await this.legs.run(leg.node, recordChannel(leg.id, 'start', name, { storageRoot }));
      // A call that is recorded anyway keeps that file for its CDR.
      if (leg.variable(RECORDING) === '' && /^[\w./-]+$/.test(name))
        await this.legs.run(leg.node, noteRecording(leg.id, name));
    });
    return [file];
  }

  mask(leg: AskedLeg, input: ChannelCommandInput): Promise<void> {
    return this.each(leg, input, switchedOn(input, 'mask') ? 'mask' : 'unmask');
  }

  pause(leg: AskedLeg, input: ChannelCommandInput): Promise<void> {
    return this.each(leg, input, switchedOn(input, 'pause') ? 'pause' : 'resume');
  }

  /** @throws SwitchRefused when there is no picture, or none came in time */
  async snapshot(leg: AskedLeg, input: ChannelCommandInput): Promise<void> {
    const name = `${SNAPSHOTS}/${required(input, 'png_name')}`;
    const storageRoot = await storageFolder(leg.node);
    const file = refuseUnsafe('png_name', () => picture(name, 'png_name', { storageRoot }));
    await this.need(leg.node, 'mod_png');
    await this.legs.throughSwitch(leg);
    await this.once(leg, { name, file, field: 'png_name' }, async () => {
      await this.legs.run(leg.node, snapshotChannel(leg.id, name, { storageRoot }));
      const end = Date.now() + SNAPSHOT_MS;
      while (!(await this.exists(leg.node, file))) {
        if (Date.now() >= end) throw new SwitchRefused(`no picture came within ${SNAPSHOT_MS / 1000} s`);
        await setTimeout(LOOK_MS);
      }
    });
  }

  private async stop(leg: AskedLeg, { file_name }: ChannelCommandInput): Promise<readonly string[]> {
    const found = await this.running(leg, file_name);
    for (const { at, file } of found)
      await this.legs.run(at.node, recordChannel(at.id, 'stop', file, under(file)));
    return found.map(({ file }) => file);
  }

  private async each(
    leg: AskedLeg,
    { file_name }: ChannelCommandInput,
    action: 'mask' | 'unmask' | 'pause' | 'resume',
  ): Promise<void> {
    for (const { at, file } of await this.running(leg, file_name))
      await this.legs.run(at.node, recordChannel(at.id, action, file, under(file)));
  }

  /** The recordings of a call, whichever of its legs has them. @throws SwitchRefused when there is none */
  private async running(leg: AskedLeg, name: string | undefined): Promise<{ at: AskedLeg; file: string }[]> {
    const partner = await this.legs.partnerOf(leg);
    const legs = partner === undefined ? [leg] : [leg, partner];
    const lists = await Promise.all(
      legs.map(async (at) => {
        const bugs = await this.legs.run(at.node, listMediaBugs(at.id));
        return [...bugs.matchAll(/<function>session_record<\/function>\s*<target>(.*?)<\/target>/g)].map(
          ([, file = '']) => ({ at, file }),
        );
      }),
    );
    const found = lists.flat().filter(({ file }) => name === undefined || file.endsWith(`/${name}`));
    if (found.length > 0) return found;
    throw new SwitchRefused(name === undefined ? 'nothing is recorded' : `nothing is recorded as ${name}`);
  }

  private async need(node: SwitchNode, module: `mod_${string}`): Promise<void> {
    const answer = await this.legs.run(node, moduleExists(module));
    if (answer.trim() !== 'true') throw new SwitchUnavailable(`FreeSWITCH ${node.name} has no ${module}`);
  }

  /** Another node may be told to write the same file, which no look can find yet. */
  private async once(
    leg: AskedLeg,
    { name, file, field }: { name: string; file: string; field: 'file_name' | 'png_name' },
    write: () => Promise<void>,
  ): Promise<void> {
    const taken = (): SwitchRefused => new SwitchRefused(`${field}: ${file} exists already`);
    if (await this.exists(leg.node, file)) throw taken();
    const core = leg.get('Core-UUID');
    if (!(await this.files.claim(core, name, leg.id))) throw taken();
    try {
      await write();
    } catch (error) {
      await this.files.release(core, name);
      throw error;
    }
  }

  private async exists(node: SwitchNode, file: string): Promise<boolean> {
    const command = refuseUnsafe('file_name', () => fileExists(file));
    return (await this.legs.run(node, command)).trim() === 'true';
  }
}

/** FreeSWITCH knows a recording by the path it has itself. */
const under = (file: string) => ({ storageRoot: file.slice(0, file.lastIndexOf('/')) });

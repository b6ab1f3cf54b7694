import { Injectable } from '@nestjs/common';
import { NotFound, SwitchUnavailable } from '../api/errors.js';
import { askSwitches } from '../api/switch-access.js';
import { sofiaProfile, sofiaProfileStatus, sofiaStatus } from '../freeswitch/commands.js';
import { Switches } from '../freeswitch/switches.js';
import { parseProfiles, parseProfileSettings, type RunningProfile } from './sofia-names.js';

/** How the profiles are on the running switches, and moving them there. */
@Injectable()
export class SipProfileStatus {
  constructor(private readonly switches: Switches) {}

  /** CherryPBX's view: of several switches the first that runs the profile. */
  async overview(): Promise<Record<string, { info: { url: string }; status: { state: string } }>> {
    const profiles = (await this.running()).flatMap((each) => each.profiles).toReversed();
    return Object.fromEntries(
      profiles.map(({ name, url, state }) => [name, { info: { url }, status: { state } }]),
    );
  }

  /** What every connected switch says; one that does not answer is left out. */
  async running(): Promise<{ switch: string; profiles: RunningProfile[] }[]> {
    const answers = await this.switches.each(({ link }) => link.api(sofiaStatus()));
    return answers.map(({ node, answer }) => ({ switch: node.name, profiles: parseProfiles(answer) }));
  }

  /** What a profile runs with, of several switches on the first that runs it; undefined where none does. */
  async settings(name: string): Promise<Record<string, string> | undefined> {
    const answers = await this.switches.each(({ link }) =>
      link.api(sofiaProfileStatus(name), { asIs: true }),
    );
    return answers.map(({ answer }) => parseProfileSettings(answer)).find(Boolean);
  }

  /** On every switch. What lasts is the row's `disabled`: a profile stopped here is back when the switch restarts. */
  async control(name: string, action: 'start' | 'stop' | 'restart' | 'rescan'): Promise<void> {
    const answers = await askSwitches(this.switches, ({ link }) =>
      link.api(sofiaProfile(name, action), { asIs: true }),
    );
    for (const { node, answer } of answers) {
      if (/must be up for at least/.test(answer))
        throw new SwitchUnavailable(`${node.name}: ${answer.trim()}`);
      if (/-ERR|Invalid|Failure/.test(answer)) throw new NotFound(`profile on ${node.name}:`, answer.trim());
    }
  }
}

import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { getGlobal, switchStatus } from '../../freeswitch/commands.js';
import { Switches } from '../../freeswitch/switches.js';
import { parseSwitchStatus, type SwitchStatus } from './rules/switch-status.js';

/** A page waits for the answer: who says nothing for so long is left out. */
const ANSWER_MS = 2_000;

/** Where a switch says what its public address is: what the bootstrap was told, or what its NAT router told it. */
const PUBLIC_ADDRESS = ['switchyard_ext_ip', 'nat_public_addr'];

/** What the connected switches say of themselves. */
@Injectable()
export class SwitchStatistics {
  constructor(private readonly switches: Switches) {}

  get configured(): number {
    return this.switches.nodes.length;
  }

  /** Of every switch that answers, in the order of FREESWITCH_URL. */
  async all(): Promise<{ readonly name: string; readonly status: SwitchStatus }[]> {
    const answers = await this.switches.each(({ link }) =>
      link.api(switchStatus(), { timeoutMs: ANSWER_MS }).then(parseSwitchStatus),
    );
    return answers.flatMap(({ node, answer }) =>
      answer === undefined ? [] : [{ name: node.name, status: answer }],
    );
  }

  /** The public address of the first switch that knows one; empty where none does. */
  async publicAddress(): Promise<string> {
    const answers = await this.switches.each(({ link }) =>
      Promise.all(
        PUBLIC_ADDRESS.map((name) => link.api(getGlobal(name), { timeoutMs: ANSWER_MS, asIs: true })),
      ),
    );
    return (
      answers.flatMap(({ answer }) => answer.map((each) => each.trim())).find((each) => isIP(each) !== 0) ??
      ''
    );
  }
}

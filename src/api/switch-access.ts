import { CommandTimeout, LinkLost, LinkRefused } from '../freeswitch/errors.js';
import type { SwitchNode, Switches } from '../freeswitch/switches.js';
import { type ApiError, SwitchUnavailable } from './errors.js';

/** A connected switch. @throws SwitchUnavailable that says what to set, or why it cannot be reached */
export function requireSwitch(switches: Switches): SwitchNode {
  if (switches.nodes.length === 0) {
    throw new SwitchUnavailable(
      'no switch is configured: set FREESWITCH_URL, e.g. esl://:ClueCon@127.0.0.1:8021',
    );
  }
  const [node] = switches.up;
  if (node === undefined) {
    const { name, link } = switches.nodes[0]!;
    throw new SwitchUnavailable(
      `FreeSWITCH ${name} cannot be reached: ${link.lastError?.message ?? link.state}`,
    );
  }
  return node;
}

/** Asks every connected switch. @throws SwitchUnavailable when none is, or none answered: nothing is not an answer */
export async function askSwitches<T>(
  switches: Switches,
  ask: (node: SwitchNode) => Promise<T>,
): Promise<{ node: SwitchNode; answer: T }[]> {
  requireSwitch(switches);
  const answers = await switches.each(ask);
  if (answers.length === 0) throw new SwitchUnavailable('the switch did not answer');
  return answers;
}

/** A command that got no answer, as what the caller is told; anything else stays what it is. */
export function unavailable(error: unknown): ApiError {
  if (error instanceof LinkLost || error instanceof LinkRefused || error instanceof CommandTimeout) {
    return new SwitchUnavailable(error.message);
  }
  throw error;
}

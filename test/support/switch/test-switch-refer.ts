import type { Channel } from './test-switch-channel.js';
import type { Core } from './test-switch-core.js';
import { runApplication, transfer } from './test-switch-execution.js';

/** A REFER on a leg: its partner is moved (sofia_handle_sip_i_refer, switch_ivr_session_transfer). */
export async function refer(core: Core, channel: Channel, number: string): Promise<void> {
  await core.clock.running();
  const { partner } = channel;
  if (partner === undefined) throw new Error('Cannot Blind Transfer 1 Legged calls');
  channel.variables.set('transfer_disposition', 'recv_replace');
  const [, name, data = ''] =
    /^(\S+) (.*)$/.exec(partner.variables.get('execute_on_blind_transfer') ?? '') ?? [];
  if (name !== undefined) await runApplication(core, partner, name, data);
  transfer(partner, number);
}

import { Injectable } from '@nestjs/common';
import { SwitchUnavailable } from '../api/errors.js';
import { askSwitches } from '../api/switch-access.js';
import { sofiaStatus } from '../freeswitch/commands.js';
import { Switches } from '../freeswitch/switches.js';
import { Kamailio } from './kamailio.js';
import { kamailioState, type Member, sofiaState, type TrunkState } from './rules/dispatcher-row.js';
import { parseGatewayStatus, trunkName } from './sofia-names.js';

/** How trunks are, from whoever calls through them: Kamailio if there is one, else the switches. */
@Injectable()
export class TrunkStatus {
  constructor(
    private readonly switches: Switches,
    private readonly kamailio: Kamailio,
  ) {}

  /** @throws SwitchUnavailable that says what to set, or why nobody can be asked */
  async of(members: readonly Member[]): Promise<TrunkState[]> {
    return this.kamailio.configured ? this.byKamailio(members) : this.bySwitches(members);
  }

  private async byKamailio(members: readonly Member[]): Promise<TrunkState[]> {
    const found = await this.kamailio.destinations();
    const flags = new Map(found.map((each) => [`${each.set} ${each.trunk}`, each.flags]));
    return members.map(({ group_id, trunk_id }) => kamailioState(flags.get(`${group_id} ${trunk_id}`)));
  }

  private async bySwitches(members: readonly Member[]): Promise<TrunkState[]> {
    if (this.switches.nodes.length === 0)
      throw new SwitchUnavailable(
        'no switch is configured: set FREESWITCH_URL, e.g. esl://:ClueCon@127.0.0.1:8021, or KAMAILIO_RPC_URL',
      );
    const answers = await askSwitches(this.switches, ({ link }) => link.api(sofiaStatus('gateway')));
    const running = answers.map(
      ({ answer }) => new Map(parseGatewayStatus(answer).map((gateway) => [gateway.name, gateway])),
    );
    return members.map((member) =>
      sofiaState(
        member,
        running.map((gateways) => gateways.get(trunkName(member.trunk_id))),
      ),
    );
  }
}

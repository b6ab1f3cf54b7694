import { Injectable } from '@nestjs/common';
import { Invalid, NotFound, SwitchUnavailable } from '../api/errors.js';
import { askSwitches } from '../api/switch-access.js';
import { sofiaGateway, sofiaStatus } from '../freeswitch/commands.js';
import { Switches } from '../freeswitch/switches.js';
import { Database } from '../database/database.js';
import { gatewayName, parseGatewayStatus } from './sofia-names.js';

export interface GatewayState {
  readonly name: string;
  readonly gateway_state: string;
  readonly gateway_status: string;
}

/** XSwitch's and CherryPBX's words for what FreeSWITCH does with a gateway. */
const ACTIONS: Readonly<Record<string, 'startgw' | 'killgw' | 'register' | 'unregister'>> = {
  ...{ start: 'startgw', killgw: 'killgw', stop: 'killgw' },
  ...{ register: 'register', reg: 'register', unregister: 'unregister', unreg: 'unregister' },
};

/** How the gateways are on the running switches, and moving them there. */
@Injectable()
export class GatewayStatus {
  constructor(
    private readonly database: Database,
    private readonly switches: Switches,
  ) {}

  /** The gateways in use, by the names people gave them. With several switches a gateway is listed once a switch. */
  async list(): Promise<GatewayState[]> {
    const names = new Map(
      (await this.database.run<{ id: number; name: string }>('SELECT id, name FROM gateways')).map(
        ({ id, name }) => [gatewayName(id), name],
      ),
    );
    const answers = await askSwitches(this.switches, ({ link }) => link.api(sofiaStatus('gateway')));
    return answers
      .flatMap(({ answer }) => parseGatewayStatus(answer))
      .flatMap(({ name, state, status }) =>
        names.has(name) ? [{ name: names.get(name)!, gateway_state: state, gateway_status: status }] : [],
      );
  }

  /** Every gateway, newest last: `RUNNING`, `STOPPED`, or `UNKNOWN` while no switch can be asked. */
  async all(): Promise<{ gwname: string; gwstatus: string }[]> {
    const rows = await this.database.run<{ name: string }>('SELECT name FROM gateways ORDER BY id');
    const running = await this.running();
    return rows.map(({ name }) => ({
      gwname: name,
      gwstatus: running === undefined ? 'UNKNOWN' : running.has(name) ? 'RUNNING' : 'STOPPED',
    }));
  }

  private async running(): Promise<Set<string> | undefined> {
    try {
      return new Set((await this.list()).map(({ name }) => name));
    } catch (error) {
      if (error instanceof SwitchUnavailable) return undefined;
      throw error;
    }
  }

  /** @param action XSwitch's or CherryPBX's word */
  async control(id: number, action: string): Promise<void> {
    const command = ACTIONS[action];
    if (command === undefined)
      throw Invalid.field('action', `must be one of ${Object.keys(ACTIONS).join(', ')}`);
    const [gateway] = await this.database.run<{ profile: string }>(
      'SELECT p.name AS profile FROM gateways g JOIN sip_profiles p ON p.id = g.profile_id WHERE g.id = $1',
      [id],
    );
    if (gateway === undefined) throw new NotFound('gateway', id);
    const answers = await askSwitches(this.switches, ({ link }) =>
      link.api(sofiaGateway(gateway.profile, command, gatewayName(id)), { asIs: true }),
    );
    const failed = answers.find(({ answer }) => /-ERR|Invalid/.test(answer));
    if (failed) throw new NotFound(`running gateway on ${failed.node.name}:`, failed.answer.trim());
  }
}

import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { Injectable } from '@nestjs/common';
import { Switches } from '../freeswitch/switches.js';
import { GatewayAddresses } from '../trunking/gateway-addresses.js';
import { isOnOwnNetwork, isOwnAddress, type OwnAddress } from './rules/own-networks.js';

/** Whom nobody shuts out: this installation itself and its carriers. */
@Injectable()
export class ExemptAddresses {
  constructor(
    private readonly gateways: GatewayAddresses,
    private readonly switches: Switches,
  ) {}

  /** Whose address this is, in words; undefined when a rule may name it. */
  async ownerOf(address: string): Promise<string | undefined> {
    if (isOwnAddress(address, own())) return 'an address of this machine';
    if (this.switchHosts.includes(address)) return 'the address of a switch';
    const [carrier] = await this.gateways.gatewaysAt(address);
    return carrier && `an address of ${carrier.kind} ${carrier.id} (${carrier.name})`;
  }

  /** Whether failures from there are forgiven: what a neighbour does wrong is somebody's mistake, not an attack. */
  async isNeighbour(address: string): Promise<boolean> {
    return isOnOwnNetwork(address, own()) || (await this.ownerOf(address)) !== undefined;
  }

  /** Who reaches this machine although a network is shut out: without its carriers and switches it is no PBX. */
  async elsewhere(): Promise<string[]> {
    return [...(await this.gateways.all()), ...this.switchHosts.filter((host) => isIP(host) !== 0)];
  }

  /** Addresses, and names of those that FREESWITCH_URL names. */
  private get switchHosts(): string[] {
    return this.switches.nodes.map(({ name }) => name.replace(/:\d+$|[[\]]/g, ''));
  }
}

/** Asked each time: addresses come and go. */
const own = (): OwnAddress[] => Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);

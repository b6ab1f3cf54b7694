import { Injectable } from '@nestjs/common';
import { AccessLists } from '../firewall/access-lists.js';
import { IpRules } from '../firewall/ip-rules.js';
import { GatewayAddresses } from '../trunking/gateway-addresses.js';
import { GatewayDirectory } from '../trunking/gateway-directory.js';
import { NodePlaces } from '../trunking/node-places.js';
import { SipProfileDirectory } from '../trunking/sip-profile-directory.js';
import type { AccessFacts } from './bootstrap/access-lists.js';
import { TrunkDirectory } from '../trunking/trunk-directory.js';
import type { ConfigurationFacts } from './configuration.js';
import { Domains } from './domains.js';

/** Gathers what sofia.conf and acl.conf are made of. */
@Injectable()
export class ConfigurationSource {
  constructor(
    private readonly domains: Domains,
    private readonly gateways: GatewayDirectory,
    private readonly profiles: SipProfileDirectory,
    private readonly addresses: GatewayAddresses,
    private readonly ipRules: IpRules,
    private readonly trunks: TrunkDirectory,
    private readonly nodes: NodePlaces,
    private readonly lists: AccessLists,
  ) {}

  async facts(): Promise<ConfigurationFacts> {
    const [domains, gateways, profiles, globals, trunks] = await Promise.all([
      this.domains.owned(),
      this.gateways.all(),
      this.profiles.all(),
      this.profiles.globals(),
      this.trunks.gateways(),
    ]);
    return { domains, gateways: [...gateways, ...trunks], profiles, globals };
  }

  async access(): Promise<AccessFacts> {
    const [carriers, refused, stored] = await Promise.all([
      this.addresses.all(),
      this.ipRules.refusedNetworks(),
      this.lists.all(),
    ]);
    return { carriers, refused, nodes: this.nodes.addresses, ...stored };
  }

  /** As it is stored now, whatever this node has heard of; as last read when the database is away. */
  async accessNow(): Promise<AccessFacts> {
    const [carriers, refused, stored] = await Promise.all([
      this.addresses.now(),
      this.ipRules.refusedNetworksNow(),
      this.lists.now(),
    ]);
    return { carriers, refused, nodes: this.nodes.addresses, ...stored };
  }
}

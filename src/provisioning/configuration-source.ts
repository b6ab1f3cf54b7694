import { Injectable } from '@nestjs/common';
import { GatewayDirectory } from '../trunking/gateway-directory.js';
import { SipProfileDirectory } from '../trunking/sip-profile-directory.js';
import type { ConfigurationFacts } from './configuration.js';
import { Domains } from './domains.js';

/** Gathers what sofia.conf is made of. */
@Injectable()
export class ConfigurationSource {
  constructor(
    private readonly domains: Domains,
    private readonly gateways: GatewayDirectory,
    private readonly profiles: SipProfileDirectory,
  ) {}

  async facts(): Promise<ConfigurationFacts> {
    const [domains, gateways, profiles] = await Promise.all([
      this.domains.owned(),
      this.gateways.all(),
      this.profiles.all(),
    ]);
    return { domains, gateways, profiles };
  }
}

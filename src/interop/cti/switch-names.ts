import { Injectable } from '@nestjs/common';
import { getGlobal } from '../../freeswitch/commands.js';
import type { SwitchEvent } from '../../freeswitch/events.js';
import { Switches, type SwitchNode } from '../../freeswitch/switches.js';
import { factsOf, type SwitchFacts } from './rules/values.js';

const NOBODY: SwitchFacts = { hostname: '', switchname: '', ipv4: '', ipv6: '' };

/** What the switches call themselves, by their names in FREESWITCH_URL. */
@Injectable()
export class SwitchNames {
  /** Out of its newest event; what it was asked for stands in until this run of it has told one. */
  private readonly known = new Map<
    string,
    { readonly core: string | undefined; readonly facts: SwitchFacts }
  >();

  constructor(private readonly switches: Switches) {}

  at(name: string): SwitchFacts {
    return this.known.get(name)?.facts ?? NOBODY;
  }

  /** Of the switch whose run this is. */
  ofCore(core: string): SwitchFacts {
    return this.at(this.switches.nodes.find(({ link }) => link.coreUuid === core)?.name ?? '');
  }

  learn({ name }: SwitchNode, event: SwitchEvent): void {
    if (event['FreeSWITCH-Hostname'] !== undefined)
      this.known.set(name, { core: event['Core-UUID'], facts: factsOf(event) });
  }

  async askAll(): Promise<void> {
    await this.switches.each((node) => this.ask(node));
  }

  private async ask({ name, link }: SwitchNode): Promise<void> {
    const core = link.coreUuid;
    if (this.known.get(name)?.core === core && this.known.has(name)) return;
    const global = async (variable: string) => (await link.api(getGlobal(variable), { asIs: true })).trim();
    const hostname = await global('hostname');
    const [ipv4, ipv6] = [await global('local_ip_v4'), await global('local_ip_v6')];
    // A switch may have another name than its machine: its first event says so.
    if (this.known.get(name)?.core !== core)
      this.known.set(name, { core, facts: { hostname, switchname: hostname, ipv4, ipv6 } });
  }
}

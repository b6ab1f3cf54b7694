import { Injectable } from '@nestjs/common';
import { getGlobal } from '../../freeswitch/commands.js';
import type { SwitchEvent } from '../../freeswitch/events.js';
import { Switches, type SwitchNode } from '../../freeswitch/switches.js';
import { factsOf, type SwitchFacts } from './rules/values.js';

const NOBODY: SwitchFacts = { hostname: '', switchname: '', ipv4: '', ipv6: '' };

/** What the switches call themselves, by their names in FREESWITCH_URL. */
@Injectable()
export class SwitchNames {
  /** Out of its own events; what it was asked for stands in until then. */
  private readonly told = new Map<string, SwitchFacts>();
  private readonly asked = new Map<string, SwitchFacts>();

  constructor(private readonly switches: Switches) {}

  at(name: string): SwitchFacts {
    return this.told.get(name) ?? this.asked.get(name) ?? NOBODY;
  }

  /** Of the switch whose run this is. */
  ofCore(core: string): SwitchFacts {
    return this.at(this.switches.nodes.find(({ link }) => link.coreUuid === core)?.name ?? '');
  }

  learn({ name }: SwitchNode, event: SwitchEvent): void {
    if (!this.told.has(name) && event['FreeSWITCH-Hostname'] !== undefined)
      this.told.set(name, factsOf(event));
  }

  async askAll(): Promise<void> {
    await this.switches.each((node) => this.ask(node));
  }

  private async ask({ name, link }: SwitchNode): Promise<void> {
    if (this.told.has(name) || this.asked.has(name)) return;
    const global = async (variable: string) => (await link.api(getGlobal(variable), { asIs: true })).trim();
    const hostname = await global('hostname');
    const [ipv4, ipv6] = [await global('local_ip_v4'), await global('local_ip_v6')];
    // A switch may have another name than its machine: its first event says so.
    this.asked.set(name, { hostname, switchname: hostname, ipv4, ipv6 });
  }
}

import { Injectable } from '@nestjs/common';
import type { Leg } from '../../calls/leg.js';
import { LiveChannels } from '../../calls/live-channels.js';
import { ExtensionDirectory } from '../../extensions/extension-directory.js';
import { ExtensionService } from '../../extensions/extension.service.js';
import { Registrations } from '../../extensions/registrations.js';
import { otherNumber } from './rules/values.js';

@Injectable()
export class ExtensionStatusService {
  constructor(
    private readonly extensions: ExtensionService,
    private readonly directory: ExtensionDirectory,
    private readonly registrations: Registrations,
    private readonly channels: LiveChannels,
  ) {}

  /** @throws NotFound */
  async of(id: number) {
    const row = await this.extensions.get(id);
    const domain = await this.directory.domainOf(row.domain);
    return {
      ...{ id, extn: row.extn, domain },
      registrations: await this.phones(row.extn, domain),
      calls: this.channels.legsOf(row.extn, domain).map(callOf),
      ...{ dnd: row.dnd, forward_always: row.forward_always, forward_busy: row.forward_busy },
      ...{ forward_no_answer: row.forward_no_answer, forward_unreachable: row.forward_unreachable },
    };
  }

  private async phones(extn: string, domain: string) {
    const rows = await this.registrations.registered([extn]);
    const domains = await Promise.all(rows.map((row) => this.directory.domainOf(row.domain)));
    return rows
      .filter((_, index) => domains[index] === domain)
      .map((row) => ({
        ...{ switch: row.switch, profile: row.profile, contact: row.contact, network_ip: row.network_ip },
        ...{ network_port: row.network_port, transport: row.transport, user_agent: row.user_agent },
        expires_in: row.lasts,
      }));
  }
}

const callOf = (leg: Leg) => ({
  ...{ uuid: leg.uuid, direction: leg.direction, number: otherNumber(leg), state: leg.state },
  held: leg.held,
  ...{ created_at: leg.createdAt, progress_at: leg.progressAt || leg.progressMediaAt },
  ...{ answered_at: leg.answeredAt, other_uuid: leg.otherUuid ?? '' },
});

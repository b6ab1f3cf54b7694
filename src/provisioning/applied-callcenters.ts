import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { isOurQueue } from '../dialplan/rules/callcenter-names.js';
import { RoomDirectory } from '../dialplan/rooms/room-directory.js';
import { callcenterQueue, listCallcenter } from '../freeswitch/commands.js';
import type { SwitchNode } from '../freeswitch/switches.js';
import { LOG } from '../tokens.js';
import { Applied } from './applied.js';
import { agentCommands, queueFingerprints, readTable, type TableRow } from './callcenters.js';

/**
 * Makes a running mod_callcenter what is stored, by what it says it has. A queue is read again only when its settings
 * changed: the module looks at one that it has just thrown away while somebody waits in it (members_callback).
 */
@Injectable()
export class AppliedCallcenters {
  constructor(
    private readonly rooms: RoomDirectory,
    private readonly applied: Applied,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** @throws CommandRefused | LinkLost */
  async apply({ name, link }: SwitchNode): Promise<void> {
    const core = link.coreUuid ?? '';
    const list = async (what: Parameters<typeof listCallcenter>[0]): Promise<TableRow[]> =>
      readTable(await link.api(listCallcenter(what)));
    const callcenters = await this.rooms.callcenters();
    const prints = queueFingerprints(callcenters);
    const queues = (await list('queue')).map((row) => row['name'] ?? '');
    const outdated = new Set(await this.applied.outdatedCallcenters(core, prints));
    for (const [queue, print] of prints) {
      const runs = queues.includes(queue);
      if (runs && !outdated.has(queue)) continue;
      await link.api(callcenterQueue(runs ? 'reload' : 'load', queue));
      await this.applied.recordCallcenter(core, queue, print);
    }
    const commands = agentCommands(callcenters, { agents: await list('agent'), tiers: await list('tier') });
    for (const command of commands) await link.api(command);
    const gone = queues.filter((queue) => isOurQueue(queue) && !prints.has(queue));
    for (const queue of gone) await link.api(callcenterQueue('unload', queue));
    this.log.info(
      { switch: name, queues: outdated.size, agents: commands.length, gone },
      'call centres applied',
    );
  }
}

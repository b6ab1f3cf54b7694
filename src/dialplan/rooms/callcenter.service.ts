import { Injectable } from '@nestjs/common';
import { Children } from '../../api/children.js';
import { CrudService, type Input } from '../../api/crud.service.js';
import { Invalid } from '../../api/errors.js';
import { Store } from '../../api/store.js';
import { UnsafeValue } from '../../freeswitch/errors.js';
import { Callcenter, CallcenterAgent } from './callcenter.entity.js';
import { DialplanReferences } from '../references.js';
import { insideNumber, type Inside, type InsideType } from '../rules/inside.js';
import type { AgentSettings } from '../rules/room-facts.js';

type PrintedAgent = CallcenterAgent & { extn: string };

/** What is the person's, not the call centre's. */
const PERSONAL = [
  ...(['status', 'wrap_up_time', 'max_no_answer'] as const),
  ...(['reject_delay_time', 'busy_delay_time', 'no_answer_delay_time'] as const),
] as const satisfies readonly (keyof AgentSettings)[];

class CallcenterAgents extends Children<CallcenterAgent, Callcenter, PrintedAgent> {
  constructor(
    store: Store,
    parent: CallcenterService,
    private readonly references: DialplanReferences,
  ) {
    super(store, parent, CallcenterAgent, 'callcenter agent', 'callcenter_id', ['level', 'position', 'id']);
  }

  /** An extension that is an agent already stays as it is, but for what is said otherwise. */
  override create(callcenterId: number, input: Input<CallcenterAgent>): Promise<PrintedAgent> {
    return this.store.database.transaction(async () => {
      const [known] = await this.store.database.run<AgentSettings>(
        `SELECT ${PERSONAL.join(', ')} FROM callcenter_agents WHERE extn_id = $1 LIMIT 1`,
        [input.extn_id],
      );
      const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
      return this.shared(await super.create(callcenterId, { ...known, ...given }));
    });
  }

  override update(callcenterId: number, id: number, patch: Input<CallcenterAgent>): Promise<PrintedAgent> {
    return this.store.database.transaction(async () =>
      this.shared(await super.update(callcenterId, id, patch)),
    );
  }

  protected override async print(rows: CallcenterAgent[]): Promise<PrintedAgent[]> {
    const names = await this.references.names(
      'extension',
      rows.map(({ extn_id }) => extn_id),
    );
    return rows.map((row) => Object.assign(row, { extn: names.get(row.extn_id) ?? '' }));
  }

  protected override check(): void {}

  private async shared(row: PrintedAgent): Promise<PrintedAgent> {
    await this.store.database.run(
      `UPDATE callcenter_agents other SET (${PERSONAL.join(', ')}) = (${PERSONAL.map((column) => `own.${column}`).join(', ')})
       FROM callcenter_agents own WHERE own.id = $1 AND other.extn_id = own.extn_id AND other.id <> own.id`,
      [row.id],
    );
    return row;
  }
}

/** Those that nothing but an id leads to. */
const BY_ID: readonly string[] = [
  ...(['FS_DEST_RING_EXTNS', 'FS_DEST_SEQ_EXTNS', 'FS_DEST_IVR'] as const),
  ...(['FS_DEST_IVRBLOCK', 'FS_DEST_SCRIPT', 'FS_DEST_MEETING_ROOM'] as const),
] satisfies InsideType[];

@Injectable()
export class CallcenterService extends CrudService<Callcenter> {
  readonly agents: CallcenterAgents;

  constructor(store: Store, references: DialplanReferences) {
    super(store, Callcenter, 'callcenter');
    this.agents = new CallcenterAgents(store, this, references);
  }

  all(): Promise<Callcenter[]> {
    return this.select().orderBy('row.id').getMany();
  }

  /** What a switch did of its own accord: too many calls were not answered. */
  async agentBecame(extensionId: number, status: AgentSettings['status']): Promise<void> {
    const [agent] = await this.store.database.run<{ id: number; callcenter_id: number }>(
      'SELECT id, callcenter_id FROM callcenter_agents WHERE extn_id = $1 AND status <> $2 ORDER BY id LIMIT 1',
      [extensionId, status],
    );
    if (agent) await this.agents.update(agent.callcenter_id, agent.id, { status });
  }

  protected override async check(row: Partial<Callcenter>, before?: Callcenter): Promise<void> {
    const { overflow_dest_type: type = '', overflow_dest_uuid = '', overflow_number = '' } = row;
    if (type === '') {
      if (overflow_dest_uuid !== '') throw Invalid.field('overflow_dest_uuid', 'needs an overflow_dest_type');
      if (overflow_number !== '') throw Invalid.field('overflow_number', 'needs an overflow_dest_type');
      return;
    }
    if (BY_ID.includes(type) && overflow_dest_uuid === '')
      throw Invalid.field('overflow_dest_uuid', 'must say which destination');
    if (type === 'FS_DEST_CTI' && before !== undefined && overflow_dest_uuid === String(before.id))
      throw Invalid.field('overflow_dest_uuid', 'must be another call centre');
    const overflow = {
      dest_type: type as InsideType,
      dest_uuid: overflow_dest_uuid,
      number: overflow_number,
    };
    refuseUnreachable(overflow);
  }
}

/** @throws Invalid naming the field */
function refuseUnreachable(overflow: Inside): void {
  try {
    insideNumber(overflow);
  } catch (error) {
    if (!(error instanceof UnsafeValue)) throw error;
    throw Invalid.field(error.field === 'number' ? 'overflow_number' : 'overflow_dest_uuid', error.why);
  }
}

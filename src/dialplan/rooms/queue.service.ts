import { Injectable } from '@nestjs/common';
import { Children } from '../../api/children.js';
import { CrudService } from '../../api/crud.service.js';
import { Invalid } from '../../api/errors.js';
import { Store } from '../../api/store.js';
import { Queue, QueueMember } from './queue.entity.js';
import { DialplanReferences } from '../references.js';

type PrintedMember = QueueMember & { extn: string };

class QueueMembers extends Children<QueueMember, Queue, PrintedMember> {
  constructor(
    store: Store,
    parent: QueueService,
    private readonly references: DialplanReferences,
  ) {
    super(store, parent, QueueMember, 'queue member', 'queue_id');
  }

  async toggle(queueId: number, id: number): Promise<PrintedMember> {
    return this.store.database.transaction(async () => {
      await this.parent.touch(queueId);
      const { disabled } = await this.find(queueId, id);
      return this.update(queueId, id, { disabled: disabled === 0 ? 1 : 0 });
    });
  }

  protected override async print(rows: QueueMember[]): Promise<PrintedMember[]> {
    const names = await this.references.names(
      'extension',
      rows.map(({ extn_id }) => extn_id),
    );
    return rows.map((row) => Object.assign(row, { extn: names.get(row.extn_id) ?? '' }));
  }

  /** mod_fifo takes less than ten seconds for its own default. */
  protected override check({ timeout = 0 }: Partial<QueueMember>): void {
    if (timeout > 0 && timeout < 10) throw Invalid.field('timeout', 'must be 0 or at least 10');
  }
}

@Injectable()
export class QueueService extends CrudService<Queue> {
  readonly members: QueueMembers;

  constructor(store: Store, references: DialplanReferences) {
    super(store, Queue, 'queue');
    this.members = new QueueMembers(store, this, references);
  }
}

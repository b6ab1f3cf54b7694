import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Audit } from '../api/store.js';
import type { Change } from '../database/change-feed.js';
import { LOG } from '../tokens.js';

/** Writes down who made, moved, heard or ended which call (a `channel` by its UUID), and who led which conference. */
@Injectable()
export class CallAudit {
  constructor(
    private readonly audit: Audit,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** What has been done stays done where it cannot be written down: then the log says so. */
  async record(
    id: string | number,
    action: Change['action'],
    after?: object,
    entity: 'channel' | 'conference room' = 'channel',
  ): Promise<void> {
    try {
      await this.audit.record({ entity, id, action, ...(after && { after }) });
    } catch (error) {
      this.log.error({ err: error, entity, id, action }, 'a call is missing in the audit log');
    }
  }
}

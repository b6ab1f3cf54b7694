import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Audit } from '../api/store.js';
import type { Change } from '../database/change-feed.js';
import { LOG } from '../tokens.js';

/** Writes down who made, moved, heard or ended which call. Each is a `channel` by its UUID. */
@Injectable()
export class CallAudit {
  constructor(
    private readonly audit: Audit,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** What has been done stays done where it cannot be written down: then the log says so. */
  async record(id: string, action: Change['action'], after?: object): Promise<void> {
    try {
      await this.audit.record({ entity: 'channel', id, action, ...(after && { after }) });
    } catch (error) {
      this.log.error({ err: error, uuid: id, action }, 'a call is missing in the audit log');
    }
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Invalid, NotFound } from '../../api/errors.js';
import type { Config } from '../../config.js';
import { Database } from '../../database/database.js';
import { CONFIG, LOG } from '../../tokens.js';
import { parseTimeRecurrence, TimeRecurrenceFault, type WallTime } from '../rules/time-recurrence.js';
import { isOpen, wallClock } from '../rules/time-window.js';
import { RefusedUrl } from '../../api/outside.js';
import { askOutside, valueAt, type OutsideRequest } from './outside-http.js';
import { scriptDocument } from './pbx-lua.js';

/** Errors that are kept of a block. */
const KEPT = 20;

/** What running blocks ask, and tell, over the switch's Lua (provisioning/bootstrap/run-block.ts). */
@Injectable()
export class BlockCalls {
  private readonly clock: () => WallTime;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Pick<Config, 'timezone' | 'privateTargets'>,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.clock = wallClock(config.timezone);
  }

  /** @throws NotFound there is no such block, or nothing to run in it */
  async script(id: number): Promise<string> {
    const [block] = await this.database.read<{ lua: string; hash: string }>(
      'script',
      `SELECT lua, lua_hash AS hash FROM blocks WHERE id = $1 AND lua <> ''`,
      [id],
    );
    if (block === undefined) throw new NotFound('script of block', id);
    return scriptDocument(block.hash, block.lua);
  }

  /** A call's script ended with this. */
  async failed(id: number, message: string, uuid: string): Promise<void> {
    this.log.warn({ block: id, uuid, problem: message }, 'block: its script failed');
    await this.database.run(
      `WITH added AS (
         INSERT INTO block_errors (block_id, call_uuid, message) SELECT id, $2, $3 FROM blocks WHERE id = $1
       )
       DELETE FROM block_errors WHERE block_id = $1 AND id <= (
         SELECT id FROM block_errors WHERE block_id = $1 ORDER BY id DESC OFFSET ${KEPT - 1} LIMIT 1)`,
      [id, uuid, message],
    );
  }

  /** @throws Invalid the time string cannot be read */
  isOpen(time: string): boolean {
    try {
      return isOpen(parseTimeRecurrence(time), this.clock());
    } catch (error) {
      if (error instanceof TimeRecurrenceFault) throw Invalid.field('time', error.message);
      throw error;
    }
  }

  /** `<status>`, then the text or what it has at `path`. @throws Invalid the request may not be made */
  async ask(id: number, request: OutsideRequest, path: string): Promise<string> {
    try {
      const { status, text } = await askOutside(request, this.config.privateTargets);
      if (status === 0)
        this.log.warn({ block: id, url: request.url }, 'block: nobody answered its HTTP request');
      return `${status}\n${valueAt(text, path)}`;
    } catch (error) {
      if (error instanceof RefusedUrl) throw Invalid.field('url', error.message);
      throw error;
    }
  }
}

import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { Busy, Invalid } from '../../api/errors.js';
import { bundles } from '../../root.js';
import type { Written } from './block-worker.js';

/** Blockly itself takes 50 of these MiB, a drawing of thousands of blocks as much again. */
const LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 };
/** A drawing of a thousand blocks takes half a second. */
const MOST_MS = 20_000;
const MOST_WAITING = 20;
const KIBIBYTE = 1024;
/** What a block's `lua` may have (block.dto.ts). */
const MOST_LUA = 256;

/**
 * Makes drawings into Lua, one after the other, each in a thread of its own (block-worker.ts, bundled as a file of its
 * own): whatever somebody draws, neither calls nor the server's memory feel it.
 */
@Injectable()
export class LuaWriter {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** @throws Invalid naming `xml` when it cannot be made into Lua */
  async write(xml: string): Promise<string> {
    if (this.waiting >= MOST_WAITING) throw new Busy('too many drawings are being made into scripts');
    this.waiting += 1;
    const mine = this.last.then(() => inThread(xml));
    this.last = mine.catch(() => undefined).finally(() => (this.waiting -= 1));
    const written = await mine;
    if ('problem' in written) throw Invalid.field('xml', written.problem);
    if (Buffer.byteLength(written.lua) > MOST_LUA * KIBIBYTE)
      throw Invalid.field('xml', `makes a script of more than ${MOST_LUA} KiB`);
    return written.lua;
  }
}

function inThread(xml: string): Promise<Written> {
  const worker = new Worker(join(bundles, 'block-worker.js'), { workerData: xml, resourceLimits: LIMITS });
  const late = setTimeout(() => void worker.terminate(), MOST_MS);
  return new Promise<Written>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? resolve({ problem: 'needs too much memory to be made into a script' })
        : reject(error),
    );
    worker.once('exit', () => resolve({ problem: 'takes too long to be made into a script' }));
  }).finally(() => clearTimeout(late));
}

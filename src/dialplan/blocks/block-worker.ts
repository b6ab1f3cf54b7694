import { parentPort, workerData } from 'node:worker_threads';
import { UnreadableDrawing, writeLua } from './write-lua.js';

/** A thread that makes one drawing into Lua and ends (lua-writer.ts). */

export type Written = { readonly lua: string } | { readonly problem: string };

function written(xml: string): Written {
  try {
    return { lua: writeLua(xml) };
  } catch (error) {
    if (error instanceof UnreadableDrawing) return { problem: error.message };
    throw error;
  }
}

parentPort!.postMessage(written(workerData as string));

import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { NotFound } from '../../api/errors.js';
import type { Config } from '../../config.js';
import { CONFIG } from '../../tokens.js';
import type { ByteRange } from '../rules/byte-range.js';

/** So much of a file's beginning says what it is and how long it plays. */
const HEAD_BYTES = 64 * 1024;
const PER_FOLDER = 1_000;
const INCOMING = 'incoming';
/** What nobody has a row of is being stored, for so long at most. */
const ABANDONED_MS = 24 * 3_600_000;

/** A file that has arrived and has no row yet. */
export interface Received {
  readonly at: string;
  readonly size: number;
  readonly head: Buffer;
  readonly sha256: string;
}

interface Kept {
  readonly id: number;
  readonly ext: string;
}

/** RECORDINGS_DIR: `<id / 1000>/<id>.<ext>`. Nothing that a caller or a switch has said is part of a path. */
@Injectable()
export class CallFileFolder {
  private readonly root: string;

  constructor(@Inject(CONFIG) { recordings }: Pick<Config, 'recordings'>) {
    this.root = recordings.folder;
  }

  /** Takes the bytes as they come; nothing is left of what does not come to its end. */
  async receive(bytes: Readable): Promise<Received> {
    const folder = join(this.root, INCOMING);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const at = join(folder, randomUUID());
    const hash = createHash('sha256');
    const beginning: Buffer[] = [];
    let size = 0;
    const watch = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        if (size < HEAD_BYTES) beginning.push(chunk);
        size += chunk.length;
        done(null, chunk);
      },
    });
    try {
      // Its node deletes it as soon as we say that we have it.
      await pipeline(bytes, watch, createWriteStream(at, { flags: 'wx', mode: 0o600, flush: true }));
    } catch (error) {
      await this.forget({ at });
      throw error;
    }
    return { at, size, head: Buffer.concat(beginning).subarray(0, HEAD_BYTES), sha256: hash.digest('hex') };
  }

  async forget({ at }: Pick<Received, 'at'>): Promise<void> {
    await rm(at, { force: true });
  }

  async keep({ at }: Received, file: Kept): Promise<void> {
    const folder = this.folderOf(file.id);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(at, this.pathOf(file));
    const handle = await open(folder);
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  async remove(file: Kept): Promise<void> {
    await rm(this.pathOf(file), { force: true });
  }

  /** @throws NotFound where this node does not have it: RECORDINGS_DIR is another one's, or somebody has emptied it */
  async read(file: Kept, range: ByteRange): Promise<Readable> {
    if (range.end < range.start) return new PassThrough().end();
    try {
      const handle = await open(this.pathOf(file));
      return handle.createReadStream(range);
    } catch (error) {
      if (isMissing(error)) throw new NotFound('the bytes in RECORDINGS_DIR of call file', file.id);
      throw error;
    }
  }

  /**
   * Deletes what nobody has a row of: a crash came between row and file, or another node deleted the row.
   * @param known those of some ids that have a row
   */
  async sweep(known: (ids: number[]) => Promise<ReadonlySet<number>>): Promise<number> {
    let swept = 0;
    for (const folder of await entriesOf(this.root)) {
      if (folder !== INCOMING && !/^\d+$/.test(folder)) continue;
      const names = await entriesOf(join(this.root, folder));
      const ids = names.map((name) => (folder === INCOMING ? NaN : Number.parseInt(name, 10)));
      const rows = await known(ids.filter((id) => id > 0));
      for (const [index, name] of names.entries()) {
        const path = join(this.root, folder, name);
        if (rows.has(ids[index]!) || !(await isAbandoned(path))) continue;
        await rm(path, { force: true });
        swept += 1;
      }
    }
    return swept;
  }

  private folderOf(id: number): string {
    return join(this.root, String(Math.floor(id / PER_FOLDER)));
  }

  private pathOf({ id, ext }: Kept): string {
    return join(this.folderOf(id), `${id}.${ext}`);
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function entriesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function isAbandoned(path: string): Promise<boolean> {
  try {
    const found = await stat(path);
    return found.isFile() && Date.now() - found.mtimeMs > ABANDONED_MS;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Inject, Injectable } from '@nestjs/common';
import { NotFound } from '../../api/errors.js';
import type { Config } from '../../config.js';
import { CONFIG } from '../../tokens.js';

const KINDS = ['manual', 'daily', 'before-restore', 'uploaded'] as const;
/** Why there is a backup; part of its name. */
export type BackupKind = (typeof KINDS)[number];

/** Made by nobody's wish; the newest are kept. */
const AUTOMATIC: readonly BackupKind[] = ['daily', 'before-restore'];

/** `20261224-180000000-manual-1a2b3c`: when (UTC, to the millisecond), why, and something by chance. They sort by their age. */
const NAME = new RegExp(`^\\d{8}-\\d{9}-(${KINDS.join('|')})-[0-9a-f]{6}$`);
const FILE = '.gz';
const PART = '.part';

/** What has not been written to for so long, nobody is writing. */
const LEFT_MS = 24 * 3_600_000;

/** The backups of this node: the folder `backups` of DATA_DIR. Names are made here, and a path is made of no other. */
@Injectable()
export class BackupFolder {
  readonly path: string;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'dataDir' | 'backups'>) {
    this.path = join(config.dataDir, 'backups');
  }

  /** Newest first. */
  async names(): Promise<string[]> {
    const files = await readdir(this.path).catch(() => [] as string[]); // none was made yet
    const names = files.filter((file) => file.endsWith(FILE)).map((file) => file.slice(0, -FILE.length));
    return names
      .filter((name) => NAME.test(name))
      .toSorted()
      .toReversed();
  }

  /** @throws NotFound */
  async find(name: string): Promise<{ path: string; size: number }> {
    const path = join(this.path, `${name}${FILE}`);
    const found = NAME.test(name) ? await stat(path).catch(() => undefined) : undefined;
    if (found !== undefined) return { path, size: found.size };
    const words = `backup ${name.slice(0, 64)} is not on this node: it lies on the node that made it or was given it`;
    throw new NotFound('backup', name, words);
  }

  /** A backup of these pieces; nothing of it is left where that fails. @returns its name */
  async write(kind: BackupKind, pieces: AsyncIterable<string | Buffer>): Promise<string> {
    const part = await this.part();
    try {
      await pack(pieces, part);
      return await this.take(kind, part);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  }

  /** Makes a file of this folder a backup. @returns its name */
  async take(kind: BackupKind, part: string): Promise<string> {
    const at = new Date()
      .toISOString()
      .replace(/[-:.Z]/g, '')
      .replace('T', '-');
    const name = `${at}-${kind}-${randomBytes(3).toString('hex')}`;
    const file = await open(part);
    // A name stands for a whole file, also after a power cut.
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, join(this.path, `${name}${FILE}`));
    return name;
  }

  /** Where a file may grow that is no backup yet. */
  async part(): Promise<string> {
    await mkdir(this.path, { recursive: true, mode: 0o700 });
    await this.sweep();
    return join(this.path, `${randomBytes(6).toString('hex')}${PART}`);
  }

  /** @throws NotFound */
  async remove(name: string): Promise<void> {
    const { path } = await this.find(name);
    await rm(path);
  }

  /** Of those that nobody asked for the newest BACKUP_KEEP are kept. @returns the others, which are gone */
  async prune(): Promise<string[]> {
    const { keep } = this.config.backups;
    const automatic = (await this.names()).filter((name) => AUTOMATIC.includes(kindOf(name)));
    const old = keep === 0 ? [] : automatic.slice(keep);
    for (const name of old) await rm(join(this.path, `${name}${FILE}`), { force: true });
    return old;
  }

  /** Removes what a process left behind that ended while it was writing. */
  private async sweep(): Promise<void> {
    for (const file of (await readdir(this.path)).filter((each) => each.endsWith(PART))) {
      const path = join(this.path, file);
      const found = await stat(path).catch(() => undefined); // it has just become a backup
      if (found !== undefined && found.mtimeMs < Date.now() - LEFT_MS) await rm(path, { force: true });
    }
  }
}

export const kindOf = (name: string): BackupKind => NAME.exec(name)![1] as BackupKind;

/** Only its owner may read it: it holds hashes of passwords. */
export const pack = (pieces: AsyncIterable<string | Buffer>, path: string): Promise<void> =>
  pipeline(pieces, createGzip(), createWriteStream(path, { mode: 0o600, flags: 'wx' }));

import { rm } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { ClientBase } from 'pg';
import { Busy, Invalid } from '../../api/errors.js';
import { Audit } from '../../api/store.js';
import { Database } from '../../database/database.js';
import { SecretBox } from '../../database/secret-box.js';
import { RELEASE } from '../../root.js';
import { LOG } from '../../tokens.js';
import { isBackedUp, readTables } from './backed-up.js';
import { BackupFolder, kindOf, type BackupKind } from './backup-folder.js';
import { Damaged, FORMAT, headerOf, readBackup, type BackupHeader } from './backup-format.js';
import { dump } from './dump.js';

/** A backup as it is listed. @property size bytes @property migration the newest of its database */
export interface Backup {
  readonly name: string;
  readonly kind: BackupKind;
  readonly created_at: string;
  readonly size: number;
  readonly with_cdrs: 0 | 1;
  readonly description: string;
  readonly version: string;
  readonly migration: string;
}

export interface BackupWish {
  readonly with_cdrs?: 0 | 1;
  readonly description?: string;
}

/** What is sealed in each backup: opened, it says that the key is the same. */
const KEY_CHECK = 'switchyard';

/** Whether the secrets of a backup were sealed with the key of that box. */
export function opens(box: SecretBox, { key_check }: BackupHeader): boolean {
  try {
    return box.open(key_check) === KEY_CHECK;
  } catch {
    return false;
  }
}

/** Backups of this node: one consistent moment of all that is configured, in one file each. */
@Injectable()
export class BackupService {
  private busy = false;

  constructor(
    private readonly database: Database,
    private readonly folder: BackupFolder,
    private readonly box: SecretBox,
    private readonly audit: Audit,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** Newest first. */
  async list(): Promise<Backup[]> {
    const found = await Promise.all((await this.folder.names()).map((name) => this.listed(name)));
    return found.filter((backup) => backup !== undefined);
  }

  names(): Promise<string[]> {
    return this.folder.names();
  }

  /** @throws NotFound */
  find(name: string): Promise<{ path: string; size: number }> {
    return this.folder.find(name);
  }

  /** @returns its name. @throws Busy while another one, or a restore, is under way on this node */
  make(kind: BackupKind, wish: BackupWish = {}): Promise<string> {
    return this.alone(() => this.write(kind, wish));
  }

  /** What reads or replaces everything is done one at a time. @throws Busy */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    if (this.busy)
      throw new Busy('a backup or a restore is under way on this node; try again when it is over');
    this.busy = true;
    try {
      return await work();
    } finally {
      this.busy = false;
    }
  }

  /** For who is alone. */
  async write(kind: BackupKind, wish: BackupWish): Promise<string> {
    const began = Date.now();
    const name = await this.database.aside((client) => this.folder.write(kind, this.pieces(client, wish)));
    await this.audit.record({ entity: 'backup', id: name, action: 'create', after: { kind, ...wish } });
    const old = await this.folder.prune();
    this.log.info({ backup: name, ms: Date.now() - began, deleted: old }, 'backup made');
    return name;
  }

  /** @param part a file of the folder, which becomes a backup if it is one. @throws Invalid; it is gone then */
  async accept(part: string, file_name: string): Promise<string> {
    try {
      await readBackup(part);
    } catch (error) {
      await rm(part, { force: true });
      if (error instanceof Damaged) throw Invalid.field('file', `cannot be used: ${error.message}`);
      throw error;
    }
    const name = await this.folder.take('uploaded', part);
    await this.audit.record({
      entity: 'backup',
      id: name,
      action: 'create',
      after: { kind: 'uploaded', file_name },
    });
    return name;
  }

  /** @throws NotFound */
  async remove(name: string): Promise<void> {
    await this.folder.remove(name);
    await this.audit.record({ entity: 'backup', id: name, action: 'delete' });
  }

  /** All of it as it is at one moment, whoever writes meanwhile. */
  private async *pieces(client: ClientBase, wish: BackupWish): AsyncGenerator<string | Buffer> {
    const { with_cdrs = 0, description = '' } = wish;
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows } = await client.query<{ at: string; migrations: string[] }>(
      `SELECT to_char(now(), 'YYYY-MM-DD HH24:MI:SS') AS at,
         ARRAY(SELECT name::text FROM migrations ORDER BY timestamp, id) AS migrations`,
    );
    const { at: created_at, migrations } = rows[0]!;
    const about = { version: RELEASE, created_at, description, with_cdrs, migrations };
    const entities = this.database.dataSource.entityMetadatas.map(({ tableName }) => tableName);
    const tables = (await readTables(client)).filter(({ name }) =>
      isBackedUp(name, entities, with_cdrs === 1),
    );
    yield* dump(client, { format: FORMAT, ...about, key_check: this.box.seal(KEY_CHECK) }, tables);
    await client.query('COMMIT');
  }

  private async listed(name: string): Promise<Backup | undefined> {
    try {
      const [{ path, size }, kind] = [await this.folder.find(name), kindOf(name)];
      const { created_at, with_cdrs, description, version, migrations } = await headerOf(path);
      return {
        name,
        kind,
        created_at,
        size,
        with_cdrs,
        description,
        version,
        migration: migrations.at(-1) ?? '',
      };
    } catch (error) {
      // Deleted meanwhile, or somebody's own file.
      this.log.warn({ err: error, backup: name }, 'a backup cannot be read');
      return undefined;
    }
  }
}

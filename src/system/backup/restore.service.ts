import { rm } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import pg, { type ClientBase } from 'pg';
import type { Logger } from 'pino';
import { keepingAccess } from '../../access/keeping-access.js';
import { Busy, Invalid } from '../../api/errors.js';
import type { Caller } from '../../api/request-context.js';
import { Audit } from '../../api/store.js';
import { WebhookService } from '../../calls/webhooks/webhook.service.js';
import { Database } from '../../database/database.js';
import { SecretBox } from '../../database/secret-box.js';
import { createFirstData } from '../../first-data.js';
import { RELEASE } from '../../root.js';
import { LOG } from '../../tokens.js';
import { CDRS, isBackedUp, quoted } from './backed-up.js';
import { BackupFolder } from './backup-folder.js';
import { Damaged, readBackup, type BackupHeader, type Contents } from './backup-format.js';
import { BackupService, opens } from './backup.service.js';
import { bringForward, KNOWN } from './bring-forward.js';
import { CdrMerge } from './cdr-merge.js';
import { load } from './load.js';
import { reseal } from './reseal.js';

/** Any key will do as long as every node of this program uses it. */
const RESTORE_LOCK = 0x5245_5354;

/** Puts a backup in the place of what is configured: all of it or nothing. */
@Injectable()
export class RestoreService {
  constructor(
    private readonly database: Database,
    private readonly backups: BackupService,
    private readonly folder: BackupFolder,
    private readonly box: SecretBox,
    private readonly cdrs: CdrMerge,
    private readonly webhooks: WebhookService,
    private readonly audit: Audit,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /**
   * @param secretKey of the program that made it, where that is another one than ours
   * @returns the name of the backup that was made of what it replaces
   * @throws NotFound, Busy, Invalid where it cannot be restored; nothing has changed then
   */
  async restore(name: string, caller: Caller, secretKey?: string): Promise<string> {
    const { path } = await this.folder.find(name);
    return this.backups.alone(() =>
      this.database.aside(async (client) => {
        await this.lock(client);
        const contents = await this.readable(path);
        const from = this.boxOf(contents.header, secretKey);
        const behind = await this.isBehind(client, contents.header);
        const before = await this.backups.write('before-restore', {
          description: `before ${name} was restored`,
        });
        const began = Date.now();
        const replace = (file: string, all: Contents) => this.replace(name, file, all, caller, from);
        if (behind) await this.forward(client, path, contents, replace);
        else await replace(path, contents);
        this.log.info({ backup: name, ms: Date.now() - began, user: caller.login }, 'backup restored');
        return before;
      }),
    );
  }

  /** It ends with the connection. */
  private async lock(client: ClientBase): Promise<void> {
    const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [
      RESTORE_LOCK,
    ]);
    if (!rows[0]!.taken) throw new Busy('another node is restoring a backup; try again when it is over');
  }

  /** All of it, before anything is touched. */
  private async readable(path: string): Promise<Contents> {
    try {
      return await readBackup(path);
    } catch (error) {
      throw refusal(error);
    }
  }

  private boxOf(header: BackupHeader, secretKey: string | undefined): SecretBox {
    if (opens(this.box, header)) return this.box;
    if (secretKey === undefined)
      throw Invalid.field(
        'secret_key',
        'is required: the passwords in this backup were sealed with another SECRET_KEY than this program has. ' +
          'Give the one of the program that made it (its setting SECRET_KEY, else the file secret-key of its DATA_DIR)',
      );
    const box = new SecretBox(secretKey);
    if (opens(box, header)) return box;
    throw Invalid.field('secret_key', 'is not the one that the passwords in this backup were sealed with');
  }

  /** Whether it is of an older release. @throws Invalid where it is of a newer one */
  private async isBehind(client: ClientBase, { migrations, version }: BackupHeader): Promise<boolean> {
    const unknown = migrations.find((migration) => !KNOWN.includes(migration));
    if (unknown !== undefined)
      throw Invalid.field(
        'name',
        `is a backup of release ${version}, which is newer than this one (${RELEASE} does not know ${unknown}): update this program first`,
      );
    const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations');
    return rows.some(({ name }) => !migrations.includes(name));
  }

  private async forward(
    client: ClientBase,
    path: string,
    contents: Contents,
    work: (newer: string, contents: Contents) => Promise<void>,
  ): Promise<void> {
    const newer = await this.folder.part();
    try {
      await bringForward(client, this.database.dataSource, path, contents, newer);
      await work(newer, await readBackup(newer));
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === '42501')
        throw Invalid.field(
          'name',
          'is a backup of an older release: to bring it up to date this program makes a database, for which its user needs the right CREATEDB',
        );
      throw refusal(error);
    } finally {
      await rm(newer, { force: true });
    }
  }

  private async replace(
    name: string,
    path: string,
    contents: Contents,
    caller: Caller,
    from: SecretBox,
  ): Promise<void> {
    const { database } = this;
    const { entityMetadatas } = database.dataSource;
    const entities = entityMetadatas.map(({ tableName }) => tableName);
    const strange = contents.sections.find(({ table }) => !isBackedUp(table, entities, true));
    if (strange !== undefined) throw refusal(new Damaged(`${strange.table} is nothing that is restored`));
    try {
      await database.longTransaction(async (client) => {
        await keepingAccess(database, caller.userId, async () => {
          await load(client, path, contents, (loading, copy) => this.cdrs.add(loading, copy));
          if (from !== this.box) await reseal(database, entityMetadatas, from, this.box);
          await createFirstData(database);
        });
        // Those of EVENT_URL are the setting's, not the backup's.
        await this.webhooks.takeSetting();
        const { created_at, version, with_cdrs } = contents.header;
        const after = { restored: 1, created_at, version, with_cdrs };
        await this.audit.record({ entity: 'backup', id: name, action: 'update', after });
        database.announceAll();
      });
    } catch (error) {
      throw refusal(error);
    }
    void this.tidy(contents);
  }

  /** Autovacuum would come too, some time. */
  private async tidy({ sections }: Contents): Promise<void> {
    const tables = sections.flatMap(({ table }) => (table === CDRS ? [] : table));
    await this.database
      .aside((client) => client.query(`VACUUM (ANALYZE) ${quoted(tables)}`))
      .catch((error: unknown) => this.log.warn({ err: error }, 'what was restored was not vacuumed'));
  }
}

/** Values that are none, rows that contradict each other: the file's fault. */
const REFUSED = /^2[23]/;

function refusal(error: unknown): unknown {
  const database = error instanceof Error && 'driverError' in error ? error.driverError : error;
  const refused =
    error instanceof Damaged || (database instanceof pg.DatabaseError && REFUSED.test(database.code ?? ''));
  if (!refused) return error;
  return Invalid.field('name', `cannot be restored, nothing was changed: ${(database as Error).message}`);
}

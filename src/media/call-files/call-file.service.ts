import type { Readable } from 'node:stream';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { CrudService } from '../../api/crud.service.js';
import { Invalid } from '../../api/errors.js';
import type { ListQuery, Page } from '../../api/paging.js';
import { Store } from '../../api/store.js';
import type { Config } from '../../config.js';
import { isUuid } from '../../freeswitch/arguments.js';
import { CONFIG, LOG } from '../../tokens.js';
import type { ByteRange } from '../rules/byte-range.js';
import { EXTENSIONS, mediaKind } from '../rules/media-kind.js';
import { wavDuration } from '../rules/wav-duration.js';
import type { Content } from '../send-media.js';
import type { CallFileFilter, CallFileUpload } from './call-file.dto.js';
import { CallFile } from './call-file.entity.js';
import { CallFileLegs } from './call-file-legs.js';
import { CallFileFolder, type Received } from './call-file-folder.js';

const PRUNE_MS = 3_600_000;
const GIGABYTE = 1e9;
const A_UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;

/** A leg begins so long before or after its file was last written: the other months of `cdrs` are not looked into. */
const A_CALL = `interval '1 day'`;

/** Who spoke, as the CDR of the file's leg says; empty where there is none (yet). */
interface Parties {
  readonly caller_id_number: string;
  readonly destination_number: string;
}

export type CallFileRow = CallFile & Parties;

const NOBODY: Parties = { caller_id_number: '', destination_number: '' };

/** Recordings and snapshots: taken from switches, listed, deleted by users and by age and size. */
@Injectable()
export class CallFileService extends CrudService<CallFile> implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    store: Store,
    private readonly folder: CallFileFolder,
    private readonly legs: CallFileLegs,
    @Inject(CONFIG) private readonly config: Pick<Config, 'recordings'>,
    @Inject(LOG) private readonly log: Logger,
  ) {
    super(store, CallFile, 'call file');
  }

  onModuleInit(): void {
    this.timer = setInterval(() => {
      this.prune().catch((error: unknown) => this.log.warn({ err: error }, 'call files were not cleared up'));
    }, PRUNE_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /**
   * A file of a switch. One that came before, or holds no sound, is not stored again: the switch may delete it.
   * @throws Invalid for what is neither sound, film nor picture, so that the switch puts it aside
   */
  async take(about: CallFileUpload, bytes: Readable): Promise<void> {
    const received = await this.folder.receive(bytes);
    try {
      await this.store.database.transaction(() => this.insert(about, received));
    } finally {
      // Where it is kept it has been moved.
      await this.folder.forget(received);
    }
  }

  private async insert(about: CallFileUpload, received: Received): Promise<void> {
    const name = about.path.replace(/^.*\//s, '');
    const kind = mediaKind(name, received.head);
    if (kind === undefined)
      throw Invalid.field('path', `${name} must be, and be called, one of ${EXTENSIONS.join(', ')}`);
    const { size, head, sha256 } = received;
    const duration = wavDuration(head, size);
    if (duration === 0) return;
    const { ext, mime } = kind;
    const { core_uuid, rel_path } = about;
    const uuid = about.uuid ?? (await this.legs.of(core_uuid, rel_path)) ?? name.match(A_UUID)?.at(-1);
    const row = {
      ...{ kind: mime.startsWith('image/') ? 'snapshot' : 'recording', name, mime, ext, sha256, duration },
      ...{ uuid, core_uuid, switch: about.switch },
      ...{ path: about.path, rel_path, file_size: size, recorded_at: about.modified },
    };
    const columns = Object.keys(row);
    const places = columns.map((column, index) =>
      column === 'recorded_at' ? `least(to_timestamp($${index + 1}), now())` : `$${index + 1}`,
    );
    const [stored] = await this.store.database.run<{ id: number }>(
      `INSERT INTO call_files (${columns.join(', ')}) VALUES (${places.join(', ')})
       ON CONFLICT (switch, path, sha256) DO NOTHING RETURNING id`,
      Object.values(row),
    );
    if (stored !== undefined) await this.folder.keep(received, { id: stored.id, ext });
  }

  /** Newest first. */
  async listed(filter: CallFileFilter, query: ListQuery): Promise<Page<CallFileRow>> {
    const rows = this.select();
    const { kind, startDate, endDate, uuid, number, switch: node } = filter;
    if (startDate && endDate && startDate > endDate)
      throw Invalid.field('startDate', `must not be after endDate ${endDate}`);
    if (kind) rows.andWhere('row.kind = :kind', { kind });
    if (uuid) rows.andWhere('row.uuid = :uuid', { uuid });
    if (node) rows.andWhere('row.switch = :node', { node });
    if (startDate) rows.andWhere('row.recorded_at >= CAST(:startDate AS date)', { startDate });
    if (endDate) rows.andWhere('row.recorded_at < CAST(:endDate AS date) + 1', { endDate });
    if (number)
      rows.andWhere(
        `row.uuid IN (SELECT uuid FROM cdrs
           WHERE (caller_id_number = :number OR destination_number = :number)
             AND start_stamp >= (${startDate ? 'CAST(:startDate AS date)' : 'SELECT min(recorded_at) FROM call_files'}) - ${A_CALL}
             AND start_stamp < (${endDate ? 'CAST(:endDate AS date) + 1' : 'SELECT max(recorded_at) FROM call_files'}) + ${A_CALL})`,
        { number },
      );
    const page = await this.page(rows, { ...query, filters: {} });
    return { ...page, data: await this.withParties(page.data) };
  }

  async one(id: number): Promise<CallFileRow> {
    const [row] = await this.withParties([await this.get(id)]);
    return row!;
  }

  /** @throws Invalid for what is no UUID */
  ofLeg(uuid: string): Promise<CallFile[]> {
    if (!isUuid(uuid)) throw Invalid.field('uuid', 'must be a UUID');
    return this.select().andWhere('row.uuid = :uuid', { uuid }).orderBy('row.id').getMany();
  }

  /** The file, to be answered; undefined for the id of another kind of file. */
  async find(id: number): Promise<Content | undefined> {
    const row = await this.select().andWhere('row.id = :id', { id }).getOne();
    return row === null ? undefined : this.contentOf(row);
  }

  contentOf(row: CallFile): Content {
    const read = (range: ByteRange): Promise<Readable> => this.folder.read(row, range);
    return { mime: row.mime, file_size: row.file_size, sha256: row.sha256, read };
  }

  override async remove(id: number): Promise<CallFile> {
    const row = await super.remove(id);
    await this.folder.remove(row);
    return row;
  }

  /** All of them or, when one does not exist, none. */
  async removeAll(ids: readonly number[]): Promise<void> {
    const rows = await this.store.database.transaction(async () => {
      const removed: CallFile[] = [];
      for (const id of ids) removed.push(await super.remove(id));
      return removed;
    });
    for (const row of rows) await this.folder.remove(row);
  }

  /** What is too old or, the oldest first, too much; answers how many went. */
  async prune(): Promise<number> {
    const { keepDays, maxGigabytes } = this.config.recordings;
    const gone: { id: number; ext: string }[] = [];
    if (keepDays > 0)
      gone.push(
        ...(await this.store.database.run<{ id: number; ext: string }>(
          'DELETE FROM call_files WHERE recorded_at < now() - make_interval(days => $1) RETURNING id, ext',
          [keepDays],
        )),
      );
    if (maxGigabytes > 0)
      gone.push(
        ...(await this.store.database.run<{ id: number; ext: string }>(
          `DELETE FROM call_files WHERE id IN (
             SELECT id FROM (
               SELECT id, sum(file_size) OVER (ORDER BY recorded_at DESC, id DESC) AS total FROM call_files
             ) AS newest WHERE total > $1) RETURNING id, ext`,
          [maxGigabytes * GIGABYTE],
        )),
      );
    for (const file of gone) await this.folder.remove(file);
    if (gone.length > 0)
      this.log.info({ files: gone.length }, 'call files were deleted: too old or too many');
    await this.legs.prune();
    await this.folder.sweep(async (ids) => {
      const rows = await this.store.database.run<{ id: number }>(
        'SELECT id FROM call_files WHERE id = ANY ($1::int[])',
        [ids],
      );
      return new Set(rows.map(({ id }) => id));
    });
    return gone.length;
  }

  private async withParties(files: readonly CallFile[]): Promise<CallFileRow[]> {
    const uuids = files.flatMap(({ uuid }) => uuid ?? []);
    const recorded = files.map(({ recorded_at }) => recorded_at).toSorted();
    const rows = await this.store.database.run<Parties & { uuid: string }>(
      `SELECT uuid, caller_id_number, destination_number FROM cdrs WHERE uuid = ANY ($1::uuid[])
         AND start_stamp BETWEEN $2::timestamptz - ${A_CALL} AND $3::timestamptz + ${A_CALL}`,
      [uuids, recorded[0], recorded.at(-1)],
    );
    const byLeg = new Map(rows.map(({ uuid, ...parties }) => [uuid, parties]));
    return files.map((file) => Object.assign(file, byLeg.get(file.uuid ?? '') ?? NOBODY));
  }
}

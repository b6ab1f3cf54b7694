import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { CrudService } from '../api/crud.service.js';
import { Invalid } from '../api/errors.js';
import type { UploadedFile } from '../api/multipart.js';
import { containing, type ListQuery } from '../api/paging.js';
import { requestContext } from '../api/request-context.js';
import { Store } from '../api/store.js';
import type { MediaInput } from './media.dto.js';
import { CAPTURE, MediaFile } from './media.entity.js';
import type { ByteRange } from './rules/byte-range.js';
import { EXTENSIONS, mediaKind } from './rules/media-kind.js';
import type { Content } from './send-media.js';

const CHUNK = 256 * 1024;

@Injectable()
export class MediaService extends CrudService<MediaFile> {
  constructor(store: Store) {
    super(store, MediaFile, 'media file');
  }

  /** All of the files or none. @throws Invalid naming the file that is none of the kinds that are taken */
  async upload(
    files: readonly UploadedFile[],
    { name, ...fields }: Partial<MediaInput>,
  ): Promise<MediaFile[]> {
    if (name !== undefined && files.length > 1) throw Invalid.field('name', 'can name one file only');
    refuseCapture(fields.type === CAPTURE);
    const known = files.map((file) => {
      const kind = mediaKind(file.name, file.content);
      if (kind !== undefined) return { ...file, kind };
      throw Invalid.field('file', `${file.name} must be, and be called, one of ${EXTENSIONS.join(', ')}`);
    });
    return this.store.database.transaction(async () => {
      const rows: MediaFile[] = [];
      for (const { name: original_file_name, content, kind } of known) {
        const sha256 = createHash('sha256').update(content).digest('hex');
        const facts = { ...kind, file_size: content.length, original_file_name, sha256 };
        const row = await this.create({ name: name ?? original_file_name, ...fields, ...facts });
        await this.store.database.run('INSERT INTO media_contents (media_id, content) VALUES ($1, $2)', [
          row.id,
          content,
        ]);
        rows.push(row);
      }
      return rows;
    });
  }

  /** The file, to be answered. */
  async contentOf(id: number): Promise<Content> {
    const { mime, file_size, sha256 } = await this.get(id);
    const read = (range: ByteRange) => Readable.from(this.content(id, range), { objectMode: false });
    return { mime, file_size, sha256, read };
  }

  /** These bytes of the file, piece by piece: of a film that is played the rest is never read. */
  private async *content(id: number, { start, end }: ByteRange): AsyncGenerator<Buffer> {
    for (let at = start; at <= end; at += CHUNK) {
      const [row] = await this.store.database.run<{ chunk: Buffer }>(
        'SELECT substring(content FROM $2 FOR $3) AS chunk FROM media_contents WHERE media_id = $1',
        [id, at + 1, Math.min(CHUNK, end - at + 1)],
      );
      if (row === undefined) throw new Error(`media file ${id} was deleted while it was read`);
      yield row.chunk;
    }
  }

  /** A capture stays one, and nothing else becomes one: administrators alone see them. */
  protected override check({ type }: Partial<MediaFile>, before?: MediaFile): Promise<void> {
    if (before !== undefined) refuseCapture((before.type === CAPTURE) !== (type === CAPTURE));
    return Promise.resolve();
  }

  protected override select(): SelectQueryBuilder<MediaFile> {
    const rows = super.select();
    const role = requestContext.get()?.caller?.role;
    return role === 'admin' ? rows : rows.andWhere('row.type <> :capture', { capture: CAPTURE });
  }

  protected override narrow(rows: SelectQueryBuilder<MediaFile>, query: ListQuery): void {
    const { name, q, types, ...filters } = query.filters;
    if (name) rows.andWhere('row.name ILIKE :name', { name: containing(name) });
    // CherryPBX looks for a file by its id once it is chosen, and drops it when that finds nothing.
    if (q)
      rows.andWhere('(row.name ILIKE :q OR row.description ILIKE :q OR row.id::text = :id)', {
        ...{ q: containing(q), id: q },
      });
    if (types)
      rows.andWhere('row.type = ANY (:types)', { types: types.split(',').map((type) => type.trim()) });
    super.narrow(rows, { ...query, filters });
  }
}

function refuseCapture(wrong: boolean): void {
  if (wrong) throw Invalid.field('type', `${CAPTURE} is what captures of the network have, and keep`);
}

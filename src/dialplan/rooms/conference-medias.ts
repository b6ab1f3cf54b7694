import { Children } from '../../api/children.js';
import type { CrudService } from '../../api/crud.service.js';
import { Invalid, NotFound } from '../../api/errors.js';
import type { Store } from '../../api/store.js';
import { type ConferenceRoom, ConferenceRoomMedia } from './conference-room.entity.js';

type PrintedMedia = ConferenceRoomMedia & { name: string; mime: string };

/** The sounds and films of a room, by the ids of the media files: each is there once. */
export class ConferenceMedias extends Children<ConferenceRoomMedia, ConferenceRoom, PrintedMedia> {
  constructor(store: Store, parent: CrudService<ConferenceRoom>) {
    super(store, parent, ConferenceRoomMedia, 'conference media', 'conference_room_id');
  }

  async removeFile(roomId: number, mediaId: number): Promise<void> {
    const found = (await this.list(roomId)).find(({ media_file_id }) => media_file_id === mediaId);
    if (found === undefined) throw new NotFound('media file of the room', mediaId);
    await this.remove(roomId, found.id);
  }

  protected override async print(rows: ConferenceRoomMedia[]): Promise<PrintedMedia[]> {
    const files = await this.store.database.run<{ id: number; name: string; mime: string }>(
      'SELECT id, name, mime FROM media_files WHERE id = ANY ($1::int[])',
      [rows.map(({ media_file_id }) => media_file_id)],
    );
    const known = new Map(files.map(({ id, ...file }) => [id, file]));
    return rows.map((row) => Object.assign(row, known.get(row.media_file_id)!));
  }

  /** Of one that does not exist the foreign key tells. */
  protected override async check({ media_file_id }: Partial<ConferenceRoomMedia>): Promise<void> {
    const [silent] = await this.store.database.run<{ mime: string }>(
      `SELECT mime FROM media_files WHERE id = $1 AND mime !~ '^(audio|video)/'`,
      [media_file_id],
    );
    if (silent) throw Invalid.field('media_file_id', `is ${silent.mime}, neither a sound nor a film`);
  }
}

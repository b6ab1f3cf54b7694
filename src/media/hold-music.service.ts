import { Injectable } from '@nestjs/common';
import { CrudService } from '../api/crud.service.js';
import { Invalid } from '../api/errors.js';
import { Store } from '../api/store.js';
import { HoldMusic } from './hold-music.entity.js';

@Injectable()
export class HoldMusicService extends CrudService<HoldMusic> {
  constructor(store: Store) {
    super(store, HoldMusic, 'hold music');
  }

  protected override async check(row: Partial<HoldMusic>, before?: HoldMusic): Promise<void> {
    if (row.media_ids === '') throw Invalid.field('media_ids', 'must name a media file');
    await this.refuseSilent(row.media_ids?.split(',') ?? []);
    if (row.is_default !== 1 || before?.is_default === 1) return;
    const others = await this.store.database.run<{ id: number }>(
      'SELECT id FROM hold_musics WHERE is_default = 1',
    );
    for (const { id } of others) await this.update(id, { is_default: 0 });
  }

  /** Of those that do not exist `references` tells. */
  private async refuseSilent(ids: readonly string[]): Promise<void> {
    const [silent] = await this.store.database.run<{ id: number; mime: string }>(
      `SELECT id, mime FROM media_files WHERE id = ANY ($1::int[]) AND mime NOT LIKE 'audio/%' LIMIT 1`,
      [ids],
    );
    if (silent) throw Invalid.field('media_ids', `media file ${silent.id} is ${silent.mime}, not a sound`);
  }
}

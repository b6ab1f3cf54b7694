import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Store } from '../api/store.js';
import { CAPTURE } from './media.entity.js';
import { MediaService } from './media.service.js';

const PCAP = { ext: 'pcap', mime: 'application/vnd.tcpdump.pcap' };

/** Media files of what was caught on the network: they are there from its beginning, and hold its packets from its end. */
@Injectable()
export class CaptureFiles {
  /** As changes of these files are called. */
  readonly entity: string;

  constructor(
    private readonly store: Store,
    private readonly media: MediaService,
  ) {
    this.entity = media.name;
  }

  async begin(name: string, description: string): Promise<number> {
    const facts = { ...PCAP, file_size: 0, sha256: '' };
    return (await this.media.create({ name, description, type: CAPTURE, ...facts })).id;
  }

  /** Whether it holds its packets; undefined where there is no such capture. */
  async isFull(id: number): Promise<boolean | undefined> {
    const [row] = await this.store.database.run<{ full: boolean }>(
      `SELECT EXISTS (SELECT FROM media_contents WHERE media_id = id) AS full FROM media_files WHERE id = $1 AND type = $2`,
      [id, CAPTURE],
    );
    return row?.full;
  }

  /** @param remark is added to the description. One that was deleted meanwhile stays deleted. */
  async fill(id: number, content: Buffer, remark: string): Promise<void> {
    const sha256 = createHash('sha256').update(content).digest('hex');
    await this.store.commit(async (record) => {
      const [after] = await this.store.database.run<object & { id: number }>(
        `UPDATE media_files SET file_size = $3, sha256 = $4, description = description || $5, updated_at = now()
         WHERE id = $1 AND type = $2 RETURNING *`,
        [id, CAPTURE, content.length, sha256, remark],
      );
      if (after === undefined) return;
      await this.store.database.run(
        `INSERT INTO media_contents (media_id, content) VALUES ($1, $2)
         ON CONFLICT (media_id) DO UPDATE SET content = excluded.content`,
        [id, content],
      );
      await record({ entity: this.entity, id, action: 'update', after });
    });
  }
}

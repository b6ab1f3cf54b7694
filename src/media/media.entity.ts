import { Column, Entity } from 'typeorm';
import { Row } from '../api/row.js';

/** The type of what was caught on the network (capture-files.ts). It may hold passwords and tokens of others. */
export const CAPTURE = 'CAPTURE';

/**
 * A sound, film or picture, or a capture of the network. Its bytes are in `media_contents`, never changed once they are
 * there, so that API nodes share no disk.
 */
@Entity('media_files')
export class MediaFile extends Row {
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', default: '' })
  description: string;

  /** What it is for: a key of dict realm MFILE_TYPE, or CAPTURE. */
  @Column({ type: 'text', default: 'UPLOAD' })
  type: string;

  @Column({ type: 'text' })
  mime: string;

  @Column({ type: 'text' })
  ext: string;

  /** Bytes. */
  @Column({ type: 'integer' })
  file_size: number;

  /** As the client called it; only shown. */
  @Column({ type: 'text', default: '' })
  original_file_name: string;

  @Column({ type: 'text' })
  sha256: string;
}

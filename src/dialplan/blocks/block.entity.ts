import { Column, Entity } from 'typeorm';
import { Row } from '../../api/row.js';

/** A call flow drawn of blocks (积木): the drawing and the scripts made of it, kept as they come. */
@Entity('blocks')
export class Block extends Row {
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', default: '' })
  description: string;

  @Column({ type: 'text', default: '' })
  ver: string;

  @Column({ type: 'text', default: '' })
  xml: string;

  @Column({ type: 'text', default: '' })
  js: string;

  @Column({ type: 'text', default: '' })
  lua: string;

  @Column({ type: 'text', default: '' })
  ivr_menu_id: string;
}

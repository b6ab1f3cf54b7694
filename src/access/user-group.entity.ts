import { Column, Entity } from 'typeorm';
import { Row } from '../api/row.js';

/** A name for some users; their telephones are meant where it is used. */
@Entity('user_groups')
export class UserGroup extends Row {
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', default: '' })
  description: string;
}

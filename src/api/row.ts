import { Column, PrimaryGeneratedColumn } from 'typeorm';

/**
 * A timestamp column. It is text to TypeORM, which would make a Date of it: the database session prints it as the API
 * does (see data-source.ts).
 */
export const Timestamp = (): PropertyDecorator => Column({ type: 'varchar', nullable: true, insert: false });

/** What every row of the API has. Fields have one spelling: the wire's, in column, property and JSON. */
export abstract class Row {
  @PrimaryGeneratedColumn()
  id: number;

  @Timestamp()
  created_at: string;

  @Timestamp()
  updated_at: string;

  /** Always NULL, printed as `""`: rows are really deleted, the audit log keeps them (xswitch-facts 4.19). */
  @Timestamp()
  deleted_at: string | null;
}

/** A row that belongs to a parent and goes with it: `k`=`v`, printed with `realm` and `ref_id`. */
export abstract class SettingRow extends Row {
  @Column()
  ref_id: number;

  @Column({ type: 'text' })
  k: string;

  @Column({ type: 'text', default: '' })
  v: string;

  @Column({ type: 'integer', default: 1 })
  o: number;

  @Column({ type: 'integer', default: 0 })
  disabled: number;
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose recording or snapshot a file is that was given a name by REST: the name says nothing of the leg. */
export class CallFileLegs1764289500000 implements MigrationInterface {
  readonly name = 'CallFileLegs1764289500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE call_file_legs (
        core_uuid uuid NOT NULL,
        rel_path text NOT NULL,
        uuid uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (core_uuid, rel_path)
      );
      CREATE INDEX call_file_legs_at ON call_file_legs (at);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE call_file_legs');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What several API nodes share beside the rows: the version of the configuration, and the switch secret. */
export class SeveralNodes1764115200000 implements MigrationInterface {
  readonly name = 'SeveralNodes1764115200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE change_version (
        only_row boolean PRIMARY KEY DEFAULT TRUE CHECK (only_row),
        seq bigint NOT NULL DEFAULT 0
      );
      INSERT INTO change_version DEFAULT VALUES;

      CREATE TABLE secrets (
        name text PRIMARY KEY,
        sealed text NOT NULL
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE secrets, change_version');
  }
}

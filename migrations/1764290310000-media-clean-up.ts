import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Media files that are old and that nobody uses are deleted, while there is a row that says from which age on. */
export class MediaCleanUp1764290310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE media_clean_up (
        id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
        threshold text NOT NULL,
        keep interval NOT NULL,
        next_run_at timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE media_clean_up');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many calls an extension may have, and the second telephone that takes its calls. */
export class MaxCalls1764288750000 implements MigrationInterface {
  readonly name = 'MaxCalls1764288750000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE extensions
        ADD max_calls integer NOT NULL DEFAULT 0,
        ADD hotline_type integer NOT NULL DEFAULT 0,
        ADD hotline_address text NOT NULL DEFAULT ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE extensions DROP max_calls, DROP hotline_type, DROP hotline_address');
  }
}

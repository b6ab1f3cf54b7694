import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many keys a menu has to wait for: asked at each call into one whose keys are numbers. */
export class IvrEffect1764288100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX extensions_longest_number ON extensions (greatest(length(extn), length(number_alias)))',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX extensions_longest_number');
  }
}

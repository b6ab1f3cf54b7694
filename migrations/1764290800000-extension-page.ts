import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What CherryPBX's page of an extension stores of how it is called. */
export class ExtensionPage1764290800000 implements MigrationInterface {
  readonly name = 'ExtensionPage1764290800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE extensions
        ADD caller_display integer NOT NULL DEFAULT 1,
        ADD enable_ringback integer NOT NULL DEFAULT 0,
        ADD ringback text NOT NULL DEFAULT '',
        ADD mac_address text NOT NULL DEFAULT ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE extensions
        DROP caller_display, DROP enable_ringback, DROP ringback, DROP mac_address`);
  }
}

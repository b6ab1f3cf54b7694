import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What callers of a route hear while it rings, and where gateways are. */
export class CherrypbxFields1764290600000 implements MigrationInterface {
  readonly name = 'CherrypbxFields1764290600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE routes
        ADD ringback_enabled integer NOT NULL DEFAULT 0,
        ADD ringback_tone text NOT NULL DEFAULT '';
      ALTER TABLE gateways ADD location text NOT NULL DEFAULT ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE gateways DROP location;
      ALTER TABLE routes DROP ringback_enabled, DROP ringback_tone`);
  }
}

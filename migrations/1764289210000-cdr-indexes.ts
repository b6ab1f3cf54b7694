import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a year of CDRs is searched by beside what had an index: talk, routes, and parts of names and numbers (bench/cdrs.ts
 * says what they are for). pg_trgm comes with PostgreSQL but is not installed everywhere, or its owner may not have it:
 * without it `q` reads every row of its days.
 */
export class CdrIndexes1764289210000 implements MigrationInterface {
  readonly name = 'CdrIndexes1764289210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX cdrs_billsec ON cdrs (billsec, start_stamp);
      CREATE INDEX cdrs_routes ON cdrs USING gin (string_to_array(xui_route_ids, ','));
      DO $$
      BEGIN
        CREATE EXTENSION IF NOT EXISTS pg_trgm;
        CREATE INDEX cdrs_words ON cdrs USING gin
          ((caller_id_name || E'\\n' || caller_id_number || E'\\n' || destination_number) gin_trgm_ops);
      EXCEPTION WHEN feature_not_supported OR undefined_file OR insufficient_privilege THEN
        RAISE NOTICE 'pg_trgm cannot be used: %', SQLERRM;
      END $$;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX IF EXISTS cdrs_billsec, cdrs_routes, cdrs_words');
  }
}

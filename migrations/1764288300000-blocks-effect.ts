import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Blocks act: their scripts are told apart by a hash, and what went wrong in them is kept. */
export class BlocksEffect1764288300000 implements MigrationInterface {
  readonly name = 'BlocksEffect1764288300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE blocks ADD COLUMN lua_hash text GENERATED ALWAYS AS (md5(lua)) STORED;

      CREATE TABLE block_errors (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        block_id integer NOT NULL REFERENCES blocks ON DELETE CASCADE,
        created_at timestamptz(0) NOT NULL DEFAULT now(),
        call_uuid text NOT NULL,
        message text NOT NULL
      );
      CREATE INDEX block_errors_block ON block_errors (block_id, id);

      CREATE TRIGGER blocks_unlink AFTER DELETE ON blocks FOR EACH ROW EXECUTE FUNCTION unlink('block')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER blocks_unlink ON blocks;
      DROP TABLE block_errors;
      ALTER TABLE blocks DROP COLUMN lua_hash`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROW } from './columns.js';

/** What held calls hear, and whose lamps are lit. */
export class HoldMusic1764288900000 implements MigrationInterface {
  readonly name = 'HoldMusic1764288900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE hold_musics (${ROW},
        name text NOT NULL CONSTRAINT hold_musics_name_unique UNIQUE,
        description text NOT NULL DEFAULT '',
        media_ids text NOT NULL,
        is_default integer NOT NULL DEFAULT 0
      );
      CREATE TRIGGER hold_musics_unlink AFTER DELETE ON hold_musics
        FOR EACH ROW EXECUTE FUNCTION unlink('hold music');
      CREATE TRIGGER queues_unlink AFTER DELETE ON queues FOR EACH ROW EXECUTE FUNCTION unlink('queue');
      ALTER TABLE extensions
        ADD hold_music_id integer CONSTRAINT extensions_hold_music_id_fkey REFERENCES hold_musics (id);
      ALTER TABLE contexts
        ADD hold_music_id integer CONSTRAINT contexts_hold_music_id_fkey REFERENCES hold_musics (id);
      CREATE INDEX extensions_hold_music ON extensions (hold_music_id) WHERE hold_music_id IS NOT NULL;
      CREATE INDEX extensions_not_to_disturb ON extensions (id) WHERE dnd = 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX extensions_not_to_disturb;
      ALTER TABLE contexts DROP hold_music_id;
      ALTER TABLE extensions DROP hold_music_id;
      DROP TRIGGER queues_unlink ON queues;
      DROP TABLE hold_musics;
      DELETE FROM links WHERE entity IN ('hold music', 'queue') OR target = 'hold music'`);
  }
}

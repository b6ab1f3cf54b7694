import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROW } from './columns.js';

/** What a conference room says of pictures and of who may enter; its members, and the files that are played in it. */
export class RoomSettings1764290300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE conference_rooms
        ADD video_mode text NOT NULL DEFAULT '',
        ADD canvas_count integer NOT NULL DEFAULT 0,
        ADD fps integer NOT NULL DEFAULT 0,
        ADD bandwidth text NOT NULL DEFAULT '',
        ADD banner jsonb,
        ADD call_perm text NOT NULL DEFAULT 'CONF_CP_NO_CHECK';
      CREATE TABLE conference_members (${ROW},
        room_id integer NOT NULL CONSTRAINT conference_members_room_id_fkey
          REFERENCES conference_rooms (id) ON DELETE CASCADE,
        name text NOT NULL DEFAULT '',
        num text NOT NULL,
        description text NOT NULL DEFAULT '',
        disabled integer NOT NULL DEFAULT 1,
        sort integer NOT NULL DEFAULT 0,
        route text NOT NULL DEFAULT '',
        group_id integer NOT NULL DEFAULT 0,
        user_id integer CONSTRAINT conference_members_user_id_fkey REFERENCES users (id) ON DELETE SET NULL,
        CONSTRAINT conference_members_room_id_num_unique UNIQUE (room_id, num)
      );
      CREATE INDEX conference_members_user ON conference_members (user_id);
      CREATE TABLE conference_room_medias (${ROW},
        conference_room_id integer NOT NULL CONSTRAINT conference_room_medias_conference_room_id_fkey
          REFERENCES conference_rooms (id) ON DELETE CASCADE,
        media_file_id integer NOT NULL CONSTRAINT conference_room_medias_media_file_id_fkey REFERENCES media_files (id),
        CONSTRAINT conference_room_medias_unique UNIQUE (conference_room_id, media_file_id)
      );
      CREATE INDEX conference_room_medias_media ON conference_room_medias (media_file_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE conference_room_medias, conference_members;
      ALTER TABLE conference_rooms DROP video_mode, DROP canvas_count, DROP fps, DROP bandwidth, DROP banner, DROP call_perm`);
  }
}

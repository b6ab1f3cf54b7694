import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROW, settingsOf } from './columns.js';

/** Where calls wait, meet and are spread: what conferences are like, queues with their members, and meetings. */
export class Rooms1764288500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE conference_profile_params (${settingsOf('conference_profiles')}
      );
      CREATE TABLE queues (${ROW},
        name text NOT NULL CONSTRAINT queues_name_unique UNIQUE,
        description text NOT NULL DEFAULT '',
        nbr text NOT NULL CONSTRAINT queues_nbr_unique UNIQUE,
        strategy text NOT NULL DEFAULT 'ringall',
        ring_timeout integer NOT NULL DEFAULT 30,
        retry_delay integer NOT NULL DEFAULT 5,
        hold_music text NOT NULL DEFAULT '',
        announce_interval integer NOT NULL DEFAULT 0,
        max_wait integer NOT NULL DEFAULT 0,
        overflow_number text NOT NULL DEFAULT ''
      );
      CREATE TABLE queue_members (${ROW},
        queue_id integer NOT NULL CONSTRAINT queue_members_queue_id_fkey REFERENCES queues (id) ON DELETE CASCADE,
        extn_id integer NOT NULL CONSTRAINT queue_members_extn_id_fkey REFERENCES extensions (id),
        timeout integer NOT NULL DEFAULT 0,
        lag integer NOT NULL DEFAULT 10,
        disabled integer NOT NULL DEFAULT 0,
        CONSTRAINT queue_members_queue_id_extn_id_unique UNIQUE (queue_id, extn_id)
      );
      CREATE INDEX queue_members_extn ON queue_members (extn_id);
      CREATE TABLE meetings (${ROW},
        name text NOT NULL,
        description text NOT NULL DEFAULT '',
        nbr text NOT NULL CONSTRAINT meetings_nbr_unique UNIQUE,
        room_id integer CONSTRAINT meetings_room_id_fkey REFERENCES conference_rooms (id),
        profile_id integer CONSTRAINT meetings_profile_id_fkey REFERENCES conference_profiles (id),
        starts_at timestamptz(0) NOT NULL,
        ends_at timestamptz(0) NOT NULL,
        pin text NOT NULL DEFAULT '',
        CONSTRAINT meetings_end_after_start CHECK (starts_at < ends_at)
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE meetings, queue_members, queues, conference_profile_params');
  }
}

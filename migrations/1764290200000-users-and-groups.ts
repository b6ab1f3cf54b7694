import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROW } from './columns.js';

/** With which extension a user calls, how long a session lives without use, and groups of users. */
export class UsersAndGroups1764290200000 implements MigrationInterface {
  readonly name = 'UsersAndGroups1764290200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE users
        -- Extensions refer to users, too: a backup restores both at once.
        ADD extn_id integer CONSTRAINT users_extn_id_fkey REFERENCES extensions (id) ON DELETE SET NULL DEFERRABLE,
        ADD idle_timeout integer NOT NULL DEFAULT 0,
        ADD last_login_attempt_at timestamptz(0);
      CREATE INDEX users_extn ON users (extn_id) WHERE extn_id IS NOT NULL;
      CREATE FUNCTION extension_leaves_user() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE users SET extn_id = NULL WHERE id = OLD.user_id AND extn_id = OLD.id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER extensions_leave_users AFTER UPDATE OF user_id ON extensions FOR EACH ROW
        WHEN (OLD.user_id IS DISTINCT FROM NEW.user_id) EXECUTE FUNCTION extension_leaves_user();
      ALTER TABLE sessions ADD used_at timestamptz NOT NULL DEFAULT now();
      CREATE TABLE user_groups (${ROW},
        name text NOT NULL CONSTRAINT user_groups_name_unique UNIQUE,
        description text NOT NULL DEFAULT ''
      );
      CREATE TABLE user_group_members (
        group_id integer NOT NULL CONSTRAINT user_group_members_group_id_fkey
          REFERENCES user_groups (id) ON DELETE CASCADE,
        user_id integer NOT NULL CONSTRAINT user_group_members_user_id_fkey REFERENCES users (id) ON DELETE CASCADE,
        PRIMARY KEY (group_id, user_id)
      );
      CREATE INDEX user_group_members_user ON user_group_members (user_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE user_group_members, user_groups;
      ALTER TABLE sessions DROP used_at;
      DROP TRIGGER extensions_leave_users ON extensions;
      DROP FUNCTION extension_leaves_user();
      ALTER TABLE users DROP extn_id, DROP idle_timeout, DROP last_login_attempt_at`);
  }
}

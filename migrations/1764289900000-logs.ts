import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROW, settingsOf } from './columns.js';

/** What the switches log into which files; at first what their configuration folder says. */
export class Logs1764289900000 implements MigrationInterface {
  readonly name = 'Logs1764289900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE logfile_profiles (${ROW},
        name text NOT NULL CONSTRAINT logfile_profiles_name_unique UNIQUE,
        description text NOT NULL DEFAULT '',
        disabled integer NOT NULL DEFAULT 0
      );
      CREATE TABLE logfile_profile_params (${settingsOf(
        'logfile_profiles',
        `,
        realm text NOT NULL,
        CONSTRAINT logfile_profile_params_unique UNIQUE (ref_id, realm, k)`,
      )});
      CREATE UNIQUE INDEX logfile_profile_params_file ON logfile_profile_params (v)
        WHERE realm = 'LOGFILE_PARAM' AND k = 'logfile';
      CREATE TABLE logfile_settings (${ROW},
        k text NOT NULL CONSTRAINT logfile_settings_k_unique UNIQUE,
        v text NOT NULL,
        disabled integer NOT NULL DEFAULT 0
      );

      INSERT INTO logfile_settings (k, v) VALUES ('rotate-on-hup', 'true');
      INSERT INTO logfile_profiles (name) VALUES ('default');
      INSERT INTO logfile_profile_params (ref_id, realm, k, v) VALUES
        (1, 'LOGFILE_PARAM', 'logfile', 'freeswitch.log'),
        (1, 'LOGFILE_PARAM', 'rollover', '104857600'),
        (1, 'LOGFILE_PARAM', 'maximum-rotate', '10'),
        (1, 'LOGFILE_PARAM', 'uuid', 'true'),
        (1, 'LOGFILE_MAP', 'all', 'console,alert,crit,err,warning,notice,info')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE logfile_settings, logfile_profile_params, logfile_profiles');
  }
}

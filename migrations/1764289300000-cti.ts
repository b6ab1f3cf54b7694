import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROW } from './columns.js';

/** What a dev key is good for; where seed 002's states are written in Redis. */
export class Cti1764289300000 implements MigrationInterface {
  readonly name = 'Cti1764289300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE dev_keys ADD scopes text NOT NULL DEFAULT 'api';
      CREATE TABLE cti_settings (${ROW},
        registration_hash text NOT NULL DEFAULT '',
        registration_channel text NOT NULL DEFAULT '',
        registration_list text NOT NULL DEFAULT '',
        call_fields text NOT NULL DEFAULT 'Caller-Destination-Number,Caller-Caller-ID-Number,Caller-Callee-ID-Number,'
          'Caller-Profile-Created-Time,Caller-Channel-Answered-Time,Caller-Channel-Hangup-Time,'
          'Caller-Channel-Progress-Time,Caller-Channel-Progress-Media-Time,Answer-State,variable_signal_bond',
        call_hash text NOT NULL DEFAULT '',
        call_remove_hangup boolean NOT NULL DEFAULT false,
        call_channel text NOT NULL DEFAULT '',
        call_list text NOT NULL DEFAULT ''
      );
      INSERT INTO cti_settings (registration_hash, call_hash) VALUES ('registrations', 'calls')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE cti_settings;
      ALTER TABLE dev_keys DROP scopes`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROW, settingsOf } from './columns.js';

/** SIP profiles and gateways. The two profiles are those of the bootstrap folder; params of the rows outrank its own. */
export class Gateways1763769600000 implements MigrationInterface {
  readonly name = 'Gateways1763769600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sip_profiles (${ROW},
        name text NOT NULL CONSTRAINT sip_profiles_name_unique UNIQUE,
        description text NOT NULL DEFAULT '',
        disabled integer NOT NULL DEFAULT 0
      );
      INSERT INTO sip_profiles (name, description) VALUES ('internal', 'phones'), ('external', 'carriers');

      CREATE TABLE gateways (${ROW},
        name text NOT NULL CONSTRAINT gateways_name_unique UNIQUE,
        realm text NOT NULL,
        username text NOT NULL DEFAULT '',
        password text NOT NULL DEFAULT '',
        register text NOT NULL DEFAULT 'yes' CHECK (register IN ('yes', 'no')),
        profile_id integer NOT NULL DEFAULT 2 CONSTRAINT gateways_profile_id_fkey REFERENCES sip_profiles (id),
        description text NOT NULL DEFAULT '',
        disabled integer NOT NULL DEFAULT 0
      );
      CREATE INDEX gateways_profile ON gateways (profile_id);
      CREATE TABLE gateway_params (${settingsOf('gateways')});
      CREATE INDEX gateway_params_ref ON gateway_params (ref_id);
      CREATE TABLE gateway_variables (${settingsOf('gateways', ', direction integer NOT NULL DEFAULT 0')});
      CREATE INDEX gateway_variables_ref ON gateway_variables (ref_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE gateway_variables, gateway_params, gateways, sip_profiles');
  }
}

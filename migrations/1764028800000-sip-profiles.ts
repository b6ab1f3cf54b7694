import type { MigrationInterface, QueryRunner } from 'typeorm';
import { settingsOf } from './columns.js';

/** Params of SIP profiles, where carriers call from, and what routes and extensions say about trunks and media. */
export class SipProfiles1764028800000 implements MigrationInterface {
  readonly name = 'SipProfiles1764028800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sip_profile_params (${settingsOf('sip_profiles')});
      CREATE INDEX sip_profile_params_ref ON sip_profile_params (ref_id);

      CREATE TABLE gateway_addresses (
        gateway_id integer NOT NULL REFERENCES gateways (id) ON DELETE CASCADE,
        host text NOT NULL,
        port integer NOT NULL,
        address inet NOT NULL,
        seen_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (gateway_id, host, port, address)
      );
      CREATE INDEX gateway_addresses_address ON gateway_addresses (address);

      ALTER TABLE routes ADD COLUMN allow_transit integer NOT NULL DEFAULT 0;
      ALTER TABLE extensions ADD COLUMN enable_srtp integer NOT NULL DEFAULT 0;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE extensions DROP COLUMN enable_srtp;
      ALTER TABLE routes DROP COLUMN allow_transit;
      DROP TABLE gateway_addresses, sip_profile_params`);
  }
}

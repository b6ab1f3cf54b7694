import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Call detail records, one a leg, by calendar month (UTC): a month is made when its first record comes
 * (cdr-partitions.ts) and thrown away by dropping its table. `rtp_*` is what the switch received and sent on that leg.
 */
export class Cdrs1763856000000 implements MigrationInterface {
  readonly name = 'Cdrs1763856000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE cdrs (
        uuid uuid NOT NULL,
        core_uuid uuid NOT NULL,
        switch text NOT NULL,
        call_uuid uuid NOT NULL,
        bleg_uuid uuid,
        other_uuid uuid,
        direction text NOT NULL,
        caller_id_name text NOT NULL,
        caller_id_number text NOT NULL,
        destination_number text NOT NULL,
        context text NOT NULL,
        caller_source text NOT NULL,
        realm text NOT NULL,
        account_code text NOT NULL,
        network_addr text NOT NULL,
        network_port integer,
        start_stamp timestamptz NOT NULL,
        ring_stamp timestamptz,
        answer_stamp timestamptz,
        end_stamp timestamptz,
        duration integer NOT NULL,
        billsec integer NOT NULL,
        hangup_cause text NOT NULL,
        xui_hangup_cause text NOT NULL,
        sip_hangup_disposition text NOT NULL,
        sip_call_id text NOT NULL,
        digits_dialed text NOT NULL,
        external_tracking_id text NOT NULL,
        xui_route_ids text NOT NULL,
        abs_path text NOT NULL DEFAULT '',
        rel_path text NOT NULL DEFAULT '',
        media_file_id integer,
        rtp_use_codec_name text NOT NULL,
        rtp_in_packets bigint,
        rtp_in_bytes bigint,
        rtp_in_jitter double precision,
        rtp_in_loss double precision,
        rtp_in_mos double precision,
        rtp_out_packets bigint,
        rtp_out_bytes bigint,
        incomplete integer NOT NULL DEFAULT 0,
        PRIMARY KEY (start_stamp, uuid)
      ) PARTITION BY RANGE (start_stamp);
      CREATE INDEX cdrs_uuid ON cdrs (uuid);
      CREATE INDEX cdrs_call_uuid ON cdrs (call_uuid);
      CREATE INDEX cdrs_other_uuid ON cdrs (other_uuid);
      CREATE INDEX cdrs_caller ON cdrs (caller_id_number, start_stamp);
      CREATE INDEX cdrs_destination ON cdrs (destination_number, start_stamp);
      CREATE INDEX cdrs_context ON cdrs (context, start_stamp);
      CREATE INDEX cdrs_end ON cdrs (end_stamp);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE cdrs');
  }
}

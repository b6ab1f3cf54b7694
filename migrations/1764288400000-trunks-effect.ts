import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `sip:192.0.2.1:5060;transport=UDP`, whichever way an address of the other side was written (peer-address.ts). */
const DESTINATION = `'sip:' || regexp_replace(regexp_replace(t.remote_addr, '^\\s*sips?:', '', 'i'), ';transport=.*$', '', 'i')
        || ';transport=' || upper(coalesce(substring(t.remote_addr FROM '(?i);transport=(\\w+)'), t.protocol))`;

/** The same for our own address, as Kamailio writes a socket: `udp:192.0.2.2:5060`. */
const SOCKET = `lower(t.protocol) || ':' || regexp_replace(regexp_replace(t.local_addr, '^\\s*sips?:', '', 'i'), ';transport=.*$', '', 'i')`;

/** Kamailio's DS_DISABLED_DST: known and listed, never called. */
const FLAGS = 'CASE WHEN t.enabled THEN 0 ELSE 4 END';

/** Trunks act: accounts of those that register, where they call from, and Kamailio's dispatcher sets as views. */
export class TrunksEffect1764288400000 implements MigrationInterface {
  readonly name = 'TrunksEffect1764288400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE trunks ADD COLUMN username text NOT NULL DEFAULT '', ADD COLUMN password text NOT NULL DEFAULT '';

      CREATE TABLE carrier_addresses (
        carrier text NOT NULL,
        host text NOT NULL,
        port integer NOT NULL,
        address inet NOT NULL,
        seen_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (carrier, host, port, address)
      );
      CREATE INDEX carrier_addresses_address ON carrier_addresses (address);
      INSERT INTO carrier_addresses SELECT 'gw-' || gateway_id, host, port, address, seen_at FROM gateway_addresses;
      DROP TABLE gateway_addresses;
      UPDATE applied SET document = 'gateway/gw-' || split_part(document, '/', 2) WHERE document LIKE 'gateway/%';

      CREATE SCHEMA kamailio;
      CREATE VIEW kamailio.version AS SELECT 'dispatcher'::varchar AS table_name, 4 AS table_version;
      CREATE VIEW kamailio.dispatcher AS
        WITH member AS (
          SELECT m.*, greatest(1, round(100.0 * m.weight / max(m.weight) OVER (PARTITION BY m.group_id)))::int AS share
          FROM trunk_group_members m
        ), destination AS (
          SELECT m.group_id AS setid, 1000 - m.priority AS priority, m.id AS place, t.id AS trunk_id,
                 ';weight=' || m.weight || ';rweight=' || m.share AS shares
          FROM member m JOIN trunks t ON t.id = m.trunk_id WHERE t.type <> 'IN'
          UNION ALL
          SELECT 1000000000 + id, 0, 0, id, '' FROM trunks
        )
        SELECT row_number() OVER (ORDER BY setid, d.priority DESC, place)::int AS id, setid, (${DESTINATION})::varchar AS destination,
               ${FLAGS} AS flags, d.priority,
               ('duid=' || t.id || ';in=' || (t.enabled AND t.type <> 'OUT')::int || shares ||
                 CASE t.local_addr WHEN '' THEN '' ELSE ';local=' || ${SOCKET} END)::varchar AS attrs,
               ''::varchar AS description
        FROM destination d JOIN trunks t ON t.id = trunk_id WHERE t.remote_addr <> '';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP SCHEMA kamailio CASCADE;
      UPDATE applied SET document = 'gateway/' || substr(document, 12) WHERE document LIKE 'gateway/gw-%';
      DELETE FROM applied WHERE document ~ '^gateway/[^0-9]';
      CREATE TABLE gateway_addresses (
        gateway_id integer NOT NULL REFERENCES gateways (id) ON DELETE CASCADE,
        host text NOT NULL,
        port integer NOT NULL,
        address inet NOT NULL,
        seen_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (gateway_id, host, port, address)
      );
      CREATE INDEX gateway_addresses_address ON gateway_addresses (address);
      INSERT INTO gateway_addresses SELECT g.id, host, port, address, seen_at
        FROM carrier_addresses a JOIN gateways g ON a.carrier = 'gw-' || g.id;
      DROP TABLE carrier_addresses;
      ALTER TABLE trunks DROP COLUMN username, DROP COLUMN password;`);
  }
}

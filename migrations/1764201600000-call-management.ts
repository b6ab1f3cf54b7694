import type { MigrationInterface, QueryRunner } from 'typeorm';
import { belongTo, countRows, ENTRY, ROW, settingsOf } from './columns.js';

/** Where else a destination is named than in a route. */
const DESTINATION = `
  dest_type text NOT NULL,
  dest_uuid text NOT NULL DEFAULT '',
  body text NOT NULL DEFAULT ''`;

/** Rows whose references depend on another of their columns: entity and table. */
const LINKED = {
  route: 'routes',
  'time recurrence': 'time_recurrences',
  ivr: 'ivrs',
  'ivr action': 'ivr_actions',
  dod: 'dods',
  'distributor node': 'distributor_nodes',
};

/** Lists of numbers, and whose they are. */
const ENTRIES = { blacklist_numbers: 'blacklists', nts_numbers: 'number_translations' };

/** The rest of seed 003's call management: times, IVRs, codes, lists, trunks, numbers, media, rooms. */
export class CallManagement1764201600000 implements MigrationInterface {
  readonly name = 'CallManagement1764201600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE time_recurrences (${ROW},
        route_id integer NOT NULL CONSTRAINT time_recurrences_route_id_fkey REFERENCES routes (id) ON DELETE CASCADE,
        time_recurrence text NOT NULL,${DESTINATION}
      );
      CREATE INDEX time_recurrences_route ON time_recurrences (route_id);
      CREATE TABLE time_templates (${ROW},
        name text NOT NULL CONSTRAINT time_templates_name_unique UNIQUE,
        description text NOT NULL DEFAULT ''
      );
      CREATE TABLE time_template_rows (${ROW},
        template_id integer NOT NULL
          CONSTRAINT time_template_rows_template_id_fkey REFERENCES time_templates (id) ON DELETE CASCADE,
        time_recurrence text NOT NULL
      );
      CREATE INDEX time_template_rows_template ON time_template_rows (template_id);

      CREATE TABLE trunks (${ROW},
        name text NOT NULL CONSTRAINT trunks_name_unique UNIQUE,
        description text NOT NULL DEFAULT '',
        type text NOT NULL DEFAULT 'INOUT',
        protocol text NOT NULL DEFAULT 'UDP',
        local_addr text NOT NULL DEFAULT '',
        remote_addr text NOT NULL DEFAULT '',
        register boolean NOT NULL DEFAULT false,
        enabled boolean NOT NULL DEFAULT true,
        source text NOT NULL DEFAULT '',
        media_codec text NOT NULL DEFAULT '',
        params text NOT NULL DEFAULT ''
      );
      CREATE TABLE trunk_groups (${ROW},
        name text NOT NULL CONSTRAINT trunk_groups_name_unique UNIQUE,
        description text NOT NULL DEFAULT '',
        strategy text NOT NULL DEFAULT 'RR',
        params text NOT NULL DEFAULT ''
      );
      CREATE TABLE trunk_group_members (${ROW},
        group_id integer NOT NULL
          CONSTRAINT trunk_group_members_group_id_fkey REFERENCES trunk_groups (id) ON DELETE CASCADE,
        trunk_id integer NOT NULL CONSTRAINT trunk_group_members_trunk_id_fkey REFERENCES trunks (id),
        priority integer NOT NULL DEFAULT 0,
        weight integer NOT NULL DEFAULT 1,
        CONSTRAINT trunk_group_members_group_id_trunk_id_unique UNIQUE (group_id, trunk_id)
      );
      CREATE INDEX trunk_group_members_trunk ON trunk_group_members (trunk_id);
      CREATE TABLE route_codes (${ROW},
        code text NOT NULL CONSTRAINT route_codes_code_unique UNIQUE,
        tg_id integer NOT NULL CONSTRAINT route_codes_tg_id_fkey REFERENCES trunk_groups (id),
        description text NOT NULL DEFAULT ''
      );
      CREATE INDEX route_codes_tg ON route_codes (tg_id);

      CREATE TABLE ivrs (${ROW},
        key text GENERATED ALWAYS AS ('ivr-' || id::text) STORED CONSTRAINT ivrs_key_unique UNIQUE,
        name text NOT NULL CONSTRAINT ivrs_name_unique UNIQUE,
        description text NOT NULL DEFAULT '',
        greet_long jsonb,
        greet_short jsonb,
        invalid_sound jsonb,
        exit_sound jsonb,
        transfer_sound jsonb,
        timeout integer NOT NULL DEFAULT 15000,
        max_failures integer NOT NULL DEFAULT 3,
        max_timeouts integer NOT NULL DEFAULT 4,
        exec_on_max_failures text NOT NULL DEFAULT '',
        exec_on_max_timeouts text NOT NULL DEFAULT '',
        confirm_key text NOT NULL DEFAULT '',
        confirm_macro text NOT NULL DEFAULT '',
        confirm_attempts integer,
        tts_engine text NOT NULL DEFAULT '',
        tts_voice text NOT NULL DEFAULT '',
        digit_len integer NOT NULL DEFAULT 1,
        inter_digit_timeout integer NOT NULL DEFAULT 3000,
        pin text NOT NULL DEFAULT '',
        pin_file jsonb,
        bad_pin_file jsonb
      );
      CREATE TABLE ivr_actions (${ROW},
        ivr_menu_id integer NOT NULL CONSTRAINT ivr_actions_ivr_menu_id_fkey REFERENCES ivrs (id) ON DELETE CASCADE,
        digits text NOT NULL,
        action text NOT NULL,
        match_prefix integer NOT NULL DEFAULT 0,
        args text NOT NULL DEFAULT '',
        body text NOT NULL DEFAULT '',
        CONSTRAINT ivr_actions_ivr_menu_id_digits_unique UNIQUE (ivr_menu_id, digits)
      );

      CREATE TABLE blocks (${ROW},
        name text NOT NULL CONSTRAINT blocks_name_unique UNIQUE,
        description text NOT NULL DEFAULT '',
        ver text NOT NULL DEFAULT '',
        xml text NOT NULL DEFAULT '',
        js text NOT NULL DEFAULT '',
        lua text NOT NULL DEFAULT '',
        ivr_menu_id text NOT NULL DEFAULT ''
      );

      CREATE TABLE func_codes (${ROW},
        func_code text NOT NULL CONSTRAINT func_codes_func_code_unique UNIQUE,
        func_type text NOT NULL,
        description text NOT NULL DEFAULT '',
        disabled integer NOT NULL DEFAULT 0
      );

      CREATE TABLE blacklists (${ROW},
        name text NOT NULL CONSTRAINT blacklists_name_unique UNIQUE,
        description text NOT NULL DEFAULT '',
        list_type integer NOT NULL DEFAULT 0,
        limit_user_type integer NOT NULL DEFAULT 0
      );
      CREATE TABLE blacklist_numbers (${ENTRY},
        k text NOT NULL DEFAULT '',
        v text COLLATE "C" NOT NULL,
        disabled integer NOT NULL DEFAULT 0,
        CONSTRAINT blacklist_numbers_ref_id_v_unique UNIQUE (ref_id, v)
      );

      CREATE TABLE number_translations (${ROW},
        name text NOT NULL CONSTRAINT number_translations_name_unique UNIQUE,
        description text NOT NULL DEFAULT '',
        type text NOT NULL
      );
      CREATE TABLE nts_numbers (${ENTRY},
        original_number text COLLATE "C" NOT NULL,
        nts_number text NOT NULL,
        CONSTRAINT nts_numbers_ref_id_original_number_unique UNIQUE (ref_id, original_number)
      );

      CREATE TABLE hotlines (${ROW},
        line_number text COLLATE "C" NOT NULL CONSTRAINT hotlines_line_number_unique UNIQUE,
        numbers text NOT NULL DEFAULT '',
        description text NOT NULL DEFAULT '',
        type text NOT NULL DEFAULT '',
        ref_id text NOT NULL DEFAULT ''
      );
      CREATE INDEX hotlines_numbers ON hotlines USING gin (string_to_array(numbers, ','));
      CREATE TABLE dods (${ROW},
        extn_id integer NOT NULL CONSTRAINT dods_extn_id_fkey REFERENCES extensions (id),
        line_number text NOT NULL,
        type text NOT NULL,
        ref_id integer NOT NULL,
        CONSTRAINT dods_extn_type_ref_id_unique UNIQUE (extn_id, type, ref_id)
      );
      CREATE INDEX dods_target ON dods (type, ref_id);

      CREATE TABLE media_files (${ROW},
        name text NOT NULL,
        description text NOT NULL DEFAULT '',
        type text NOT NULL DEFAULT 'UPLOAD',
        mime text NOT NULL,
        ext text NOT NULL,
        file_size integer NOT NULL,
        original_file_name text NOT NULL DEFAULT '',
        sha256 text NOT NULL
      );
      CREATE TABLE media_contents (
        media_id integer PRIMARY KEY REFERENCES media_files (id) ON DELETE CASCADE,
        content bytea NOT NULL
      );
      ALTER TABLE media_contents ALTER COLUMN content SET STORAGE EXTERNAL;

      CREATE TABLE conference_profiles (${ROW},
        name text NOT NULL CONSTRAINT conference_profiles_name_unique UNIQUE,
        description text NOT NULL DEFAULT ''
      );
      CREATE TABLE conference_rooms (${ROW},
        name text NOT NULL,
        description text NOT NULL DEFAULT '',
        nbr text NOT NULL,
        realm text NOT NULL DEFAULT '',
        profile_id integer CONSTRAINT conference_rooms_profile_id_fkey REFERENCES conference_profiles (id),
        capacity integer NOT NULL DEFAULT 0,
        pin text NOT NULL DEFAULT '',
        admin_pin text NOT NULL DEFAULT '',
        auto_mute integer NOT NULL DEFAULT 0,
        CONSTRAINT conference_rooms_nbr_realm_unique UNIQUE (nbr, realm)
      );
      CREATE TABLE distributors (${ROW},
        name text NOT NULL CONSTRAINT distributors_name_unique UNIQUE,
        description text NOT NULL DEFAULT '',
        total_weight integer NOT NULL DEFAULT 0
      );
      CREATE TABLE distributor_nodes (${settingsOf(
        'distributors',
        `,
        weight integer NOT NULL DEFAULT 1,
        CONSTRAINT distributor_nodes_ref_id_k_unique UNIQUE (ref_id, k)`,
      )}
      );

      -- PostgreSQL reads row.extn and row.name as calls of these: what the targets are called now.
      CREATE FUNCTION extn(dods) RETURNS text STABLE LANGUAGE sql
        RETURN (SELECT concat_ws('|', extn, nullif(domain, '')) FROM extensions WHERE id = $1.extn_id);
      CREATE FUNCTION name(dods) RETURNS text STABLE LANGUAGE sql RETURN CASE $1.type
        WHEN 'GATEWAY' THEN (SELECT name FROM gateways WHERE id = $1.ref_id)
        WHEN 'DISTRIBUTORS' THEN (SELECT name FROM distributors WHERE id = $1.ref_id)
        WHEN 'TRUNKS' THEN (SELECT name FROM trunks WHERE id = $1.ref_id)
      END;

      CREATE TABLE ip_blacklist (${ROW},
        target_ip cidr NOT NULL,
        target_name text NOT NULL DEFAULT '',
        target_port text NOT NULL DEFAULT 'all',
        target_protocol text NOT NULL DEFAULT 'all',
        CONSTRAINT ip_blacklist_rule_unique UNIQUE (target_ip, target_port, target_protocol)
      );

      CREATE TABLE imports (${ROW},
        resource text NOT NULL,
        file_name text NOT NULL DEFAULT '',
        status text NOT NULL DEFAULT 'running' CHECK (status IN ('running', 'done', 'failed')),
        options jsonb NOT NULL DEFAULT '{}',
        login text NOT NULL DEFAULT '',
        rows_read integer NOT NULL DEFAULT 0,
        created integer NOT NULL DEFAULT 0,
        updated integer NOT NULL DEFAULT 0,
        unchanged integer NOT NULL DEFAULT 0,
        skipped integer NOT NULL DEFAULT 0,
        failed integer NOT NULL DEFAULT 0,
        message text NOT NULL DEFAULT '',
        errors jsonb NOT NULL DEFAULT '[]',
        finished_at timestamptz(0)
      );

      CREATE TABLE links (
        entity text NOT NULL,
        id integer NOT NULL,
        owner text NOT NULL,
        owner_id integer NOT NULL,
        target text NOT NULL,
        target_id integer NOT NULL,
        PRIMARY KEY (entity, id, target, target_id)
      );
      CREATE INDEX links_target ON links (target, target_id);
      CREATE FUNCTION unlink() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM links WHERE entity = TG_ARGV[0] AND id = OLD.id;
        RETURN NULL;
      END $$;
      INSERT INTO links (entity, id, owner, owner_id, target, target_id)
        SELECT 'route', route.id, 'route', route.id, target.entity, target.id FROM routes AS route
        CROSS JOIN LATERAL (
          SELECT 'gateway' AS entity, id FROM gateways
            WHERE dest_type = 'FS_DEST_GATEWAY' AND id::text = ANY (regexp_split_to_array(trim(dest_uuid), '\\s*,\\s*'))
          UNION ALL
          SELECT 'extension', id FROM extensions WHERE dest_type = 'FS_DEST_USERGW'
            AND id = CASE WHEN dest_uuid ~ '^\\d{1,9}$' THEN dest_uuid::integer END
          UNION ALL
          SELECT 'extension', id FROM extensions
            WHERE dest_type IN ('FS_DEST_RING_EXTNS', 'FS_DEST_SEQ_EXTNS') AND extensions.domain = ''
              AND extn = ANY (regexp_split_to_array(trim(dest_uuid), '\\s*,\\s*'))
        ) AS target;

      CREATE TABLE first_data (
        release text PRIMARY KEY,
        made_at timestamptz(0) NOT NULL DEFAULT now()
      );
      INSERT INTO first_data (release) SELECT 'first call' WHERE EXISTS (SELECT FROM users);

      CREATE TABLE row_counts (
        counted text NOT NULL,
        ref_id integer NOT NULL DEFAULT 0,
        n integer NOT NULL
      );
      CREATE INDEX row_counts_of ON row_counts (counted, ref_id) INCLUDE (n);`);
    for (const [entity, table] of Object.entries(LINKED)) {
      await runner.query(`
        CREATE TRIGGER ${table}_unlink AFTER DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION unlink('${entity}')`);
    }
    for (const table of ['routes', 'extensions', 'hotlines', 'dods', 'audit_logs'])
      await runner.query(countRows(table));
    for (const [table, parent] of Object.entries(ENTRIES)) {
      await runner.query(belongTo(table, parent));
      await runner.query(countRows(table, 'ref_id'));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION count_rows() CASCADE;
      DROP FUNCTION parents_exist() CASCADE;
      DROP FUNCTION take_entries() CASCADE;
      DROP FUNCTION unlink() CASCADE;
      DROP FUNCTION extn(dods), name(dods);
      DROP TABLE row_counts, first_data, links, imports, ip_blacklist, distributor_nodes, distributors, conference_rooms, conference_profiles,
        media_contents, media_files, dods, hotlines, nts_numbers, number_translations, blacklist_numbers, blacklists,
        func_codes, blocks, ivr_actions, ivrs, route_codes, trunk_group_members, trunk_groups, trunks, time_template_rows,
        time_templates, time_recurrences`);
  }
}

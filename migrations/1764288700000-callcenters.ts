import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROW } from './columns.js';

/** Call centres: where callers wait in mod_callcenter, and the extensions that take them. */
export class Callcenters1764288700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE callcenters (${ROW},
        name text NOT NULL CONSTRAINT callcenters_name_unique UNIQUE,
        description text NOT NULL DEFAULT '',
        nbr text NOT NULL CONSTRAINT callcenters_nbr_unique UNIQUE,
        strategy text NOT NULL DEFAULT 'longest-idle-agent',
        ring_progressively_delay integer NOT NULL DEFAULT 10,
        moh_sound text NOT NULL DEFAULT '',
        announce_sound text NOT NULL DEFAULT '',
        announce_frequency integer NOT NULL DEFAULT 0,
        max_wait_time integer NOT NULL DEFAULT 0,
        max_wait_time_with_no_agent integer NOT NULL DEFAULT 0,
        max_wait_time_with_no_agent_time_reached integer NOT NULL DEFAULT 5,
        tier_rules_apply integer NOT NULL DEFAULT 0,
        tier_rule_wait_second integer NOT NULL DEFAULT 0,
        tier_rule_wait_multiply_level integer NOT NULL DEFAULT 0,
        tier_rule_no_agent_no_wait integer NOT NULL DEFAULT 1,
        overflow_dest_type text NOT NULL DEFAULT '',
        overflow_dest_uuid text NOT NULL DEFAULT '',
        overflow_number text NOT NULL DEFAULT ''
      );
      CREATE TABLE callcenter_agents (${ROW},
        callcenter_id integer NOT NULL
          CONSTRAINT callcenter_agents_callcenter_id_fkey REFERENCES callcenters (id) ON DELETE CASCADE,
        extn_id integer NOT NULL CONSTRAINT callcenter_agents_extn_id_fkey REFERENCES extensions (id),
        level integer NOT NULL DEFAULT 1,
        position integer NOT NULL DEFAULT 1,
        status text NOT NULL DEFAULT 'Available',
        wrap_up_time integer NOT NULL DEFAULT 10,
        max_no_answer integer NOT NULL DEFAULT 3,
        reject_delay_time integer NOT NULL DEFAULT 10,
        busy_delay_time integer NOT NULL DEFAULT 10,
        no_answer_delay_time integer NOT NULL DEFAULT 10,
        CONSTRAINT callcenter_agents_callcenter_id_extn_id_unique UNIQUE (callcenter_id, extn_id)
      );
      CREATE INDEX callcenter_agents_extn ON callcenter_agents (extn_id);
      CREATE TRIGGER callcenters_unlink AFTER DELETE ON callcenters
        FOR EACH ROW EXECUTE FUNCTION unlink('callcenter');`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE callcenter_agents, callcenters; DELETE FROM links WHERE entity = 'callcenter'`,
    );
  }
}

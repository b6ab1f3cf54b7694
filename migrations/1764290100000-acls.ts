import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROW } from './columns.js';

/** Access lists, and the extensions that are held to one. */
export class Acls1764290100000 implements MigrationInterface {
  readonly name = 'Acls1764290100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE acls (${ROW},
        name text NOT NULL CONSTRAINT acls_name_unique UNIQUE,
        rule text NOT NULL DEFAULT 'deny'
      );
      CREATE TABLE acl_nodes (${ROW},
        ref_id integer NOT NULL REFERENCES acls (id) ON DELETE CASCADE,
        k text NOT NULL DEFAULT 'allow',
        v text NOT NULL,
        node_type text NOT NULL DEFAULT 'cidr',
        port_type integer NOT NULL DEFAULT 0,
        port integer,
        ports text NOT NULL DEFAULT '',
        min_port integer,
        max_port integer
      );
      CREATE INDEX acl_nodes_ref_id ON acl_nodes (ref_id);
      ALTER TABLE extensions ADD acl_id integer CONSTRAINT extensions_acl_id_fkey REFERENCES acls (id);
      CREATE INDEX extensions_acl ON extensions (acl_id) WHERE acl_id IS NOT NULL;
      CREATE TRIGGER sip_profile_params_unlink AFTER DELETE ON sip_profile_params
        FOR EACH ROW EXECUTE FUNCTION unlink('SIP profile param')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER sip_profile_params_unlink ON sip_profile_params;
      DELETE FROM links WHERE entity = 'SIP profile param';
      DELETE FROM sip_profile_params WHERE k = 'auth-acl';
      ALTER TABLE extensions DROP acl_id;
      DROP TABLE acl_nodes, acls`);
  }
}

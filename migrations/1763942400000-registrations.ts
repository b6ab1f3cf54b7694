import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROW } from './columns.js';

/**
 * Where phones are registered, as the switches say. One row for each account of a running switch; `at` is that switch's
 * own time of the news, so that of two writers the one with the older news changes nothing.
 */
export class Registrations1763942400000 implements MigrationInterface {
  readonly name = 'Registrations1763942400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE registrations (${ROW},
        switch text NOT NULL,
        core_uuid text NOT NULL,
        profile text NOT NULL,
        extn text NOT NULL,
        domain text NOT NULL,
        contact text NOT NULL DEFAULT '',
        network_ip text NOT NULL,
        network_port integer NOT NULL,
        transport text NOT NULL CHECK (transport IN ('udp', 'tcp', 'tls', 'ws', 'wss')),
        user_agent text NOT NULL DEFAULT '',
        expires timestamptz NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT registrations_account_unique UNIQUE (core_uuid, profile, extn, domain)
      );
      CREATE INDEX registrations_extn ON registrations (extn);
      CREATE INDEX registrations_expires ON registrations (expires);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE registrations');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROW } from './columns.js';

/** The parameters of all SIP profiles together. */
export class SofiaGlobals1764290110000 implements MigrationInterface {
  readonly name = 'SofiaGlobals1764290110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sofia_globals (${ROW},
        k text NOT NULL CONSTRAINT sofia_globals_k_unique UNIQUE,
        v text NOT NULL,
        disabled integer NOT NULL DEFAULT 0
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sofia_globals');
  }
}

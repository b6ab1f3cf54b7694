import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the host of each API node measured once a minute: the dashboard's graphs. By time, because by time it is deleted. */
export class HostSamples1764289800000 implements MigrationInterface {
  readonly name = 'HostSamples1764289800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE host_samples (
        at timestamptz(0) NOT NULL,
        host text NOT NULL,
        memory_used bigint NOT NULL,
        disk_used real,
        PRIMARY KEY (at, host)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE host_samples');
  }
}

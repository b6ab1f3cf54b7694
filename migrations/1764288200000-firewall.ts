import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rules of the IP blacklist that end by themselves. */
export class Firewall1764288200000 implements MigrationInterface {
  readonly name = 'Firewall1764288200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ip_blacklist ADD COLUMN expires_at timestamptz;
      CREATE INDEX ip_blacklist_expires_at ON ip_blacklist (expires_at) WHERE expires_at IS NOT NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ip_blacklist DROP COLUMN expires_at');
  }
}

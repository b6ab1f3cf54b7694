import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What gateways make of the numbers of calls that leave through them. */
export class GatewayRules1764290700000 implements MigrationInterface {
  readonly name = 'GatewayRules1764290700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE gateways
        ADD dnc text NOT NULL DEFAULT '',
        ADD sdnc text NOT NULL DEFAULT ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE gateways DROP dnc, DROP sdnc');
  }
}

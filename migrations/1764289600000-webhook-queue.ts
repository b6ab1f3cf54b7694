import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One index for each delivery instead of four: whether an event is new `webhook_events` says, and who deletes a webhook
 * with a million deliveries waits for none of them (they are purged).
 */
export class WebhookQueue1764289600000 implements MigrationInterface {
  readonly name = 'WebhookQueue1764289600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE webhook_deliveries
        DROP CONSTRAINT webhook_deliveries_webhook_id_fkey,
        DROP CONSTRAINT webhook_deliveries_once,
        DROP CONSTRAINT webhook_deliveries_pkey,
        ADD PRIMARY KEY (webhook_id, id);
      DROP INDEX webhook_deliveries_queue;
      CREATE INDEX webhook_deliveries_dead ON webhook_deliveries (webhook_id, id) WHERE state = 'dead';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM webhook_deliveries WHERE webhook_id NOT IN (SELECT id FROM webhooks);
      DROP INDEX webhook_deliveries_dead;
      CREATE INDEX webhook_deliveries_queue ON webhook_deliveries (webhook_id, state, id);
      ALTER TABLE webhook_deliveries
        DROP CONSTRAINT webhook_deliveries_pkey,
        ADD PRIMARY KEY (id),
        ADD CONSTRAINT webhook_deliveries_once UNIQUE (webhook_id, event_key),
        ADD CONSTRAINT webhook_deliveries_webhook_id_fkey
          FOREIGN KEY (webhook_id) REFERENCES webhooks (id) ON DELETE CASCADE;`);
  }
}

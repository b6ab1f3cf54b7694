import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An extension has as many registrations as it has phones, told apart by their Call-ID. */
export class SeveralPhones1764289000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE registrations ADD call_id text NOT NULL DEFAULT '';
      ALTER TABLE registrations DROP CONSTRAINT registrations_account_unique;
      ALTER TABLE registrations ADD CONSTRAINT registrations_phone_unique
        UNIQUE (core_uuid, profile, extn, domain, call_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM registrations older USING registrations newer
        WHERE (newer.core_uuid, newer.profile, newer.extn, newer.domain)
            = (older.core_uuid, older.profile, older.extn, older.domain)
          AND (newer.at, newer.id) > (older.at, older.id);
      ALTER TABLE registrations DROP CONSTRAINT registrations_phone_unique;
      ALTER TABLE registrations DROP call_id;
      ALTER TABLE registrations ADD CONSTRAINT registrations_account_unique
        UNIQUE (core_uuid, profile, extn, domain);`);
  }
}

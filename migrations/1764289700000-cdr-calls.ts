import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The dashboard counts the calls of today, and statistics those of a week, out of this alone: without the rows, which are
 * ten times as large.
 */
export class CdrCalls1764289700000 implements MigrationInterface {
  readonly name = 'CdrCalls1764289700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX cdrs_calls ON cdrs (start_stamp)
       INCLUDE (hangup_cause, answer_stamp, billsec, duration, rtp_in_mos, rtp_in_loss, rtp_in_jitter)
       WHERE uuid = call_uuid`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX cdrs_calls');
  }
}

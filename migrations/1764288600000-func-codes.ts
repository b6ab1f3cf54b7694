import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a telephone sets of its extension by dialling codes, and what it may do. */
export class FuncCodes1764288600000 implements MigrationInterface {
  readonly name = 'FuncCodes1764288600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE extensions
        ADD call_limit integer NOT NULL DEFAULT 1,
        ADD called_limit integer NOT NULL DEFAULT 1,
        ADD dnd integer NOT NULL DEFAULT 0,
        ADD forward_always text NOT NULL DEFAULT '',
        ADD forward_busy text NOT NULL DEFAULT '',
        ADD forward_no_answer text NOT NULL DEFAULT '',
        ADD forward_unreachable text NOT NULL DEFAULT '',
        ADD force_insert integer NOT NULL DEFAULT 0,
        ADD force_breakdown integer NOT NULL DEFAULT 0,
        ADD eavesdrop integer NOT NULL DEFAULT 0,
        ADD intercept integer NOT NULL DEFAULT 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE extensions DROP call_limit, DROP called_limit, DROP dnd, DROP forward_always, DROP forward_busy,
        DROP forward_no_answer, DROP forward_unreachable, DROP force_insert, DROP force_breakdown, DROP eavesdrop,
        DROP intercept`);
  }
}

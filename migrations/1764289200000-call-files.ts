import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Recordings and snapshots that switches have uploaded. Their ids are of the same sequence as those of media files, so that
 * `/api/media_files/<id>.<ext>` means one of them; a CDR finds its recording here, hence its own columns for that go.
 */
export class CallFiles1764289200000 implements MigrationInterface {
  readonly name = 'CallFiles1764289200000';

  async up(runner: QueryRunner): Promise<void> {
    const [sequence] = (await runner.query(`SELECT pg_get_serial_sequence('media_files', 'id') AS name`)) as {
      name: string;
    }[];
    await runner.query(`
      CREATE TABLE call_files (
        id integer PRIMARY KEY DEFAULT nextval('${sequence!.name}'),
        created_at timestamptz(0) NOT NULL DEFAULT now(),
        updated_at timestamptz(0) NOT NULL DEFAULT now(),
        deleted_at timestamptz(0),
        kind text NOT NULL,
        uuid uuid,
        core_uuid uuid,
        switch text NOT NULL,
        path text NOT NULL,
        rel_path text NOT NULL,
        name text NOT NULL,
        mime text NOT NULL,
        ext text NOT NULL,
        file_size bigint NOT NULL,
        duration double precision,
        sha256 text NOT NULL,
        recorded_at timestamptz(0) NOT NULL
      );
      CREATE UNIQUE INDEX call_files_once ON call_files (switch, path, sha256);
      CREATE INDEX call_files_uuid ON call_files (uuid);
      CREATE INDEX call_files_recorded ON call_files (recorded_at, id);
      ALTER TABLE cdrs DROP COLUMN abs_path, DROP COLUMN media_file_id;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE cdrs ADD COLUMN abs_path text NOT NULL DEFAULT '', ADD COLUMN media_file_id integer;
      DROP TABLE call_files;`);
  }
}

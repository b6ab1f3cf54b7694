import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';

/** A file that has not come by then is not expected any more. */
const KEPT_DAYS = 30;

/** Which leg a file is of whose name does not say it. */
@Injectable()
export class CallFileLegs {
  constructor(private readonly database: Database) {}

  /**
   * @param core the run of the switch that writes it
   * @param path below the storage root
   * @param leg its uuid
   */
  async note(core: string, path: string, leg: string): Promise<void> {
    await this.database.run(
      `INSERT INTO call_file_legs (core_uuid, rel_path, uuid) VALUES ($1, $2, $3)
       ON CONFLICT (core_uuid, rel_path) DO UPDATE SET uuid = excluded.uuid, at = now()`,
      [core, path, leg],
    );
  }

  async of(core: string, path: string): Promise<string | undefined> {
    const [found] = await this.database.run<{ uuid: string }>(
      'SELECT uuid FROM call_file_legs WHERE core_uuid = $1 AND rel_path = $2',
      [core, path],
    );
    return found?.uuid;
  }

  async prune(): Promise<void> {
    await this.database.run('DELETE FROM call_file_legs WHERE at < now() - make_interval(days => $1)', [
      KEPT_DAYS,
    ]);
  }
}

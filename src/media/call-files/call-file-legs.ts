import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';

/** A file that has not come by then is not expected any more. */
const KEPT_DAYS = 30;
/** So long after somebody was about to write a file it is there, or will not be. */
const CLAIMED_S = 60;

/** Which leg a file is of whose name does not say it. */
@Injectable()
export class CallFileLegs {
  constructor(private readonly database: Database) {}

  /**
   * For whoever is about to have it written: of several that want the same file at once one may.
   * @returns whether it may
   * @param core the run of the switch that writes it
   * @param path below the storage root
   * @param leg its uuid
   */
  async claim(core: string, path: string, leg: string): Promise<boolean> {
    const rows = await this.database.run(
      `INSERT INTO call_file_legs AS known (core_uuid, rel_path, uuid) VALUES ($1, $2, $3)
       ON CONFLICT (core_uuid, rel_path) DO UPDATE SET uuid = excluded.uuid, at = now()
         WHERE known.at < now() - make_interval(secs => $4) RETURNING uuid`,
      [core, path, leg, CLAIMED_S],
    );
    return rows.length > 0;
  }

  /** It could not be written, as far as is known: whose it would be stays noted. */
  async release(core: string, path: string): Promise<void> {
    await this.database.run(
      `UPDATE call_file_legs SET at = at - make_interval(secs => $3) WHERE core_uuid = $1 AND rel_path = $2`,
      [core, path, CLAIMED_S],
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

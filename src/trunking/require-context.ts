import { Invalid } from '../api/errors.js';
import type { Database } from '../database/database.js';

/** Held until the commit: a context that is being deleted is not there. @throws Invalid naming the field */
export async function requireContext(database: Database, field: string, key: string): Promise<void> {
  const found = await database.run('SELECT 1 FROM contexts WHERE key = $1 FOR KEY SHARE', [key]);
  if (found.length === 0) throw Invalid.field(field, `context ${key} does not exist`);
}

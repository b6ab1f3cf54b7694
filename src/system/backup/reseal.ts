import type { EntityMetadata } from 'typeorm';
import type { Database } from '../../database/database.js';
import type { SecretBox } from '../../database/secret-box.js';

const BATCH = 1_000;

/** Seals secrets anew that were sealed with another key. What `from` does not open (hashes of passwords) stays as it is. */
export async function reseal(
  database: Database,
  entities: readonly EntityMetadata[],
  from: SecretBox,
  to: SecretBox,
): Promise<void> {
  const moved = (text: string): string => {
    let open: string;
    try {
      open = from.open(text);
    } catch {
      return text;
    }
    return to.seal(open);
  };
  for (const { tableName, columns } of entities) {
    // Secrets are what no answer shows.
    const secrets = columns.filter(({ isSelect, type }) => !isSelect && type === 'text');
    const names = secrets.map(({ databaseName }) => databaseName);
    if (names.length === 0) continue;
    const [types, values] = [
      names.map((name) => `${name} text`).join(', '),
      names.map((name) => `${name} = new.${name}`).join(', '),
    ];
    for (let last = 0; ;) {
      const rows = await database.run<Record<string, string> & { id: number }>(
        `SELECT id, ${names.join(', ')} FROM ${tableName} WHERE id > $1 ORDER BY id LIMIT ${BATCH}`,
        [last],
      );
      if (rows.length === 0) break;
      last = rows.at(-1)!.id;
      const sealed = rows.map(({ id, ...texts }) => ({
        id,
        ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, moved(text)])),
      }));
      await database.run(
        `UPDATE ${tableName} AS row SET ${values}
         FROM jsonb_to_recordset($1) AS new (id integer, ${types}) WHERE row.id = new.id`,
        [JSON.stringify(sealed)],
      );
    }
  }
}

import pg, { type ClientBase } from 'pg';

/** Written down of calls by the million: in a backup when asked for. */
export const CDRS = 'cdrs';

/** Tables that a backup has beside those of the entities: what belongs to their rows. */
const BESIDE = [
  ...['block_errors', 'first_data', 'links', 'login_addresses', 'media_clean_up', 'media_contents'],
  'user_group_members',
];

/**
 * Tables that a backup leaves out and a restore leaves alone, each with why. What is in neither list and no entity's
 * fails test/system/backup.spec.ts.
 */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  applied: 'what running switches have been told',
  asked_domains: 'learnt from phones',
  audit_logs: 'who did what on this machine: a restore is one more entry',
  call_file_legs: 'of recordings under way',
  call_files: 'of files that are not in the backup either',
  carrier_addresses: 'looked up again every minute',
  change_version: 'counts on: nodes would take an older one for a change they missed',
  host_samples: 'what this machine measured',
  imports: 'a log of this machine',
  login_failures: 'the lock of who guesses passwords now',
  migrations: 'what this database is like; the header says it of the backup',
  registrations: 'where phones are now',
  row_counts: 'kept by the tables themselves',
  secrets: 'the switches of this machine were configured with it',
  sessions: 'who is logged in now; keeping-access.ts sees to them',
  webhook_cdrs: 'of calls that end now',
  webhook_deliveries: 'of calls that end now',
  webhook_events: 'of calls that end now',
};

/** Whether a backup has that table. @param entities their tables */
export const isBackedUp = (table: string, entities: readonly string[], withCdrs: boolean): boolean =>
  table === CDRS ? withCdrs : BESIDE.includes(table) || (entities.includes(table) && !(table in LEFT_OUT));

/** A table as it is in a database. */
export interface Table {
  readonly name: string;
  /** All but those that Postgres computes. */
  readonly columns: readonly string[];
  /** Columns that count by themselves, and by which sequence. */
  readonly counted: readonly { readonly column: string; readonly sequence: string }[];
  /** Tables that its foreign keys (but for those that can be checked at the end), or what stands in their place (`belongTo` of migrations/columns.ts), point to. */
  readonly parents: readonly string[];
}

export const quoted = (names: readonly string[]): string => names.map(pg.escapeIdentifier).join(', ');

/** Every table of the database, those that others refer to before them. */
export async function readTables(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    SELECT relname::text AS name,
      ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = t.oid AND attnum > 0
              AND NOT attisdropped AND attgenerated = '' ORDER BY attnum) AS columns,
      coalesce((SELECT jsonb_agg(jsonb_build_object('column', attname, 'sequence',
                  pg_get_serial_sequence(quote_ident(relname), attname)))
                FROM pg_attribute WHERE attrelid = t.oid AND attidentity <> ''), '[]') AS counted,
      ARRAY(SELECT DISTINCT relname::text FROM pg_constraint f JOIN pg_class parent ON parent.oid = confrelid
            WHERE conrelid = t.oid AND contype = 'f' AND confrelid <> conrelid AND NOT condeferrable
            UNION SELECT split_part(encode(tgargs, 'escape'), '\\000', 1) FROM pg_trigger JOIN pg_proc p ON p.oid = tgfoid
            WHERE tgrelid = t.oid AND proname = 'parents_exist') AS parents
    FROM pg_class t WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
      AND NOT relispartition ORDER BY relname`);
  const ordered = new Map<string, Table>();
  for (let left = rows; left.length > 0;) {
    const ready = left.filter(({ parents }) => parents.every((parent) => ordered.has(parent)));
    if (ready.length === 0)
      throw new Error(`tables refer to each other: ${left.map(({ name }) => name).join(', ')}`);
    for (const table of ready) ordered.set(table.name, table);
    left = left.filter(({ name }) => !ordered.has(name));
  }
  return [...ordered.values()];
}

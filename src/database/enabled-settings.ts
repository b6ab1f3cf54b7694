/** SQL for the enabled children of row `alias` as a JSON array, in the order in which they act; constants only. */
export const enabledSettings = (table: string, alias: string, ...fields: string[]): string =>
  `(SELECT coalesce(jsonb_agg(jsonb_build_object(${fields.map((field) => `'${field}', ${field}`).join(', ')}) ORDER BY o, id), '[]')
    FROM ${table} WHERE ref_id = ${alias}.id AND disabled = 0)`;

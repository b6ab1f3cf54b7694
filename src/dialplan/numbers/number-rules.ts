import { Invalid } from '../../api/errors.js';
import { Text } from '../../api/fields.js';
import type { Database } from '../../database/database.js';
import { PICKABLE } from '../rooms/room-directory.js';
import { spelledOut, transformationFault } from '../rules/transform-number.js';

/** The number transformations of a row: of a route, and of a gateway that calls leave through. */

const FIELDS = ['dnc', 'sdnc'] as const;

type Rules = Readonly<Partial<Record<(typeof FIELDS)[number], unknown>>>;

/** A field with a transformation in it. */
export const NumberRule = (description: string): PropertyDecorator =>
  Text({ max: 255, check: transformationFault, description });

/** As they are stored. */
export function withRules<T extends Rules>(input: T): T {
  const texts = FIELDS.flatMap((field) => {
    const rule = input[field];
    return typeof rule === 'string' ? [[field, spelledOut(rule)]] : [];
  });
  return { ...input, ...Object.fromEntries(texts) };
}

/**
 * That a distributor which is to pick a number is not without any; that it exists at all is a reference's matter.
 * @throws Invalid by the name of the field, where it was changed
 */
export async function requirePicks(database: Database, row: Rules, before?: Rules): Promise<void> {
  for (const field of FIELDS) {
    const rule = row[field];
    if (typeof rule !== 'string' || rule === before?.[field]) continue;
    const [, name] = /^X\/([^/]+)$/.exec(rule) ?? [];
    if (name === undefined) continue;
    const [empty] = await database.run(
      `SELECT FROM distributors d WHERE name = $1
         AND NOT EXISTS (SELECT FROM distributor_nodes n WHERE n.ref_id = d.id AND ${PICKABLE})`,
      [name],
    );
    if (empty !== undefined)
      throw Invalid.field(field, `distributor "${name}" has no node that is a number to pick`);
  }
}

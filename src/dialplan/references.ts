import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import { InUse, Invalid, type User } from '../api/errors.js';
import { References } from '../api/references.js';
import type { Config } from '../config.js';
import { Database } from '../database/database.js';
import { CONFIG } from '../tokens.js';
import { unaliased } from './destination.js';
import {
  type Destination,
  destinationTargets,
  type ExtensionNumber,
  REFERENCES,
  type Reference,
  type TargetName,
} from './rules/targets.js';

/** The table of each resource, and the column that names a row for people. */
const TABLES: Readonly<Record<string, { readonly table: string; readonly name: string }>> = {
  'access list': { table: 'acls', name: 'name' },
  block: { table: 'blocks', name: 'name' },
  blacklist: { table: 'blacklists', name: 'name' },
  callcenter: { table: 'callcenters', name: 'name' },
  'conference profile': { table: 'conference_profiles', name: 'name' },
  'conference room': { table: 'conference_rooms', name: 'nbr' },
  context: { table: 'contexts', name: 'name' },
  distributor: { table: 'distributors', name: 'name' },
  dod: { table: 'dods', name: 'line_number' },
  extension: { table: 'extensions', name: 'extn' },
  gateway: { table: 'gateways', name: 'name' },
  'hold music': { table: 'hold_musics', name: 'name' },
  ivr: { table: 'ivrs', name: 'name' },
  'media file': { table: 'media_files', name: 'name' },
  'number translation': { table: 'number_translations', name: 'name' },
  meeting: { table: 'meetings', name: 'name' },
  queue: { table: 'queues', name: 'name' },
  'SIP profile': { table: 'sip_profiles', name: 'name' },
  route: { table: 'routes', name: 'name' },
  'route code': { table: 'route_codes', name: 'code' },
  'time template': { table: 'time_templates', name: 'name' },
  trunk: { table: 'trunks', name: 'name' },
  'trunk group': { table: 'trunk_groups', name: 'name' },
  user: { table: 'users', name: 'login' },
} satisfies Record<TargetName, object> & Record<string, object>;

/**
 * Columns that always refer to the same resource. Postgres enforces them; here is who to name. `table` and `id` are
 * given where not the row itself is named but whom it belongs to.
 */
const COLUMNS: readonly {
  to: TargetName;
  key?: string;
  from: string;
  column: string;
  table?: string;
  id?: string;
}[] = [
  { to: 'context', key: 'key', from: 'route', column: 'context' },
  { to: 'context', key: 'key', from: 'extension', column: 'context' },
  { to: 'context', key: 'key', from: 'trunk', column: 'source' },
  { to: 'access list', from: 'extension', column: 'acl_id' },
  { to: 'hold music', from: 'context', column: 'hold_music_id' },
  { to: 'hold music', from: 'extension', column: 'hold_music_id' },
  { to: 'trunk', from: 'trunk group', table: 'trunk_group_members', id: 'group_id', column: 'trunk_id' },
  { to: 'user', from: 'extension', column: 'user_id' },
  { to: 'extension', from: 'dod', column: 'extn_id' },
  { to: 'extension', from: 'queue', table: 'queue_members', id: 'queue_id', column: 'extn_id' },
  {
    to: 'extension',
    from: 'callcenter',
    table: 'callcenter_agents',
    id: 'callcenter_id',
    column: 'extn_id',
  },
  { to: 'trunk group', from: 'route code', column: 'tg_id' },
  { to: 'conference profile', from: 'conference room', column: 'profile_id' },
  { to: 'conference profile', from: 'meeting', column: 'profile_id' },
  { to: 'conference room', from: 'meeting', column: 'room_id' },
  {
    to: 'media file',
    from: 'conference room',
    table: 'conference_room_medias',
    id: 'conference_room_id',
    column: 'media_file_id',
  },
];

const MAX_USERS = 20;

const ID = /^\d{1,9}$/;

/** Called with what is wrong with a reference. */
type Refuse = (problem: string) => void;

/** A table `links` holds the references whose target depends on another column; a trigger empties it with the row. */
@Injectable()
export class DialplanReferences extends References {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Pick<Config, 'pbxDomain'>,
  ) {
    super();
  }

  override async link<R extends { readonly id: number }>(entity: string, row: R, before?: R): Promise<void> {
    const declared = REFERENCES[entity];
    if (declared === undefined) return;
    const owner = declared.owner?.(row as never) ?? { entity, id: row.id };
    const known = before === undefined ? [] : declared.of(before as never);
    const targets = await this.targets(declared.of(row as never), known);
    await this.database.run('DELETE FROM links WHERE entity = $1 AND id = $2', [entity, row.id]);
    if (targets.length === 0) return;
    await this.database.run(
      `INSERT INTO links (entity, id, owner, owner_id, target, target_id)
       SELECT $1, $2, $3, $4, target, target_id FROM unnest($5::text[], $6::int[]) AS t (target, target_id)`,
      [entity, row.id, owner.entity, owner.id, targets.map(({ to }) => to), targets.map(({ id }) => id)],
    );
  }

  override async refuseUsed(entity: string, row: { readonly id: number }): Promise<void> {
    const users = await this.users(entity, row);
    if (users.length > 0) throw new InUse(entity, row.id, users);
  }

  override async users(entity: string, row: { readonly id: number }): Promise<User[]> {
    const found: { entity: string; id: number }[] = await this.database.run(
      `SELECT DISTINCT owner AS entity, owner_id AS id FROM links
       WHERE target = $1 AND target_id = $2 AND NOT (owner = $1 AND owner_id = $2) ORDER BY 1, 2 LIMIT ${MAX_USERS}`,
      [entity, row.id],
    );
    for (const { key = 'id', from, column, table, id: owner = 'id' } of COLUMNS.filter(
      ({ to }) => to === entity,
    )) {
      const value: unknown = Reflect.get(row, key);
      const users = await this.database.run<{ id: number }>(
        `SELECT ${owner} AS id FROM ${table ?? TABLES[from]!.table} WHERE ${column} = $1 ORDER BY 1 LIMIT ${MAX_USERS}`,
        [value],
      );
      found.push(...users.map(({ id }) => ({ entity: from, id })));
    }
    const named = found.slice(0, MAX_USERS).map(async (user) => {
      const names = await this.names(user.entity, [user.id]);
      return { ...user, name: names.get(user.id) ?? '' };
    });
    return Promise.all(named);
  }

  /** @throws Invalid naming the field, when one of these rows does not exist; unlike `link` it holds none of them */
  async refuseMissing(field: string, entity: string, ids: readonly number[]): Promise<void> {
    const names = await this.names(entity, ids);
    const missing = ids.find((id) => !names.has(id));
    if (missing !== undefined) throw Invalid.field(field, `${entity} ${missing} does not exist`);
  }

  /**
   * A destination as it is stored. The device of FS_DEST_USERGW is its extension's id, which is what CherryPBX sends; a
   * number that is no id is taken for the extension's number, one of PBX_DOMAIN before others.
   * @param before the row that is changed
   */
  async stored<T extends { dest_type?: unknown; dest_uuid?: unknown }>(
    input: T,
    before?: () => Promise<Destination>,
  ): Promise<T> {
    const { dest_uuid } = input;
    const named = input.dest_type === undefined ? input : { ...input, dest_type: unaliased(input.dest_type) };
    if (typeof dest_uuid !== 'string' || dest_uuid === '') return named;
    if ((named.dest_type ?? (await before?.())?.dest_type) !== 'FS_DEST_USERGW') return named;
    const [found] = await this.database.run<{ id: number }>(
      `SELECT id FROM extensions WHERE id::text = $1 OR extn = $1 ORDER BY id::text = $1 DESC, domain, id LIMIT 1`,
      [dest_uuid],
    );
    return found === undefined ? named : { ...named, dest_uuid: String(found.id) };
  }

  /** `body` says what `dest_uuid` is called now, not what it was called when the row was written (xswitch-facts 4.14). */
  async nameDestinations<T extends Destination & { body: string }>(rows: T[]): Promise<T[]> {
    return this.nameBodies(rows, destinationTargets);
  }

  /** The same for rows that name their targets otherwise. */
  async nameBodies<T extends { body: string }>(rows: T[], of: (row: T) => Reference[]): Promise<T[]> {
    const named = rows.flatMap((row) =>
      of(row).flatMap(({ to, ids }) => (ids ? [{ row, to, ids: ids.map(Number) }] : [])),
    );
    for (const resource of new Set(named.map(({ to }) => to))) {
      const some = named.filter(({ to }) => to === resource);
      const names = await this.names(
        resource,
        some.flatMap(({ ids }) => ids),
      );
      for (const { row, ids } of some) row.body = ids.flatMap((id) => names.get(id) ?? []).join();
    }
    return rows;
  }

  /** What these rows are called; those that do not exist are left out. */
  async names(entity: string, ids: readonly number[]): Promise<Map<number, string>> {
    const { table, name } = TABLES[entity]!;
    const rows = await this.database.run<{ id: number; name: string }>(
      `SELECT id, ${name} AS name FROM ${table} WHERE id = ANY ($1::int[])`,
      [ids.filter(Number.isSafeInteger)],
    );
    return new Map(rows.map((row) => [row.id, row.name]));
  }

  /**
   * Each target once, held until the commit: one that is being deleted is not there.
   * @param known references that were there before: of those a missing target is left out, not refused
   */
  private async targets(
    references: readonly Reference[],
    known: readonly Reference[],
  ): Promise<{ to: TargetName; id: number }[]> {
    const found = new Map<string, { to: TargetName; id: number }>();
    for (const reference of references) {
      const { field, to, ids = [], names = [], numbers = [] } = reference;
      const refuse: Refuse = known.some((each) => isDeepStrictEqual(each, reference))
        ? () => undefined
        : (problem) => {
            throw Invalid.field(field, problem);
          };
      const held = [
        ...(await this.holdIds(to, ids, refuse)),
        ...(await this.holdNames(to, names, refuse)),
        ...(await this.holdNumbers(numbers, refuse)),
      ];
      for (const id of held) found.set(`${to} ${id}`, { to, id });
    }
    return [...found.values()];
  }

  private async holdIds(to: TargetName, written: readonly string[], refuse: Refuse): Promise<number[]> {
    const bad = written.find((text) => !ID.test(text));
    if (bad !== undefined) refuse(`must be the id of a ${to}, not "${bad.slice(0, 64)}"`);
    const ids = written.filter((text) => ID.test(text)).map(Number);
    if (ids.length === 0) return ids;
    const rows = await this.database.run<{ id: number }>(
      `SELECT id FROM ${TABLES[to]!.table} WHERE id = ANY ($1::int[]) ORDER BY id FOR KEY SHARE`,
      [ids],
    );
    const missing = ids.find((id) => !rows.some((row) => row.id === id));
    if (missing !== undefined) refuse(`${to} ${missing} does not exist`);
    return rows.map(({ id }) => id);
  }

  private async holdNames(to: TargetName, names: readonly string[], refuse: Refuse): Promise<number[]> {
    if (names.length === 0) return [];
    const { table, name: column } = TABLES[to]!;
    const rows = await this.database.run<{ id: number; name: string }>(
      `SELECT id, ${column} AS name FROM ${table} WHERE ${column} = ANY ($1::text[]) ORDER BY id FOR KEY SHARE`,
      [names],
    );
    const missing = names.find((name) => !rows.some((row) => row.name === name));
    if (missing !== undefined) refuse(`${to} "${missing}" does not exist`);
    return rows.map(({ id }) => id);
  }

  private async holdNumbers(numbers: readonly ExtensionNumber[], refuse: Refuse): Promise<number[]> {
    if (numbers.length === 0) return [];
    const own = (domain: string) => (domain === this.config.pbxDomain ? '' : domain);
    const rows = await this.database.run<{ id: number; extn: string; domain: string }>(
      `SELECT id, extn, domain FROM extensions
       WHERE (extn, domain) IN (SELECT * FROM unnest($1::text[], $2::text[])) ORDER BY id FOR KEY SHARE`,
      [numbers.map(({ extn }) => extn), numbers.map(({ domain }) => own(domain))],
    );
    const missing = numbers.find(
      ({ extn, domain }) => !rows.some((row) => row.extn === extn && row.domain === own(domain)),
    );
    if (missing !== undefined) refuse(`extension ${missing.extn.slice(0, 64)} does not exist`);
    return rows.map(({ id }) => id);
  }
}

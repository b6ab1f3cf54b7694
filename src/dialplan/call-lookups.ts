import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { isDatabaseAway } from '../database/errors.js';
import type { Held } from '../database/held.js';
import { enabledSettings } from '../database/enabled-settings.js';
import { ExtensionDirectory } from '../extensions/extension-directory.js';
import { Registrations } from '../extensions/registrations.js';
import { GatewayDirectory } from '../trunking/gateway-directory.js';
import { GatewayStates } from '../trunking/gateway-states.js';
import {
  FactsAway,
  type Carrier,
  type DeviceFacts,
  type ExtensionFacts,
  type Lookups,
  type RouteFacts,
} from './rules/call-facts.js';
import type { RoutePattern } from './rules/match-route.js';
import { RouteTable } from './rules/route-table.js';

type StoredRoute = RouteFacts & RoutePattern;

/** The resolver's questions: routes and gateways are held in memory, extensions asked of Postgres (telephony-rules 13). */
@Injectable()
export class CallLookups implements Lookups {
  private readonly routes: Held<RouteTable<StoredRoute>>;

  constructor(
    private readonly database: Database,
    private readonly extensions: ExtensionDirectory,
    private readonly carriers: GatewayDirectory,
    private readonly registrations: Registrations,
    private readonly states: GatewayStates,
  ) {
    this.routes = database.hold('routes', ['route'], (table, changed) => this.readRoutes(table, changed));
  }

  /** False while what is held may be older than the database, which could not be asked. */
  get fresh(): boolean {
    return this.routes.fresh !== undefined && this.extensions.fresh;
  }

  route(context: string, number: string): RouteFacts | undefined | Promise<RouteFacts | undefined> {
    const { fresh } = this.routes;
    if (fresh !== undefined) return fresh.find(context, number);
    return this.routes.get().then((table) => table.find(context, number));
  }

  extension(
    number: string,
    domain: string,
  ): ExtensionFacts | undefined | Promise<ExtensionFacts | undefined> {
    const found = this.extensions.find(number, domain);
    return found instanceof Promise ? asked(found) : found;
  }

  async gateways(ids: readonly number[], core?: string): Promise<Carrier[]> {
    const callable = await this.carriers.callable(ids);
    return callable.map((id) => ({ id, down: core !== undefined && this.states.isDown(core, id) }));
  }

  device(extensionId: number, core: string): Promise<DeviceFacts | undefined> {
    return asked(this.registrations.of(extensionId, [core]));
  }

  async contexts(): Promise<string[]> {
    const rows = await this.database.read<{ key: string }>(
      'contexts',
      'SELECT key FROM contexts ORDER BY id',
      [],
    );
    return rows.map(({ key }) => key);
  }

  private async readRoutes(
    table?: RouteTable<StoredRoute>,
    changed?: ReadonlySet<number | string>,
  ): Promise<RouteTable<StoredRoute>> {
    const rows = await this.database.read<StoredRoute>(
      'routes',
      `SELECT id, context, name, prefix, max_length, dest_type, dest_uuid, body, cid_number, media_codec, route_type,
              allow_transit, disabled,
              ${enabledSettings('route_params', 'routes', 'k', 'v')} AS params
       FROM routes WHERE disabled = 0 AND ($1::int[] IS NULL OR id = ANY ($1::int[]))`,
      [changed === undefined ? null : [...changed].map(Number)],
    );
    if (table === undefined || changed === undefined) return new RouteTable(rows);
    for (const id of changed) table.remove(Number(id));
    for (const row of rows) table.put(row);
    return table;
  }
}

async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw isDatabaseAway(error) ? new FactsAway() : error;
  }
}

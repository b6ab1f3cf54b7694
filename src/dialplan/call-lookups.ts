import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { ExtensionDirectory } from '../extensions/extension-directory.js';
import { GatewayDirectory } from '../trunking/gateway-directory.js';
import { prefixesOf } from './rules/match-route.js';
import type { ExtensionFacts, Lookups, RouteFacts } from './rules/resolve-call.js';

/** The resolver's questions over Postgres, each one prepared statement on an index. */
@Injectable()
export class CallLookups implements Lookups {
  constructor(
    private readonly database: Database,
    private readonly extensions: ExtensionDirectory,
    private readonly carriers: GatewayDirectory,
  ) {}

  /** The order is that of compareRoutes (match-route.ts); a test holds the two against each other. */
  async route(context: string, number: string): Promise<RouteFacts | undefined> {
    const [route] = await this.database.read<RouteFacts>(
      'winning-route',
      `SELECT id, name, prefix, max_length, dest_type, dest_uuid, body, cid_number, route_type,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('k', k, 'v', v) ORDER BY o, id), '[]')
               FROM route_params WHERE ref_id = routes.id AND disabled = 0) AS params
       FROM routes
       WHERE context = $1 AND prefix = ANY ($2::text[]) AND max_length >= $3 AND disabled = 0
       ORDER BY length(prefix) DESC, max_length, id LIMIT 1`,
      [context, prefixesOf(number), number.length],
    );
    return route;
  }

  extension(number: string, domain: string): Promise<ExtensionFacts | undefined> {
    return this.extensions.find(number, domain);
  }

  gateways(ids: readonly number[]): Promise<number[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.carriers.callable(ids);
  }

  async contexts(): Promise<string[]> {
    const rows = await this.database.read<{ key: string }>(
      'contexts',
      'SELECT key FROM contexts ORDER BY id',
      [],
    );
    return rows.map(({ key }) => key);
  }
}

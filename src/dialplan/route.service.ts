import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { CrudService, type Input } from '../api/crud.service.js';
import { DEFAULT } from '../api/fields.js';
import { containing, toPage, type ListQuery, type Page } from '../api/paging.js';
import { Store } from '../api/store.js';
import { CallLookups } from './call-lookups.js';
import { checkDestination } from './destination.js';
import type { RouteBatch } from './route.dto.js';
import { Route } from './route.entity.js';
import { requirePicks, withRules } from './numbers/number-rules.js';
import { RouteParams } from './route-params.js';
import { DialplanReferences } from './references.js';
import type { RouteFacts } from './rules/call-facts.js';
import { timeNow } from './rules/time-destination.js';

/** The row of `GET /routes?destNumber=`: the destination in force now, empty while no time rule replaces it. */
export type RoutedRow = Route & {
  outdest_type: string;
  outdest_uuid: string;
  outbody: string;
  work_time: string;
};

@Injectable()
export class RouteService extends CrudService<Route> {
  protected override readonly counted = true;
  protected override readonly order = 'ASC';

  readonly params: RouteParams;

  constructor(
    store: Store,
    private readonly lookups: CallLookups,
    private readonly references: DialplanReferences,
  ) {
    super(store, Route, 'route');
    this.params = new RouteParams(store, this);
  }

  /** With `destNumber` only the winning route of the context, or of each context; decisions 12 and (f). */
  override async list(query: ListQuery): Promise<Page<Route>> {
    const { destNumber, context } = query.filters;
    if (destNumber !== undefined) return this.winners(query, destNumber, context);
    const all = query.filters['type'] === 'ALL' && !query.paged ? { perPage: Number.MAX_SAFE_INTEGER } : {};
    // What was just added comes first where pages are turned.
    const sort = query.sort ?? (query.paged ? { column: 'id', order: 'DESC' as const } : undefined);
    const page = await super.list({ ...query, ...all, ...(sort && { sort }) });
    return { ...page, data: await this.references.nameDestinations(page.data) };
  }

  /** One transaction; answers how many of the routes there were. */
  async updateMany({ route, ...fields }: RouteBatch): Promise<number> {
    const patch = Object.fromEntries(
      Object.entries<unknown>(fields).filter(([, value]) => value !== DEFAULT && value !== ''),
    );
    return this.store.database.transaction(async () => {
      const found = await this.select()
        .andWhere('row.id = ANY(:route)', { route })
        .orderBy('row.id')
        .getMany();
      for (const { id } of found) await this.update(id, patch);
      return found.length;
    });
  }

  protected override narrow(rows: SelectQueryBuilder<Route>, query: ListQuery): void {
    const { destType, dest, name, type: _all, ...filters } = query.filters;
    if (destType) rows.andWhere('row.dest_type = :destType', { destType });
    if (dest) rows.andWhere('(row.body = :dest OR row.dest_uuid = :dest)', { dest });
    if (name) rows.andWhere('row.name ILIKE :name', { name: containing(name) });
    super.narrow(rows, { ...query, filters });
  }

  override async create(input: Input<Route>): Promise<Route> {
    return super.create(await this.references.stored(withRules(input)));
  }

  override async update(id: number, patch: Input<Route>): Promise<Route> {
    return super.update(id, await this.references.stored(withRules(patch), () => this.get(id)));
  }

  override async get(id: number): Promise<Route> {
    const [row] = await this.references.nameDestinations([await super.get(id)]);
    return row!;
  }

  protected override async check(row: Partial<Route>, before?: Route): Promise<void> {
    const { dest_type = '', body = '' } = row;
    checkDestination({ dest_type, body });
    await requirePicks(this.store.database, row, before);
  }

  private async winners(
    query: ListQuery,
    number: string,
    context: string | undefined,
  ): Promise<Page<RoutedRow>> {
    const { destType, dest } = query.filters;
    const contexts = context === undefined ? await this.lookups.contexts() : [context];
    const routes = await Promise.all(contexts.map((key) => this.winner(key, number)));
    const found = await Promise.all(routes.flatMap((route) => (route ? this.routed(route) : [])));
    const data = found
      .filter((row) => destType === undefined || row.dest_type === destType)
      .filter((row) => dest === undefined || row.body === dest || row.dest_uuid === dest);
    return toPage({ page: 1, perPage: Math.max(1, data.length) }, data.length, data);
  }

  /** As a call finds it: an emergency route before any other. */
  private async winner(context: string, number: string): Promise<RouteFacts | undefined> {
    return (await this.lookups.route(context, number, 'emergency')) ?? this.lookups.route(context, number);
  }

  /** With the destination that is in force now, if a time replaces it. */
  private async routed(facts: RouteFacts): Promise<RoutedRow> {
    const [row, time] = [await this.get(facts.id), timeNow(facts, this.lookups.now())];
    const [now] = await this.references.nameDestinations(time ? [{ ...time }] : []);
    return Object.assign(row, {
      outdest_type: now?.dest_type ?? '',
      outdest_uuid: now?.dest_uuid ?? '',
      outbody: now?.body ?? '',
      work_time: now?.time_recurrence ?? '',
    });
  }
}

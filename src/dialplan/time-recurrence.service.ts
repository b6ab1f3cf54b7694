import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { changeChildren } from '../api/change-children.js';
import { columnValues, type Input } from '../api/crud.service.js';
import { Invalid, NotFound } from '../api/errors.js';
import type { Numbered } from '../api/several.js';
import { Store } from '../api/store.js';
import { checkDestination } from './destination.js';
import { DialplanReferences } from './references.js';
import { RouteService } from './route.service.js';
import type { TimeRecurrenceFields, TimeRecurrenceInput } from './time-recurrence.dto.js';
import { TimeRecurrence } from './time-recurrence.entity.js';
import { TimeTemplateService } from './time-template.service.js';

const NAME = 'time recurrence';

/** The times of routes. A change of them is the route's, and written down there. */
@Injectable()
export class TimeRecurrenceService {
  constructor(
    private readonly store: Store,
    private readonly routes: RouteService,
    private readonly templates: TimeTemplateService,
    private readonly references: DialplanReferences,
  ) {}

  /** By id; `body` is what the destination is called now. */
  async ofRoute(routeId: number): Promise<TimeRecurrence[]> {
    await this.routes.get(routeId);
    return this.references.nameDestinations(await this.timesOf(routeId));
  }

  /** Answers the new ids; an input that names a template makes as many rows as that has times. */
  async create(inputs: readonly TimeRecurrenceInput[]): Promise<number[]> {
    return this.store.database.transaction(async () => {
      const routes = inputs.map(({ route_id }) => route_id);
      await this.references.refuseMissing('route_id', 'route', routes);
      const rows: Input<TimeRecurrence>[] = [];
      for (const input of inputs) rows.push(...(await this.copied(input)));
      return this.change(routes, async () => {
        const ids: number[] = [];
        for (const row of rows) {
          const values = await this.checked(row);
          const { identifiers } = await this.rows.insert(values);
          const { id } = identifiers[0] as { id: number };
          await this.link(id);
          ids.push(id);
        }
        return ids;
      });
    });
  }

  /** All of them or none; a row may move to another route. */
  async update(changes: readonly Numbered<TimeRecurrenceFields>[]): Promise<void> {
    await this.store.database.transaction(async () => {
      const before = await Promise.all(changes.map(({ id }) => this.find(id)));
      const targets = changes.flatMap(({ route_id }) => route_id ?? []);
      await this.references.refuseMissing('route_id', 'route', targets);
      await this.change([...routesOf(before), ...targets], async () => {
        for (const { id, ...patch } of changes) {
          const known = await this.find(id);
          const values = await this.checked(patch, known);
          await this.rows.update(id, { ...values, updated_at: () => 'now()' });
          await this.link(id, known);
        }
      });
    });
  }

  /** @throws NotFound also when somebody else deleted it while its route was waited for */
  async remove(id: number): Promise<void> {
    const { route_id } = await this.find(id);
    await this.change([route_id], async () => {
      const { affected } = await this.rows.delete({ id, route_id });
      if (affected === 0) throw new NotFound(NAME, id);
    });
  }

  async removeOf(routeId: number): Promise<void> {
    await this.change([routeId], async () => {
      await this.rows.delete({ route_id: routeId });
    });
  }

  private change<T>(routes: readonly number[], work: () => Promise<T>): Promise<T> {
    return changeChildren(
      this.store,
      this.routes,
      routes,
      'time_recurrences',
      (id) => this.timesOf(id),
      work,
    );
  }

  /** Once for each time of the template, where one is named (xswitch-facts 4.22). */
  private async copied({ template_id, ...row }: TimeRecurrenceInput): Promise<Input<TimeRecurrence>[]> {
    if (typeof template_id !== 'number') return [row];
    if (row.time_recurrence) throw Invalid.field('template_id', 'stands in place of time_recurrence');
    await this.references.refuseMissing('template_id', this.templates.name, [template_id]);
    const times = await this.templates.times(template_id);
    if (times.length === 0) throw Invalid.field('template_id', `template ${template_id} has no times`);
    return times.map(({ time_recurrence }) => ({ ...row, time_recurrence }));
  }

  private async checked(
    input: Input<TimeRecurrence>,
    before?: TimeRecurrence,
  ): Promise<QueryDeepPartialEntity<TimeRecurrence>> {
    const stored = await this.references.stored(input, before && (() => Promise.resolve(before)));
    const values = columnValues<TimeRecurrence>(this.rows.metadata, stored);
    const { time_recurrence = '', dest_type = '', body = '' } = { ...before, ...values };
    if (time_recurrence === '') throw Invalid.field('time_recurrence', 'is required');
    checkDestination({ dest_type, body });
    return values;
  }

  private async link(id: number, before?: TimeRecurrence): Promise<void> {
    await this.references.link(NAME, await this.find(id), before);
  }

  private async find(id: number): Promise<TimeRecurrence> {
    const row = await this.rows.findOneBy({ id });
    if (row === null) throw new NotFound(NAME, id);
    return row;
  }

  private timesOf(route_id: number): Promise<TimeRecurrence[]> {
    return this.rows.find({ where: { route_id }, order: { id: 'ASC' } });
  }

  private get rows() {
    return this.store.database.repository(TimeRecurrence);
  }
}

const routesOf = (rows: readonly TimeRecurrence[]): number[] => rows.map(({ route_id }) => route_id);

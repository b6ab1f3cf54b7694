import { Injectable } from '@nestjs/common';
import { changeChildren } from '../api/change-children.js';
import { CrudService } from '../api/crud.service.js';
import { NotFound } from '../api/errors.js';
import type { Numbered } from '../api/several.js';
import { Store } from '../api/store.js';
import { DialplanReferences } from './references.js';
import type { TemplateTimeInput, TimeTemplateInput } from './time-recurrence.dto.js';
import { TemplateTime, TimeTemplate } from './time-recurrence.entity.js';

interface WantedTime {
  readonly id: number;
  /** The template it must be in, where one is named. */
  readonly template_id?: number;
}

@Injectable()
export class TimeTemplateService extends CrudService<TimeTemplate> {
  protected override readonly order = 'ASC';

  constructor(
    store: Store,
    private readonly references: DialplanReferences,
  ) {
    super(store, TimeTemplate, 'time template');
  }

  async createMany(inputs: readonly TimeTemplateInput[]): Promise<TimeTemplate[]> {
    return this.store.database.transaction(async () => {
      const rows: TimeTemplate[] = [];
      for (const input of inputs) rows.push(await this.create(input));
      return rows;
    });
  }

  /** All of them or none; held in the order of their ids, so that nobody waits for each other. */
  async updateMany(changes: readonly Numbered<TimeTemplateInput>[]): Promise<void> {
    await this.store.database.transaction(async () => {
      for (const { id, ...patch } of changes.toSorted((one, two) => one.id - two.id))
        await this.update(id, patch);
    });
  }

  /** All of them or none, each with its times. */
  async removeMany(ids: readonly number[]): Promise<void> {
    await this.store.database.transaction(async () => {
      for (const id of ids.toSorted((one, two) => one - two)) await this.remove(id);
    });
  }

  async times(id: number): Promise<TemplateTime[]> {
    return this.rows.find({ where: { template_id: id }, order: { id: 'ASC' } });
  }

  /** Answers the new rows, in the order in which they were given. */
  async addTimes(inputs: readonly TemplateTimeInput[]): Promise<TemplateTime[]> {
    const templates = inputs.map(({ template_id }) => template_id);
    await this.references.refuseMissing('template_id', this.name, templates);
    return this.changeTimes(templates, async () => {
      const { identifiers } = await this.rows.insert([...inputs]);
      return inputs.map((input, index) => this.rows.create({ ...input, ...identifiers[index] }));
    });
  }

  /** A time stays in its template: under another one it is not found. */
  async updateTimes(changes: readonly Numbered<TemplateTimeInput>[]): Promise<void> {
    await this.changeFoundTimes(changes, async () => {
      for (const { id, time_recurrence } of changes) {
        if (time_recurrence !== undefined)
          await this.rows.update(id, { time_recurrence, updated_at: () => 'now()' });
      }
    });
  }

  async removeTimes(ids: readonly number[]): Promise<void> {
    const wanted = ids.map((id) => ({ id }));
    await this.changeFoundTimes(wanted, async () => {
      await this.rows.delete([...ids]);
    });
  }

  /** They are looked for again once their templates are held: others may have deleted them meanwhile. */
  private async changeFoundTimes(wanted: readonly WantedTime[], work: () => Promise<void>): Promise<void> {
    const found = await this.findTimes(wanted);
    const templates = found.map(({ template_id }) => template_id);
    await this.changeTimes(templates, async () => {
      await this.findTimes(wanted);
      await work();
    });
  }

  private changeTimes<T>(templates: readonly number[], work: () => Promise<T>): Promise<T> {
    return changeChildren(this.store, this, templates, 'time_recurrences', (id) => this.times(id), work);
  }

  private async findTimes(wanted: readonly WantedTime[]): Promise<TemplateTime[]> {
    const found: TemplateTime[] = [];
    for (const { id, template_id } of wanted) {
      const row = await this.rows.findOneBy({ id, ...(template_id !== undefined && { template_id }) });
      if (row === null) throw new NotFound('time of a template', id);
      found.push(row);
    }
    return found;
  }

  private get rows() {
    return this.store.database.repository(TemplateTime);
  }
}

import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ForOperators } from '../api/auth.js';
import { Patch } from '../api/input.js';
import { Answers, arrayOf, either, object, pageOf, RowId, rowOf, savedOf, SENT_ID } from '../api/openapi.js';
import { Listing, type ListQuery } from '../api/paging.js';
import { Native, reply } from '../api/reply.js';
import { asSent, type Numbered, Several, SeveralChanges, SeveralIds } from '../api/several.js';
import { TemplateTimeInput, TimeTemplateInput } from './time-recurrence.dto.js';
import { TimeTemplateService } from './time-template.service.js';

const ROW = rowOf(TimeTemplateInput);
const time = (id: unknown) => object({ id, time_recurrence: '20211231T000000|PT47H59M59S|yearly||1|' });
const ID = object({ id: SENT_ID });
const IDS = savedOf([ID]);

/** Seed 003 says `ok` here, and answers each id as the client sent it. */
@Controller('api/time_recurrence/templates')
@ForOperators()
export class TimeTemplateController {
  constructor(private readonly templates: TimeTemplateService) {}

  @Get()
  @Answers('List templates; the page is in `data`', savedOf(pageOf(ROW)))
  async list(@Listing() query: ListQuery) {
    return reply.saved(reply.page(await this.templates.list(query), Native), 'ok');
  }

  @Post()
  @HttpCode(200)
  @Answers('Create templates', savedOf([ROW]))
  async create(@Several(TimeTemplateInput) inputs: TimeTemplateInput[]) {
    return reply.saved(reply.rows(await this.templates.createMany(inputs)), 'ok');
  }

  @Put()
  @Answers('Update templates, each by its `id`', IDS)
  async updateMany(
    @SeveralChanges(TimeTemplateInput) changes: Numbered<TimeTemplateInput>[],
    @Body() body: unknown,
  ) {
    await this.templates.updateMany(changes);
    return reply.saved(idsAsSent(body), 'ok');
  }

  @Delete()
  @Answers('Delete templates with their times', IDS)
  async removeMany(@SeveralIds() ids: number[], @Body() body: unknown) {
    await this.templates.removeMany(ids);
    return reply.saved(idsAsSent(body), 'ok');
  }

  @Post('time_recurrences')
  @HttpCode(200)
  @Answers('Add times to templates', savedOf([object({ id: SENT_ID, time_recurrences: [time('1458')] })]))
  async addTimes(@Several(TemplateTimeInput) inputs: TemplateTimeInput[], @Body() body: unknown) {
    const rows = await this.templates.addTimes(inputs);
    const sent = new Map(asSent(body, 'template_id').map((id) => [Number(id), id]));
    const groups = [...sent].map(([template, id]) => ({
      id,
      time_recurrences: rows
        .filter(({ template_id }) => template_id === template)
        .map((row) => ({ id: String(row.id), time_recurrence: row.time_recurrence })),
    }));
    return reply.saved(groups, 'ok');
  }

  @Put('time_recurrences')
  @Answers(
    'Change times of templates, each by its `id`; one alone is answered alone',
    savedOf(either(ID, arrayOf(ID))),
  )
  async updateTimes(
    @SeveralChanges(TemplateTimeInput) changes: Numbered<TemplateTimeInput>[],
    @Body() body: unknown,
  ) {
    await this.templates.updateTimes(changes);
    const ids = idsAsSent(body);
    return reply.saved(ids.length === 1 ? ids[0] : ids, 'ok');
  }

  @Delete('time_recurrences')
  @Answers('Delete times of templates', IDS)
  async removeTimes(@SeveralIds() ids: number[], @Body() body: unknown) {
    await this.templates.removeTimes(ids);
    return reply.saved(idsAsSent(body), 'ok');
  }

  @Delete('time_recurrences/:id')
  @Answers('Delete a time of a template', savedOf({ id: '1468' }))
  async removeTime(@RowId() id: number) {
    await this.templates.removeTimes([id]);
    return reply.saved({ id: String(id) }, 'ok');
  }

  @Get(':id')
  @Answers(
    'One template with its times',
    savedOf(rowOf(TimeTemplateInput, { time_recurrences: [time(1457)] })),
  )
  async get(@RowId() id: number) {
    const template = reply.row(await this.templates.get(id));
    const times = await this.templates.times(id);
    const time_recurrences = times.map((row) => ({ id: row.id, time_recurrence: row.time_recurrence }));
    return reply.saved({ ...template, time_recurrences }, 'ok');
  }

  @Put(':id')
  @Answers('Update a template', savedOf({ id: '3' }))
  async update(@RowId() id: number, @Patch(TimeTemplateInput) patch: Partial<TimeTemplateInput>) {
    await this.templates.update(id, patch);
    return reply.saved({ id: String(id) }, 'ok');
  }
}

const idsAsSent = (body: unknown) => asSent(body).map((id) => ({ id }));

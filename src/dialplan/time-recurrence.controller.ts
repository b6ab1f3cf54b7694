import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ForOperators } from '../api/auth.js';
import { Answers, arrayOf, object, RowId, rowOf, savedOf, SENT_ID } from '../api/openapi.js';
import { reply } from '../api/reply.js';
import { asSent, type Numbered, Several, SeveralChanges } from '../api/several.js';
import { TimeRecurrenceFields, TimeRecurrenceInput } from './time-recurrence.dto.js';
import { TimeRecurrenceService } from './time-recurrence.service.js';

/** Seed 003 answers these writes bare, each id as the client sent it. */
@Controller('api/time_recurrence')
@ForOperators()
export class TimeRecurrenceController {
  constructor(private readonly times: TimeRecurrenceService) {}

  @Get('route/:id')
  @Answers('The times of a route', savedOf([rowOf(TimeRecurrenceFields)]))
  async ofRoute(@RowId() id: number) {
    return reply.saved(reply.rows(await this.times.ofRoute(id)), 'ok');
  }

  @Post()
  @HttpCode(200)
  @Answers('Add times to routes, each one or those of a template', arrayOf(object({ id: 2 })))
  async create(@Several(TimeRecurrenceInput) inputs: TimeRecurrenceInput[]) {
    return (await this.times.create(inputs)).map((id) => ({ id }));
  }

  @Put()
  @Answers('Change times, each by its `id`', arrayOf(object({ id: SENT_ID })))
  async update(
    @SeveralChanges(TimeRecurrenceFields) changes: Numbered<TimeRecurrenceFields>[],
    @Body() body: unknown,
  ) {
    await this.times.update(changes);
    return asSent(body).map((id) => ({ id }));
  }

  @Delete('route/:id')
  @Answers('Delete every time of a route', object({ id: '1' }))
  async removeOf(@RowId() id: number) {
    await this.times.removeOf(id);
    return { id: String(id) };
  }

  @Delete(':id')
  @Answers('Delete a time', object({ id: '1' }))
  async remove(@RowId() id: number) {
    await this.times.remove(id);
    return { id: String(id) };
  }
}

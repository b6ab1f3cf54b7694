import { Id, OneOf, Text } from '../api/fields.js';
import { DEST_ALIASES, DEST_TYPES } from './destination.js';
import { timeRecurrenceFault } from './rules/time-recurrence.js';

const TIME = {
  max: 255,
  check: timeRecurrenceFault,
  description: 'dtstart|duration|freq|until|interval|byday|bymonthday|byyearday|byweekno|bymonth',
  example: '20230305T170000|PT6H|daily||1|MO,TU,WE,TH,FR',
};

export class TimeRecurrenceFields {
  @Id({ required: true, description: 'a route', example: 1 })
  route_id: number;

  @Text(TIME)
  time_recurrence?: string;

  @OneOf([...Object.keys(DEST_TYPES), ...Object.keys(DEST_ALIASES)], {
    required: true,
    example: 'FS_DEST_USER',
  })
  dest_type: string;

  @Text({ max: 4096, multiline: true, description: 'as in a route' })
  dest_uuid?: string;

  @Text({ max: 16_384, multiline: true, description: 'as in a route' })
  body?: string;
}

export class TimeRecurrenceInput extends TimeRecurrenceFields {
  @Id({ description: 'in place of time_recurrence: every time of that template is copied' })
  template_id?: number;
}

export class TimeTemplateInput {
  @Text({ required: true, max: 128, example: 'template_11' })
  name: string;

  @Text({ max: 1024, multiline: true })
  description?: string;
}

export class TemplateTimeInput {
  @Id({ required: true, description: 'a template', example: 1 })
  template_id: number;

  @Text({ ...TIME, required: true })
  time_recurrence: string;
}

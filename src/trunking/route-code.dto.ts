import { Id, Text } from '../api/fields.js';

export class RouteCodeInput {
  @Text({
    required: true,
    max: 8,
    pattern: { regex: /^[\w*#+.-]+$/, says: 'may hold digits, letters and * # + . _ -' },
    example: 'code00',
  })
  code: string;

  @Id({ required: true, description: 'a trunk group', example: 1 })
  tg_id: number;

  @Text({ max: 1024, multiline: true })
  description?: string;
}

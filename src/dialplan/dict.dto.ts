import { Int, Text } from '../api/fields.js';

export class DictInput {
  @Text({ required: true, max: 64, example: 'DEPARTMENT' })
  realm: string;

  @Text({ required: true, max: 128, example: 'sales' })
  k: string;

  @Text({ max: 1024, example: 'Sales' })
  v?: string;

  @Text({ max: 255 })
  d?: string;

  @Int({ min: 0, max: 1_000_000, description: 'order within the realm' })
  o?: number;
}

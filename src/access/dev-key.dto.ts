import { Id, Text } from '../api/fields.js';

export class DevKeyInput {
  @Id({ description: 'whose key; yours when absent' })
  user_id?: number;

  @Text({ example: 'for the billing scripts' })
  description?: string;
}

import { Ids, Text } from '../api/fields.js';

export class UserGroupInput {
  @Text({
    required: true,
    max: 64,
    pattern: {
      regex: /^(?![\d*#+]+$)[^\s,](?:[^,]*[^\s,])?$/,
      says: 'must be a name: no number, no comma, and no space around it',
    },
    example: 'Sales',
  })
  name: string;

  @Text()
  description?: string;
}

export class UserGroupMembers {
  @Ids({ required: true, description: 'ids of the users', example: [1] })
  user_ids: number[];
}

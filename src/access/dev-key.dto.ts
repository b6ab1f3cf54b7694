import { Id, List, Text } from '../api/fields.js';

export class DevKeyInput {
  @Id({ description: 'whose key; yours when absent' })
  user_id?: number;

  @Text({ example: 'for the billing scripts' })
  description?: string;

  @List(
    { regex: /^(api|cli)$/, says: 'must be api, cli or both' },
    {
      description: 'what it is good for: `api` (the default) is all of /api, `cli` is /cli and nothing else',
    },
  )
  scopes?: string;
}

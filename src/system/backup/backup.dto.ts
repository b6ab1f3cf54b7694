import { Flag, Text } from '../../api/fields.js';

/** How a backup is made. */
export class BackupInput {
  @Flag({ description: '1: with all CDRs', example: 0 })
  with_cdrs?: 0 | 1;

  @Text({ description: 'what it is for', example: 'before the move' })
  description?: string;
}

/** How a backup is restored. */
export class RestoreInput {
  @Text({
    description:
      'SECRET_KEY of the program that made it, where this one has another: its passwords are sealed anew with ours',
    example: '',
  })
  secret_key?: string;
}

/** The same as CherryPBX asks for it, in the query. */
export class BackupSchemaQuery {
  @Flag({ description: 'true: with all CDRs' })
  cdr_backup?: 0 | 1;
}

export class SwitchSchemaInput {
  @Text({
    required: true,
    description: 'a name of GET /api/system/schema',
    example: '20261121-120000000-manual-1a2b3c',
  })
  schema_name: string;
}

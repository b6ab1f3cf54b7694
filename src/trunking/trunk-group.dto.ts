import { Id, Int, JsonText, OneOf, Text } from '../api/fields.js';

export class TrunkGroupInput {
  @Text({ required: true, max: 128, example: 't_group9' })
  name: string;

  @Text({ max: 1024, multiline: true })
  description?: string;

  @OneOf(['RR', 'WEIGHT', 'PRIORITY'], {
    description: 'in turn, by weight (both in seed 003), or by priority (ours); RR when absent',
  })
  strategy?: 'RR' | 'WEIGHT' | 'PRIORITY';

  @JsonText({ description: 'empty, or an object without fields: a group has no parameters' })
  params?: string;
}

/** Where a trunk stands in a group. */
export class TrunkGroupPlace {
  @Int({ min: 0, max: 1_000, description: 'the lowest is tried first', example: 0 })
  priority?: number;

  @Int({ min: 1, max: 1_000, description: 'share of the calls; 1 when absent' })
  weight?: number;
}

export class TrunkGroupMemberInput extends TrunkGroupPlace {
  @Id({ required: true, description: 'a trunk', example: 1 })
  trunk_id: number;
}

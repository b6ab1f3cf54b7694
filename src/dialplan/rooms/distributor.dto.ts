import { Flag, Int, Text } from '../../api/fields.js';

export class DistributorInput {
  @Text({ required: true, max: 128, example: 'two lines' })
  name: string;

  @Text({ max: 1024, multiline: true })
  description?: string;

  @Int({ min: 0, max: 1_000_000, description: "0: the sum of the nodes' weights" })
  total_weight?: number;
}

export class DistributorNodeInput {
  @Text({
    required: true,
    max: 255,
    description:
      'the name of a gateway, or `user/<number>`: calls are sent there; or a number such as `02131234567`: the transformation `X/<distributor>` picks it',
    example: 'office line',
  })
  k: string;

  @Int({ min: 0, max: 10_000, description: 'its share of the calls' })
  weight?: number;

  @Int({ min: 0, max: 1_000_000, description: 'order' })
  o?: number;

  @Flag()
  disabled?: number;
}

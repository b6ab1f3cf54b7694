import { Decimal, field, fieldSchemas, Int } from '../../api/fields.js';
import { OriginateInput } from '../channel.dto.js';

/** So many calls one batch may have. */
export const MOST_CALLS = 1_000;

/** Each is checked as a call of its own, so that what is wrong is named `calls[3].destNumber`. */
function Calls(): PropertyDecorator {
  const items = {
    type: 'object',
    properties: fieldSchemas(OriginateInput) as Record<string, object>,
  } as const;
  return field(
    (value) => value,
    { type: 'array', minItems: 1, maxItems: MOST_CALLS, items },
    {
      required: true,
      description: 'calls to be made, in this order, each as of POST /api/channels',
      example: [{ destNumber: '1001' }],
    },
  );
}

/** Calls that are made one after the other, as fast as is said. */
export class BatchInput {
  @Calls()
  calls: unknown;

  @Decimal({ min: 0.01, max: 50, description: 'calls that are begun per second, 0.01 to 50; default 1' })
  rate?: string;

  @Int({ min: 1, max: 500, description: 'most calls at once, ringing or answered; default 10' })
  concurrent?: number;
}

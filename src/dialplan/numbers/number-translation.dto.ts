import { Items, OneOf, Text } from '../../api/fields.js';
import { MAX_ROWS } from '../../api/input.js';
import { dialledNumberFault } from '../../freeswitch/arguments.js';

export class NumberTranslationInput {
  @Text({ required: true, max: 128, example: 'test' })
  name: string;

  @Text({ max: 1024, multiline: true })
  description?: string;

  @OneOf(['exact', 'prefix'], {
    required: true,
    description: 'the whole number or how it begins; kept on update',
    example: 'exact',
  })
  type: 'exact' | 'prefix';
}

export class NtsNumberInput {
  @Text({ required: true, max: 64, check: dialledNumberFault, example: '10001' })
  original_number: string;

  @Text({ required: true, max: 64, check: dialledNumberFault, example: '901001' })
  nts_number: string;
}

export class NtsNumbers {
  @Items(NtsNumberInput, {
    required: true,
    max: MAX_ROWS,
    example: [{ original_number: '1002', nts_number: '811002' }],
  })
  data: NtsNumberInput[];
}

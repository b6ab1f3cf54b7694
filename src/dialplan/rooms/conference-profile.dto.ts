import { Flag, Int, Text } from '../../api/fields.js';

export class ConferenceProfileInput {
  @Text({ required: true, max: 128, example: 'wideband' })
  name: string;

  @Text({ max: 1024, multiline: true })
  description?: string;
}

export class ConferenceProfileParamInput {
  @Text({ required: true, max: 64, description: 'a param of mod_conference', example: 'energy-level' })
  k: string;

  @Text({ required: true, max: 255, example: '200' })
  v: string;

  @Flag()
  disabled?: number;

  @Int({ min: 0, max: 1_000_000, description: 'order' })
  o?: number;
}

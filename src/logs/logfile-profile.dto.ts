import { Flag, Text } from '../api/fields.js';

export class LogfileProfileInput {
  @Text({ required: true, max: 64, example: 'sip' })
  name: string;

  @Text({ max: 1024, multiline: true })
  description?: string;

  @Flag({ description: '1: nothing is written' })
  disabled?: number;
}

/** A param or a map, by the path. */
export class LogfileEntryInput {
  @Text({
    required: true,
    max: 129,
    example: 'rollover',
    description: 'param: logfile, rollover, maximum-rotate or uuid; map: all, a source file or a function',
  })
  k: string;

  @Text({ required: true, max: 128, example: '10485760', description: 'of a map levels, comma-separated' })
  v: string;

  @Flag()
  disabled?: number;
}

export class LogfileSettingInput {
  @Text({ required: true, max: 64, example: 'rotate-on-hup', description: 'rotate-on-hup' })
  k: string;

  @Text({ required: true, max: 128, example: 'false' })
  v: string;

  @Flag()
  disabled?: number;
}

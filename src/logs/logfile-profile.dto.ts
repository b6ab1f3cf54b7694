import { Flag, Text } from '../api/fields.js';

export class LogfileProfileInput {
  @Text({ required: true, max: 64, example: 'sip' })
  name: string;

  @Text({ max: 1024, multiline: true })
  description?: string;

  @Flag({ description: '1: nothing is written' })
  disabled?: number;
}

/** A param; a map too, where it is changed. */
export class LogfileParamInput {
  @Text({
    required: true,
    max: 129,
    example: 'rollover',
    description: 'logfile, rollover, maximum-rotate or uuid',
  })
  k: string;

  @Text({ required: true, max: 128, example: '10485760' })
  v: string;

  @Flag()
  disabled?: number;
}

export class LogfileMapInput {
  @Text({
    required: true,
    max: 129,
    example: 'sofia.c',
    description: 'whose lines: all, a source file, a function, or file:function',
  })
  k: string;

  @Text({ required: true, max: 128, example: 'err,warning', description: 'levels, comma-separated, or all' })
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

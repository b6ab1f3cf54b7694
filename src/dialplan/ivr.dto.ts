import { Flag, Int, OneOf, Parsed, Text } from '../api/fields.js';
import { IVR_ACTION_TYPES, type IvrActionType } from './ivr-action-types.js';
import { parseSound, type Sound } from './rules/sound.js';

const PIN = { regex: /^\d{1,16}$/, says: 'must be 1 to 16 digits' };
const WORD = { regex: /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u, says: 'may hold letters, digits and _ . -' };

const SOUND = {
  media_id: { oneOf: [{ type: 'integer' }, { type: 'string', enum: [''] }] },
  media_path: { type: 'string', example: 'phrase:welcome@xui' },
  media_type: { type: 'string', example: 'SYSTEM' },
};

/** Taken as an object, as its JSON text or as a bare path. */
const SoundField = (description: string): PropertyDecorator =>
  Parsed(parseSound, { type: 'object', properties: SOUND, description });

const Milliseconds = (description: string): PropertyDecorator => Int({ min: 0, max: 600_000, description });

export class IvrInput {
  @Text({ required: true, max: 128, example: 'welcome' })
  name: string;

  @Text({ max: 1024, multiline: true })
  description?: string;

  @SoundField('greeting')
  greet_long?: Sound;

  @SoundField('short greeting, for every further time')
  greet_short?: Sound;

  @SoundField('after a wrong key')
  invalid_sound?: Sound;

  @SoundField('before hanging up')
  exit_sound?: Sound;

  @SoundField('before a transfer')
  transfer_sound?: Sound;

  @Milliseconds('how long to wait for the first key, milliseconds')
  timeout?: number;

  @Int({ min: 0, max: 100 })
  max_failures?: number;

  @Int({ min: 0, max: 100 })
  max_timeouts?: number;

  @Text({ max: 255, description: 'an application with its argument', example: 'hangup NORMAL_CLEARING' })
  exec_on_max_failures?: string;

  @Text({ max: 255, description: 'an application with its argument' })
  exec_on_max_timeouts?: string;

  @Text({ max: 1, pattern: { regex: /^[0-9*#]$/, says: 'must be one key' } })
  confirm_key?: string;

  @Text({ max: 64, pattern: WORD, description: 'a phrase macro' })
  confirm_macro?: string;

  @Int({ min: 0, max: 100 })
  confirm_attempts?: number;

  @Text({ max: 64, pattern: WORD })
  tts_engine?: string;

  @Text({ max: 64, pattern: WORD })
  tts_voice?: string;

  @Int({ min: 1, max: 32, description: 'most digits that are collected' })
  digit_len?: number;

  @Milliseconds('longest pause between two keys, milliseconds')
  inter_digit_timeout?: number;

  @Text({ max: 16, pattern: PIN, description: 'asked for before the menu' })
  pin?: string;

  @SoundField('asks for the PIN')
  pin_file?: Sound;

  @SoundField('after a wrong PIN')
  bad_pin_file?: Sound;
}

export class IvrActionInput {
  @Text({
    required: true,
    max: 32,
    pattern: { regex: /^[0-9A-D*#]+$/, says: 'may hold the keys 0 to 9, A to D, * and #' },
    example: '333',
  })
  digits: string;

  @OneOf(Object.keys(IVR_ACTION_TYPES), { required: true, example: 'IVR_QUEUE' })
  action: IvrActionType;

  @Flag({ description: '1: more digits may follow' })
  match_prefix?: number;

  @Text({ max: 4096, multiline: true, description: 'whom or what, an id for most actions', example: '5' })
  args?: string;

  @Text({ max: 4096, multiline: true, description: 'what `args` is called; IVR_ROUTE: the called number' })
  body?: string;
}

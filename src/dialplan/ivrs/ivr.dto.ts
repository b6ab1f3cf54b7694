import { Flag, Int, OneOf, Parsed, Text } from '../../api/fields.js';
import { IVR_ACTION_TYPES, type IvrActionType } from './ivr-action-types.js';
import { parseSound, type Sound } from '../rules/sound.js';

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

  @SoundField('greeting; without one the caller is asked for a number')
  greet_long?: Sound;

  @SoundField('short greeting, for every further time')
  greet_short?: Sound;

  @SoundField('after a wrong key')
  invalid_sound?: Sound;

  @SoundField('before the call ends behind the menu')
  exit_sound?: Sound;

  @SoundField('before a transfer')
  transfer_sound?: Sound;

  @Milliseconds('how long to wait for the first key, and for all of them, milliseconds; 0: 10 s')
  timeout?: number;

  @Int({ min: 0, max: 100, description: 'wrong keys in a row that end the menu; 0: 3' })
  max_failures?: number;

  @Int({ min: 0, max: 100, description: 'times without a key that end the menu; 0: 3' })
  max_timeouts?: number;

  @Text({ max: 255, description: 'an application with its argument', example: 'hangup NORMAL_CLEARING' })
  exec_on_max_failures?: string;

  @Text({ max: 255, description: 'an application with its argument' })
  exec_on_max_timeouts?: string;

  @Text({
    max: 1,
    pattern: { regex: /^[0-9*#]$/, says: 'must be one key' },
    description: 'confirms what was keyed; `1` where only `confirm_macro` is set',
  })
  confirm_key?: string;

  @Text({
    max: 64,
    pattern: WORD,
    description: 'a phrase macro that asks for it; spells the keys when absent',
  })
  confirm_macro?: string;

  @Int({ min: 0, max: 100, description: 'how often it is asked for; 0: 3' })
  confirm_attempts?: number;

  @Text({
    max: 64,
    pattern: WORD,
    description: 'a speech engine of the switch; without one IVR_TTS cannot act',
  })
  tts_engine?: string;

  @Text({ max: 64, pattern: WORD, description: '`default` when absent' })
  tts_voice?: string;

  @Int({
    min: 1,
    max: 32,
    description:
      'most digits that are collected; raised to its longest key, and to the longest extension number where one has `match_prefix`',
  })
  digit_len?: number;

  @Milliseconds('longest pause between two keys, milliseconds; 0: half of `timeout`')
  inter_digit_timeout?: number;

  @Text({ max: 16, pattern: PIN, description: 'asked for before the menu, three times at most' })
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

import { Text } from '../../api/fields.js';

const KIBIBYTE = 1024;

/** Text kept as it comes, of at most so many KiB. */
const Source = (kibibytes: number, description: string): PropertyDecorator =>
  Text({
    max: kibibytes * KIBIBYTE,
    multiline: true,
    check: (text) =>
      Buffer.byteLength(text) > kibibytes * KIBIBYTE ? `must be at most ${kibibytes} KiB` : undefined,
    description,
  });

export class BlockInput {
  @Text({ required: true, max: 128, example: 'test' })
  name: string;

  @Text({ max: 1024, multiline: true })
  description?: string;

  @Text({ max: 64 })
  ver?: string;

  @Source(1024, 'the drawing')
  xml?: string;

  @Source(1024, 'the script, never run by this program')
  js?: string;

  @Source(256, 'the script that FreeSWITCH runs')
  lua?: string;

  @Text({ max: 64 })
  ivr_menu_id?: string;
}

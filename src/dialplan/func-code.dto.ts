import { Flag, OneOf, Text } from '../api/fields.js';
import { FUNC_TYPES } from './func-code-types.js';

export class FuncCodeInput {
  @Text({
    required: true,
    pattern: { regex: /^[0-9*#A-Za-z$+]{2,20}$/, says: 'must be 2 to 20 digits, letters, * # $ or +' },
    example: '*123',
  })
  func_code: string;

  @OneOf(Object.keys(FUNC_TYPES), { required: true, example: 'FS_DEST_FUNC_CALL_FORWARDING' })
  func_type: string;

  @Text({ max: 1024, multiline: true })
  description?: string;

  @Flag()
  disabled?: number;
}

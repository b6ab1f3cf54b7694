import { Flag, Id, Int, Items, Text } from '../../api/fields.js';
import { MAX_ROWS } from '../../api/input.js';

export class BlacklistInput {
  @Text({ required: true, max: 128, example: 'test' })
  name: string;

  @Text({ max: 1024, multiline: true })
  description?: string;

  @Int({ min: 0, max: 1, required: true, description: '0 black list, 1 white list', example: 0 })
  list_type: number;

  @Int({
    min: 0,
    max: 2,
    required: true,
    description: 'whose number is compared: 0 caller, 1 called, 2 both',
    example: 0,
  })
  limit_user_type: number;
}

export class BlacklistNumberInput {
  @Text({ max: 128, description: 'name or remark', example: 'lili' })
  k?: string;

  @Text({
    required: true,
    max: 64,
    pattern: { regex: /^\S(.*\S)?$/, says: 'must not begin or end with a space' },
    description: 'number; with `*` at its end every number that begins so',
    example: '1008',
  })
  v: string;

  @Flag()
  disabled?: number;
}

export class BlacklistNumbers {
  @Items(BlacklistNumberInput, {
    required: true,
    max: MAX_ROWS,
    example: [{ k: 'lisi', v: '1009' }],
  })
  data: BlacklistNumberInput[];
}

class BlacklistNumberChange extends BlacklistNumberInput {
  @Id({ required: true })
  id: number;
}

export class BlacklistNumberChanges {
  @Items(BlacklistNumberChange, {
    required: true,
    max: MAX_ROWS,
    example: [{ id: 1, k: 'lili', v: '1001' }],
  })
  data: BlacklistNumberChange[];
}

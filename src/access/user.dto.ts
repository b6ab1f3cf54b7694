import { Flag, OneOf, Text } from '../api/fields.js';
import { PASSWORD } from '../password-rule.js';

export class UserInput {
  @Text({
    required: true,
    max: 64,
    pattern: { regex: /^[\w.@-]+$/, says: 'may hold letters, digits and . _ @ -' },
    example: 'alice',
  })
  login: string;

  @Text({
    max: 128,
    pattern: PASSWORD,
    description: 'never read back; empty on update keeps it',
    example: 'Secret-1234',
  })
  password?: string;

  @Text({ example: 'Alice' })
  name?: string;

  @OneOf(['admin', 'operator', 'viewer'], { description: 'admin is also is_super=1', example: 'operator' })
  role?: string;

  @Flag({ description: '1 is role admin; 0 takes that role away' })
  is_super?: number;

  @OneOf(['NORMAL', 'AGENT', 'CONFMAN'])
  type?: string;

  @Text({ max: 64 })
  tel?: string;

  @Text({ max: 128 })
  email?: string;

  @Flag({ description: '1: may not log in' })
  disabled?: number;
}

export class OwnPassword {
  @Text({ required: true, max: 128, example: 'Secret-1234' })
  old_password: string;

  @Text({ required: true, max: 128, pattern: PASSWORD, example: 'Another-1234' })
  password: string;
}

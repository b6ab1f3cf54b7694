import { Flag, Id, Ids, Int, OneOf, Text } from '../api/fields.js';
import { dialledNumberFault } from '../freeswitch/arguments.js';
import { PASSWORD, phonePasswordFault } from '../password-rule.js';

const TYPES = ['NORMAL', 'AGENT', 'CONFMAN'];

const IDLE_TIMEOUT = {
  ...{ min: 0, max: 86_400 },
  description: 'seconds a session lives without use, at least 60; 0: 24 hours, like any',
};

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

  @OneOf(TYPES)
  type?: string;

  @Text({ max: 64 })
  tel?: string;

  @Text({ max: 128 })
  email?: string;

  @Flag({ description: '1: may not log in' })
  disabled?: number;

  @Id({ description: 'the extension it calls with, one of its own; absent: the oldest of them' })
  extn_id?: number;

  @Int(IDLE_TIMEOUT)
  idle_timeout?: number;
}

/** A user, and perhaps an extension of theirs. */
export class NewUser extends UserInput {
  @Text({ max: 32, check: dialledNumberFault, description: 'makes them this extension, too' })
  extn?: string;

  @Text({ max: 128, check: phonePasswordFault, description: "the extension's password" })
  extn_password?: string;

  @Text({ max: 64, description: "the key of the extension's context" })
  context?: string;
}

/** The fields that can be changed for several users at once. */
export class UserBatch {
  @Ids({ required: true, description: 'ids of the users', example: [1] })
  username: number[];

  @OneOf(TYPES)
  type?: string;

  @Int(IDLE_TIMEOUT)
  idle_timeout?: number;
}

export class LeavingExtension {
  @Id({ required: true, description: 'the extension', example: 1 })
  extn_id: number;
}

export class OwnPassword {
  @Text({ required: true, max: 128, example: 'Secret-1234' })
  old_password: string;

  @Text({ required: true, max: 128, pattern: PASSWORD, example: 'Another-1234' })
  password: string;
}

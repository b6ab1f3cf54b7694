import { Flag, Text } from '../api/fields.js';

/** `login` or `username` (CherryPBX), with `password` or `dev_key`. */
export class LoginInput {
  @Text({ max: 64, example: 'admin' })
  login?: string;

  @Text({ max: 64, description: 'another word for login' })
  username?: string;

  @Text({ max: 128, example: 'Admin-1234' })
  password?: string;

  @Text({ max: 128, description: 'replaces the password' })
  dev_key?: string;

  @Flag({ description: 'asked for by some clients; the token is a plain one all the same' })
  jwt?: number;
}

import { Flag, OneOf, Text } from '../api/fields.js';

/** The only realm there is: other parameters belong to the row that they are of. */
export const SOFIA_GLOBALS_REALM = 'SOFIAGLOBALS';

export class SofiaGlobalInput {
  @Text({ required: true, max: 64, example: 'debug-presence' })
  k: string;

  @Text({ required: true, max: 320, example: '1' })
  v: string;

  @Flag({ description: '1: it is as if there were no such row' })
  disabled?: number;

  @OneOf([SOFIA_GLOBALS_REALM], { description: 'there is no other: SOFIAGLOBALS' })
  realm?: string;
}

import { SECRET_NAME } from '../../freeswitch/secret-names.js';
import { Bool, List, Part, Text } from '../../api/fields.js';

/** Keys of ours that hold something else. */
const keyFault = (name: string): string | undefined =>
  /^(cti_exten@|cti_userinfo@|switchyard)/.test(name)
    ? 'must not be a key that holds something else here'
    : undefined;

export class CtiRegistrationInput {
  @Text({ max: 128, check: keyFault, description: 'a hash: extension to registration; empty: none' })
  hash?: string;

  @Text({ max: 128, description: 'a channel where each registration and its end are published; empty: none' })
  channel?: string;

  @Text({ max: 128, check: keyFault, description: 'a list they are added to; empty: none' })
  list?: string;
}

export class CtiCallInput {
  @List(
    {
      regex: new RegExp(`^(?!.*(?:${SECRET_NAME.source}))[A-Za-z][\\w-]{0,63}$`, SECRET_NAME.flags),
      says: 'must be up to 50 names of headers of channel events, none of a secret',
    },
    { description: 'what is said of each call' },
  )
  fields?: string;

  @Text({ max: 128, check: keyFault, description: 'a hash: extension to its calls; empty: none' })
  hash?: string;

  @Bool({ description: 'false: the last call that was hung up stays there' })
  remove_hangup?: boolean;

  @Text({ max: 128, description: 'a channel where each change of a call is published; empty: none' })
  channel?: string;

  @Text({ max: 128, check: keyFault, description: 'a list they are added to; empty: none' })
  list?: string;
}

/** `gui` of mod_cti's cti.json. */
export class CtiSettingsInput {
  @Part(CtiRegistrationInput)
  registration?: CtiRegistrationInput;

  @Part(CtiCallInput, { example: { remove_hangup: true } })
  call?: CtiCallInput;
}

import { List, Text } from '../api/fields.js';
import { dialledNumberFault } from '../freeswitch/arguments.js';

const EXTENSION = {
  regex: /^(?!-)[0-9A-Za-z*#+._-]{1,32}(\|[\w.-]{1,253})?$/,
  says: 'must be extension numbers such as 1001 or 1001|domain, comma-separated, at most 50',
};

export class HotlineInput {
  @Text({ required: true, max: 64, check: dialledNumberFault, example: '6553998' })
  line_number: string;

  @List(EXTENSION, {
    description: 'extensions it rings, in order; array or comma-separated',
    example: '1005',
  })
  numbers?: string;

  @Text({ max: 1024, multiline: true })
  description?: string;

  @Text({ max: 64, description: 'stored, not used (seed 003)' })
  type?: string;

  @Text({ max: 64, description: 'stored, not used (seed 003)' })
  ref_id?: string;
}

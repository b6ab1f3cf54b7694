import { Id, OneOf, Text } from '../api/fields.js';
import { dialledNumberFault } from '../freeswitch/arguments.js';

export class DodInput {
  @Text({
    required: true,
    max: 286,
    description: "an extension's number, `1005` or `1005|domain`",
    example: '1005',
  })
  extn: string;

  @Text({ required: true, max: 64, check: dialledNumberFault, example: '6553998' })
  line_number: string;

  @OneOf(['GATEWAY', 'DISTRIBUTORS', 'TRUNKS', 'TRUNK'], { required: true, example: 'GATEWAY' })
  type: string;

  @Id({ description: 'of the gateway, distributor or trunk; it or its name is needed' })
  ref_id?: number;

  @Text({ max: 128, description: 'of the gateway, distributor or trunk', example: 'example' })
  name?: string;
}

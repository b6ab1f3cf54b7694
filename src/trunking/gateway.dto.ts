import { Flag, Id, Int, OneOf, Text } from '../api/fields.js';
import { NumberRule } from '../dialplan/numbers/number-rules.js';
import { parseSipAddress } from '../dialplan/rules/sip-address.js';
import { userFault } from './gateway-params.js';

const YES_NO = ['yes', 'no', 'true', 'false', '1', '0'];

export class GatewayInput {
  @Text({ required: true, max: 128, example: 'office line' })
  name: string;

  @Text({ required: true, max: 255, check: carrierFault, example: '192.0.2.20:5060' })
  realm: string;

  @Text({ max: 128, check: userFault, example: '2001' })
  username?: string;

  @Text({ max: 128, description: 'never read back; empty on update keeps it', example: 'secret-2001' })
  password?: string;

  @OneOf(YES_NO, { description: 'stored and answered as yes or no; yes when absent', example: 'no' })
  register?: string;

  @Id({ description: 'a SIP profile; the external one when absent' })
  profile_id?: number;

  @Text({ max: 1024, multiline: true })
  description?: string;

  @Text({ max: 128, example: 'Beijing' })
  location?: string;

  @NumberRule("what becomes of the called number of calls that leave here, after the route's `dnc`; as there")
  dnc?: string;

  @NumberRule("what becomes of the number that they show, after the route's `sdnc` and before DODs")
  sdnc?: string;

  @Flag({ description: '1: not in any switch' })
  disabled?: number;

  @Text({
    max: 16,
    pattern: { regex: /^(default|\d{1,10})$/, says: 'must be "default" or the id of a gateway' },
  })
  template?: string;
}

export class GatewayParamInput {
  @Text({ required: true, max: 64, example: 'auth-username' })
  k: string;

  @Text({ max: 255, example: '2001' })
  v?: string;

  @Flag()
  disabled?: number;

  @Int({ min: 0, max: 1_000_000, description: 'order' })
  o?: number;
}

export class GatewayVariableInput extends GatewayParamInput {
  @Text({ required: true, max: 64, example: 'x_carrier' })
  override k: string;

  @Text({ max: 255, example: 'main' })
  override v?: string;

  @OneOf(['0', '1', '2', 'both', 'inbound', 'outbound'], {
    description: '0 both, 1 inbound, 2 outbound; answered as a number',
  })
  direction?: string;
}

export class GatewayControl {
  @OneOf(['start', 'killgw', 'register', 'unregister', 'stop', 'reg', 'unreg'], {
    required: true,
    example: 'start',
  })
  action: string;

  @Text({ max: 128, description: "the gateway's name", example: 'office line' })
  gwname?: string;
}

function carrierFault(value: string): string | undefined {
  const address = parseSipAddress(value);
  return address === undefined || address.transport !== undefined
    ? 'must be `host` or `host:port`'
    : undefined;
}

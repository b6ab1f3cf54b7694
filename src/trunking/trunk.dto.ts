import { Bool, CODECS, JsonText, List, OneOf, Text } from '../api/fields.js';
import { parsePeerAddress } from './rules/peer-address.js';
import { userFault } from './gateway-params.js';

const ADDRESS = {
  max: 300,
  check: (text: string) =>
    parsePeerAddress(text) === undefined
      ? 'must be `host`, `host:port` or `sip:host:port;transport=UDP`'
      : undefined,
};

export class TrunkInput {
  @Text({ required: true, max: 128, example: 'trunk_111' })
  name: string;

  @Text({ max: 1024, multiline: true })
  description?: string;

  @OneOf(['INOUT', 'IN', 'OUT'])
  type?: 'INOUT' | 'IN' | 'OUT';

  @OneOf(['UDP', 'TCP', 'TLS'])
  protocol?: 'UDP' | 'TCP' | 'TLS';

  @Text({ ...ADDRESS, description: 'address of the other side', example: 'sip:192.0.2.20:5060' })
  remote_addr?: string;

  @Text({ ...ADDRESS, description: 'our address as it shall see it, in Contact and From' })
  local_addr?: string;

  @Bool({ description: 'false when absent; true needs username and password' })
  register?: boolean;

  @Text({ max: 128, check: userFault, description: 'of our account there' })
  username?: string;

  @Text({ max: 128, description: 'never read back; empty on update keeps it' })
  password?: string;

  @Bool({ description: 'true when absent' })
  enabled?: boolean;

  @Text({
    max: 64,
    pattern: { regex: /^[\w.:-]+$/, says: "must be a context's key such as context-2" },
    description: 'context of the calls that come from it',
    example: 'context-2',
  })
  source?: string;

  @List(CODECS, { description: 'array or comma-separated; stored comma-separated' })
  media_codec?: string;

  @JsonText({
    description: 'gateway parameters such as `ping`, as an object or its JSON text; answered as text',
    example: '{"ping":"30"}',
  })
  params?: string;
}

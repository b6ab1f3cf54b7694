import { Int, Text } from '../../api/fields.js';
import { isInterfaceName, isTarget } from './rules/target.js';

const unless = (fine: (text: string) => boolean, says: string) => (text: string) =>
  fine(text) ? undefined : says;

export class PingInput {
  @Text({
    required: true,
    check: unless(isTarget, 'must be an IP address or a host name'),
    example: '127.0.0.1',
  })
  ip: string;

  @Int({ min: 1, max: 65_535, description: 'a TCP port to connect to; ICMP when absent', example: 8081 })
  port?: number;

  @Text({
    max: 15,
    check: unless(isInterfaceName, 'must be the name of a network interface'),
    description: 'the network interface it goes through, e.g. `eth0`; any when absent',
  })
  nic?: string;
}

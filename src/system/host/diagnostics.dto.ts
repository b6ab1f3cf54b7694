import { Id, Int, OneOf, Text } from '../../api/fields.js';
import { type Protocol, PROTOCOL_NAMES } from './rules/capture-filter.js';
import { isAddress, isInterfaceName, isTarget } from './rules/target.js';

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

const ADDRESS = { check: unless(isAddress, 'must be an IP address') };
const PORT = { min: 1, max: 65_535 };

/** What is given must all be so; nothing given is every packet. */
export class CaptureInput {
  @Id({ description: 'the capture that is to end; begins one when absent' })
  pid?: number;

  @Text(ADDRESS)
  src_ip?: string;

  @Text(ADDRESS)
  dst_ip?: string;

  @Int(PORT)
  src_port?: number;

  @Int({ ...PORT, example: 5060 })
  dst_port?: number;

  @OneOf(PROTOCOL_NAMES, { example: 'udp' })
  proto?: Protocol;
}

import { isIP } from 'node:net';
import { isCidr, OneOf, Text } from '../api/fields.js';

export class IpRuleInput {
  @Text({ required: true, max: 64, check: networkFault, example: '1.1.21.12' })
  target_ip: string;

  @Text({
    max: 64,
    pattern: {
      regex: /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.:@-]*$/u,
      says: 'may hold letters, digits and _ . : @ -: it becomes the comment of an iptables rule',
    },
    example: 'test',
  })
  target_name?: string;

  @Text({ max: 5, check: portFault, description: 'a port with tcp or udp, or `all`', example: '21345' })
  target_port?: string;

  @OneOf(['tcp', 'udp', 'all'], { example: 'udp' })
  target_protocol?: 'tcp' | 'udp' | 'all';
}

export class IpQuery {
  @Text({ required: true, max: 45, check: addressFault, example: '1.1.21.12' })
  query_ip: string;
}

function networkFault(value: string): string | undefined {
  if (!isCidr(value) || value.includes('%'))
    return 'must be an IP address, or a network such as 192.0.2.0/24';
  return /\/0+$/.test(value) ? 'must not be every address there is' : undefined;
}

function portFault(value: string): string | undefined {
  return value === 'all' || (/^[1-9]\d{0,4}$/.test(value) && Number(value) <= 65_535)
    ? undefined
    : 'must be a port from 1 to 65535, or all';
}

function addressFault(value: string): string | undefined {
  return isIP(value) === 0 || value.includes('%') ? 'must be an IP address' : undefined;
}

import { Int, isCidr, List, OneOf, Text } from '../api/fields.js';
import { isReserved } from './rules/access-list.js';
import { MOST_PORTS } from './rules/node-ports.js';

const RULES = ['allow', 'deny'] as const;
const PORT = { min: 1, max: 65_535 };
const ONE_PORT = /^([1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5])$/;

export class AclInput {
  @Text({
    required: true,
    max: 64,
    check: nameFault,
    example: 'Office',
    description: 'what the param auth-acl of a SIP profile says; FreeSWITCH knows the list as acl-<id>',
  })
  name: string;

  @OneOf(RULES, { description: 'what becomes of addresses of none of its nodes; deny by default' })
  rule?: (typeof RULES)[number];
}

export class AclNodeInput {
  @OneOf(RULES, { required: true, example: 'allow' })
  k: (typeof RULES)[number];

  @Text({
    required: true,
    max: 253,
    example: '192.0.2.0/24',
    description: 'an address or a network, or the domain; the narrowest network decides',
  })
  v: string;

  @OneOf(['cidr', 'domain'], {
    description:
      'domain: the networks (extn_cidr) of the extensions of PBX_DOMAIN, or of a domain of their own',
  })
  node_type?: 'cidr' | 'domain';

  @Int({ min: 0, max: 2, description: '0: `port`, 1: `ports`, 2: from `min_port` to `max_port`' })
  port_type?: number;

  @Int({
    ...PORT,
    description:
      'where a call comes from: SIP profile external, IPv4. Elsewhere FreeSWITCH asks without a port, and the node counts for every one',
  })
  port?: number;

  @List({ regex: ONE_PORT, says: `must be 1 to ${MOST_PORTS} ports, comma-separated` }, { max: MOST_PORTS })
  ports?: string;

  @Int(PORT)
  min_port?: number;

  @Int(PORT)
  max_port?: number;

  @Text({
    max: 64,
    description: 'what CherryPBX shows of the ports, in place of them: `5060`, `5060,5062` or `5060 - 5090`',
  })
  pv?: string;
}

function nameFault(value: string): string | undefined {
  if (isCidr(value)) return 'must not look like a network';
  return isReserved(value) ? `${value} is a list of FreeSWITCH or of this program` : undefined;
}

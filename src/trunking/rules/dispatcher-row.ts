import { parsePeerAddress } from './peer-address.js';

/** A member of a trunk group, with what is configured of both. */
export interface Member {
  readonly group_id: number;
  readonly group_name: string;
  readonly priority: number;
  readonly weight: number;
  readonly remote_addr: string;
  readonly protocol: string;
  readonly enabled: boolean;
  readonly description: string;
}

/**
 * A row of `GET /api/trunk_groups/status`, all text. Seed 003 prints there what Kamailio's dispatcher says of a
 * destination: flags A (active) or D (disabled), X (not probed); `attrs` are `name=value;` pairs. Nothing probes a trunk
 * yet, so a row says what is configured: `Active` when the trunk is enabled, never `inactive` or `trying`.
 */
export function dispatcherRow(member: Member): Record<string, string> {
  return {
    group_id: String(member.group_id),
    group_name: member.group_name,
    status: member.enabled ? 'Active' : 'disabled',
    priority: String(member.priority),
    remote_addr: sipUri(member),
    dflags: member.enabled ? 'AX' : 'DX',
    flags: '0',
    ping: 'disabled',
    attrs: `weight=${member.weight};`,
    description: member.description,
  };
}

/** `sip:10.11.120.168:5061;transport=UDP`, whichever way the address was written. */
function sipUri({ remote_addr, protocol }: Pick<Member, 'remote_addr' | 'protocol'>): string {
  const address = parsePeerAddress(remote_addr);
  if (address === undefined) return remote_addr;
  const { host, port, transport = protocol } = address;
  const where = host.includes(':') ? `[${host}]` : host;
  return `sip:${where}${port === undefined ? '' : `:${port}`};transport=${transport.toUpperCase()}`;
}

/** The ports of a list's node: one, some or a range, by `port_type` 0, 1 or 2; without any it counts for every port. */
export interface NodePorts {
  readonly port_type: number;
  readonly port: number | null;
  readonly ports: string;
  readonly min_port: number | null;
  readonly max_port: number | null;
}

/** FreeSWITCH holds so many (MAX_NETWORK_PORTS). */
export const MOST_PORTS = 10;

/** As FreeSWITCH reads them in acl.conf (switch_core.c, switch_load_network_lists). */
export function portAttributes(node: NodePorts): Record<string, string | number> {
  const { port_type, port, ports, min_port, max_port } = node;
  if (port_type === 2)
    return min_port === null || max_port === null ? {} : { 'port-min': min_port, 'port-max': max_port };
  if (port_type === 1) return ports === '' ? {} : { ports };
  return port === null ? {} : { port };
}

/**
 * The fields of what CherryPBX shows in one column: `5060`, `5060,5062` or `5060 - 5090`.
 * @returns undefined when it is nothing of that type; without a value they are empty
 */
export function readPorts(type: number, text: string): Record<string, string> | undefined {
  const plain = text.replace(/\s/g, '');
  if (type === 2) {
    const [, min_port, max_port] = /^(\d*)-(\d*)$/.exec(plain === '' ? '-' : plain) ?? [];
    return min_port === undefined || max_port === undefined ? undefined : { min_port, max_port };
  }
  if (type === 1) return { ports: plain };
  return { port: plain };
}

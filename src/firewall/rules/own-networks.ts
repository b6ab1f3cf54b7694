import { BlockList, isIP } from 'node:net';

/** One address of this machine, as `os.networkInterfaces` tells it. */
export interface OwnAddress {
  readonly address: string;
  /** `192.0.2.7/24`; null where its mask is none. */
  readonly cidr: string | null;
  /** Of a loopback interface. */
  readonly internal: boolean;
}

/** The addresses of this machine. */
export const isOwnAddress = (address: string, own: readonly OwnAddress[]): boolean =>
  own.some((each) => each.address === address);

/**
 * Whether an address is on a network that this machine is on as well. Of the loopback network only the machine's own
 * addresses count.
 */
export function isOnOwnNetwork(address: string, own: readonly OwnAddress[]): boolean {
  const networks = networkList(own.filter(({ internal }) => !internal).flatMap(({ cidr }) => cidr ?? []));
  return isOwnAddress(address, own) || holds(networks, address);
}

/** A network with its mask: an address is a network of one. */
export const withMask = (network: string): string =>
  network.includes('/') ? network : `${network}/${isIP(network) === 6 ? 128 : 32}`;

/** @param cidr with its mask */
export const bitsOf = (cidr: string): number => Number(cidr.split('/')[1]);

/** @param cidrs each with its mask */
export function networkList(cidrs: readonly string[]): BlockList {
  const list = new BlockList();
  for (const cidr of cidrs) {
    const [network = '', bits] = cidr.split('/');
    list.addSubnet(network, Number(bits), isIP(network) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}

/** An IPv4 address in IPv6's clothes (`::ffff:192.0.2.1`) counts as what it is. */
export const holds = (list: BlockList, address: string): boolean =>
  isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

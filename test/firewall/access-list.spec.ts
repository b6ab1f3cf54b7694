import { describe, expect, it } from 'vitest';
import { type AccessNode, nodesFor, refusing, type Rule } from '../../src/firewall/rules/access-list.js';
import { readPorts } from '../../src/firewall/rules/node-ports.js';
import { bitsOf, holds, networkList } from '../../src/firewall/rules/own-networks.js';

type List = { rule: Rule; nodes: AccessNode[] };
const node = (type: Rule, cidr: string, ports: AccessNode['ports'] = {}): AccessNode => ({
  type,
  cidr,
  ports,
});

/** As FreeSWITCH decides: the narrowest network that holds the address on that port, of equal ones the first. */
function allows({ rule, nodes }: List, address: string, port = 0): boolean {
  const [best] = nodes
    .filter(({ cidr, ports }) => {
      const on = port === 0 || ports['port'] === undefined || ports['port'] === port;
      return on && holds(networkList([cidr]), address);
    })
    .toSorted((one, two) => bitsOf(two.cidr) - bitsOf(one.cidr));
  return (best?.type ?? rule) === 'allow';
}

const ADDRESSES = [0, 1, 2, 3].flatMap((a) => [0, 1, 64, 200].map((b) => `10.${a}.0.${b}`));
const NETWORKS = [
  '0.0.0.0/0',
  '10.0.0.0/8',
  '10.1.0.0/16',
  '10.2.0.0/16',
  '10.1.0.0/24',
  '10.1.0.64/26',
].concat(ADDRESSES.slice(3, 9).map((address) => `${address}/32`));
const PORTS: AccessNode['ports'][] = [{}, { port: 5060 }, { port: 5070 }];

/** The same numbers on every run. */
function dice(seed: number) {
  let state = seed;
  return <T>(choices: readonly T[]): T => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return choices[Math.floor((state / 2_147_483_648) * choices.length)]!;
  };
}

const RULES = ['allow', 'deny'] as const;
const anyList = (pick: ReturnType<typeof dice>, ports: readonly AccessNode['ports'][]): List => ({
  rule: pick(RULES),
  nodes: Array.from({ length: pick([0, 1, 2, 4]) }, () => node(pick(RULES), pick(NETWORKS), pick(ports))),
});

describe('a list', () => {
  it('says the same of one address as of all, on whatever port', () => {
    const pick = dice(1);
    for (let round = 0; round < 300; round += 1) {
      const list = anyList(pick, PORTS);
      const address = pick(ADDRESSES);
      const alone = { rule: 'deny', nodes: nodesFor(list, address) } as const;
      for (const port of [5060, 5070, 5080])
        expect(allows(alone, address, port)).toBe(allows(list, address, port));
      expect(alone.nodes.every(({ cidr }) => cidr === `${address}/32`)).toBe(true);
    }
  });

  it('that refuses networks as well lets nobody in who is on them, but for who is exempt, and nobody whom it does not', () => {
    const pick = dice(2);
    for (let round = 0; round < 300; round += 1) {
      const list = anyList(pick, [{}]);
      const refused = Array.from({ length: pick([0, 1, 2]) }, () => pick(NETWORKS.slice(1)));
      const exempt = [pick(ADDRESSES)];
      const both = { rule: list.rule, nodes: refusing(list, refused, exempt) };
      for (const address of ADDRESSES) {
        const shutOut = holds(networkList(refused), address) && !exempt.includes(address);
        expect(allows(both, address)).toBe(allows(list, address) && !shutOut);
      }
    }
  });

  it('of everybody is empty while nobody is shut out', () => {
    expect(refusing({ rule: 'allow', nodes: [] }, [], ['192.0.2.1'])).toEqual([]);
  });
});

describe('the ports as CherryPBX shows them', () => {
  it.each([
    [0, '5060', { port: '5060' }],
    [0, '', { port: '' }],
    [1, '5060, 5062', { ports: '5060,5062' }],
    [2, '5060 - 5090', { min_port: '5060', max_port: '5090' }],
    [2, ' - ', { min_port: '', max_port: '' }],
    [2, '', { min_port: '', max_port: '' }],
    [2, '5060', undefined],
  ])('of type %i: "%s"', (type, text, fields) => {
    expect(readPorts(type, text)).toEqual(fields);
  });
});

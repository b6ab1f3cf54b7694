import { isIPv4 } from 'node:net';
import { dropWords, type Dropped } from './drop-rule.js';

/** The chain of this program, in the table `filter` of both protocols. */
export const CHAIN = 'switchyard';

/** One of the two kernel tables, and the commands that change it. */
export interface Family {
  readonly command: 'iptables' | 'ip6tables';
  readonly restore: 'iptables-restore' | 'ip6tables-restore';
  /** Of one address. */
  readonly bits: 32 | 128;
}

export const IPV4: Family = { command: 'iptables', restore: 'iptables-restore', bits: 32 };
export const IPV6: Family = { command: 'ip6tables', restore: 'ip6tables-restore', bits: 128 };

/** `--wait`: another program may be changing the same table. `--noflush`: every other chain stays as it is. */
export const RESTORE = ['--wait', '--noflush'] as const;

/** Exits with 1 where there is no chain. */
export const LIST = ['--wait', '-S', CHAIN] as const;

/** Exits with 1 where what comes in does not pass through the chain. */
export const JUMP_CHECK = ['--wait', '-C', 'INPUT', '-j', CHAIN] as const;

/** In front of everything that may accept it. */
export const JUMP_INSERT = ['--wait', '-I', 'INPUT', '1', '-j', CHAIN] as const;

/**
 * The input of `iptables-restore`: the chain, emptied and filled in one step of the kernel, so that nothing slips through
 * between. What this machine says to itself, and what comes from `exempt` addresses, passes whatever a rule says.
 */
export function chainScript(rules: readonly Dropped[], exempt: readonly string[], { bits }: Family): string {
  const ours = (address: string): boolean => isIPv4(address) === (bits === 32);
  const lines = [
    ['-i', 'lo', '-j', 'RETURN'],
    ...exempt.filter(ours).map((address) => ['-s', `${address}/${bits}`, '-j', 'RETURN']),
    ...rules.filter(({ target_ip }) => ours(target_ip.split('/')[0]!)).map(dropWords),
  ];
  const added = lines.map((words) => `-A ${CHAIN} ${words.map(word).join(' ')}\n`);
  return `*filter\n:${CHAIN} - [0:0]\n${added.join('')}COMMIT\n`;
}

/** Input was checked when it was stored; what reads it as root does not rely on that. */
function word(text: string): string {
  if (!/^[^\s"'\\#]+$/.test(text))
    throw new TypeError(`no word of an iptables rule: ${JSON.stringify(text)}`);
  return text;
}

/** What a rule drops. */
export interface Dropped {
  /** With its mask: `1.1.21.12/32`. */
  readonly target_ip: string;
  /** Letters, digits and `_ . : @ -`; empty: no comment. */
  readonly target_name: string;
  /** A port, or `all`; a port needs a protocol. */
  readonly target_port: string;
  readonly target_protocol: string;
}

/**
 * The rule as `iptables -S` prints it, without its `-A` (seed 003): CherryPBX takes its third word for the address and
 * what follows `-p`, `--dport` and `--comment` for the rest.
 */
export function dropRule(rule: Dropped): string {
  return ['INPUT', ...dropWords(rule)].join(' ');
}

/** The words of the rule without its chain; none of them holds a blank or a quote. */
export function dropWords({ target_ip, target_name, target_port, target_protocol }: Dropped): string[] {
  const port = target_port === 'all' ? [] : ['-m', target_protocol, '--dport', target_port];
  const protocol = target_protocol === 'all' ? [] : ['-p', target_protocol, ...port];
  const comment = target_name === '' ? [] : ['-m', 'comment', '--comment', target_name];
  return ['-s', target_ip, ...protocol, ...comment, '-j', 'DROP'];
}

import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const COMMANDS = ['iptables', 'ip6tables', 'iptables-restore', 'ip6tables-restore'];

/** The addresses of the machine with the firewall, and of who sends to it. */
export const MACHINE = { 4: '198.51.100.1', 6: '2001:db8::1' } as const;
export const SENDERS = { 4: ['198.51.100.2', '198.51.100.3'], 6: ['2001:db8::2', '2001:db8::3'] } as const;
export const PORTS = [5060, 5070] as const;

/** Answers whatever comes in over UDP, and takes TCP. */
const SERVER = `
  const dgram = require('node:dgram'), net = require('node:net');
  let open = 0;
  const listening = () => { if (++open === 8) process.stdout.write('listening'); };
  for (const [family, address] of [[4, '${MACHINE[4]}'], [6, '${MACHINE[6]}']])
    for (const port of [${PORTS.join()}]) {
      const socket = dgram.createSocket('udp' + family);
      socket.on('message', (text, from) => socket.send(text, from.port, from.address));
      socket.bind(port, address, listening);
      net.createServer((tcp) => tcp.end()).listen(port, address, listening);
    }`;

/** Ends with 0 when there was an answer within the time. */
const CLIENT = `
  const dgram = require('node:dgram'), net = require('node:net');
  const [protocol, from, to, port] = process.argv.slice(1);
  setTimeout(() => process.exit(3), 400);
  if (protocol === 'tcp') net.connect({ host: to, port, localAddress: from }, () => process.exit(0));
  else {
    const socket = dgram.createSocket('udp' + net.isIP(to)).on('message', () => process.exit(0));
    socket.bind(0, from, () => socket.send('?', port, to));
  }`;

/** Two machines on one wire, each a network namespace: one with a packet filter of its own, one that sends to it. */
export class Namespaces {
  private constructor(
    private readonly machine: string,
    private readonly sender: string,
    /** Holds commands of the names of the real ones that work inside `machine`: what PATH begins with. */
    readonly commands: string,
    private readonly server: ChildProcess,
  ) {}

  /** Whether this machine can be made into two. */
  static possible(): boolean {
    const name = `sy-${randomBytes(3).toString('hex')}`;
    try {
      execFileSync('ip', ['netns', 'add', name], { stdio: 'ignore' });
      try {
        for (const command of ['iptables', 'ip6tables'])
          execFileSync('ip', ['netns', 'exec', name, command, '-S'], { stdio: 'ignore' });
      } finally {
        execFileSync('ip', ['netns', 'del', name]);
      }
      return true;
    } catch {
      return false;
    }
  }

  static async open(): Promise<Namespaces> {
    const id = randomBytes(3).toString('hex');
    const [machine, sender] = [`sy-m-${id}`, `sy-s-${id}`];
    const [one, other] = [`sym${id}`, `sys${id}`];
    ip('netns', 'add', machine);
    ip('netns', 'add', sender);
    ip('link', 'add', one, 'netns', machine, 'type', 'veth', 'peer', 'name', other, 'netns', sender);
    for (const [namespace, device, addresses] of [
      [machine, one, Object.values(MACHINE)],
      [sender, other, Object.values(SENDERS).flat()],
    ] as const) {
      for (const address of addresses) {
        const bits = address.includes(':') ? ['64', 'nodad'] : ['24'];
        ip('-n', namespace, 'addr', 'add', `${address}/${bits[0]}`, 'dev', device, ...bits.slice(1));
      }
      ip('-n', namespace, 'link', 'set', device, 'up');
      ip('-n', namespace, 'link', 'set', 'lo', 'up');
    }
    const commands = mkdtempSync(join(tmpdir(), 'switchyard-commands-'));
    for (const name of COMMANDS) {
      const real = execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
      const script = `#!/bin/sh\nexec ip netns exec ${machine} ${real} "$@"\n`;
      writeFileSync(join(commands, name), script, { mode: 0o755 });
    }
    const server = spawn('ip', ['netns', 'exec', machine, process.execPath, '-e', SERVER], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(server.stdout, 'data');
    return new Namespaces(machine, sender, commands, server);
  }

  /** Whether the machine answers a sender. */
  async answers(protocol: 'tcp' | 'udp', from: string, port: (typeof PORTS)[number]): Promise<boolean> {
    const to = MACHINE[from.includes(':') ? 6 : 4];
    const words = [
      'netns',
      'exec',
      this.sender,
      process.execPath,
      '-e',
      CLIENT,
      protocol,
      from,
      to,
      `${port}`,
    ];
    return promisify(execFile)('ip', words).then(
      () => true,
      (error: { code?: unknown }) => {
        if (error.code === 3) return false;
        throw error;
      },
    );
  }

  /** What a command prints that is run on the machine with the firewall. */
  run(...words: string[]): string {
    return execFileSync('ip', ['netns', 'exec', this.machine, ...words], { encoding: 'utf8' });
  }

  async close(): Promise<void> {
    this.server.kill();
    await once(this.server, 'exit');
    ip('netns', 'del', this.machine);
    ip('netns', 'del', this.sender);
    rmSync(this.commands, { recursive: true });
  }
}

function ip(...words: string[]): void {
  execFileSync('ip', words);
}

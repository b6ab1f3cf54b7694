import { lookup } from 'node:dns/promises';
import { connect, isIPv4 } from 'node:net';
import { networkInterfaces } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Busy, Invalid } from '../../api/errors.js';
import { pingArguments, tcpReport, TRIES, type Attempt } from './rules/ping.js';
import { isAddress } from './rules/target.js';
import { runTool } from './tool.js';

const PING = { command: 'ping', package: 'iputils-ping' };

const PING_MS = 12_000;
const NAME_MS = 5_000;
const CONNECT_MS = 2_000;
/** So many checks at once, whoever asks for them. */
const AT_ONCE = 3;

export interface Target {
  /** An address or a host name. */
  readonly ip: string;
  readonly port?: number;
  /** The interface that it is to go through. */
  readonly nic?: string;
}

/** Whether another host answers this one. Nothing of what it says is shown, only how long it took. */
@Injectable()
export class PingService {
  private running = 0;

  /**
   * As text for people, within 15 s: TCP connections to a port, without one ICMP. That there is no answer is one, too.
   * @throws Invalid, Busy, ToolUnavailable
   */
  async ping({ ip, port, nic }: Target): Promise<string> {
    const addresses = nic === undefined ? undefined : networkInterfaces()[nic];
    if (nic !== undefined && addresses === undefined) {
      const known = Object.keys(networkInterfaces()).join(', ');
      throw Invalid.field('nic', `must be a network interface of this host: ${known}`);
    }
    if (this.running >= AT_ONCE) throw new Busy(`${AT_ONCE} checks are under way; try again in some seconds`);
    this.running += 1;
    try {
      if (port === undefined) return await runTool(PING, pingArguments(ip, nic), PING_MS);
      const own = addresses?.map(({ address }) => address);
      return await connections(ip, port, own);
    } finally {
      this.running -= 1;
    }
  }
}

/** @param own addresses of the interface that they are to come from; any where absent */
async function connections(target: string, port: number, own?: readonly string[]): Promise<string> {
  const address = isAddress(target) ? target : await resolved(target);
  if (address === undefined) return `${target} cannot be resolved`;
  const localAddress = own?.find((each) => isIPv4(each) === isIPv4(address));
  if (own !== undefined && localAddress === undefined)
    throw Invalid.field(
      'nic',
      `has no ${isIPv4(address) ? 'IPv4' : 'IPv6'} address to reach ${address} from`,
    );
  const attempts: Attempt[] = [];
  for (let n = 0; n < TRIES; n += 1) attempts.push(await attempt(address, port, localAddress));
  return tcpReport(target, address, port, attempts);
}

/** The resolver cannot be stopped, but need not be waited for. */
async function resolved(name: string): Promise<string | undefined> {
  const found = lookup(name).then(
    ({ address }) => address,
    () => undefined,
  );
  return Promise.race([found, setTimeout(NAME_MS, undefined, { ref: false })]);
}

function attempt(host: string, port: number, localAddress?: string): Promise<Attempt> {
  return new Promise((resolve) => {
    const begun = performance.now();
    const socket = connect({ host, port, ...(localAddress !== undefined && { localAddress }) });
    const done = (outcome: Attempt) => {
      socket.destroy();
      resolve(outcome);
    };
    socket.setTimeout(CONNECT_MS, () => done(`no answer within ${CONNECT_MS / 1_000} s`));
    socket.once('connect', () => done(performance.now() - begun));
    socket.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
  });
}

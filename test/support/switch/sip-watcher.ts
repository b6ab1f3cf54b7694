import { freePort } from './ports.js';
import { SipAgent } from './sip-agent.js';
import { userOf } from './sip-message.js';
import { openUdp, type Address } from './sip-wire.js';
import { noteOf, type Notice, type Watched, type Watcher, type WatcherOptions } from './switch.js';

/** A telephone with lamps, as far as its SUBSCRIBEs go. It registers nowhere. */
export class SipWatcher implements Watcher {
  private constructor(private readonly agent: SipAgent) {}

  static async open(options: WatcherOptions, target: Address): Promise<SipWatcher> {
    const { ip = '127.0.0.9', user, password, domain = `${target.ip}` } = options;
    const agent = new SipAgent({
      ...{ user, password, domain },
      open: async (receive) => openUdp({ ip, port: await freePort(ip) }, target, receive),
    });
    return new SipWatcher(await agent.open());
  }

  async subscribe(event: Watched, number: string): Promise<number> {
    return (await this.agent.subscribe(event, number)).status!;
  }

  notices(event: Watched, number: string): Notice[] {
    return this.agent.requests
      .map(({ message }) => message)
      .filter(({ method }) => method === 'NOTIFY')
      .filter((message) => message.header('Event') === event && userOf(message.header('From')) === number)
      .map(({ body }) => noteOf(event, body));
  }

  close(): Promise<void> {
    return this.agent.close();
  }
}

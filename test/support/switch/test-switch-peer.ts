import type { Answering, Callee, Invitation } from './test-switch-network.js';
import type { Line } from './test-switch-phone.js';
import type { FarEnd } from './test-switch-sip.js';

/** How a peer treats its calls: ms until it answers, null for never, or the status it refuses with. */
export interface PeerOptions {
  host: string;
  port?: number;
  answer?: number | null | { refuse: number };
}

const SIP_PORT = 5060;

/** Somebody at an address, a carrier say, who is called and does as told. */
export class TestPeer implements Callee {
  readonly calls: Invitation[] = [];

  constructor(
    private readonly line: Line,
    private readonly options: PeerOptions,
  ) {
    line.network.listen(options.host, options.port ?? SIP_PORT, this);
  }

  invited(invitation: Invitation, answering: Answering): FarEnd {
    this.calls.push(invitation);
    const clock = this.line.core()?.clock;
    const { answer = 0 } = this.options;
    if (typeof answer === 'number') {
      clock?.after(0, () => answering.ringing());
      clock?.after(answer, () => answering.answer());
    } else if (answer !== null) clock?.after(0, () => answering.refuse(answer.refuse));
    return { progress: () => undefined, accepted: () => undefined, ended: () => undefined };
  }

  close(): void {
    this.line.network.leave(this.options.host, this.options.port ?? SIP_PORT);
  }
}

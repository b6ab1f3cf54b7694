import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../../src/root.js';

/** The processes of a bench beside the program: each is the benches' own bundle, started with the role's name. */
const BUNDLE = join(root, 'dist/bench/bench.js');

type Reply<Report> = { readonly report: Report } | { readonly error: string };

/** A child process that does one order after the other. It ends with us. */
export class Role<Order, Report> {
  private readonly ended: Promise<never>;

  private constructor(private readonly child: ChildProcess) {
    this.ended = once(child, 'exit').then(([code]) => {
      throw new Error(`a process of the bench ended with ${code}`);
    });
    // Told to whoever asks; nobody may be asking.
    this.ended.catch(() => undefined);
  }

  static start<Order, Report>(name: string): Role<Order, Report> {
    return new Role(fork(BUNDLE, ['role', name], { serialization: 'advanced' }));
  }

  get pid(): number {
    return this.child.pid!;
  }

  async ask(order: Order): Promise<Report> {
    const answer = once(this.child, 'message') as Promise<[Reply<Report>]>;
    this.child.send(order as object);
    const [reply] = await Promise.race([answer, this.ended]);
    if ('error' in reply) throw new Error(reply.error);
    return reply.report;
  }

  stop(): void {
    this.child.disconnect();
  }
}

/** The other side: answers each order with what `work` makes of it. */
export function serveOrders<Order, Report>(work: (order: Order) => Report | Promise<Report>): void {
  process.on('message', (order: Order) => {
    Promise.resolve()
      .then(() => work(order))
      .then(
        (report) => process.send!({ report }),
        (error: unknown) =>
          process.send!({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
      );
  });
  process.on('disconnect', () => process.exit(0));
}

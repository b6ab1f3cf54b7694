import { createServer, type Server, type Socket } from 'node:net';
import type { Core } from './test-switch-core.js';
import { EslConnection } from './test-switch-esl-connection.js';

/** The Event Socket's listener: it outlives restarts of the switch, so that the port stays the same. */
export class EslServer {
  readonly #server: Server;
  readonly #connections = new Map<Socket, EslConnection | undefined>();
  #core?: Core;

  private constructor(private readonly password: string) {
    this.#server = createServer({ noDelay: true }, (socket) => this.#accept(socket));
  }

  static async listen(password: string): Promise<EslServer> {
    const esl = new EslServer(password);
    await new Promise<void>((resolve, reject) => {
      esl.#server.once('error', reject);
      esl.#server.listen(0, '127.0.0.1', resolve);
    });
    return esl;
  }

  get port(): number {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('the Event Socket does not listen');
    return address.port;
  }

  /** From now on connections talk to that life of the switch. */
  serve(core: Core): void {
    this.#core = core;
  }

  /** The process is gone: its connections are reset, and new ones are too, until the next life. */
  reset(): void {
    this.#core = undefined;
    for (const [socket, connection] of this.#connections) {
      connection?.close();
      socket.resetAndDestroy();
    }
    this.#connections.clear();
  }

  freeze(): void {
    for (const connection of this.#connections.values()) connection?.freeze();
  }

  thaw(): void {
    for (const connection of this.#connections.values()) connection?.thaw();
  }

  async close(): Promise<void> {
    this.reset();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #accept(socket: Socket): void {
    socket.on('error', () => socket.destroy());
    if (!this.#core) {
      socket.resetAndDestroy();
      return;
    }
    const connection = new EslConnection(this.#core, socket, this.password);
    this.#connections.set(socket, connection);
    socket.on('close', () => {
      connection.close();
      this.#connections.delete(socket);
    });
    if (this.#core.clock.frozen) connection.freeze();
    connection.greet();
  }
}

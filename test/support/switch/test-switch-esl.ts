import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Core } from './test-switch-core.js';
import { EslConnection } from './test-switch-esl-connection.js';

/** The Event Socket's listener: it keeps its port while no life of the switch listens there. */
export class EslServer {
  readonly #server: Server;
  readonly #connections = new Map<Socket, EslConnection | undefined>();
  #core?: Core;
  #port = 0;

  private constructor(private readonly password: string) {
    this.#server = createServer({ noDelay: true }, (socket) => this.#accept(socket));
  }

  static async listen(password: string): Promise<EslServer> {
    const esl = new EslServer(password);
    await esl.#listen();
    return esl;
  }

  get port(): number {
    return this.#port;
  }

  /** From now on connections talk to that life of the switch. */
  async serve(core: Core): Promise<void> {
    this.#core = core;
    if (!this.#server.listening) await this.#listen();
  }

  /** The process is gone: its connections are reset, and new ones are refused until the next life. */
  reset(): void {
    this.#core = undefined;
    this.#server.close();
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
    if (this.#server.listening) await once(this.#server, 'close');
  }

  async #listen(): Promise<void> {
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
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

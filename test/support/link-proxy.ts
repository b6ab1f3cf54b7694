import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A wire between backend and Event Socket that a test can cut. */
export interface LinkProxy {
  /** What FREESWITCH_URL says instead of the switch's own. */
  readonly url: string;
  /** Ends what is connected and refuses what comes. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function proxyLink(target: string): Promise<LinkProxy> {
  const { hostname, port, password } = new URL(target);
  const sockets = new Set<Socket>();
  let whole = true;
  const track = (socket: Socket, other: Socket) => {
    sockets.add(socket);
    socket.on('error', () => other.destroy());
    socket.on('close', () => {
      sockets.delete(socket);
      other.destroy();
    });
  };
  const server = createServer((near) => {
    if (!whole) return near.destroy();
    const far = connect(Number(port), hostname);
    far.on('error', (error: NodeJS.ErrnoException) => void (error.code === 'ECONNREFUSED' && withdraw()));
    track(near, far);
    track(far, near);
    near.pipe(far);
    far.pipe(near);
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const own = (server.address() as AddressInfo).port;
  let closed = false;
  /** Where nobody listens at the other end, nobody shall seem to listen at this one. */
  const withdraw = (): void => {
    if (!server.listening) return;
    server.close();
    const look = (): void => {
      const far = connect(Number(port), hostname);
      far.on('connect', () => {
        far.destroy();
        if (!closed) server.listen(own, '127.0.0.1');
      });
      far.on('error', () => void (closed || setTimeout(look, 100)));
    };
    look();
  };
  const cut = () => {
    whole = false;
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `esl://:${password}@127.0.0.1:${own}`,
    cut,
    mend: () => (whole = true),
    close: () => {
      closed = true;
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

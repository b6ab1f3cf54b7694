/** The few parts of modesl 1.2.1 (which has no types) that modesl-transport.ts uses, internals included. */
declare module 'modesl' {
  import type { Socket } from 'node:net';

  class Event {
    constructor(headers: Readonly<Record<string, string>>, body?: string);
    addHeader(name: string, value: string): string;
    getHeader(name: string): string | null;
    getBody(): string;
  }

  type Answer = (event: Event, headers: Readonly<Record<string, string>>, body: string) => void;

  class Connection {
    constructor(host: string, port: number, password: string);
    socket: Socket | null;
    connecting: boolean;
    /** Names that modesl subscribes to by itself after authentication. */
    reqEvents: string[];
    cmdCallbackQueue: unknown[];
    apiCallbackQueue: unknown[];
    on(event: 'error', listener: (error: Error) => void): this;
    on(event: string, listener: () => void): this;
    emit(event: string): boolean;
    auth(): void;
    sendRecv(command: string, headers: Readonly<Record<string, string>>, answer: Answer): void;
    api(command: string, answer: Answer): void;
    protected _onConnect(): void;
    protected _onEvent(event: Event, headers: Readonly<Record<string, string>>, body: string): void;
  }

  const modesl: { Connection: typeof Connection; Event: typeof Event };
  export default modesl;
  export type { Connection, Event };
}

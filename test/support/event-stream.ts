import { WebSocket } from 'ws';

/** One message of `/api/events`. */
export interface Message {
  readonly id: string;
  readonly type: string;
  readonly data: {
    readonly key: string;
    readonly change: string;
    readonly resumed?: 0 | 1;
    readonly channel?: Readonly<Record<string, string | number>>;
    readonly registration?: Readonly<Record<string, string | number>>;
  };
}

/** A client of the event stream. */
export interface Listener {
  readonly messages: Message[];
  readonly ended: Promise<void>;
  /** No more is read while it is paused. */
  pause(): void;
  resume(): void;
  close(): void;
}

/** @throws with the status when the server does not take it */
export async function listenToEvents(
  url: string,
  query: string,
  headers: Record<string, string>,
): Promise<Listener> {
  const stop = new AbortController();
  const answer = await fetch(`${url}/api/events?${query}`, { headers, signal: stop.signal });
  if (answer.status !== 200) throw new Error(String(answer.status));
  const messages: Message[] = [];
  let paused = false;
  const read = async (): Promise<void> => {
    let unread = '';
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
      unread += chunk;
      const blocks = unread.split('\n\n');
      unread = blocks.pop()!;
      messages.push(...blocks.flatMap(readBlock));
      while (paused) await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  return {
    messages,
    ended: read().catch(() => undefined),
    pause: () => (paused = true),
    resume: () => (paused = false),
    close: () => {
      paused = false;
      stop.abort();
    },
  };
}

function readBlock(block: string): Message[] {
  const fields = new Map(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  const [id, type, data] = [fields.get('id'), fields.get('event'), fields.get('data')];
  return id === undefined ? [] : [{ id, type: type!, data: JSON.parse(data!) }];
}

/** The same over a WebSocket. @throws with the status when the server does not take it */
export function listenBySocket(
  url: string,
  query: string,
  headers: Record<string, string>,
): Promise<Listener> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/api/events?${query}`, { headers });
  const messages: Message[] = [];
  socket.on('message', (data: Buffer) => messages.push(JSON.parse(data.toString())));
  const ended = new Promise<void>((resolve) => socket.on('close', () => resolve()));
  return new Promise((resolve, reject) => {
    socket.on('error', (error) => reject(new Error(/\d{3}$/.exec(error.message)?.[0] ?? error.message)));
    socket.on('open', () =>
      resolve({
        messages,
        ended,
        pause: () => socket.pause(),
        resume: () => socket.resume(),
        close: () => socket.close(),
      }),
    );
  });
}

import { type Socket, createConnection } from 'node:net';

/** Longer than FreeSWITCH ever takes on an idle machine; a frozen one is told from a slow one by this. */
const TIMEOUT_MS = 5_000;

export interface SwitchAccess {
  port: number;
  password: string;
}

/**
 * `api` commands, one after the other, over one connection straight to FreeSWITCH: what the tests hold the backend
 * against, so it shares no code with it.
 */
export async function askSwitch(
  { port, password }: SwitchAccess,
  commands: readonly string[],
  timeout = TIMEOUT_MS,
): Promise<string[]> {
  const socket = createConnection({ port, host: '127.0.0.1' });
  socket.setTimeout(timeout, () => socket.destroy(new Error(`FreeSWITCH was silent for ${timeout} ms`)));
  const answers: string[] = [];
  try {
    for await (const { head, body } of messages(socket)) {
      if (head.includes('auth/request')) socket.write(`auth ${password}\n\n`);
      else if (head.includes('api/response')) answers.push(body);
      else if (!head.includes('+OK accepted')) throw new Error(`FreeSWITCH said: ${head} ${body}`);
      if (answers.length === commands.length) return answers;
      if (!head.includes('auth/request')) socket.write(`api ${commands[answers.length]}\n\n`);
    }
    throw new Error(`FreeSWITCH closed the connection during "${commands[answers.length]}"`);
  } finally {
    socket.destroy();
  }
}

/** `show ... as json`: no rows are no `rows`. */
export async function askRows(access: SwitchAccess, what: string): Promise<Record<string, string>[]> {
  const [text = ''] = await askSwitch(access, [`show ${what} as json`]);
  const answer: unknown = JSON.parse(text);
  const rows = typeof answer === 'object' && answer !== null && 'rows' in answer ? answer.rows : [];
  return Array.isArray(rows)
    ? rows.filter((row): row is Record<string, string> => typeof row === 'object')
    : [];
}

export async function* messages(socket: Socket): AsyncGenerator<{ head: string; body: string }> {
  let unread = Buffer.alloc(0);
  for await (const data of socket) {
    unread = Buffer.concat([unread, data as Buffer]);
    for (let at = unread.indexOf('\n\n'); at >= 0; at = unread.indexOf('\n\n')) {
      const head = unread.toString('utf8', 0, at);
      const end = at + 2 + Number(/Content-Length: (\d+)/.exec(head)?.[1] ?? 0);
      if (unread.length < end) break;
      yield { head, body: unread.toString('utf8', at + 2, end) };
      unread = unread.subarray(end);
    }
  }
}

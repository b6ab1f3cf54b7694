import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { freePort } from '../test/support/switch/ports.js';
import { LiveSwitch } from '../test/support/switch/live-switch.js';
import { fill } from './support/fill.js';
import type { Options } from './support/options.js';
import { DOMAIN, FREESWITCH_SECRET, Program, temporaryFolder } from './support/program.js';
import { numberOf } from './support/requests.js';
import { median, table, type Target } from './support/statistics.js';

const EXTENSIONS = 1_000;
/** Extensions that are asked for: FreeSWITCH remembers them. */
const KNOWN = 100;
/** Ten times what the ancestor's handler did on one connection (361 to 398 a second). */
const AT_LEAST = 3_980;
const REQUESTS = 'switchyard_http_request_seconds_count';

/** Directory look-ups through a real FreeSWITCH, against commands of it that look nothing up. */
export async function freeswitch(options: Options): Promise<Target[]> {
  if (!process.env['FREESWITCH_BIN']) {
    process.stdout.write('freeswitch: skipped, set FREESWITCH_BIN=/path/to/freeswitch\n\n');
    return [];
  }
  const sw = await LiveSwitch.create();
  process.once('exit', () => void sw.kill());
  const port = await freePort();
  const settings = { dataDir: temporaryFolder(), freeswitchUrl: sw.eslUrl, port, profile: options.profile };
  const empty = await Program.start(settings);
  await fill(empty.dataDir, EXTENSIONS);
  await empty.stop();
  const program = await Program.start(settings);
  try {
    await sw.start({ apiUrl: program.url, secret: FREESWITCH_SECRET, domain: DOMAIN });
    return await lookUp(options, sw, program);
  } finally {
    await sw.stop();
    await program.stop();
  }
}

async function lookUp(options: Options, sw: LiveSwitch, program: Program): Promise<Target[]> {
  const count = options.quick ? 2_000 : 20_000;
  const runs = options.quick ? 3 : 5;
  const users = Array.from({ length: KNOWN }, (_, index) => numberOf(index));
  const rows: (string | number)[][] = [];
  const rates = new Map<number, number>();
  for (const connections of [1, 4]) {
    const clients = await Promise.all(Array.from({ length: connections }, () => Client.open(sw.eslUrl)));
    const rate = (
      command: (turn: number) => string,
      right: (answer: string, turn: number) => boolean,
    ): Promise<number> => perSecond(clients, count, command, right);
    const user = (turn: number): string => users[turn % KNOWN]!;
    const lookup = (turn: number): string => `user_data ${user(turn)}@${DOMAIN} param dial-string`;
    const results: { bare: number; known: number; asked: number }[] = [];
    for (let run = -1; run < runs; run += 1) {
      const bare = await rate(
        () => 'strepoch',
        (answer) => /^\d+$/.test(answer),
      );
      const before = await program.metric(REQUESTS, 'route="/freeswitch/xml"');
      const known = await rate(lookup, (answer, turn) => answer.endsWith(`/${user(turn)}%${DOMAIN}`));
      const asked = (await program.metric(REQUESTS, 'route="/freeswitch/xml"')) - before;
      if (run >= 0) results.push({ bare, known, asked });
    }
    for (const client of clients) client.close();
    const bare = median(results.map((result) => result.bare));
    const known = median(results.map((result) => result.known));
    rates.set(connections, known);
    rows.push([connections, bare, known, bare / known, Math.max(...results.map((result) => result.asked))]);
  }
  const head = ['connections', 'strepoch/s', 'user_data/s', 'ratio', `asked of the program, of ${count}`];
  process.stdout.write(`\n${table(head, rows)}\n\n`);
  return [
    {
      what: 'freeswitch: look-ups of known users a second, one connection',
      value: rates.get(1)!,
      atLeast: AT_LEAST,
    },
  ];
}

/** Every client sends the next command as soon as its last one is answered. */
async function perSecond(
  clients: readonly Client[],
  count: number,
  command: (turn: number) => string,
  right: (answer: string, turn: number) => boolean,
): Promise<number> {
  let turn = 0;
  const start = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      while (turn < count) {
        const mine = turn++;
        const asked = command(mine);
        const answer = await client.api(asked);
        if (!right(answer, mine)) throw new Error(`FreeSWITCH answered ${asked} with ${answer}`);
      }
    }),
  );
  return count / ((performance.now() - start) / 1000);
}

/** `api` commands, one at a time: as little work as possible, so that FreeSWITCH is what is measured. */
class Client {
  private unread = '';
  private answered: (body: string) => void = () => undefined;
  private failed: (cause: Error) => void = () => undefined;

  private constructor(private readonly socket: Socket) {
    socket.setEncoding('latin1').on('data', (chunk: string) => this.take(chunk));
    socket.once('close', () => this.failed(new Error('FreeSWITCH closed a connection')));
  }

  static async open(eslUrl: string): Promise<Client> {
    const { hostname, port, password } = new URL(eslUrl);
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    await once(socket, 'connect');
    socket.write(`auth ${decodeURIComponent(password)}\n\n`);
    return new Client(socket);
  }

  api(command: string): Promise<string> {
    return new Promise((resolve, reject) => {
      this.answered = resolve;
      this.failed = reject;
      this.socket.write(`api ${command}\n\n`);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private take(chunk: string): void {
    this.unread += chunk;
    for (;;) {
      const end = this.unread.indexOf('\n\n');
      if (end < 0) return;
      const head = this.unread.slice(0, end);
      const next = end + 2 + Number(/Content-Length: (\d+)/.exec(head)?.[1] ?? 0);
      if (this.unread.length < next) return;
      const body = this.unread.slice(end + 2, next);
      this.unread = this.unread.slice(next);
      if (head.includes('api/response')) this.answered(body);
    }
  }
}

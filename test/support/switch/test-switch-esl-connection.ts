import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { runApi } from './test-switch-api.js';
import type { SwitchEvent } from './test-switch-bus.js';
import type { Core } from './test-switch-core.js';
import { formatEvent, Subscription } from './test-switch-esl-events.js';

interface Packet {
  command: string;
  headers: Map<string, string>;
}

const GOODBYE = 'Disconnected, goodbye.\nSee you at ClueCon! http://www.cluecon.com/\n';

/**
 * One client of the Event Socket (mod_event_socket.c). Its commands run one after the other, and while one runs nothing
 * else is read or sent: events wait until no command is left.
 */
export class EslConnection {
  #input = '';
  #authenticated = false;
  #busy = false;
  #closed = false;
  #frozen = false;
  readonly #subscription = new Subscription();
  #events: SwitchEvent[] = [];
  #unsent: string[] = [];
  readonly #unlisten: () => void;

  constructor(
    private readonly core: Core,
    private readonly socket: Socket,
    private readonly password: string,
  ) {
    this.#unlisten = core.bus.listen((event) => {
      if (this.#subscription.wants(event)) this.#events.push(event);
      this.#flushSoon();
    });
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      this.#input += text;
      core.spawn(this.#work());
    });
  }

  greet(): void {
    this.#send('Content-Type: auth/request\n\n');
  }

  close(): void {
    this.#closed = true;
    this.#unlisten();
  }

  /** Neither reads nor writes; the kernel goes on to take what the client sends. */
  freeze(): void {
    this.#frozen = true;
    this.socket.pause();
  }

  thaw(): void {
    this.#frozen = false;
    const waiting = this.#unsent;
    this.#unsent = [];
    for (const text of waiting) this.#send(text);
    this.socket.resume();
    this.#flushSoon();
  }

  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let packet = this.#next(); packet && !this.#closed; packet = this.#next()) {
      await this.core.clock.running();
      await this.#run(packet);
    }
    this.#busy = false;
    this.#flushSoon();
  }

  /** A command ends with an empty line; its body, if its headers announce one, is read along. */
  #next(): Packet | undefined {
    this.#input = this.#input.replace(/^[\r\n]+/, '');
    const end = /\r?\n\r?\n/.exec(this.#input);
    if (!end) return undefined;
    const [command = '', ...lines] = this.#input.slice(0, end.index).split(/\r?\n/);
    const headers = new Map(
      lines.map((line) => {
        const at = line.indexOf(':');
        return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
      }),
    );
    const length = Number(headers.get('content-length') ?? '0');
    const rest = this.#input.slice(end.index + end[0].length);
    if (rest.length < length) return undefined;
    this.#input = rest.slice(length);
    return { command, headers };
  }

  async #run({ command, headers }: Packet): Promise<void> {
    const word = command.split(' ')[0]?.toLowerCase() ?? '';
    const rest = command.slice(word.length + 1);
    if (word.startsWith('exit') || word.startsWith('...')) this.#leave('+OK bye');
    else if (!this.#authenticated) this.#authenticate(word, rest);
    else if (word === 'api' && command.length > 3) await this.#api(rest);
    else if (word === 'bgapi' && command.length > 5)
      this.#backgroundApi(rest, headers.get('job-uuid') ?? randomUUID());
    else this.#reply(this.#local(word, command, headers));
  }

  #authenticate(word: string, rest: string): void {
    if (word !== 'auth') this.#reply('-ERR command not found');
    else if (rest !== this.password) this.#leave('-ERR invalid');
    else {
      this.#authenticated = true;
      this.#reply('+OK accepted');
    }
  }

  #local(word: string, command: string, headers: Map<string, string>): string {
    if (word === 'filter') return this.#subscription.filter(command);
    if (word === 'sendevent') return this.#sendEvent(command, headers);
    if (word === 'sendmsg') return this.#sendMessage(command, headers);
    if (word === 'linger' || word === 'nolinger') return '-ERR not controlling a session';
    if (word === 'log') return '+OK log level 7 [7]';
    if (word === 'nolog') return '+OK no longer logging';
    if (word === 'noevents') return this.#subscription.none();
    if (word.startsWith('nixevent')) return this.#subscription.remove(command);
    if (word.startsWith('event')) return this.#subscription.add(command);
    return '-ERR command not found';
  }

  #sendEvent(command: string, headers: Map<string, string>): string {
    const name = command.split(' ')[1] ?? '';
    this.core.bus.fire(name, Object.fromEntries(headers));
    if (name === 'PRESENCE_IN') this.core.presence.send(headers);
    return `+OK ${randomUUID()}`;
  }

  #sendMessage(command: string, headers: Map<string, string>): string {
    const uuid = command.split(' ')[1] ?? headers.get('session-id') ?? '';
    const channel = this.core.sessions.channels.get(uuid);
    if (!channel) return `-ERR invalid session id [${uuid}]`;
    if (headers.get('call-command') === 'hangup')
      channel.hangUp(headers.get('hangup-cause') ?? 'NORMAL_CLEARING');
    else this.core.log(`[ERR] test switch: sendmsg ${headers.get('call-command') ?? ''} is not simulated`);
    return '+OK';
  }

  async #api(line: string): Promise<void> {
    const output = await this.#execute(line);
    const text = output === '' ? '-ERR no reply\n' : output;
    this.#send(`Content-Type: api/response\nContent-Length: ${Buffer.byteLength(text)}\n\n${text}`);
  }

  #backgroundApi(line: string, job: string): void {
    this.#send(`Content-Type: command/reply\nReply-Text: +OK Job-UUID: ${job}\nJob-UUID: ${job}\n\n`);
    const [name, argument] = cutCommand(line);
    const told = {
      'Job-UUID': job,
      'Job-Command': name,
      ...(argument === '' ? {} : { 'Job-Command-Arg': argument }),
    };
    this.core.spawn(this.#execute(line).then((body) => this.core.bus.fire('BACKGROUND_JOB', told, { body })));
  }

  async #execute(line: string): Promise<string> {
    const [name, argument] = cutCommand(line);
    const output = await runApi(this.core, name, argument);
    await this.core.clock.running();
    if (output === undefined) return `-ERR ${name} Command not found!\n`;
    this.core.bus.fire('API', {
      'API-Command': name,
      ...(argument === '' ? {} : { 'API-Command-Argument': argument }),
    });
    return output;
  }

  #leave(reply: string): void {
    this.#reply(reply);
    this.#send(
      `Content-Type: text/disconnect-notice\nContent-Length: ${Buffer.byteLength(GOODBYE)}\n\n${GOODBYE}`,
    );
    this.close();
    this.socket.end();
  }

  #reply(text: string): void {
    this.#send(`Content-Type: command/reply\nReply-Text: ${text}\n\n`);
  }

  /** Events go out when the client has nothing more to ask. */
  #flushSoon(): void {
    setImmediate(() => {
      if (this.#busy || this.#frozen || this.#closed) return;
      const events = this.#events;
      this.#events = [];
      for (const event of events) this.#send(formatEvent(event, this.#subscription.format));
    });
  }

  #send(text: string): void {
    if (this.#frozen) this.#unsent.push(text);
    else if (this.socket.writable) this.socket.write(text);
  }
}

function cutCommand(line: string): [name: string, argument: string] {
  const at = line.indexOf(' ');
  return at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 1)];
}

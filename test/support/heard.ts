import { createConnection, type Socket } from 'node:net';
import { parseSwitchUrls } from '../../src/freeswitch/switch-urls.js';
import { messages } from './switch/esl-truth.js';

/** What a switch plays and runs, by its own word: its events, over a connection of the test's own. */
export class Heard {
  private readonly paths: string[] = [];
  /** The applications that were run, `transfer 1001 XML context-1`, oldest first. */
  readonly ran: string[] = [];

  private constructor(private readonly socket: Socket) {}

  static async listen(eslUrl: string): Promise<Heard> {
    const [{ host, port, password } = { host: '', port: 0, password: '' }] = parseSwitchUrls(eslUrl);
    const socket = createConnection({ host, port });
    const heard = new Heard(socket);
    await new Promise<void>((resolve, reject) => {
      heard.read(password, resolve).catch(reject);
    });
    return heard;
  }

  /** What was played since this was last asked. */
  take(): string[] {
    return this.paths.splice(0);
  }

  close(): void {
    this.socket.destroy();
  }

  private async read(password: string, listening: () => void): Promise<void> {
    for await (const { head, body } of messages(this.socket)) {
      if (head.includes('auth/request')) this.socket.write(`auth ${password}\n\n`);
      else if (head.includes('+OK accepted'))
        this.socket.write('event json PLAYBACK_START CHANNEL_EXECUTE\n\n');
      else if (head.includes('+OK event listener')) listening();
      else if (head.includes('text/event-json')) {
        const event = JSON.parse(body) as Record<string, string>;
        const { Application = '', 'Application-Data': data = '' } = event;
        if (event['Event-Name'] === 'PLAYBACK_START') this.paths.push(event['Playback-File-Path'] ?? '');
        else this.ran.push(`${Application} ${data}`);
      }
    }
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './ports.js';
import { Keypad, mediaOf } from './rtp-keys.js';
import { SippProcess } from './sipp-process.js';
import { answerScenario, callScenario, registerScenario } from './sipp-scenario.js';
import { type IncomingCall, type Phone, type PhoneCalling, type PhoneOptions } from './switch.js';

export interface Line {
  /** `address:port` of the profile this phone talks to. */
  target: string;
  /** What it is told to put after the @. */
  domain: string;
  /** Where its processes keep their files. */
  folder: string;
}

/** How long a phone waits for the answer to REGISTER: SIPp repeats it for 32 s, a frozen switch is not worth that. */
const ANSWER_MS = 10_000;
const GOODBYE_MS = 1_000;
const EXPIRES_S = 3600;

/**
 * A phone played by SIPp. One process listens on the phone's port for its whole life; each REGISTER and each outgoing
 * call is a process of its own with a port of its own, and Contact names the listening one.
 */
export class SippPhone implements Phone {
  private listener: SippProcess | undefined;
  private port: number | undefined;
  private readonly calls: SippProcess[] = [];
  private readonly seen: IncomingCall[] = [];
  private registrations = 0;
  private registered = false;
  private readonly id = `${process.pid}-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;

  constructor(
    private readonly options: PhoneOptions,
    private readonly line: () => Line,
  ) {}

  async register(): Promise<number> {
    const status = await this.sendRegister(EXPIRES_S, ANSWER_MS);
    this.registered ||= status === 200;
    return status;
  }

  unregister(): Promise<number> {
    this.registered = false;
    return this.sendRegister(0, ANSWER_MS);
  }

  async call(number: string): Promise<PhoneCalling> {
    const sipp = await this.startOnce(callScenario(), { x_number: number }, []);
    this.calls.push(sipp);
    return new SippCall(sipp);
  }

  async incoming(): Promise<IncomingCall[]> {
    const { listener } = await this.listening();
    const lines = (await listener.lines()).filter((line) => line.startsWith('INCOMING '));
    for (const line of lines.slice(this.seen.length)) this.seen.push(incomingCall(line));
    return [...this.seen];
  }

  async refer(number: string): Promise<void> {
    const { listener } = await this.listening();
    await listener.refer(number);
  }

  async hangUp(): Promise<void> {
    const { listener } = await this.listening();
    await listener.command('hangup');
    const talking = async (): Promise<boolean> => {
      const lines = await listener.lines();
      const ids = (word: string): string[] =>
        lines.filter((line) => line.startsWith(word)).map((line) => line.split(' ')[1]!);
      const ended = new Set(ids('ENDED '));
      return ids('ANSWERED ').some((id) => !ended.has(id));
    };
    for (let tries = 0; tries < 100 && (await talking()); tries++) await sleep(50);
    await listener.command('wait');
  }

  /** Says goodbye: the switch would ring a contact that is gone, and what it hears then hides the other phones' answers. */
  async close(): Promise<void> {
    if (this.registered) await this.sendRegister(0, GOODBYE_MS).catch((error: unknown) => error);
    await Promise.all([...this.calls, ...(this.listener ? [this.listener] : [])].map((sipp) => sipp.kill()));
  }

  private async sendRegister(expires: number, patience: number): Promise<number> {
    const { port } = await this.listening();
    this.registrations += 1;
    // The same Call-ID with a growing CSeq, as a phone does: a new one would be a second registration.
    const again = ['-cid_str', this.id, '-base_cseq', String(this.registrations * 10)];
    const { user, contact = `sip:${user}@${this.ip}:${port}` } = this.options;
    const sipp = await this.startOnce(registerScenario(), { x_contact: contact, x_expires: expires }, again);
    try {
      const line = await Promise.race([sipp.line('STATUS '), sleep(patience, undefined, { ref: false })]);
      if (line === undefined)
        throw new Error(`${this.options.user}: REGISTER got no answer\n${await sipp.trace()}`);
      return Number(line.split(' ')[1]);
    } finally {
      await sipp.kill();
    }
  }

  private async listening(): Promise<{ listener: SippProcess; port: number }> {
    this.port ??= await freePort(this.ip);
    const { answer = 0 } = this.options;
    if (answer === 'media') throw new Error('only a device of these tests sends early media');
    this.listener ??= await this.start(answerScenario(answer), {}, ['-p', String(this.port)]);
    return { listener: this.listener, port: this.port };
  }

  /** SIPp left alone would take port 5060, which NAT detection and an installed FreeSWITCH know. */
  private async startOnce(
    scenario: string,
    keys: Record<string, string | number>,
    args: string[],
  ): Promise<SippProcess> {
    return this.start(scenario, keys, ['-m', '1', '-p', String(await freePort(this.ip)), ...args]);
  }

  private start(
    scenario: string,
    keys: Record<string, string | number>,
    args: string[],
  ): Promise<SippProcess> {
    const { user, password, fromUser = user, userAgent = 'switchyard-phone' } = this.options;
    const { target, domain, folder } = this.line();
    const own = {
      x_user: user,
      x_from: fromUser,
      x_domain: this.options.domain ?? domain,
      x_agent: userAgent,
    };
    // What arrives just while it looks for a command is unexpected to SIPp; the switch will say it again.
    const patience = ['-default_behaviors', 'all,-abortunexp'];
    const identity = ['-i', this.ip, '-bind_local', '-au', user, '-ap', password, ...patience];
    return SippProcess.start({
      scenario,
      folder,
      target,
      keys: { ...own, ...keys },
      args: [...identity, ...args],
    });
  }

  private get ip(): string {
    return this.options.ip ?? '127.0.0.1';
  }
}

class SippCall implements PhoneCalling {
  private keypad: Keypad | undefined;

  constructor(private readonly sipp: SippProcess) {}

  async status(): Promise<number> {
    const line = await this.sipp.line('STATUS ');
    if (line === undefined) throw new Error(`the INVITE got no final answer\n${await this.sipp.trace()}`);
    return Number(line.split(' ')[1]);
  }

  async hangUp(): Promise<void> {
    await this.sipp.command('hangup');
    await this.sipp.exited;
    this.keypad?.close();
  }

  async key(keys: string): Promise<void> {
    this.keypad ??= await Keypad.open(mediaOf((await this.sipp.line('MEDIA ')) ?? ''));
    await this.keypad.press(keys);
  }

  refer(number: string): Promise<void> {
    return this.sipp.refer(number);
  }

  async ended(): Promise<void> {
    await this.sipp.line('ENDED');
  }
}

/** `INCOMING <call-id> <From>|<To>|<Request-URI>|<Call-Info>|<Alert-Info>` */
function incomingCall(line: string): IncomingCall {
  const fields = line.slice(line.indexOf(' ', 'INCOMING '.length)).split('|');
  const [from = '', to = '', requestUri = '', callInfo = '', alertInfo = ''] = fields.map((text) =>
    text.trim(),
  );
  const name = /^\s*"?([^"<]*?)"?\s*</.exec(from)?.[1] ?? '';
  const headers = { to: userOf(to), requestUri, callInfo, alertInfo };
  return { callerNumber: userOf(from), callerName: name, ...headers, at: Date.now() };
}

function userOf(header: string): string {
  return decodeURIComponent(/sips?:([^@;>]*)@/.exec(header)?.[1] ?? '');
}

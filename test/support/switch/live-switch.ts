import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeBootstrap } from '../../../src/provisioning/bootstrap/bootstrap.js';
import { MODULES } from '../../../src/provisioning/bootstrap/configurations.js';
import { type SwitchAccess, askRows, askSwitch } from './esl-truth.js';
import { freePort } from './ports.js';
import { SipCarrier } from './sip-carrier.js';
import { SipWatcher } from './sip-watcher.js';
import { SipDevice } from './sip-device.js';
import type { Address } from './sip-wire.js';
import { SippPhone } from './sipp-phone.js';
import {
  type Backend,
  type Carrier,
  type CarrierOptions,
  type Phone,
  type PhoneOptions,
  type Switch,
  type Watcher,
  type WatcherOptions,
} from './switch.js';

const ADDRESS = '127.0.0.1';
const START_MS = 30_000;
/** FreeSWITCH takes about six seconds to unload its modules. */
const STOP_MS = 20_000;
const RTP_PORTS = 200;
/** `fsctl ready_check` says true long before the modules are loaded. */
const LAST_MODULE = MODULES.at(-1);
const PROFILES = ['internal', 'external'].map((name) => new RegExp(`^ *${name}\\s+profile.*RUNNING`, 'm'));
/** Everything FreeSWITCH writes or looks for is in the run folder; nothing of an installed one is seen. */
const FOLDERS = [
  ...['log', 'db', 'run', 'scripts', 'sounds', 'recordings', 'storage', 'cache', 'temp', 'certs'],
  ...['htdocs', 'grammar'],
];

interface Ports {
  esl: number;
  sip: number;
  external: number;
  tls: number;
  externalTls: number;
  ws: number;
  wss: number;
  rtp: number;
}

/** A real FreeSWITCH on loopback, with the configuration folder that `freeswitch:conf` writes. */
export class LiveSwitch implements Switch {
  readonly kind = 'live';
  private child: ChildProcess | undefined;
  private backend: Backend | undefined;
  private readonly phones: Phone[] = [];
  private readonly password = randomBytes(12).toString('hex');

  private constructor(
    private readonly binary: string,
    private readonly ports: Ports,
    /** Run folder: configuration, logs, databases; kept when FreeSWITCH ended badly. */
    readonly folder: string,
  ) {}

  static async create(binary = process.env.FREESWITCH_BIN): Promise<LiveSwitch> {
    if (!binary || !existsSync(binary)) throw new Error(`FREESWITCH_BIN=${binary ?? ''} names no FreeSWITCH`);
    const [esl, sip, external] = [await freePort(), await freePort(), await freePort()];
    const [tls, ws, wss] = [await freePort(), await freePort(), await freePort()];
    const externalTls = await freePort();
    const rtp = 30_000 + 2 * Math.floor(Math.random() * 1_000);
    return new LiveSwitch(
      binary,
      { esl, sip, external, tls, externalTls, ws, wss, rtp },
      await mkdtemp(join(tmpdir(), 'switchyard-live-')),
    );
  }

  get eslUrl(): string {
    return `esl://:${this.password}@${ADDRESS}:${this.ports.esl}`;
  }

  get sipAddress(): string {
    return `${ADDRESS}:${this.ports.sip}`;
  }

  /** Where carriers call. */
  get externalAddress(): string {
    return `${ADDRESS}:${this.ports.external}`;
  }

  /** Where phones of the internal profile find it, and carriers over TLS. */
  address(transport: 'sip' | 'tls' | 'externalTls' | 'ws' | 'wss'): Address {
    return { ip: ADDRESS, port: this.ports[transport] };
  }

  /** What it shows on TLS and wss: FreeSWITCH makes itself one where there is none. */
  certificate(of: 'tls' | 'wss'): Promise<string> {
    return readFile(join(this.certificates, `${of}.pem`), 'utf8');
  }

  private get certificates(): string {
    return join(this.folder, 'certs');
  }

  async start(backend: Backend): Promise<void> {
    this.backend = backend;
    for (const name of FOLDERS) await mkdir(join(this.folder, name), { recursive: true, mode: 0o700 });
    await writeBootstrap({
      out: join(this.folder, 'conf'),
      ...backend,
      sipIp: ADDRESS,
      sipPort: this.ports.sip,
      externalPort: this.ports.external,
      tlsPort: this.ports.tls,
      externalTlsPort: this.ports.externalTls,
      wsPort: this.ports.ws,
      wssPort: this.ports.wss,
      certDir: this.certificates,
      eslPort: this.ports.esl,
      eslPassword: this.password,
      rtpStartPort: this.ports.rtp,
      rtpEndPort: this.ports.rtp + RTP_PORTS,
    });
    this.child = await this.spawn();
    await this.untilReady();
  }

  async stop(): Promise<void> {
    await Promise.all(this.phones.splice(0).map((phone) => phone.close()));
    const clean = await this.end();
    if (clean) await rm(this.folder, { recursive: true, force: true });
  }

  /** The databases go too: FreeSWITCH itself would keep the registrations of UDP phones. */
  async restart(): Promise<void> {
    if (!this.backend) throw new Error('the switch was never started');
    await this.end();
    await rm(join(this.folder, 'db'), { recursive: true, force: true });
    await this.start(this.backend);
  }

  /** Like a power cut: no goodbye to phones, no CDR. */
  async kill(): Promise<void> {
    this.child?.kill('SIGKILL');
    await this.exited();
  }

  async freeze(): Promise<void> {
    this.signal('SIGSTOP');
  }

  async thaw(): Promise<void> {
    this.signal('SIGCONT');
  }

  /** One command, straight to FreeSWITCH. */
  async ask(command: string, timeout?: number): Promise<string> {
    const [answer = ''] = await askSwitch(this.access, [command], timeout);
    return answer;
  }

  /**
   * The core writes its table in a queue: a new channel shows up a little late (poll for it), and one that is gone
   * stays for a little, hence the second question.
   */
  async channels(): Promise<{ uuid: string; dest: string }[]> {
    const rows = await askRows(this.access, 'channels');
    const alive = await this.which(rows.map(({ uuid = '' }) => `uuid_exists ${uuid}`));
    return rows.filter((_row, at) => alive[at]).map(({ uuid = '', dest = '' }) => ({ uuid, dest }));
  }

  async variable(uuid: string, name: string): Promise<string> {
    return (await this.ask(`uuid_getvar ${uuid} ${name}`)).trimEnd();
  }

  async press(uuid: string, keys: string): Promise<void> {
    const answer = await this.ask(`uuid_recv_dtmf ${uuid} ${keys}`);
    if (!answer.startsWith('+OK')) throw new Error(`uuid_recv_dtmf: ${answer}`);
  }

  logText(): Promise<string> {
    return readFile(join(this.folder, 'log/freeswitch.log'), 'utf8');
  }

  /** mod_sofia's own table: the core's (`show registrations`) lags behind. */
  async registrations(): Promise<{ user: string; domain: string }[]> {
    const answer = await this.ask('sofia xmlstatus profile internal reg');
    return [...answer.matchAll(/<user>([^<]*)@([^<@]*)<\/user>/g)].map(([, user = '', domain = '']) => ({
      user,
      domain,
    }));
  }

  /** Of the bootstrap's modules, those that are loaded; `show modules` would lag behind. */
  async loadedModules(): Promise<string[]> {
    const loaded = await this.which(MODULES.map((name) => `module_exists ${name}`));
    return MODULES.filter((_name, at) => loaded[at]);
  }

  phone(options: PhoneOptions): Phone {
    const target = options.profile === 'external' ? this.externalAddress : this.sipAddress;
    const phone = options.device
      ? new SipDevice(options, target)
      : new SippPhone(options, () => ({ target, domain: target, folder: this.folder }));
    this.phones.push(phone);
    return phone;
  }

  async carrier(options: CarrierOptions = {}): Promise<Carrier> {
    const { ip = ADDRESS } = options;
    return SipCarrier.open(
      { ip, port: await freePort(ip) },
      { ip: ADDRESS, port: this.ports.external },
      options,
    );
  }

  watcher(options: WatcherOptions): Promise<Watcher> {
    return SipWatcher.open(options, this.address('sip'));
  }

  async spool(): Promise<string[]> {
    const root = join(this.folder, 'recordings');
    const found = await readdir(root, { recursive: true, withFileTypes: true });
    return found
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .sort();
  }

  /** The last lines of FreeSWITCH's log. */
  async log(characters = 6_000): Promise<string> {
    const texts = ['log/freeswitch.log', 'output'].map((name) =>
      readFile(join(this.folder, name), 'utf8').catch(() => `(no ${name})`),
    );
    return (await Promise.all(texts)).map((text) => text.slice(-characters)).join('\n');
  }

  private async which(questions: string[]): Promise<boolean[]> {
    if (questions.length === 0) return [];
    return (await askSwitch(this.access, questions)).map((answer) => answer.trim() === 'true');
  }

  private get access(): SwitchAccess {
    return { port: this.ports.esl, password: this.password };
  }

  private async spawn(): Promise<ChildProcess> {
    const folders = FOLDERS.flatMap((name) => [`-${name}`, join(this.folder, name)]);
    const library = join(dirname(this.binary), '..', 'lib');
    const output = await open(join(this.folder, 'output'), 'a');
    const child = spawn(
      this.binary,
      ['-nonat', '-nf', '-nc', '-np', '-conf', join(this.folder, 'conf'), ...folders],
      {
        stdio: ['ignore', output.fd, output.fd],
        env: { ...process.env, ...(existsSync(library) ? { LD_LIBRARY_PATH: library } : {}) },
      },
    );
    // Not a silent exit: `untilReady` and `end` look at the exit code.
    child.on('error', () => undefined);
    await output.close();
    return child;
  }

  private async untilReady(): Promise<void> {
    const deadline = Date.now() + START_MS;
    let last: string[] = [];
    while (Date.now() < deadline && this.running) {
      const questions = ['sofia status', `module_exists ${LAST_MODULE}`];
      last = await askSwitch(this.access, questions, 2_000).catch((error: unknown) => [String(error)]);
      const running = PROFILES.every((profile) => profile.test(last[0] ?? ''));
      if (running && last[1]?.trim() === 'true') return;
      await sleep(50);
    }
    throw new Error(`FreeSWITCH did not start, see ${this.folder}\n${last.join('\n')}\n${await this.log()}`);
  }

  private async end(): Promise<boolean> {
    const { child } = this;
    if (!child) return true;
    if (this.running) {
      child.kill('SIGCONT');
      child.kill('SIGTERM');
      const inTime = await Promise.race([
        this.exited().then(() => true),
        sleep(STOP_MS, false, { ref: false }),
      ]);
      if (!inTime) child.kill('SIGKILL');
      await this.exited();
    }
    this.child = undefined;
    return child.exitCode === 0;
  }

  private get running(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  private exited(): Promise<void> {
    const { child } = this;
    if (!child || !this.running) return Promise.resolve();
    return new Promise((resolve) => child.once('exit', () => resolve()));
  }

  private signal(signal: NodeJS.Signals): void {
    if (!this.running) throw new Error('FreeSWITCH is not running');
    this.child?.kill(signal);
  }
}

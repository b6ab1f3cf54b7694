import { runApi } from './test-switch-api.js';
import { UnsentCdrs } from './test-switch-cdr.js';
import type { LogFolder } from './test-switch-logfile.js';
import { Spool } from './test-switch-recordings.js';
import { Core } from './test-switch-core.js';
import { EslServer } from './test-switch-esl.js';
import { Network } from './test-switch-network.js';
import { TestCarrier } from './test-switch-carrier.js';
import { type Line, TestPhone, type TestPhoneOptions } from './test-switch-phone.js';
import { TestWatcher } from './test-switch-watcher.js';
import { MODULES } from './test-switch-static.js';
import type { Backend, CarrierOptions, Switch, Watcher, WatcherOptions } from './switch.js';

export interface TestSwitchOptions {
  password?: string;
  /** Global variables as a bootstrap's vars.xml sets them. */
  globals?: Readonly<Record<string, string>>;
  /** Where CDRs go, each to one of these, when that is not the backend alone: several `url` params. */
  cdrUrls?: readonly string[];
  /** What other switches are on as well; absent: this one is alone. */
  network?: Network;
}

/** Here a carrier may also be where a dial string of the test says it is. */
interface TestCarrierOptions extends CarrierOptions {
  port?: number;
}

/**
 * A FreeSWITCH without SIP and media: a real Event Socket, a mod_xml_curl client that asks the backend, and phones that
 * are objects. Whatever happens to a registration or a call is decided by what the backend answers.
 */
export class TestSwitch implements Switch {
  readonly kind = 'test';
  /** What FreeSWITCH would have logged at warning and above. */
  readonly logged: string[] = [];
  /** The CDRs nobody took, as files in a folder: they outlive a restart. */
  readonly unsentCdrs = new UnsentCdrs();
  /** The files below its storage root, which outlive it too. */
  readonly #spool = new Spool();
  readonly #logs: LogFolder = new Map();
  readonly #network: Network;
  readonly #line: Line;
  #backend?: Backend;
  #core?: Core;

  /** Two that can call each other. */
  static async pair(): Promise<[TestSwitch, TestSwitch]> {
    const network = new Network();
    const create = () => {
      const port = String(network.freePort());
      return TestSwitch.create({ network, globals: { switchyard_external_port: port } });
    };
    return [await create(), await create()];
  }

  private constructor(
    private readonly esl: EslServer,
    private readonly options: Required<TestSwitchOptions>,
  ) {
    this.#network = options.network;
    this.#line = {
      network: this.#network,
      core: () => this.#core,
      address: (name) => {
        const profile = this.#core?.sofia.profiles.get(name);
        return profile ? `${profile.ip}:${profile.port}` : `127.0.0.1:${name === 'internal' ? 5060 : 5080}`;
      },
    };
  }

  static async create(options: TestSwitchOptions = {}): Promise<TestSwitch> {
    const all = { password: 'ClueCon', globals: {}, cdrUrls: [], network: new Network(), ...options };
    return new TestSwitch(await EslServer.listen(all.password), all);
  }

  get eslUrl(): string {
    return `esl://:${encodeURIComponent(this.options.password)}@127.0.0.1:${this.esl.port}`;
  }

  get sipAddress(): string {
    return this.#line.address('internal');
  }

  /** Of this life; another one after each restart. */
  get coreUuid(): string {
    return this.#running().bus.uuid;
  }

  async start(backend: Backend): Promise<void> {
    if (this.#core) throw new Error('the test switch runs already');
    this.#backend = backend;
    const core = new Core({
      backend,
      network: this.#network,
      unsentCdrs: this.unsentCdrs,
      spool: this.#spool,
      logs: this.#logs,
      cdrUrls: this.options.cdrUrls,
      globals: this.options.globals,
      log: (line) => this.logged.push(line),
    });
    this.#core = core;
    await core.start();
    if (!core.clock.dead) await this.esl.serve(core);
  }

  async stop(): Promise<void> {
    await this.#core?.stop();
    this.#kill();
    await this.esl.close();
  }

  async restart(): Promise<void> {
    const backend = this.#backend;
    if (!backend) throw new Error('the test switch was never started');
    await this.#core?.stop();
    this.#kill();
    await this.start(backend);
  }

  async kill(): Promise<void> {
    this.#kill();
  }

  async freeze(): Promise<void> {
    this.#running().clock.freeze();
    this.esl.freeze();
  }

  async thaw(): Promise<void> {
    this.#running().clock.thaw();
    this.esl.thaw();
  }

  async ask(command: string): Promise<string> {
    const [name = '', ...words] = command.split(' ');
    const answer = await runApi(this.#running(), name, words.join(' '));
    if (answer === undefined) throw new Error(`the test switch has no command ${name}`);
    return answer;
  }

  async channels(): Promise<{ uuid: string; dest: string }[]> {
    const channels = [...this.#running().sessions.channels.values()];
    return channels
      .filter((channel) => channel.profile !== undefined && !channel.down)
      .map(({ uuid, profile }) => ({ uuid, dest: profile?.destination ?? '' }));
  }

  async variable(uuid: string, name: string): Promise<string> {
    return this.#running().sessions.channels.get(uuid)?.variables.get(name) ?? '_undef_';
  }

  async press(uuid: string, keys: string): Promise<void> {
    const channel = this.#running().sessions.channels.get(uuid);
    if (!channel) throw new Error(`no channel ${uuid}`);
    channel.press(keys);
  }

  async spool(): Promise<string[]> {
    const root = `${this.#running().global('switchyard_storage')}/`;
    return this.#spool.paths().map((path) => path.slice(root.length));
  }

  async logText(): Promise<string> {
    return this.logged.join('\n');
  }

  async registrations(): Promise<{ user: string; domain: string }[]> {
    return this.#running()
      .registrations.list()
      .map(({ user, host }) => ({ user, domain: host }));
  }

  async loadedModules(): Promise<string[]> {
    return [...MODULES];
  }

  phone(options: TestPhoneOptions): TestPhone {
    return new TestPhone(this.#line, options);
  }

  async carrier({ ip = '127.0.0.1', port = this.#network.freePort(), ...options }: TestCarrierOptions = {}) {
    return new TestCarrier(this.#line, { ip, port }, options);
  }

  async watcher(options: WatcherOptions): Promise<Watcher> {
    return new TestWatcher(this.#line, options);
  }

  #running(): Core {
    if (!this.#core) throw new Error('the test switch does not run');
    return this.#core;
  }

  #kill(): void {
    this.#core?.kill();
    this.#core = undefined;
    this.esl.reset();
  }
}

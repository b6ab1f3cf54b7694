import { AccessLists } from './test-switch-acl.js';
import { runApi } from './test-switch-api.js';
import { Bus, HOSTNAME, type Pairs, VERSION } from './test-switch-bus.js';
import { JsonCdr, type UnsentCdrs } from './test-switch-cdr.js';
import { Recordings, type Spool } from './test-switch-recordings.js';
import { Callcenters } from './test-switch-callcenter.js';
import type { Channel } from './test-switch-channel.js';
import { Conferences } from './test-switch-conference.js';
import { Clock } from './test-switch-clock.js';
import { XmlCurl } from './test-switch-curl.js';
import { profileField } from './test-switch-dialplan.js';
import { Distributors } from './test-switch-distributor.js';
import { Directory } from './test-switch-directory.js';
import { Limits } from './test-switch-limits.js';
import { Lua } from './test-switch-lua.js';
import { type LogFolder, Logfile } from './test-switch-logfile.js';
import { Fifos } from './test-switch-fifo.js';
import { answerSwitches } from './test-switch-node.js';
import type { Network } from './test-switch-network.js';
import { Presence } from './test-switch-presence.js';
import { Registrar } from './test-switch-registrar.js';
import { Registrations } from './test-switch-registrations.js';
import { Sessions } from './test-switch-sessions.js';
import { Sofia } from './test-switch-sofia.js';
import { RELOADED_CONFIGURATIONS, START_CONFIGURATIONS, staticDocument } from './test-switch-static.js';
import { Tables } from './test-switch-tables.js';
import { isTrue } from './test-switch-text.js';
import { expand, Variables } from './test-switch-variables.js';
import { parseXml, preprocess, type XmlNode } from './test-switch-xml.js';

const HEARTBEAT_MS = 20_000;
/** How long calls may take to end when the switch stops. */
const STOP_MS = 3_500;
/** The events of their ends go out before the connections are reset. */
const LAST_WORDS_MS = 50;

/** What one life of the switch runs on. */
export interface CoreOptions {
  backend: { apiUrl: string; secret: string; domain: string };
  network: Network;
  unsentCdrs: UnsentCdrs;
  spool: Spool;
  logs: LogFolder;
  cdrUrls: readonly string[];
  /** Global variables beside those every switch has: what a bootstrap's vars.xml sets. */
  globals: Readonly<Record<string, string>>;
  log(line: string): void;
}

/** One life of the switch process: from its start to its end, with all it knows in between. */
export class Core {
  readonly clock = new Clock();
  readonly bus = new Bus();
  readonly acl = new AccessLists();
  readonly tables = new Tables();
  readonly staticXml: XmlNode;
  readonly curl: XmlCurl;
  readonly cdrs: JsonCdr;
  readonly recordings: Recordings;
  readonly directory: Directory;
  readonly sofia: Sofia;
  readonly registrations: Registrations;
  readonly registrar: Registrar;
  readonly sessions = new Sessions(this);
  readonly lua: Lua;
  readonly logfile: Logfile;
  readonly callcenters = new Callcenters(this);
  readonly conferences = new Conferences(this);
  readonly distributors = new Distributors(this);
  readonly fifos = new Fifos(this);
  readonly limits = new Limits();
  /** What lies on its machine, by path. */
  readonly files = new Set<string>();
  readonly presence = new Presence(this);
  readonly startedAt = Date.now();
  #multipleRegistrations = false;
  readonly #globals: Map<string, string>;

  constructor(private readonly options: CoreOptions) {
    const { domain } = options.backend;
    this.#globals = new Map(Object.entries({ ...globals(domain, this.bus.uuid), ...options.globals }));
    this.staticXml = parseXml(preprocess(staticDocument(domain), (name) => this.global(name)));
    this.curl = new XmlCurl(this);
    this.cdrs = new JsonCdr(this, options);
    this.recordings = new Recordings(this, options.spool);
    this.directory = new Directory(this.curl, this.bus, domain);
    this.sofia = new Sofia(this);
    this.registrations = new Registrations({
      bus: this.bus,
      clock: this.clock,
      coreMultiple: () => this.#multipleRegistrations,
    });
    this.registrar = new Registrar(this);
    this.lua = new Lua(this, options.backend);
    const configuration = () => this.curl.configuration('logfile.conf');
    this.logfile = new Logfile({ bus: this.bus, configuration }, options.logs);
    this.bus.listen((event) => this.tables.take(event));
  }

  get backend(): { apiUrl: string; secret: string } {
    return this.options.backend;
  }

  get network(): Network {
    return this.options.network;
  }

  /** @param line `[LEVEL] file text`; what a script says has no file */
  log(line: string): void {
    this.options.log(line);
    const [, level = '', file = 'switch_cpp.cpp', text = ''] =
      /^\[(\w+)\] (?:(\w+\.c(?:pp)?|mod_\w+) )?([^]*)$/.exec(line) ?? [];
    this.logfile.write(level.toLowerCase(), file, text);
  }

  /** What lies in the folder of its logs. */
  get logs(): LogFolder {
    return this.options.logs;
  }

  global(name: string): string | undefined {
    return this.#globals.get(name);
  }

  /** `name=value`, an `=` of the value escaped (mod_commands.c, global_setvar_function). */
  setGlobal(argument: string): string {
    const [name = '', value = '', condition] = argument.split(/(?<!\\)=/);
    if (condition !== undefined) throw new Error('a conditional global_setvar is not simulated');
    this.#globals.set(name, value.replaceAll('\\=', '='));
    return '+OK';
  }

  get globals(): ReadonlyMap<string, string> {
    return this.#globals;
  }

  /** Asks for its configuration in the order of the recording, as modules load. */
  async start(): Promise<void> {
    this.logfile.load(this.curl.onDisk('logfile.conf'));
    for (const name of ['db.conf', 'hash.conf']) await this.curl.configuration(name);
    await this.sofia.start();
    answerSwitches(this);
    for (const name of START_CONFIGURATIONS) {
      const module = {
        'callcenter.conf': this.callcenters,
        'distributor.conf': this.distributors,
        'fifo.conf': this.fifos,
      }[name as string];
      if (module !== undefined) {
        await module.load();
        continue;
      }
      const answer = await this.curl.configuration(name, this.#startParameters(name));
      if (name === 'acl.conf') await this.#loadAcl(answer);
      if (name === 'switch.conf') this.#readSwitchConf(answer);
    }
    this.#beat();
    this.cdrs.startReposting();
    this.recordings.startUploading();
  }

  /** Reads the static files and has modules ask again for what they reread. */
  async reloadXml(): Promise<void> {
    this.bus.fire('RELOADXML');
    for (const name of RELOADED_CONFIGURATIONS) await this.curl.configuration(name);
  }

  async reloadAcl(): Promise<void> {
    await this.#loadAcl(await this.curl.configuration('acl.conf'));
  }

  /** SIGTERM: hangs up what there is, but mod_json_cdr is gone by then (seen). */
  async stop(): Promise<void> {
    if (this.clock.dead || this.clock.frozen || this.sessions.channels.size === 0) return;
    this.cdrs.stop();
    this.sessions.hangUpAll('SYSTEM_SHUTDOWN');
    await Promise.race([this.sessions.ended(), this.clock.sleep(STOP_MS)]);
    await this.clock.sleep(LAST_WORDS_MS);
  }

  kill(): void {
    this.clock.kill();
    this.curl.close();
    this.cdrs.close();
  }

  /** Lets something run on its own; what fails there is a fault of the test switch. */
  spawn(work: Promise<void>): void {
    work.catch((error: unknown) =>
      this.log(`[FAULT] ${error instanceof Error ? error.stack : String(error)}`),
    );
  }

  /** What mod_http_cache gets; its profile tells the backend who asks. */
  async fetched(url: string, params: string): Promise<Buffer | undefined> {
    const credentials = Buffer.from(`freeswitch:${this.backend.secret}`).toString('base64');
    const known = params === '{profile=switchyard}';
    const headers = new Headers(known ? { authorization: `Basic ${credentials}` } : {});
    const reply = await fetch(url, { headers }).catch(() => undefined);
    const content = await reply?.arrayBuffer();
    return reply?.ok && content ? Buffer.from(content) : undefined;
  }

  /** Replaces `${…}` from a channel, its caller profile and the globals, or from variables alone. */
  expand(text: string, from: Channel | Variables): Promise<string> {
    const own = from instanceof Variables ? undefined : from.profile;
    const variables = from instanceof Variables ? from : from.variables;
    const uuid = from instanceof Variables ? undefined : from.uuid;
    return expand(text, {
      variable: (name) =>
        variables.get(name) ??
        (name === 'uuid' ? uuid : undefined) ??
        profileField(own, name) ??
        this.global(name),
      api: async (command, argument) => {
        this.bus.fire('API', { 'API-Command': command, 'API-Command-Argument': argument });
        return (await runApi(this, command, argument)) ?? '';
      },
    });
  }

  #startParameters(name: string): Pairs {
    if (name !== 'conference.conf') return [];
    return [
      ...this.bus.parameters(['mod_conference.c', 'send_presence', '3943'], 'COMMAND'),
      ['presence', 'true'],
    ];
  }

  #loadAcl(configuration: XmlNode | undefined): Promise<void> {
    return this.acl.load(configuration, (domain) => this.directory.domain(domain, 'network-list'));
  }

  #readSwitchConf(configuration: XmlNode | undefined): void {
    const settings = configuration?.settings('settings', 'param') ?? [];
    this.#multipleRegistrations = isTrue(
      settings.findLast(([name]) => name === 'multiple-registrations')?.[1],
    );
  }

  #beat(): void {
    this.clock.after(HEARTBEAT_MS, () => {
      this.bus.fire('HEARTBEAT', {
        'Event-Info': 'System Ready',
        'Up-Time': upTime(Date.now() - this.startedAt),
        'FreeSWITCH-Version': VERSION,
        'Uptime-msec': String(Date.now() - this.startedAt),
        'Session-Count': String(this.sessions.channels.size),
        'Max-Sessions': '2000',
        'Session-Per-Sec': '1000',
        'Session-Per-Sec-Last': '0',
        'Session-Per-Sec-Max': String(this.sessions.peak),
        'Session-Per-Sec-FiveMin': '0',
        'Session-Since-Startup': String(this.sessions.created),
        'Session-Peak-Max': String(this.sessions.peak),
        'Session-Peak-FiveMin': String(this.sessions.peak),
        'Idle-CPU': '98.900000',
      });
      this.#beat();
    });
  }
}

export function upTime(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const parts: [count: number, unit: string][] = [
    [0, 'year'],
    [Math.floor(seconds / 86_400), 'day'],
    [Math.floor(seconds / 3600) % 24, 'hour'],
    [Math.floor(seconds / 60) % 60, 'minute'],
    [seconds % 60, 'second'],
    [milliseconds % 1000, 'millisecond'],
    [0, 'microsecond'],
  ];
  return parts.map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`).join(', ');
}

function globals(domain: string, uuid: string): Record<string, string> {
  return {
    hostname: HOSTNAME,
    switchname: HOSTNAME,
    domain,
    core_uuid: uuid,
    local_ip_v4: '127.0.0.1',
    local_ip_v6: '::1',
    recordings_dir: '/var/lib/freeswitch/recordings',
    sounds_dir: '/var/lib/freeswitch/sounds',
    base_dir: '/var/lib/freeswitch',
    log_dir: '/log',
    switchyard_sounds: '/var/lib/freeswitch/sounds',
    switchyard_storage: '/var/lib/freeswitch/recordings',
  };
}

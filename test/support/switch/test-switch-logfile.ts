import type { Bus, SwitchEvent } from './test-switch-bus.js';
import { localStamp, microseconds } from './test-switch-clock.js';
import { integer, isTrue, separate } from './test-switch-text.js';
import type { XmlNode } from './test-switch-xml.js';

const LEVELS = ['console', 'alert', 'crit', 'err', 'warning', 'notice', 'info', 'debug'];

interface Profile {
  readonly path: string;
  readonly rollover: number;
  readonly keep: number;
  readonly uuid: boolean;
  /** `all`, a source file, a function or both, to levels. */
  readonly maps: ReadonlyMap<string, readonly string[]>;
  /** How many older parts there are, as far as it knows: it begins anew with every load. */
  suffix: number;
}

/** The folder of a switch's logs, by absolute path: it outlives a restart. */
export type LogFolder = Map<string, string>;

/** mod_logfile, and the core's own level before it (switch_log.c). */
export class Logfile {
  #profiles: Profile[] = [];
  #rotates = false;
  #level = 'info';

  constructor(
    private readonly host: { readonly bus: Bus; readonly configuration: () => Promise<XmlNode | undefined> },
    private readonly folder: LogFolder,
  ) {
    host.bus.listen((event) => this.#take(event));
  }

  /** It is loaded before mod_xml_curl, so that it reads the static file first. */
  load(configuration: XmlNode | undefined): void {
    const setting = configuration?.settings('settings', 'param').find(([name]) => name === 'rotate-on-hup');
    this.#rotates = isTrue(setting?.[1]);
    this.#profiles = (configuration?.child('profiles')?.all('profile') ?? []).map(readProfile);
    for (const { path } of this.#profiles) this.folder.set(path, this.folder.get(path) ?? '');
  }

  /** `reload mod_logfile` (mod_commands.c, reload_function). */
  async reload(): Promise<string> {
    this.#profiles = [];
    this.load(await this.host.configuration());
    return '+OK Reloading XML\n+OK module unloaded\n+OK module loaded\n';
  }

  /** `fsctl loglevel` and `fsctl send_sighup`. */
  control(argument: string): string {
    const [what, level] = separate(argument, ' ');
    if (what === 'send_sighup') {
      if (this.#rotates) for (const profile of this.#profiles) this.#rotate(profile);
      return '+OK\n';
    }
    if (what !== 'loglevel' || !LEVELS.includes(level ?? ''))
      throw new Error(`fsctl ${argument} is not simulated`);
    this.#level = level!;
    return `+OK log level: ${level!.toUpperCase()} [${LEVELS.indexOf(level!)}]\n`;
  }

  write(level: string, file: string, text: string, uuid = ''): void {
    if (LEVELS.indexOf(level) > LEVELS.indexOf(this.#level)) return;
    const line = `${localStamp(microseconds())} 98.90% [${level.toUpperCase()}] ${file}:1 ${text}\n`;
    for (const profile of this.#profiles) {
      const wanted = ['all', file].some((name) => profile.maps.get(name)?.includes(level));
      if (!wanted) continue;
      const all = `${this.folder.get(profile.path) ?? ''}${profile.uuid && uuid ? `${uuid} ` : ''}${line}`;
      this.folder.set(profile.path, all);
      if (profile.rollover > 0 && all.length >= profile.rollover) this.#rotate(profile);
    }
  }

  /** Without a number of parts they are named by their date and never end, which is not simulated. */
  #rotate(profile: Profile): void {
    const { path, keep } = profile;
    for (let part = profile.suffix; part > 1; part--) {
      const before = this.folder.get(`${path}.${part - 1}`);
      if (before !== undefined) this.folder.set(`${path}.${part}`, before);
    }
    this.folder.set(`${path}.1`, this.folder.get(path) ?? '');
    this.folder.set(path, '');
    if (profile.suffix < keep) profile.suffix++;
  }

  #take({ name, fields }: SwitchEvent): void {
    const [uuid, channel] = [String(fields['Unique-ID']), String(fields['Channel-Name'])];
    if (name === 'CHANNEL_CREATE')
      this.write('notice', 'switch_channel.c', `New Channel ${channel} [${uuid}]`, uuid);
    if (name === 'CHANNEL_CALLSTATE')
      this.write('debug', 'switch_channel.c', `(${channel}) Callstate Change`, uuid);
  }
}

function readProfile(profile: XmlNode): Profile {
  const params = new Map(profile.settings('settings', 'param'));
  return {
    path: params.get('logfile') ?? '',
    rollover: integer(params.get('rollover')),
    keep: integer(params.get('maximum-rotate')),
    uuid: isTrue(params.get('uuid') ?? 'true'),
    maps: new Map(profile.settings('mappings', 'map').map(([name, value]) => [name, levelsIn(value)])),
    suffix: 1,
  };
}

/** What is no level counts for nothing. */
const levelsIn = (value: string): string[] =>
  separate(value, ',').includes('all')
    ? LEVELS
    : separate(value, ',').filter((level) => LEVELS.includes(level));

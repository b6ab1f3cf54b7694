import { bootstrapFiles } from '../../../src/provisioning/bootstrap/bootstrap.js';
import { LuaMachine } from '../lua.js';
import { runApi } from './test-switch-api.js';
import { playback } from './test-switch-applications.js';
import type { Channel } from './test-switch-channel.js';
import { keyWithin } from './test-switch-sound.js';
import { parseCause } from './test-switch-causes.js';
import type { Core } from './test-switch-core.js';
import { runApplication, transfer } from './test-switch-execution.js';

/** Where this switch would have the folder of freeswitch:conf, and what scripts keep. */
const FOLDERS: Readonly<Record<string, string>> = { conf_dir: '/conf', cache_dir: '/cache' };

/** mod_lua: scripts of the bootstrap folder and of the dialplan, with a session that has no media. */
export class Lua {
  readonly #machine: LuaMachine;

  constructor(
    private readonly core: Core,
    backend: { apiUrl: string; secret: string; domain: string },
  ) {
    const files = Object.entries(bootstrapFiles({ out: '/unused', ...backend }));
    const scripts = files.filter(([name]) => name.startsWith('lua/'));
    this.#machine = new LuaMachine({
      ...Object.fromEntries(scripts.map(([name, text]) => [`/conf/${name}`, text])),
      '/cache/.kept': '',
    });
  }

  /** `lua ~<code>` as a command: what the script writes into its stream. */
  async command(code: string): Promise<string> {
    const written: string[] = [];
    // Its disk is this switch's own memory: only the files that it names are laid down.
    const named = [...this.core.logs].filter(([path]) => code.includes(path.replace(/^.*\//, '')));
    await this.#machine.mount(Object.fromEntries(named));
    try {
      await this.#machine.run(code.replace(/^~/, ''), {
        session: {},
        stream: { write: (text: unknown) => void written.push(String(text)) },
        freeswitch: this.#freeswitch(),
        api: this.#api,
      });
    } catch (error) {
      this.#failed(error);
      written.push('-ERR Cannot execute script\n');
    }
    return written.join('');
  }

  /** `lua ~<code>`; a script that fails is logged, and the dialplan goes on (mod_lua.cpp). */
  async application(channel: Channel, data: string): Promise<void> {
    if (!data.startsWith('~')) throw new Error('this switch has no script folder');
    let ends = true;
    try {
      await this.#machine.run(data.slice(1), {
        session: { ...this.#session(channel), setAutoHangup: (on: unknown) => void (ends = on === true) },
        freeswitch: this.#freeswitch(),
        api: this.#api,
      });
    } catch (error) {
      this.#failed(error);
    }
    // The session's object ends with the script, and the call with it unless it was sent elsewhere.
    if (ends && !channel.interrupted) channel.hangUp('NORMAL_CLEARING');
  }

  readonly #api = async (command: string, argument: string): Promise<string> =>
    (await runApi(this.core, command, argument)) ?? '';

  #failed(error: unknown): void {
    this.core.log(`[ERR] mod_lua.cpp ${error instanceof Error ? error.message : String(error)}`);
  }

  #freeswitch() {
    return {
      consoleLog: (level: unknown, text: unknown) =>
        this.core.log(`[${String(level)}] ${String(text).trimEnd()}`),
      getGlobalVariable: (name: unknown) => FOLDERS[String(name)] ?? this.core.global(String(name)) ?? '',
    };
  }

  #session(channel: Channel) {
    const hear = async (file: string): Promise<number> => {
      if (channel.interrupted) return 0;
      channel.preAnswer();
      // Files are on a disk that this switch does not have.
      if (!/^(\{[^}]*\})?[a-z_]+:/.test(file)) return 0;
      const [, params = '', url] = /^(\{[^}]*\})?http_cache:\/\/(.*)$/.exec(file) ?? [];
      if (url !== undefined && (await this.core.fetched(url, params)) === undefined) return 0;
      playback(this.core, channel, file);
      return 1;
    };
    return {
      ready: () => !channel.interrupted,
      answer: () => channel.answer(),
      get_uuid: () => channel.uuid,
      getVariable: async (name: unknown) =>
        (await this.core.expand(`\${${String(name)}}`, channel)) || undefined,
      setVariable: (name: unknown, value: unknown) => channel.variables.set(String(name), String(value)),
      streamFile: (file: unknown) => hear(String(file)),
      // An empty language is none that there is: nothing is heard (seen).
      sayPhrase: async (name: unknown, _data: unknown, language: unknown) =>
        language === '' ? undefined : void (await hear(`phrase:${String(name)}`)),
      recordFile: (file: unknown) => {
        channel.preAnswer();
        channel.fire('RECORD_START', {}, { 'Record-File-Path': String(file) });
        channel.fire('RECORD_STOP', {}, { 'Record-File-Path': String(file) });
        return 1;
      },
      read: async (least: unknown, most: unknown, file: unknown, timeout: unknown, ends: unknown) => {
        if (file !== '') await hear(String(file));
        return this.#digits(channel, Number(least), Number(most), Number(timeout), String(ends));
      },
      execute: (name: unknown, data: unknown) =>
        runApplication(this.core, channel, String(name), text(data) ?? ''),
      transfer: (number: unknown, dialplan?: unknown, context?: unknown) =>
        Number(transfer(channel, String(number), text(dialplan), text(context))),
      hangup: (cause: unknown) => channel.hangUp(parseCause(String(cause))),
    };
  }

  /** Until there are as many as may be, one ends them, or nothing comes for so long (switch_ivr_read). */
  async #digits(
    channel: Channel,
    least: number,
    most: number,
    timeout: number,
    ends: string,
  ): Promise<string> {
    let digits = '';
    for (;;) {
      for (let key = channel.keys.shift(); key !== undefined; key = channel.keys.shift()) {
        if (ends.includes(key)) return digits.length >= least ? digits : '';
        digits += key;
        if (digits.length >= most) return digits;
      }
      if (channel.interrupted) return '';
      if (!(await keyWithin(this.core, channel, timeout))) return digits.length >= least ? digits : '';
    }
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

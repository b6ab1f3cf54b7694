import { SPOOLS } from '../../../src/provisioning/bootstrap/upload-files.js';
import { silentWav } from '../../media/samples.js';
import { HOSTNAME, type Bus, type SwitchEvent } from './test-switch-bus.js';
import type { Channel } from './test-switch-channel.js';
import type { Clock } from './test-switch-clock.js';

/** What recording and uploading need to know of their switch. */
export interface RecordingHost {
  readonly clock: Clock;
  readonly bus: Bus;
  readonly backend: { apiUrl: string; secret: string };
  global(name: string): string | undefined;
  log(line: string): void;
}

/** The script of a real switch looks every 5 s. */
const ROUND_MS = 300;

/** The folder of a switch's files, by their absolute path: it outlives a restart. */
export class Spool {
  readonly files = new Map<string, Buffer>();
  /** Since when they are written to. */
  readonly open = new Map<string, number>();

  close(path: string): void {
    const since = this.open.get(path);
    if (since === undefined) return;
    this.open.delete(path);
    this.files.set(path, silentWav(Date.now() - since));
  }

  paths(): string[] {
    return [...new Set([...this.files.keys(), ...this.open.keys()])].sort();
  }
}

/** Records silence (record_session, uuid_record), and uploads it as lua/upload-files.lua does. */
export class Recordings {
  /** Path to leg, of those outside of the spools that are to be uploaded. */
  readonly #elsewhere = new Map<string, string>();
  /** Path to leg. */
  readonly #running = new Map<string, Channel>();
  readonly #waiting = new Map<Channel, string>();

  constructor(
    private readonly host: RecordingHost,
    private readonly spool: Spool,
  ) {
    // A switch that was killed closed nothing.
    for (const path of spool.open.keys()) spool.close(path);
    host.bus.listen((event) => this.#take(event));
  }

  /** record_session: with RECORD_ANSWER_REQ nothing is written before the answer. */
  session(channel: Channel, path: string): void {
    const waits = channel.variables.get('RECORD_ANSWER_REQ') === 'true' && !channel.answered;
    if (waits) this.#waiting.set(channel, path);
    else this.start(channel, path);
  }

  start(channel: Channel, path: string): void {
    this.#running.set(path, channel);
    this.spool.open.set(path, Date.now());
    if (!this.#isSpool(path)) this.#elsewhere.set(path, channel.uuid);
    channel.fire('RECORD_START', {}, { 'Record-File-Path': path });
  }

  stop(channel: Channel, path: string): void {
    if (this.#running.get(path) !== channel) return;
    this.#running.delete(path);
    this.spool.close(path);
    channel.fire('RECORD_STOP', {}, { 'Record-File-Path': path });
  }

  has(path: string): boolean {
    return this.spool.files.has(path) || this.spool.open.has(path);
  }

  startUploading(): void {
    this.host.clock.after(ROUND_MS, () => void this.#round().then(() => this.startUploading()));
  }

  #take({ name, fields }: SwitchEvent): void {
    const own = (channel: Channel): boolean => channel.uuid === fields['Unique-ID'];
    if (name === 'CHANNEL_ANSWER')
      for (const [channel, path] of this.#waiting) {
        if (!own(channel)) continue;
        this.#waiting.delete(channel);
        this.start(channel, path);
      }
    if (name !== 'CHANNEL_HANGUP') return;
    for (const [path, channel] of this.#running) if (own(channel)) this.stop(channel, path);
    for (const channel of this.#waiting.keys()) if (own(channel)) this.#waiting.delete(channel);
  }

  async #round(): Promise<void> {
    const root = this.host.global('switchyard_storage') ?? '';
    for (const [path, content] of this.spool.files) {
      const stays = !this.#isSpool(path);
      if (stays && (!this.#elsewhere.has(path) || this.spool.open.has(path))) continue;
      if (path.endsWith('.refused')) continue;
      const status = await this.#put(path, path.slice(root.length + 1), content);
      await this.host.clock.running();
      if (stays && ((status >= 200 && status < 300) || status === 400)) this.#elsewhere.delete(path);
      else if (status >= 200 && status < 300) this.spool.files.delete(path);
      else if (status === 400) {
        this.spool.files.delete(path);
        this.spool.files.set(`${path}.refused`, content);
      } else return;
    }
  }

  #isSpool(path: string): boolean {
    const root = this.host.global('switchyard_storage') ?? '';
    return SPOOLS.some((folder) => path.startsWith(`${root}/${folder}/`));
  }

  async #put(path: string, rel_path: string, content: Buffer): Promise<number> {
    const about = new URLSearchParams({
      ...{ path, rel_path, switch: HOSTNAME, core_uuid: this.host.bus.uuid },
      modified: String(Math.floor(Date.now() / 1000)),
      ...(this.#elsewhere.has(path) && { uuid: this.#elsewhere.get(path)! }),
    });
    const { apiUrl, secret } = this.host.backend;
    let status = 0;
    for (const url of apiUrl.split(',')) {
      await this.host.clock.running();
      status = await fetch(`${url}/freeswitch/files?${about.toString()}`, {
        method: 'PUT',
        headers: {
          authorization: `Basic ${Buffer.from(`freeswitch:${secret}`).toString('base64')}`,
          'user-agent': 'freeswitch-http-cache/1.0',
          'content-type': 'audio/x-wav',
        },
        body: new Uint8Array(content),
      }).then(
        (answer) => answer.status,
        () => 0,
      );
      if ((status >= 200 && status < 300) || status === 400) return status;
    }
    return status;
  }
}

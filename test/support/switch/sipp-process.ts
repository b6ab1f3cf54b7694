import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** No phone outlives this, whatever happens to the test. */
const LIFETIME_S = 600;
const LOOK_MS = 20;

export interface SippOptions {
  scenario: string;
  /** Where a folder for this process may be made. */
  folder: string;
  /** `[name]` in the scenario. */
  keys: Record<string, string | number>;
  /** What SIPp is told beside that: `-m`, `-p`, `-au` ... */
  args: readonly string[];
  target: string;
}

/** One SIPp and what it has written with `<log>`. */
export class SippProcess {
  readonly exited: Promise<void>;
  private running = true;

  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
  ) {
    this.exited = new Promise((resolve) => {
      const done = (): void => {
        this.running = false;
        resolve();
      };
      child.once('exit', done);
      child.once('error', done);
    });
  }

  static async start(options: SippOptions): Promise<SippProcess> {
    const folder = await mkdtemp(join(options.folder, 'sipp-'));
    await writeFile(join(folder, 'scenario.xml'), options.scenario);
    await writeFile(join(folder, 'command'), 'wait');
    await writeFile(join(folder, 'log'), '');
    const traces = ['-trace_logs', '-log_file', 'log', '-trace_err', '-error_file', 'errors', '-trace_msg'];
    const keys = Object.entries(options.keys).flatMap(([name, value]) => ['-key', name, String(value)]);
    const limits = ['-timeout', `${LIFETIME_S}s`, '-nostdin', '-skip_rlimit', '-aa'];
    const args = [
      '-sf',
      'scenario.xml',
      ...traces,
      '-message_file',
      'messages',
      ...limits,
      ...keys,
      ...options.args,
    ];
    const child = spawn('sipp', [...args, options.target], {
      cwd: folder,
      stdio: 'ignore',
      // SIPp draws its screens even where nobody looks, and refuses to without a terminal's name.
      env: { ...process.env, TERM: 'xterm' },
    });
    return new SippProcess(child, folder);
  }

  get alive(): boolean {
    return this.running;
  }

  async lines(): Promise<string[]> {
    return (await readFile(join(this.folder, 'log'), 'utf8')).split('\n').filter((line) => line !== '');
  }

  /** The first line that begins so; undefined when the process ends without it. */
  async line(start: string): Promise<string | undefined> {
    for (;;) {
      const { running } = this;
      const found = (await this.lines()).find((line) => line.startsWith(start));
      if (found !== undefined || !running) return found;
      await sleep(LOOK_MS);
    }
  }

  /** `hangup` ends the calls that are up; `wait` lets the next ones live. */
  command(word: 'hangup' | 'wait' | 'refer'): Promise<void> {
    return writeFile(join(this.folder, 'command'), word);
  }

  /** Hands the call that is up on. */
  async refer(number: string): Promise<void> {
    await writeFile(join(this.folder, 'refer'), number);
    await this.command('refer');
    if ((await this.line('REFERRED')) === undefined) throw new Error(await this.trace());
    await this.command('wait');
  }

  /** For the message of a failed test: what SIPp complained about, and what went over the wire. */
  async trace(): Promise<string> {
    const texts = ['errors', 'messages'].map((name) =>
      readFile(join(this.folder, name), 'utf8').catch(() => `(no ${name})`),
    );
    return (await Promise.all(texts)).map((text) => text.slice(-4000)).join('\n');
  }

  async kill(): Promise<void> {
    if (this.running) this.child.kill('SIGKILL');
    await this.exited;
    await rm(this.folder, { recursive: true, force: true });
  }
}

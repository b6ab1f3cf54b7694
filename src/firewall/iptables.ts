import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { Database } from '../database/database.js';
import { CONFIG, LOG } from '../tokens.js';
import { ExemptAddresses } from './exempt-addresses.js';
import { IpRules } from './ip-rules.js';
import {
  chainScript,
  type Family,
  IPV4,
  IPV6,
  JUMP_CHECK,
  JUMP_INSERT,
  LIST,
  RESTORE,
} from './rules/chain.js';

/** Somebody else may have emptied the table. */
const CHECK_MS = 60_000;
const COMMAND_MS = 20_000;
const ENTITIES = ['IP rule', 'gateway', 'trunk', 'gateway address', 'SIP profile'];

/** What the chain was filled with, and how the kernel printed it then. */
interface Filled {
  readonly script: string;
  readonly listing: string;
}

/**
 * The IP blacklist as a chain of this machine's packet filter. Each API node fills that of its own machine, at its start,
 * after every change and once a minute. The chain stays when the program ends: whoever was shut out does not get in
 * because of a restart.
 */
@Injectable()
export class Iptables implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly filled = new Map<Family, Filled>();
  private running: Promise<void> = Promise.resolve();
  private waiting: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private problem: string | undefined = 'the rules have not been applied yet';

  constructor(
    private readonly rules: IpRules,
    private readonly exempt: ExemptAddresses,
    { feed }: Database,
    @Inject(CONFIG) private readonly config: Pick<Config, 'firewall'>,
    @Inject(LOG) private readonly log: Logger,
  ) {
    if (config.firewall !== 'iptables') return;
    feed.onChange(({ entity }) => (ENTITIES.includes(entity) ? this.apply() : undefined));
    feed.onMissed(() => this.apply());
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.firewall !== 'iptables') return;
    this.timer = setInterval(() => void this.apply(), CHECK_MS).unref();
    await this.apply();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.waiting;
    await this.running;
  }

  /** Why the rules are not in force on this machine; undefined while they are. */
  get failure(): string | undefined {
    return this.problem;
  }

  /** One after the other; what is asked for while one waits is part of it. Never rejects: `failure` says what is wrong. */
  apply(): Promise<void> {
    this.waiting ??= this.running.then(() => {
      this.waiting = undefined;
      this.running = this.fillBoth();
      return this.running;
    });
    return this.waiting;
  }

  private async fillBoth(): Promise<void> {
    const problems: string[] = [];
    for (const family of [IPV4, IPV6]) {
      if (family === IPV6 && !existsSync('/proc/net/if_inet6')) continue;
      await this.fill(family).catch((error: unknown) =>
        problems.push(error instanceof Error ? error.message : String(error)),
      );
    }
    const problem = problems.join('; ') || undefined;
    if (problem !== undefined && problem !== this.problem)
      this.log.error({ problem }, 'the IP blacklist is not in force on this machine');
    this.problem = problem;
  }

  private async fill(family: Family): Promise<void> {
    const { command, restore } = family;
    const script = chainScript(await this.rules.all(), await this.exempt.elsewhere(), family);
    const last = this.filled.get(family);
    const same = last?.script === script;
    if (!same || (await this.listed(family)) !== last.listing) {
      if (same) this.log.warn({ command }, 'somebody else changed the chain: it is filled anew');
      await run(restore, RESTORE, script);
      this.filled.set(family, { script, listing: await run(command, LIST) });
      this.log.info({ command }, 'the chain is filled');
    }
    if (!(await succeeds(command, JUMP_CHECK))) await run(command, JUMP_INSERT);
  }

  /** Nothing where there is no chain; whatever else keeps it from being listed keeps it from being filled, which says so. */
  private listed({ command }: Family): Promise<string | undefined> {
    return run(command, LIST).catch(() => undefined);
  }
}

const succeeds = (command: string, args: readonly string[]): Promise<boolean> =>
  run(command, args).then(
    () => true,
    () => false,
  );

/** What the command printed. @throws Error with its own words */
function run(command: string, args: readonly string[], input = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(command, [...args], { timeout: COMMAND_MS }, (error, stdout, stderr) => {
      if (error === null) return resolve(stdout);
      const missing = error.code === 'ENOENT';
      reject(
        new Error(missing ? `${command} is not installed` : `${command}: ${stderr.trim() || error.message}`),
      );
    });
    // One that ends without reading says why by itself.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import type { LegNews } from '../../calls/leg.js';
import { LiveChannels } from '../../calls/live-channels.js';
import { Database } from '../../database/database.js';
import type { Held } from '../../database/held.js';
import { NodeSession } from '../../database/node-session.js';
import { ExtensionDirectory } from '../../extensions/extension-directory.js';
import { Registrations, type WrittenNews } from '../../extensions/registrations.js';
import { Switches, type SwitchNode } from '../../freeswitch/switches.js';
import { LOG } from '../../tokens.js';
import { CtiHashes, type Happened } from './cti-hashes.js';
import { CtiSettingsService, type Gui, SETTINGS_CHANGED } from './cti-settings.service.js';
import { type Account, ExtensionCalls, keyOf } from './extension-calls.js';
import { type Push, PushQueue } from './push-queue.js';
import { KEEPER, RedisClient, type Written } from './redis-client.js';
import { callsValue, type ExtensionCall } from './rules/values.js';
import { SwitchNames } from './switch-names.js';

const LOOK_MS = 5_000;
/** All that stands in Redis is held against what is known so often, in looks. */
const COMPARE_EVERY = 12;
/** After a failure, and before a node that has lost a switch wants to write again: another may still have it. */
const AGAIN_MS = 1_000;
const STAND_BACK_MS = 3_000;
/** So long a node waits for its switches before it writes what it knows without them. */
const FIRST_MS = 5_000;
const AT_ONCE = 500;
/** A list holds so many messages for who does not read it. */
const LONGEST_LIST = 100_000;

/**
 * Writes registrations and calls into Redis as mod_cti does (seed 002). One node writes at a time, one thing after the
 * other; while Redis is away nothing waits for it, and afterwards all of it is written anew.
 */
@Injectable()
export class CtiWriter implements OnModuleInit, OnModuleDestroy {
  private readonly settings: Held<Gui>;
  private gui: Gui | undefined;
  private readonly dirty = new Map<string, Happened>();
  private readonly pushes: PushQueue;
  private stale: 'all' | 'missing' | undefined = 'all';
  private working = false;
  private looks = 0;
  /** The switches whose calls this node does not know now. */
  private readonly unmet: Set<SwitchNode>;
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(
    private readonly redis: RedisClient,
    private readonly hashes: CtiHashes,
    private readonly calls: ExtensionCalls,
    private readonly names: SwitchNames,
    private readonly session: NodeSession,
    private readonly switches: Switches,
    private readonly channels: LiveChannels,
    private readonly registrations: Registrations,
    private readonly directory: ExtensionDirectory,
    database: Database,
    private readonly store: CtiSettingsService,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.unmet = new Set(switches.nodes);
    this.pushes = new PushQueue(log);
    this.settings = database.hold('cti settings', [SETTINGS_CHANGED], () => this.readSettings());
  }

  onModuleInit(): void {
    if (!this.redis.configured) return;
    this.redis.onUp(() => this.rewrite('all'));
    this.session.onKept((name) => {
      if (name === KEEPER) this.rewrite('all');
    });
    this.channels.onNews((news) => this.hearCall(news));
    this.channels.onTaken((node) => this.meet(node));
    this.registrations.onWritten((news) => this.hearPhone(news));
    this.switches.onDown((node) => this.lose(node));
    this.later(FIRST_MS, () => this.session.want(KEEPER));
    this.timers.add(setInterval(() => void this.look(), LOOK_MS).unref());
    this.settings.get().catch((error: unknown) => {
      this.log.warn({ err: error }, 'where to write in Redis could not be read yet');
    });
  }

  onModuleDestroy(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }

  private get active(): boolean {
    return this.redis.up && this.session.keeps(KEEPER);
  }

  private async readSettings(): Promise<Gui> {
    const gui = await this.store.gui();
    // Of other headers: what was kept of the calls' events is not enough.
    if (gui.call.fields.join() !== this.gui?.call.fields.join()) this.calls.forget();
    this.gui = gui;
    // Under other names the next one may succeed.
    this.redis.wrote('news');
    this.rewrite('all');
    return gui;
  }

  /** Who knows of all switches writes. */
  private meet(node: SwitchNode): void {
    this.unmet.delete(node);
    if (this.unmet.size === 0) this.session.want(KEEPER);
  }

  private lose(node: SwitchNode): void {
    this.unmet.add(node);
    this.session.release(KEEPER);
    this.later(STAND_BACK_MS, () => this.session.want(KEEPER));
  }

  private hearCall(news: LegNews): void {
    const { leg, change, node, event } = news;
    if (event !== undefined) this.names.learn(node, event);
    const { extension } = leg;
    if (extension === undefined) return;
    const call = this.calls.hear(extension, news, this.gui?.call.fields ?? []);
    if (!this.active) return;
    const ended = change === 'hangup' ? call : undefined;
    if (change === call.notify) this.pushCall(extension, call, ended);
    this.touch({ ...extension, ...(ended !== undefined && { ended }) });
  }

  private pushCall(account: Account, newest: ExtensionCall, ended: ExtensionCall | undefined): void {
    if (this.gui === undefined) return;
    const live = this.calls.of(account);
    const value = callsValue(account.extn, live, ended, { ...this.gui.call, remove_hangup: false });
    this.push('call', this.gui.call, { ...value, current: newest.leg.uuid, notify: newest.notify });
  }

  private async hearPhone({ node, account, event }: WrittenNews): Promise<void> {
    if (event !== undefined) this.names.learn(node, event);
    if (!this.active) return;
    if (account === undefined || event === undefined) return this.rewrite('all');
    if (this.gui !== undefined) this.push('registration', this.gui.registration, event);
    const domain = await this.directory.domainOf(account.domain);
    this.touch({ extn: account.extn, domain, phone: { node, event } });
  }

  private push(to: Push['to'], { channel, list }: Gui[Push['to']], value: object): void {
    if (channel === '' && list === '') return;
    this.pushes.add({ to, json: JSON.stringify(value) });
  }

  private touch(happened: Happened): void {
    const key = keyOf(happened);
    this.dirty.set(key, { ...this.dirty.get(key), ...happened });
    this.work();
  }

  private rewrite(what: 'all' | 'missing'): void {
    this.stale = this.stale === 'all' ? 'all' : what;
    this.work();
  }

  private work(): void {
    if (this.working || !this.redis.configured) return;
    this.working = true;
    void this.workOff()
      .then(
        // What came while the last thing was written.
        () => this.active && this.waits,
        (error: unknown) => {
          this.log.warn({ err: error }, 'what is known of calls and phones could not be written into Redis');
          this.stale = 'all';
          this.later(AGAIN_MS, () => this.work());
          return false;
        },
      )
      .then((more) => {
        this.working = false;
        if (more) this.work();
      });
  }

  private get waits(): boolean {
    return this.stale !== undefined || this.dirty.size > 0 || this.pushes.length > 0;
  }

  private async workOff(): Promise<void> {
    while (this.active && this.waits) {
      const gui = await this.settings.get();
      const { stale } = this;
      if (stale !== undefined) {
        this.stale = undefined;
        const extensions = await this.write('hashes', () => this.hashes.writeAll(gui, stale));
        if (stale === 'all') this.log.info({ extensions }, 'calls and phones are written into Redis');
      } else if (this.dirty.size > 0) {
        const batch = [...this.dirty.values()].slice(0, AT_ONCE);
        for (const each of batch) this.dirty.delete(keyOf(each));
        await this.write('hashes', () => this.hashes.write(gui, batch));
      } else await this.write('news', () => this.pushOut(gui));
    }
    if (this.active) return;
    // Whoever writes next writes everything.
    this.stale = 'all';
    this.dirty.clear();
    this.pushes.clear();
  }

  /** /readyz tells what became of the last one. */
  private async write<T>(what: Written, work: () => Promise<T>): Promise<T> {
    try {
      const done = await work();
      this.redis.wrote(what);
      return done;
    } catch (error) {
      this.redis.wrote(what, error);
      throw error;
    }
  }

  private async pushOut(gui: Gui): Promise<void> {
    const batch = this.pushes.take(AT_ONCE);
    await this.redis.pipeline((commands) => {
      for (const { to, json } of batch) {
        const { channel, list } = gui[to];
        if (channel !== '') commands.publish(channel, json);
        if (list !== '') commands.rpush(list, json);
      }
      for (const { list } of [gui.registration, gui.call])
        if (list !== '') commands.ltrim(list, -LONGEST_LIST, -1);
    });
  }

  /** Somebody may have emptied Redis, and this node may have misheard. */
  private async look(): Promise<void> {
    this.looks += 1;
    if (!this.active || this.working) return;
    try {
      if (await this.hashes.emptied()) this.rewrite('all');
      else if (this.looks % COMPARE_EVERY === 0) this.rewrite('missing');
    } catch (error) {
      this.log.debug({ err: error }, 'Redis could not be looked at');
    }
  }

  private later(ms: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      work();
    }, ms).unref();
    this.timers.add(timer);
  }
}

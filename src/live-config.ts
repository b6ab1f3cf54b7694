import { setTimeout } from 'node:timers/promises';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Change } from './database/change-feed.js';
import { Database } from './database/database.js';
import { NodeSession } from './database/node-session.js';
import {
  type ApiCommand,
  flushDirectory,
  flushUser,
  reloadAcl,
  reloadDistributors,
  reparseFifos,
  showChannels,
  sofiaGateway,
  sofiaProfile,
  sofiaStatus,
} from './freeswitch/commands.js';
import { eventName, type SwitchEvent } from './freeswitch/events.js';
import { Switches, type SwitchNode } from './freeswitch/switches.js';
import { BusyLamps } from './extensions/busy-lamps.js';
import { numbersOf, type DirectoryEntry } from './extensions/extension-directory.js';
import { RoomDirectory } from './dialplan/rooms/room-directory.js';
import { Registrations } from './extensions/registrations.js';
import { Applied } from './provisioning/applied.js';
import { AppliedHoldMusic } from './provisioning/applied-hold-music.js';
import { AppliedLogging } from './provisioning/applied-logging.js';
import { AppliedCallcenters } from './provisioning/applied-callcenters.js';
import { PHONES_PROFILE } from './provisioning/directory.js';
import { ConfigurationSource } from './provisioning/configuration-source.js';
import { memberCommands } from './provisioning/dialplan-rooms.js';
import { Domains } from './provisioning/domains.js';
import { LOG } from './tokens.js';
import { GatewayAddresses } from './trunking/gateway-addresses.js';
import { NodePlaces } from './trunking/node-places.js';
import { parseProfiles } from './trunking/sofia-names.js';

type Module = 'callcenter' | 'distributor' | 'fifo' | 'hold music' | 'logging';

/** A look-up answered before the commit may reach FreeSWITCH's cache after the flush: flush once more. */
const SECOND_FLUSH_MS = 2_000;
const GATHER_MS = 50;
/** How often the names of carriers are looked up again. */
const RESOLVE_MS = 60_000;
const RETRY_MS = 5_000;
/** A profile that ends has let its calls end by then, should FreeSWITCH not say so; and what it still does when it says so. */
const ENDING_MS = 40_000;
const GONE_MS = 500;
/** How often it is asked whether a switch has a call. */
const IDLE_MS = 60_000;

/**
 * The one table of what a change makes the running switches do: entity -> effect. What is not in it is asked for on
 * the next call anyway. Each switch is told by its keeper alone, whichever node made the change.
 */
@Injectable()
export class LiveConfig implements OnModuleDestroy {
  private readonly effects: Readonly<Record<string, (change: Change) => Promise<void>>> = {
    extension: async (change) => {
      await Promise.all([
        this.extensionChanged(change),
        this.memberChanged(change),
        this.lampChanged(change),
        this.networksChanged(change),
      ]);
    },
    gateway: async () => {
      // A distributor leaves out gateways that are disabled.
      await Promise.all([this.gatewaysChanged(), this.moduleChanged('distributor')]);
    },
    trunk: () => this.gatewaysChanged(),
    'SIP profile': () => this.gatewaysChanged(),
    'SIP global param': () => this.everywhere((node) => this.applyProfiles(node)),
    'access list': () => this.everywhere((node) => this.applyAcl(node)),
    'IP rule': () => this.everywhere((node) => this.applyAcl(node)),
    distributor: () => this.moduleChanged('distributor'),
    queue: () => this.moduleChanged('fifo'),
    callcenter: () => this.moduleChanged('callcenter'),
    'hold music': () => this.moduleChanged('hold music'),
    'logfile profile': () => this.moduleChanged('logging'),
    'logfile setting': () => this.moduleChanged('logging'),
    context: async (change) => {
      if (differs(change, ['hold_music_id'])) await this.flushTwice([flushDirectory()]);
    },
  };

  /** Modules that are told of their whole configuration again. */
  private readonly modules: Readonly<Record<Module, (node: SwitchNode) => Promise<void>>> = {
    callcenter: (node) => this.callcenters.apply(node),
    distributor: (node) => this.reload(node, 'distributor', reloadDistributors()),
    fifo: (node) => this.reload(node, 'fifo', reparseFifos()),
    'hold music': (node) => this.holdMusic.apply(node),
    logging: (node) => this.logging.apply(node),
  };
  private readonly reloading = new Map<Module, Promise<void>>();

  /** One thing at a time per switch: two overlapping reloads have broken FreeSWITCH's dialplan before. */
  private readonly queues = new Map<string, Promise<void>>();
  private readonly timers = new Set<NodeJS.Timeout>();
  /**
   * Profiles, by Core-UUID and name, that were stopped and have not ended. FreeSWITCH hides such a one, and at its end it
   * removes its name from the table: one of the same name that was started meanwhile runs on unseen and holds the port.
   */
  private readonly ending = new Set<string>();
  /** A profile that was told to start runs after so long, or never. */
  startedMs = 5_000;
  /** What is to be done later, by what it is: each once, however many ask for it. */
  private readonly planned = new Map<string, NodeJS.Timeout>();
  private gathering: Promise<void> | undefined;

  constructor(
    private readonly switches: Switches,
    private readonly domains: Domains,
    private readonly source: ConfigurationSource,
    private readonly addresses: GatewayAddresses,
    private readonly applied: Applied,
    private readonly callcenters: AppliedCallcenters,
    private readonly holdMusic: AppliedHoldMusic,
    private readonly logging: AppliedLogging,
    private readonly lamps: BusyLamps,
    private readonly rooms: RoomDirectory,
    places: NodePlaces,
    registrations: Registrations,
    private readonly session: NodeSession,
    { feed }: Database,
    @Inject(LOG) private readonly log: Logger,
  ) {
    // A node that cannot reach the switch is no keeper of it.
    // By its Core-UUID: what two nodes both call 127.0.0.1 may be two switches.
    switches.onUp(({ link }) => session.want(link.coreUuid ?? ''));
    switches.onDown(({ link }) => session.release(link.coreUuid ?? ''));
    session.onKept(async (core) => {
      const nodes = switches.up.filter(({ link }) => link.coreUuid === core);
      if (nodes.length === 0) return;
      // Where Kamailio is, a setting may have changed.
      await Promise.all([this.putRight(nodes), this.resolveAgain()]);
    });
    feed.onChange((change) => this.effects[change.entity]?.(change));
    feed.onMissed(async () => {
      // Carriers may be others.
      await Promise.all([this.putRight(switches.up), this.resolveAgain()]);
    });
    switches.onEvent((node, event) => this.learn(node, event));
    places.onChange(() => this.everywhere((node) => this.applyNodes(node)));
    registrations.onMoved((account) => this.phoneMoved(account));
    const timer = setInterval(() => void this.resolveAgain(), RESOLVE_MS).unref();
    this.timers.add(timer);
  }

  onModuleDestroy(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }

  /** Of a switch that was away, or that another node kept, nothing that it remembers is trusted. */
  private putRight(nodes: readonly SwitchNode[]): Promise<void> {
    return this.inTurns(nodes, async (node) => {
      await node.link.api(flushDirectory());
      await this.applyTrunking(node);
      for (const tell of Object.values(this.modules)) await tell(node);
      await this.lamps.apply(node, true);
    });
  }

  /** Queues call their members and agents by what they are called, while they take calls. */
  private async memberChanged(change: Change): Promise<void> {
    const { before, after } = change;
    if (!before || !after) return;
    if (differs(change, ['extn', 'domain', 'disabled']))
      await Promise.all([this.moduleChanged('fifo'), this.moduleChanged('callcenter')]);
    else if (differs(change, ['dnd', 'called_limit'])) {
      const { extn, domain } = after as DirectoryEntry;
      await Promise.all([
        this.moduleChanged('callcenter'),
        this.everywhere((node) => this.tellMember(node, extn, domain || this.domains.pbxDomain)),
      ]);
    }
  }

  private async tellMember({ link }: SwitchNode, extn: string, domain: string): Promise<void> {
    for (const command of memberCommands(await this.rooms.queues(), extn, domain)) await link.api(command);
  }

  /** A list may stand for the networks of a domain's extensions. */
  private async networksChanged(change: Change): Promise<void> {
    const rows = [change.before, change.after] as (Partial<DirectoryEntry> | undefined)[];
    if (rows.some((row) => row?.extn_cidr) && differs(change, ['extn_cidr', 'domain', 'disabled']))
      await this.everywhere((node) => this.applyAcl(node));
  }

  private async lampChanged(change: Change): Promise<void> {
    if (differs(change, ['dnd', 'extn', 'domain', 'disabled']))
      await this.everywhere((node) => this.lamps.apply(node));
  }

  /** Several changes at once are told at once. */
  private moduleChanged(module: Module): Promise<void> {
    const told =
      this.reloading.get(module) ??
      setTimeout(GATHER_MS).then(() => {
        this.reloading.delete(module);
        return this.everywhere((node) => this.modules[module](node));
      });
    this.reloading.set(module, told);
    return told;
  }

  private async reload({ name, link }: SwitchNode, module: Module, command: ApiCommand): Promise<void> {
    const answer = (await link.api(command, { asIs: true })).trim();
    if (!answer.startsWith('+OK')) throw new Error(`${module}: ${answer}`);
    this.log.info({ switch: name, module }, 'module told to read its configuration again');
  }

  private async applyTrunking(node: SwitchNode): Promise<void> {
    await this.applyAcl(node);
    await this.applyProfiles(node);
    await this.applyGateways(node);
  }

  /** Which switches there are is in the access lists, and in what the directory says of phones. */
  private async applyNodes(node: SwitchNode): Promise<void> {
    await this.applyAcl(node);
    await node.link.api(flushDirectory());
  }

  /** Switches that call it have to be told anew where it is. */
  private async phoneMoved(account: { extn: string; domain: string } | undefined): Promise<void> {
    const domains = await this.domains.flushed();
    const commands =
      account &&
      domains
        ?.map((domain) => flushUser('id', account.extn, domain))
        .concat(flushUser('id', account.extn, account.domain));
    await this.flushTwice(commands ?? [flushDirectory()]);
  }

  private async extensionChanged(change: Change): Promise<void> {
    const rows = [change.before, change.after] as (Partial<DirectoryEntry> | undefined)[];
    const ownDomains = rows.flatMap((row) => row?.domain || []);
    if (ownDomains.length > 0) {
      // Whose domain is whose has changed for everybody: profiles force one only while there is one.
      await this.everywhere((node) => this.applyProfiles(node));
      return this.flushTwice([flushDirectory()]);
    }
    const domains = await this.domains.flushed();
    const commands =
      domains &&
      numbersOf(change).flatMap((number) => domains.map((domain) => flushUser('id', number, domain)));
    await this.flushTwice(commands ?? [flushDirectory()]);
  }

  private async flushTwice(commands: readonly ApiCommand[]): Promise<void> {
    const flush = (): Promise<void> =>
      this.everywhere(async ({ link }) => {
        for (const command of commands) await link.api(command);
      });
    this.later(flush, SECOND_FLUSH_MS);
    await flush();
  }

  /** A gateway with its params is many changes at once; the switches hear of them together. */
  private gatewaysChanged(): Promise<void> {
    this.gathering ??= setTimeout(GATHER_MS).then(async () => {
      this.gathering = undefined;
      // Names may take their time: what can be told is told meanwhile.
      await Promise.all([this.everywhere((node) => this.applyTrunking(node)), this.resolveAgain()]);
    });
    return this.gathering;
  }

  /** Names of carriers lead elsewhere from time to time. */
  private async resolveAgain(): Promise<void> {
    try {
      await this.addresses.refresh();
      await this.everywhere((node) => this.applyAcl(node));
    } catch (error) {
      this.log.warn({ err: error }, 'the carriers could not be looked up again');
    }
  }

  /** FreeSWITCH does not say who asks for acl.conf, so what it has loaded is written down after it was told to. */
  private async applyAcl({ name, link }: SwitchNode): Promise<void> {
    const core = link.coreUuid ?? '';
    const facts = await this.source.access();
    if (await this.applied.hasAcl(core, facts)) return;
    await link.api(reloadAcl());
    await this.applied.recordAcl(core, facts);
    const { carriers, refused } = facts;
    this.log.info(
      { switch: name, carriers: carriers.length, refused: refused.length },
      'access lists reloaded',
    );
  }

  /** What a rescan takes over is taken over without ending a call; only for the rest the profile is restarted. */
  private async applyProfiles(node: SwitchNode): Promise<void> {
    const { name, link } = node;
    const core = link.coreUuid ?? '';
    const facts = await this.source.facts();
    const running = await this.runningProfiles(link);
    for (const { name: profile, action } of await this.applied.profileSteps(core, facts, running)) {
      if (action === 'start' && this.ending.has(`${core} ${profile}`)) continue;
      const answer = (await link.api(sofiaProfile(profile, action), { asIs: true })).trim();
      this.log.info({ switch: name, profile, action, answer }, 'profile applied');
      const wait = secondsToWait(answer);
      if (wait !== undefined) this.applyAgain(node, wait * 1_000);
      else if (/-ERR|Invalid|Failure/.test(answer)) throw new Error(`${profile}: ${answer}`);
      else if (action === 'stop') {
        this.expectEnd(node, `${core} ${profile}`, ENDING_MS);
        await this.applied.forgetProfile(core, profile);
      } else await this.applied.recordStart(core, facts, profile);
      if (action === 'start')
        this.plan(`start ${core} ${profile}`, this.startedMs, () =>
          this.inTurn(node, () => this.startAgain(node, profile)),
        );
    }
    if (running.includes(PHONES_PROFILE) && (await this.applied.forcesSubscriptions(core, facts)))
      await this.freeSubscriptions(node);
  }

  /** With a second domain the phones' profile has to be started again, which ends calls: not while there is one. */
  private async freeSubscriptions(node: SwitchNode): Promise<void> {
    const { row_count: channels } = JSON.parse(await node.link.api(showChannels())) as { row_count: number };
    if (channels > 0) return this.applyAgain(node, IDLE_MS);
    const answer = await node.link.api(sofiaProfile(PHONES_PROFILE, 'restart'), { asIs: true });
    const wait = secondsToWait(answer);
    if (wait !== undefined) this.applyAgain(node, wait * 1_000);
    this.log.info({ switch: node.name, answer: answer.trim() }, 'profile restarted for a second domain');
  }

  /** One that is just ending is none. */
  private async runningProfiles(link: SwitchNode['link']): Promise<string[]> {
    const profiles = parseProfiles(await link.api(sofiaStatus()));
    return profiles.filter(({ state }) => state.startsWith('RUNNING')).map(({ name }) => name);
  }

  /** The profile fires it with its last steps before it. */
  private learn(node: SwitchNode, event: SwitchEvent): void {
    const key = `${node.link.coreUuid} ${event['profile_name']}`;
    if (eventName(event) === 'UNPUBLISH' && this.ending.has(key)) this.expectEnd(node, key, GONE_MS);
  }

  /** It may have been enabled again meanwhile. */
  private expectEnd(node: SwitchNode, key: string, ms: number): void {
    this.ending.add(key);
    this.plan(`end ${key}`, ms, async () => {
      this.ending.delete(key);
      await this.inTurns([node], (each) => this.applyProfiles(each));
    });
  }

  private applyAgain(node: SwitchNode, ms: number): void {
    this.plan(`apply ${node.name}`, ms, () => this.inTurn(node, () => this.applyProfiles(node)));
  }

  /** FreeSWITCH calls a start a success before the port is bound: not while the profile that ended still holds it. */
  private async startAgain(node: SwitchNode, profile: string): Promise<void> {
    if ((await this.runningProfiles(node.link)).includes(profile)) return;
    await this.applied.forgetProfile(node.link.coreUuid ?? '', profile);
    await this.applyProfiles(node);
  }

  /** A rescan adds gateways but never replaces one that runs: it is ended first. */
  private async applyGateways({ name, link }: SwitchNode): Promise<void> {
    const core = link.coreUuid ?? '';
    const outdated = await this.applied.outdatedGateways(core, await this.source.facts());
    if (outdated.length === 0) return;
    const running = await this.runningProfiles(link);
    const [any] = running;
    for (const { name: gateway } of outdated) {
      // By any profile, whichever it belongs to; one that does not run yet is refused, which is as good.
      if (any !== undefined) await link.api(sofiaGateway(any, 'killgw', gateway), { asIs: true });
      await this.applied.forgetGateway(core, gateway);
    }
    const profiles = new Set(outdated.flatMap(({ facts }) => facts?.profile ?? []));
    for (const profile of running.filter((each) => profiles.has(each)))
      await link.api(sofiaProfile(profile, 'rescan'));
    this.log.info({ switch: name, gateways: outdated.map((each) => each.name) }, 'gateways applied');
  }

  private everywhere(work: (node: SwitchNode) => Promise<void>): Promise<void> {
    return this.inTurns(this.switches.up, work);
  }

  private async inTurns(
    nodes: readonly SwitchNode[],
    work: (node: SwitchNode) => Promise<void>,
  ): Promise<void> {
    const keeps = ({ link }: SwitchNode): boolean => this.session.keeps(link.coreUuid ?? '');
    await Promise.all(
      nodes.filter(keeps).map((node) =>
        this.inTurn(node, async () => {
          // Another node may have become the keeper meanwhile.
          if (keeps(node)) await work(node);
        }),
      ),
    );
  }

  /** A switch that is lost is put right when it comes back; one that could not be told otherwise, a little later. */
  private inTurn(node: SwitchNode, work: () => Promise<void>): Promise<void> {
    const turn = (this.queues.get(node.name) ?? Promise.resolve()).then(work).catch((error: unknown) => {
      this.log.warn({ err: error, switch: node.name }, 'the switch could not be told; it will be again');
      if (node.link.state === 'up')
        this.plan(`put right ${node.name}`, RETRY_MS, () => this.putRight([node]));
    });
    this.queues.set(node.name, turn);
    return turn;
  }

  private later(work: () => Promise<void>, ms: number): NodeJS.Timeout {
    const timer = globalThis
      .setTimeout(() => {
        this.timers.delete(timer);
        void work();
      }, ms)
      .unref();
    this.timers.add(timer);
    return timer;
  }

  /** Instead of what was planned under that name. */
  private plan(name: string, ms: number, work: () => Promise<void>): void {
    const before = this.planned.get(name);
    if (before !== undefined) {
      clearTimeout(before);
      this.timers.delete(before);
    }
    const timer = this.later(() => {
      this.planned.delete(name);
      return work();
    }, ms);
    this.planned.set(name, timer);
  }
}

/** A profile that has just started is not started again at once. */
function secondsToWait(answer: string): number | undefined {
  const wait = /must be up for at least[^]*?wait (\d+) second/.exec(answer)?.[1];
  return wait === undefined ? undefined : Number(wait) + 1;
}

/** Whether a change is one of these columns. */
const differs = ({ before, after }: Change, columns: readonly string[]): boolean =>
  columns.some((column) => Reflect.get(before ?? {}, column) !== Reflect.get(after ?? {}, column));

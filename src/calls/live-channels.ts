import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import { CallingExtensions } from '../extensions/calling-extensions.js';
import { isUuid, type Uuid } from '../freeswitch/arguments.js';
import { Comparison } from '../freeswitch/comparison.js';
import { dumpChannel, showChannels } from '../freeswitch/commands.js';
import { CommandRefused } from '../freeswitch/errors.js';
import { channelUuid, parseEvent, type SwitchEvent } from '../freeswitch/events.js';
import { Listeners, type Listener } from '../freeswitch/listeners.js';
import { Switches, type SwitchNode } from '../freeswitch/switches.js';
import { LOG } from '../tokens.js';
import { CdrStore, type LegEnd } from './cdrs/cdr-store.js';
import {
  beginning,
  changeOf,
  eventMicroseconds,
  type Leg,
  legOf,
  type LegChange,
  type LegNews,
  newsKey,
  partnerOf,
  plainNumber,
  SWITCH_DIED,
} from './leg.js';

/** One row of FreeSWITCH's `show channels as json`: seed 003's channel object. */
export type ChannelRow = Readonly<Record<string, string>>;

interface Known {
  readonly node: SwitchNode;
  readonly leg: Leg;
}

/** What a switch sends while it is asked, which is newer than what it answers. */
interface Meanwhile {
  /** How many ask. */
  asking: number;
  readonly events: SwitchEvent[];
}

/** So many questions about channels are under way at once. */
const ASKED_AT_ONCE = 50;
/** FreeSWITCH's word where nobody can say why a call has ended. */
const UNHEARD = 'NORMAL_UNSPECIFIED';

/**
 * The legs that live, on every switch: learnt from events, taken anew on every connect, and compared every minute. A
 * link that is lost ends no call; a FreeSWITCH that is no more ends all of its own.
 */
@Injectable()
export class LiveChannels extends CallingExtensions implements OnModuleDestroy {
  private readonly known = new Map<string, Known>();
  private readonly meanwhile = new Map<SwitchNode, Meanwhile>();
  private readonly takers: ((node: SwitchNode) => void)[] = [];
  private readonly newsListeners: Listeners<LegNews>;
  readonly comparison: Comparison<string>;
  /** What a switch has when it is met is no correction. */
  private readonly met = new Set<SwitchNode>();
  /** When a switch was last heard of, in milliseconds since 1970. */
  private readonly lostAt = new Map<SwitchNode, number>();
  private readonly counted = { channel_added: 0, channel_answered: 0, channel_ended: 0 };

  constructor(
    private readonly switches: Switches,
    private readonly cdrs: CdrStore,
    @Inject(LOG) private readonly log: Logger,
  ) {
    super();
    this.newsListeners = new Listeners('news of calls', log);
    switches.onEnded((node, core) => this.endAll(node, core));
    switches.onUp((node) => this.resync(node));
    switches.onDown((node) => void this.lostAt.set(node, Date.now()));
    switches.onEvent((node, event) => this.hear(node, event));
    this.comparison = new Comparison(
      switches,
      {
        what: 'channels',
        differences: async (node) => this.differences(node, await this.ask(node)),
        correct: (node, wrong) => this.asking(node, () => this.correct(node, wrong.keys())),
      },
      log,
    );
  }

  onModuleDestroy(): void {
    this.comparison.stop();
  }

  /** Of the switches that can be reached. */
  get count(): number {
    return this.switches.up.reduce((sum, node) => sum + this.countOn(node), 0);
  }

  /** How often what was remembered was not what the switch said, by what was wrong. */
  get corrections(): Readonly<Record<string, number>> {
    return this.counted;
  }

  countOn(node: SwitchNode): number {
    let count = 0;
    for (const known of this.known.values()) if (known.node === node) count += 1;
    return count;
  }

  /** The switch that has the channel, while it can be reached. */
  ownerOf(uuid: string): SwitchNode | undefined {
    const node = this.known.get(uuid)?.node;
    return node?.link.state === 'up' ? node : undefined;
  }

  leg(uuid: string): Leg | undefined {
    return this.known.get(uuid)?.leg;
  }

  /** As last heard of, also on a switch that cannot be reached now. */
  legs(node?: SwitchNode): Leg[] {
    const all = [...this.known.values()];
    return (node === undefined ? all : all.filter((known) => known.node === node)).map(({ leg }) => leg);
  }

  legsOf(extn: string, domain: string): Leg[] {
    return this.legs().filter(({ extension }) => extension?.extn === extn && extension.domain === domain);
  }

  override calling(): Set<string> {
    return new Set(this.legs().flatMap(({ extension: e }) => (e ? [`${e.extn}@${e.domain}`] : [])));
  }

  /** Called when all channels of a switch are known, after each connect. */
  onTaken(taker: (node: SwitchNode) => void): void {
    this.takers.push(taker);
  }

  /** Called with everything that happens to legs, in the order in which it is learnt. */
  onNews(listener: Listener<LegNews>): void {
    this.newsListeners.add(listener);
  }

  /** What a switch says of its channels now. */
  async ask({ link }: SwitchNode): Promise<ChannelRow[]> {
    const answer: unknown = JSON.parse(await link.api(showChannels()));
    const rows = typeof answer === 'object' && answer !== null && 'rows' in answer ? answer.rows : [];
    return Array.isArray(rows) ? (rows as ChannelRow[]).map(withPlainNumbers) : [];
  }

  /**
   * A channel as its switch describes it now, in the form of an event; undefined when there is none any more.
   * @throws LinkLost
   */
  async dump(uuid: string): Promise<SwitchEvent | undefined> {
    const node = this.ownerOf(uuid);
    return node && isUuid(uuid) ? dumpOf(node, uuid) : undefined;
  }

  private async resync(node: SwitchNode): Promise<void> {
    await this.asking(node, async () => {
      const rows = await this.ask(node);
      await this.correct(node, this.differences(node, rows).keys());
      this.met.add(node);
      for (const taker of this.takers) taker(node);
      this.log.info({ switch: node.name, channels: rows.length }, 'channels taken from the switch');
    });
    this.comparison.soon(node);
  }

  /** What happens while the switch is asked is learnt after its answer, which may be older. */
  private async asking(node: SwitchNode, work: () => Promise<void>): Promise<void> {
    const meanwhile = this.meanwhile.get(node) ?? { asking: 0, events: [] };
    this.meanwhile.set(node, meanwhile);
    meanwhile.asking += 1;
    try {
      await work();
    } finally {
      meanwhile.asking -= 1;
      if (meanwhile.asking === 0) {
        this.meanwhile.delete(node);
        for (const event of meanwhile.events) this.learn(node, event);
      }
    }
  }

  /** The uuids of which we and the switch say different things. */
  private differences(node: SwitchNode, rows: readonly ChannelRow[]): Map<string, string> {
    const listed = new Map(rows.map((row) => [row['uuid'] ?? '', row]));
    const differing = new Map<string, string>();
    for (const { uuid } of this.legs(node)) if (!listed.has(uuid)) differing.set(uuid, uuid);
    for (const [uuid, row] of listed) {
      const leg = this.known.get(uuid)?.leg;
      if (leg === undefined || leg.answeredAt > 0 !== isAnswered(row)) differing.set(uuid, uuid);
    }
    return differing;
  }

  /** Each is asked about: only the switch knows whether a channel that is not listed has ended or is too young. */
  private async correct(node: SwitchNode, uuids: Iterable<string>): Promise<void> {
    const asked = [...uuids].filter(isUuid);
    const gone: Leg[] = [];
    for (let from = 0; from < asked.length; from += ASKED_AT_ONCE) {
      const batch = asked.slice(from, from + ASKED_AT_ONCE);
      const dumps = await Promise.all(batch.map((uuid) => dumpOf(node, uuid)));
      for (const [index, uuid] of batch.entries()) {
        const told = dumps[index];
        const before = this.leg(uuid);
        const leg = told && legOf(told, before);
        if (told && leg) this.catchUp(node, leg, before, told);
        else if (before !== undefined) gone.push(before);
      }
    }
    await this.endUnheard(node, gone);
  }

  /** What has happened to a leg unheard. */
  private catchUp(node: SwitchNode, leg: Leg, before: Leg | undefined, dump: SwitchEvent): void {
    this.known.set(leg.uuid, { node, leg });
    if (before === undefined) {
      if (this.met.has(node)) this.counted.channel_added += 1;
      this.tell(node, beginning(leg.direction), leg, leg.createdAt, { dump });
    }
    if (leg.answeredAt === 0 || (before?.answeredAt ?? 0) > 0) return;
    if (before !== undefined) this.counted.channel_answered += 1;
    this.tell(node, 'answer', leg, leg.answeredAt, { dump });
  }

  /** Their CDRs come by another way, and often sooner: they say how and when. */
  private async endUnheard(node: SwitchNode, legs: readonly Leg[]): Promise<void> {
    if (legs.length === 0) return;
    const ends = await this.cdrs.ends(legs.map(({ uuid }) => uuid)).catch((error: unknown) => {
      this.log.warn({ err: error, switch: node.name }, 'how calls have ended cannot be read now');
      return new Map<string, LegEnd>();
    });
    for (const leg of legs) {
      // Its whole switch may have ended meanwhile.
      if (this.leg(leg.uuid) !== leg) continue;
      this.counted.channel_ended += 1;
      const { cause, at } = ends.get(leg.uuid) ?? { cause: UNHEARD, at: Date.now() * 1000 };
      this.endLeg(node, leg, cause, at);
    }
  }

  private endAll(node: SwitchNode, core: string): void {
    const legs = this.legs(node).filter(({ coreUuid }) => coreUuid === core);
    if (legs.length > 0)
      this.log.warn({ switch: node.name, channels: legs.length }, 'the switch ended with calls');
    const at = (this.lostAt.get(node) ?? Date.now()) * 1000;
    for (const leg of legs) this.endLeg(node, leg, SWITCH_DIED, at);
  }

  private endLeg(node: SwitchNode, before: Leg, hangupCause: string, hangupAt: number): void {
    this.known.delete(before.uuid);
    this.tell(node, 'hangup', { ...before, state: 'hangup', hangupAt, hangupCause }, hangupAt);
  }

  private hear(node: SwitchNode, event: SwitchEvent): void {
    const meanwhile = this.meanwhile.get(node);
    if (meanwhile === undefined) this.learn(node, event);
    else if (changeOf(event) !== undefined) meanwhile.events.push(event);
  }

  private learn(node: SwitchNode, event: SwitchEvent): void {
    const change = changeOf(event);
    if (change === undefined) return;
    const before = this.leg(channelUuid(event) ?? '');
    const leg = legOf(event, before);
    if (leg === undefined || isTold(change, before)) return;
    if (change === 'hangup') this.known.delete(leg.uuid);
    else this.known.set(leg.uuid, { node, leg });
    const at = eventMicroseconds(event);
    this.tell(node, change, leg, at, { event });
    if (change === 'bridge' || change === 'unbridge') this.tellPartner(node, change, leg, at, event);
  }

  /** A bridge is an event of one of its sides. */
  private tellPartner(
    node: SwitchNode,
    change: LegChange,
    { uuid }: Leg,
    at: number,
    event: SwitchEvent,
  ): void {
    const other = this.leg(partnerOf(event, uuid) ?? '');
    if (other === undefined) return;
    const { otherUuid: _, ...alone } = other;
    const leg = change === 'bridge' ? { ...alone, otherUuid: uuid } : alone;
    this.known.set(leg.uuid, { node, leg });
    this.tell(node, change, leg, at, { event });
  }

  private tell(
    node: SwitchNode,
    change: LegChange,
    leg: Leg,
    at: number,
    said: Pick<LegNews, 'event' | 'dump'> = {},
  ): void {
    const key = newsKey(leg, change, said.event);
    this.newsListeners.call({ node, change, leg, at, key, ...said });
  }
}

/** The switch was asked before the event came; of a leg that is not known any more, or not yet, only a beginning is news. */
function isTold(change: LegChange, before: Leg | undefined): boolean {
  const begins = change === 'callout' || change === 'callin';
  if (before === undefined) return !begins;
  return begins || (before.answeredAt > 0 && (change === 'answer' || change === 'progress'));
}

const NUMBERS = ['dest', 'cid_num', 'initial_cid_num', 'callee_num', 'sent_callee_num', 'initial_dest'];
const withPlainNumbers = (row: ChannelRow): ChannelRow => ({
  ...row,
  ...Object.fromEntries(NUMBERS.flatMap((name) => (name in row ? [[name, plainNumber(row[name]!)]] : []))),
});

const ANSWERED = ['ACTIVE', 'HELD', 'UNHELD'];
const isAnswered = (row: ChannelRow): boolean => ANSWERED.includes(row['callstate'] ?? '');

/** @returns undefined when there is no such channel any more @throws LinkLost */
async function dumpOf({ link }: SwitchNode, uuid: Uuid): Promise<SwitchEvent | undefined> {
  try {
    return parseEvent(await link.api(dumpChannel(uuid)));
  } catch (error) {
    if (error instanceof CommandRefused) return undefined;
    throw error;
  }
}

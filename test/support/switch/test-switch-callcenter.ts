import { randomUUID } from 'node:crypto';
import { bridge } from './test-switch-api-uuid.js';
import type { Channel } from './test-switch-channel.js';
import type { Core } from './test-switch-core.js';
import { originate } from './test-switch-originate.js';
import { integer, isTrue, separate } from './test-switch-text.js';
import { Variables } from './test-switch-variables.js';
import type { XmlNode } from './test-switch-xml.js';

interface Queue {
  readonly settings: ReadonlyMap<string, string>;
  /** When an agent was last seen who is not logged out, and when one was last looked for; seconds since 1970. */
  lastAgent: number;
  lastLook: number;
}

/** The columns of mod_callcenter's table, in their order. */
interface Agent {
  readonly name: string;
  contact: string;
  status: string;
  state: 'Waiting' | 'Receiving' | 'In a queue call';
  max_no_answer: number;
  wrap_up_time: number;
  reject_delay_time: number;
  busy_delay_time: number;
  no_answer_delay_time: number;
  last_bridge_end: number;
  last_offered_call: number;
  no_answer_count: number;
  calls_answered: number;
  ready_time: number;
}

interface Tier {
  readonly queue: string;
  readonly agent: string;
  level: number;
  position: number;
}

interface Member {
  readonly uuid: string;
  readonly channel: Channel;
  readonly queue: string;
  readonly joined: number;
  /** Agents who are being called for it. */
  connecting: number;
  answered: boolean;
}

const LOOK_MS = 100;
const NUMBERS = [
  ...(['max_no_answer', 'wrap_up_time', 'reject_delay_time', 'busy_delay_time'] as const),
  ...(['no_answer_delay_time', 'ready_time'] as const),
];
const OK = '+OK\n';

const now = (): number => Math.floor(Date.now() / 1_000);

/** mod_callcenter: who waits longest comes first; agents are called back (mod_callcenter.c). */
export class Callcenters {
  readonly #queues = new Map<string, Queue>();
  readonly #agents = new Map<string, Agent>();
  #tiers: Tier[] = [];
  readonly #members = new Set<Member>();
  #looking = false;

  constructor(private readonly core: Core) {}

  /** As the module loads: everything. */
  async load(): Promise<void> {
    const answer = await this.core.curl.configuration('callcenter.conf');
    for (const queue of answer?.child('queues')?.all('queue') ?? [])
      this.#queues.set(queue.attribute('name') ?? '', readQueue(queue));
    for (const row of answer?.child('agents')?.all('agent') ?? []) {
      const name = row.attribute('name') ?? '';
      this.#addAgent(name);
      for (const key of ['contact', 'status', ...NUMBERS])
        this.#setAgent(key, name, row.attribute(key.replaceAll('_', '-')) ?? '');
    }
    for (const row of answer?.child('tiers')?.all('tier') ?? []) {
      const [queue = '', agent = ''] = [row.attribute('queue'), row.attribute('agent')];
      this.#addTier(queue, agent, row.attribute('level'), row.attribute('position'));
    }
  }

  /** The command `callcenter_config`. */
  async command(argument: string): Promise<string> {
    const [section = '', action = '', ...words] = separate(argument, ' ', 8);
    const [first = '', second = '', third = '', fourth = ''] = words;
    switch (`${section} ${action}`) {
      case 'queue list':
        return table(
          [...this.#queues].map(([name, { settings }]) => ({ name, strategy: settings.get('strategy') })),
        );
      case 'queue load':
        return this.#loadQueue(first);
      case 'queue reload':
        this.#queues.delete(first);
        return this.#loadQueue(first);
      case 'queue unload':
        this.#queues.delete(first);
        return OK;
      case 'agent list':
        return table([...this.#agents.values()]);
      case 'agent add':
        return this.#agents.has(first) ? '-ERR Agent already exist!\n' : this.#addAgent(first);
      case 'agent set':
        return this.#setAgent(first, second, third);
      case 'agent del':
        this.#agents.delete(first);
        this.#tiers = this.#tiers.filter(({ agent }) => agent !== first);
        return OK;
      case 'tier list':
        return table(this.#tiers);
      case 'tier add':
        return this.#addTier(first, second, third, fourth);
      case 'tier set':
        return this.#setTier(first, second, third, fourth);
      case 'tier del':
        this.#tiers = this.#tiers.filter(({ queue, agent }) => queue !== first || agent !== second);
        return OK;
      default:
        return '-ERR Invalid!\n';
    }
  }

  /** The application: `<queue>`. */
  async wait(channel: Channel, name: string): Promise<void> {
    if (!this.#queues.has(name) && (await this.#loadQueue(name)) !== OK) {
      this.core.log(`[WARNING] mod_callcenter.c Queue ${name} not found`);
      return;
    }
    channel.answer();
    const member = {
      channel,
      queue: name,
      joined: now(),
      uuid: randomUUID(),
      connecting: 0,
      answered: false,
    };
    this.#members.add(member);
    this.core.spawn(this.#look());
    while (!channel.interrupted && this.#members.has(member)) await channel.next();
    this.#members.delete(member);
    if (!member.answered) this.#hangUpAgents(member, 'ORIGINATOR_CANCEL');
  }

  async #loadQueue(name: string): Promise<string> {
    const answer = await this.core.curl.configuration('callcenter.conf', [['CC-Queue', name]]);
    const row = answer
      ?.child('queues')
      ?.all('queue')
      .find((each) => each.attribute('name') === name);
    if (row === undefined) return '-ERR Invalid Queue not found!\n';
    this.#queues.set(name, readQueue(row));
    return OK;
  }

  #addAgent(name: string): string {
    const times = {
      last_bridge_end: 0,
      last_offered_call: 0,
      no_answer_count: 0,
      calls_answered: 0,
      ready_time: 0,
    };
    this.#agents.set(name, {
      ...{ name, contact: '', status: 'Logged Out', state: 'Waiting', max_no_answer: 0, wrap_up_time: 0 },
      ...{ reject_delay_time: 0, busy_delay_time: 0, no_answer_delay_time: 0, ...times },
    });
    return OK;
  }

  #setAgent(key: string, name: string, value: string): string {
    const agent = this.#agents.get(name);
    if (agent === undefined) return '-ERR Agent not found!\n';
    const number = NUMBERS.find((each) => each === key);
    if (number !== undefined) agent[number] = integer(value);
    else if (key === 'contact') agent.contact = value;
    else if (key !== 'status') return '-ERR Invalid Agent Update KEY!\n';
    else if (!['Available', 'On Break', 'Logged Out'].includes(value)) return '-ERR Invalid Agent Status!\n';
    else {
      if (value === 'Available' && agent.status !== value) agent.no_answer_count = agent.calls_answered = 0;
      agent.status = value;
      this.#tell('agent-status-change', { 'CC-Agent': name, 'CC-Agent-Status': value });
    }
    return OK;
  }

  #addTier(queue: string, agent: string, level = '1', position = '1'): string {
    if (!this.#queues.has(queue)) return '-ERR Queue not found!\n';
    if (!this.#agents.has(agent)) return '-ERR Agent not found!\n';
    if (this.#tiers.some((tier) => tier.queue === queue && tier.agent === agent))
      return '-ERR Tier already exist!\n';
    this.#tiers.push({ queue, agent, level: integer(level), position: integer(position) });
    return OK;
  }

  #setTier(key: string, queue: string, agent: string, value: string): string {
    const tier = this.#tiers.find((each) => each.queue === queue && each.agent === agent);
    if (tier === undefined) return '-ERR Unknown Error!\n';
    if (key !== 'level' && key !== 'position') return '-ERR Invalid Tier Update KEY!\n';
    tier[key] = integer(value);
    return OK;
  }

  #tell(action: string, fields: Record<string, string>): void {
    this.core.bus.fire('CUSTOM', { 'CC-Action': action, ...fields }, { subclass: 'callcenter::info' });
  }

  /** As long as somebody waits. */
  async #look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    while (this.#members.size > 0) {
      for (const member of this.#members) this.#lookFor(member);
      await this.core.clock.sleep(LOOK_MS);
      await this.core.clock.running();
    }
    this.#looking = false;
  }

  #lookFor(member: Member): void {
    const queue = this.#queues.get(member.queue);
    if (queue === undefined || member.answered || member.channel.interrupted) return;
    const ringAll = queue.settings.get('strategy') === 'ring-all';
    const agents = this.#inOrder(member, queue);
    queue.lastLook = now();
    if (agents.length > 0) queue.lastAgent = queue.lastLook;
    for (const agent of agents) {
      if (!ringAll && member.connecting > 0) break;
      if (isFree(agent)) this.core.spawn(this.#offer(member, agent));
    }
    if (member.connecting === 0 && isTired(member, queue)) {
      this.#members.delete(member);
      member.channel.changed();
    }
  }

  /** Who is not logged out, as far down the levels as the caller may have come by now. */
  #inOrder({ queue: name, joined }: Member, { settings }: Queue): Agent[] {
    const own = this.#tiers
      .flatMap((tier) => {
        const agent = this.#agents.get(tier.agent);
        return tier.queue === name && agent && agent.status !== 'Logged Out' ? [{ ...tier, agent }] : [];
      })
      .toSorted(
        (one, other) =>
          one.level - other.level ||
          one.agent.last_bridge_end - other.agent.last_bridge_end ||
          one.position - other.position,
      );
    if (!isTrue(settings.get('tier-rules-apply'))) return own.map(({ agent }) => agent);
    const wait = integer(settings.get('tier-rule-wait-second'));
    const multiply = isTrue(settings.get('tier-rule-wait-multiply-level'));
    const noWait = isTrue(settings.get('tier-rule-no-agent-no-wait'));
    let [reached, there] = [0, 0];
    const agents: Agent[] = [];
    for (const { level, agent } of own) {
      if (level > reached) {
        if (!(noWait && there === 0) && now() - joined < (multiply ? level * wait : wait)) break;
        reached = level;
        there = 0;
      }
      there++;
      agents.push(agent);
    }
    return agents;
  }

  /** The thread of one agent: calls, connects, and waits until the call is over. */
  async #offer(member: Member, agent: Agent): Promise<void> {
    const { channel, queue } = member;
    agent.state = 'Receiving';
    agent.last_offered_call = now();
    member.connecting++;
    const { peer, cause } = await this.#call(member, agent);
    member.connecting--;
    if (peer === undefined) this.#failed(agent, cause);
    else if (member.answered || channel.interrupted) peer.hangUp('ORIGINATOR_CANCEL');
    else {
      member.answered = true;
      peer.variables.set('cc_member_pre_answer_uuid', undefined);
      this.#hangUpAgents(member, 'LOSE_RACE');
      agent.state = 'In a queue call';
      agent.no_answer_count = 0;
      agent.calls_answered++;
      channel.variables.merge({ cc_agent: agent.name, cc_queue: queue });
      bridge(this.core, `${channel.uuid} ${peer.uuid}`);
      while (!peer.down) await peer.next();
      agent.last_bridge_end = now();
    }
    agent.state = 'Waiting';
    channel.changed();
  }

  #call({ channel, uuid, queue }: Member, agent: Agent): ReturnType<typeof originate> {
    const variables = new Variables();
    variables.merge({ cc_queue: queue, cc_agent: agent.name, cc_side: 'agent', ignore_early_media: 'true' });
    variables.merge({ cc_member_uuid: uuid, cc_member_pre_answer_uuid: uuid, loopback_bowout: 'false' });
    const shown = (what: 'name' | 'number'): string =>
      channel.variables.get(`effective_caller_id_${what}`) ??
      channel.profile?.[what === 'name' ? 'callerName' : 'callerNumber'] ??
      '';
    return originate(this.core, {
      ...{ text: agent.contact, timeout: 600, variables },
      ...{ callerName: shown('name'), callerNumber: shown('number') },
    });
  }

  #failed(agent: Agent, cause: string): void {
    let delay = 0;
    if (['NORMAL_CIRCUIT_CONGESTION', 'USER_BUSY'].includes(cause)) delay = agent.busy_delay_time;
    else if (cause === 'CALL_REJECTED') delay = agent.reject_delay_time;
    else if (cause === 'USER_NOT_REGISTERED') delay = 5;
    else if (!['LOSE_RACE', 'ORIGINATOR_CANCEL'].includes(cause)) {
      delay = agent.no_answer_delay_time;
      agent.no_answer_count++;
      if (agent.max_no_answer > 0 && agent.no_answer_count >= agent.max_no_answer) {
        this.#tell('agent-max-no-answer', {
          'CC-Agent': agent.name,
          'CC-Agent-No-Answer-Status': 'On Break',
        });
        this.#setAgent('status', agent.name, 'On Break');
      }
    }
    if (delay > 0) agent.ready_time = now() + delay;
  }

  #hangUpAgents({ uuid }: Member, cause: string): void {
    for (const channel of this.core.sessions.channels.values())
      if (channel.variables.get('cc_member_pre_answer_uuid') === uuid) channel.hangUp(cause);
  }
}

function readQueue(row: XmlNode): Queue {
  const settings = row
    .all('param')
    .map((param) => [param.attribute('name') ?? '', param.attribute('value') ?? ''] as const);
  return { settings: new Map(settings), lastAgent: 0, lastLook: 0 };
}

const isFree = (agent: Agent): boolean =>
  agent.status === 'Available' &&
  agent.state === 'Waiting' &&
  agent.last_bridge_end < now() - agent.wrap_up_time &&
  agent.ready_time <= now();

/** Whether it has waited as long as it may (cc_member_thread_run). */
function isTired({ joined }: Member, { settings, lastAgent, lastLook }: Queue): boolean {
  const [most, alone, grace] = [
    'max-wait-time',
    'max-wait-time-with-no-agent',
    'max-wait-time-with-no-agent-time-reached',
  ].map((name) => integer(settings.get(name))) as [number, number, number];
  if (most > 0 && most <= now() - joined) return true;
  if (alone === 0 || lastLook <= lastAgent || joined > lastLook || lastLook - lastAgent < alone) return false;
  return grace === 0 || lastLook - joined >= grace + alone;
}

function table(rows: readonly object[]): string {
  const lines = rows.map((row) => Object.values(row).join('|'));
  return [...rows.slice(0, 1).map((row) => Object.keys(row).join('|')), ...lines, '+OK', ''].join('\n');
}

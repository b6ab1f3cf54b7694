import type { CallcenterFacts, StoredCallcenter } from '../dialplan/rules/room-facts.js';
import { agentExtension, agentName, isOurQueue, queueName } from '../dialplan/rules/callcenter-names.js';
import { musicStream } from '../dialplan/rules/stream.js';
import { takesCalls } from '../dialplan/rules/called-extension.js';
import { insideNumber } from '../dialplan/rules/inside.js';
import { sayPhrase, transferInside, waitInCallcenter, type Application } from '../freeswitch/applications.js';
import {
  addAgent,
  addTier,
  type ApiCommand,
  deleteAgent,
  deleteTier,
  setAgent,
  setTier,
} from '../freeswitch/commands.js';
import { userEndpoint } from '../freeswitch/dial-string.js';
import { document, element, type Xml } from '../freeswitch/xml.js';
import { CALLCENTER_SETTINGS } from './bootstrap/configurations.js';
import { fingerprint } from './fingerprint.js';
import { hangup } from './steps.js';

/** What stands behind the queue is for those whom nobody took: a call that an agent had is over with it. */
export function callcenterSteps({ id, overflow }: CallcenterFacts): Application[] {
  return [
    waitInCallcenter(queueName(id)),
    ...(overflow
      ? [transferInside(insideNumber(overflow))]
      : [sayPhrase('switchyard_no_answer'), hangup('NO_ANSWER')]),
  ];
}

/**
 * callcenter.conf: everything when the module loads; of a queue that is asked for, its settings alone. Agents and their
 * places are told by commands while it runs, which change nothing that is as it was.
 */
export function callcenterDocument(callcenters: readonly StoredCallcenter[], asked = ''): string {
  const queues = callcenters.filter(({ id }) => asked === '' || queueName(id) === asked).map(queueElement);
  const whole = asked === '' ? callcenters : [];
  const parts = [
    element('queues', {}, ...queues),
    element('agents', {}, ...[...agentsOf(whole)].map(([name, agent]) => agentElement(name, agent))),
    element('tiers', {}, ...tiersOf(whole).map((tier) => element('tier', { ...tier }))),
  ];
  return document(
    'configuration',
    element(
      'configuration',
      { name: 'callcenter.conf', description: 'call centres' },
      CALLCENTER_SETTINGS,
      ...parts,
    ),
  );
}

function queueElement(row: StoredCallcenter): Xml {
  const params = {
    strategy: row.strategy,
    'ring-progressively-delay': row.ring_progressively_delay,
    // Looked up when it is played (mod_callcenter.c:3186).
    'moh-sound': musicStream(row.moh_sound) || '${switchyard_hold_music}',
    'announce-sound': row.announce_sound || undefined,
    'announce-frequency': row.announce_frequency,
    'max-wait-time': row.max_wait_time,
    'max-wait-time-with-no-agent': row.max_wait_time_with_no_agent,
    'max-wait-time-with-no-agent-time-reached': row.max_wait_time_with_no_agent_time_reached,
    'tier-rules-apply': row.tier_rules_apply === 1,
    'tier-rule-wait-second': row.tier_rule_wait_second,
    'tier-rule-wait-multiply-level': row.tier_rule_wait_multiply_level === 1,
    'tier-rule-no-agent-no-wait': row.tier_rule_no_agent_no_wait === 1,
  };
  const present = Object.entries(params).filter(([, value]) => value !== undefined);
  return element(
    'queue',
    { name: queueName(row.id) },
    ...present.map(([name, value]) => element('param', { name, value })),
  );
}

type StoredAgent = StoredCallcenter['agents'][number];

/** Each once, by name. */
const agentsOf = (callcenters: readonly StoredCallcenter[]): Map<string, StoredAgent> =>
  new Map(callcenters.flatMap(({ agents }) => agents.map((agent) => [agentName(agent.extn_id), agent])));

/**
 * As mod_callcenter names them; the status last: it is called when all else is said. Whose extension takes no calls is on
 * a break there, whatever the row says: what it does with those that it has is not touched.
 */
const agentSettings = ({ extn, domain, ...agent }: StoredAgent) => ({
  contact: userEndpoint(extn, domain).text,
  max_no_answer: String(agent.max_no_answer),
  wrap_up_time: String(agent.wrap_up_time),
  reject_delay_time: String(agent.reject_delay_time),
  busy_delay_time: String(agent.busy_delay_time),
  no_answer_delay_time: String(agent.no_answer_delay_time),
  status: agent.status === 'Available' && !takesCalls(agent) ? 'On Break' : agent.status,
});

function agentElement(name: string, agent: StoredAgent): Xml {
  const settings = Object.entries(agentSettings(agent)).map(([key, value]) => [
    key.replaceAll('_', '-'),
    value,
  ]);
  return element('agent', { name, type: 'Callback', ...Object.fromEntries(settings) });
}

interface Tier {
  readonly queue: string;
  readonly agent: string;
  readonly level: number;
  readonly position: number;
}

const tiersOf = (callcenters: readonly StoredCallcenter[]): Tier[] =>
  callcenters.flatMap(({ id, agents }) =>
    agents.map(({ extn_id, level, position }) => ({
      ...{ queue: queueName(id), agent: agentName(extn_id) },
      ...{ level, position },
    })),
  );

/** The settings of each queue, in short. */
export const queueFingerprints = (callcenters: readonly StoredCallcenter[]): Map<string, string> =>
  new Map(callcenters.map((row) => [queueName(row.id), fingerprint(queueElement(row).text)]));

/** A row of a table of mod_callcenter, by its columns. */
export type TableRow = Readonly<Record<string, string>>;

/** What `callcenter_config … list` answers. */
export function readTable(answer: string): TableRow[] {
  const [head = '', ...lines] = answer.split('\n').filter((line) => line !== '' && line !== '+OK');
  const names = head.split('|');
  return lines.map((line) => {
    const values = line.split('|');
    return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
  });
}

/**
 * What makes the agents that a switch has those that are stored; nothing where they are. Agents and queues that somebody
 * else made are left alone.
 */
export function agentCommands(
  callcenters: readonly StoredCallcenter[],
  running: { readonly agents: readonly TableRow[]; readonly tiers: readonly TableRow[] },
): ApiCommand[] {
  const wanted = agentsOf(callcenters);
  const known = new Map(running.agents.map((row) => [row['name'] ?? '', row]));
  const gone = [...known.keys()].filter((name) => agentExtension(name) !== undefined && !wanted.has(name));
  const agents = [...wanted].flatMap(([name, agent]) => {
    const row = known.get(name);
    const settings = Object.entries(agentSettings(agent)) as [Parameters<typeof setAgent>[1], string][];
    const changed = settings.filter(([key, value]) => row?.[key] !== value);
    return [...(row ? [] : [addAgent(name)]), ...changed.map(([key, value]) => setAgent(name, key, value))];
  });
  return [...gone.map(deleteAgent), ...agents, ...tierCommands(tiersOf(callcenters), running.tiers, gone)];
}

function tierCommands(
  wanted: readonly Tier[],
  running: readonly TableRow[],
  gone: readonly string[],
): ApiCommand[] {
  const key = (queue = '', agent = ''): string => `${queue} ${agent}`;
  const known = new Map(running.map((row) => [key(row['queue'], row['agent']), row]));
  const kept = new Set(wanted.map(({ queue, agent }) => key(queue, agent)));
  const ended = running.flatMap(({ queue = '', agent = '' }) =>
    isOurQueue(queue) && !gone.includes(agent) && !kept.has(key(queue, agent))
      ? [deleteTier(queue, agent)]
      : [],
  );
  const changed = wanted.flatMap((tier) => {
    const { queue, agent, level, position } = tier;
    const row = known.get(key(queue, agent));
    if (row === undefined) return [addTier(queue, agent, level, position)];
    return (['level', 'position'] as const).flatMap((setting) =>
      row[setting] === String(tier[setting]) ? [] : [setTier(queue, agent, setting, tier[setting])],
    );
  });
  return [...ended, ...changed];
}

import { describe, expect, it } from 'vitest';
import type { StoredCallcenter } from '../../src/dialplan/rules/room-facts.js';
import {
  agentCommands,
  callcenterDocument,
  callcenterSteps,
  queueFingerprints,
  readTable,
} from '../../src/provisioning/callcenters.js';

type Agent = StoredCallcenter['agents'][number];

const agent = (extn_id: number, more: Partial<Agent> = {}): Agent => ({
  ...{ extn_id, extn: `10${extn_id}`, domain: 'pbx', level: 1, position: 2, status: 'On Break' },
  ...{ called_limit: 1, dnd: 0 },
  ...{ wrap_up_time: 3, max_no_answer: 4, reject_delay_time: 5, busy_delay_time: 6 },
  ...{ no_answer_delay_time: 7, ...more },
});
const callcenter = (id: number, more: Partial<StoredCallcenter> = {}): StoredCallcenter => ({
  ...{ id, strategy: 'ring-all', ring_progressively_delay: 10, moh_sound: '', announce_sound: '' },
  ...{ announce_frequency: 0, max_wait_time: 90, max_wait_time_with_no_agent: 20 },
  ...{ max_wait_time_with_no_agent_time_reached: 5, tier_rules_apply: 1, tier_rule_wait_second: 30 },
  ...{ tier_rule_wait_multiply_level: 0, tier_rule_no_agent_no_wait: 1, agents: [agent(1)], ...more },
});

describe('callcenter.conf', () => {
  it('holds each queue, each agent once and its place in each', () => {
    const answer = callcenterDocument([
      callcenter(7),
      callcenter(8, {
        agents: [agent(1, { level: 3 }), agent(2)],
        moh_sound: 'tone_stream://%(200,100,440)',
      }),
    ]);
    for (const part of [
      '<param name="agent-originate-timeout" value="600"/>',
      '<queue name="callcenter-7">',
      '<param name="strategy" value="ring-all"/>',
      '<param name="moh-sound" value="&#36;{switchyard_hold_music}"/>',
      '<param name="max-wait-time" value="90"/>',
      '<param name="max-wait-time-with-no-agent" value="20"/>',
      '<param name="max-wait-time-with-no-agent-time-reached" value="5"/>',
      '<param name="tier-rules-apply" value="true"/>',
      '<param name="tier-rule-wait-second" value="30"/>',
      '<param name="tier-rule-wait-multiply-level" value="false"/>',
      '<param name="tier-rule-no-agent-no-wait" value="true"/>',
      '<param name="moh-sound" value="tone_stream://%(200,100,440)"/>',
      '<agent name="agent-1" type="Callback" contact="user/101@pbx" max-no-answer="4" wrap-up-time="3" ' +
        'reject-delay-time="5" busy-delay-time="6" no-answer-delay-time="7" status="On Break"/>',
      '<tier queue="callcenter-7" agent="agent-1" level="1" position="2"/>',
      '<tier queue="callcenter-8" agent="agent-1" level="3" position="2"/>',
      '<tier queue="callcenter-8" agent="agent-2" level="1" position="2"/>',
    ])
      expect(answer).toContain(part);
    expect(answer.match(/<agent name="agent-1"/g)).toHaveLength(1);
    expect(answer).not.toContain('announce-sound');
  });

  it('holds one queue without anybody in it when that is asked for', () => {
    const answer = callcenterDocument([callcenter(7), callcenter(8)], 'callcenter-8');
    expect(answer).toContain('<queue name="callcenter-8">');
    expect(answer).not.toMatch(/callcenter-7|<agent |<tier /);
    expect(callcenterDocument([callcenter(7)], 'callcenter-9')).toContain('<queues/>');
  });

  it('is another for a queue whose settings differ, whoever is in it', () => {
    const print = (more: Partial<StoredCallcenter>) =>
      queueFingerprints([callcenter(7, more)]).get('callcenter-7');
    expect(print({ agents: [] })).toBe(print({}));
    for (const more of [
      { announce_frequency: 5 },
      { announce_sound: 'silence_stream://1' },
      { strategy: 'random' },
    ])
      expect(print(more)).not.toBe(print({}));
  });
});

describe('agentCommands', () => {
  const texts = (...asked: Parameters<typeof agentCommands>) =>
    agentCommands(...asked).map(({ text }) => text.replace('callcenter_config ', ''));
  const running = (agents: string, tiers: string) => ({ agents: readTable(agents), tiers: readTable(tiers) });
  const known = running(
    'name|contact|status|state|max_no_answer|wrap_up_time|reject_delay_time|busy_delay_time|no_answer_delay_time\n' +
      'agent-1|user/101@pbx|On Break|Waiting|4|3|5|6|7\n+OK\n',
    'queue|agent|state|level|position\ncallcenter-7|agent-1|Ready|1|2\n+OK\n',
  );

  it('tells a switch that knows nobody everything, the status last', () => {
    expect(texts([callcenter(7)], running('+OK\n', '+OK\n'))).toEqual([
      'agent add agent-1 Callback',
      'agent set contact agent-1 user/101@pbx',
      'agent set max_no_answer agent-1 4',
      'agent set wrap_up_time agent-1 3',
      'agent set reject_delay_time agent-1 5',
      'agent set busy_delay_time agent-1 6',
      'agent set no_answer_delay_time agent-1 7',
      String.raw`agent set status agent-1 On\sBreak`,
      'tier add callcenter-7 agent-1 1 2',
    ]);
  });

  it('tells nothing to a switch that knows it all', () => {
    expect(texts([callcenter(7)], known)).toEqual([]);
  });

  it('tells what differs', () => {
    const changed = agent(1, { status: 'Available', extn: '201', position: 9 });
    expect(texts([callcenter(7, { agents: [changed] })], known)).toEqual([
      'agent set contact agent-1 user/201@pbx',
      'agent set status agent-1 Available',
      'tier set position callcenter-7 agent-1 9',
    ]);
    const elsewhere = [callcenter(7, { agents: [] }), callcenter(8)];
    expect(texts(elsewhere, known)).toEqual([
      'tier del callcenter-7 agent-1',
      'tier add callcenter-8 agent-1 1 2',
    ]);
    expect(texts([], known)).toEqual(['agent del agent-1']);
  });

  it('leaves alone what somebody else made', () => {
    const others = running(
      'name|status\n1000@default|Available\n+OK\n',
      'queue|agent\nsupport@default|1000@default\n+OK\n',
    );
    expect(texts([], others)).toEqual([]);
  });
});

describe('callcenterSteps', () => {
  const steps = (overflow: Parameters<typeof callcenterSteps>[0]['overflow']) =>
    callcenterSteps({ id: 7, name: 'Sales', overflow }).map(({ name, data }) => `${name} ${data}`);

  it('waits, and lets go of whom nobody took', () => {
    expect(steps(null)).toEqual([
      'callcenter callcenter-7',
      'playback phrase:switchyard_no_answer',
      'hangup NO_ANSWER',
    ]);
  });

  it('waits, and sends on whom nobody took', () => {
    expect(steps({ dest_type: 'FS_DEST_USER', dest_uuid: '', number: '1003' })).toEqual([
      'callcenter callcenter-7',
      'transfer FS_DEST_USER-1003 XML switchyard',
    ]);
  });
});

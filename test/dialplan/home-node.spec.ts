import { describe, expect, it } from 'vitest';
import { homeOf } from '../../src/dialplan/rules/home-node.js';
import { resolveCall } from '../../src/dialplan/rules/resolve-call.js';
import { followsFromRows } from '../../src/dialplan/rules/plan.js';
import { INSIDE_CONTEXT } from '../../src/freeswitch/applications.js';
import { CallMaps, callFrom, extensionFacts, routeFacts } from '../support/call-facts.js';

const NODES = ['192.0.2.1:5080', '192.0.2.2:5080', '192.0.2.3:5080'];
const PLACES = Array.from({ length: 900 }, (_, at) => `conference ${at}`);

describe('the home of a place', () => {
  it('is the same whoever asks, and there is none without a node', () => {
    for (const place of PLACES.slice(0, 50))
      expect(homeOf(place, NODES.toReversed())).toBe(homeOf(place, NODES));
    expect(homeOf('queue', [])).toBeUndefined();
  });

  it('is each node for about as many', () => {
    for (const node of NODES) {
      const count = PLACES.filter((place) => homeOf(place, NODES) === node).length;
      expect(count).toBeGreaterThan(240);
      expect(count).toBeLessThan(360);
    }
  });

  it('stays when another node goes', () => {
    const [gone, ...left] = NODES;
    for (const place of PLACES) {
      const before = homeOf(place, NODES);
      if (before === gone) expect(left).toContain(homeOf(place, left));
      else expect(homeOf(place, left)).toBe(before);
    }
  });
});

describe('a call to what exists once', () => {
  const facts = (homes: Record<string, string>, route = {}) =>
    new CallMaps({
      extensions: [extensionFacts('1001', { auto_record: 1, cid_number: '5551' })],
      routes: [routeFacts({ dest_type: 'FS_DEST_CONFERENCE', dest_uuid: '4', prefix: '3', ...route })],
      homes,
    });
  const call = callFrom('1001', '3000', { core: 'here' });

  it('is carried to its home, and recorded where it came in', async () => {
    const plan = await resolveCall(call, facts({ 'conference 3000': 'there' }));
    const to = 'FS_DEST_CONFERENCE-4/3000';
    const target = { kind: 'node', core: 'there', number: '3000', to };
    expect(plan).toMatchObject({ outcome: { kind: 'connect', target }, record: true, bypass: false });
    expect(plan.trace.at(-1)).toContain('another switch, there');
    expect(followsFromRows(plan)).toBe(false);
    const arrived = callFrom('1001', to, { context: INSIDE_CONTEXT, core: 'there', carried: 'context-1' });
    const there = await resolveCall(arrived, facts({ 'conference 3000': 'elsewhere by now' }));
    expect(there.outcome).toMatchObject({ target: { kind: 'conference', name: '3000', profile: 4 } });
    expect(there).toMatchObject({ record: false, caller: { extn: '1001' } });
    expect(there.callerId).toBeUndefined();
  });

  it('stays where it is when that is its home, or there is but one switch', async () => {
    const home = await resolveCall(call, facts({ 'conference 3000': 'here' }));
    expect(home.outcome).toMatchObject({ target: { kind: 'conference' } });
    expect(followsFromRows(home)).toBe(false);
    const only = await resolveCall(call, facts({}));
    expect(only.outcome).toMatchObject({ target: { kind: 'conference' } });
    expect(followsFromRows(only)).toBe(true);
  });

  it('is a code only where another switch sent it', async () => {
    const to = 'FS_DEST_FUNC_CALL_FIFO_BACK-701';
    const sent = callFrom('1001', to, { context: INSIDE_CONTEXT, core: 'there', carried: 'context-1' });
    expect((await resolveCall(sent, facts({}))).outcome).toMatchObject({
      target: { kind: 'code', code: { type: 'FS_DEST_FUNC_CALL_FIFO_BACK', argument: '701' } },
    });
    const nobody = { ...sent };
    delete (nobody as { caller?: unknown }).caller;
    expect((await resolveCall(nobody, facts({}))).outcome).toMatchObject({ cause: 'CALL_REJECTED' });
    const moved = callFrom('1001', to, { context: INSIDE_CONTEXT });
    expect((await resolveCall(moved, facts({}))).outcome).toMatchObject({ cause: 'INVALID_NUMBER_FORMAT' });
  });

  it('is only tried where nobody says which switch asks', async () => {
    const { core: _, ...tried } = call;
    const { outcome } = await resolveCall(tried, facts({ 'conference 3000': 'there' }));
    expect(outcome).toMatchObject({ target: { kind: 'conference' } });
  });
});

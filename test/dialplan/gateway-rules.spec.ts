import { describe, expect, it } from 'vitest';
import type { GatewayRules } from '../../src/dialplan/rules/call-facts.js';
import { dialledAt, shownAt } from '../../src/dialplan/rules/caller-id.js';
import type { Plan } from '../../src/dialplan/rules/plan.js';
import { resolveCall } from '../../src/dialplan/rules/resolve-call.js';
import { parseTransformation } from '../../src/dialplan/rules/transform-number.js';
import { planDocument } from '../../src/provisioning/dialplan.js';
import { CallMaps, callFrom, extensionFacts, routeFacts } from '../support/call-facts.js';

const rules = (dnc: string, sdnc = ''): GatewayRules => ({
  dnc: parseTransformation(dnc),
  sdnc: parseTransformation(sdnc),
});

function maps(route: Parameters<typeof routeFacts>[0], facts: Partial<CallMaps>): CallMaps {
  const out = routeFacts({ prefix: '9', dest_type: 'FS_DEST_GATEWAY', dest_uuid: '1,3', ...route });
  return new CallMaps({ extensions: [extensionFacts('1001')], routes: [out], ...facts });
}

/** What gateways 1 and 3 are sent and shown. */
const seen = (plan: Plan, number: string) =>
  [1, 3].map((id) => [dialledAt(plan, 'GATEWAY', id, number), shownAt(plan, 'GATEWAY', id)?.number]);

describe('a gateway’s transformations', () => {
  it('act on calls that leave there, after the route’s, and are said', async () => {
    const facts = { rules: new Map([[3, rules('+00', '+86')]]) };
    const route = { dnc: parseTransformation('-9'), sdnc: parseTransformation('+5') };
    const plan = await resolveCall(callFrom('1001', '9123'), maps(route, facts));
    expect(seen(plan, '123')).toEqual([
      ['123', '51001'],
      ['00123', '8651001'],
    ]);
    expect(plan.trace).toContain('the called number at gateway 3 123 becomes 00123');
    expect(plan.trace).toContain('gateway 3 is sent 00123');
    expect(plan.trace).toContain('gateway 3 is shown 8651001');
  });

  it('are not those of a trunk with the same id', async () => {
    const facts = { rules: new Map([[3, rules('+00', '+86')]]) };
    const plan = await resolveCall(callFrom('1001', '9123'), maps({}, facts));
    expect(dialledAt(plan, 'TRUNKS', 3, '9123')).toBe('9123');
    expect(shownAt(plan, 'TRUNKS', 3)?.number).toBe('1001');
  });

  it('count less than the caller’s own number there', async () => {
    const dod = { extension: 1, type: 'GATEWAY', ref_id: 3, line_number: '02155500' } as const;
    const facts = { rules: new Map([[3, rules('', '+86')]]), dods: [dod] };
    const plan = await resolveCall(
      callFrom('1001', '9123'),
      maps({}, { ...facts, extensions: [extensionFacts('1001', { id: 1 })] }),
    );
    expect(seen(plan, '9123')).toEqual([
      ['9123', '1001'],
      ['9123', '02155500'],
    ]);
  });

  it('ask a table once a gateway', async () => {
    const table = { type: 'prefix', numbers: { '9': '0049', '1': '86' } } as const;
    const rule = 's/prefix_nts_7/original_number/nts_number/';
    const facts = maps({}, { tables: { 7: table }, rules: new Map([[1, rules(rule, rule)]]) });
    const plan = await resolveCall(callFrom('1001', '9123'), facts);
    expect(seen(plan, '9123')).toEqual([
      ['0049123', '86001'],
      ['9123', '1001'],
    ]);
    const asked = facts.asked.filter(({ called }) => called !== undefined);
    expect(asked).toEqual([{ called: { table: 7, number: '9123' }, calling: { table: 7, number: '1001' } }]);
  });

  it('that lead to no number leave it as it is', async () => {
    const facts = { rules: new Map([[1, rules('-9123', '-1001')]]) };
    const plan = await resolveCall(callFrom('1001', '9123'), maps({}, facts));
    expect(seen(plan, '9123')).toEqual([
      ['9123', '1001'],
      ['9123', '1001'],
    ]);
    expect(plan.trace).toContain('"" is no number');
  });

  it('act where a distributor chooses the gateway, unless the caller has a number at the distributor', async () => {
    const distributor = { id: 5, name: 'lines', nodes: [{ id: 11, gateway: 3 }] };
    const through = { dest_type: 'FS_DEST_DISTRIBUTORS', dest_uuid: '5' } as const;
    const facts = maps(through, {
      extensions: [extensionFacts('1001', { id: 1 })],
      rules: new Map([[3, rules('+00', '+86')]]),
    });
    facts.rooms = { ...facts.rooms, distributor: () => distributor };
    const call = callFrom('1001', '9123');
    const bridged = async () => planDocument(await resolveCall(call, facts), { asked: 'context-1' });
    expect(await bridged()).toMatch(/origination_caller_id_number=861001.*gw-3\/009123/);
    facts.dods = [{ extension: 1, type: 'DISTRIBUTORS', ref_id: 5, line_number: '02155511' }];
    expect(await bridged()).toMatch(/origination_caller_id_number=02155511.*gw-3\/009123/);
  });
});

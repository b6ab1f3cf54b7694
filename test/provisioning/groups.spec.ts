import { describe, expect, it } from 'vitest';
import type { ExtensionFacts } from '../../src/dialplan/rules/call-facts.js';
import { extensionFacts } from '../support/call-facts.js';
import { distributorDocument, distributorSteps } from '../../src/provisioning/dialplan-distributor.js';
import { ringGroup } from '../../src/provisioning/dialplan-extensions.js';

const extension = (extn: string, codec = ''): ExtensionFacts => extensionFacts(extn, { codec });
const printed = (ring: 'all' | 'in turn', ...extensions: ExtensionFacts[]) =>
  ringGroup({ kind: 'group', ring, extensions }, { absolute_codec_string: 'PCMA' }).map(
    ({ name, data }) => `${name} ${data}`,
  );

describe('ringGroup', () => {
  it('rings all in one bridge, each with its own codecs or the route’s', () => {
    expect(printed('all', extension('1001'), extension('1002', 'PCMU'))).toEqual([
      'set hangup_after_bridge=true',
      'set continue_on_fail=false',
      'bridge [^^;absolute_codec_string=PCMA]user/1001@pbx,user/1002@pbx',
    ]);
  });

  it('rings one after the other in a bridge each, and only the last one’s failure is the call’s', () => {
    expect(printed('in turn', extension('1001', 'PCMU'), extension('1002', 'PCMU'))).toEqual([
      ...['set hangup_after_bridge=true', 'set continue_on_fail=true', 'bridge user/1001@pbx'],
      ...['set continue_on_fail=false', 'bridge user/1002@pbx'],
    ]);
  });
});

describe('distributorSteps', () => {
  it('asks mod_distributor for each turn without those that failed, and calls what was kept for it', () => {
    const nodes = [
      { id: 10, gateway: 6 },
      { id: 11, gateway: 7 },
      { id: 12, user: { extn: '1001', domain: 'pbx' } },
    ];
    const dod = (type: 'GATEWAY' | 'DISTRIBUTORS', ref_id: number, line_number: string) => ({
      ...{ type, ref_id, line_number },
    });
    const plan = {
      callerId: { name: 'Alice', number: '1001' },
      atCarriers: { dods: [dod('DISTRIBUTORS', 3, '5550'), dod('GATEWAY', 7, '5551')] },
    };
    const steps = distributorSteps(
      plan,
      { kind: 'distributor', id: 3, number: '0213', nodes },
      { absolute_codec_string: 'PCMA' },
    ).map(({ name, data }) => `${name} ${data.replace(/=GATEWAY_DOWN.*/, '=…')}`);
    const leg = (number: string) =>
      `[^^;absolute_codec_string=PCMA;origination_caller_id_number=${number};origination_caller_id_name=Alice]`;
    expect(steps).toEqual([
      'set hangup_after_bridge=true',
      `set switchyard_to_10=${leg('5550')}sofia/gateway/gw-6/0213`,
      `set switchyard_to_11=${leg('5551')}sofia/gateway/gw-7/0213`,
      'set switchyard_to_12=user/1001@pbx',
      'set switchyard_choice_1=${distributor(distributor-3)}',
      'set continue_on_fail=…',
      'bridge {leg_progress_timeout=4}${switchyard_to_${switchyard_choice_1}}',
      'set switchyard_choice_2=${distributor(distributor-3 ${switchyard_choice_1})}',
      'set continue_on_fail=…',
      'bridge {leg_progress_timeout=4}${switchyard_to_${switchyard_choice_2}}',
      'set switchyard_choice_3=${distributor(distributor-3 ${switchyard_choice_1} ${switchyard_choice_2})}',
      'set continue_on_fail=false',
      'bridge ${switchyard_to_${switchyard_choice_3}}',
    ]);
  });

  it('tells mod_distributor its lists, and never none at all', () => {
    expect(distributorDocument([])).toContain('<list name="none"/>');
    const told = distributorDocument([{ id: 3, nodes: [{ id: 11, weight: 2 }] }]);
    expect(told).toContain('<list name="distributor-3">\n<node name="11" weight="2"/>\n</list>');
  });
});

import { describe, expect, it } from 'vitest';
import type { ExtensionFacts } from '../../src/dialplan/rules/call-facts.js';
import { extensionFacts } from '../support/call-facts.js';
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

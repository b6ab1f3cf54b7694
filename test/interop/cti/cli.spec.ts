import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CliFault, parseCli } from '../../../src/interop/cti/rules/cli.js';

const UUID = '17583c94-c7fd-4ccc-9410-abfaf69e2e88';
const originate = (apps: object[], more: object = {}) => ({
  ...{ kind: 'originate', background: true, extn: '121', domain: '', apps },
  ...more,
});
const fault = (cmd: string, arg: string): CliFault => {
  try {
    parseCli(cmd, arg);
  } catch (error) {
    if (error instanceof CliFault) return error;
    throw error;
  }
  throw new Error(`${cmd} ${arg} was taken`);
};

describe('a command line of seed 002', () => {
  it('asks what time it is', () => {
    expect(parseCli('cti_timestamp', '')).toEqual({ kind: 'timestamp' });
    expect(parseCli('api', 'cti_timestamp')).toEqual({ kind: 'timestamp' });
  });

  it('has an extension listen, by an application in brackets', () => {
    expect(parseCli('bgapi', `cti_originate user/121 &eavesdrop(${UUID})`)).toEqual(
      originate([{ app: 'eavesdrop', args: UUID }]),
    );
  });

  it('has it listen with keys, speak to one side, or join, by a list', () => {
    const line = (list: string) => parseCli('bgapi', `cti_originate user/121 ${list} inline`);
    const eavesdrop = { app: 'eavesdrop', args: UUID };
    const set = (args: string) => ({ app: 'set', args });
    expect(line(`set:eavesdrop_enable_dtmf=true,eavesdrop:${UUID}`)).toEqual(
      originate([set('eavesdrop_enable_dtmf=true'), eavesdrop]),
    );
    // What seed 002 calls aleg is the channel itself, which FreeSWITCH calls the b leg.
    expect(line(`set:eavesdrop_whisper_aleg=true,eavesdrop:${UUID}`)).toEqual(
      originate([set('eavesdrop_whisper_bleg=true'), eavesdrop]),
    );
    expect(line(`set:eavesdrop_whisper_bleg=true,eavesdrop:${UUID}`)).toEqual(
      originate([set('eavesdrop_whisper_aleg=true'), eavesdrop]),
    );
    expect(line(`three_way:${UUID}`)).toEqual(originate([{ app: 'three_way', args: UUID }]));
    expect(line(`intercept:${UUID}`)).toEqual(originate([{ app: 'intercept', args: UUID }]));
    expect(
      line(`set:eavesdrop_enable_dtmf=false,set:eavesdrop_whisper_aleg=true,eavesdrop:${UUID}`),
    ).toMatchObject({ apps: [{}, {}, eavesdrop] });
  });

  it('waits for the answer with api, and names a domain', () => {
    expect(parseCli('api', `cti_originate user/121@PBX.example.test &eavesdrop(${UUID})`)).toEqual(
      originate([{ app: 'eavesdrop', args: UUID }], { background: false, domain: 'pbx.example.test' }),
    );
    expect(parseCli('cti_originate', `user/121 &three_way(${UUID})`)).toMatchObject({ background: false });
  });

  it('ends either leg of a call, with a cause if one is named', () => {
    expect(parseCli('uuid_kill', UUID)).toEqual({ kind: 'kill', uuid: UUID });
    expect(parseCli('api', `uuid_kill  ${UUID}`)).toEqual({ kind: 'kill', uuid: UUID });
    expect(parseCli('uuid_kill', `${UUID} USER_BUSY`)).toEqual({
      kind: 'kill',
      uuid: UUID,
      cause: 'USER_BUSY',
    });
    expect(parseCli('uuid_exists', UUID)).toEqual({ kind: 'exists', uuid: UUID });
  });

  it.each([
    ['', ''],
    ['status', ''],
    ['fsctl', 'shutdown'],
    ['api', 'system touch /tmp/x'],
    ['api', 'bgapi cti_timestamp'],
    ['bgapi', 'originate user/121 &park()'],
    ['api', 'constructor'],
    ['api', `cti_originate user/121 &system(${UUID})`],
    ['api', `cti_originate user/121 playback:${UUID} inline`],
  ])('is nothing else: %s %s', (cmd, arg) => {
    expect(fault(cmd, arg).kind).toBe('unknown');
  });

  it.each([
    ['cti_timestamp', 'now'],
    ['uuid_kill', ''],
    ['uuid_kill', 'all'],
    ['uuid_kill', `${UUID} BECAUSE`],
    ['uuid_kill', `${UUID} USER_BUSY x`],
    ['uuid_exists', `${UUID}\n`.repeat(2)],
    ['api', `cti_originate`],
    ['api', `cti_originate user/121`],
    ['api', `cti_originate sofia/internal/121@192.0.2.1 &eavesdrop(${UUID})`],
    ['api', `cti_originate {api_on_answer='system x'}user/121 &eavesdrop(${UUID})`],
    ['api', `cti_originate user/121,user/122 &eavesdrop(${UUID})`],
    ['api', `cti_originate user/undef &eavesdrop(${UUID})`],
    ['api', 'cti_originate user/121 &eavesdrop(all)'],
    ['api', `cti_originate user/121 &eavesdrop(${UUID}) x`],
    ['api', `cti_originate user/121 eavesdrop:${UUID}`],
    ['api', `cti_originate user/121 eavesdrop:${UUID} XML`],
    ['api', `cti_originate user/121 set:api_hangup_hook=true,eavesdrop:${UUID} inline`],
    ['api', `cti_originate user/121 set:constructor=true,eavesdrop:${UUID} inline`],
    ['api', `cti_originate user/121 set:eavesdrop_enable_dtmf=\${system(x)},eavesdrop:${UUID} inline`],
    ['api', `cti_originate user/121 export:eavesdrop_enable_dtmf=true,eavesdrop:${UUID} inline`],
  ])('must be written right: %s %s', (cmd, arg) => {
    expect(fault(cmd, arg).kind).toBe('wrong');
  });

  it('holds nothing that was not checked, whatever is sent', () => {
    const words = fc.constantFrom(
      ...['cti_originate', 'user/121', '&eavesdrop(', UUID, ')', 'set:', 'eavesdrop_enable_dtmf=true', ','],
      ...['eavesdrop:', ' ', 'inline', 'uuid_kill', '\n', '${x}', '@', "'", '\\', 'three_way:', 'x'],
    );
    const lines = fc.array(words, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.constantFrom('api', 'bgapi', 'uuid_kill', 'cti_originate'), lines, (cmd, arg) => {
        let read;
        try {
          read = parseCli(cmd, arg);
        } catch (error) {
          if (error instanceof CliFault) return;
          throw error;
        }
        expect(JSON.stringify(read)).not.toMatch(/[\\'{}$]x|\\n|&|\$/);
      }),
      { numRuns: 2_000 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { FuncType } from '../../src/dialplan/func-code-types.js';
import { matchCode } from '../../src/dialplan/rules/func-codes.js';
import { resolveCall } from '../../src/dialplan/rules/resolve-call.js';
import { CallMaps, callFrom, extensionFacts, NOW, routeFacts } from '../support/call-facts.js';

const codes = (
  [
    ['*7', 'FS_DEST_TIMELY_MEETING'],
    ['*72', 'FS_DEST_FUNC_CALL_FORWARDING'],
    ['*77', 'FS_DEST_FUNC_CALL_DND'],
    ['*', 'FS_DEST_FUNC_CALL_DND_CANCEL'],
  ] satisfies [string, FuncType][]
).map(([func_code, func_type]) => ({ func_code, func_type }));

describe('matchCode', () => {
  it.each([
    ['*721002', { code: '*72', type: 'FS_DEST_FUNC_CALL_FORWARDING', argument: '1002' }],
    ['*72', { code: '*72', type: 'FS_DEST_FUNC_CALL_FORWARDING' }],
    ['*77', { code: '*77', type: 'FS_DEST_FUNC_CALL_DND' }],
    // *77 takes no number, so that the shorter code which does is meant.
    ['*771', { code: '*7', type: 'FS_DEST_TIMELY_MEETING', argument: '71' }],
    ['*', { code: '*', type: 'FS_DEST_FUNC_CALL_DND_CANCEL' }],
    ['*8', undefined],
    ['72', undefined],
  ])('%s', (number, dialled) => {
    expect(matchCode(codes, number)).toEqual(dialled);
  });
});

describe('a code', () => {
  const maps = (route = {}) =>
    new CallMaps({
      codes,
      extensions: [extensionFacts('1001', { call_limit: 0 })],
      routes: [routeFacts({ dest_type: 'FS_DEST_SYSTEM', ...route })],
    });

  it('goes before routes, for extensions alone, and for those that may not call', async () => {
    const { outcome } = await resolveCall(callFrom('1001', '*721002'), maps());
    expect(outcome).toMatchObject({
      target: { kind: 'code', code: { argument: '1002' }, extension: { extn: '1001' } },
    });
    const stranger = { context: 'context-1', number: '*721002', now: NOW };
    expect((await resolveCall(stranger, maps())).outcome).toMatchObject({ target: { kind: 'system' } });
  });

  it('does not go before emergency', async () => {
    const { outcome } = await resolveCall(callFrom('1001', '*72110'), maps({ prefix: '*72', route_type: 0 }));
    expect(outcome).toMatchObject({ target: { kind: 'system' } });
  });
});

import { describe, expect, it } from 'vitest';
import {
  forwardNumber,
  MOST_FORWARDS,
  notTakenNumber,
  readCalledBefore,
} from '../../src/dialplan/rules/called-extension.js';
import { INSIDE_CONTEXT } from '../../src/freeswitch/applications.js';
import type { ExtensionFacts } from '../../src/dialplan/rules/call-facts.js';
import { followsFromRows } from '../../src/dialplan/rules/plan.js';
import { resolveCall } from '../../src/dialplan/rules/resolve-call.js';
import { CallMaps, callFrom, extensionFacts, NOW, routeFacts } from '../support/call-facts.js';

const bob = (more: Partial<ExtensionFacts> = {}) =>
  extensionFacts('1002', { context: 'context-1', call_authority: 2, ...more });

const maps = (callee: ExtensionFacts, more: Partial<CallMaps> = {}) =>
  new CallMaps({
    extensions: [extensionFacts('1001'), callee, extensionFacts('1003')],
    routes: [
      routeFacts({ id: 1, prefix: '10', route_type: 1 }),
      routeFacts({
        ...{ id: 2, prefix: '0', route_type: 2, dest_type: 'FS_DEST_GATEWAY', dest_uuid: '1' },
        ...{ auto_record: 1 },
      }),
      routeFacts({ id: 3, prefix: '00', route_type: 4, dest_type: 'FS_DEST_GATEWAY', dest_uuid: '1' }),
    ],
    ...more,
  });

const called = (callee: ExtensionFacts) => resolveCall(callFrom('1001', '1002'), maps(callee));
const target = async (callee: ExtensionFacts) => {
  const { outcome } = await called(callee);
  return outcome.kind === 'connect' ? outcome.target : outcome;
};
const inside = (number: string, callee: ExtensionFacts, more: object = {}) =>
  resolveCall(callFrom('1001', number, { context: INSIDE_CONTEXT, ...more }), maps(callee));

describe('a called extension', () => {
  it('rings, and nothing follows where nothing is set', async () => {
    expect(await target(bob())).toMatchObject({ kind: 'user', goesOnFor: [] });
  });

  it('goes on for those causes that something follows upon', async () => {
    const busy = await target(bob({ forward_busy: '1003' }));
    expect(busy).toMatchObject({ kind: 'user', goesOnFor: ['USER_BUSY', 'CALL_REJECTED'] });
    const silent = await target(bob({ forward_no_answer: '1003' }));
    expect(silent).toMatchObject({ goesOnFor: expect.arrayContaining(['NO_ANSWER', 'NO_USER_RESPONSE']) });
    const away = await target(bob({ forward_unreachable: '1003' }));
    expect(away).toMatchObject({ goesOnFor: expect.not.arrayContaining(['USER_BUSY', 'NO_ANSWER']) });
    const all = await target(bob({ voicemail: 1 }));
    expect(all).toMatchObject({
      goesOnFor: expect.arrayContaining(['USER_BUSY', 'NO_ANSWER', 'USER_NOT_REGISTERED']),
    });
  });

  it('forwards everything before it asks whether it may be disturbed, but takes nothing that it may not', async () => {
    expect(await target(bob({ forward_always: '1003', dnd: 1 }))).toMatchObject({
      kind: 'forward',
      to: '1003',
    });
    expect(await target(bob({ forward_always: '1003', called_limit: 0 }))).toEqual({
      kind: 'release',
      cause: 'INCOMING_CALL_BARRED',
    });
  });

  it('is busy while it is not to be disturbed', async () => {
    expect(await target(bob({ dnd: 1 }))).toEqual({ kind: 'release', cause: 'USER_BUSY' });
    expect(await target(bob({ dnd: 1, voicemail: 1 }))).toMatchObject({ kind: 'voicemail' });
    expect(await target(bob({ dnd: 1, voicemail: 1, forward_busy: '1003' }))).toMatchObject({
      kind: 'forward',
      to: '1003',
    });
  });

  it('sends to its hotline what hotline_type says, unless a forward says otherwise', async () => {
    const hotline = (hotline_type: number, more: Partial<ExtensionFacts> = {}) =>
      target(bob({ hotline_type, hotline_address: '1003', ...more }));
    expect(await hotline(0)).toMatchObject({ kind: 'user', goesOnFor: [] });
    expect(await hotline(2)).toMatchObject({ goesOnFor: expect.arrayContaining(['NO_ANSWER']) });
    expect(await hotline(2)).toMatchObject({ goesOnFor: expect.not.arrayContaining(['USER_BUSY']) });
    const failed = await hotline(3);
    expect(failed).toMatchObject({ goesOnFor: expect.arrayContaining(['USER_BUSY', 'USER_NOT_REGISTERED']) });
    expect(failed).toMatchObject({ goesOnFor: expect.not.arrayContaining(['NO_ANSWER']) });
    expect(await hotline(3, { dnd: 1 })).toMatchObject({ kind: 'forward', to: '1003' });
    expect(await hotline(4)).toMatchObject({ kind: 'forward', to: '1003' });
    expect(await hotline(4, { forward_always: '1001' })).toMatchObject({ kind: 'forward', to: '1001' });
    expect(await hotline(4, { hotline_address: '' })).toMatchObject({ kind: 'user' });
  });

  it('has its hotline ring too, as its own call: its rights, its numbers, the records of that route', async () => {
    const plan = (more: Partial<ExtensionFacts>) => called(bob({ hotline_type: 1, ...more }));
    const outside = await plan({ hotline_address: '0777' });
    expect(outside).toMatchObject({
      ...{ outcome: { target: { kind: 'user', extension: { extn: '1002' }, goesOnFor: [] } }, record: true },
      ringsToo: { caller: { extn: '1002' }, forwards: 1, target: { kind: 'gateways', number: '0777' } },
    });
    expect(outside.trace.at(-1)).toContain('hotline 0777: ');
    expect(followsFromRows(outside)).toBe(false);
    expect(await plan({ hotline_address: '1003' })).toMatchObject({
      ringsToo: { target: { kind: 'user', extension: { extn: '1003' } } },
    });
    // Above its authority, itself, and nobody.
    for (const hotline_address of ['00777', '1002', '1999']) {
      const alone = await plan({ hotline_address });
      expect(alone.outcome).toMatchObject({ target: { kind: 'user' } });
      expect(alone.ringsToo).toBeUndefined();
      expect(alone.trace.at(-1)).toBe(`hotline ${hotline_address} leads to no other telephone`);
    }
  });

  it('is left out of groups while it takes no calls, whose forwards do not count there', async () => {
    const group = (callee: ExtensionFacts) =>
      resolveCall(
        callFrom('1001', '600'),
        new CallMaps({
          extensions: [extensionFacts('1001'), callee, extensionFacts('1003')],
          routes: [routeFacts({ dest_type: 'FS_DEST_RING_EXTNS', dest_uuid: '1002,1003' })],
        }),
      );
    const members = async (callee: ExtensionFacts) => {
      const { outcome } = await group(callee);
      return outcome.kind === 'connect' && outcome.target.kind === 'group'
        ? outcome.target.extensions.map(({ extn }) => extn)
        : outcome;
    };
    expect(await members(bob({ forward_always: '1001' }))).toEqual(['1002', '1003']);
    expect(await members(bob({ dnd: 1 }))).toEqual(['1003']);
    expect(await members(bob({ called_limit: 0 }))).toEqual(['1003']);
  });

  it('is called so by a line of its own, too', async () => {
    const lines = [{ id: 1, line_number: '555', numbers: '1002' }];
    const { outcome } = await resolveCall(
      callFrom('1001', '555'),
      maps(bob({ forward_always: '1003' }), { lines }),
    );
    expect(outcome).toMatchObject({ target: { kind: 'forward', to: '1003' } });
  });
});

describe('an extension that may not call', () => {
  const barred = extensionFacts('1001', { call_limit: 0 });
  const from = (number: string, route: object = {}) =>
    resolveCall(
      callFrom('1001', number),
      new CallMaps({ extensions: [barred, bob()], routes: [routeFacts(route)] }),
    );

  it('is refused, except for help', async () => {
    expect((await from('1002')).outcome).toEqual({ kind: 'release', cause: 'OUTGOING_CALL_BARRED' });
    expect((await from('110', { route_type: 0, dest_type: 'FS_DEST_SYSTEM' })).outcome).toMatchObject({
      kind: 'connect',
    });
  });
});

describe('a call that was not taken', () => {
  const after = (failure: string, more: Partial<ExtensionFacts>) =>
    inside(notTakenNumber(bob()), bob(more), { failure });

  it('goes where the reason leads', async () => {
    const set = { forward_busy: '1001', forward_no_answer: '1003', voicemail: 1 };
    for (const [failure, number] of [
      ['USER_BUSY', '1001'],
      ['CALL_REJECTED', '1001'],
      ['NO_ANSWER', '1003'],
      ['NO_USER_RESPONSE', '1003'],
    ] as const) {
      expect((await after(failure, set)).outcome).toMatchObject({
        target: { kind: 'user', extension: { extn: number } },
      });
    }
    expect((await after('USER_NOT_REGISTERED', set)).outcome).toMatchObject({
      target: { kind: 'voicemail', extension: { extn: '1002' } },
    });
  });

  it('ends with its cause where it was changed meanwhile', async () => {
    expect((await after('USER_BUSY', {})).outcome).toEqual({ kind: 'release', cause: 'USER_BUSY' });
  });
});

describe('a forwarded call', () => {
  const forwarded = (to: string, more: Partial<ExtensionFacts> = {}, call: object = {}) =>
    inside(forwardNumber(bob(), to), bob(more), call);

  it('is the forwarder’s: its rights, not the caller’s, its number at a carrier, its account', async () => {
    expect((await forwarded('0044')).outcome).toEqual({ kind: 'release', cause: 'OUTGOING_CALL_BARRED' });
    const plan = await forwarded('077', { cid_number: '8002' });
    expect(plan).toMatchObject({
      outcome: { target: { kind: 'gateways', number: '077' } },
      caller: { extn: '1002' },
      callerId: { number: '8002' },
      forwards: 1,
    });
    expect((await forwarded('077', { call_limit: 0 })).outcome).toMatchObject({
      cause: 'OUTGOING_CALL_BARRED',
    });
  });

  it('leaves the house for a caller who is none of ours, because the forwarder may', async () => {
    const call = { context: INSIDE_CONTEXT, number: forwardNumber(bob(), '077'), now: NOW };
    const plan = await resolveCall(call, maps(bob()));
    expect(plan).toMatchObject({ outcome: { target: { kind: 'gateways' } }, caller: { extn: '1002' } });
  });

  it('shows the first caller inside', async () => {
    const plan = await forwarded('1003');
    expect(plan).toMatchObject({ outcome: { target: { kind: 'user', extension: { extn: '1003' } } } });
    expect(plan.callerId).toBeUndefined();
  });

  it('is forwarded five times and no more', async () => {
    expect(await forwarded('1003', {}, { forwards: MOST_FORWARDS - 1 })).toMatchObject({ forwards: 5 });
    expect((await forwarded('1003', {}, { forwards: MOST_FORWARDS })).outcome).toEqual({
      kind: 'release',
      cause: 'EXCHANGE_ROUTING_ERROR',
    });
  });

  it('is refused where the forwarder is gone', async () => {
    expect((await inside('FS_DEST_USER_FORWARD-9999@pbx/1003', bob())).outcome).toMatchObject({
      cause: 'UNALLOCATED_NUMBER',
    });
  });
});

describe('the numbers inside', () => {
  it('are read back as they were written', () => {
    expect(readCalledBefore(forwardNumber({ extn: '1002', domain: 'pbx.example.test' }, '*0+1'))).toEqual({
      ...{ number: '1002', domain: 'pbx.example.test', to: '*0+1' },
    });
    expect(readCalledBefore(notTakenNumber({ extn: '1002', domain: '10.0.0.1' }))).toEqual({
      ...{ number: '1002', domain: '10.0.0.1' },
    });
  });

  it.each(['FS_DEST_USER-1002@pbx', 'FS_DEST_USER_FORWARD-1002/1', 'FS_DEST_USER_NOT_TAKEN-1002@pbx/x/y'])(
    'are nothing else: %s',
    (text) => expect(readCalledBefore(text)).toBeUndefined(),
  );
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionFacts } from '../../src/dialplan/rules/call-facts.js';
import type { Call } from '../../src/dialplan/rules/plan.js';
import { resolveCall } from '../../src/dialplan/rules/resolve-call.js';
import { parseApplication, transferWithin } from '../../src/freeswitch/applications.js';
import { startApp, type TestApp } from '../support/app.js';
import { CallMaps, extensionFacts, NOW, routeFacts } from '../support/call-facts.js';

/** Calls that who talks to them has handed on: by REFER, or by an in-call code. */
const ALICE = extensionFacts('1001', { cid_number: '8001' });
const BOB = extensionFacts('1002', { call_authority: 1 });
const ROUTES = [
  routeFacts({ id: 1, prefix: '10', route_type: 1 }),
  routeFacts({ id: 2, prefix: '00', dest_type: 'FS_DEST_GATEWAY', dest_uuid: '1' }),
  routeFacts({ id: 3, prefix: '112', route_type: 0, dest_type: 'FS_DEST_GATEWAY', dest_uuid: '1' }),
];
const CODES = [
  { func_code: '*76', func_type: 'FS_DEST_FUNC_CALL_FIFO_BACK' },
  { func_code: '*98', func_type: 'FS_DEST_FUNC_CALL_VOICEMAIL' },
] as const;
const by = (extn: string): Call['caller'] => ({ user: extn, domain: 'pbx' });

const handOn = (number: string, call: Partial<Call>, bob: Partial<ExtensionFacts> = {}) =>
  resolveCall(
    { context: 'switchyard-handed-on', number, now: NOW, handedOn: {}, ...call },
    new CallMaps({ extensions: [ALICE, { ...BOB, ...bob }], routes: ROUTES, codes: CODES }),
  );

describe('a call that is handed on', () => {
  it('goes where the extension that does so may call, whoever it is that is moved', async () => {
    const abroad = await handOn('0031', { caller: by('1001'), handedOn: { leg: by('1002')! } });
    expect(abroad).toMatchObject({
      outcome: { kind: 'connect', target: { kind: 'gateways', number: '0031' } },
      ...{ caller: { extn: '1001' }, callerId: { number: '8001' }, handedOn: 'context-1' },
    });
    const refused = await handOn('0031', { caller: by('1002'), handedOn: { leg: by('1001')! } });
    expect(refused.outcome).toEqual({ kind: 'release', cause: 'OUTGOING_CALL_BARRED' });
  });

  it('shows inside whose leg it is, or the number outside that was called', async () => {
    const inside = async (handedOn: Call['handedOn']) =>
      (await handOn('1002', { caller: by('1002'), handedOn })).callerId;
    expect(await inside({ leg: by('1001')! })).toEqual({ name: 'Name 1001', number: '8001' });
    expect(await inside({ called: '0201' })).toEqual({ name: '0201', number: '0201' });
    expect(await inside({})).toBeUndefined();
  });

  it('is refused where no extension does so, or one that is disabled or may not call', async () => {
    const rejected = { kind: 'release', cause: 'CALL_REJECTED' };
    expect((await handOn('1001', {})).outcome).toEqual(rejected);
    expect((await handOn('1001', { caller: by('1999') })).outcome).toEqual(rejected);
    expect((await handOn('1001', { caller: by('1002') }, { disabled: 1 })).outcome).toEqual(rejected);
    expect((await handOn('1001', { caller: by('1002') }, { call_limit: 0 })).outcome).toMatchObject({
      cause: 'OUTGOING_CALL_BARRED',
    });
  });

  it('reaches help', async () => {
    const help = await handOn('112', { caller: by('1002') }, { call_limit: 0, call_authority: 0 });
    expect(help).toMatchObject({ emergency: '112', handedOn: 'context-1' });
  });

  it('may be parked by the code, and no other code is for it', async () => {
    expect((await handOn('*76701', { caller: by('1002') })).outcome).toMatchObject({
      target: { kind: 'code', code: { argument: '701' } },
    });
    expect((await handOn('*98', { caller: by('1001') })).outcome).toMatchObject({ cause: 'CALL_REJECTED' });
  });
});

describe('what FreeSWITCH asks of it', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startApp({ PBX_DOMAIN: 'pbx.example.test' });
    for (const [extn, call_authority] of [
      ['1001', 4],
      ['1002', 1],
    ])
      await t.admin
        .post('/api/extensions')
        .send({ extn, call_authority, password: `secret-${extn}`, context: 'context-3' })
        .expect(200);
    const route = { context: 'context-3', max_length: 12 };
    for (const more of [
      { prefix: '10', route_type: 1, dest_type: 'FS_DEST_USER' },
      { prefix: '00', route_type: 4, dest_type: 'FS_DEST_IP', body: '192.0.2.9' },
      { prefix: '5', route_type: 1, dest_type: 'FS_DEST_SYSTEM', body: 'transfer 1001' },
    ])
      await t.admin
        .post('/api/routes')
        .send({ ...route, name: more.prefix, ...more })
        .expect(200);
  });
  afterAll(() => t.close());

  const asked = (number: string, who: string, more: Record<string, string> = {}) =>
    t.xml({
      ...{ section: 'dialplan', 'Hunt-Context': 'switchyard-handed-on', 'Hunt-Destination-Number': number },
      ...{ 'Hunt-Profile-Index': '2', 'Call-Direction': 'inbound', variable_sip_authorized: 'true' },
      ...{ variable_user_name: '1001', variable_domain_name: 'pbx.example.test' },
      ...{ variable_switchyard_leg: '1001@pbx.example.test', variable_switchyard_handed_on_by: who, ...more },
    });
  const ALICE_DOES = '1001@pbx.example.test';
  const BOB_DOES = '1002@pbx.example.test';

  it('is answered with the rights and the account of who the switch says did it', async () => {
    expect(await asked('0031', BOB_DOES)).toContain('data="OUTGOING_CALL_BARRED"');
    const xml = await asked('0031', ALICE_DOES);
    expect(xml).toContain('<context name="switchyard-handed-on">');
    expect(xml).toContain('data="nolocal:accountcode=1001"');
    expect(xml).toContain('data="sofia/external/0031@192.0.2.9');
  });

  it('is refused where the switch names nobody, whatever the leg may itself, and where a call begins there', async () => {
    for (const nobody of ['', '1001', '@pbx.example.test'])
      expect(await asked('1002', nobody)).toContain('data="CALL_REJECTED"');
    expect(await asked('1002', ALICE_DOES, { 'Hunt-Profile-Index': '1' })).toContain('status="not found"');
  });

  it('goes on in the context of who did it', async () => {
    expect(await asked('5', BOB_DOES)).toContain('data="1001 XML context-3"');
  });
});

it('a transfer that names no context gets one, and nothing else is changed', () => {
  const within = (name: string, data: string) => {
    const application = transferWithin('context-3', parseApplication(name, data));
    return `${application.name} ${application.data}`;
  };
  expect(within('transfer', '1001')).toBe('transfer 1001 XML context-3');
  expect(within('transfer', '1001 XML context-4')).toBe('transfer 1001 XML context-4');
  expect(within('answer', '')).toBe('answer ');
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootstrapFiles } from '../../src/provisioning/bootstrap/bootstrap.js';
import { SECRET, startApp, type TestApp } from '../support/app.js';
import { LuaMachine } from '../support/lua.js';

const DOMAIN = 'pbx.example.test';

describe('what a leg is answered that keyed *3, *4 or *5', () => {
  let t: TestApp;
  let gateway: number;
  beforeAll(async () => {
    t = await startApp({ PBX_DOMAIN: DOMAIN });
    const add = async (path: string, input: object) =>
      (await t.admin.post(path).send(input).expect(200)).body.data;
    for (const [extn, call_authority] of [
      ['1001', 4],
      ['1002', 1],
      ['1003', 4],
    ])
      await add('/api/extensions', {
        ...{ extn, call_authority, password: `secret-${extn}`, name: `Name ${extn}` },
        ...(extn === '1003' && { forward_always: '0099' }),
      });
    await add('/api/extensions', { extn: '1004', disabled: 1, password: 'secret-1004' });
    gateway = await add('/api/gateways', { name: 'Line', username: 'u', password: 'p', realm: '192.0.2.9' });
    await add('/api/dods', { extn: '1001', type: 'GATEWAY', ref_id: gateway, line_number: '552001' });
    const route = { context: 'context-1', max_length: 12, route_type: 1 };
    await add('/api/routes', { ...route, name: 'Inside', prefix: '10', dest_type: 'FS_DEST_USER' });
    const out = { dest_type: 'FS_DEST_GATEWAY', dest_uuid: String(gateway), route_type: 4 };
    await add('/api/routes', { ...route, ...out, name: 'Out', prefix: '00' });
    await add('/api/routes', { ...route, name: 'Meeting', prefix: '3', dest_type: 'FS_DEST_CONFERENCE' });
  });
  afterAll(() => t.close());

  const keyed = (kind: string, extn: string, number: string, more: object = {}) => ({
    ...{ uuid: randomUUID(), core: randomUUID(), kind, extn, domain: DOMAIN, number, ...more },
  });
  const post = (body: object, secret = SECRET) =>
    t.anyone.post('/freeswitch/in-call').auth('freeswitch', secret).send(body);

  it('blind: that it may, for what it could call', async () => {
    for (const number of ['1002', '0031', '3000', '*76701'])
      expect((await post(keyed('blind', '1001', number)).expect(200)).text).toBe('');
  });

  it('attended: whom to call, as who asks', async () => {
    const { text } = await post(keyed('attended', '1001', '1002')).expect(200);
    const [causes, call, ...more] = text.split('\n');
    expect([causes, more]).toEqual(['*', []]);
    expect(call).toMatch(/^att_xfer \{origination_caller_id_number=1001,.*\}user\/1002@pbx\.example\.test$/);
    expect(call).toContain('force_transfer_context=switchyard-handed-on');
    expect(call).toContain('accountcode=1001');
  });

  it('attended: a carrier with its number there, and what it forwards to', async () => {
    const { text } = await post(keyed('attended', '1001', '0031')).expect(200);
    expect(text).toMatch(/^GATEWAY_DOWN,[^\n]*\natt_xfer \{[^\n]*\[[^\n]*=552001[^\n]*\/0031$/);
    const forwarded = await post(keyed('attended', '1002', '1003')).expect(200);
    expect(forwarded.text).toContain(`sofia/gateway/gw-${gateway}/0099`);
    expect(forwarded.text).toContain('accountcode=1003');
  });

  it.each<[string, number, () => object]>([
    ['above its authority', 403, () => keyed('blind', '1002', '0031')],
    ['to nowhere', 403, () => keyed('blind', '1001', '999')],
    ['to a code of its own', 403, () => keyed('blind', '1001', '*98')],
    ['above its authority', 403, () => keyed('attended', '1002', '0031')],
    ['above its authority', 403, () => keyed('three_way', '1002', '0031')],
    ['to a conference', 403, () => keyed('attended', '1001', '3000')],
    ['of an extension that is disabled', 404, () => keyed('blind', '1004', '1001')],
    ['of nobody', 404, () => keyed('blind', '9999', '1001')],
    ['without a number', 400, () => keyed('blind', '1001', '')],
    ['with what is no number', 400, () => keyed('blind', '1001', '${system}')],
    ['as nothing known', 400, () => keyed('park', '1001', '1002')],
    ['of no call', 400, () => keyed('blind', '1001', '1002', { uuid: '1' })],
    ['on a switch that is not there', 503, () => keyed('three_way', '1001', '1002')],
  ])('%s: refused with %i', async (_, status, body) => {
    await post(body()).expect(status);
  });

  it('is only heard from our switches', async () => {
    await post(keyed('blind', '1001', '1002'), 'wrong').expect(401);
  });
});

describe('the script that says who hands a call on', () => {
  const files = bootstrapFiles({ out: '/unused', secret: 'a secret', domain: DOMAIN });
  const [OWN, PARTNER] = ['own', 'partner'];
  const PROPER = {
    signal_bond: OWN,
    transfer_disposition: 'recv_replace',
    switchyard_leg: '1002@pbx.example.test',
  };

  /** @param partner variables of the leg that this one's bond names */
  async function by(partner: Record<string, string>, bond: string | undefined = PARTNER): Promise<unknown> {
    const set = new Map<unknown, unknown>();
    await new LuaMachine().run(files['lua/hand-on.lua']!, {
      session: {
        setAutoHangup: () => undefined,
        get_uuid: () => OWN,
        getVariable: () => bond,
        setVariable: (name, value) => void set.set(name, value),
      },
      freeswitch: {},
      api: (command, argument) => {
        const [uuid, name = ''] = argument.split(' ');
        expect(command).toBe('uuid_getvar');
        return uuid === PARTNER ? (partner[name] ?? '_undef_') : '-ERR No such channel!\n';
      },
    });
    return set.get('switchyard_handed_on_by');
  }

  it('names the extension whose leg it is bound to, and that moves it', async () => {
    expect(await by(PROPER)).toBe('1002@pbx.example.test');
  });

  it.each<[string, Record<string, string>, string?]>([
    ['whose bond is to another', { ...PROPER, signal_bond: 'third' }],
    ['that moves nobody', { ...PROPER, transfer_disposition: '_undef_' }],
    ['that is no extension’s', { ...PROPER, switchyard_leg: '_undef_' }],
    ['that is gone', PROPER, 'gone'],
    ['that it has not', PROPER, ''],
  ])('names nobody for a partner %s', async (_, partner, bond) => {
    expect(await by(partner, bond)).toBe('');
  });
});

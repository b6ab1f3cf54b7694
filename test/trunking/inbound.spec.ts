import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GatewayAddresses } from '../../src/trunking/gateway-addresses.js';
import { GatewayDirectory } from '../../src/trunking/gateway-directory.js';
import { TrunkDirectory } from '../../src/trunking/trunk-directory.js';
import { startApp, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';

/** Calls from carriers: whose they are, and where they may go. */
let t: TestApp;
const ids: Record<string, number> = {};
const routes = new Map<string, string>();
const gateway = async (name: string, realm: string, params: Record<string, string> = {}) => {
  const input = { name, realm, register: 'no' };
  const id: number = (await t.admin.post('/api/gateways').send(input).expect(200)).body.data;
  for (const [k, v] of Object.entries(params))
    await t.admin.post(`/api/gateways/${id}/params`).send({ k, v }).expect(200);
  ids[name] = id;
};
const acl = () => t.xml({ section: 'configuration', key_value: 'acl.conf' });

beforeAll(async () => {
  t = await startApp();
  await gateway('plain', '192.0.2.10');
  await gateway('own context', '192.0.2.11:5080', { context: 'context-3', extension: 'auto_to_user' });
  await gateway('five', '192.0.2.12:5065', { extension: '4000' });
  await gateway('six', '192.0.2.12:5066', { proxy: 'sip:192.0.2.13;transport=udp' });
  await gateway('six too', '[2001:db8::6]', { 'outbound-proxy': '192.0.2.12:5066' });
  const pair = (await t.admin.get(`/api/gateways/${ids['plain']}`)).body;
  expect(pair.register).toBe('no');
  await t.admin
    .post(`/api/gateways/${ids['plain']}/variables`)
    .send({ k: 'x_carrier', v: 'plain', direction: 'inbound' });
  for (const context of ['context-2', 'context-3']) {
    const input = { context, max_length: 20, dest_type: 'FS_DEST_SYSTEM', body: 'echo' };
    const { id } = (
      await t.admin
        .post('/api/routes')
        .send({ ...input, name: `in ${context}`, prefix: '' })
        .expect(200)
    ).body.data;
    routes.set(String(id), context);
  }
  await eventually(async () => expect(await acl()).toContain('2001:db8::6/128'));
});
afterAll(() => t.close());

const CALL = {
  ...{ section: 'dialplan', 'Call-Direction': 'inbound', 'Hunt-Profile-Index': '1' },
  ...{ 'Hunt-Context': 'context-2', 'Hunt-Destination-Number': '02131', variable_sip_authorized: 'true' },
  ...{ variable_sofia_profile_name: 'external', variable_sip_network_ip: '192.0.2.10' },
  ...{ variable_sip_network_port: '5060', variable_sip_req_user: '02131', variable_sip_to_user: '02132' },
};
const call = (more: Record<string, string> = {}) => t.xml({ ...CALL, ...more });
/** The context whose route was taken: FreeSWITCH is answered under the name it asked for. */
const lands = (xml: string) => routes.get(/<extension name="route-(\d+)">/.exec(xml)?.[1] ?? '');

describe('a call from a carrier', () => {
  it('lands in the context of the gateway at its address, with the gateway’s inbound variables', async () => {
    const xml = await call();
    expect(lands(xml)).toBe('context-2');
    expect(xml).toContain('data="x_carrier=plain"');
    const elsewhere = await call({ variable_sip_network_ip: '192.0.2.11' });
    expect(lands(elsewhere)).toBe('context-3');
    expect(elsewhere).toContain('<context name="context-2">');
    const handedOn = 'data="force_transfer_context=switchyard-handed-on"';
    expect([xml, elsewhere]).toEqual([expect.stringContaining(handedOn), expect.stringContaining(handedOn)]);
  });

  it('cannot choose another gateway’s context by naming that gateway', async () => {
    const named = { variable_sip_gateway: `gw-${ids['own context']}`, 'Hunt-Context': 'context-3' };
    expect(lands(await call(named))).toBe('context-2');
  });

  it('never begins where only our own transfers lead, whatever a gateway says', async () => {
    const where = `ref_id = ${ids['own context']} AND k = 'context'`;
    const put = async (context: string) => {
      await t.database.run(`UPDATE gateway_params SET v = '${context}' WHERE ${where}`);
      // Has it read again.
      await t.admin.put(`/api/gateways/${ids['own context']}`).send({ description: context }).expect(200);
    };
    await put('switchyard');
    const xml = await call({
      ...{
        variable_sip_network_ip: '192.0.2.11',
        variable_sip_to_user: 'FS_DEST_USER_FORWARD-1001@pbx/0086',
      },
    });
    // As a number of context-2, which it is none of.
    expect(xml).toContain('data="INVALID_NUMBER_FORMAT"');
    await put('context-3');
  });

  it('is refused from an address of no gateway, though FreeSWITCH let it in', async () => {
    const xml = await call({ variable_sip_network_ip: '192.0.2.99' });
    expect(xml).toContain('data="CALL_REJECTED"');
    expect(await call({ variable_sip_network_ip: "x' OR 1=1" })).toContain('data="CALL_REJECTED"');
  });

  it('that was moved since is where it was moved to, and may not leave the house from there', async () => {
    const moved = { 'Hunt-Profile-Index': '2', 'Hunt-Context': 'context-3' };
    expect(lands(await call(moved))).toBe('context-3');
    const out = { name: 'out', context: 'context-3', prefix: '00', max_length: 20 };
    const to = { dest_type: 'FS_DEST_GATEWAY', dest_uuid: String(ids['plain']) };
    const { id } = (
      await t.admin
        .post('/api/routes')
        .send({ ...out, ...to })
        .expect(200)
    ).body.data;
    const outside = { ...moved, 'Hunt-Destination-Number': '0086' };
    expect(await call(outside)).toContain('data="OUTGOING_CALL_BARRED"');
    await t.admin.put(`/api/routes/${id}`).send({ allow_transit: 1 }).expect(200);
    expect(await call(outside)).toContain(`sofia/gateway/gw-${ids['plain']}/0086`);
    expect((await t.admin.get(`/api/routes/${id}`)).body.allow_transit).toBe(1);
    await t.admin.delete(`/api/routes/${id}`).expect(200);
  });

  it('is for the number that the gateway of its port and its extension param say', async () => {
    const route = { name: 'four thousand', context: 'context-2', prefix: '4000', max_length: 4 };
    const { id } = (
      await t.admin
        .post('/api/routes')
        .send({ ...route, dest_type: 'FS_DEST_SYSTEM', body: 'answer' })
        .expect(200)
    ).body.data;
    const at12 = { variable_sip_network_ip: '192.0.2.12' };
    const five = await call({ ...at12, variable_sip_network_port: '5065' });
    expect(five).toContain(`<extension name="route-${id}">`);
    const six = await call({ ...at12, variable_sip_network_port: '5066' });
    expect(six).not.toContain(`<extension name="route-${id}">`);
    await t.admin.delete(`/api/routes/${id}`).expect(200);
  });
});

describe('a call from a trunk', () => {
  const trunk = async (name: string, remote_addr: string, more: object = {}) => {
    const { body } = await t.admin
      .post('/api/trunks')
      .send({ name, remote_addr, ...more })
      .expect(200);
    return Number(body.data);
  };
  const at = (ip: string) => call({ variable_sip_network_ip: ip });
  const barred = 'data="CALL_REJECTED"';

  it('lands in the context that its source names, else in context-2, with its codecs', async () => {
    await trunk('sourced', '192.0.2.30', { source: 'context-3', media_codec: 'PCMA,PCMU' });
    await trunk('free text', '192.0.2.31:5070', { source: 'code:from' });
    await eventually(async () => expect(lands(await at('192.0.2.30'))).toBe('context-3'));
    expect(await at('192.0.2.30')).toContain('data="absolute_codec_string=PCMA,PCMU"');
    await eventually(async () => expect(lands(await at('192.0.2.31'))).toBe('context-2'));
    expect(await acl()).toContain('192.0.2.31/32');
  });

  it('is refused when it is for calls out only, disabled or gone', async () => {
    const id = await trunk('comes and goes', '192.0.2.32', { type: 'IN' });
    await eventually(async () => expect(await acl()).toContain('192.0.2.32/32'));
    expect(lands(await at('192.0.2.32'))).toBe('context-2');
    for (const [off, on] of [
      [{ type: 'OUT' }, { type: 'INOUT' }],
      [{ enabled: false }, { enabled: true }],
    ] as const) {
      await t.admin.put(`/api/trunks/${id}`).send(off).expect(200);
      expect(await at('192.0.2.32')).toContain(barred);
      await eventually(async () => expect(await acl()).not.toContain('192.0.2.32/32'));
      await t.admin.put(`/api/trunks/${id}`).send(on).expect(200);
      await eventually(async () => expect(lands(await at('192.0.2.32'))).toBe('context-2'));
    }
    await t.admin.delete(`/api/trunks/${id}`).expect(200);
    expect(await at('192.0.2.32')).toContain(barred);
  });

  it('does not become another’s by a header', async () => {
    const id = await trunk('another', '192.0.2.33', { source: 'context-3' });
    await eventually(async () => expect(lands(await at('192.0.2.33'))).toBe('context-3'));
    const named = { 'variable_sip_h_X-Trunk': String(id) };
    expect(lands(await call({ variable_sip_network_ip: '192.0.2.31', ...named }))).toBe('context-2');
    expect(await call({ variable_sip_network_ip: '192.0.2.99', ...named })).toContain(barred);
  });
});

describe('a leg that the switch made', () => {
  const outside = async (more: Record<string, string>) =>
    t.xml({
      ...{ section: 'dialplan', 'Call-Direction': 'outbound', 'Hunt-Context': 'context-1' },
      ...{ 'Hunt-Destination-Number': '0086', variable_dialed_user: '1001' },
      ...{ variable_dialed_domain: '127.0.0.1', variable_sofia_profile_name: 'internal', ...more },
    });

  it('acts for the extension it rang when REST made it, and for nobody when a caller did', async () => {
    await t.admin.post('/api/extensions').send({ extn: '1001', password: 'secret-1001' }).expect(200);
    const out = { name: 'out again', context: 'context-1', prefix: '00', max_length: 20 };
    const to = { dest_type: 'FS_DEST_GATEWAY', dest_uuid: String(ids['plain']) };
    await t.admin
      .post('/api/routes')
      .send({ ...out, ...to })
      .expect(200);
    const made = { variable_switchyard_extension: '1001@127.0.0.1' };
    expect(await outside(made)).toContain(`origination_caller_id_number=1001`);
    expect(await outside({})).toContain('data="OUTGOING_CALL_BARRED"');
    expect(await outside({ ...made, variable_last_bridge_to: 'b' })).toContain('data="OUTGOING_CALL_BARRED"');
  });
});

describe('acl.conf', () => {
  it('holds every address that an enabled gateway names, each as a network of one', async () => {
    const xml = await acl();
    for (const address of ['192.0.2.10/32', '192.0.2.11/32', '192.0.2.12/32', '192.0.2.13/32'])
      expect(xml).toContain(`<node type="allow" cidr="${address}"/>`);
    await t.admin.put(`/api/gateways/${ids['plain']}`).send({ disabled: 1 }).expect(200);
    await eventually(async () => expect(await acl()).not.toContain('192.0.2.10/32'));
    expect(await call()).toContain('data="CALL_REJECTED"');
    await t.admin.put(`/api/gateways/${ids['plain']}`).send({ disabled: 0 }).expect(200);
    await eventually(async () => expect(await acl()).toContain('192.0.2.10/32'));
  });

  it('follows a carrier’s name, keeps what it had for a while, and all of it when it cannot be resolved', async () => {
    let answer: string[] | undefined = ['198.51.100.1', '198.51.100.2', '2001:db8::1'];
    class Resolved extends GatewayAddresses {
      protected override resolve(host: string): Promise<string[]> {
        if (answer === undefined) return Promise.reject(new Error(`no ${host}`));
        return Promise.resolve(answer);
      }
    }
    const addresses = new Resolved(
      t.database,
      t.app.get(GatewayDirectory, { strict: false }),
      t.app.get(TrunkDirectory, { strict: false }),
      pino({ level: 'silent' }),
    );
    await gateway('by name', 'carrier.example.test');
    const has = async (address: string) => (await addresses.all()).includes(address);
    await addresses.refresh();
    expect([await has('198.51.100.1'), await has('198.51.100.2'), await has('2001:db8::1')]).toEqual([
      true,
      true,
      true,
    ]);
    answer = ['198.51.100.2'];
    await addresses.refresh();
    expect(await has('198.51.100.1')).toBe(true);
    await t.database.run(`UPDATE carrier_addresses SET seen_at = now() - interval '2 hours'`);
    await addresses.refresh();
    expect([await has('198.51.100.1'), await has('198.51.100.2')]).toEqual([false, true]);
    answer = undefined;
    await t.database.run(`UPDATE carrier_addresses SET seen_at = now() - interval '2 days'`);
    await addresses.refresh();
    expect(await has('198.51.100.2')).toBe(true);
    await t.admin.delete(`/api/gateways/${ids['by name']}`).expect(200);
    expect(await has('198.51.100.2')).toBe(false);
  });
});

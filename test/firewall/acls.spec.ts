import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';

/** Access lists by REST, as CherryPBX sends and reads them, and what acl.conf says of them. */
let t: TestApp;
beforeAll(async () => {
  t = await startApp({ PBX_DOMAIN: 'pbx.example.test' });
});
afterAll(() => t.close());

const post = async (path: string, input: object): Promise<number> =>
  (await t.admin.post(`/api/${path}`).send(input).expect(200)).body.data;
const refused = async (method: 'post' | 'put', path: string, input: object) =>
  (await t.admin[method](`/api/${path}`).send(input).expect(400)).body.errors[0] as {
    field: string;
    message: string;
  };
const nodesOf = async (id: number) => (await t.admin.get(`/api/acls/${id}`).expect(200)).body.params;
/** A list of acl.conf as the switch gets it. */
const told = async (name: string): Promise<string | undefined> => {
  const xml = await t.xml({ section: 'configuration', key_value: 'acl.conf' });
  return new RegExp(`<list name="${name}"(?: [^>]*/>|[^]*?</list>)`).exec(xml)?.[0];
};

describe('access lists', () => {
  it('are listed page by page with their ids as text, and shown one by one with their nodes', async () => {
    const ids = [];
    for (const name of ['first', 'second', 'third']) ids.push(await post('acls', { name, rule: 'allow' }));
    const { body } = await t.admin.get('/api/acls?page=1&perPage=2').expect(200);
    expect(body).toMatchObject({ rowCount: 3, pageCount: 2, page: 1 });
    expect(body.data).toMatchObject([
      { id: String(ids[2]), name: 'third', rule: 'allow' },
      { id: String(ids[1]), name: 'second' },
    ]);
    expect((await t.admin.get(`/api/acls/${ids[0]}`).expect(200)).body).toMatchObject({
      ...{ id: ids[0], name: 'first', rule: 'allow', params: [] },
    });
    await t.admin.put(`/api/acls/${ids[0]}`).send({ name: 'primary', rule: 'deny' }).expect(200);
    expect(await told(`acl-${ids[0]}`)).toBe(`<list name="acl-${ids[0]}" default="deny"/>`);
    for (const id of ids) await t.admin.delete(`/api/acls/${id}`).expect(200);
    await t.admin.get(`/api/acls/${ids[0]}`).expect(404);
    await t.admin.delete(`/api/acls/${ids[0]}`).expect(404);
    expect(await told(`acl-${ids[0]}`)).toBeUndefined();
  });

  it.each(['trunks', 'Reachable', 'none', 'loopback.auto', 'wan.auto', 'acl-3', '10.0.0.0/8', '192.0.2.1'])(
    'are not called %s',
    async (name) => {
      expect((await refused('post', 'acls', { name, rule: 'deny' })).field).toBe('name');
    },
  );

  it('have names of their own and one of two rules', async () => {
    const id = await post('acls', { name: 'Büro 上海' });
    expect((await t.admin.get(`/api/acls/${id}`)).body.rule).toBe('deny');
    await t.admin.post('/api/acls').send({ name: 'Büro 上海', rule: 'deny' }).expect(409);
    expect((await refused('post', 'acls', { name: 'other', rule: 'perhaps' })).field).toBe('rule');
    expect((await refused('post', 'acls', { rule: 'deny' })).field).toBe('name');
    await t.admin.delete(`/api/acls/${id}`).expect(200);
  });

  it('are changed by operators and read by viewers', async () => {
    const id = await post('acls', { name: 'seen' });
    const [viewer, operator] = [await t.as('viewer'), await t.as('operator')];
    await viewer.get(`/api/acls/${id}`).expect(200);
    for (const path of ['acls', `acls/${id}/nodes/`]) await viewer.post(`/api/${path}`).send({}).expect(403);
    await viewer.delete(`/api/acls/${id}`).expect(403);
    await operator.delete(`/api/acls/${id}`).expect(200);
  });
});

describe('the nodes of a list', () => {
  let id: number;
  beforeAll(async () => {
    id = await post('acls', { name: 'nodes', rule: 'deny' });
  });

  it('are networks with one, some or a range of ports, in the order in which they came', async () => {
    const add = (node: object) => post(`acls/${id}/nodes/`, node);
    const ids = [
      await add({ node_type: 'cidr', v: '192.0.2.0/24', k: 'allow', port_type: 0, port: '5060' }),
      await add({ node_type: 'cidr', v: '192.0.2.7', k: 'deny', port_type: '1', ports: '101,102' }),
      await add({ node_type: 'cidr', v: '10.0.0.0/8', k: 'allow', port_type: 2, min_port: '1', max_port: 2 }),
      await add({ node_type: 'cidr', v: '2001:db8::/32', k: 'allow' }),
    ];
    expect(await nodesOf(id)).toMatchObject([
      {
        ...{ id: ids[0], k: 'allow', v: '192.0.2.0/24', node_type: 'cidr', port_type: 0 },
        ...{ port: 5060, ports: '', min_port: '', max_port: '' },
      },
      { id: ids[1], port_type: 1, port: '', ports: '101,102' },
      { id: ids[2], port_type: 2, min_port: 1, max_port: 2 },
      { id: ids[3], port_type: 0, port: '', ports: '', min_port: '' },
    ]);
    expect(await told(`acl-${id}`)).toBe(
      [
        `<list name="acl-${id}" default="deny">`,
        '<node type="allow" cidr="192.0.2.0/24" port="5060"/>',
        '<node type="deny" cidr="192.0.2.7/32" ports="101,102"/>',
        '<node type="allow" cidr="10.0.0.0/8" port-min="1" port-max="2"/>',
        '<node type="allow" cidr="2001:db8::/32"/>',
        '</list>',
      ].join('\n'),
    );
    for (const [index, node] of ids.entries())
      await t.admin.delete(`/api/acls/${id}/${index % 2 ? 'nodes' : 'node'}/${node}`).expect(200);
    expect(await nodesOf(id)).toEqual([]);
  });

  it('are changed by what CherryPBX shows of their ports, or by the fields themselves', async () => {
    const node = await post(`acls/${id}/nodes`, {
      node_type: 'cidr',
      v: '192.0.2.0/24',
      k: 'allow',
      port: 5060,
    });
    const put = async (patch: object) =>
      (await t.admin.put(`/api/acls/${id}/nodes/${node}`).send(patch).expect(200)).body.data;
    const shown = { k: 'allow', v: '192.0.2.0/24', node_type: 'cidr' };
    expect(await put({ ...shown, k: 'deny', pv: 5060 })).toMatchObject({ k: 'deny', port: 5060 });
    expect(await put({ ...shown, pv: '' })).toMatchObject({ k: 'allow', port: '' });
    expect(await put({ port_type: 2, min_port: 5060, max_port: 5090 })).toMatchObject({ min_port: 5060 });
    expect(await put({ ...shown, pv: '5070 - 5090' })).toMatchObject({ min_port: 5070, max_port: 5090 });
    expect(await put({ port_type: 1, pv: '1,2' })).toMatchObject({
      ports: '1,2',
      min_port: '',
      max_port: '',
    });
    expect(await put({ v: '198.51.100.0/24' })).toMatchObject({ ports: '1,2', port_type: 1, k: 'allow' });
    const path = `acls/${id}/nodes/${node}`;
    expect((await refused('put', path, { port_type: 2, pv: '5060' })).field).toBe('pv');
    expect((await refused('put', path, { port_type: 0, pv: 'sip' })).field).toBe('port');
    expect((await refused('put', path, { v: '2001:db8::/32' })).field).toBe('ports');
    const other = await post('acls', { name: 'other', rule: 'deny' });
    await t.admin.put(`/api/acls/${other}/nodes/${node}`).send({ k: 'deny' }).expect(404);
    await t.admin.delete(`/api/acls/${other}/node/${node}`).expect(404);
    await t.admin.delete(`/api/acls/${other}`).expect(200);
    await t.admin.delete(`/api/${path}`).expect(200);
  });

  it.each([
    ['v', { v: '192.0.2.300' }],
    ['v', { v: '192.0.2.0/33' }],
    ['v', { v: '192.0.2.0/255' }],
    ['v', { v: '192.0.2.1/0' }],
    ['v', { v: '::ffff:192.0.2.1' }],
    ['v', { v: 'fe80::1%eth0' }],
    ['v', { v: '192.0.2.0/24,10.0.0.0/8' }],
    ['v', { v: 'office.example.test' }],
    ['v', { node_type: 'domain', v: 'nobody.example.test' }],
    ['v', {}],
    ['k', { v: '192.0.2.1', k: 'perhaps' }],
    ['node_type', { v: '192.0.2.1', node_type: 'host' }],
    ['port', { v: '192.0.2.1', port: '70000' }],
    ['port', { v: '2001:db8::1', port: '5060' }],
    ['port', { node_type: 'domain', v: 'pbx.example.test', port: 5060 }],
    ['ports', { v: '192.0.2.1', port_type: 1, ports: '1,x' }],
    ['ports', { v: '192.0.2.1', port_type: 1, ports: '1,2,3,4,5,6,7,8,9,10,11' }],
    ['max_port', { v: '192.0.2.1', port_type: 2, min_port: 5 }],
    ['max_port', { v: '192.0.2.1', port_type: 2, min_port: 5, max_port: 4 }],
    ['port_type', { v: '192.0.2.1', port_type: 3 }],
  ])('with a bad %s are refused: %j', async (field, node) => {
    expect(
      (await refused('post', `acls/${id}/nodes/`, { k: 'allow', node_type: 'cidr', ...node })).field,
    ).toBe(field);
    expect(await nodesOf(id)).toEqual([]);
  });

  it('that name a domain are the networks that its extensions have now', async () => {
    const extension = (extn: string, more: object) =>
      post('extensions', { extn, name: extn, password: 'secret-1', ...more });
    const first = await extension('1001', { extn_cidr: '198.51.100.7, 203.0.113.0/24' });
    await extension('1002', { extn_cidr: '198.51.100.7' });
    await extension('1003', { extn_cidr: '192.0.2.9', disabled: 1 });
    await extension('1001', { domain: 'other.example.test', extn_cidr: '192.0.2.77' });
    const own = await post(`acls/${id}/nodes/`, { k: 'allow', node_type: 'domain', v: 'PBX.example.test' });
    const networks = async () =>
      [...((await told(`acl-${id}`)) ?? '').matchAll(/cidr="(.*?)"/g)].map(([, c]) => c);
    expect(await networks()).toEqual(['198.51.100.7/32', '203.0.113.0/24']);
    await t.admin.put(`/api/extensions/${first}`).send({ extn_cidr: '203.0.113.8' }).expect(200);
    expect(await networks()).toEqual(['198.51.100.7/32', '203.0.113.8/32']);
    await t.admin.put(`/api/acls/${id}/nodes/${own}`).send({ v: 'other.example.test' }).expect(200);
    expect(await networks()).toEqual(['192.0.2.77/32']);
    await t.admin.delete(`/api/acls/${id}/nodes/${own}`).expect(200);
  });
});

describe('a list that is named', () => {
  const params = (profile: number) => `sip_profiles/${profile}/params`;

  it('by an extension is its auth-acl, goes without extn_cidr, and cannot be deleted', async () => {
    const id = await post('acls', { name: 'warehouse', rule: 'deny' });
    const extension = await post('extensions', {
      extn: '2001',
      name: 'Store',
      password: 'secret-1',
      acl_id: id,
    });
    const user = { section: 'directory', key_value: 'pbx.example.test', user: '2001', action: 'sip_auth' };
    expect(await t.xml(user)).toContain(`<param name="auth-acl" value="acl-${id}"/>`);
    const path = `extensions/${extension}`;
    expect((await refused('put', path, { extn_cidr: '10.0.0.0/8' })).field).toBe('acl_id');
    expect((await refused('put', path, { acl_id: 999_999 })).field).toBe('acl_id');
    expect((await t.admin.delete(`/api/acls/${id}`).expect(409)).body.message).toContain('2001');
    await t.admin.put(`/api/${path}`).send({ acl_id: '', extn_cidr: '10.0.0.0/8' }).expect(200);
    expect(await t.xml(user)).toContain('<param name="auth-acl" value="10.0.0.0/8"/>');
    await t.admin.delete(`/api/acls/${id}`).expect(200);
    await t.admin.delete(`/api/${path}`).expect(200);
  });

  it('by the phones’ profile is what all are held to, with what is shut out refused', async () => {
    const id = await post('acls', { name: 'office', rule: 'deny' });
    for (const v of ['192.0.2.0/24', '198.51.100.8/32'])
      await post(`acls/${id}/nodes`, { k: 'allow', node_type: 'cidr', v });
    await t.admin.post('/api/iptables/add_rule').send({ target_ip: '198.51.100.0/24' }).expect(200);
    const param = await post(params(1), { k: 'auth-acl', v: 'office' });
    const expected = [
      '<list name="reachable" default="deny">',
      '<node type="allow" cidr="192.0.2.0/24"/>',
      '<node type="deny" cidr="198.51.100.0/24"/>',
      '</list>',
    ].join('\n');
    expect(await told('reachable')).toBe(expected);
    // It is no param of FreeSWITCH's profiles.
    const sofia = await t.xml({ section: 'configuration', key_value: 'sofia.conf' });
    expect(sofia).not.toContain('auth-acl');
    const { body } = await t.admin.delete(`/api/acls/${id}`).expect(409);
    expect(body.message).toContain('internal');
    // Renamed it goes on to act, under its new name.
    await t.admin.put(`/api/acls/${id}`).send({ name: 'head office' }).expect(200);
    expect(await told('reachable')).toBe(expected);
    const profile = (await t.admin.get('/api/sip_profiles/1').expect(200)).body;
    expect(profile.params).toMatchObject([{ id: param, k: 'auth-acl', v: 'head office' }]);
    await t.admin
      .put(`/api/${params(1)}/${param}`)
      .send({ action: 'toggle' })
      .expect(200);
    expect(await told('reachable')).toContain('default="allow"');
    await t.admin.delete(`/api/${params(1)}/${param}`).expect(200);
    await t.admin.post('/api/iptables/clean_drop_rule').send({ target_ip: '198.51.100.0/24' }).expect(200);
    await t.admin.delete(`/api/acls/${id}`).expect(200);
  });

  it('by the carriers’ profile holds carriers to it, port by port, and lets nobody else in', async () => {
    const gateway = await post('gateways', { name: 'line', realm: '192.0.2.50', register: 'no' });
    const other = await post('gateways', { name: 'other', realm: '198.51.100.50', register: 'no' });
    const id = await post('acls', { name: 'carriers', rule: 'deny' });
    await post(`acls/${id}/nodes`, { k: 'allow', node_type: 'cidr', v: '192.0.2.0/24', port: 5060 });
    await post(`acls/${id}/nodes`, { k: 'allow', node_type: 'cidr', v: '0.0.0.0/0', port: 5070 });
    const param = await post(params(2), { k: 'auth-acl', v: 'carriers' });
    const about = (address: string) => [
      `<node type="allow" cidr="${address}/32" port="5070"/>`,
      `<node type="deny" cidr="${address}/32"/>`,
    ];
    const held = [
      '<list name="trunks" default="deny">',
      '<node type="allow" cidr="192.0.2.50/32" port="5060"/>',
      ...about('192.0.2.50'),
      ...about('198.51.100.50'),
      '</list>',
    ];
    // Their names are resolved after they are stored.
    await eventually(async () => expect(await told('trunks')).toBe(held.join('\n')));
    await t.admin.delete(`/api/${params(2)}/${param}`).expect(200);
    expect(await told('trunks')).toContain('<node type="allow" cidr="198.51.100.50/32"/>');
    for (const each of [gateway, other]) await t.admin.delete(`/api/gateways/${each}`).expect(200);
    await t.admin.delete(`/api/acls/${id}`).expect(200);
  });

  it('must exist, and nothing that lets in without a password names one', async () => {
    for (const profile of [1, 2]) {
      expect(await refused('post', params(profile), { k: 'auth-acl', v: 'no such list' })).toMatchObject({
        field: 'v',
      });
      for (const k of ['apply-inbound-acl', 'apply-register-acl', 'apply-proxy-acl'])
        expect((await refused('post', params(profile), { k, v: 'trunks' })).field).toBe('k');
    }
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';

/** What FreeSWITCH is told. The golden files show what a change of the code does to the switch. */
let t: TestApp;
beforeAll(async () => {
  t = await startApp({ PBX_DOMAIN: 'pbx.example.test' });
  const add = async (path: string, input: object) =>
    (await t.admin.post(path).send(input).expect(200)).body.data;
  await add('/api/extensions', { extn: '1001', password: `s3cr&t<>"'`, name: 'Alice' });
  const id = await add('/api/extensions', {
    ...{
      extn: '1002',
      password: 'secret-1002',
      name: "Bob O'Neil 电话",
      cid_number: '5552',
      number_alias: '8002',
    },
    ...{ extn_cidr: '192.0.2.7,10.0.0.0/8,2001:db8::1', max_registrations: 1, user_agent_filter: '^Yealink' },
    ...{ vm_password: '4711', codec: ['PCMA', 'PCMU'], dtmf_type: 1, timeout: 20, context: 'context-3' },
  });
  await add(`/api/extensions/${id}/params`, { k: 'sip-force-contact', v: 'NDLB-connectile-dysfunction-2.0' });
  await add(`/api/extensions/${id}/variables`, { k: 'x_team', v: 'sales', direction: 0 });
  await add(`/api/extensions/${id}/variables`, { k: 'x_calls', v: 'out', direction: 1 });
  await add(`/api/extensions/${id}/variables`, { k: 'x_called', v: 'in', direction: 2 });
  await add('/api/extensions', { extn: '1003', a1_hash: '0123456789abcdef0123456789abcdef' });
  await add('/api/extensions', { extn: '1004', password: 'secret-1004', disabled: 1 });
  const phones = {
    name: 'Phones',
    context: 'context-3',
    prefix: '1',
    max_length: 4,
    dest_type: 'FS_DEST_USER',
  };
  const { id: route } = await add('/api/routes', phones);
  await add(`/api/routes/${route}/params`, { k: 'set', v: 'a=2222' });
  const off = await add(`/api/routes/${route}/params`, { k: 'set', v: 'b=2222' });
  await t.admin.put(`/api/routes/${route}/params/${off}`).send({ action: 'toggle' }).expect(200);
  const body = '# greet\r\nanswer\r\nsleep 500\r\n\r\nplayback tone_stream://%(200,100,440)\r\necho';
  await add('/api/routes', {
    name: 'System',
    context: 'context-3',
    prefix: '2',
    max_length: 4,
    dest_type: 'FS_DEST_SYSTEM',
    body,
  });
  const peer = { dest_type: 'FS_DEST_IP', body: '192.0.2.9:5080;transport=tcp' };
  await add('/api/routes', { name: 'Peer', context: 'context-3', prefix: '3', max_length: 4, ...peer });
});
afterAll(() => t.close());

const golden = (name: string) => `../golden/${name}.xml`;
const directory = (user: string, domain = 'pbx.example.test') =>
  t.xml({
    section: 'directory',
    key_name: 'name',
    key_value: domain,
    action: 'sip_auth',
    key: 'id',
    user,
    domain,
  });
const dialplan = (number: string, more: Record<string, string> = {}) =>
  t.xml({
    ...{
      section: 'dialplan',
      'Caller-Context': 'context-3',
      'Caller-Destination-Number': number,
      'Unique-ID': 'u',
    },
    ...{
      variable_sip_authorized: 'true',
      variable_user_name: '1002',
      variable_domain_name: 'pbx.example.test',
      ...more,
    },
  });

describe('directory', () => {
  it('of a plain extension', async () => {
    await expect(await directory('1001')).toMatchFileSnapshot(golden('directory-plain'));
  });

  it('of one with everything set', async () => {
    await expect(await directory('1002')).toMatchFileSnapshot(golden('directory-full'));
  });

  it('with a hash in place of the password', async () => {
    const xml = await directory('1003');
    expect(xml).toContain('<param name="a1-hash" value="0123456789abcdef0123456789abcdef"/>');
    expect(xml).not.toContain('name="password"');
  });

  it('is the same by alias, and under whatever host the phone was told', async () => {
    expect(await directory('8002')).toBe(await directory('1002'));
    const asked = await directory('1002', '192.0.2.200');
    expect(asked).toContain('<domain name="192.0.2.200">');
    expect(asked.replace('192.0.2.200', 'pbx.example.test')).toBe(await directory('1002'));
  });

  it.each(['1004', '1999', '', "1001' OR 1=1", '%'])('is not found for %j', async (user) => {
    expect(await directory(user)).toContain('<result status="not found"/>');
  });

  it.each(['x)}${system(id)}', 'a b', "a'b", 'a,b', '${domain}', 'a/b', '@', ''])(
    'is not found under %j, which no host is called',
    async (domain) => {
      expect(await directory('1001', domain)).toContain('<result status="not found"/>');
    },
  );

  it('lists networks for access lists that name the domain', async () => {
    const xml = await t.xml({ section: 'directory', key_value: 'pbx.example.test', purpose: 'network-list' });
    await expect(xml).toMatchFileSnapshot(golden('directory-network-list'));
  });

  it('has no gateways of its own', async () => {
    expect(await t.xml({ section: 'directory', purpose: 'gateways', profile: 'internal' })).toContain(
      'not found',
    );
  });
});

describe('dialplan', () => {
  it.each(['1001', '2000', '3000'])('for %s', async (number) => {
    await expect(await dialplan(number)).toMatchFileSnapshot(golden(`dialplan-${number}`));
  });

  it('for an extension that does not exist', async () => {
    await expect(await dialplan('1999')).toMatchFileSnapshot(golden('dialplan-unallocated'));
  });

  it('after a transfer looks at the Hunt fields', async () => {
    expect(
      await dialplan('9999', { 'Hunt-Destination-Number': '1001', 'Hunt-Context': 'context-3' }),
    ).toContain('user/1001@');
  });

  it('collects the routes that a call took, for its CDRs, and no more than ids', async () => {
    const collected = async (taken: string) =>
      /data="switchyard_routes=([^"]*)"/.exec(
        await dialplan('1001', { variable_switchyard_routes: taken }),
      )?.[1];
    expect(await collected('')).toBe('1');
    expect(await collected('7,3')).toBe('7,3,1');
    expect(await collected('1,3')).toBe('3,1');
    expect(await collected('${system(id)},3')).toBe('1');
    expect(
      (await collected(Array.from({ length: 80 }, (_, id) => id + 100).join()))?.split(','),
    ).toHaveLength(50);
  });

  it('lets nobody store that collection', async () => {
    const param = { k: 'set', v: 'switchyard_routes=99' };
    await t.admin.post('/api/routes/1/params').send(param).expect(400);
    await t.admin
      .post('/api/routes/1/params')
      .send({ ...param, v: 'SWITCHYARD_ROUTES=99' })
      .expect(400);
    const variable = { k: 'switchyard_routes', v: '99', direction: 0 };
    await t.admin.post('/api/extensions/1/variables').send(variable).expect(400);
  });

  it('is not found without a route', async () => {
    expect(await dialplan('77')).toContain('<result status="not found"/>');
  });

  it('takes nobody for an extension that FreeSWITCH did not authenticate', async () => {
    const xml = await dialplan('1001', { variable_sip_authorized: 'false' });
    expect(xml).toContain('user/1001@');
    expect(xml).not.toContain('effective_caller_id');
  });

  it('takes a call that this program made to an extension for that extension’s own', async () => {
    const nobody = { variable_sip_authorized: '', variable_user_name: '', variable_domain_name: '' };
    const rung = { ...nobody, variable_switchyard_extension: '1002@pbx.example.test' };
    expect(await dialplan('1001', rung)).toContain('effective_caller_id_number=5552');
    // What FreeSWITCH authenticated comes first, and what SIP or a user can set is another variable.
    const phone = { variable_switchyard_extension: '1004@pbx.example.test' };
    expect(await dialplan('1001', phone)).toContain('effective_caller_id_number=5552');
    for (const name of ['sip_h_X-switchyard_extension', 'x_switchyard_extension']) {
      const xml = await dialplan('1001', { ...nobody, [`variable_${name}`]: '1002@pbx.example.test' });
      expect(xml).not.toContain('effective_caller_id');
    }
    const disabled = { ...nobody, variable_switchyard_extension: '1004@pbx.example.test' };
    expect(await dialplan('1001', disabled)).toContain('data="CALL_REJECTED"');
  });

  it.each(['${system(id)}', "1001'", '1001,1002', '10\n01', '1001]['])(
    'releases the number %j',
    async (number) => {
      const xml = await dialplan(number);
      expect(xml).toContain('data="INVALID_NUMBER_FORMAT"');
      expect(xml).not.toContain('system');
    },
  );
});

describe('configuration', () => {
  const configuration = (key_value: string) =>
    t.xml({ section: 'configuration', tag_name: 'configuration', key_value });

  it.each(['sofia.conf', 'acl.conf'])('%s', async (name) => {
    await expect(await configuration(name)).toMatchFileSnapshot(golden(name));
  });

  it('forces no domain once an extension has its own', async () => {
    expect(await configuration('sofia.conf')).toContain(
      '<param name="force-register-domain" value="pbx.example.test"/>',
    );
    const own = { extn: '1001', domain: 'own.example.test', password: 'secret-own' };
    const id = (await t.admin.post('/api/extensions').send(own).expect(200)).body.data;
    expect(await configuration('sofia.conf')).toContain('<param name="force-register-domain" value=""/>');
    expect(await directory('1001', 'own.example.test')).toContain('value="secret-own"');
    expect(await directory('1002', 'own.example.test')).toContain('not found');
    const register = (realm: string, to: string) =>
      t.xml({
        ...{ section: 'directory', key_value: realm, domain: realm, user: '1001', action: 'sip_auth' },
        ...{ sip_auth_method: 'REGISTER', sip_to_user: '1001', sip_to_host: to },
      });
    expect(await register('own.example.test', 'own.example.test')).toContain('value="secret-own"');
    // Authenticated as one domain's 1001, it would be registered as the other's.
    expect(await register('own.example.test', 'pbx.example.test')).toContain('not found');
    expect(await register('own.example.test', 'own.example.test')).not.toContain('cacheable');
    await t.admin.delete(`/api/extensions/${id}`).expect(200);
  });

  it.each(['voicemail.conf', 'switch.conf', 'nonsense', ''])('%s is not ours', async (name) => {
    expect(await configuration(name)).toContain('<result status="not found"/>');
  });
});

describe('the endpoint', () => {
  it('wants its own credentials: no token opens it, no basic auth opens the API', async () => {
    await t.anyone.post('/freeswitch/xml').type('form').send('section=dialplan').expect(401);
    await t.admin.post('/freeswitch/xml').type('form').send('section=dialplan').expect(401);
    await t.anyone
      .post('/freeswitch/xml')
      .auth('freeswitch', 'guess')
      .type('form')
      .send('section=dialplan')
      .expect(401);
    await t.anyone.get('/api/routes').auth('freeswitch', 'the switch secret').expect(403);
  });

  it('answers every recorded kind of request, however odd, with 200 and XML without a declaration', async () => {
    const odd: Record<string, string>[] = [
      {},
      { section: 'languages' },
      { section: 'phrases', key_value: 'zh' },
      { section: 'directory', user: '%ZZ' },
    ];
    for (const fields of odd) {
      const xml = await t.xml(fields);
      expect(xml).toContain('<document type="freeswitch/xml">');
      expect(xml).not.toContain('<?xml');
    }
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { IpRuleService } from '../../src/firewall/ip-rule.service.js';
import { dropRule } from '../../src/firewall/rules/drop-rule.js';
import { startApp, type TestApp } from '../support/app.js';

/** Seed 003's own examples of the IP blacklist (L1904-L1949), and what they leave open. */
let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.close());
beforeEach(async () => {
  await t.database.run('DELETE FROM ip_blacklist');
});

const EXAMPLE = { target_ip: '1.1.21.12', target_name: 'test', target_port: '21345', target_protocol: 'udp' };
const done = (data: unknown) => ({ code: 200, data, message: 'success' });
const add = (rule: object) => t.admin.post('/api/iptables/add_rule').send(rule);
const clean = (rule: object) => t.admin.post('/api/iptables/clean_drop_rule').send(rule);
const specs = async (query = ''): Promise<string[]> =>
  (await t.admin.get(`/api/iptables${query}`).expect(200)).body.data.map(
    ({ rule_spec }: { rule_spec: string }) => rule_spec,
  );

describe('the examples of seed 003', () => {
  it('shut out an address, list it and let it in again', async () => {
    expect((await add(EXAMPLE).expect(200)).body).toEqual(done(true));
    expect((await add({ ...EXAMPLE, target_ip: '1.1.1.12', target_port: 2345 }).expect(200)).body).toEqual(
      done(true),
    );
    const { body } = await t.admin.get('/api/iptables').expect(200);
    expect(body).toEqual(
      done([
        {
          chain: '-A',
          rule_spec: 'INPUT -s 1.1.21.12/32 -p udp -m udp --dport 21345 -m comment --comment test -j DROP',
          expires_at: '',
        },
        {
          chain: '-A',
          rule_spec: 'INPUT -s 1.1.1.12/32 -p udp -m udp --dport 2345 -m comment --comment test -j DROP',
          expires_at: '',
        },
      ]),
    );
    expect((await clean(EXAMPLE).expect(200)).body).toEqual(done(true));
    expect((await clean(EXAMPLE).expect(200)).body).toEqual(done(false));
    expect(await specs()).toHaveLength(1);
  });
});

describe('the IP blacklist', () => {
  it('holds a rule once, however often and in whatever spelling it is added', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => add(EXAMPLE)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    await add({ ...EXAMPLE, target_ip: '1.1.21.12/32', target_name: 'renamed' }).expect(200);
    expect(await specs()).toEqual([
      'INPUT -s 1.1.21.12/32 -p udp -m udp --dport 21345 -m comment --comment renamed -j DROP',
    ]);
    const { body } = await t.admin.get('/api/audit_logs?entity=IP rule').expect(200);
    expect(body.data.slice(0, 2)).toMatchObject([
      { action: 'update', before: { target_name: 'test' }, after: { target_name: 'renamed' } },
      { action: 'create', after: { target_ip: '1.1.21.12/32' } },
    ]);
  });

  it('has one spelling of a network, and finds it in any other', async () => {
    await add({ target_ip: '10.1.2.3/8' }).expect(200);
    await add({ target_ip: '2001:DB8:0::1', target_protocol: 'tcp' }).expect(200);
    expect(await specs()).toEqual(['INPUT -s 10.0.0.0/8 -j DROP', 'INPUT -s 2001:db8::1/128 -p tcp -j DROP']);
    expect(await specs('?ip=2001')).toHaveLength(1);
    const all = { target_port: 'all', target_protocol: 'all' };
    expect((await clean({ target_ip: '10.0.0.0/8', target_name: 'whatever', ...all })).body.data).toBe(true);
    expect((await clean({ target_ip: '2001:db8::1', target_protocol: 'udp' })).body.data).toBe(false);
  });

  it('says whether an address is on it, and since when it is as it is', async () => {
    const query = async (query_ip: string) =>
      (await t.admin.post('/api/iptables/query_blacklist').send({ query_ip }).expect(200)).body;
    expect((await t.admin.get('/api/iptables/query_update_time').expect(200)).body).toEqual(
      done([{ v: '' }]),
    );
    await add({ target_ip: '192.0.2.0/24' }).expect(200);
    expect(await query('192.0.2.77')).toEqual(done([{ ipset_result: true }]));
    expect(await query('192.0.3.1')).toEqual(done([{ ipset_result: false }]));
    expect(await query('2001:db8::1')).toEqual(done([{ ipset_result: false }]));
    const v = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    for (const path of ['query_update_time', 'update_blacklist'])
      expect((await t.admin.get(`/api/iptables/${path}`).expect(200)).body).toEqual(done([{ v }]));
    const { body } = await t.admin.post('/api/iptables/query_blacklist').send({ query_ip: 'x' }).expect(400);
    expect(body.errors[0].field).toBe('query_ip');
  });

  it.each([
    ['target_ip', { target_ip: undefined }],
    ['target_ip', { target_ip: '' }],
    ['target_ip', { target_ip: '1.1.1' }],
    ['target_ip', { target_ip: '1.1.1.1/33' }],
    ['target_ip', { target_ip: '1.1.1.1/255' }],
    ['target_ip', { target_ip: '0.0.0.0/0' }],
    ['target_ip', { target_ip: '::/0' }],
    ['target_ip', { target_ip: 'fe80::1%eth0' }],
    ['target_ip', { target_ip: 'example.com' }],
    ['target_ip', { target_ip: '1.1.1.1 -j ACCEPT' }],
    ['target_port', { target_port: '0' }],
    ['target_port', { target_port: 65_536 }],
    ['target_port', { target_port: '80:90' }],
    ['target_port', { target_port: '-1' }],
    ['target_port', { target_protocol: 'all' }],
    ['target_port', { target_protocol: undefined }],
    ['target_protocol', { target_protocol: 'icmp' }],
    ['target_name', { target_name: 'two words' }],
    ['target_name', { target_name: '"quoted"' }],
    ['target_name', { target_name: '-j' }],
    ['target_name', { target_name: 'a;b' }],
    ['target_name', { target_name: '$(id)' }],
  ])('refuses a bad %s: %j', async (field, bad) => {
    for (const send of [add, clean]) {
      const { body } = await send({ ...EXAMPLE, ...bad }).expect(400);
      expect(body).toMatchObject({ code: 400, data: '{}', errors: [{ field }] });
    }
    expect(await specs()).toEqual([]);
  });

  it('takes no address of this machine, but a network that holds it', async () => {
    const { body } = await add({ target_ip: '127.0.0.1' }).expect(400);
    expect(body.errors).toEqual([
      { field: 'target_ip', message: 'is an address of this machine, which cannot be shut out' },
    ]);
    await add({ target_ip: '127.0.0.0/8' }).expect(200);
  });

  it('holds a rule that ends by itself until it is over, or for good once somebody adds it', async () => {
    const rules = t.app.get(IpRuleService, { strict: false });
    const listed = async () => (await t.admin.get('/api/iptables').expect(200)).body.data;
    expect(await rules.shutOut('1.1.1.1', 'failures', 60)).toBe(true);
    expect(await rules.shutOut('1.1.1.1', 'failures', 600)).toBe(false);
    expect(await rules.shutOut('1.1.1.2', 'failures', 60)).toBe(true);
    expect(await listed()).toMatchObject([
      { expires_at: expect.stringMatching(/^\d{4}-/) },
      { expires_at: expect.stringMatching(/^\d{4}-/) },
    ]);
    await add({ target_ip: '1.1.1.1', target_name: 'mine' }).expect(200);
    await t.database.run(
      `UPDATE ip_blacklist SET expires_at = now() - interval '1 second' WHERE expires_at IS NOT NULL`,
    );
    const query = { query_ip: '1.1.1.2' };
    const asked = await t.admin.post('/api/iptables/query_blacklist').send(query).expect(200);
    expect(asked.body.data).toEqual([{ ipset_result: false }]);
    const mine = {
      chain: '-A',
      rule_spec: 'INPUT -s 1.1.1.1/32 -m comment --comment mine -j DROP',
      expires_at: '',
    };
    expect(await listed()).toEqual([mine]);
    await rules.endExpired();
    expect(await t.database.run('SELECT target_name FROM ip_blacklist')).toEqual([{ target_name: 'mine' }]);
    const { body } = await t.admin.get('/api/audit_logs?entity=IP rule').expect(200);
    expect(body.data[0]).toMatchObject({ action: 'delete', login: '', before: { target_ip: '1.1.1.2/32' } });
  });

  it('takes no more than a thousand rules of itself', async () => {
    const rules = t.app.get(IpRuleService, { strict: false });
    await t.database.run(
      `INSERT INTO ip_blacklist (target_ip, expires_at)
       SELECT network('10.0.0.0'::inet + n), now() + interval '1 hour' FROM generate_series(1, 999) AS n`,
    );
    expect(await rules.shutOut('1.1.1.1', 'failures', 60)).toBe(true);
    expect(await rules.shutOut('1.1.1.2', 'failures', 60)).toBe(false);
    await add({ target_ip: '1.1.1.2' }).expect(200);
  });

  it('is not changed by a viewer', async () => {
    const viewer = await t.as('viewer');
    await viewer.get('/api/iptables').expect(200);
    await viewer.post('/api/iptables/add_rule').send(EXAMPLE).expect(403);
  });
});

describe('dropRule', () => {
  it.each([
    ['all', 'all', '', 'INPUT -s 1.2.3.4/32 -j DROP'],
    ['tcp', 'all', '', 'INPUT -s 1.2.3.4/32 -p tcp -j DROP'],
    ['tcp', '5060', '', 'INPUT -s 1.2.3.4/32 -p tcp -m tcp --dport 5060 -j DROP'],
    ['all', 'all', '黑', 'INPUT -s 1.2.3.4/32 -m comment --comment 黑 -j DROP'],
    ['udp', 'all', 'x', 'INPUT -s 1.2.3.4/32 -p udp -m comment --comment x -j DROP'],
  ])('prints %s, port %s, name "%s"', (target_protocol, target_port, target_name, printed) => {
    expect(dropRule({ target_ip: '1.2.3.4/32', target_protocol, target_port, target_name })).toBe(printed);
  });
});

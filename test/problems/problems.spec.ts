import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHECKS } from '../../src/problems/checks.js';
import { startApp, type TestApp } from '../support/app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startApp({ PBX_DOMAIN: 'pbx.example.test' });
});
afterAll(() => t.close());

interface Problem {
  kind: string;
  entity: string;
  id: number;
  message: string;
  way_out: string;
}

const problems = async (): Promise<Problem[]> =>
  (await t.admin.get('/api/problems?perPage=1000').expect(200)).body.data;
const made = async (resource: string, input: object): Promise<number> => {
  const { data } = (await t.admin.post(`/api/${resource}`).send(input).expect(200)).body;
  return Number(typeof data === 'object' ? data.id : data);
};
let routes = 0;
const route = (prefix: string, more: object = {}) =>
  made('routes', {
    ...{ name: `route ${(routes += 1)}`, prefix, context: 'context-3', max_length: 12 },
    ...{ dest_type: 'FS_DEST_USER', ...more },
  });

/** Of a fresh system: it has no extensions, so nobody needs an emergency route. */
it('has nothing to say of a fresh system', async () => {
  expect(await problems()).toEqual([]);
});

type Making = () => Promise<{ id: number; detail?: string; mend: () => Promise<unknown> }>;

const gone = (resource: string, id: number) => () => t.admin.delete(`/api/${resource}/${id}`).expect(200);
const changed = (resource: string, id: number, patch: object) => () =>
  t.admin.put(`/api/${resource}/${id}`).send(patch).expect(200);

/** A webhook with an event that was tried two hours ago and is due tomorrow. */
async function undelivered(
  state: 'waiting' | 'dead',
  mend: (id: number) => () => Promise<unknown>,
): ReturnType<Making> {
  const id = await made('webhooks', { url: 'https://crm.example.test/' });
  await t.database.run(
    `INSERT INTO webhook_deliveries (webhook_id, event_key, event, call_uuid, body, state, attempts, error, created_at, due_at)
     VALUES ($1, $2, 'hangup', gen_random_uuid(), '{}', $2, 3, 'answered 500', now() - interval '2 hours', now() + interval '1 day')`,
    [id, state],
  );
  return { id, detail: 'answered 500', mend: mend(id) };
}

/** Each kind, how it comes about, and that its way out is one. */
const MADE: Record<string, Making> = {
  'route without a number': async () => {
    const id = await route('12345', { max_length: 4 });
    return { id, detail: '4 characters', mend: changed('routes', id, { max_length: 5 }) };
  },
  'shadowed route': async () => {
    const help = await route('91', { route_type: 0, max_length: 5 });
    const id = await route('911', { max_length: 4 });
    return { id, detail: `emergency route ${help}`, mend: changed('routes', help, { max_length: 3 }) };
  },
  'no destination': async () => {
    const id = await route('2', { dest_type: 'FS_DEST_IVR' });
    return { id, detail: 'FS_DEST_IVR', mend: changed('routes', id, { dest_type: 'FS_DEST_USER' }) };
  },
  'no number to pick': async () => {
    const pool = await made('distributors', { name: 'numbers' });
    const node = await made(`distributors/${pool}/nodes`, { k: '0213', weight: 1 });
    const id = await route('78', { sdnc: 'X/numbers' });
    const toggled = changed(`distributors/${pool}/nodes`, node, { action: 'toggle' });
    await toggled();
    return { id, detail: 'sdnc "X/numbers"', mend: toggled };
  },
  'gateway disabled': async () => {
    const gateway = await made('gateways', { name: 'off', realm: '192.0.2.1', register: 'no', disabled: 1 });
    const id = await route('3', { dest_type: 'FS_DEST_GATEWAY', dest_uuid: String(gateway) });
    return { id, detail: 'off', mend: changed('gateways', gateway, { disabled: 0 }) };
  },
  'nothing behind it': async () => {
    const trunk = await made('trunks', { name: 'nowhere' });
    const id = await route('98', { dest_type: 'FS_DEST_CLUSTER_TRUNK', dest_uuid: String(trunk) });
    const others = {
      FS_DEST_CLUSTER_TRUNK_GROUP: await made('trunk_groups', { name: 'nobody' }),
      FS_DEST_DISTRIBUTORS: await made('distributors', { name: 'empty' }),
      FS_DEST_IVRBLOCK: await made('blocks', { name: 'blank' }),
    };
    for (const [dest_type, uuid] of Object.entries(others)) {
      const other = await route('99', { dest_type, dest_uuid: String(uuid) });
      expect(await problems()).toContainEqual(
        expect.objectContaining({ kind: 'nothing behind it', id: other }),
      );
      await gone('routes', other)();
    }
    return { id, detail: `trunk ${trunk}`, mend: changed('trunks', trunk, { remote_addr: '192.0.2.9' }) };
  },
  'access list that decides nothing': async () => {
    const id = await made('acls', { name: 'unused', rule: 'deny' });
    const param = await made('sip_profiles/1/params', { k: 'auth-acl', v: 'unused', disabled: 1 });
    return { id, mend: changed('sip_profiles/1/params', param, { action: 'toggle' }) };
  },
  'ports that do not count': async () => {
    const id = await made('acls', { name: 'by port', rule: 'deny' });
    const node = await made(`acls/${id}/nodes`, { k: 'allow', v: '192.0.2.0/24', port: 5060 });
    await made('sip_profiles/1/params', { k: 'auth-acl', v: 'by port' });
    return { id, detail: '192.0.2.0/24', mend: changed(`acls/${id}/nodes`, node, { pv: '' }) };
  },
  'missing context': async () => {
    const id = await made('gateways', { name: 'homeless', realm: '192.0.2.2', register: 'no' });
    const context = await made('contexts', { name: 'short-lived' });
    const input = { k: 'context', v: `context-${context}` };
    await t.admin.post(`/api/gateways/${id}/params`).send(input).expect(200);
    await gone('contexts', context)();
    return { id, detail: input.v, mend: gone('gateways', id) };
  },
  'code that takes numbers': async () => {
    const extension = await made('extensions', { extn: '8801', password: 'secret-8801' });
    const id = await made('func_code', { func_code: '88', func_type: 'FS_DEST_EAVESDROP' });
    return { id, detail: '8801', mend: gone('extensions', extension) };
  },
  'forward in a circle': async () => {
    const extension = (extn: string, forward_always: string) =>
      made('extensions', { extn, password: `secret-${extn}`, forward_always });
    const [id, other] = [await extension('6101', '6102'), await extension('6102', '6101')];
    const mend = async () => {
      await changed('extensions', other, { forward_always: '' })();
    };
    return { id, detail: '6101 -> 6102 -> 6101', mend };
  },
  'missing queue': async () => {
    const id = await made('ivrs', { name: 'queues' });
    const act = (args: string) => ({ digits: '1', action: 'IVR_QUEUE', args });
    const action = await made(`ivrs/${id}/actions`, act('4711'));
    return {
      id,
      detail: '4711',
      mend: () => t.admin.delete(`/api/ivrs/${id}/actions/${action}`).expect(200),
    };
  },
  'missing meeting': async () => {
    const id = await made('ivrs', { name: 'meetings' });
    const action = await made(`ivrs/${id}/actions`, { digits: '1', action: 'IVR_MEETING_ROOM', args: '12' });
    return { id, detail: '12', mend: () => t.admin.delete(`/api/ivrs/${id}/actions/${action}`).expect(200) };
  },
  'recorded past the switch': async () => {
    const id = await route('4', { auto_record: 1, proxy_media: 0 });
    return { id, mend: changed('routes', id, { proxy_media: 1 }) };
  },
  'empty white list': async () => {
    const list = await made('blacklists', { name: 'white', list_type: 1, limit_user_type: 0 });
    const id = await route('5', { blacklist: String(list) });
    const add = () => t.admin.post(`/api/blacklists/${list}/lists`).send({ k: '', v: '1001' }).expect(200);
    return { id, detail: 'white', mend: add };
  },
  'no such number': async () => {
    const id = await made('blacklists', { name: 'spaces', list_type: 0, limit_user_type: 0 });
    const { body } = await t.admin.post(`/api/blacklists/${id}/lists`).send({ k: '', v: '1 2' }).expect(200);
    return {
      id,
      detail: '"1 2"',
      mend: () => t.admin.delete(`/api/blacklists/${id}/lists/${body.data}`).expect(200),
    };
  },
  'missing extension': async () => {
    const id = await made('hotlines', { line_number: '5550', numbers: '7001' });
    await t.admin.put('/api/contexts/2').send({ hotline_enabled: 1 }).expect(200);
    return { id, detail: '7001', mend: gone('hotlines', id) };
  },
  'line that rings nobody': async () => {
    const id = await made('hotlines', { line_number: '5551' });
    return { id, mend: gone('hotlines', id) };
  },
  'lines without a context': async () => {
    await t.admin.put('/api/contexts/2').send({ hotline_enabled: 0 }).expect(200);
    const id = await made('hotlines', { line_number: '5552', numbers: '7777' });
    return { id, detail: '1', mend: gone('hotlines', id) };
  },
  'no emergency route': async () => {
    const extension = await made('extensions', {
      extn: '6001',
      password: 'secret-6001',
      context: 'context-4',
    });
    return { id: 4, detail: '1 extensions', mend: gone('extensions', extension) };
  },
  'realm of another domain': async () => {
    const id = await made('extensions', {
      extn: '6003',
      a1_hash: 'a'.repeat(32),
      a1_realm: 'old.example.test',
    });
    return { id, detail: 'old.example.test', mend: gone('extensions', id) };
  },
  'no such kind of phone': async () => {
    const id = await made('extensions', { extn: '1323', password: 'secret-1323', type: 'H323' });
    return { id, detail: 'no H.323', mend: changed('extensions', id, { type: 'SIP' }) };
  },
  'menu without keys': async () => {
    const id = await made('ivrs', { name: 'silent' });
    return { id, mend: gone('ivrs', id) };
  },
  'menu loop': async () => {
    const [id, below] = [await made('ivrs', { name: 'above' }), await made('ivrs', { name: 'below' })];
    const sub = (of: number, args: number) =>
      made(`ivrs/${of}/actions`, { digits: '1', action: 'IVR_SUB', args: String(args) });
    await sub(id, below);
    const back = await sub(below, id);
    const mend = () => t.admin.delete(`/api/ivrs/${below}/actions/${back}`).expect(200);
    return { id, detail: `${id} -> ${below} -> ${id}`, mend };
  },
  'unreadable transformation': async () => {
    const id = await route('6');
    await t.database.run(`UPDATE routes SET dnc = 'r' WHERE id = $1`, [id]);
    return { id, detail: 'dnc "r"', mend: changed('routes', id, { dnc: 'r9' }) };
  },
  'receiver that fails': () => undelivered('waiting', (id) => changed('webhooks', id, { disabled: 1 })),
  'events given up': () =>
    undelivered('dead', (id) => async () => {
      const { data } = (await t.admin.get(`/api/webhooks/${id}/deliveries`).expect(200)).body;
      await t.admin.delete(`/api/webhooks/${id}/deliveries/${data[0].id}`).expect(200);
    }),
  'time that never matches': async () => {
    const route_id = await route('7');
    const time = { route_id, time_recurrence: '20200101T000000|PT1H|daily|20200201T000000', dest_uuid: '' };
    const { body } = await t.admin
      .post('/api/time_recurrence')
      .send([{ ...time, dest_type: 'FS_DEST_SYSTEM', body: 'answer' }])
      .expect(200);
    const { id } = body[0] as { id: number };
    return {
      id,
      detail: 'eight years',
      mend: () => t.admin.delete(`/api/time_recurrence/${id}`).expect(200),
    };
  },
};

it.each(Object.entries(MADE))('tells of a %s until it is mended', async (kind, make) => {
  const { id, detail = '', mend } = await make();
  const about = async () => (await problems()).find((each) => each.kind === kind && each.id === id);
  const problem = await about();
  expect(problem?.message).toContain(detail);
  expect(problem?.way_out).not.toBe('');
  await mend();
  expect(await about()).toBeUndefined();
});

it('tells of a gateway’s transformations as of a route’s', async () => {
  const pool = await made('distributors', { name: 'at a gateway' });
  await made(`distributors/${pool}/nodes`, { k: '0213', weight: 1 });
  const line = { name: 'rules', realm: '192.0.2.9', register: 'no', sdnc: 'X/at a gateway' };
  const id = await made('gateways', line);
  const kinds = async () =>
    (await problems())
      .filter((each) => each.entity === 'gateway' && each.id === id)
      .map(({ kind }: { kind: string }) => kind);
  expect(await kinds()).toEqual([]);
  await t.database.run('UPDATE distributor_nodes SET disabled = 1 WHERE ref_id = $1', [pool]);
  await t.database.run(`UPDATE gateways SET dnc = 'r' WHERE id = $1`, [id]);
  expect(await kinds()).toEqual(['no number to pick', 'unreadable transformation']);
  await changed('gateways', id, { dnc: '', sdnc: '' })();
  expect(await kinds()).toEqual([]);
  await gone('gateways', id)();
});

it('tells of a distributor whose extension is gone', async () => {
  const id = await made('distributors', { name: 'people' });
  const node = await made(`distributors/${id}/nodes`, { k: 'user/4444', weight: 1 });
  const about = async () =>
    (await problems()).find((each) => each.entity === 'distributor' && each.id === id);
  expect((await about())?.message).toContain('user/4444');
  await made('extensions', { extn: '4444', password: 'secret-4444' });
  expect(await about()).toBeUndefined();
  await t.admin.delete(`/api/distributors/${id}/nodes/${node}`).expect(200);
});

it('tells of a webhook that is told of nothing: its context or extension is not there', async () => {
  const id = await made('webhooks', {
    url: 'https://crm.example.test/',
    ...{
      contexts: 'context-1,nowhere,switchyard',
      extensions: '1999,1998@elsewhere.test,1997@pbx.example.test',
    },
  });
  const about = async () =>
    (await problems())
      .filter((each) => each.entity === 'webhook' && each.id === id)
      .map(({ message }) => message);
  const [context, ...extensions] = await about();
  expect(context).toContain('context nowhere,');
  const named = new Set(extensions.map((each) => /extension (\S+),/.exec(each)?.[1]));
  expect(named).toEqual(new Set(['1997@pbx.example.test', '1998@elsewhere.test', '1999']));
  await made('extensions', { extn: '1999', password: 'secret-1999' });
  await made('extensions', { extn: '1997', password: 'secret-1997' });
  await changed('webhooks', id, { contexts: '', extensions: '1999,1997@pbx.example.test' })();
  expect(await about()).toEqual([]);
  await gone('webhooks', id)();
});

it('has a case here for each of its checks', () => {
  expect(Object.keys(MADE)).toEqual(expect.arrayContaining([...new Set(CHECKS.map(({ kind }) => kind))]));
});

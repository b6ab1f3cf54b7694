import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startApp({ PBX_DOMAIN: 'pbx.example.test' });
  await made('extensions', { extn: '1001', name: 'Alice', password: 'secret-1001' });
  await made('extensions', { extn: '1002', name: 'Bob', password: 'secret-1002' });
  await made('gateways', { name: 'line', realm: '127.0.0.9', register: 'no' });
});
afterAll(() => t.close());

const made = async (resource: string, input: object) =>
  (await t.admin.post(`/api/${resource}`).send(input).expect(200)).body.data;
const simulate = async (input: object) =>
  (await t.admin.post('/api/calls/simulate').send(input).expect(200)).body;
const route = (name: string, prefix: string, more: object = {}) =>
  made('routes', { name, prefix, context: 'context-1', max_length: 12, dest_type: 'FS_DEST_USER', ...more });

describe('a simulated call', () => {
  let user: number;
  beforeAll(async () => {
    user = (await route('User', '1')).id;
  });

  it('of an extension tells plan, reasons and XML, and no secret', async () => {
    const body = await simulate({ caller: '1001', destNumber: '1002' });
    const viewer = await t.as('viewer');
    const seen = await viewer.post('/api/calls/simulate').send({ caller: '1001', destNumber: '1002' });
    expect([seen.status, seen.body.trace]).toEqual([200, body.trace]);
    expect(body).toMatchObject({
      ...{ context: 'context-1', number: '1002', outcome: 'connect', cause: '', record: 0, emergency: 0 },
      caller: { extn: '1001', domain: 'pbx.example.test' },
      target: { kind: 'user', extension: { extn: '1002', domain: 'pbx.example.test' } },
      route: { id: user, name: 'User' },
      caller_id: { name: 'Alice', number: '1001' },
      trace: [
        'the caller is extension 1001',
        `route ${user} (User) wins with prefix "1"`,
        'it rings extension 1002@pbx.example.test',
      ],
    });
    expect(body.xml).toContain('application="bridge"');
    expect(JSON.stringify(body)).not.toMatch(/password|a1_hash/);
  });

  it('that is forwarded is followed to where it comes to', async () => {
    const forwarding = { extn: '1003', password: 'secret-1003', forward_always: '1002' };
    const id = await made('extensions', forwarding);
    const body = await simulate({ caller: '1001', destNumber: '1003' });
    expect(body).toMatchObject({
      ...{ number: '1003', outcome: 'connect', caller: { extn: '1003' } },
      target: { kind: 'user', extension: { extn: '1002' } },
    });
    expect(body.trace).toContain('extension 1003 forwards all calls to 1002');
    expect(body.trace.at(-1)).toBe('it rings extension 1002@pbx.example.test');
    expect(body.xml).toContain('user/1002@pbx.example.test');
    await t.admin.put(`/api/extensions/${id}`).send({ forward_always: '1003' }).expect(200);
    const circle = await simulate({ caller: '1001', destNumber: '1003' });
    expect(circle).toMatchObject({ outcome: 'release', cause: 'EXCHANGE_ROUTING_ERROR' });
  });

  it('to nowhere says so', async () => {
    const body = await simulate({ caller: '1001', destNumber: '99' });
    expect(body).toMatchObject({ outcome: 'none', route: {}, target: {} });
    expect(body.trace.at(-1)).toBe('no enabled route of context-1 takes 99');
    expect(body.xml).toContain('not found');
  });

  it('at another time follows the times of that moment', async () => {
    const { id } = await route('Timed', '2');
    await t.admin
      .post('/api/time_recurrence')
      .send([
        {
          ...{ route_id: id, time_recurrence: '20260101T180000|PT6H|daily', dest_uuid: '' },
          ...{ dest_type: 'FS_DEST_SYSTEM', body: 'respond 486' },
        },
      ])
      .expect(200);
    const at = async (moment: string) =>
      (await simulate({ caller: '1001', destNumber: '2', at: moment })).target.kind;
    expect(await at('2026-12-24 18:00:00')).toBe('system');
    expect((await simulate({ caller: '1001', destNumber: '2', at: '2026-12-24T17:59:59' })).cause).toBe(
      'UNALLOCATED_NUMBER',
    );
  });

  it('from a carrier’s address is the carrier’s, from another a stranger’s', async () => {
    const known = await simulate({ caller: '030123', destNumber: '1002', ip: '127.0.0.9' });
    expect(known).toMatchObject({ context: 'context-2', gateway: { name: 'line' }, outcome: 'none' });
    const stranger = await simulate({ caller: '030123', destNumber: '1002', ip: '192.0.2.1' });
    expect(stranger).toMatchObject({ outcome: 'release', cause: 'CALL_REJECTED', gateway: {} });
    expect(stranger.trace).toEqual(['it came from the address of no gateway and no trunk']);
  });

  it('takes nobody’s turn in a trunk group', async () => {
    const trunk = async (name: string) =>
      Number(await made('trunks', { name, remote_addr: '127.0.0.9:5099', enabled: true, type: 'OUT' }));
    const trunks = [await trunk('one'), await trunk('two')];
    const group = Number(await made('trunk_groups', { name: 'in turn', strategy: 'RR' }));
    for (const id of trunks)
      await t.admin.post(`/api/trunk_groups/${group}/trunks`).send({ trunk_id: id }).expect(200);
    await route('Group', '4', { dest_type: 'FS_DEST_CLUSTER_TRUNK_GROUP', dest_uuid: String(group) });
    const first = async () =>
      (await simulate({ caller: '1001', destNumber: '4' })).target.gateways[0].id as number;
    expect([await first(), await first(), await first()]).toEqual([trunks[0], trunks[0], trunks[0]]);
    const asked = async () =>
      /trunk-(\d+)/.exec(
        await t.xml({
          ...{ section: 'dialplan', 'Caller-Context': 'context-1', 'Caller-Destination-Number': '4' },
          ...{ variable_sip_authorized: 'true', variable_user_name: '1001' },
          variable_domain_name: 'pbx.example.test',
        }),
      )![1];
    expect([await asked(), await asked()]).toEqual(trunks.map(String));
  });

  it('of what was stored before it was refused says why it cannot run', async () => {
    const { id } = await route('Old', '3', { dest_type: 'FS_DEST_SYSTEM', body: 'answer' });
    await t.database.run(`UPDATE routes SET body = 'system id' WHERE id = $1`, [id]);
    await t.admin.put(`/api/routes/${id}`).send({ description: 'read again' }).expect(400);
    await t.admin.put(`/api/routes/${user}`).send({ description: 'read again' }).expect(200);
    await t.database.run('UPDATE routes SET name = name WHERE id = $1', [id]);
    t.database.feed.missed();
    const body = await simulate({ caller: '1001', destNumber: '3' });
    expect(body.trace.at(-1)).toMatch(/^it cannot be run: line 1: application "system"/);
    expect(body.xml).toContain('DESTINATION_OUT_OF_ORDER');
  });

  it.each([
    [{ caller: '1001' }, 'destNumber'],
    [{ caller: '1001', destNumber: '${x}' }, 'destNumber'],
    [{ caller: '1001', destNumber: '1', at: '2026-06-31 10:00:00' }, 'at'],
    [{ caller: '1001', destNumber: '1', ip: 'x' }, 'ip'],
    [{ caller: '1001', destNumber: '1', context: 'context-99' }, 'context'],
    [{ caller: '1001', destNumber: '1', context: 'switchyard' }, 'context'],
    [{ caller: '9999', destNumber: '1' }, 'context'],
  ])('%j is refused', async (input, field) => {
    const { body } = await t.admin.post('/api/calls/simulate').send(input).expect(400);
    expect(body.errors).toMatchObject([{ field }]);
  });
});

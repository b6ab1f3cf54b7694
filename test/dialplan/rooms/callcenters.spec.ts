import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../support/app.js';

let t: TestApp;
let extension: number;
beforeAll(async () => {
  t = await startApp({ PBX_DOMAIN: 'pbx.example.test' });
  const input = { extn: '1001', password: 'secret-1001', name: 'Alice' };
  extension = (await t.admin.post('/api/extensions').send(input).expect(200)).body.data;
});
afterAll(() => t.close());

const told = (queue = '') =>
  t.xml({ section: 'configuration', key_value: 'callcenter.conf', ...(queue && { 'CC-Queue': queue }) });
const dialled = (number: string) =>
  t.xml({ section: 'dialplan', 'Caller-Context': 'context-1', 'Caller-Destination-Number': number });
const fieldsOf = (body: { errors: { field: string }[] }) => body.errors.map(({ field }) => field);
const create = async (path: string, input: object): Promise<number> =>
  (await t.admin.post(path).send(input).expect(200)).body.data;
const agentsOf = async (id: number) => (await t.admin.get(`/api/callcenters/${id}/agents`).expect(200)).body;

describe('call centres', () => {
  it('are created, listed, changed and deleted with their agents, and mod_callcenter is told of them', async () => {
    const input = {
      name: '客服',
      nbr: '6000',
      strategy: 'ring-all',
      max_wait_time: '90',
      description: 'day',
    };
    const id = await create('/api/callcenters', input);
    const path = `/api/callcenters/${id}`;
    const row = {
      id,
      ...input,
      max_wait_time: 90,
      moh_sound: '',
      overflow_dest_type: '',
      tier_rules_apply: 0,
    };
    expect((await t.admin.get(path).expect(200)).body).toMatchObject(row);
    expect((await t.admin.get('/api/callcenters').expect(200)).body).toMatchObject({
      rowCount: 1,
      data: [row],
    });
    const agent = await create(`${path}/agents`, { extn_id: extension, level: 2, wrap_up_time: 4 });
    await t.admin.post(`${path}/agents`).send({ extn_id: extension }).expect(409);
    expect(await agentsOf(id)).toMatchObject([
      { id: agent, callcenter_id: id, extn_id: extension, extn: '1001', level: 2, status: 'Available' },
    ]);
    expect(await told()).toContain(
      `<tier queue="callcenter-${id}" agent="agent-${extension}" level="2" position="1"/>`,
    );
    expect(await told()).toContain('contact="user/1001@pbx.example.test"');
    expect(await told(`callcenter-${id}`)).not.toContain('<tier ');
    const { body: refused } = await t.admin.delete(`/api/extensions/${extension}`).expect(409);
    expect(refused.message).toContain(`callcenter ${id} (客服)`);
    await t.admin.put(`/api/extensions/${extension}`).send({ disabled: 1 }).expect(200);
    expect(await told()).not.toContain('<agent ');
    await t.admin.put(`/api/extensions/${extension}`).send({ disabled: 0 }).expect(200);
    await t.admin.put(`${path}/agents/${agent}`).send({ status: 'Logged Out' }).expect(200);
    expect(await told()).toContain('status="Logged Out"');
    await t.admin.delete(`${path}/agents/${agent}`).expect(200);
    expect(await agentsOf(id)).toEqual([]);
    await t.admin.delete(path).expect(200);
    expect(await told()).not.toContain(`callcenter-${id}`);
    await t.admin.get(path).expect(404);
  });

  it('tell mod_callcenter every setting of theirs and of their agents', async () => {
    const id = await create('/api/callcenters', {
      ...{ name: 'all', nbr: '6020', ring_progressively_delay: 7, moh_sound: 'tone_stream://%(200,0,440)' },
      ...{ announce_sound: 'tone_stream://%(100,0,350)', announce_frequency: 9 },
      ...{ tier_rule_wait_multiply_level: 0, tier_rule_no_agent_no_wait: 1 },
    });
    const delays = { wrap_up_time: 11, reject_delay_time: 12, busy_delay_time: 13, no_answer_delay_time: 14 };
    await create(`/api/callcenters/${id}/agents`, { extn_id: extension, ...delays });
    const queue = await told(`callcenter-${id}`);
    for (const [name, value] of [
      ['ring-progressively-delay', '7'],
      ['moh-sound', 'tone_stream://%(200,0,440)'],
      ['announce-sound', 'tone_stream://%(100,0,350)'],
      ['announce-frequency', '9'],
      ['tier-rule-wait-multiply-level', 'false'],
      ['tier-rule-no-agent-no-wait', 'true'],
    ])
      expect(queue).toContain(`<param name="${name}" value="${value}"/>`);
    const agents = await told();
    for (const [name, value] of Object.entries(delays))
      expect(agents).toContain(`${name.replaceAll('_', '-')}="${value}"`);
    await t.admin.delete(`/api/callcenters/${id}`).expect(200);
  });

  it('share what is the agent’s own, not its place', async () => {
    const [one, other] = [
      await create('/api/callcenters', { name: 'one', nbr: '6001' }),
      await create('/api/callcenters', { name: 'other', nbr: '6002' }),
    ];
    const first = await create(`/api/callcenters/${one}/agents`, {
      extn_id: extension,
      wrap_up_time: 44,
      level: 5,
    });
    await create(`/api/callcenters/${other}/agents`, { extn_id: extension, status: 'On Break' });
    expect(await agentsOf(one)).toMatchObject([{ wrap_up_time: 44, status: 'On Break', level: 5 }]);
    expect(await agentsOf(other)).toMatchObject([{ wrap_up_time: 44, status: 'On Break', level: 1 }]);
    const path = `/api/callcenters/${one}/agents/${first}`;
    await t.admin.put(path).send({ status: 'Available', level: 6 }).expect(200);
    expect(await agentsOf(other)).toMatchObject([{ status: 'Available', level: 1 }]);
    for (const id of [one, other]) await t.admin.delete(`/api/callcenters/${id}`).expect(200);
  });

  it('refuse what mod_callcenter could not do, naming the field', async () => {
    const post = (more: object) => t.admin.post('/api/callcenters').send({ name: 'q', nbr: '6003', ...more });
    const faults: [object, string][] = [
      [{ nbr: '60 03' }, 'nbr'],
      [{ nbr: '' }, 'nbr'],
      [{ strategy: 'alphabetical' }, 'strategy'],
      [{ moh_sound: '/etc/passwd' }, 'moh_sound'],
      [{ announce_sound: 'tone_stream://${system(id)}' }, 'announce_sound'],
      [{ max_wait_time: -1 }, 'max_wait_time'],
      [{ overflow_dest_type: 'FS_DEST_GATEWAY' }, 'overflow_dest_type'],
      [{ overflow_dest_uuid: '1' }, 'overflow_dest_uuid'],
      [{ overflow_number: '1001' }, 'overflow_number'],
      [{ overflow_dest_type: 'FS_DEST_USER' }, 'overflow_number'],
      [{ overflow_dest_type: 'FS_DEST_USER', overflow_number: '1001 XML a' }, 'overflow_number'],
      [{ overflow_dest_type: 'FS_DEST_IVR' }, 'overflow_dest_uuid'],
      [{ overflow_dest_type: 'FS_DEST_IVR', overflow_dest_uuid: '99999' }, 'overflow_dest_uuid'],
    ];
    for (const [input, field] of faults)
      expect(fieldsOf((await post(input).expect(400)).body)).toEqual([field]);
    const id: number = (await post({}).expect(200)).body.data;
    await post({ name: 'another' }).expect(409);
    const add = (more: object) => t.admin.post(`/api/callcenters/${id}/agents`).send(more);
    expect(fieldsOf((await add({ extn_id: extension, status: 'Gone' }).expect(400)).body)).toEqual([
      'status',
    ]);
    expect(fieldsOf((await add({ extn_id: 999_999 }).expect(400)).body)).toEqual(['extn_id']);
    const itself = { overflow_dest_type: 'FS_DEST_CTI', overflow_dest_uuid: String(id) };
    const { body } = await t.admin.put(`/api/callcenters/${id}`).send(itself).expect(400);
    expect(fieldsOf(body)).toEqual(['overflow_dest_uuid']);
    await t.admin.delete(`/api/callcenters/${id}`).expect(200);
  });

  it('are what CherryPBX offers for FS_DEST_CTI', async () => {
    const id = await create('/api/callcenters', { name: 'Sales', nbr: '6004', description: 'all day' });
    const { body } = await t.admin.get('/api/xui_callcenters').expect(200);
    expect(body).toMatchObject([
      { id, name: 'Sales', cti_template: 'longest-idle-agent', description: 'all day' },
    ]);
    await t.admin.delete(`/api/callcenters/${id}`).expect(200);
  });
});

describe('a call to FS_DEST_CTI', () => {
  const route = (prefix: string, dest_uuid: string) =>
    t.admin.post('/api/routes').send({
      ...{ name: `CTI ${prefix}`, context: 'context-1', prefix, max_length: 8 },
      ...{ dest_type: 'FS_DEST_CTI', dest_uuid },
    });

  it('waits in the call centre of the route, or in that of the number', async () => {
    const id = await create('/api/callcenters', { name: 'Sales', nbr: '6005' });
    const { data: made } = (await route('95', String(id)).expect(200)).body;
    await route('60', '').expect(200);
    for (const number of ['95', '6005']) {
      const answer = await dialled(number);
      expect(answer).toContain(`<action application="callcenter" data="callcenter-${id}"/>`);
      expect(answer).toContain('<action application="hangup" data="NO_ANSWER"/>');
    }
    expect(await dialled('6099')).toContain('UNALLOCATED_NUMBER');
    const overflow = { overflow_dest_type: 'FS_DEST_USER', overflow_number: '1001' };
    await t.admin.put(`/api/callcenters/${id}`).send(overflow).expect(200);
    const sent = await dialled('95');
    expect(sent).toContain('<action application="set" data="switchyard_context=context-1"/>');
    expect(sent).toContain('<action application="transfer" data="FS_DEST_USER-1001 XML switchyard"/>');
    expect(fieldsOf((await route('96', '99999').expect(400)).body)).toEqual(['dest_uuid']);
    const { body: refused } = await t.admin.delete(`/api/callcenters/${id}`).expect(409);
    expect(refused.message).toContain(`route ${made.id}`);
  });

  it('holds on to where it overflows to', async () => {
    const ivr = await create('/api/ivrs', { name: 'Night', greet_long: 'say:night' });
    const overflow = { overflow_dest_type: 'FS_DEST_IVR', overflow_dest_uuid: String(ivr) };
    const id = await create('/api/callcenters', { name: 'Night shift', nbr: '6006', ...overflow });
    const { body } = await t.admin.delete(`/api/ivrs/${ivr}`).expect(409);
    expect(body.message).toContain(`callcenter ${id} (Night shift)`);
    await t.admin.delete(`/api/callcenters/${id}`).expect(200);
    await t.admin.delete(`/api/ivrs/${ivr}`).expect(200);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../support/app.js';

let t: TestApp;
let extension: number;
beforeAll(async () => {
  t = await startApp({ PBX_DOMAIN: 'pbx.example.test' });
  const input = { extn: '1001', password: 'secret-1001', name: 'Alice' };
  extension = (await t.admin.post('/api/extensions').send(input).expect(200)).body.data;
  const route = {
    name: 'Queues',
    context: 'context-1',
    prefix: '7',
    max_length: 8,
    dest_type: 'FS_DEST_NUM_QUEUE',
  };
  await t.admin.post('/api/routes').send(route).expect(200);
});
afterAll(() => t.close());

const told = () => t.xml({ section: 'configuration', key_value: 'fifo.conf' });
const dialled = (number: string) =>
  t.xml({ section: 'dialplan', 'Caller-Context': 'context-1', 'Caller-Destination-Number': number });
const fieldsOf = (body: { errors: { field: string }[] }) => body.errors.map(({ field }) => field);

describe('queues', () => {
  it('are created, listed, changed and deleted with their members, and mod_fifo is told of them', async () => {
    const input = { name: '客服', nbr: '7000', strategy: 'enterprise', ring_timeout: '25', retry_delay: 3 };
    const { data: id } = (await t.admin.post('/api/queues').send(input).expect(200)).body;
    const path = `/api/queues/${id}`;
    const row = { id, ...input, ring_timeout: 25, max_wait: 0, hold_music: '', overflow_number: '' };
    expect((await t.admin.get(path).expect(200)).body).toMatchObject(row);
    expect((await t.admin.get('/api/queues').expect(200)).body).toMatchObject({ rowCount: 1, data: [row] });
    const add = (more: object) => t.admin.post(`${path}/members`).send({ extn_id: extension, ...more });
    const member = (await add({ timeout: 15, lag: 2 }).expect(200)).body.data;
    await add({}).expect(409);
    expect((await t.admin.get(`${path}/members`).expect(200)).body).toMatchObject([
      { id: member, queue_id: id, extn_id: extension, extn: '1001', timeout: 15, lag: 2, disabled: 0 },
    ]);
    expect(await told()).toContain(
      `<fifo name="queue-${id}" importance="0" outbound_strategy="enterprise" outbound_per_cycle="1" outbound_ring_timeout="25" retry_delay="3">\n` +
        '<member simo="1" timeout="15" lag="2">user/1001@pbx.example.test</member>\n</fifo>',
    );
    await t.admin.put(`${path}/members/${member}`).send({ timeout: 0 }).expect(200);
    expect(await told()).toContain('timeout="25"');
    const { body: refused } = await t.admin.delete(`/api/extensions/${extension}`).expect(409);
    expect(refused.message).toContain(`queue ${id} (客服)`);
    await t.admin.put(`/api/extensions/${extension}`).send({ disabled: 1 }).expect(200);
    expect(await told()).not.toContain('<member');
    await t.admin.put(`/api/extensions/${extension}`).send({ disabled: 0 }).expect(200);
    await t.admin.put(`${path}/members/${member}`).send({ action: 'toggle' }).expect(200);
    expect(await told()).not.toContain('<member');
    await t.admin.delete(`${path}/members/${member}`).expect(200);
    expect((await t.admin.get(`${path}/members`).expect(200)).body).toEqual([]);
    await t.admin.put(path).send({ name: 'Support' }).expect(200);
    await t.admin.delete(path).expect(200);
    expect(await told()).not.toContain('queue-');
    await t.admin.get(path).expect(404);
  });

  it('refuse what mod_fifo could not do, naming the field', async () => {
    const post = (more: object) => t.admin.post('/api/queues').send({ name: 'q', nbr: '7001', ...more });
    const faults: [string, unknown][] = [
      ['nbr', '70 01'],
      ['nbr', ''],
      ['strategy', 'random'],
      ['ring_timeout', 10],
      ['hold_music', '/etc/passwd'],
      ['hold_music', 'tone_stream://${system(id)}'],
      ['overflow_number', '1001:5'],
      ['max_wait', -1],
    ];
    for (const [field, value] of faults)
      expect(fieldsOf((await post({ [field]: value }).expect(400)).body)).toEqual([field]);
    const { data: id } = (await post({}).expect(200)).body;
    await post({ name: 'other' }).expect(409);
    const add = (more: object) => t.admin.post(`/api/queues/${id}/members`).send(more);
    expect(fieldsOf((await add({ extn_id: extension, timeout: 5 }).expect(400)).body)).toEqual(['timeout']);
    expect(fieldsOf((await add({ extn_id: 999_999 }).expect(400)).body)).toEqual(['extn_id']);
    await t.admin.delete(`/api/queues/${id}`).expect(200);
  });
});

describe('a call to the number of a queue', () => {
  it('waits with what the queue says, and is let go behind it', async () => {
    const input = { name: 'full', nbr: '7002', max_wait: 60, announce_interval: 15 };
    const music = { hold_music: 'tone_stream://%(200, 100,440)', overflow_number: '1001' };
    const { data: id } = (
      await t.admin
        .post('/api/queues')
        .send({ ...input, ...music })
        .expect(200)
    ).body;
    const answer = await dialled('7002');
    for (const step of [
      '"set" data="fifo_music=tone_stream://%(200, 100,440)"',
      '"set" data="fifo_chime_list=phrase:switchyard_please_wait"',
      '"set" data="fifo_chime_freq=15"',
      '"set" data="fifo_orbit_exten=1001:60"',
      `"fifo" data="queue-${id} in"`,
      '"playback" data="phrase:switchyard_no_answer"',
      '"hangup" data="NO_ANSWER"',
    ])
      expect(answer).toContain(`<action application=${step}/>`);
    await t.admin.put(`/api/queues/${id}`).send({ overflow_number: '', hold_music: '' }).expect(200);
    const plain = await dialled('7002');
    expect(plain).toContain('fifo_orbit_exten=_continue_:60');
    expect(plain).toContain(`data="queue-${id} in undef &#36;{switchyard_hold_music}"`);
    expect(await dialled('7003')).toContain('UNALLOCATED_NUMBER');
  });
});

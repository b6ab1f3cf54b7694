import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SECRET, startApp, type TestApp } from '../support/app.js';

/** What a call that dialled a code is answered, and what only looking the code up does. */
let t: TestApp;
let id: number;
beforeAll(async () => {
  t = await startApp({ PBX_DOMAIN: 'pbx.example.test' });
  for (const extn of ['1002', '1001']) {
    const { body } = await t.admin
      .post('/api/extensions')
      .send({ extn, password: `secret-${extn}` })
      .expect(200);
    id = body.data;
  }
});
beforeEach(async () => {
  await t.admin.put(`/api/extensions/${id}`).send({ forward_always: '', dnd: 0 }).expect(200);
});
afterAll(() => t.close());

const state = async () => (await t.admin.get(`/api/extensions/${id}`).expect(200)).body;

const dialled = (type: string, argument = '', more: object = {}) => ({
  ...{ uuid: randomUUID(), core: randomUUID(), type, extn: '1001', domain: 'pbx.example.test', argument },
  ...more,
});

const post = (body: object, secret = SECRET) =>
  t.anyone.post('/freeswitch/func-codes').auth('freeswitch', secret).send(body);

describe('a code that is looked up', () => {
  const look = (number: string, more: Record<string, string> = {}) =>
    t.xml({
      ...{ section: 'dialplan', 'Hunt-Context': 'context-1', 'Hunt-Destination-Number': number },
      ...{
        variable_sip_authorized: 'true',
        variable_user_name: '1001',
        variable_domain_name: 'pbx.example.test',
      },
      ...more,
    });

  it('changes nothing, and tells the call what to run, without the secret', async () => {
    const { updated_at } = await state();
    const xml = await look('*721002');
    expect(xml).toContain('data="switchyard_code=FS_DEST_FUNC_CALL_FORWARDING 1001 pbx.example.test 1002"');
    expect(xml).toContain('/lua/func-codes.lua');
    expect(xml).not.toContain(SECRET);
    await look('*77');
    expect(await state()).toMatchObject({ forward_always: '', dnd: 0, updated_at });
  });

  it('asks for the number where none was dialled', async () => {
    expect(await look('*72')).toContain('FORWARDING 1001 pbx.example.test ?"');
    expect(await look('*77')).toContain('DND 1001 pbx.example.test -"');
  });

  it('is none for a caller who is no extension', async () => {
    expect(await look('*77', { variable_sip_authorized: '' })).toContain('<result status="not found"/>');
  });
});

describe('a code that is dialled', () => {
  it('is confirmed once it is stored', async () => {
    const { text } = await post(dialled('FS_DEST_FUNC_CALL_FORWARDING', '1002')).expect(200);
    expect(text).toBe('playback phrase:switchyard_confirmed');
    expect(await state()).toMatchObject({ forward_always: '1002' });
    await post(dialled('FS_DEST_FUNC_CALL_FORWARDING_CANCEL')).expect(200);
    expect(await state()).toMatchObject({ forward_always: '' });
  });

  it('is only heard from our switches', async () => {
    await post(dialled('FS_DEST_FUNC_CALL_DND'), 'wrong').expect(401);
    await t.admin.post('/freeswitch/func-codes').send(dialled('FS_DEST_FUNC_CALL_DND')).expect(401);
    expect(await state()).toMatchObject({ dnd: 0 });
  });

  it.each<[string, number, object]>([
    ['without a number', 400, dialled('FS_DEST_FUNC_CALL_FORWARDING')],
    ['to itself', 400, dialled('FS_DEST_FUNC_CALL_FORWARDING', '1001')],
    ['with what is no number', 400, dialled('FS_DEST_FUNC_CALL_FORWARDING', '${system}')],
    ['of no type', 400, dialled('toString')],
    ['of no call', 400, dialled('FS_DEST_FUNC_CALL_DND', '', { uuid: '1' })],
    ['of somebody unknown', 404, dialled('FS_DEST_FUNC_CALL_DND', '', { extn: '9999' })],
    ['to a meeting with a star', 400, dialled('FS_DEST_TIMELY_MEETING', '*')],
    ['on a switch that is not there', 503, dialled('FS_DEST_LAST_INTERCEPT')],
    ['as nothing', 400, []],
  ])('%s is refused with %i', async (_, status, body) => {
    const { type } = await post(body).expect(status);
    expect(type).toBe('application/json');
    expect(await state()).toMatchObject({ forward_always: '', dnd: 0 });
  });
});

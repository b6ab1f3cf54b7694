import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definitions } from '../../../src/dialplan/blocks/definitions.js';
import { SECRET, startApp, type TestApp } from '../../support/app.js';
import { buildProgram } from '../../support/build.js';

let t: TestApp;
beforeAll(async () => {
  buildProgram();
  t = await startApp();
});
afterAll(() => t.close());

const xml = (type: string): string => `<xml><block type="${type}"></block></xml>`;
let count = 0;
const create = async (fields: object, by = t.admin): Promise<number> => {
  const input = { name: `block ${(count += 1)}`, ...fields };
  return (await by.post('/api/blocks').send(input).expect(200)).body.data;
};
const lua = async (id: number): Promise<string> =>
  (await t.admin.get(`/api/blocks/${id}`).expect(200)).body.lua;
const asSwitch = (method: 'get' | 'post', path: string) =>
  t.anyone[method](`/freeswitch/blocks/${path}`).auth('freeswitch', SECRET);

describe('the script of a block', () => {
  it('is made of the drawing when it does not come along', async () => {
    const id = await create({ xml: xml('fsStart') });
    expect(await lua(id)).toBe('pbx.answer()\n');
    await t.admin
      .put(`/api/blocks/${id}`)
      .send({ xml: xml('fsSessionHangup') })
      .expect(200);
    expect(await lua(id)).toBe("pbx.hangup('NORMAL_CLEARING')\n");
    await t.admin.put(`/api/blocks/${id}`).send({ description: 'only this' }).expect(200);
    expect(await lua(id)).toBe("pbx.hangup('NORMAL_CLEARING')\n");
    await t.admin
      .put(`/api/blocks/${id}`)
      .send({ xml: xml('fsStart'), lua: '-- mine' })
      .expect(200);
    expect(await lua(id)).toBe('-- mine');
    await t.admin.put(`/api/blocks/${id}`).send({ lua: '' }).expect(200);
    expect(await lua(id)).toBe('pbx.answer()\n');
  });

  it.each([
    ['no XML', 'hello', /^xml: is not XML/],
    ['an unknown block', xml('nope'), 'xml: Invalid block definition for type: nope'],
    [
      'a sound that does not exist',
      '<xml><block type="fsFilePath"><field name="NAME">/api/media_files/999.wav</field></block></xml>',
      'xml: media file 999 does not exist',
    ],
    [
      'a context that does not exist',
      '<xml><block type="fsSessionTransfer"><field name="context">context-999</field></block></xml>',
      'xml: context 999 does not exist',
    ],
    [
      'a nest without end',
      `<xml>${'<block type="logic_negate"><value name="BOOL">'.repeat(18_000)}</xml>`,
      /^xml: /,
    ],
  ])('cannot be made of %s', async (_, drawing, why) => {
    const { body } = await t.admin.post('/api/blocks').send({ name: 'bad', xml: drawing }).expect(400);
    expect(body.errors[0].field).toBe('xml');
    if (typeof why === 'string') expect(body.message).toBe(why);
    else expect(body.message).toMatch(why);
  });

  it('is an administrator’s to write, an operator’s to draw', async () => {
    const operator = await t.as('operator');
    const id = await create({ xml: xml('fsStart') }, operator);
    const { body } = await operator.put(`/api/blocks/${id}`).send({ lua: 'os.exit()' }).expect(403);
    expect(body.message).toContain('lua needs the role admin');
    await operator.post('/api/blocks').send({ name: 'mine', lua: 'os.exit()' }).expect(403);
    // What a form sends back as it came.
    await operator.put(`/api/blocks/${id}`).send({ description: 'd', lua: 'pbx.answer()\n' }).expect(200);
    await operator
      .put(`/api/blocks/${id}`)
      .send({ xml: xml('fsSessionAnswer'), lua: '' })
      .expect(200);
    await (
      await t.as('viewer')
    )
      .put(`/api/blocks/${id}`)
      .send({ xml: xml('fsStart') })
      .expect(403);
  });

  it('is fetched by switches alone, with the runtime before it', async () => {
    const id = await create({ lua: 'session:answer() -- 你好' });
    const { text } = await asSwitch('get', String(id)).expect(200);
    const [, version, head, tail] = /^(\w+) (\d+) (\d+)\n/.exec(text)!;
    const bytes = Buffer.from(text);
    expect(bytes.subarray(-Number(tail)).toString()).toBe('session:answer() -- 你好');
    expect(bytes.length).toBe(text.indexOf('\n') + 1 + Number(head) + Number(tail));
    const route = {
      name: `r${id}`,
      prefix: '55',
      context: 'context-1',
      max_length: 9,
      dest_type: 'IVRBLOCK',
      dest_uuid: id,
    };
    await t.admin.post('/api/routes').send(route).expect(200);
    const call = { section: 'dialplan', 'Caller-Context': 'context-1', 'Caller-Destination-Number': '551' };
    expect(await t.xml(call)).toContain(
      `application="lua" data="~block, version = ${id}, &quot;${version}&quot; dofile(`,
    );
    await t.admin.put(`/api/blocks/${id}`).send({ lua: '-- another' }).expect(200);
    expect(await t.xml(call)).not.toContain(version);
    await t.anyone.get(`/freeswitch/blocks/${id}`).expect(401);
    await asSwitch('get', '999999').expect(404);
    await asSwitch('get', 'x').expect(404);
    await asSwitch('get', String(await create({}))).expect(404);
  });
});

it('shows what went wrong in a block: the last twenty', async () => {
  const id = await create({ lua: 'error()' });
  expect((await t.admin.get(`/api/blocks/${id}`)).body).toMatchObject({ last_error: '', last_error_at: '' });
  for (let at = 1; at <= 22; at += 1)
    await asSwitch('post', `${id}/errors`)
      .type('form')
      .send({ message: `wrong ${at}\0`, uuid: `call-${at}` })
      .expect(200);
  const { body: row } = await t.admin.get(`/api/blocks/${id}`).expect(200);
  expect(row).toMatchObject({
    last_error: 'wrong 22',
    last_error_at: expect.stringMatching(/^\d{4}-\d\d-\d\d /),
  });
  const { body: list } = await t.admin.get('/api/blocks').expect(200);
  expect(list.data.find((each: { id: string }) => each.id === String(id)).last_error).toBe('wrong 22');
  const { body: errors } = await t.admin.get(`/api/blocks/${id}/errors`).expect(200);
  expect(errors).toHaveLength(20);
  expect(errors[0]).toMatchObject({ message: 'wrong 22', call_uuid: 'call-22' });
  await asSwitch('post', '999999/errors').type('form').send({ message: 'x', uuid: 'y' }).expect(200);
  await t.anyone.post(`/freeswitch/blocks/${id}/errors`).type('form').send({ message: 'x' }).expect(401);
  await t.admin.get('/api/blocks/999999/errors').expect(404);
  await t.admin.delete(`/api/blocks/${id}`).expect(200);
});

it('answers what running blocks ask', async () => {
  const open = async (time: string) => (await asSwitch('post', '1/open').type('form').send({ time })).text;
  expect(await open('20200101T000000|PT24H|daily')).toBe('true');
  expect(await open('20200101T000000|PT1H')).toBe('false');
  await asSwitch('post', '1/open').type('form').send({ time: 'x' }).expect(400);
  const ask = { method: 'GET', url: t.url };
  const { body } = await asSwitch('post', '1/http').type('form').send(ask).expect(400);
  expect(body.message).toBe(
    'url: 127.0.0.1 is a private address, which WEBHOOK_PRIVATE_TARGETS does not let in',
  );
});

it('serves the definitions in the language of the editor', async () => {
  const { body } = await t.admin.get('/api/blocks/definitions').expect(200);
  expect(body).toEqual(definitions('zh'));
  expect((await t.admin.get('/api/blocks/definitions?lang=en').expect(200)).body).toEqual(definitions('en'));
  await t.admin.get('/api/blocks/definitions?lang=fr').expect(400);
});

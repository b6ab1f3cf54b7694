import type TestAgent from 'supertest/lib/agent.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';

let t: TestApp;
let viewer: TestAgent;
let [own, other] = [0, 0];
beforeAll(async () => {
  t = await startApp({ PBX_DOMAIN: 'pbx.example.test' });
  viewer = await t.as('viewer');
  const { user_id } = (await viewer.get('/api/sessions').expect(200)).body;
  const create = async (input: object) =>
    (await t.admin.post('/api/extensions').send({ ...input, password: 'secret-1234' })).body.data as number;
  own = await create({ extn: '1001', user_id });
  other = await create({ extn: '1002' });
});
afterAll(() => t.close());

const change = (id: number, body: object) => viewer.put(`/api/users/me/extensions/${id}`).send(body);

describe('a viewer', () => {
  it('sees their own extensions', async () => {
    const { body } = await viewer.get('/api/users/me/extensions').expect(200);
    expect(body).toMatchObject([{ id: own, extn: '1001', status: 'Offline', dnd: 0 }]);
    expect(body).toHaveLength(1);
  });

  it('sets how an own extension is called and the password of its mailbox, and nothing else of it', async () => {
    const forwards = {
      ...{ forward_always: '1002', forward_busy: '1003' },
      ...{ forward_no_answer: '1004', forward_unreachable: '1005' },
    };
    const body = { dnd: '1', voicemail: 1, vm_password: '4711', ...forwards };
    await change(own, { ...body, call_authority: 0, extn: '1999' }).expect(200);
    expect((await t.admin.get(`/api/extensions/${own}`)).body).toMatchObject({
      ...{ extn: '1001', call_authority: 4, dnd: 1, voicemail: 1 },
      ...forwards,
    });
    const xml = await t.xml({ section: 'directory', key_value: 'pbx.example.test', user: '1001' });
    expect(xml).toContain('4711');
    const { body: bad } = await change(own, { vm_password: 'x' }).expect(400);
    expect(bad.errors).toMatchObject([{ field: 'vm_password' }]);
    const { data } = (await t.admin.get(`/api/audit_logs?entity=extension&entity_id=${own}`)).body;
    expect(data[0]).toMatchObject({ action: 'update', after: { dnd: 1 } });
    expect(data[0].login).toMatch(/^viewer-/);
  });

  it('changes none of anybody else, nor one that is nobody’s', async () => {
    await change(other, { dnd: 1 }).expect(404);
    await change(99_999, { dnd: 1 }).expect(404);
    await viewer.put(`/api/extensions/${own}`).send({ dnd: 0 }).expect(403);
    expect((await t.admin.get(`/api/extensions/${other}`)).body.dnd).toBe(0);
    await viewer.get('/api/users/1/extensions').expect(403);
    await viewer.post('/api/users/1/extns/leave').send({ extn_id: own }).expect(403);
  });
});

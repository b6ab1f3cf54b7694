import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEST_TYPES } from '../../src/dialplan/destination.js';
import { startApp, type TestApp } from '../support/app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.close());

describe('contexts', () => {
  it('are there as seed 003 shows them: newest first, every number as text', async () => {
    const { body } = await t.admin.get('/api/contexts').expect(200);
    expect(body).toMatchObject({ page: 1, rowCount: 4, pageCount: 1 });
    expect(body.data.map(({ id, key, name }: Record<string, string>) => [id, key, name])).toEqual([
      ['4', 'context-4', '销售部'],
      ['3', 'context-3', '技术部'],
      ['2', 'context-2', '外部'],
      ['1', 'context-1', '分机'],
    ]);
    expect(body.data[3]).toMatchObject({
      hotline_enabled: '0',
      domain: '',
      deleted_at: '',
      description: '本地分机发起的呼叫',
    });
  });

  it('single: the id is a number', async () => {
    const { body } = await t.admin.get('/api/contexts/1').expect(200);
    expect(body).toMatchObject({
      id: 1,
      key: 'context-1',
      name: '分机',
      identifier: 'context-1',
      hotline_enabled: '0',
    });
  });

  it('are created with a key of their own, changed, toggled and deleted as documented', async () => {
    const made = await t.admin
      .post('/api/contexts')
      .send({ name: 'test', description: '测试', key: 'context-1' })
      .expect(200);
    expect(made.body).toEqual({ message: 'success', data: 5, code: 200 });
    const changed = await t.admin
      .put('/api/contexts/5')
      .send({ description: 'For Internal Call', hotline_enabled: '1' })
      .expect(200);
    expect(changed.body).toEqual({ data: '5', message: 'success', code: 200 });
    const row = () => t.admin.get('/api/contexts/5').expect(200);
    expect((await row()).body).toMatchObject({ key: 'context-5', name: 'test', hotline_enabled: '1' });
    await t.admin.put('/api/contexts/5').send({ action: 'toggle' }).expect(200);
    expect((await row()).body.hotline_enabled).toBe('0');
    expect((await t.admin.delete('/api/contexts/5').expect(200)).body).toEqual({
      data: '5',
      message: 'success',
      code: 200,
    });
    await t.admin.delete('/api/contexts/5').expect(404);
  });

  it('in use cannot be deleted, and the answer lists by what', async () => {
    const route = { name: 'Uses it', context: 'context-4', max_length: 4, dest_type: 'FS_DEST_USER' };
    const { id } = (await t.admin.post('/api/routes').send(route).expect(200)).body.data;
    const { body } = await t.admin.delete('/api/contexts/4').expect(409);
    expect(body.message).toBe(`context 4 is in use by route ${id} (Uses it)`);
    await t.admin.delete(`/api/routes/${id}`).expect(200);
    await t.admin.delete('/api/contexts/4').expect(200);
  });

  it('created twenty times at once under one name are one', async () => {
    const tries = Array.from({ length: 20 }, () => t.admin.post('/api/contexts').send({ name: 'the same' }));
    const statuses = (await Promise.all(tries)).map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
  });
});

describe('dicts', () => {
  it('have all destination types of the seed, in order, as a bare array', async () => {
    const { body } = await t.admin.get('/api/dicts?realm=DEST').expect(200);
    expect(body.map(({ k }: { k: string }) => k)).toEqual(Object.keys(DEST_TYPES));
    expect(body).toHaveLength(20);
    expect(body[0]).toMatchObject({
      k: 'FS_DEST_USER',
      o: 1,
      d: '',
      v: 'USER',
      deleted_at: '',
      realm: 'DEST',
    });
    expect(body[1]).toMatchObject({ k: 'FS_DEST_RING_EXTNS', o: 2, v: 'RING_ALL_EXTN' });
    expect(typeof body[0].id).toBe('number');
  });

  it('list realms, give a realm as an object, and nothing for an unknown one', async () => {
    const realms = (await t.admin.get('/api/dicts?realm=REALMS').expect(200)).body;
    expect(realms.map(({ k }: { k: string }) => k)).toContain('DEST');
    expect((await t.admin.get('/api/dicts?object=DEST').expect(200)).body).toMatchObject({
      FS_DEST_USER: 'USER',
    });
    expect((await t.admin.get('/api/dicts?realm=NONE').expect(200)).body).toEqual([]);
    const { body } = await t.admin.get('/api/dicts?sort=v').expect(400);
    expect(body.errors).toMatchObject([{ field: 'sort' }]);
    expect((await t.admin.get('/api/dicts/realm/DEST').expect(200)).body).toHaveLength(20);
  });

  it('take new entries, once', async () => {
    const entry = { realm: 'TONE', k: 'cn', v: '%(1000,4000,450)', o: 1 };
    const { body } = await t.admin.post('/api/dicts').send(entry).expect(200);
    await t.admin.post('/api/dicts').send(entry).expect(409);
    await t.admin.put(`/api/dicts/${body.data}`).send({ d: 'China' }).expect(200);
    expect((await t.admin.get(`/api/dicts/${body.data}`)).body).toMatchObject({ ...entry, d: 'China' });
    await t.admin.delete(`/api/dicts/${body.data}`).expect(200);
    await t.admin.get(`/api/dicts/${body.data}`).expect(404);
  });
});

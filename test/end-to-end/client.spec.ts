import createClient, { type Client } from 'openapi-fetch';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openapiDocument } from '../../src/openapi-document.js';
import type { paths } from '../support/api.js';
import { ADMIN_PASSWORD, startApp, type TestApp } from '../support/app.js';

/**
 * A client in TypeScript that knows nothing but openapi.yaml: what compiles here is what the document promises, and
 * what passes is what the program keeps. After a change of the API `npx vitest run test/end-to-end -u`.
 */
let t: TestApp;
let api: Client<paths>;
beforeAll(async () => {
  t = await startApp();
  api = createClient<paths>({ baseUrl: t.url });
});
afterAll(() => t.close());

/** What a call answered that must succeed. */
function ok<T>({ data, error }: { data?: T; error?: unknown }): T {
  expect(error).toBeUndefined();
  return data!;
}

it('the types are those of the document', async () => {
  const types = await openapiTS(parse(openapiDocument(t.app)) as object as never);
  await expect(`/* From openapi.yaml, by openapi-typescript. */\n${astToString(types)}`).toMatchFileSnapshot(
    '../support/api.d.ts',
  );
}, 60_000);

describe("a newcomer's first hour", () => {
  let [route, gateway, context, extension] = [0, 0, 0, 0];

  it('begins with logging in', async () => {
    const refused = await api.POST('/api/sessions', { body: { login: 'admin', password: 'wrong' } });
    expect(refused.error?.message).toBe('Wrong username or password');
    const body = { login: 'admin', password: ADMIN_PASSWORD };
    const { token, role, system_roles } = ok(await api.POST('/api/sessions', { body }));
    expect([role, system_roles.roles_str]).toEqual(['admin', 'admin']);
    api = createClient<paths>({ baseUrl: t.url, headers: { 'X-XTRA-AUTH-ID': token } });
    expect(ok(await api.GET('/api/sessions')).login).toBe('admin');
  });

  it('makes a context, a gateway and an extension', async () => {
    context = ok(await api.POST('/api/contexts', { body: { name: 'office' } })).data;
    const line = { name: 'line', realm: '192.0.2.20', register: 'no' } as const;
    gateway = ok(await api.POST('/api/gateways', { body: line })).data;
    const phone = { extn: '1001', password: 'secret-1001', context: `context-${context}` };
    extension = ok(await api.POST('/api/extensions', { body: phone })).data;
    const params = { path: { id: extension } };
    expect(ok(await api.GET('/api/extensions/{id}', { params }))).toMatchObject({
      extn: '1001',
      disabled: 0,
    });
  });

  it('leads numbers out, and asks which route a number takes', async () => {
    const out = { name: 'out', context: `context-${context}`, prefix: '0', max_length: 12 };
    const carrier = { dest_type: 'FS_DEST_GATEWAY', dest_uuid: String(gateway) } as const;
    const body = { ...out, ...carrier, media_codec: ['PCMA', 'PCMU'] };
    const created = ok(await api.POST('/api/routes', { body })).data;
    expect(created).toMatchObject({ name: 'out', media_codec: 'PCMA,PCMU' });
    route = created.id;
    const query = { destNumber: '01', context: `context-${context}` };
    const found = ok(await api.GET('/api/routes', { params: { query } }));
    expect(found.data.map(({ id }) => id)).toEqual([String(route)]);
  });

  it('changes what it made', async () => {
    const params = { path: { id: route } };
    ok(
      await api.PUT('/api/routes/{id}', { params, body: { description: 'to the carrier', auto_record: 1 } }),
    );
    const row = ok(await api.GET('/api/routes/{id}', { params }));
    expect([row.description, row.auto_record, row.prefix]).toEqual(['to the carrier', 1, '0']);
    const param = ok(
      await api.POST('/api/routes/{id}/params', { params, body: { k: 'set', v: 'a=1' } }),
    ).data;
    expect(ok(await api.GET('/api/routes/{id}/params', { params })).map(({ id }) => id)).toEqual([param]);
  });

  it('is told what is wrong, by field and by name', async () => {
    const { error, response } = await api.POST('/api/routes', {
      body: { name: '', context: 'context-1', max_length: 3, dest_type: 'FS_DEST_USER' },
    });
    expect(response.status).toBe(400);
    expect(error && 'errors' in error && error.errors).toEqual([
      { field: 'name', message: 'must not be empty' },
    ]);
    const used = await api.DELETE('/api/gateways/{id}', { params: { path: { id: gateway } } });
    expect([used.error?.code, used.error?.message]).toEqual([
      409,
      `gateway ${gateway} is in use by route ${route} (out)`,
    ]);
    const missing = await api.GET('/api/routes/{id}', { params: { path: { id: 999 } } });
    expect(missing.error && 'msg' in missing.error && missing.error.msg).toBe('route 999 not found');
  });

  it('takes everything away again, and is logged out', async () => {
    expect(ok(await api.DELETE('/api/routes/{id}', { params: { path: { id: route } } })).data).toBe(
      String(route),
    );
    ok(await api.DELETE('/api/gateways/{id}', { params: { path: { id: gateway } } }));
    ok(await api.DELETE('/api/extensions/{id}', { params: { path: { id: extension } } }));
    ok(await api.DELETE('/api/contexts/{id}', { params: { path: { id: context } } }));
    expect(ok(await api.GET('/api/routes')).rowCount).toBe(0);
    ok(await api.DELETE('/api/sessions'));
    expect((await api.GET('/api/routes')).error?.code).toBe(403);
  });
});

import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';

let t: TestApp;
let token: string;
beforeAll(async () => {
  t = await startApp();
  token = (await t.anyone.post('/api/sessions').send({ login: 'admin', password: 'Admin-1234' })).body.token;
});
afterAll(() => t.close());

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Record<string, unknown>;
}

/** Sends bytes as they stand: clients are stranger than any HTTP library. */
function raw(method: string, path: string, headers: Record<string, string>, body = ''): Promise<Answer> {
  const { hostname, port } = new URL(t.url);
  const head = {
    Host: hostname,
    Connection: 'close',
    'X-XTRA-AUTH-ID': token,
    'Content-Length': String(Buffer.byteLength(body)),
    ...headers,
  };
  const lines = [
    `${method} ${path} HTTP/1.1`,
    ...Object.entries(head).map(([name, value]) => `${name}: ${value}`),
    '',
    body,
  ];
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(Number(port), hostname, () => socket.write(lines.join('\r\n')));
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    socket.on('error', reject);
    socket.on('end', () => {
      const [top = '', ...rest] = text.split('\r\n\r\n');
      const json = rest.join('').trim();
      const type = /^content-type: (.*)$/im.exec(top)?.[1] ?? '';
      resolve({
        status: Number(top.split(' ')[1]),
        type,
        body: json.startsWith('{') ? JSON.parse(json) : { text: json },
      });
    });
  });
}

const JSON_TYPE = { 'Content-Type': 'application/json' };
const FORM_TYPE = { 'Content-Type': 'application/x-www-form-urlencoded' };

describe('bodies', () => {
  it('JSON under the form type is understood, as curl -d sends it', async () => {
    const { status } = await raw('POST', '/api/contexts', FORM_TYPE, '{"name":"json as form"}');
    expect(status).toBe(200);
  });

  it('a form is understood', async () => {
    const { status } = await raw(
      'POST',
      '/api/contexts',
      FORM_TYPE,
      `name=${encodeURIComponent('测试')}+1&description=a%26b`,
    );
    expect(status).toBe(200);
    const { body } = await t.admin.get('/api/contexts?searchField=name&searchKey=测试');
    expect(body.data).toMatchObject([{ name: '测试 1', description: 'a&b' }]);
  });

  it('may not change what an object is, and are told so', async () => {
    for (const type of [JSON_TYPE, FORM_TYPE])
      for (const key of ['{"__proto__":{"name":"a"}}', '{"constructor":{"prototype":{}}}']) {
        const { status, body } = await raw('POST', '/api/contexts', type, key);
        expect([status, body.message]).toEqual([
          400,
          expect.stringMatching(/must not have the key __proto__/),
        ]);
      }
    expect((await raw('POST', '/api/contexts', JSON_TYPE, '{"a":')).body.message).toMatch(/not valid JSON/);
  });

  it('a DELETE that says JSON and sends nothing is a DELETE', async () => {
    expect((await raw('DELETE', '/api/routes/999', JSON_TYPE)).status).toBe(404);
  });

  it.each([
    ['broken JSON', JSON_TYPE, '{"name":'],
    ['broken JSON as form', FORM_TYPE, '{"name"'],
    ['__proto__', JSON_TYPE, '{"name":"x","__proto__":{"role":"admin"}}'],
    ['constructor.prototype', JSON_TYPE, '{"name":"x","constructor":{"prototype":{"a":1}}}'],
    ['an array', JSON_TYPE, '[{"name":"x"}]'],
    ['a number', JSON_TYPE, '7'],
    ['null', JSON_TYPE, 'null'],
    ['nothing', JSON_TYPE, ''],
    ['NUL', JSON_TYPE, '{"name":"a\\u0000b"}'],
    ['an object as text', JSON_TYPE, '{"name":{"a":1}}'],
  ])('%s is a 400 in JSON', async (_name, headers, body) => {
    const answer = await raw('POST', '/api/contexts', headers, body);
    expect(answer.status).toBe(400);
    expect(answer.type).toMatch(/^application\/json/);
    expect(answer.body).toMatchObject({ code: 400, data: '{}' });
    expect(answer.body['errors']).not.toHaveLength(0);
  });

  it.each([
    ['JSON', 'application/json', Buffer.from('{"name":"caf\xe9"}', 'latin1')],
    ['a form', FORM_TYPE['Content-Type'], Buffer.from('name=caf\xe9', 'latin1')],
    ['an encoded form', FORM_TYPE['Content-Type'], Buffer.from('name=caf%E9')],
    ['half a character', 'application/json', Buffer.from('{"name":"a\\ud83d"}')],
  ])('%s that is not UTF-8 is a 400, and nothing is stored', async (_name, type, body) => {
    const headers = { 'content-type': type, 'x-xtra-auth-id': token };
    const answer = await fetch(`${t.url}/api/contexts`, { method: 'POST', headers, body });
    expect(answer.status).toBe(400);
    expect(await t.database.run(`SELECT 1 FROM contexts WHERE name LIKE '%\ufffd%'`)).toEqual([]);
  });

  it('a form may hold a per cent sign that encodes nothing', async () => {
    expect((await raw('POST', '/api/contexts', FORM_TYPE, 'name=100%+sure')).status).toBe(200);
  });

  it('an unknown type is 415, a body over 1 MiB 413', async () => {
    expect(await raw('POST', '/api/contexts', { 'Content-Type': 'application/xml' }, '<a/>')).toMatchObject({
      status: 415,
      body: { code: 415 },
    });
    const answer = await t.admin
      .post('/api/contexts')
      .send({ name: 'x', description: 'y'.repeat(1_100_000) });
    expect(answer.status).toBe(413);
    expect(answer.body).toMatchObject({ code: 413, data: '{}' });
  });
});

describe('a request that offers another protocol', () => {
  const UPGRADE = { Connection: 'Upgrade, HTTP2-Settings', 'HTTP2-Settings': 'AAMAAABkAARAAAAAAAIAAAAA' };
  const offers = ['h2c', 'websocket'].map((protocol) => ({ ...UPGRADE, Upgrade: protocol }));

  it.each(offers)('is answered as if it did not: $Upgrade', async (offer) => {
    const close = { ...offer, Connection: `${offer.Connection}, close` };
    expect(await raw('GET', '/healthz', close)).toMatchObject({ status: 200 });
    expect(await raw('GET', '/api/nothing', close)).toMatchObject({ status: 404, body: { code: 404 } });
    const body = JSON.stringify({ name: offer.Upgrade, description: 'x'.repeat(200_000) });
    const refused = await raw('POST', '/api/contexts', { ...close, ...JSON_TYPE }, body);
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: 'description' }] } });
    const short = JSON.stringify({ name: offer.Upgrade });
    expect((await raw('POST', '/api/contexts', { ...close, ...JSON_TYPE }, short)).status).toBe(200);
  });

  it('keeps its connection, and a body that comes in pieces', async () => {
    const { hostname, port } = new URL(t.url);
    const socket = connect(Number(port), hostname);
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    const head = { ...offers[0]!, Host: hostname, 'X-XTRA-AUTH-ID': token, ...JSON_TYPE };
    const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`);
    for (const answers of [1, 2]) {
      const body = JSON.stringify({ name: `in pieces ${answers}` });
      socket.write(
        `POST /api/contexts HTTP/1.1\r\n${lines.join('\r\n')}\r\nTransfer-Encoding: chunked\r\n\r\n`,
      );
      await new Promise((resolve) => setTimeout(resolve, 20));
      socket.write(`${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`);
      await eventually(() => expect(text.match(/HTTP\/1\.1 200/g)).toHaveLength(answers));
    }
    socket.destroy();
  });
});

describe('paths', () => {
  it('end with or without a slash', async () => {
    expect((await raw('GET', '/api/contexts/', {})).status).toBe(200);
    expect((await raw('GET', '/api/contexts/1/', {})).status).toBe(200);
  });

  it('that do not exist are 404, with another method 405, in JSON', async () => {
    expect(await raw('GET', '/api/nothing', {})).toMatchObject({ status: 404, body: { code: 404 } });
    expect(await raw('GET', '/', {})).toMatchObject({ status: 404, body: { code: 404 } });
    const answer = await raw('POST', '/api/contexts/1', JSON_TYPE, '{}');
    expect(answer).toMatchObject({ status: 405, body: { code: 405 } });
    expect(answer.body['message']).toMatch(/only GET, HEAD, PUT, DELETE/);
  });

  it.each(['%E0%A4%A', '7'.repeat(300)])(
    'of which no route can be told are a 400 that names url: %s',
    async (id) => {
      const { status, body } = await raw('GET', `/api/contexts/${id}`, {});
      expect([status, body]).toMatchObject([400, { code: 400, errors: [{ field: 'url' }] }]);
    },
  );

  it.each(['abc', '0', '-1', '99999999999', '1e3', '1;drop'])('take no id %s', async (id) => {
    const { status, body } = await raw('GET', `/api/contexts/${id}`, {});
    expect(status).toBe(400);
    expect(body['errors']).toMatchObject([{ field: 'id' }]);
  });
});

describe('lists', () => {
  it.each(['page=abc', 'page=0', 'page=-1&perPage=0', 'perPage=1e9', 'page[]=1'])(
    'fall back to the default for %s',
    async (query) => {
      const { body } = await t.admin.get(`/api/dicts`).expect(200);
      expect(body.length).toBeGreaterThan(20);
      const page = await t.admin.get(`/api/contexts?${query}`).expect(200);
      expect(page.body.page).toBe(1);
      expect(page.body.data.length).toBeGreaterThan(3);
    },
  );

  it('answer an empty page behind the end, with the true count', async () => {
    const { body } = await t.admin.get('/api/contexts?page=900&page_size=2').expect(200);
    expect(body).toMatchObject({ page: 900, data: [] });
    expect(body.pageCount).toBe(Math.ceil(body.rowCount / 2));
  });
});

describe('everyone may', () => {
  it.each(['/healthz', '/readyz', '/metrics', '/docs', '/openapi.yaml', '/docs/assets/swagger-ui.css'])(
    'read %s',
    async (path) => {
      await t.anyone.get(path).expect(200);
    },
  );
});

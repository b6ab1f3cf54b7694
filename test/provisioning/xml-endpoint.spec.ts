import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isXmlRequest, xmlEndpoint } from '../../src/provisioning/xml-endpoint.js';

const observed: number[] = [];
let server: Server;
let url: string;
beforeAll(async () => {
  const endpoint = xmlEndpoint({
    secret: 'geheim ☎',
    log: pino({ level: 'silent' }),
    answer: (fields) =>
      fields.head('section') === 'broken'
        ? Promise.reject(new Error('broken'))
        : Promise.resolve(`<a>${fields.get('user')}☎</a>`),
    observe: (status) => void observed.push(status),
  });
  server = createServer(endpoint);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/freeswitch/xml`;
});
afterAll(() => server.close());

const basic = (secret: string) => `Basic ${Buffer.from(`freeswitch:${secret}`).toString('base64')}`;
const ask = async (body: string, authorization = basic('geheim ☎'), method = 'POST') => {
  const answer = await fetch(url, { method, headers: { authorization }, ...(method === 'POST' && { body }) });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

describe('the endpoint of mod_xml_curl', () => {
  it('answers who knows the secret, as many bytes as it says', async () => {
    const answer = await ask('section=directory&user=1001');
    expect(answer).toMatchObject({ status: 200, text: '<a>1001☎</a>' });
    expect(answer.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    expect(answer.headers.get('content-length')).toBe(String(Buffer.byteLength('<a>1001☎</a>')));
    expect(observed.at(-1)).toBe(200);
  });

  it.each([basic('geheim'), basic('geheim ☏'), '', 'Basic', `${basic('geheim ☎')} `.repeat(2)])(
    'asks %j for the secret',
    async (authorization) => {
      const answer = await ask('section=directory', authorization);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toBe('Basic realm="switchyard"');
      expect(answer.text).not.toContain('<a>');
    },
  );

  it('takes a body of 256 KB and no longer one', async () => {
    const name = 'section=directory&key=1&x=';
    expect((await ask(name + 'a'.repeat(256 * 1024 - name.length))).status).toBe(200);
    expect((await ask(name + 'a'.repeat(256 * 1024 - name.length + 1))).status).toBe(413);
  });

  it('answers 503 when it cannot tell, so that FreeSWITCH uses its files', async () => {
    expect(await ask('section=broken')).toMatchObject({
      status: 503,
      text: expect.stringContaining('not found'),
    });
  });

  it('is for POST alone', async () => {
    const answer = await ask('', undefined, 'GET');
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it.each([
    ['/freeswitch/xml', true],
    ['/freeswitch/xml/', true],
    ['/freeswitch/xml?a=b', true],
    ['/freeswitch/xmlx', false],
    ['/freeswitch/cdr', false],
    ['/', false],
  ])('is at %s: %s', (path, ours) => {
    expect(isXmlRequest({ url: path } as never)).toBe(ours);
  });
});

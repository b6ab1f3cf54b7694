import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPrivate, RefusedUrl } from '../../../src/api/outside.js';
import { askOutside, valueAt } from '../../../src/dialplan/blocks/outside-http.js';

describe('isPrivate', () => {
  it.each([
    ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '0.0.0.0'],
    ...[
      '100.64.0.1',
      '224.0.0.1',
      '255.255.255.255',
      '::1',
      '::',
      'fe80::1',
      'fc00::1',
      'fd12::1',
      'ff02::1',
    ],
    ...['::ffff:127.0.0.1', '::ffff:7f00:1', '64:ff9b::a00:1', '2002:7f00:1::', '2001:0:1::'],
  ])('%s', (address) => expect(isPrivate(address)).toBe(true));

  it.each(['8.8.8.8', '172.32.0.1', '193.0.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])('not %s', (address) =>
    expect(isPrivate(address)).toBe(false),
  );
});

describe('askOutside', () => {
  let server: Server;
  let url: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/moved') response.writeHead(302, { location: '/' }).end();
      else if (request.url === '/long') response.end('x'.repeat(1_000_000));
      else if (request.url === '/cut')
        response.writeHead(200, { 'content-length': 10 }).end('x', () => response.destroy());
      else response.end(`${request.method} ${request.headers['content-type'] ?? ''}`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  const ask = (path: string, more: object = {}) =>
    askOutside({ method: 'GET', url: `${url}${path}`, body: '', ...more }, 'loopback');

  it('asks and answers status and text', async () => {
    expect(await ask('/')).toEqual({ status: 200, text: 'GET ' });
    expect((await ask('/', { method: 'POST', body: '{}' })).text).toBe('POST application/json');
    expect((await ask('/', { method: 'PUT', body: 'a=b' })).text).toBe(
      'PUT application/x-www-form-urlencoded',
    );
  });

  it('follows nobody, reads no more than 64 KiB, and says 0 when nobody answered', async () => {
    expect(await ask('/moved')).toEqual({ status: 302, text: '' });
    expect((await ask('/long')).text).toHaveLength(64 * 1024);
    expect(await ask('/cut')).toEqual({ status: 0, text: '' });
    expect(await ask('', { url: 'http://127.0.0.1:1/' })).toEqual({ status: 0, text: '' });
  });

  it.each([
    ['ftp://example.com/', 'only http and https'],
    ['file:///etc/passwd', 'only http and https'],
    ['nonsense', 'no URL'],
    ['http://127.0.0.1:8021/', '127.0.0.1 is a private address'],
    ['http://2130706433/', '127.0.0.1 is a private address'],
    ['http://0x7f.1/', '127.0.0.1 is a private address'],
    ['http://[::1]/', '::1 is a private address'],
    ['http://[::ffff:127.0.0.1]/', 'is a private address'],
    ['http://localhost/', 'is a private address'],
    ['http://169.254.169.254/latest', '169.254.169.254 is a private address'],
  ])('refuses %s', async (target, why) => {
    const asked = askOutside({ method: 'GET', url: target, body: '' }, 'none');
    await expect(asked).rejects.toThrow(RefusedUrl);
    await expect(asked).rejects.toThrow(why);
  });

  it('lets in no other private address where loopback may be asked', async () => {
    const asked = askOutside({ method: 'GET', url: 'http://10.0.0.1/', body: '' }, 'loopback');
    await expect(asked).rejects.toThrow('10.0.0.1 is a private address');
  });

  it('refuses other methods', async () => {
    await expect(ask('/', { method: 'CONNECT' })).rejects.toThrow('the method must be one of');
  });
});

it.each([
  ['{"a":{"b":[1,{"c":"x"}]}}', 'a.b.1.c', 'x'],
  ['{"a":{"b":[1,2]}}', 'a.b', '[1,2]'],
  ['{"a":1.5}', 'a', '1.5'],
  ['{"a":false}', 'a', 'false'],
  ['{"a":null}', 'a', ''],
  ['{"a":1}', 'b.c', ''],
  ['{"a":1}', 'constructor', ''],
  ['no JSON', 'a', ''],
  ['no JSON', '', 'no JSON'],
])('of %s takes %j: %j', (text, path, value) => expect(valueAt(text, path)).toBe(value));

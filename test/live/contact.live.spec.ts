import { createHash, randomUUID } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOMAIN, passwordOf, Scene } from '../support/scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open();
  await scene.extension('1001');
  await scene.extension('1002');
  await scene.route('Phones', '1');
});
afterAll(() => scene.close());

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

/** A phone that writes its Contact itself. */
async function registerAs(user: string, contact: string): Promise<string> {
  const [host, port] = scene.sw.sipAddress.split(':');
  const socket = createSocket('udp4');
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  const [uri, callId] = [`sip:${DOMAIN}`, randomUUID()];
  const request = (sequence: number, authorization: string[]): string =>
    [
      `REGISTER ${uri} SIP/2.0`,
      `Via: SIP/2.0/UDP 127.0.0.1:${socket.address().port};rport;branch=z9hG4bK${sequence}${callId}`,
      `From: <sip:${user}@${DOMAIN}>;tag=1`,
      `To: <sip:${user}@${DOMAIN}>`,
      `Call-ID: ${callId}`,
      `CSeq: ${sequence} REGISTER`,
      `Contact: ${contact}`,
      ...authorization,
      'Max-Forwards: 70',
      'Expires: 300',
      'Content-Length: 0',
      '',
      '',
    ].join('\r\n');
  try {
    const challenge = await ask(socket, request(1, []), Number(port), host!);
    const nonce = /nonce="([^"]+)"/.exec(challenge)![1]!;
    const realm = /realm="([^"]+)"/.exec(challenge)![1]!;
    const response = md5(`${md5(`${user}:${realm}:${passwordOf(user)}`)}:${nonce}:${md5(`REGISTER:${uri}`)}`);
    const digest = `username="${user}", realm="${realm}", nonce="${nonce}", uri="${uri}", response="${response}"`;
    return await ask(
      socket,
      request(2, [`Authorization: Digest ${digest}, algorithm=MD5`]),
      Number(port),
      host!,
    );
  } finally {
    socket.close();
  }
}

function ask(socket: Socket, text: string, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('no answer')), 5_000);
    socket.once('message', (message) => {
      clearTimeout(late);
      resolve(message.toString());
    });
    socket.send(text, port, host);
  });
}

describe('what a phone writes into its Contact', () => {
  it.each([
    (file: string) => `<sip:1002@127.0.0.1:9;a=b,loopback/app=system:touch$IFS${file}>`,
    (file: string) => `<sip:1002@127.0.0.1:9;a=b|loopback/app=system:touch$IFS${file}>`,
    (file: string) => `<sip:a,loopback/app=system:touch$IFS${file},b@127.0.0.1:9>`,
  ])('neither adds a leg nor runs a command (%#)', async (contact) => {
    const file = join(tmpdir(), `switchyard-owned-${randomUUID()}`);
    const answer = await registerAs('1002', contact(file));
    // Some of these FreeSWITCH refuses itself; what it takes must be harmless.
    expect(answer).toMatch(/^SIP\/2\.0 [2-5]\d\d /);
    const caller = scene.phone('1001');
    expect(await caller.register()).toBe(200);
    const call = await caller.call('1002');
    const originated = scene.t.admin.post('/api/channels').send({ destNumber: '1002' });
    const [status, { body }] = await Promise.all([call.status(), originated]);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body.result).toBe('error');
    expect(existsSync(file)).toBe(false);
    await scene.closePhones();
  });
});

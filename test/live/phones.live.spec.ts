import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { DOMAIN, passwordOf, Scene } from '../support/scene.js';
import { LiveSwitch } from '../support/switch/live-switch.js';
import { freePort } from '../support/switch/ports.js';
import { type AgentOptions, sdp, SipAgent } from '../support/switch/sip-agent.js';
import { codecsOf, type SipMessage } from '../support/switch/sip-message.js';
import { type Address, openSipOverWebSocket, openTls, openUdp } from '../support/switch/sip-wire.js';

/** Phones as they are in the world, against what `freeswitch:conf` writes with ports for TLS, ws and wss. */
let scene: Scene;
let live: LiveSwitch;
beforeAll(async () => {
  scene = await Scene.open();
  if (!(scene.sw instanceof LiveSwitch)) throw new Error('needs a real FreeSWITCH');
  live = scene.sw;
  await scene.route('Phones', '1');
  for (const extn of ['1001', '1002', '1003', '1004']) await scene.extension(extn);
});
afterAll(() => scene.close());

const agents: SipAgent[] = [];
afterEach(async () => {
  await Promise.all(agents.splice(0).map((agent) => agent.close()));
  await scene.closePhones();
});

type Transport = 'udp' | 'tls' | 'ws' | 'wss';

async function agentOf(user: string, transport: Transport, more: Partial<AgentOptions> = {}) {
  const target = live.address(transport === 'udp' ? 'sip' : transport);
  const open: AgentOptions['open'] = async (receive) => {
    if (transport === 'udp')
      return openUdp({ ip: '127.0.0.9', port: await freePort('127.0.0.9') }, target, receive);
    if (transport === 'tls') return openTls(target, await live.certificate('tls'), receive);
    const ca = transport === 'wss' ? await live.certificate('wss') : undefined;
    return openSipOverWebSocket(target, ca, receive);
  };
  const agent = new SipAgent({ user, password: passwordOf(user), domain: DOMAIN, open, ...more });
  agents.push(agent);
  return agent.open();
}

const invitesOf = (agent: SipAgent): SipMessage[] =>
  agent.requests.map(({ message }) => message).filter(({ method }) => method === 'INVITE');
const as = (number: string) => ({ name: '', number });
const media = (text: string): string => /^m=audio (.*)\r$/m.exec(text)?.[1] ?? '';

describe('a phone on TLS', () => {
  const KEY = Buffer.from('thirty bytes of a master key..').toString('base64');
  const srtp = ({ ip }: Address): string =>
    sdp(ip, 'RTP/SAVP 8 101', ['a=rtpmap:8 PCMA/8000', `a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:${KEY}`]);

  it('registers, calls with SRTP, and is offered SRTP when its extension says so', async () => {
    await scene.extension('1005', { enable_srtp: 1 });
    const caller = await agentOf('1001', 'tls', { sdp: srtp });
    const called = await agentOf('1005', 'tls', { sdp: srtp });
    expect((await caller.register()).status).toBe(200);
    expect((await called.register()).status).toBe(200);
    const call = caller.call(`sip:1005@${DOMAIN}`, as('1001'));
    const { status, body } = await call.answer;
    expect(status).toBe(200);
    expect(media(body)).toMatch(/^[1-9]\d* RTP\/SAVP 8\b/);
    expect(body).toMatch(/^a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:\S{40}/m);
    const [offer] = invitesOf(called);
    expect(media(offer!.body)).toMatch(/^[1-9]\d* RTP\/SAVP /);
    expect(offer!.body).toMatch(/^a=crypto:\d+ AES_CM_128_HMAC_SHA1_80 inline:/m);
    await scene.expectChannels(2);
    await call.hangUp();
    await scene.expectChannels(0);
  });
});

describe('a phone behind NAT', () => {
  it('is reached where it really is, and kept reachable', async () => {
    const phone = await agentOf('1002', 'udp', { claim: { ip: '192.168.1.50', port: 5060 } });
    expect((await phone.register()).status).toBe(200);
    const caller = await agentOf('1001', 'udp');
    const call = caller.call(`sip:1002@${DOMAIN}`, as('1001'));
    expect(await call.status()).toBe(200);
    // At this socket, so at the real address; for the one it claims.
    expect(invitesOf(phone)[0]!.uri).toContain('192.168.1.50:5060');
    await call.hangUp();
    await scene.expectChannels(0);
    const pinged = () => expect(phone.requests.map(({ message }) => message.method)).toContain('OPTIONS');
    await eventually(pinged, 60_000);
  });
});

describe('a browser', () => {
  const FINGERPRINT = Array.from({ length: 32 }, (_, byte) => byte.toString(16).padStart(2, '0')).join(':');
  /** What Chrome offers, shortened: one candidate in the office's network. */
  const offer = ({ ip }: Address): string =>
    sdp(ip, 'UDP/TLS/RTP/SAVPF 111 0 101', [
      'a=mid:0',
      'a=rtcp-mux',
      'a=ice-ufrag:abcd',
      'a=ice-pwd:0123456789abcdefghijkl',
      `a=fingerprint:sha-256 ${FINGERPRINT.toUpperCase()}`,
      'a=setup:actpass',
      'a=candidate:1 1 udp 2130706431 192.168.1.77 50000 typ host generation 0',
      'a=rtpmap:111 opus/48000/2',
      'a=rtpmap:0 PCMU/8000',
    ]);

  it.each(['ws', 'wss'] as const)(
    'registers over %s, and its call is answered with DTLS and ICE',
    async (over) => {
      const browser = await agentOf('1003', over, { sdp: offer });
      expect((await browser.register()).status).toBe(200);
      const phone = scene.phone('1001');
      expect(await phone.register()).toBe(200);
      const call = browser.call(`sip:1001@${DOMAIN}`, as('1003'));
      const { status, body } = await call.answer;
      // 488 were its candidate not allowed: FreeSWITCH by itself takes public ones only.
      expect(status).toBe(200);
      expect(media(body)).toMatch(/^[1-9]\d* UDP\/TLS\/RTP\/SAVPF 111\b/);
      expect(body).toMatch(/^a=fingerprint:sha-256 /m);
      expect(body).toMatch(/^a=ice-ufrag:\S+/m);
      expect(body).toMatch(/^a=setup:active\r$/m);
      expect(body).toMatch(/^a=candidate:\d+ 1 udp \d+ 127\.0\.0\.1 \d+ typ host/m);
      await call.hangUp();
      await scene.expectChannels(0);
    },
  );
});

describe('an extension of type WebRTC', () => {
  it('is offered DTLS and ICE in its browser', async () => {
    await scene.extension('1007', { type: 'WebRTC' });
    const browser = await agentOf('1007', 'ws', { treatment: { refuse: 486 } });
    expect((await browser.register()).status).toBe(200);
    const caller = await agentOf('1001', 'udp');
    expect(await caller.call(`sip:1007@${DOMAIN}`, as('1001')).status()).toBe(486);
    const [{ body }] = invitesOf(browser) as [SipMessage];
    // FreeSWITCH's old name for UDP/TLS/RTP/SAVPF, which browsers take as well (RFC 8829, 5.1.2).
    expect(media(body)).toMatch(/^[1-9]\d* RTP\/SAVPF /);
    expect(body).toMatch(/^a=fingerprint:sha-256 /m);
    expect(body).toMatch(/^a=ice-ufrag:\S+/m);
    expect(body).toMatch(/^a=setup:actpass\r$/m);
    expect(body).toMatch(/^a=candidate:\d+ 1 udp \d+ 127\.0\.0\.1 \d+ typ host/m);
  });
});

describe('what an extension is offered', () => {
  it('is its own codec, whatever the caller speaks and the profile prefers', async () => {
    await scene.extension('1006', { codec: 'PCMA' });
    const phone = await agentOf('1006', 'udp');
    expect((await phone.register()).status).toBe(200);
    const caller = await agentOf('1001', 'udp');
    const call = caller.call(`sip:1006@${DOMAIN}`, as('1001'));
    expect(await call.status()).toBe(200);
    const [{ body }] = invitesOf(phone) as [SipMessage];
    expect(codecsOf(body)).toEqual(['PCMA']);
    expect(media(body)).toContain('RTP/AVP');
    await call.hangUp();
    await scene.expectChannels(0);
  });
});

describe('a key that the caller presses', () => {
  it.each([
    [1, 'INFO', true],
    [3, 'RFC 2833', false],
  ])('reaches an extension with dtmf_type %i by %s', async (dtmf_type, _by, told) => {
    const extn = `101${dtmf_type}`;
    await scene.extension(extn, { dtmf_type });
    const phone = await agentOf(extn, 'udp');
    expect((await phone.register()).status).toBe(200);
    const caller = await agentOf('1001', 'udp');
    const call = caller.call(`sip:${extn}@${DOMAIN}`, as('1001'));
    expect(await call.status()).toBe(200);
    await scene.expectChannels(2);
    await call.key('7');
    const keyed = () =>
      phone.requests.filter(({ message }) => message.method === 'INFO').map(({ message }) => message.body);
    if (told) await eventually(() => expect(keyed()[0]).toMatch(/^Signal= ?7\b/), 5_000);
    else {
      await setTimeout(1_500);
      expect(keyed()).toEqual([]);
    }
    await call.hangUp();
    await scene.expectChannels(0);
  });
});

/** Where each end is told to send its sound: ports of the ends themselves, or of the switch. */
describe('proxy_media', () => {
  const at =
    (port: number) =>
    ({ ip }: Address): string =>
      sdp(ip, 'RTP/AVP 0 101', ['a=rtpmap:0 PCMU/8000']).replace('m=audio 9 ', `m=audio ${port} `);
  const [CALLER, CALLED] = [45_002, 45_004];
  /** The answer to a re-INVITE without an offer is in its ACK. */
  const toldLast = (agent: SipAgent): string | undefined =>
    agent.requests.flatMap(({ message: { body } }) => media(body).split(' ')[0] || []).at(-1);

  async function connected(extn: string, from: string) {
    const called = await agentOf(extn, 'udp', { sdp: at(CALLED) });
    expect((await called.register()).status).toBe(200);
    const caller = await agentOf(from, 'udp', { sdp: at(CALLER) });
    const call = caller.call(`sip:${extn}@${DOMAIN}`, as(from));
    expect(await call.status()).toBe(200);
    await scene.expectChannels(2);
    return { called, caller, call };
  }

  it('0: the phones are told to send it to each other, and the switch gets none', async () => {
    await scene.extension('2021');
    await scene.route('Past the switch', '202', { proxy_media: 0 });
    const { called, caller, call } = await connected('2021', '1001');
    await eventually(() => {
      expect(toldLast(called)).toBe(String(CALLER));
      expect(toldLast(caller)).toBe(String(CALLED));
    });
    await call.hangUp();
    await scene.expectChannels(0);
  });

  it('1, or 0 where the switch must hear it: it goes through the switch', async () => {
    await scene.extension('2031');
    await scene.extension('2041');
    await scene.route('Through the switch', '203', { proxy_media: 1 });
    await scene.route('Recorded', '204', { proxy_media: 0, auto_record: 1 });
    for (const extn of ['2031', '2041']) {
      const { called, caller, call } = await connected(extn, '1001');
      await setTimeout(1_500);
      expect(invitesOf(called)).toHaveLength(1);
      expect(invitesOf(caller)).toEqual([]);
      expect(Number(toldLast(called))).toBeLessThan(CALLER);
      await call.hangUp();
      await scene.expectChannels(0);
    }
  });
});

import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Authenticator } from '../../src/api/auth.js';
import { EventFeed } from '../../src/calls/stream/event-feed.js';
import { RecentEvents } from '../../src/calls/stream/recent-events.js';
import type { StreamEvent } from '../../src/calls/stream/stream-event.js';
import { matches } from '../../src/calls/stream/stream-filter.js';
import { startApp, type TestApp } from '../support/app.js';
import { listenBySocket, listenToEvents, type Listener } from '../support/event-stream.js';
import { eventually } from '../support/eventually.js';

const NOW = 1_795_227_182_000;
const event = (key: string): StreamEvent => ({
  type: 'switch',
  key,
  at: new Date(NOW).toISOString(),
  switch: 'pbx',
  change: 'up',
});
/** What follows a position. */
function after(recent: RecentEvents, position: string): string[] | undefined {
  const found = recent.find(position);
  if (found === undefined) return undefined;
  return Array.from({ length: recent.last - found }, (_, index) => recent.get(found + index + 1)!.event.key);
}

describe('what is remembered', () => {
  const adding = (recent: RecentEvents, ...all: string[]) =>
    all.map((key) => {
      recent.add(() => event(key), NOW);
      return recent.get(recent.last)!;
    });

  it('begins after the position that is named, whatever has been told since', () => {
    const recent = new RecentEvents('a1', NOW);
    const start = recent.position(NOW);
    const [first, second] = adding(recent, '1', '2');
    expect(after(recent, start)).toEqual(['1', '2']);
    expect(after(recent, first!.id)).toEqual(['2']);
    expect(after(recent, second!.id)).toEqual([]);
  });

  it('ends where it has been forgotten, and is never made up', () => {
    const recent = new RecentEvents('a1', NOW, 3);
    const told = adding(recent, '1', '2', '3', '4', '5', '6');
    expect(after(recent, told[2]!.id)).toEqual(['4', '5', '6']);
    expect(after(recent, told[1]!.id)).toBeUndefined();
    expect(after(recent, `a1-7-${NOW}`)).toBeUndefined();
    for (const none of ['', 'a1', 'a1-x-1', `a1-1-${NOW} `]) expect(after(recent, none)).toBeUndefined();
    expect([recent.get(3), recent.get(7)]).toEqual([undefined, undefined]);
  });

  it('is printed when somebody is told, and once for all of them', () => {
    const recent = new RecentEvents('a1', NOW);
    const news = vi.fn(() => event('1'));
    recent.add(news);
    expect(news).not.toHaveBeenCalled();
    expect(recent.get(1)).toBe(recent.get(1));
    expect(recent.get(1)!.json).toBe(JSON.stringify(event('1')));
    expect(news).toHaveBeenCalledOnce();
  });

  it('covers what another process has told, and some of it again', () => {
    const recent = new RecentEvents('a1', NOW, 10);
    for (const [key, at] of [
      ['1', 1_000],
      ['2', 6_000],
      ['3', 9_000],
    ] as const)
      recent.add(() => event(key), NOW + at);
    expect(after(recent, `b2-99-${NOW + 10_000}`)).toEqual(['2', '3']);
    expect(after(recent, `b2-99-${NOW + 4_999}`)).toBeUndefined();
    const forgetful = new RecentEvents('a1', NOW, 1);
    for (const at of [1_000, 20_000]) forgetful.add(() => event(String(at)), NOW + at);
    expect(after(forgetful, `b2-99-${NOW + 24_999}`)).toBeUndefined();
    expect(after(forgetful, `b2-99-${NOW + 25_000}`)).toEqual(['20000']);
  });
});

describe('a filter', () => {
  const channel = { uuid: 'u', call_uuid: 'c', extn: '1001', context: 'context-1' } as StreamEvent['channel'];
  const answer = { ...event('1'), type: 'channel' as const, change: 'answer', channel: channel! };
  it.each([
    [{}, true],
    [{ types: 'gateway,channel' }, true],
    [{ types: 'gateway' }, false],
    [{ changes: 'answer,hangup' }, true],
    [{ changes: 'hangup' }, false],
    [{ extn: '1001', context: 'context-1', uuid: 'c' }, true],
    [{ extn: '1002' }, false],
    [{ context: 'context-2' }, false],
    [{ uuid: 'u' }, true],
    [{ uuid: 'x' }, false],
  ])('%j lets an answer pass: %s', (filter, passes) => expect(matches(filter, answer)).toBe(passes));

  it('of channels says nothing about switches, unless it names an extension', () => {
    expect(matches({ changes: 'hangup' }, event('1'))).toBe(true);
    expect(matches({ extn: '1001' }, event('1'))).toBe(false);
  });
});

describe('GET /api/events', () => {
  let t: TestApp;
  const listeners: Listener[] = [];
  beforeAll(async () => {
    t = await startApp();
  });
  afterEach(() => {
    vi.useRealTimers();
    for (const listener of listeners.splice(0)) listener.close();
  });
  afterAll(() => t.close());

  const UPGRADE =
    'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: c3dpdGNoeWFyZCAgICAgIA==\r\n';
  /** For clients stranger than any library. */
  const head = () => `Host: ${new URL(t.url).host}\r\nx-xtra-auth-id: ${t.token}\r\n`;
  const byToken = () => ({ 'x-xtra-auth-id': t.token });
  const ways = [
    ['SSE', listenToEvents],
    ['WebSocket', listenBySocket],
  ] as const;

  describe.each(ways)('%s', (_name, listen) => {
    const open = async (query = '', headers: Record<string, string> = byToken()) => {
      const listener = await listen(t.url, query, headers);
      listeners.push(listener);
      await eventually(() => expect(listener.messages[0]?.type).toBe('hello'));
      return listener;
    };

    it('is for who is logged in, and names what is wrong with a filter', async () => {
      await expect(open('', {})).rejects.toThrow('403');
      await expect(open('', { 'x-xtra-auth-id': 'nobody' })).rejects.toThrow('403');
      await expect(open('types=channel,nothing')).rejects.toThrow('400');
      await expect(open('uuid=1')).rejects.toThrow('400');
      await t.admin.get('/api/events?changes=nothing').expect(400, /changes: may be callout/);
    });

    it('ends when the token does', async () => {
      vi.useFakeTimers({ toFake: ['setInterval'] });
      const login = `stream-${_name}`;
      await t.admin.post('/api/users').send({ login, password: 'Secret-1234', role: 'viewer' }).expect(200);
      const { body } = await t.anyone
        .post('/api/sessions')
        .send({ login, password: 'Secret-1234' })
        .expect(200);
      const token = { 'x-xtra-auth-id': body.token };
      const [stays, ends] = [await open(), await open('', token)];
      await t.anyone.delete('/api/sessions').set(token).expect(200);
      vi.advanceTimersByTime(25_000);
      await ends.ended;
      t.app.get(EventFeed, { strict: false })['addEvent'](event('after'));
      await eventually(() => expect(stays.messages.at(-1)?.data.key).toBe('after'));
    });

    const tick = () => new Promise((resolve) => setTimeout(resolve, 1));
    const LONG = 'x'.repeat(100_000);

    /** Until it takes no more, whatever is between. */
    const stuff = async (feed: EventFeed) => {
      for (let sent = 0; sent < 200; sent += 1) {
        feed['addEvent'](event(LONG));
        await tick();
      }
    };

    it('lets a client go that stands still, and nobody else waits for it', async () => {
      vi.useFakeTimers({ toFake: ['setInterval'] });
      const feed = t.app.get(EventFeed, { strict: false });
      const [slow, quick] = [await open(), await open()];
      expect(feed.size).toBe(2);
      slow.pause();
      await stuff(feed);
      feed['addEvent'](event('last'));
      await eventually(() => expect(quick.messages.at(-1)?.data.key).toBe('last'));
      expect(feed.size).toBe(2);
      vi.advanceTimersByTime(25_000);
      // A pong is on its way.
      await new Promise((resolve) => setTimeout(resolve, 100));
      vi.advanceTimersByTime(25_000);
      await eventually(() => expect(feed.size).toBe(1));
      feed['addEvent'](event('later'));
      await eventually(() => expect(quick.messages.at(-1)?.data.key).toBe('later'));
    });

    it('lets a client go that is further behind than is remembered, when it reads again', async () => {
      const feed = t.app.get(EventFeed, { strict: false });
      const slow = await open();
      slow.pause();
      await stuff(feed);
      for (let sent = 0; sent < 20_000; sent += 1) feed['addEvent'](event('x'));
      expect(feed.size).toBe(1);
      slow.resume();
      await slow.ended;
      expect(feed.size).toBe(0);
    });

    it('goes on after a break in which megabytes were missed, with what happens meanwhile', async () => {
      const feed = t.app.get(EventFeed, { strict: false });
      const first = await open();
      const { id } = first.messages[0]!;
      first.close();
      await eventually(() => expect(feed.size).toBe(0));
      const missed = Array.from({ length: 500 }, (_, index) => `${index} ${'x'.repeat(20_000)}`);
      for (const key of missed) feed['addEvent'](event(key));
      const again = await open(`last_event_id=${id}`);
      expect(again.messages[0]!.data.resumed).toBe(1);
      const meanwhile = Array.from({ length: 100 }, (_, index) => `meanwhile ${index}`);
      for (const key of meanwhile) {
        feed['addEvent'](event(key));
        await tick();
      }
      await eventually(() => expect(again.messages.at(-1)?.data.key).toBe(meanwhile.at(-1)));
      const heard = again.messages.slice(1).map(({ data }) => data.key);
      expect(heard).toHaveLength(missed.length + meanwhile.length);
      expect(heard).toEqual([...missed, ...meanwhile]);
      expect(feed.size).toBe(1);
    });
  });

  it.each([
    ['SSE', ''],
    ['WebSocket', UPGRADE],
  ])('forgets who leaves while the token is looked at: %s', async (_name, upgrade) => {
    const { hostname, port } = new URL(t.url);
    const feed = t.app.get(EventFeed, { strict: false });
    await eventually(() => expect(feed.size).toBe(0));
    const authenticator = t.app.get(Authenticator, { strict: false });
    const own = authenticator.authenticate.bind(authenticator);
    let look = () => {};
    const looked = new Promise<void>((resolve) => (look = resolve));
    const asked = vi.spyOn(authenticator, 'authenticate').mockImplementationOnce(async (credential) => {
      await looked;
      return own(credential);
    });
    const client = connect(Number(port), hostname);
    client.write(`GET /api/events HTTP/1.1\r\n${head()}${upgrade}\r\n`);
    await eventually(() => expect(asked).toHaveBeenCalled());
    client.destroy();
    await new Promise((resolve) => setTimeout(resolve, 100));
    look();
    listeners.push(await listenToEvents(t.url, '', byToken()));
    await eventually(() => expect(feed.size).toBe(1));
    asked.mockRestore();
  });

  it('answers HEAD with its headers, and counts nobody', async () => {
    await t.anyone.head('/api/events').expect(403);
    const { headers } = await t.anyone.head('/api/events').set(byToken()).timeout(5_000).expect(200);
    expect(headers['content-type']).toBe('text/event-stream; charset=utf-8');
    await eventually(() => expect(t.app.get(EventFeed, { strict: false }).size).toBe(0));
  });

  it('takes the session cookie over a WebSocket only from a page of this host', async () => {
    const cookie = `switchyard_session=${t.token}`;
    const host = new URL(t.url).host;
    await expect(listenBySocket(t.url, '', { cookie })).rejects.toThrow('403');
    await expect(listenBySocket(t.url, '', { cookie, origin: 'http://evil.example' })).rejects.toThrow('403');
    listeners.push(await listenBySocket(t.url, '', { cookie, origin: `http://${host}` }));
  });

  it('knows the host that a trusted proxy names, as writes do', async () => {
    const proxied = await startApp({ TRUST_PROXY: '127.0.0.1' });
    try {
      const cookie = `switchyard_session=${proxied.token}`;
      const by = { cookie, 'x-forwarded-host': 'pbx.example' };
      const host = new URL(proxied.url).host;
      const write = (origin: string) =>
        proxied.anyone.post('/api/contexts').send({ name: 'proxied' }).set(by).set({ origin });
      await write('https://pbx.example').expect(200);
      await write(`http://${host}`).expect(403);
      await expect(listenBySocket(proxied.url, '', { ...by, origin: `http://${host}` })).rejects.toThrow(
        '403',
      );
      listeners.push(await listenBySocket(proxied.url, '', { ...by, origin: 'https://pbx.example' }));
    } finally {
      await proxied.close();
    }
  });

  it('hangs up on who asks for a WebSocket before an answer is there', async () => {
    const { hostname, port } = new URL(t.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `GET /api/contexts HTTP/1.1\r\n${head()}\r\nGET /api/events HTTP/1.1\r\n${head()}${UPGRADE}\r\n`,
    );
    await once(socket.resume(), 'close');
    await t.anyone.get('/healthz').expect(200);
  });

  it('is the only WebSocket there is', async () => {
    await expect(listenBySocket(`${t.url}/other`, '', byToken())).rejects.toThrow('404');
  });
});

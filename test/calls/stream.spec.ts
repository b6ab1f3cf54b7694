import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
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
const keys = (told: readonly { event: StreamEvent }[] | undefined) => told?.map(({ event: { key } }) => key);

describe('what is remembered', () => {
  it('begins after the position that is named, whatever has been told since', () => {
    const recent = new RecentEvents('a1', NOW);
    const start = recent.position(NOW);
    const [first, second] = [recent.add(event('1'), NOW), recent.add(event('2'), NOW)];
    expect(keys(recent.after(start))).toEqual(['1', '2']);
    expect(keys(recent.after(first.id))).toEqual(['2']);
    expect(keys(recent.after(second.id))).toEqual([]);
  });

  it('ends where it has been forgotten, and is never made up', () => {
    const recent = new RecentEvents('a1', NOW, 3);
    const told = ['1', '2', '3', '4', '5', '6'].map((key) => recent.add(event(key), NOW));
    expect(keys(recent.after(told[2]!.id))).toEqual(['4', '5', '6']);
    expect(recent.after(told[1]!.id)).toBeUndefined();
    expect(recent.after(`a1-7-${NOW}`)).toBeUndefined();
    for (const none of ['', 'a1', 'a1-x-1', `a1-1-${NOW} `]) expect(recent.after(none)).toBeUndefined();
  });

  it('covers what another process has told, and some of it again', () => {
    const recent = new RecentEvents('a1', NOW, 10);
    for (const [key, at] of [
      ['1', 1_000],
      ['2', 6_000],
      ['3', 9_000],
    ] as const)
      recent.add(event(key), NOW + at);
    expect(keys(recent.after(`b2-99-${NOW + 10_000}`))).toEqual(['2', '3']);
    expect(recent.after(`b2-99-${NOW + 4_999}`)).toBeUndefined();
    const forgetful = new RecentEvents('a1', NOW, 1);
    for (const at of [1_000, 20_000]) forgetful.add(event(String(at)), NOW + at);
    expect(forgetful.after(`b2-99-${NOW + 24_999}`)).toBeUndefined();
    expect(keys(forgetful.after(`b2-99-${NOW + 25_000}`))).toEqual(['20000']);
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
      t.app.get(EventFeed, { strict: false })['add'](event('after'));
      await eventually(() => expect(stays.messages.at(-1)?.data.key).toBe('after'));
    });

    it('lets a client go that does not read, and nobody else waits for it', async () => {
      const feed = t.app.get(EventFeed, { strict: false });
      const [slow, quick] = [await open(), await open()];
      expect(feed.size).toBe(2);
      slow.pause();
      const long = { ...event('x'.repeat(10_000)) };
      for (let sent = 0; feed.size > 1 && sent < 5_000; sent += 1) {
        feed['add'](long);
        if (sent % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      }
      expect(feed.size).toBe(1);
      feed['add'](event('last'));
      await eventually(() => expect(quick.messages.at(-1)?.data.key).toBe('last'));
    });
  });

  it('takes the session cookie over a WebSocket only from a page of this host', async () => {
    const cookie = `switchyard_session=${t.token}`;
    const host = new URL(t.url).host;
    await expect(listenBySocket(t.url, '', { cookie })).rejects.toThrow('403');
    await expect(listenBySocket(t.url, '', { cookie, origin: 'http://evil.example' })).rejects.toThrow('403');
    listeners.push(await listenBySocket(t.url, '', { cookie, origin: `http://${host}` }));
  });

  it('is the only WebSocket there is', async () => {
    await expect(listenBySocket(`${t.url}/other`, '', byToken())).rejects.toThrow('404');
  });
});

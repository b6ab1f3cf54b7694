import { afterEach, describe, expect, it } from 'vitest';
import { listenBySocket, listenToEvents, type Listener, type Message } from '../support/event-stream.js';
import { eventually } from '../support/eventually.js';
import { DOMAIN, Scene } from '../support/scene.js';

let scene: Scene;
const listeners: Listener[] = [];
afterEach(async () => {
  for (const listener of listeners.splice(0)) listener.close();
  await scene.close();
});

async function open() {
  scene = await Scene.open();
  for (const extn of ['1001', '1002']) await scene.extension(extn);
  await scene.route('Phones', '1');
}

async function listen(query = '', more: Record<string, string> = {}, by = listenToEvents): Promise<Listener> {
  const headers = { 'x-xtra-auth-id': scene.t.token, ...more };
  const listener = await by(scene.t.url, query, headers);
  listeners.push(listener);
  await eventually(() => expect(listener.messages[0]?.type).toBe('hello'));
  return listener;
}

async function talking() {
  const [caller, called] = [scene.phone('1001'), scene.phone('1002', { answer: 50 })];
  expect([await caller.register(), await called.register()]).toEqual([200, 200]);
  const call = await caller.call('1002');
  expect(await call.status()).toBe(200);
  await scene.expectChannels(2);
  return call;
}

const changes = ({ messages }: Listener, extn?: string): string[] =>
  messages
    .filter(({ type, data }) => type === 'channel' && (extn === undefined || data.channel!['extn'] === extn))
    .map(({ data }) => data.change)
    .filter((change, index, all) => change !== 'progress' || all[index - 1] !== 'progress');

/**
 * Of one call from 1001 to 1002, as each of the two sees it. Ringing may be told twice: before and after the tone that the
 * caller hears has begun (183).
 */
const CALLER = ['callout', 'progress', 'answer', 'bridge', 'unbridge', 'hangup'];
const CALLED = ['callin', 'progress', 'answer', 'bridge', 'unbridge', 'hangup'];

describe('the stream of events', () => {
  it('tells a call from beginning to end, by SSE and by WebSocket alike', async () => {
    await open();
    const [sse, socket] = [await listen(), await listen('', {}, listenBySocket)];
    const call = await talking();
    await call.hangUp();
    for (const stream of [sse, socket]) {
      await eventually(() => expect(changes(stream).filter((change) => change === 'hangup')).toHaveLength(2));
      expect(changes(stream, '1001')).toEqual(CALLER);
      expect(changes(stream, '1002')).toEqual(CALLED);
      const registered = stream.messages.filter(({ type }) => type === 'registration');
      expect(registered.map(({ data }) => [data.change, data.registration!['extn']])).toEqual([
        ['registered', '1001'],
        ['registered', '1002'],
      ]);
    }
    const keys = ({ messages }: Listener) => messages.slice(1).map(({ data }) => data.key);
    expect(keys(sse)).toEqual(keys(socket));
    expect(new Set(keys(sse)).size).toBe(keys(sse).length);
    const answered = sse.messages.find(
      ({ data }) => data.change === 'answer' && data.channel?.['extn'] === '1002',
    );
    expect(answered?.data.channel).toMatchObject({
      direction: 'outbound',
      domain: DOMAIN,
      cid_num: '1001',
      context: 'context-1',
      answer_state: 'answered',
      hangup_cause: '',
    });
    const ended = sse.messages.findLast(({ data }) => data.change === 'hangup');
    expect(ended?.data.channel).toMatchObject({ answer_state: 'hangup', hangup_cause: 'NORMAL_CLEARING' });
  });

  it('tells only what was asked for', async () => {
    await open();
    const [ends, of1002] = [await listen('types=channel&changes=hangup'), await listen('extn=1002')];
    const call = await talking();
    await call.hangUp();
    await eventually(() => expect(changes(ends)).toEqual(['hangup', 'hangup']));
    await eventually(() => expect(changes(of1002)).toEqual(CALLED));
    expect(ends.messages.every(({ type }) => ['hello', 'channel'].includes(type))).toBe(true);
    const heard = of1002.messages.slice(1).map(({ data }) => (data.channel ?? data.registration)!['extn']);
    expect(new Set(heard)).toEqual(new Set(['1002']));
  });

  it('says who calls for help', async () => {
    await open();
    const stream = await listen('changes=emergency&types=channel');
    await scene.route('Help', '112', { route_type: 0, dest_type: 'FS_DEST_SYSTEM', body: 'answer\npark' });
    const phone = scene.phone('1001');
    expect(await phone.register()).toBe(200);
    const call = await phone.call('112');
    expect(await call.status()).toBe(200);
    await eventually(() => expect(changes(stream)).toEqual(['emergency']));
    expect(stream.messages[1]!.data.channel).toMatchObject({ extn: '1001', dest: '112' });
    await call.hangUp();
  });

  it('goes on after a break where it was', async () => {
    await open();
    const [whole, first] = [await listen('types=channel'), await listen('types=channel')];
    const call = await talking();
    await eventually(() => expect(changes(first).filter((change) => change === 'bridge')).toHaveLength(2));
    const last = first.messages.findIndex(({ data }) => data.change === 'answer');
    first.close();
    await call.hangUp();
    const again = await listen('types=channel', { 'last-event-id': first.messages[last]!.id });
    expect(again.messages[0]).toMatchObject({ data: { resumed: 1 } });
    for (const stream of [whole, again])
      await eventually(() => expect(changes(stream).filter((change) => change === 'hangup')).toHaveLength(2));
    const keys = (messages: Message[]) => messages.map(({ data }) => data.key);
    expect(keys([...first.messages.slice(1, last + 1), ...again.messages.slice(1)])).toEqual(
      keys(whole.messages.slice(1)),
    );
    const stranger = await listen('last_event_id=ffffffff-7-1000000000000', {}, listenBySocket);
    expect(stranger.messages[0]).toMatchObject({ data: { resumed: 0 } });
  });

  it('says within five seconds that a killed FreeSWITCH took its calls with it', async () => {
    await open();
    const stream = await listen('types=channel,switch');
    await talking();
    const since = Date.now();
    await scene.sw.kill();
    const ends = () => stream.messages.filter(({ data }) => data.change === 'hangup');
    await eventually(() => expect(ends()).toHaveLength(2), 6_000);
    expect(Date.now() - since).toBeLessThan(5_000);
    expect(ends().map(({ data }) => data.channel!['hangup_cause'])).toEqual(['CRASH', 'CRASH']);
    expect(stream.messages.filter(({ type }) => type === 'switch').map(({ data }) => data.change)).toEqual([
      'down',
      'ended',
    ]);
  });
});

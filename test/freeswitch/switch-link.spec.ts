import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  channelExists,
  coreUuid,
  flushDirectory,
  killChannel,
  showChannels,
  strepoch,
} from '../../src/freeswitch/commands.js';
import { uuid } from '../../src/freeswitch/arguments.js';
import {
  CommandRefused,
  CommandTimeout,
  LinkLost,
  LinkRefused,
  UnsafeValue,
} from '../../src/freeswitch/errors.js';
import type { SwitchEvent } from '../../src/freeswitch/events.js';
import { type LinkUp, SwitchLink, type SwitchLinkOptions } from '../../src/freeswitch/switch-link.js';
import { doNotDisturb } from '../../src/freeswitch/sent-events.js';
import { apiAnswer, CORE, FakeEslServer, frame, pause } from './fake-esl-server.js';

const CHANNEL = uuid('11111111-1111-4111-8111-111111111111');

let server: FakeEslServer;
let link: SwitchLink;
let ups: LinkUp[];
let downs: Error[];
let events: SwitchEvent[];
let lines: string[];

function createLink(options: Partial<SwitchLinkOptions> = {}): SwitchLink {
  const log = (level: string) => (message: string) => lines.push(`${level} ${message}`);
  const created = new SwitchLink({
    ...server.target,
    events: ['CHANNEL_ANSWER', 'CUSTOM sofia::register', 'CHANNEL_CREATE', 'CUSTOM', 'sofia::expire'],
    log: { debug: log('debug'), info: log('info'), warn: log('warn') },
    retryMs: 20,
    refusedMs: 60,
    ...options,
  });
  created.onUp((met) => void ups.push(met));
  created.onDown((cause) => void downs.push(cause));
  created.onEvent((event) => void events.push(event));
  return created;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(2);
}

async function up(options: Partial<SwitchLinkOptions> = {}): Promise<void> {
  link = createLink(options);
  link.start();
  await until(() => link.state === 'up');
}

function jobId(block: string): string {
  return /Job-UUID: (.+)/.exec(block)?.[1] ?? '';
}

beforeEach(async () => {
  server = await FakeEslServer.start();
  [ups, downs, events, lines] = [[], [], [], []];
});

afterEach(async () => {
  await link.stop();
  await server.stop();
});

describe('coming up', () => {
  it('authenticates, subscribes with the subclasses last, and says which core it met', async () => {
    link = createLink();
    expect(link.state).toBe('stopped');
    link.start();
    expect(link.state).toBe('connecting');
    await until(() => link.state === 'up');
    expect(server.received).toEqual([
      'auth ClueCon',
      'event json BACKGROUND_JOB',
      'api global_getvar core_uuid',
      'event json BACKGROUND_JOB CHANNEL_ANSWER CHANNEL_CREATE CUSTOM sofia::register sofia::expire',
    ]);
    expect(ups).toEqual([{ coreUuid: CORE, restarted: false }]);
    expect(link.coreUuid).toBe(CORE);
    expect(link.lastError).toBeUndefined();
  });

  it('tells nobody of an event before it told that it is up', async () => {
    server.answers.set('event json BACKGROUND_JOB CHANNEL', () =>
      [
        'Content-Type: command/reply\nReply-Text: +OK\n\n',
        frame('text/event-json', '{"Event-Name":"CHANNEL_ANSWER"}'),
      ].join(''),
    );
    link = createLink();
    const order: string[] = [];
    link.onEvent((event) => void order.push(event['Event-Name'] ?? ''));
    link.onUp(() => void order.push('up'));
    link.start();
    await until(() => order.length === 2);
    expect(order).toEqual(['up', 'CHANNEL_ANSWER']);
  });

  it('survives listeners that throw or reject, and logs what they said', async () => {
    link = createLink();
    link.onUp(() => Promise.reject(new Error('async listener')));
    link.onUp(() => {
      throw new Error('sync listener');
    });
    link.onEvent(() => {
      throw new Error('event listener');
    });
    link.start();
    await until(() => link.state === 'up');
    server.event({ 'Event-Name': 'CHANNEL_ANSWER' });
    await until(() => lines.join().includes('event listener'));
    expect(lines.join()).toContain('async listener');
    expect(lines.join()).toContain('sync listener');
    expect(await link.api(strepoch())).toBe('1795234941');
  });

  it.each([
    ['auth', '-ERR invalid', 'password'],
    ['greeting', frame('text/rude-rejection', 'Access Denied, go away.\n'), 'acl'],
  ])('is refused by %s: waits longer, tries again', async (where, words, reason) => {
    if (where === 'greeting') server.greeting = words;
    else server.answers.set(where, () => words);
    link = createLink({ refusedMs: 150 });
    link.start();
    await until(() => link.state === 'refused');
    expect(link.lastError).toBeInstanceOf(LinkRefused);
    expect(link.lastError).toMatchObject({ reason });
    await expect(link.api(strepoch())).rejects.toThrow(LinkLost);
    await pause(75);
    expect(server.connections).toBe(1);
    server.greeting = 'Content-Type: auth/request\n\n';
    server.answers.clear();
    await until(() => link.state === 'up');
    expect(server.connections).toBe(2);
    expect(lines.filter((line) => line.startsWith('warn'))).toHaveLength(1);
  });

  it('gives up on a peer that accepts and says nothing', async () => {
    server.silent = true;
    link = createLink({ connectMs: 30 });
    link.start();
    await until(() => server.connections > 2);
    expect(link.lastError?.message).toContain('not ready within 30 ms');
  });

  it('tries again when the subscription is refused', async () => {
    server.answers.set('event json BACKGROUND_JOB CHANNEL', () => '-ERR permission denied');
    link = createLink();
    link.start();
    await until(() => server.connections > 1);
    expect(link.lastError?.message).toContain('permission denied');
    expect(ups).toEqual([]);
  });

  it('refuses event names that would subscribe to something else', () => {
    for (const names of [
      ['ALL'],
      ['CHANNEL_ANSWER\n\napi x'],
      ['channel_answer'],
      [''],
      ['CUSTOM sofia::a b'],
    ]) {
      expect(() => createLink({ events: names })).toThrow(UnsafeValue);
    }
    expect(() => createLink({ password: 'a\n\napi fsctl shutdown' })).toThrow(UnsafeValue);
  });
});

describe('losing the connection', () => {
  it('rejects api and bgapi at once, then comes back and subscribes again', async () => {
    for (const beginning of ['api uuid_kill', 'bgapi']) server.answers.set(beginning, () => undefined);
    await up();
    const outcome = Promise.allSettled([link.api(killChannel(CHANNEL)), link.bgapi(flushDirectory())]);
    await server.command('bgapi');
    server.reset();
    expect(await outcome).toMatchObject([
      { status: 'rejected', reason: { name: 'LinkLost' } },
      { status: 'rejected', reason: { name: 'LinkLost' } },
    ]);
    await until(() => ups.length === 2);
    expect(downs).toHaveLength(1);
    expect(ups[1]).toEqual({ coreUuid: CORE, restarted: false });
    expect(server.received.filter((block) => block.includes('CUSTOM sofia::register'))).toHaveLength(2);
    expect(link.pending).toBe(0);
  });

  it('knows a restarted switch by its core', async () => {
    await up();
    server.coreUuid = '00000000-0000-4000-8000-000000000002';
    server.reset();
    await until(() => ups.length === 2);
    expect(ups[1]).toEqual({ coreUuid: '00000000-0000-4000-8000-000000000002', restarted: true });
    server.reset();
    await until(() => ups.length === 3);
    expect(ups[2]?.restarted).toBe(false);
  });

  it('keeps trying while nobody listens, and logs the same reason once', async () => {
    await up();
    const { port } = server;
    await server.stop();
    await until(() => link.state === 'down' && /ECONNREFUSED/.test(link.lastError?.message ?? ''));
    await expect(link.api(strepoch())).rejects.toMatchObject({ name: 'LinkLost', node: `127.0.0.1:${port}` });
    await pause(150);
    expect(lines.filter((line) => line.startsWith('warn') && line.includes('ECONNREFUSED'))).toHaveLength(1);
    server = new FakeEslServer();
    await server.listen(port);
    await until(() => ups.length === 2);
  });

  it('never waits longer than the cap between attempts', async () => {
    await up();
    server.answers.set('auth', () => {
      server.reset();
      return undefined;
    });
    server.reset();
    const before = server.connections;
    await pause(400);
    expect(server.connections - before).toBeGreaterThan(8);
  });

  it('turns bytes that make no sense into LinkLost for callers and comes back', async () => {
    server.answers.set('api uuid_exists', () => 'Content-Type: api/response\nContent-Length: many\n\n');
    await up();
    await expect(link.api(channelExists(CHANNEL))).rejects.toMatchObject({
      name: 'LinkLost',
      cause: { name: 'ProtocolError' },
    });
    await until(() => ups.length === 2);
  });
});

describe('a FreeSWITCH that is no more', () => {
  const ended: string[] = [];
  const comeUp = async () => {
    ended.length = 0;
    link = createLink();
    link.onEnded((core) => void ended.push(core));
    link.start();
    await until(() => link.state === 'up');
  };

  it('is known by another that answers, before that one is up', async () => {
    await comeUp();
    const order: string[] = [];
    link.onEnded(() => void order.push('ended'));
    link.onUp(() => void order.push('up'));
    server.reset();
    await until(() => order.length === 1);
    server.coreUuid = '00000000-0000-4000-8000-000000000003';
    server.reset();
    await until(() => order.length === 3);
    expect([order, ended]).toEqual([['up', 'ended', 'up'], [CORE]]);
  });

  it('is known by its empty place within five seconds, once, and never by a connection that breaks', async () => {
    await comeUp();
    const { port } = server;
    for (const _ of [1, 2, 3]) {
      server.reset();
      await until(() => link.state === 'down');
      await until(() => link.state === 'up');
    }
    expect(ended).toEqual([]);
    await server.stop();
    const since = Date.now();
    await until(() => ended.length === 1);
    expect(Date.now() - since).toBeLessThan(5_000);
    expect(Date.now() - since).toBeGreaterThanOrEqual(2_400);
    await server.listen(port);
    server.coreUuid = '00000000-0000-4000-8000-000000000004';
    await until(() => link.state === 'up');
    expect(ended).toEqual([CORE]);
  });
});

describe('stopping', () => {
  it('rejects what waits and stays stopped until it is started again', async () => {
    server.answers.set('api uuid_kill', () => undefined);
    await up();
    const waiting = expect(link.api(killChannel(CHANNEL))).rejects.toThrow(/link was stopped/);
    await link.stop();
    await waiting;
    expect(link.state).toBe('stopped');
    await pause(80);
    expect(server.connections).toBe(1);
    link.start();
    await until(() => link.state === 'up');
  });

  it('works at any time', async () => {
    link = createLink();
    await link.stop();
    link.start();
    await link.stop();
    expect(downs).toEqual([]);
    link.start();
    const stopping = link.stop();
    link.start();
    await stopping;
    await until(() => link.state === 'up');
  });

  it('leaves nothing behind when it is started again before the old connection is closed', async () => {
    await up({ silenceMs: 40, probeMs: 40 });
    const job = expect(link.bgapi(flushDirectory())).rejects.toThrow(/link was stopped/);
    const stopping = link.stop();
    link.start();
    await Promise.all([stopping, job]);
    await until(() => ups.length === 2);
    expect(downs).toHaveLength(1);
    const asked = server.received.length;
    await pause(400);
    // One watchdog asks at most once in 40 ms; the old one would ask besides.
    expect(server.received.length - asked).toBeLessThanOrEqual(11);
    expect(server.connections).toBe(2);
    expect(downs).toHaveLength(1);
  });
});

describe('api', () => {
  it('answers without the last line end, or exactly as it came', async () => {
    server.answers.set('api show', () => '{"row_count": 0}\n');
    await up();
    expect(await link.api(showChannels())).toBe('{"row_count": 0}');
    expect(await link.api(showChannels(), { asIs: true })).toBe('{"row_count": 0}\n');
  });

  it.each(['-ERR No such channel!\n', '-USAGE: <uuid> [cause]\n'])(
    'rejects %j with the words',
    async (words) => {
      server.answers.set('api uuid_kill', () => words);
      await up();
      const error = await link.api(killChannel(CHANNEL)).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(CommandRefused);
      expect(error).toMatchObject({ words: words.trim(), command: `uuid_kill ${CHANNEL} NORMAL_CLEARING` });
      expect(await link.api(killChannel(CHANNEL), { asIs: true })).toBe(words);
    },
  );

  it('takes text that only looks like a refusal for an answer', async () => {
    server.answers.set('api show', () => '-ERRATIC');
    await up();
    expect(await link.api(showChannels())).toBe('-ERRATIC');
  });

  it('gives a late answer to nobody else', async () => {
    server.answers.set('api uuid_exists', () => undefined);
    server.answers.set('api show', () => undefined);
    await up();
    await expect(link.api(channelExists(CHANNEL), { timeoutMs: 20 })).rejects.toThrow(CommandTimeout);
    const next = link.api(showChannels());
    await server.command('api show');
    expect(link.pending).toBe(2);
    server.send(apiAnswer('true'));
    server.send(apiAnswer('{"row_count": 7}'));
    expect(await next).toBe('{"row_count": 7}');
    expect(link.pending).toBe(0);
    expect(downs).toEqual([]);
  });
});

describe('an event that is sent', () => {
  it('is fired by the switch, headers and all', async () => {
    server.answers.set('sendevent', () => 'Content-Type: command/reply\nReply-Text: +OK 4711\n\n');
    await up();
    await link.send(doNotDisturb('1002', 'pbx.example.test', true, 'abc@phone'));
    const block = await server.command('sendevent PRESENCE_IN');
    for (const header of ['from: 1002@pbx.example.test', 'answer-state: confirmed', 'call-id: abc@phone'])
      expect(block.split('\n')).toContain(header);
  });

  it('is made of what ends no line', () => {
    expect(() => doNotDisturb('1002', 'pbx', true, 'a\nb: c')).toThrow(UnsafeValue);
    expect(() => doNotDisturb('1002\n', 'pbx', true)).toThrow(UnsafeValue);
    expect(() => doNotDisturb('1002', 'pbx host', true)).toThrow(UnsafeValue);
  });
});

describe('bgapi', () => {
  it('resolves with the body of its own job, whatever the order', async () => {
    await up();
    const [one, two] = [link.bgapi(flushDirectory()), link.bgapi(showChannels(), { asIs: true })];
    const first = jobId(await server.command('bgapi xml_flush_cache'));
    const second = jobId(await server.command('bgapi show'));
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    server.event({ 'Event-Name': 'BACKGROUND_JOB', 'Job-UUID': 'somebody-else', _body: 'nothing' });
    server.event({ 'Event-Name': 'BACKGROUND_JOB', 'Job-UUID': second, _body: '-ERR x\n' });
    server.event({ 'Event-Name': 'BACKGROUND_JOB', 'Job-UUID': first, _body: '+OK cleared 3 entries\n' });
    expect(await Promise.all([one, two])).toEqual(['+OK cleared 3 entries', '-ERR x\n']);
    expect(events.map((event) => event['Job-UUID'])).toEqual(['somebody-else']);
  });

  it('rejects with the words of the job, or of the refusal to take it', async () => {
    await up();
    const job = link.bgapi(flushDirectory());
    server.event({
      'Event-Name': 'BACKGROUND_JOB',
      'Job-UUID': jobId(await server.command('bgapi')),
      _body: '-ERR USER_BUSY\n',
    });
    await expect(job).rejects.toMatchObject({ name: 'CommandRefused', reason: 'USER_BUSY' });
    server.answers.set('bgapi', () => '-ERR permission denied');
    await expect(link.bgapi(flushDirectory())).rejects.toMatchObject({ reason: 'permission denied' });
    expect(link.pending).toBe(0);
  });

  it('forgets a job that is never answered, and its late answer hurts nobody', async () => {
    await up();
    await expect(link.bgapi(flushDirectory(), { timeoutMs: 20 })).rejects.toThrow(CommandTimeout);
    await until(() => link.pending === 0);
    const id = jobId(await server.command('bgapi'));
    server.event({ 'Event-Name': 'BACKGROUND_JOB', 'Job-UUID': id, _body: '+OK' });
    expect(await link.api(strepoch())).toBe('1795234941');
  });
});

it('leaves no timer behind an answer', async () => {
  server.answers.set('bgapi', (command, block) => {
    setImmediate(() =>
      server.event({ 'Event-Name': 'BACKGROUND_JOB', 'Job-UUID': jobId(block), _body: '+OK' }),
    );
    return `+OK ${command}`;
  });
  await up();
  const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const before = timers();
  for (let n = 0; n < 20; n++) await Promise.all([link.api(strepoch()), link.bgapi(flushDirectory())]);
  expect(timers() - before).toBeLessThan(10);
});

describe('a silent switch', () => {
  const quick = { silenceMs: 60, probeMs: 60 };

  it('is asked something, and left alone while it answers', async () => {
    await up(quick);
    await pause(400);
    expect(server.received.filter((block) => block === 'api strepoch').length).toBeGreaterThan(2);
    expect(server.connections).toBe(1);
    expect(downs).toEqual([]);
  });

  it('is dropped when it does not answer, and met again when it wakes up', async () => {
    await up(quick);
    server.silent = true;
    await until(() => downs.length > 0);
    expect(downs[0]).toBeInstanceOf(LinkLost);
    expect(downs[0]?.message).toContain('silent for');
    await expect(link.api(strepoch())).rejects.toThrow(LinkLost);
    server.silent = false;
    server.reset();
    await until(() => ups.length === 2);
  });

  it('is dropped although a command with more patience waits for it, when that one is due', async () => {
    await up(quick);
    server.silent = true;
    const started = performance.now();
    await expect(link.api(coreUuid(), { timeoutMs: 250 })).rejects.toThrow();
    expect(performance.now() - started).toBeGreaterThan(200);
    await until(() => downs.length > 0);
  });

  it.each([true, false])(
    'is dropped in spite of a job that may run for a minute (job taken: %s)',
    async (taken) => {
      await up(quick);
      server.silent = !taken;
      const job = expect(link.bgapi(flushDirectory(), { timeoutMs: 60_000 })).rejects.toThrow(LinkLost);
      await server.command('bgapi');
      server.silent = true;
      await job;
    },
  );

  it('is not dropped while events keep coming although an answer does not', async () => {
    server.answers.set('api uuid_exists', () => undefined);
    await up(quick);
    const waiting = link.api(channelExists(CHANNEL), { timeoutMs: 5000 });
    for (let n = 0; n < 15; n++) {
      await pause(20);
      server.event({ 'Event-Name': 'HEARTBEAT' });
    }
    server.send(apiAnswer('false'));
    expect(await waiting).toBe('false');
    expect(downs).toEqual([]);
  });
});

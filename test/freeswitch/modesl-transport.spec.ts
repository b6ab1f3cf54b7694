import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LinkLost, LinkRefused, ProtocolError, UnsafeValue } from '../../src/freeswitch/errors.js';
import type { EslTarget } from '../../src/freeswitch/esl-transport.js';
import type { SwitchEvent } from '../../src/freeswitch/events.js';
import { ModeslTransport } from '../../src/freeswitch/modesl-transport.js';
import { apiAnswer, FakeEslServer, frame, pause } from './fake-esl-server.js';

let server: FakeEslServer;
let events: SwitchEvent[];
let closed: Error[];
let transport: ModeslTransport;

function createTransport(target: EslTarget): ModeslTransport {
  const mine = closed;
  return new ModeslTransport(target, {
    event: (event) => events.push(event),
    closed: (cause) => mine.push(cause),
  });
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(2);
}

beforeEach(async () => {
  server = await FakeEslServer.start();
  events = [];
  closed = [];
  transport = createTransport(server.target);
});

afterEach(async () => {
  transport.destroy(new Error('the test is over'));
  await server.stop();
});

describe('connecting', () => {
  it('authenticates and subscribes to nothing heavier than BACKGROUND_JOB by itself', async () => {
    await transport.connect();
    await transport.api('strepoch');
    expect(server.received).toEqual(['auth ClueCon', 'event json BACKGROUND_JOB', 'api strepoch']);
  });

  it('tells a wrong password from everything else', async () => {
    transport = createTransport({ ...server.target, password: 'wrong' });
    await expect(transport.connect()).rejects.toThrow(LinkRefused);
    await until(() => closed.length > 0);
    expect(closed).toMatchObject([{ name: 'LinkRefused', reason: 'password' }]);
  });

  it('tells an address outside the ACL (text/rude-rejection) from everything else', async () => {
    server.greeting = frame('text/rude-rejection', 'Access Denied, go away.\n');
    await expect(transport.connect()).rejects.toMatchObject({ name: 'LinkRefused', reason: 'acl' });
    await until(() => closed.length > 0);
    expect(server.received).toEqual([]);
  });

  it('delivers nothing that comes after a refusal', async () => {
    server.greeting =
      frame('text/rude-rejection', 'Access Denied, go away.\n') +
      frame('text/event-json', '{"Event-Name":"HEARTBEAT"}');
    await expect(transport.connect()).rejects.toThrow(LinkRefused);
    expect(events).toEqual([]);
  });

  it('rejects when nobody listens', async () => {
    const { target } = server;
    await server.stop();
    transport = createTransport(target);
    await expect(transport.connect()).rejects.toThrow(/ECONNREFUSED/);
    await until(() => closed.length > 0);
    expect(closed[0]).toBeInstanceOf(LinkLost);
    server = await FakeEslServer.start();
  });

  it('rejects, and does not throw, for a port that does not exist', async () => {
    transport = createTransport({ ...server.target, port: 70_000 });
    await expect(transport.connect()).rejects.toThrow(RangeError);
    transport.destroy(new Error('first'));
    transport.destroy(new Error('second'));
    expect(closed.map(({ message }) => message)).toEqual(['first']);
  });

  it('rejects when the peer speaks something else', async () => {
    server.greeting = `HTTP/1.1 400 Bad Request\r\n${'x'.repeat(70_000)}`;
    await expect(transport.connect()).rejects.toThrow(ProtocolError);
  });
});

describe('answers', () => {
  it('survives a % in a reply and gives every caller its own answer', async () => {
    server.answers.set('nosuch', () => '-ERR 100% bad');
    server.answers.set('api echo', (command) => `${command} 50%`);
    await transport.connect();
    const replies = await Promise.all([
      transport.command('nosuch'),
      transport.api('echo 1'),
      transport.command('event json HEARTBEAT'),
      transport.api('echo 2'),
    ]);
    expect(replies).toMatchObject([
      { text: '-ERR 100% bad' },
      'api echo 1 50%',
      { text: '+OK event listener enabled json' },
      'api echo 2 50%',
    ]);
    expect(closed).toEqual([]);
  });

  it('gives the text exactly as it came, UTF-8 and line ends included', async () => {
    server.answers.set('api show', () => '王小明 ü €\n\n😀\n');
    await transport.connect();
    expect(await transport.api('show')).toBe('王小明 ü €\n\n😀\n');
  });

  it('reads 32 MB in less than 1.5 s', async () => {
    const huge = apiAnswer('x'.repeat(32 * 1024 * 1024));
    server.answers.set('api show', () => huge);
    await transport.connect();
    const start = performance.now();
    const answer = await transport.api('show');
    expect(performance.now() - start).toBeLessThan(1500);
    expect(answer).toHaveLength(32 * 1024 * 1024);
  });

  it('drops the connection on an answer nobody asked for, since later ones would be shifted', async () => {
    await transport.connect();
    server.answers.set('api wait', () => undefined);
    const waiting = transport.api('wait');
    server.send('Content-Type: command/reply\nReply-Text: -ERR permission denied\n\n');
    server.send('Content-Type: command/reply\nReply-Text: -ERR permission denied\n\n');
    await expect(waiting).rejects.toThrow(ProtocolError);
  });
});

describe('a lost connection', () => {
  it.each(['reset', 'stop'] as const)('rejects everything that waits after %s', async (how) => {
    for (const beginning of ['api slow', 'bgapi slow']) server.answers.set(beginning, () => undefined);
    await transport.connect();
    const waiting = [transport.api('slow'), transport.command('bgapi slow'), transport.api('slow')];
    const outcome = Promise.allSettled(waiting);
    await server.command('bgapi slow');
    if (how === 'reset') server.reset();
    else for (const socket of server.sockets) socket.end();
    expect(await outcome).toMatchObject(
      waiting.map(() => ({ status: 'rejected', reason: { name: 'LinkLost' } })),
    );
    // Node sends a FIN just before the RST: whoever reads in between sees that one.
    const why =
      how === 'reset' ? /^(read ECONNRESET|it closed the connection)$/ : /^it closed the connection$/;
    expect(closed).toMatchObject([{ why: expect.stringMatching(why) }]);
    await expect(transport.api('strepoch')).rejects.toThrow(LinkLost);
  });

  it('is told once, however it is destroyed', async () => {
    await transport.connect();
    transport.destroy(new Error('first'));
    transport.destroy(new Error('second'));
    await until(() => closed.length > 0);
    await pause(10);
    expect(closed.map(({ message }) => message)).toEqual(['first']);
  });
});

describe('events', () => {
  it('arrive as records, byte by byte as well', async () => {
    await transport.connect();
    await transport.api('strepoch');
    const name = 'Zoë 王小明 😀 100%';
    for (const byte of Buffer.from(
      frame('text/event-json', JSON.stringify({ 'Event-Name': 'HEARTBEAT', name })),
    )) {
      server.send(Buffer.from([byte]));
      if (byte > 0x7f) await pause(1);
    }
    await until(() => events.length > 0);
    expect(events).toEqual([{ 'Event-Name': 'HEARTBEAT', name }]);
  });

  it('that are not JSON end the connection with a typed error, and the process goes on', async () => {
    await transport.connect();
    const waiting = transport.api('never');
    server.answers.set('api never', () => undefined);
    server.send(frame('text/event-json', '{"Event-Name": HEARTBEAT}'));
    await expect(waiting).rejects.toThrow(/an event is not JSON/);
    await until(() => closed.length > 0);
    expect(closed[0]).toBeInstanceOf(ProtocolError);
  });

  it.each(['[]', 'null', '"text"'])('that are %s end the connection as well', async (body) => {
    await transport.connect();
    server.send(frame('text/event-json', body));
    await until(() => closed.length > 0);
    expect(closed[0]).toBeInstanceOf(ProtocolError);
  });

  it('cost time in proportion to the number of their headers', async () => {
    await transport.connect();
    const wide = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, index) => [`variable_x_${index}`, 'v']),
    );
    const start = performance.now();
    server.event(wide);
    await until(() => events.length > 0);
    // modesl's Event searches all headers for each one it adds: 200 million comparisons, several seconds.
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('what is sent', () => {
  it.each(['originate x\n\napi fsctl shutdown', 'x\rapi y', 'x\0y'])(
    'never holds a second command: %j',
    async (line) => {
      await transport.connect();
      await transport.api('strepoch');
      const sent = server.received.length;
      expect(() => transport.api(line)).toThrow(UnsafeValue);
      expect(() => transport.command(line)).toThrow(UnsafeValue);
      expect(() => transport.command('bgapi x', { 'Job-UUID': line })).toThrow(UnsafeValue);
      expect(() => createTransport({ ...server.target, password: line })).toThrow(UnsafeValue);
      await transport.api('strepoch');
      expect(server.received.slice(sent)).toEqual(['api strepoch']);
    },
  );

  it('carries header lines', async () => {
    await transport.connect();
    await transport.command('bgapi status', { 'Job-UUID': '1' });
    expect(server.received).toContain('bgapi status\nJob-UUID: 1');
  });

  it('is answered in a few milliseconds: Nagle does not hold the second half of a command back', async () => {
    await transport.connect();
    const start = performance.now();
    for (let n = 0; n < 20; n++) await transport.api('strepoch');
    expect(performance.now() - start).toBeLessThan(400);
  });
});

it("runs without modesl's deprecated new Buffer()", { timeout: 30_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'modesl-'));
  try {
    // Bundled, because Node keeps quiet about what happens inside node_modules.
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: { ssr: join(import.meta.dirname, '../../src/freeswitch/modesl-transport.ts'), outDir: folder },
    });
    const { host, port, password } = server.target;
    const script = `import { ModeslTransport } from './modesl-transport.js';
      const transport = new ModeslTransport(${JSON.stringify({ host, port, password })}, { event() {}, closed() {} });
      await transport.connect();
      console.log(await transport.api('strepoch'));
      transport.destroy(new Error('done'));`;
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    await writeFile(join(folder, 'run.js'), script);
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['run.js'], { cwd: folder });
    expect(stdout.trim()).toBe('1795234941');
    expect(stderr).toBe('');
  } finally {
    await rm(folder, { recursive: true });
  }
});

import { expect, it } from 'vitest';
import { scriptDocument, scriptVersion } from '../../src/dialplan/blocks/pbx-lua.js';
import { runBlock } from '../../src/freeswitch/applications.js';
import { bootstrapFiles } from '../../src/provisioning/bootstrap/bootstrap.js';
import { LuaMachine } from '../support/lua.js';

const files = bootstrapFiles({
  ...{ out: '/unused', secret: 'a secret', domain: 'pbx.example' },
  apiUrl: 'http://one:8081,http://two:8081',
});

/** A node with its own cache, and a backend that answers as it is told. */
function node(answer: (url: string, post?: string) => string) {
  const lua = Object.entries(files).filter(([name]) => name.startsWith('lua/'));
  const machine = new LuaMachine({
    ...Object.fromEntries(lua.map(([name, text]) => [`/conf/${name}`, text])),
    '/cache/.kept': '',
  });
  return async (version: string): Promise<string[]> => {
    const done: string[] = [];
    const does =
      (name: string) =>
      (...given: unknown[]) =>
        void done.push([name, ...given].join(' '));
    await machine.run(runBlock(5, version).data.slice(1), {
      session: {
        ready: () => true,
        answer: does('answer'),
        get_uuid: () => 'uuid-1',
        hangup: does('hangup'),
        // Without a language: an empty one would be silent.
        sayPhrase: does('say'),
      },
      freeswitch: {
        getGlobalVariable: (name) =>
          ({ conf_dir: '/conf', cache_dir: '/cache', switchyard_storage: '/storage' })[String(name)],
        consoleLog: (level, text) => does('log')(level, String(text).trim()),
      },
      api: (command, argument) => {
        const [url = ''] = argument.split(' ');
        const post = / post (.*)$/.exec(argument)?.[1];
        expect([command, argument]).toEqual([
          'curl',
          expect.stringContaining("append_headers 'Authorization: Basic ZnJlZXN3aXRjaDphIHNlY3JldA=='"),
        ]);
        does('ask')(url, ...(post === undefined ? [] : [decodeURIComponent(post)]));
        return answer(url, post);
      },
    });
    return done;
  };
}

const ok = (body: string): string => `HTTP/1.1 200 OK\r\nserver: HTTP/1.1 500\r\n\r\n\n${body}`;
const URL = 'http://one:8081/freeswitch/blocks/5';
const ANSWERS = 'pbx.answer()\n';

it('fetches a script once, and again when it is another', async () => {
  let lua = ANSWERS;
  const run = node(() => ok(scriptDocument(lua === ANSWERS ? 'a' : 'b', lua)));
  expect(await run(scriptVersion('a'))).toEqual([`ask ${URL}`, 'answer']);
  expect(await run(scriptVersion('a'))).toEqual(['answer']);
  lua = 'session:answer() session:answer()';
  expect(await run(scriptVersion('b'))).toEqual([`ask ${URL}`, 'answer', 'answer']);
  expect(await run(scriptVersion('b'))).toEqual(['answer', 'answer']);
});

it('asks the next node when one is away', async () => {
  const run = node((url) => (url.startsWith('http://one') ? '\n' : ok(scriptDocument('a', ANSWERS))));
  expect(await run(scriptVersion('a'))).toEqual([`ask ${URL}`, `ask ${URL.replace('one', 'two')}`, 'answer']);
});

it.each([
  ['nobody answers', () => '\n', 'the backend answered 0'],
  ['there is none', () => 'HTTP/1.1 404 Not Found\r\n\r\n\n{}', 'the backend answered 404'],
  ['half of it comes', () => ok(scriptDocument('a', ANSWERS).slice(0, -1)), 'the script did not come whole'],
  ['it is no Lua', () => ok(scriptDocument('a', 'answer(')), 'block:1: unexpected symbol near <eof>'],
  ['it fails', () => ok(scriptDocument('a', '\nerror("no")')), 'block:2: no'],
  ['it fails with what is no text', () => ok(scriptDocument('a', 'error({})')), /^table: /],
])('tells caller, log and backend when %s, and ends the call', async (_, script, problem) => {
  const done = await node((_url, post) => (post === undefined ? script() : ok('kept')))(scriptVersion('a'));
  const [log, said, ...rest] = done.slice(done.findIndex((each) => each.startsWith('log')));
  const told = (/^log ERR block 5: (.*)$/.exec(log!) ?? [])[1]!;
  if (typeof problem === 'string') expect(told).toBe(problem);
  else expect(told).toMatch(problem);
  expect(said).toBe('say switchyard_unavailable');
  const [, form = ''] = /^ask http:\/\/\w+:8081\/freeswitch\/blocks\/5\/errors (.*)$/.exec(rest[0]!) ?? [];
  expect(Object.fromEntries(new URLSearchParams(form))).toEqual({ message: told, uuid: 'uuid-1' });
  expect(rest.at(-1)).toBe('hangup NORMAL_TEMPORARY_FAILURE');
});

it('ends a call that its script has sent elsewhere without a word', async () => {
  const run = node(() => ok(scriptDocument('a', 'pbx.hangup("USER_BUSY") pbx.answer()')));
  expect(await run(scriptVersion('a'))).toEqual([`ask ${URL}`, 'hangup USER_BUSY']);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { definitions } from '../../../src/dialplan/blocks/definitions.js';
import { PBX_LUA } from '../../../src/dialplan/blocks/pbx-lua.js';
import { UnreadableDrawing, writeLua } from '../../../src/dialplan/blocks/write-lua.js';
import { root } from '../../../src/root.js';
import { LuaMachine } from '../../support/lua.js';

/** What a call did, in order. */
type Done = (string | number)[][];

interface Told {
  /** Digits that `session:read` answers, one after the other. */
  digits?: string[];
  variables?: Record<string, string>;
  /** Answers of the backend: `open` and `http`. */
  asked?: (what: string, fields: Record<string, string>) => [number, string];
  /** The caller hangs up after so many things were done. */
  goneAfter?: number;
}

const machine = new LuaMachine();

/** Runs a script on a call that writes down what is done with it; answers that, and what the script said went wrong. */
async function run(lua: string, told: Told = {}): Promise<{ done: Done; problem: string }> {
  const done: Done = [];
  const digits = [...(told.digits ?? [])];
  let over = false;
  const does =
    (name: string, result?: () => unknown) =>
    (...given: unknown[]) => {
      done.push([name, ...(given as string[])]);
      return result?.();
    };
  const ends = (name: string) => does(name, () => void (over = true));
  const script = `
    block = 7
    local over = {}
    local function ask(what, fields) return freeswitch.status(what, fields), freeswitch.answer() end
    pbx = (function() ${PBX_LUA} end)()(session, over, ask, "http_cache://http://pbx/freeswitch/media/key/")
    local ok, problem = pcall(load(${longString(lua)}))
    if ok or problem == over then return "" end
    return problem`;
  let answer = '';
  const problem = await machine.run(script, {
    session: {
      ready: () => !over && done.length < (told.goneAfter ?? Infinity),
      answer: does('answer'),
      streamFile: does('play', () => 1),
      read: does('read', () => digits.shift() ?? ''),
      getVariable: (name) => told.variables?.[String(name)],
      setVariable: does('set'),
      get_uuid: () => 'uuid-1',
      transfer: ends('transfer'),
      hangup: ends('hangup'),
      recordFile: does('record'),
    },
    freeswitch: {
      getGlobalVariable: () => '/storage',
      consoleLog: does('log'),
      status: (what, fields) => {
        const [status, text] = told.asked?.(String(what), fields as Record<string, string>) ?? [503, ''];
        answer = text;
        return status;
      },
      answer: () => answer,
    },
  });
  return { done, problem: String(problem) };
}

/** As Lua's own long string, which takes every text that has no such end in it. */
function longString(text: string): string {
  return `[==========[\n${text}]==========]`;
}

const escape = (text: string): string =>
  text.replace(/[&<>"'\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
const text = (value: string): string =>
  `<block type="text"><field name="TEXT">${escape(value)}</field></block>`;
const num = (value: number): string => `<block type="math_number"><field name="NUM">${value}</field></block>`;
const block = (
  type: string,
  inputs: Record<string, string> = {},
  fields: Record<string, string> = {},
): string =>
  `<block type="${type}">${Object.entries(fields)
    .map(([name, value]) => `<field name="${name}">${escape(value)}</field>`)
    .join('')}${Object.entries(inputs)
    .map(([name, value]) => `<value name="${name}">${value}</value>`)
    .join('')}</block>`;
const drawing = (...blocks: string[]): string =>
  `<xml xmlns="https://developers.google.com/blockly/xml">${blocks.join('')}</xml>`;
/** What a drawing of these blocks does, and the script it makes. */
const does = async (blocks: string, told?: Told) => run(writeLua(drawing(blocks)), told);
const variable = (name: string): string =>
  `<block type="variables_get"><field name="VAR">${name}</field></block>`;
const log = (value: string): string => block('fsConsoleLog', { args: value }, { Level: 'info' });

describe('each block that telephones', () => {
  it('start and answer', async () => {
    expect(writeLua(drawing(block('fsStart')))).toBe('pbx.answer()\n');
    expect((await does(block('fsSessionAnswer'))).done).toEqual([['answer']]);
  });

  it.each([
    ['sounds/welcome.wav', '/storage/sounds/welcome.wav'],
    ['/欢迎.mp3', '/storage/欢迎.mp3'],
    ['/api/media_files/5.wav', 'http_cache://http://pbx/freeswitch/media/key/5.wav'],
    ['tone_stream://%(200,100,440);loops=2', 'tone_stream://%(200,100,440);loops=2'],
    ['silence_stream://1000', 'silence_stream://1000'],
    ['phrase:switchyard_busy', 'phrase:switchyard_busy'],
  ])('play %s', async (what, heard) => {
    expect(await does(block('fsSessionPlay', { args: text(what) }))).toEqual({
      done: [['play', heard]],
      problem: '',
    });
  });

  it.each([
    '../etc/a.wav',
    'a.shell_stream',
    'x.wav|shell_stream://y',
    'shell_stream://x.wav',
    'http://x/a.wav',
    'tone_stream://path=/etc/passwd',
    '${system(id)}.wav',
    'a b.wav',
    '.hidden.wav',
    '',
    'say:words',
    'phrase:a:${system id}',
  ])('play refuses %j', async (what) => {
    const { done, problem } = await does(block('fsSessionPlay', { args: text(what) }));
    expect(done).toEqual([]);
    expect(problem).toContain('there is nothing to play called');
    expect(problem).not.toContain('$');
  });

  it('file', async () => {
    const file = (name: string) => block('fsSessionPlay', { args: block('fsFilePath', {}, { NAME: name }) });
    expect((await does(file('/api/media_files/12.mp3'))).done[0]![1]).toContain('/key/12.mp3');
    expect(() => writeLua(drawing(file('../x.wav')))).toThrow(/^fsFilePath: NAME must be a path/);
  });

  it('collect digits, into a variable that is text', async () => {
    const read = block(
      'fsSessionRead',
      { MIN: num(1), MAX: num(4), TIMEOUT: num(3000), sound: text('enter.wav') },
      { digits: 'digits', terminator: '#' },
    );
    const then = `${read.slice(0, -'</block>'.length)}<next>${log(variable('digits'))}</next></block>`;
    expect((await does(then, { digits: ['0042'] })).done).toEqual([
      ['read', 1, 4, '/storage/enter.wav', 3000, '#'],
      ['log', 'info', 'block 7: 0042\n'],
    ]);
    const bad = block('fsSessionRead', {}, { digits: 'd', terminator: "#')os.exit('" });
    expect(() => writeLua(drawing(bad))).toThrow('fsSessionRead: terminator must look like #');
  });

  it('menu: the choice that was keyed, else the rest', async () => {
    const entry = (key: string, what: string, next = '') =>
      `<block type="IVREntry"><value name="case">${key}</value><statement name="actions">${what}</statement>${next}</block>`;
    const menu = `<block type="IVR"><value name="sound">${text('menu.wav')}</value><value name="MAX">${num(1)}</value>
      <statement name="entries">${entry(text('1'), log(text('sales')), `<next>${entry(num(2), log(text('help')))}</next>`)}</statement>
      <statement name="default">${log(text('nobody'))}</statement></block>`;
    const asked = ['read', 1, 1, '/storage/menu.wav', 5000, '#'];
    for (const [key, said] of [
      ['1', 'sales'],
      ['2', 'help'],
      ['3', 'nobody'],
      ['', 'nobody'],
    ])
      expect((await does(menu, { digits: [key!] })).done).toEqual([
        asked,
        ['log', 'info', `block 7: ${said}\n`],
      ]);
    expect(() => writeLua(drawing(entry(text('1'), '')))).toThrow(/^IVREntry: belongs into/);
  });

  it('read and set variables of the call', async () => {
    const variables = { caller_id_number: "1001'; ${x} &a=b", caller_id_name: "O'Neil\n" };
    const number = block('fsSessionGet', {}, { NAME: 'caller_id_number' });
    expect((await does(log(number), { variables })).done).toEqual([['log', 'info', 'block 7: 1001xab\n']]);
    const shown = block('fsSessionGet', {}, { NAME: 'caller_id_name' });
    expect((await does(log(shown), { variables })).done).toEqual([['log', 'info', "block 7: O'Neil\n"]]);
    const uuid = block('fsSessionGet', {}, { NAME: 'channel_uuid' });
    expect((await does(log(uuid))).done).toEqual([['log', 'info', 'block 7: uuid-1\n']]);
    const set = (name: string) => block('fsSessionSet', { args: text('${system id}') }, { var: name });
    expect((await does(set('x_a'))).done).toEqual([['set', 'x_a', '{system id}']]);
    expect(() => writeLua(drawing(set('api_hangup_hook')))).toThrow(
      'fsSessionSet: var must look like x_name',
    );
  });

  it('transfer: it is the end of the block', async () => {
    const to = (number: string, context = '') =>
      `${block('fsSessionTransfer', { number: text(number) }, { context })}${log(text('never'))}`;
    const variables = { switchyard_context: 'context-3' };
    expect((await does(to('1001'), { variables })).done).toEqual([['transfer', '1001', 'XML', 'context-3']]);
    expect((await does(to('1001', 'context-2'))).done).toEqual([['transfer', '1001', 'XML', 'context-2']]);
    expect((await does(to('${system id}'))).problem).toBe("'{system id}' is no number to transfer to");
    expect((await does(to('system:id', 'context-1'))).done).toEqual([]);
    for (const context of ['a b', 'switchyard', 'default'])
      expect(() => writeLua(drawing(to('1', context)))).toThrow('fsSessionTransfer: context must look like');
  });

  it('record, below the storage folder alone', async () => {
    const record = (name?: string) =>
      block('audioRecord', name === undefined ? {} : { name: text(name) }, {
        ...{ max: '30', threshold: '200', silence: '3' },
      });
    expect((await does(record('complaint'))).done).toEqual([
      ['record', '/storage/complaint.wav', 30, 200, 3],
    ]);
    expect((await does(record())).done[0]![1]).toBe('/storage/uuid-1-1.wav');
    for (const name of ['../x', 'a/../b', '${x}', 'a b'])
      expect((await does(record(name))).problem).toContain('is no name for a recording');
  });

  it('hang up: it is the end of the block', async () => {
    const end = `${block('fsSessionHangup', {}, { cause: 'USER_BUSY' })}${log(text('never'))}`;
    expect((await does(end)).done).toEqual([['hangup', 'USER_BUSY']]);
  });

  it('time check: the backend says', async () => {
    const time = '20240101T090000|PT9H|weekly||1|MO,TU,WE,TH,FR';
    const check = block('fsTimeCheck', {}, { time });
    for (const open of ['true', 'false'])
      expect(
        await does(log(check), {
          asked: (what, fields) => [200, String(what === 'open' && fields['time'] === time && open)],
        }),
      ).toEqual({ done: [['log', 'info', `block 7: ${open}\n`]], problem: '' });
    expect((await does(log(check))).problem).toBe('the backend answered 503');
    expect(() => writeLua(drawing(block('fsTimeCheck', {}, { time: 'PT9H' })))).toThrow(
      'fsTimeCheck: time dtstart',
    );
  });

  it('HTTP request, and how it went', async () => {
    const ask = block(
      'fsHttpRequest',
      { url: text('https://crm.example/?n=1'), body: text('{"a":1}') },
      { method: 'POST', path: 'customer.name' },
    );
    const asked = (what: string, fields: Record<string, string>): [number, string] => [
      200,
      `201\n${what} ${fields['method']} ${fields['url']} ${fields['body']} ${fields['path']}`,
    ];
    const both = log(block('text_join', { ADD0: ask, ADD1: block('fsHttpStatus') }));
    const joined = both.replace('type="text_join">', 'type="text_join"><mutation items="2"></mutation>');
    expect((await does(joined, { asked })).done).toEqual([
      ['log', 'info', 'block 7: http POST https://crm.example/?n=1 {"a":1} customer.name201\n'],
    ]);
    expect((await does(log(ask), { asked: () => [400, 'url: private'] })).problem).toBe(
      'HTTP: the backend answered 400: url: private',
    );
    expect(() => writeLua(drawing(block('fsHttpRequest', {}, { path: "a'" })))).toThrow(
      'fsHttpRequest: path',
    );
  });

  it('are all of them', () => {
    const tried = new Set(
      'fsStart fsSessionAnswer fsSessionPlay fsFilePath fsSessionRead IVR IVREntry fsSessionGet fsSessionSet fsSessionTransfer audioRecord fsSessionHangup fsTimeCheck fsHttpRequest fsHttpStatus fsConsoleLog'.split(
        ' ',
      ),
    );
    expect(new Set(definitions('zh').map(({ type }) => type))).toEqual(tried);
    expect(definitions('en').map(({ message0 }) => message0)).not.toEqual(
      definitions('zh').map(({ message0 }) => message0),
    );
  });
});

describe("Blockly's own blocks", () => {
  it('branch, count, compute and call functions', async () => {
    const loop = `<block type="controls_for"><field name="VAR">i</field>
      <value name="FROM">${num(1)}</value><value name="TO">${num(3)}</value><value name="BY">${num(1)}</value>
      <statement name="DO"><block type="controls_if"><mutation else="1"></mutation>
        <value name="IF0"><block type="math_number_property"><mutation divisor_input="false"></mutation><field name="PROPERTY">EVEN</field><value name="NUMBER_TO_CHECK">${variable('i')}</value></block></value>
        <statement name="DO0"><block type="procedures_callnoreturn"><mutation name="tell"><arg name="what"></arg></mutation><value name="ARG0">${text('even')}</value></block></statement>
        <statement name="ELSE">${log(variable('i'))}</statement></block></statement></block>
      <block type="procedures_defnoreturn"><mutation><arg name="what"></arg></mutation><field name="NAME">tell</field>
        <statement name="STACK">${block('text_print', { TEXT: variable('what') })}</statement></block>`;
    expect((await does(loop)).done).toEqual(
      ['1', 'even', '3'].map((said) => ['log', 'info', `block 7: ${said}\n`]),
    );
  });

  it('end with the call, however often they go round', async () => {
    const forever = `<block type="controls_whileUntil"><field name="MODE">WHILE</field><value name="BOOL"><block type="logic_boolean"><field name="BOOL">TRUE</field></block></value>
      <statement name="DO">${block('fsSessionPlay', { args: text('a.wav') })}</statement></block>`;
    const { done, problem } = await does(forever, { goneAfter: 5 });
    expect([done.length, problem]).toEqual([5, '']);
  });

  it('may not eat the memory of the switch', async () => {
    const grow = `<block type="variables_set"><field name="VAR">s</field><value name="VALUE">${text('x'.repeat(100))}</value><next>
      <block type="controls_whileUntil"><field name="MODE">WHILE</field><value name="BOOL"><block type="logic_boolean"><field name="BOOL">TRUE</field></block></value>
      <statement name="DO"><block type="text_append"><field name="VAR">s</field><value name="TEXT">${variable('s')}</value></block></statement></block></next></block>`;
    expect((await does(grow)).problem).toContain('the block needs more than 64 MiB');
  });

  it('generate neither io nor os', () => {
    expect(() => writeLua(drawing(block('text_prompt')))).toThrow(UnreadableDrawing);
    expect(() => writeLua(drawing(block('text_prompt_ext')))).toThrow(UnreadableDrawing);
    expect(writeLua(drawing(block('text_print', { TEXT: text('os.exit()') })))).toBe(
      "pbx.log('info', 'os.exit()')\n",
    );
  });
});

describe('what a user writes', () => {
  const NASTY = [
    `it's "quoted"`,
    `']]..os.exit()--`,
    `a\nb\r\nc\rd`,
    `\\`,
    `\\'`,
    `${'${'}system(id)}`,
    `]==]`,
    `"; os.exit() --`,
    '\t',
    '%s%n',
  ];

  it.each(NASTY)('is a text and nothing else: %j', async (value) => {
    const { done, problem } = await does(log(text(value)));
    const printed = value.replace(/[\p{Cc}$]/gu, '');
    expect([done, problem]).toEqual([[['log', 'info', `block 7: ${printed}\n`]], '']);
  });

  it('is a text and nothing else, whatever it is', async () => {
    const own = fc.string({ unit: 'grapheme', maxLength: 40 });
    const evil = fc
      .array(fc.constantFrom(...`'"\\\r\n]=[-;$\{}()a`), { maxLength: 20 })
      .map((all) => all.join(''));
    await fc.assert(
      fc.asyncProperty(fc.oneof(own, evil), async (value) => {
        // What XML cannot hold does not come this far; what it takes for a line's end comes as one.
        fc.pre(
          !/[^\t\n\r\u0020-\u007e\u00a0-\u2027\u202a-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(value),
        );
        const { done, problem } = await does(log(text(value)));
        expect([done.length, problem]).toEqual([1, '']);
        expect(done[0]![2]).toBe(`block 7: ${value.replace(/[\p{Cc}$]/gu, '')}\n`);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['a variable’s name', `<block type="variables_set"><field name="VAR">x; os.exit()</field></block>`],
    [
      'our own names',
      `<block type="variables_set"><field name="VAR">pbx</field><value name="VALUE">${num(1)}</value></block>`,
    ],
    ['a comment', `<block type="fsSessionAnswer"><comment>x&#10;os.exit()</comment></block>`],
    [
      'a number',
      `<block type="text_print"><value name="TEXT"><block type="math_number"><field name="NUM">1</field></block></value></block>`,
    ],
    [
      'a function’s name',
      `<block type="procedures_defnoreturn"><field name="NAME">x() os.exit() --</field></block>`,
    ],
  ])('cannot leave %s', async (_, blocks) => {
    const lua = writeLua(drawing(blocks, block('fsSessionAnswer')));
    expect(lua.replace(/^--.*$/gm, '').replace(/'[^']*'/g, '')).not.toMatch(/\bos\b|\bio\b|^pbx =/m);
    expect((await run(lua)).done.at(-1)).toEqual(['answer']);
  });
});

describe('a drawing that cannot be read', () => {
  it.each([
    ['no XML', 'hello', /^is not XML/],
    ['no end', '<xml', /^is not XML/],
    ['another root', '<html/>', 'must be the <xml> of a workspace'],
    ['an unknown block', drawing(block('nope')), 'Invalid block definition for type: nope'],
    [
      'an unknown entity',
      `<!DOCTYPE a [<!ENTITY x "y">]>${drawing(text('&x;').replace('&#38;', '&'))}`,
      /^is not XML/,
    ],
    ['an unknown choice', drawing(block('fsSessionHangup', {}, { cause: 'X' })), /unavailable option/],
    [
      'a nest without end',
      drawing(
        '<block type="logic_negate"><value name="BOOL">'.repeat(20_000) + '</value></block>'.repeat(20_000),
      ),
      'its blocks are nested too deeply',
    ],
  ])('%s', (_, xml, why) => {
    expect(() => writeLua(xml)).toThrow(UnreadableDrawing);
    expect(() => writeLua(xml)).toThrow(why);
  });
});

describe('docs/blocks.md', () => {
  const page = readFileSync(join(root, 'docs/blocks.md'), 'utf8');

  it('shows what the example is made into', () => {
    const [xml, lua] = ['xml', 'lua'].map(
      (kind) => new RegExp(`\`\`\`${kind}\\n([^]*?)\`\`\``).exec(page)![1]!,
    );
    expect(writeLua(xml!).replace(/\n+/g, '\n').trim()).toBe(lua!.trim());
  });

  it('has every block with its inputs and fields', () => {
    for (const { type, args0 } of definitions('en')) {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${type}\` `)) ?? '';
      for (const { name } of args0) expect(`${type}: ${row}`).toContain(`\`${name}\``);
    }
  });
});

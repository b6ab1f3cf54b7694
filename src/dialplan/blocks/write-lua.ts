import { DOMImplementation, DOMParser, XMLSerializer } from '@xmldom/xmldom';
import * as Blockly from 'blockly/core';
import 'blockly/blocks';
import { LuaGenerator, luaGenerator, Order } from 'blockly/lua';
import * as words from 'blockly/msg/en';
import { UnsafeValue } from '../../freeswitch/errors.js';
import { prompt } from '../../freeswitch/media.js';
import { timeRecurrenceFault } from '../rules/time-recurrence.js';
import { definitions, REFUSED } from './definitions.js';

/**
 * Blockly's own generator: a drawing in, Lua over the `pbx` of pbx-lua.ts out. It is not loaded by the server but by the
 * thread of block-worker.ts: the library takes 50 MB, and a drawing can be as deep as somebody likes.
 */

/** The drawing cannot be made into a script; the message says what is wrong with it. */
export class UnreadableDrawing extends Error {
  override readonly name = 'UnreadableDrawing';
}

/** @throws UnreadableDrawing */
export function writeLua(xml: string): string {
  const workspace = new Blockly.Workspace();
  const complaints: string[] = [];
  // What Blockly cannot take of a field it says here, and goes on with the field's default.
  const { console: said } = globalThis;
  const warn = said.warn.bind(said);
  said.warn = (complaint: unknown) => complaints.push(String(complaint));
  try {
    const root = Blockly.utils.xml.textToDom(xml);
    if (root.nodeName.toLowerCase() !== 'xml')
      throw new UnreadableDrawing('must be the <xml> of a workspace');
    Blockly.Xml.domToWorkspace(root, workspace);
    const lua = luaGenerator.workspaceToCode(workspace);
    // Not after an error: what is nested too deeply cannot be taken apart either, and the thread ends anyway.
    workspace.dispose();
    if (complaints.length > 0) throw new UnreadableDrawing(complaints[0]);
    return lua;
  } catch (error) {
    if (error instanceof UnreadableDrawing) throw error;
    if (error instanceof RangeError) throw new UnreadableDrawing('its blocks are nested too deeply');
    throw new UnreadableDrawing(error instanceof Error ? error.message : String(error));
  } finally {
    said.warn = warn;
  }
}

/** Without a browser: an XML reader that takes nothing that is not well-formed, and knows no entities of its own. */
class StrictParser extends DOMParser {
  override parseFromString(text: string, type: string) {
    const complaints: string[] = [];
    const parser = new DOMParser({ onError: (_level, complaint) => complaints.push(complaint) });
    try {
      const document = parser.parseFromString(text, type);
      if (complaints.length === 0) return document;
    } catch (error) {
      if (complaints.length === 0) throw error;
    }
    throw new UnreadableDrawing(`is not XML: ${complaints[0]!.split('\n')[0]!}`);
  }
}

Blockly.utils.xml.injectDependencies({
  document: new DOMImplementation().createDocument(null, 'xml'),
  DOMParser: StrictParser,
  XMLSerializer,
});
Blockly.setLocale(words as never);
Blockly.defineBlocksWithJsonArray(definitions('en') as never);
for (const type of REFUSED) delete Blockly.Blocks[type];

/** Ends a loop or a function that goes on for nobody (pbx-lua.ts). */
luaGenerator.INFINITE_LOOP_TRAP = 'pbx.tick()\n';
luaGenerator.addReservedWords('pbx,session,freeswitch,argv,block,version,choice');

// Blockly's own leaves a carriage return as it is, which ends a Lua string.
luaGenerator.quote_ = (text) =>
  LuaGenerator.prototype.quote_.call(luaGenerator, text).replaceAll('\r', '\\r');

type Writer = (block: Blockly.Block) => string;

const field = (block: Blockly.Block, name: string): string => String(block.getFieldValue(name) ?? '');
const quoted = (text: string): string => luaGenerator.quote_(text);

/** What is plugged in there, or what stands for it where nothing is. */
const input = (block: Blockly.Block, name: string, otherwise: string): string =>
  luaGenerator.valueToCode(block, name, Order.NONE) || otherwise;

/** A field that has to be of some form. */
function checked(block: Blockly.Block, name: string, fault: (text: string) => string | undefined): string {
  const text = field(block, name);
  const why = fault(text);
  if (why !== undefined) throw new UnreadableDrawing(`${block.type}: ${name} ${why}`);
  return quoted(text);
}

const fits = (shape: RegExp, example: string) => (text: string) =>
  shape.test(text) ? undefined : `must look like ${example}`;

function file(text: string): string | undefined {
  try {
    if (!MEDIA.test(text)) prompt(text, 'NAME');
    return undefined;
  } catch (error) {
    if (error instanceof UnsafeValue) return error.why;
    throw error;
  }
}

/** As /api/media_files shows it, which is what XUI's editor stores. */
const MEDIA = /^\/api\/media_files\/\d{1,9}\.\w{1,8}$/;

const STATEMENTS: Readonly<Record<string, Writer>> = {
  fsStart: () => 'pbx.answer()\n',
  fsSessionAnswer: () => 'pbx.answer()\n',
  fsSessionPlay: (block) => `pbx.play(${input(block, 'args', "''")})\n`,
  fsSessionRead: (block) => {
    const variable = luaGenerator.getVariableName(field(block, 'digits'));
    const keys = checked(block, 'terminator', fits(/^[0-9*#]{0,12}$/, '#'));
    const counts = `${input(block, 'MIN', '1')}, ${input(block, 'MAX', '128')}, ${input(block, 'TIMEOUT', '5000')}`;
    return `${variable} = pbx.collect(${input(block, 'sound', "''")}, ${counts}, ${keys})\n`;
  },
  IVR: menu,
  IVREntry: () => {
    throw new UnreadableDrawing('IVREntry: belongs into the choices of an IVR block');
  },
  fsSessionSet: (block) => {
    const name = checked(block, 'var', fits(/^x_\w{1,60}$/, 'x_name'));
    return `pbx.set(${name}, ${input(block, 'args', "''")})\n`;
  },
  fsSessionTransfer: (block) =>
    `pbx.transfer(${input(block, 'number', "''")}, ${checked(block, 'context', fits(/^(context-\d{1,9})?$/, 'context-1'))})\n`,
  audioRecord: (block) => {
    const limits = ['max', 'threshold', 'silence'].map((name) => field(block, name)).join(', ');
    return `pbx.record(${input(block, 'name', "''")}, ${limits})\n`;
  },
  fsSessionHangup: (block) => `pbx.hangup(${quoted(field(block, 'cause'))})\n`,
  fsConsoleLog: (block) => `pbx.log(${quoted(field(block, 'Level'))}, ${input(block, 'args', "''")})\n`,
  // Nobody sees what a script prints.
  text_print: (block) => `pbx.log('info', ${input(block, 'TEXT', "''")})\n`,
};

const VALUES: Readonly<Record<string, Writer>> = {
  fsFilePath: (block) => checked(block, 'NAME', file),
  fsSessionGet: (block) => `pbx.get(${quoted(field(block, 'NAME'))})`,
  fsTimeCheck: (block) => `pbx.open(${checked(block, 'time', timeRecurrenceFault)})`,
  fsHttpRequest: (block) => {
    const what = `${quoted(field(block, 'method'))}, ${input(block, 'url', "''")}, ${input(block, 'body', "''")}`;
    return `pbx.http(${what}, ${checked(block, 'path', fits(/^[\w-]*(\.[\w-]+)*$/, 'customer.name'))})`;
  },
  fsHttpStatus: () => 'pbx.http_status',
};

for (const [type, write] of Object.entries(STATEMENTS)) luaGenerator.forBlock[type] = write;
for (const [type, write] of Object.entries(VALUES))
  luaGenerator.forBlock[type] = (block) => [write(block), Order.HIGH];

function menu(block: Blockly.Block): string {
  const ask = `pbx.collect(${input(block, 'sound', "''")}, 1, ${input(block, 'MAX', '1')}, 5000, '#')`;
  const otherwise = luaGenerator.statementToCode(block, 'default');
  const branches = choices(block).map(
    (entry) =>
      `if choice == pbx.text(${input(entry, 'case', "''")}) then\n${luaGenerator.statementToCode(entry, 'actions')}`,
  );
  const chain = branches.length > 0 ? `${branches.join('else')}else\n${otherwise}end\n` : otherwise;
  return `do\n${luaGenerator.prefixLines(`local choice = ${ask}\n${chain}`, luaGenerator.INDENT)}end\n`;
}

function choices(block: Blockly.Block): Blockly.Block[] {
  const entries: Blockly.Block[] = [];
  for (let entry = block.getInputTargetBlock('entries'); entry; entry = entry.getNextBlock()) {
    if (entry.type !== 'IVREntry') throw new UnreadableDrawing(`IVR: ${entry.type} is no choice of a menu`);
    if (entry.isEnabled()) entries.push(entry);
  }
  return entries;
}

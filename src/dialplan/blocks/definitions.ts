/**
 * The blocks that telephone, beside Blockly's own: what `Blockly.defineBlocksWithJsonArray` takes. Names, fields and
 * inputs are those of XUI's editor where it has such a block, so that its drawings go on working; `fsSessionTransfer`,
 * `fsSessionHangup`, `fsHttpRequest`, `fsHttpStatus` and `fsTimeCheck` are ours. docs/blocks.md describes them.
 */

const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (text: string): text is Language => LANGUAGES.some((language) => language === text);

interface Argument {
  readonly type:
    'input_value' | 'input_statement' | 'field_input' | 'field_dropdown' | 'field_number' | 'field_variable';
  readonly name: string;
  readonly [option: string]: unknown;
}

interface Described {
  readonly type: string;
  readonly message: Readonly<Record<Language, string>>;
  readonly args?: readonly Argument[];
  /** Where it can be put: between other statements, first, last, or as a value of that type. */
  readonly place: 'statement' | 'first' | 'last' | 'String' | 'Number' | 'Boolean';
  readonly colour: number;
}

export interface BlockDefinition {
  readonly type: string;
  readonly message0: string;
  readonly args0: readonly Argument[];
  readonly colour: number;
  readonly inputsInline: boolean;
  readonly previousStatement?: null;
  readonly nextStatement?: null;
  readonly output?: string;
}

const CALL = 20;
const MENU = 40;
const OUTSIDE = 180;

const value = (name: string): Argument => ({ type: 'input_value', name });
const statements = (name: string): Argument => ({ type: 'input_statement', name });
const text = (name: string, initial = ''): Argument => ({ type: 'field_input', name, text: initial });
const number = (name: string, initial: number, max: number): Argument => ({
  ...{ type: 'field_number', name, value: initial },
  ...{ min: 0, max, precision: 1 },
});
const choice = (name: string, ...options: string[]): Argument => ({
  ...{ type: 'field_dropdown', name },
  options: options.map((option) => [option, option]),
});

const BLOCKS: readonly Described[] = [
  { type: 'fsStart', message: { zh: '开始并应答', en: 'start and answer' }, place: 'first', colour: CALL },
  { type: 'fsSessionAnswer', message: { zh: '应答', en: 'answer' }, place: 'statement', colour: CALL },
  {
    type: 'fsSessionPlay',
    message: { zh: '播放 %1', en: 'play %1' },
    args: [value('args')],
    place: 'statement',
    colour: CALL,
  },
  {
    type: 'fsFilePath',
    message: { zh: '文件 %1', en: 'file %1' },
    args: [text('NAME')],
    place: 'String',
    colour: CALL,
  },
  {
    type: 'fsSessionRead',
    message: {
      zh: '收号 最少 %1 最多 %2 位 存入 %3 超时毫秒 %4 结束键 %5 提示音 %6',
      en: 'collect at least %1 and at most %2 digits into %3 within ms %4 ended by %5 playing %6',
    },
    args: [
      ...[value('MIN'), value('MAX')],
      { type: 'field_variable', name: 'digits', variable: 'digits' },
      ...[value('TIMEOUT'), text('terminator', '#'), value('sound')],
    ],
    place: 'statement',
    colour: CALL,
  },
  {
    type: 'IVR',
    message: {
      zh: '菜单 提示音 %1 最多 %2 位 选项 %3 否则 %4',
      en: 'menu playing %1 of at most %2 digits choices %3 otherwise %4',
    },
    args: [value('sound'), value('MAX'), statements('entries'), statements('default')],
    place: 'statement',
    colour: MENU,
  },
  {
    type: 'IVREntry',
    message: { zh: '按 %1 %2', en: 'key %1 %2' },
    args: [value('case'), statements('actions')],
    place: 'statement',
    colour: MENU,
  },
  {
    type: 'fsSessionGet',
    message: { zh: '呼叫的 %1', en: "the call's %1" },
    args: [choice('NAME', 'caller_id_number', 'caller_id_name', 'destination_number', 'channel_uuid')],
    place: 'String',
    colour: CALL,
  },
  {
    type: 'fsSessionSet',
    message: { zh: '设置通道变量 %1 = %2', en: 'set channel variable %1 = %2' },
    args: [text('var', 'x_name'), value('args')],
    place: 'statement',
    colour: CALL,
  },
  {
    type: 'fsSessionTransfer',
    message: { zh: '转接到 %1 呼叫源 %2', en: 'transfer to %1 in context %2' },
    args: [value('number'), text('context')],
    place: 'last',
    colour: CALL,
  },
  {
    type: 'audioRecord',
    message: {
      zh: '录音 文件名 %1 最长秒 %2 静音门限 %3 静音秒 %4',
      en: 'record into %1 for at most s %2 below level %3 ends after s %4',
    },
    args: [
      value('name'),
      number('max', 60, 7200),
      number('threshold', 200, 10_000),
      number('silence', 5, 600),
    ],
    place: 'statement',
    colour: CALL,
  },
  {
    type: 'fsSessionHangup',
    message: { zh: '挂断 %1', en: 'hang up %1' },
    args: [
      choice('cause', 'NORMAL_CLEARING', 'USER_BUSY', 'CALL_REJECTED', 'NO_ANSWER', 'UNALLOCATED_NUMBER'),
    ],
    place: 'last',
    colour: CALL,
  },
  {
    type: 'fsTimeCheck',
    message: { zh: '现在在时间 %1 内', en: 'now is within %1' },
    args: [text('time', '20240101T090000|PT9H|weekly||1|MO,TU,WE,TH,FR')],
    place: 'Boolean',
    colour: OUTSIDE,
  },
  {
    type: 'fsHttpRequest',
    message: { zh: 'HTTP %1 %2 内容 %3 取值路径 %4', en: 'HTTP %1 %2 body %3 take %4' },
    args: [choice('method', 'GET', 'POST', 'PUT', 'DELETE'), value('url'), value('body'), text('path')],
    place: 'String',
    colour: OUTSIDE,
  },
  {
    type: 'fsHttpStatus',
    message: { zh: '上次 HTTP 状态', en: 'last HTTP status' },
    place: 'Number',
    colour: OUTSIDE,
  },
  {
    type: 'fsConsoleLog',
    message: { zh: '日志 %1 %2', en: 'log %1 %2' },
    args: [
      choice('Level', 'debug', 'info', 'notice', 'warning', 'err', 'crit', 'alert', 'console'),
      value('args'),
    ],
    place: 'statement',
    colour: OUTSIDE,
  },
];

/** Every block of ours, labelled in that language. */
export function definitions(language: Language): BlockDefinition[] {
  return BLOCKS.map(({ type, message, args = [], place, colour }) => ({
    ...{ type, message0: message[language], args0: args, colour, inputsInline: true },
    ...(['statement', 'last'].includes(place) && { previousStatement: null }),
    ...(['statement', 'first'].includes(place) && { nextStatement: null }),
    ...(['String', 'Number', 'Boolean'].includes(place) && { output: place }),
  }));
}

/** Of Blockly's own blocks those that would ask the switch's console for input: nobody is there. */
export const REFUSED: readonly string[] = ['text_prompt', 'text_prompt_ext'];

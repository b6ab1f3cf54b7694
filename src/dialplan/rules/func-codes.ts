import { dialledNumber, isDialledNumber } from '../../freeswitch/arguments.js';
import type { FuncType } from '../func-code-types.js';

/** The codes that telephones dial (telephony-rules 16): `*72`, or `*721002` where a number follows. */

export interface FuncCodeFacts {
  readonly func_code: string;
  readonly func_type: FuncType;
}

export interface DialledCode {
  readonly type: FuncType;
  readonly code: string;
  /** What follows the code; undefined: nothing does, or it is to be asked for (`takesNumber`). */
  readonly argument?: string;
}

const WITH_NUMBER: ReadonlySet<FuncType> = new Set<FuncType>([
  ...([
    'FS_DEST_FUNC_CALL_FORWARDING',
    'FS_DEST_FUNC_CALL_FORWARD_BUSY',
    'FS_DEST_FUNC_CALL_FORWARD_WITHOUT_RESPONSE',
    'FS_DEST_FORCE_INSERT',
    'FS_DEST_FORCE_BREAKDOWN',
    'FS_DEST_EAVESDROP',
    'FS_DEST_DEST_INTERCEPT',
    'FS_DEST_FUNC_CALL_FIFO_BACK',
    'FS_DEST_FUNC_CALL_RECORD',
    'FS_DEST_TIMELY_MEETING',
  ] as const),
]);

/** Whether a number belongs to it, which is asked for when none was dialled. */
export const takesNumber = (type: FuncType): boolean => WITH_NUMBER.has(type);

/** What is done at one switch, whichever a telephone dials it at (home-node.ts). */
const AT_HOME = [
  'FS_DEST_FUNC_CALL_FIFO_BACK',
  'FS_DEST_TIMELY_MEETING',
] as const satisfies readonly FuncType[];

export const isDoneAtHome = (type: FuncType): type is (typeof AT_HOME)[number] =>
  AT_HOME.some((each) => each === type);

/** The number of INSIDE_CONTEXT where another switch does what a code does. @throws UnsafeValue */
export const codeNumber = (type: (typeof AT_HOME)[number], argument: string): string =>
  `${type}-${dialledNumber(argument, 'argument')}`;

export function readCodeNumber(text: string): DialledCode | undefined {
  const type = AT_HOME.find((each) => text.startsWith(`${each}-`));
  const argument = text.slice((type?.length ?? 0) + 1);
  return type !== undefined && isDialledNumber(argument) ? { type, code: '', argument } : undefined;
}

/** The longest code that the number begins with; one that takes no number must be all of it. */
export function matchCode(codes: readonly FuncCodeFacts[], number: string): DialledCode | undefined {
  const fits = codes.filter(({ func_code, func_type }) =>
    takesNumber(func_type) ? number.startsWith(func_code) : number === func_code,
  );
  if (fits.length === 0) return undefined;
  const longest = fits.reduce((best, each) => (each.func_code.length > best.func_code.length ? each : best));
  const argument = number.slice(longest.func_code.length);
  return { type: longest.func_type, code: longest.func_code, ...(argument !== '' && { argument }) };
}

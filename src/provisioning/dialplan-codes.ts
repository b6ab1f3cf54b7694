import { takesNumber } from '../dialplan/rules/func-codes.js';
import type { Target } from '../dialplan/rules/plan.js';
import { funcCodeScript, parseApplication, type Application } from '../freeswitch/applications.js';
import { set } from './steps.js';

/** The channel variable that tells the script (bootstrap/func-codes.ts) what was dialled, and by whom. */
const CODE = 'switchyard_code';

/**
 * A code that was dialled. The call itself has its work done, by a script that asks the backend: never the look-up, which
 * may be asked twice, answered out of memory or only be tried.
 */
export function runCode({ code, extension }: Extract<Target, { kind: 'code' }>): Application[] {
  const argument = code.argument ?? (takesNumber(code.type) ? '?' : '-');
  return [
    set(CODE, [code.type, extension.extn, extension.domain, argument].join(' ')),
    parseApplication('answer'),
    funcCodeScript(),
  ];
}

/** What the values of FreeSWITCH's params may be. */

/** What a value must be, in words, or undefined when it is fine. */
export type ValueFault = (value: string) => string | undefined;

export const matching =
  (shape: RegExp, says: string): ValueFault =>
  (value) =>
    shape.test(value) ? undefined : says;

export const flag = matching(/^(true|false|yes|no|on|off|1|0)$/i, 'must be true or false');

export const oneOf = (...choices: string[]): ValueFault =>
  matching(new RegExp(`^(${choices.join('|')})$`), `must be one of ${choices.join(', ')}`);

export const number =
  (least: number, most: number): ValueFault =>
  (value) =>
    /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most
      ? undefined
      : `must be a whole number from ${least} to ${most}`;

import { assign } from '../freeswitch/applications.js';
import { originateWord, userEndpoint } from '../freeswitch/dial-string.js';
import { UnknownApplication, UnsafeValue } from '../freeswitch/errors.js';
import { Invalid } from './errors.js';

/**
 * What the switch must never be told is refused when it is stored: the typed builder's complaint becomes a 400.
 * @param nameField the field that holds an application's name, where that is not `field` itself
 */
export function refuseUnsafe<T>(field: string, build: () => T, nameField = field): T {
  try {
    return build();
  } catch (error) {
    if (error instanceof UnsafeValue) throw Invalid.field(field, error.message);
    if (error instanceof UnknownApplication) throw Invalid.field(nameField, error.message);
    throw error;
  }
}

/** A DTO check: whether a text can be the value of this channel variable. */
export const settableAs =
  (variable: string) =>
  (value: string): string | undefined => {
    try {
      assign('set', variable, value);
      return undefined;
    } catch (error) {
      if (error instanceof UnsafeValue) return error.why;
      throw error;
    }
  };

/** A DTO check: whether a text can be the value of this channel variable in a dial string. */
export const dialableAs =
  (variable: string) =>
  (value: string): string | undefined => {
    try {
      originateWord({ [variable]: value }, userEndpoint('1'));
      return undefined;
    } catch (error) {
      if (error instanceof UnsafeValue) return error.why;
      throw error;
    }
  };

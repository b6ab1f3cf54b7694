import { Invalid } from '../../api/errors.js';

const MOST = 20;
const NAME = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}$/;
/** One line of Latin-1, which is all that a header can hold. */
const VALUE = /^[\t -~\u00A0-\u00FF]{0,1024}$/;
/** The connection's, the body's and our own. */
const TAKEN =
  /^(host|connection|content-.*|transfer-encoding|keep-alive|upgrade|te|trailer|expect|proxy-.*|x-switchyard-.*)$/i;

/**
 * Headers that a user adds to requests, as JSON.
 * @throws Invalid for what is none, or what would change how the request is read
 */
export function readHeaders(json: string): Record<string, string> {
  const given = Object.entries(JSON.parse(json) as object);
  if (given.length > MOST) throw Invalid.field('headers', `must be at most ${MOST}`);
  const names = given.map(([name]) => name.toLowerCase());
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) throw Invalid.field('headers', `${twice} is there twice`);
  for (const [name, value] of given as [string, unknown][]) {
    if (!NAME.test(name)) throw Invalid.field('headers', `"${name}" is no name of a header`);
    if (TAKEN.test(name)) throw Invalid.field('headers', `${name} is set by the program`);
    if (typeof value !== 'string' || !VALUE.test(value))
      throw Invalid.field('headers', `${name} must be one line of Latin-1 text`);
  }
  return Object.fromEntries(given);
}

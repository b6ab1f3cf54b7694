/**
 * How FreeSWITCH takes a dial string apart, as seen on 1.11.2-dev: what our builders write must survive it.
 * Each pass of its splitter removes one level of quotes and backslashes.
 */

export interface DialledLeg {
  readonly variables: Record<string, string>;
  readonly endpoint: string;
}

export interface DialledString {
  readonly variables: Record<string, string>;
  readonly legs: DialledLeg[];
}

const ESCAPED: Record<string, string> = { n: '\n', r: '\r', t: '\t', s: ' ' };

/** One pass of unescaping: quotes in pairs vanish, spaces at the ends unless quoted or escaped. */
function clean(text: string, delimiter = ''): string {
  let result = '';
  let kept = 0;
  let quoted = false;
  for (let at = text.search(/[^ ]|$/); at < text.length; at++) {
    const [character = '', next = ''] = [text[at], text[at + 1]];
    const escape = character === '\\' && next !== '';
    if (escape && ["'", '"', '\\', delimiter].includes(next)) {
      result += next;
      at++;
      kept = result.length;
    } else if (escape && next in ESCAPED) {
      result += ESCAPED[next];
      at++;
      kept = result.length;
    } else if (character === "'" && (quoted || text.includes("'", at + 1))) {
      quoted = !quoted;
      if (quoted) kept = result.length;
    } else {
      result += character;
      if (character !== ' ' || quoted) kept = result.length;
    }
  }
  return result.slice(0, kept);
}

function split(text: string, delimiter: string, most = Infinity): string[] {
  const parts: string[] = [];
  let from = 0;
  let quoted = false;
  for (let at = 0; at < text.length && parts.length + 1 < most; at++) {
    if (at === from) continue;
    if (text[at] === '\\') at++;
    else if (text[at] === "'" && (quoted || text.includes("'", at + 1))) quoted = !quoted;
    else if (text[at] === delimiter && !quoted) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts.map((part) => clean(part, delimiter));
}

/** The words of an API command. */
export function words(text: string): string[] {
  const parts: string[] = [];
  let word = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === ' ' && !quoted) {
      if (word !== '') parts.push(word);
      word = '';
      continue;
    }
    word += character;
    if (character === '\\') word += text[++at] ?? '';
    else if (character === "'") quoted = !quoted;
  }
  if (word !== '') parts.push(word);
  return parts.map((part) => clean(part));
}

function brackets(text: string, open: string, close: string): [Record<string, string>, string] {
  let depth = 0;
  let end = 0;
  for (; end < text.length; end++) {
    if (text[end] === open) depth++;
    else if (text[end] === close && --depth === 0) break;
  }
  if (depth !== 0) throw new Error(`unbalanced ${open}${close}`);
  let list = text.slice(1, end);
  let delimiter = ',';
  if (list.startsWith('^^')) {
    delimiter = list[2] ?? '';
    list = list.slice(3);
  }
  const pairs = split(list, delimiter).map((part) => split(part, '=', 2));
  return [Object.fromEntries(pairs.filter((pair) => pair.length === 2)), text.slice(end + 1)];
}

/** What `bridge` and `originate` make of a dial string. */
export function dial(text: string): DialledString {
  if (text.includes(':_:')) throw new Error('two calls at once');
  if (/\$\\*\{/.test(text)) throw new Error('expands');
  let variables: Record<string, string> = {};
  let rest = text;
  if (rest.startsWith('{')) [variables, rest] = brackets(rest, '{', '}');
  const legs = split(rest, '|')
    .flatMap((part) => splitLegs(part))
    .map((leg) => {
      if (!leg.startsWith('[')) return { variables: {}, endpoint: leg };
      const [own, endpoint] = brackets(leg, '[', ']');
      return { variables: own, endpoint };
    });
  return { variables, legs };
}

// Commas inside [] are hidden from this split.
function splitLegs(text: string): string[] {
  const hidden = text.replace(/\[[^\]]*\]/g, (inside) => inside.replaceAll(/(?<!\\),/g, '\u0001'));
  return split(hidden, ',').map((leg) => leg.replaceAll('\u0001', ','));
}

/** What the `inline` dialplan makes of its list (mod_dptools.c inline_dialplan_hunt): names and arguments. */
export function inline(list: string): [name: string, data: string][] {
  return split(list, ',').map((item) => {
    const colon = item.indexOf(':');
    return colon < 0 ? [item, ''] : [item.slice(0, colon), item.slice(colon + 1)];
  });
}

/** What an application of a dialplan document gets as its argument. */
export function actionData(text: string): string {
  if (text.includes("\\'")) throw new Error('FreeSWITCH drops the action');
  if (/\$\\*\{/.test(text)) throw new Error('expands');
  return /\\[\\nst']/.test(text) ? text.replaceAll('\\\\', '\\') : text;
}

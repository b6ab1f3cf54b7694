/** How FreeSWITCH cuts and unescapes its arguments (switch_utils.c, switch_event.c): every pass unescapes once more. */

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', s: ' ' };

export function isTrue(value: string | undefined): boolean {
  if (value === undefined) return false;
  if (/^(yes|on|true|t|enabled|active|allow)$/i.test(value)) return true;
  return /^-?[0-9.]+$/.test(value) && Number.parseInt(value, 10) !== 0;
}

export function isFalse(value: string | undefined): boolean {
  if (value === undefined) return false;
  return /^(no|off|false|f|disabled|inactive|disallow)$/i.test(value) || value === '0';
}

/** A whole number the way atoi reads it: 0 for anything else. */
export function integer(value: string | undefined): number {
  return Number.parseInt(value ?? '', 10) || 0;
}

/** Cuts at a delimiter outside quotes, then strips quotes, escapes and outer blanks of each part. */
export function separate(text: string, delimiter: string, limit = 1000): string[] {
  if (text.startsWith('^^') && text.length > 3) return separate(text.slice(3), text.charAt(2), limit);
  const parts = delimiter === ' ' ? cutAtBlanks(text, limit) : cut(text, delimiter, limit);
  return parts.map((part) => unescapePart(part, delimiter === ' ' ? '' : delimiter));
}

function cut(text: string, delimiter: string, limit: number): string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < text.length && parts.length < limit - 1; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (char === "'" && (quoted || text.includes("'", at + 1))) quoted = !quoted;
    else if (char === delimiter && !quoted) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  if (start < text.length) parts.push(text.slice(start));
  return parts;
}

function cutAtBlanks(text: string, limit: number): string[] {
  const parts: string[] = [];
  let at = 0;
  while (at < text.length && parts.length < limit) {
    const start = at;
    while (text.charAt(at) === ' ') at++;
    let quoted = false;
    for (; at < text.length && (quoted || text.charAt(at) !== ' '); at++) {
      if (text.charAt(at) === '\\') at++;
      else if (text.charAt(at) === "'") quoted = !quoted;
    }
    parts.push(parts.length === limit - 1 ? text.slice(start) : text.slice(start, at));
    while (text.charAt(at) === ' ') at++;
  }
  return parts;
}

function unescapePart(text: string, delimiter: string): string {
  let out = '';
  let end = 0;
  let quoted = false;
  for (let at = text.search(/[^ ]|$/); at < text.length; at++) {
    const char = text.charAt(at);
    const next = text.charAt(at + 1);
    if (char === '\\' && (/['"\\nrts]/.test(next) || (delimiter !== '' && next === delimiter))) {
      out += next === delimiter ? next : (ESCAPES[next] ?? next);
      at++;
      end = out.length;
    } else if (char === "'" && (quoted || text.includes("'", at + 1))) {
      quoted = !quoted;
      if (quoted) end = out.length;
    } else {
      out += char;
      if (char !== ' ' || quoted) end = out.length;
    }
  }
  return out.slice(0, end);
}

/** Where the bracket that opens the text closes; -1 when it does not. */
export function endOfBracket(text: string, open: string, close: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) === open) depth++;
    else if (text.charAt(at) === close && --depth === 0) return at;
    if (depth === 0) return -1;
  }
  return -1;
}

/** Reads `{a=1,b=2}rest` into the variables; the rest, or undefined when the bracket is not closed. */
export function readBrackets(
  text: string,
  [open, close]: readonly [string, string],
  delimiter: string,
  set: (name: string, value: string) => void,
): string | undefined {
  const end = endOfBracket(text, open, close);
  if (end < 0) return undefined;
  let inner = text.slice(1, end);
  let mark = delimiter;
  if (inner.startsWith('^^')) {
    mark = inner.charAt(2);
    inner = inner.slice(3);
  }
  for (const part of separate(inner, mark)) {
    const [name, value] = separate(part, '=', 2);
    if (name !== undefined && value !== undefined) set(name, value);
  }
  return text.slice(end + 1);
}

/** A number out of a SIP address, as switch_sanitize_number does it. */
export function sanitizeNumber(text: string): string {
  if (!/[/:@]/.test(text)) return text;
  const user = text.slice(0, text.includes('@') ? text.indexOf('@') : undefined);
  return user.slice(Math.max(user.lastIndexOf('/'), user.lastIndexOf(':')) + 1);
}

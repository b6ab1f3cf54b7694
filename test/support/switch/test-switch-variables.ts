/** Channel variables and event headers: names compare without case, a name may hold several values. */
export class Variables {
  readonly #values = new Map<string, { name: string; value: string | string[] }>();

  get(name: string): string | undefined {
    const value = this.#values.get(name.toLowerCase())?.value;
    return Array.isArray(value) ? (value.length > 1 ? `ARRAY::${value.join('|:')}` : value[0]) : value;
  }

  set(name: string, value: string | undefined): void {
    this.#values.delete(name.toLowerCase());
    if (value !== undefined && value !== '') this.#values.set(name.toLowerCase(), { name, value });
  }

  /** Adds a value to those there are. */
  push(name: string, value: string): void {
    const key = name.toLowerCase();
    const old = this.#values.get(key);
    if (!old) this.#values.set(key, { name, value });
    else old.value = [...(Array.isArray(old.value) ? old.value : [old.value]), value];
  }

  merge(other: Variables | Record<string, string>): void {
    const entries = other instanceof Variables ? other.entries() : Object.entries(other);
    for (const [name, value] of entries) this.set(name, Array.isArray(value) ? value.at(-1) : value);
  }

  entries(): [name: string, value: string | string[]][] {
    return [...this.#values.values()].map(({ name, value }) => [name, value]);
  }

  copy(): Variables {
    const copy = new Variables();
    copy.merge(this);
    return copy;
  }
}

/** Who answers what stands between `${` and `}`. */
export interface Expansion {
  variable(name: string): string | undefined;
  api(command: string, argument: string): Promise<string>;
}

/** Replaces `${name}`, `${name:offset:length}` and `${api(arguments)}`, values too, as switch_channel_expand_variables does. */
export async function expand(text: string, with_: Expansion, depth = 0): Promise<string> {
  if (depth > 100 || !/[$\\]/.test(text)) return text;
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const next = text.charAt(at + 1);
    if (char === '\\' && next === "'") continue;
    if (char === '\\' && (next === '$' || next === '\\')) {
      out += next === '$' ? '$' : '\\';
      at++;
      continue;
    }
    const open = char === '$' ? /^\$?\$\{/.exec(text.slice(at))?.[0] : undefined;
    if (open === undefined) {
      out += char;
      continue;
    }
    const end = closingBrace(text, at + open.length);
    out += await reference(text.slice(at + open.length, end), with_, depth);
    at = end;
  }
  return out;
}

function closingBrace(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if (text.charAt(at) === '{') depth++;
    else if (text.charAt(at) === '}' && --depth === 0) return at;
  }
  return text.length;
}

async function reference(inside: string, with_: Expansion, depth: number): Promise<string> {
  const call = /^([^ (]+) *[ (](.*)$/s.exec(inside);
  if (call) {
    const argument = call[2]!.endsWith(')') ? call[2]!.slice(0, -1) : call[2]!;
    return with_.api(await expand(call[1]!, with_, depth + 1), await expand(argument, with_, depth + 1));
  }
  const [name = '', offset = '', length = ''] = (await expand(inside, with_, depth + 1)).split(':');
  const value = with_.variable(name);
  if (value === undefined) return '';
  const expanded = await expand(value, with_, depth + 1);
  const from = Number.parseInt(offset, 10) || 0;
  const cut = expanded.slice(from);
  const keep = Number.parseInt(length, 10) || 0;
  return keep > 0 ? cut.slice(0, keep) : cut;
}

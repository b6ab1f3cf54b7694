/**
 * The only way text becomes XML for FreeSWITCH.
 *
 * Escapes every value, drops what XML 1.0 cannot hold, and hides `$` from FreeSWITCH's preprocessor,
 * which would otherwise replace `$${name}` in an answer of mod_xml_curl.
 */
export class Xml {
  /** Use `element` and `document`; this is for them. */
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** `$${name}`: FreeSWITCH puts the value in when it reads the document. */
export class GlobalVariable {
  /** Use `globalVariable`. */
  constructor(readonly text: string) {}
}

const OUR_VARIABLE = /^(switchyard_[a-z0-9_]+|log_dir)$/;

/**
 * What only the node itself knows (its ports, addresses, folders), set by the bootstrap's vars.xml. The one way past
 * the escaping of `$`, hence for constants only and only for variables of our own and the folder of logs, which
 * FreeSWITCH sets itself.
 * @param rest what stands behind it, any text: the path of a file in that folder
 */
export function globalVariable(name: `switchyard_${string}` | 'log_dir', rest = ''): GlobalVariable {
  if (!OUR_VARIABLE.test(name)) throw new TypeError(`not a global variable of ours: ${name}`);
  return new GlobalVariable(`$\${${name}}${escape(rest)}`);
}

export type AttributeValue = string | number | boolean | GlobalVariable;
export type Attributes = Readonly<Record<string, AttributeValue | undefined>>;

const NAME = /^[A-Za-z][\w-]*$/;
const ILLEGAL =
  // oxlint-disable-next-line no-control-regex -- these are exactly the characters XML 1.0 forbids
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  $: '&#36;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const SPECIAL = new RegExp(`${ILLEGAL.source}|[&<>"'$\\t\\n\\r]`);

function escape(value: string): string {
  if (!SPECIAL.test(value)) return value;
  return value.replace(ILLEGAL, '').replace(/[&<>"'$\t\n\r]/g, (character) => ENTITIES[character]!);
}

/** Names are constants of the code: each is looked at once. */
const NAMES = new Set<string>();

function checkName(name: string): void {
  if (NAMES.has(name)) return;
  if (!NAME.test(name)) throw new TypeError(`not an XML name: ${name}`);
  NAMES.add(name);
}

/** `<name a="b">text</name>` without a line end, for text that FreeSWITCH takes as it stands there. */
export function textElement(name: string, attributes: Attributes, text: string): Xml {
  const [open = ''] = element(name, attributes).text.split(/\/>$/);
  return new Xml(`${open}>${escape(text)}</${name}>`);
}

/** `<name a="b">children</name>`; attributes that are undefined are left out, strings among the children are escaped. */
export function element(name: string, attributes: Attributes = {}, ...children: (Xml | string)[]): Xml {
  checkName(name);
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    checkName(key);
    open += ` ${key}="${value instanceof GlobalVariable ? value.text : escape(String(value))}"`;
  }
  if (children.length === 0) return new Xml(`${open}/>`);
  const inner = children.map((child) => (child instanceof Xml ? child.text : escape(child))).join('\n');
  // Of text FreeSWITCH takes every character, line ends too.
  const gap = children.some((child) => child instanceof Xml) ? '\n' : '';
  return new Xml(`${open}>${gap}${inner}${gap}</${name}>`);
}

/**
 * A whole answer of mod_xml_curl. No `<?xml ?>` line: FreeSWITCH's preprocessor drops the line it stands on.
 */
export function document(section: string, ...children: Xml[]): string {
  return element('document', { type: 'freeswitch/xml' }, element('section', { name: section }, ...children))
    .text;
}

/** What FreeSWITCH takes as "ask the next source": must be sent with HTTP 200, anything else is logged as an error. */
export const NOT_FOUND = document('result', element('result', { status: 'not found' }));

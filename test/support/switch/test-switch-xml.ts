/** XML as FreeSWITCH reads it: its preprocessor first, then a strict parser of the little it needs. */

export class XmlError extends Error {}

export class XmlNode {
  readonly children: XmlNode[] = [];
  readonly attributes = new Map<string, string>();
  text = '';

  constructor(readonly name: string) {}

  attribute(name: string): string | undefined {
    return this.attributes.get(name);
  }

  child(name: string): XmlNode | undefined {
    return this.children.find((child) => child.name === name);
  }

  all(name: string): XmlNode[] {
    return this.children.filter((child) => child.name === name);
  }

  /** The first child of that name with that attribute; attribute values compare without case. */
  find(name: string, attribute: string, value: string): XmlNode | undefined {
    const wanted = value.toLowerCase();
    return this.all(name).find((child) => child.attribute(attribute)?.toLowerCase() === wanted);
  }

  /** `<param name= value=>` and its like, in the order they stand. */
  settings(container: string, tag: string): [name: string, value: string][] {
    const nodes = this.child(container)?.all(tag) ?? [];
    return nodes.map((node) => [node.attribute('name') ?? '', node.attribute('value') ?? '']);
  }
}

/**
 * The preprocessor works line by line: `$${name}` is replaced, and a line that holds `<?`, `<include>` or `</include>`
 * is dropped whole.
 */
export function preprocess(text: string, globals: (name: string) => string | undefined): string {
  const lines = text.split(/(?<=\n)/).filter((line) => !/<\?|<\/?include>/.test(line));
  return lines
    .filter((line) => !/<x-pre-process/i.test(line))
    .map((line) => line.replace(/\$\$\{([^}]*)\}/g, (_, name: string) => globals(name) ?? ''))
    .join('');
}

export function parseXml(text: string): XmlNode {
  const source = text.replace(/<!--[\s\S]*?-->/g, '').replace(/<!DOCTYPE[^>]*>/i, '');
  const open: XmlNode[] = [];
  let root: XmlNode | undefined;
  let at = 0;
  for (const match of source.matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s/>]+)([^<>]*?)(\/?)>/g)) {
    addText(open.at(-1), source.slice(at, match.index));
    at = match.index + match[0].length;
    const [, cdata, closing, name = '', attributes = '', empty] = match;
    if (cdata !== undefined) addCdata(open.at(-1), cdata);
    else if (closing) closeTag(open, name);
    else {
      if (root && open.length === 0) throw new XmlError(`<${name}> stands outside the root element`);
      const node = new XmlNode(name);
      readAttributes(node, attributes);
      open.at(-1)?.children.push(node);
      root ??= node;
      if (!empty) open.push(node);
    }
  }
  addText(undefined, source.slice(at));
  if (!root) throw new XmlError('root tag missing');
  if (open.length > 0) throw new XmlError(`unclosed tag <${open.at(-1)?.name}>`);
  return root;
}

function addText(node: XmlNode | undefined, text: string): void {
  if (text.includes('<')) throw new XmlError(`not a tag: ${text.slice(0, 40)}`);
  if (node) node.text += decode(text);
  else if (text.trim() !== '')
    throw new XmlError(`text outside the root element: ${text.trim().slice(0, 40)}`);
}

function addCdata(node: XmlNode | undefined, text: string): void {
  if (!node) throw new XmlError('CDATA outside the root element');
  node.text += text;
}

function closeTag(open: XmlNode[], name: string): void {
  const node = open.pop();
  if (node?.name !== name) throw new XmlError(`unexpected closing tag </${name}>`);
}

function readAttributes(node: XmlNode, text: string): void {
  const rest = text.replace(/\s*([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g, (_, name: string, quoted: string) => {
    node.attributes.set(name, decode(quoted.slice(1, -1).replace(/[\t\n\r]/g, ' ')));
    return '';
  });
  if (rest.trim() !== '')
    throw new XmlError(`attribute without a quoted value in <${node.name}>: ${rest.trim()}`);
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name ?? ''] ?? whole;
    },
  );
}

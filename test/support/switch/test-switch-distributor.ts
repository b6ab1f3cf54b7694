import type { Core } from './test-switch-core.js';
import { integer } from './test-switch-text.js';

interface Node {
  readonly name: string;
  readonly share: number;
  used: number;
}

interface List {
  readonly nodes: readonly Node[];
  last: number;
}

/** As mod_distributor does: round and round those whose share is not used up. */
const MOST_ROUNDS = 1_000;

export class Distributors {
  #lists = new Map<string, List>();

  constructor(private readonly core: Core) {}

  /** A configuration without any list changes nothing and is an error. */
  async load(): Promise<boolean> {
    const answer = await this.core.curl.configuration('distributor.conf');
    const lists = answer?.child('lists')?.all('list') ?? [];
    if (lists.length === 0) return false;
    this.#lists = new Map(
      lists.map((list) => [
        list.attribute('name') ?? '',
        {
          last: -1,
          nodes: list
            .all('node')
            .map((node) => ({
              name: node.attribute('name') ?? '',
              share: integer(node.attribute('weight')),
              used: 0,
            }))
            .filter(({ share }) => share > 0),
        },
      ]),
    );
    return true;
  }

  /** The command `distributor_ctl`: `reload`, or `dump <list>`. */
  async control(argument: string): Promise<string> {
    const [verb, name = ''] = argument.split(' ');
    const list = this.#lists.get(name);
    if (verb === 'reload') return (await this.load()) ? '+OK reloaded.\n' : '-error\n';
    if (verb !== 'dump' || list === undefined) return 'cannot find list\n';
    const nodes = list.nodes.map((node) => `node: name=${node.name} weight=${node.share}\n`);
    return `list: name=${name}\n${nodes.join('')}`;
  }

  /** The command `distributor`: `<list> [<except> …]`. */
  choose(argument: string): string {
    const [name = '', ...except] = argument.split(' ');
    const list = this.#lists.get(name);
    return (list && next(list, except)) ?? '-err';
  }
}

function next(list: List, except: readonly string[]): string | undefined {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const left = list.nodes.filter(({ used, share }) => used < share);
    const match = list.nodes.findIndex((node, at) => at > list.last && left.includes(node));
    const node = list.nodes[match];
    if (node !== undefined) {
      node.used += 1;
      list.last = match;
      if (!except.includes(node.name)) return node.name;
      if (left.length === 1) reset(list);
    } else if (left.length > 0) list.last = -1;
    else reset(list);
  }
  return undefined;
}

function reset(list: List): void {
  for (const node of list.nodes) node.used = 0;
  list.last = -1;
}

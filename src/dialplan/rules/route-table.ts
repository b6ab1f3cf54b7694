import { compareRoutes, takes, type RoutePattern } from './match-route.js';

interface Context<R> {
  readonly byPrefix: Map<string, R[]>;
  /** How many prefixes there are of each length. */
  readonly counts: Map<number, number>;
  /** The lengths that prefixes have, the longest first: no other needs to be looked for. */
  lengths: readonly number[];
}

/** Routes by context and prefix: finding the winner costs a look-up for each length that a prefix has. */
export class RouteTable<R extends RoutePattern> {
  private readonly byId = new Map<number, R>();
  private readonly contexts = new Map<string, Context<R>>();

  constructor(routes: Iterable<R> = []) {
    for (const route of routes) this.put(route);
  }

  get size(): number {
    return this.byId.size;
  }

  /** Adds the route, in the place of the one with its id. */
  put(route: R): void {
    this.remove(route.id);
    this.byId.set(route.id, route);
    const context = this.contexts.get(route.context) ?? {
      byPrefix: new Map(),
      counts: new Map(),
      lengths: [],
    };
    this.contexts.set(route.context, context);
    this.place(context, route.prefix, [...(context.byPrefix.get(route.prefix) ?? []), route]);
  }

  remove(id: number): void {
    const route = this.byId.get(id);
    if (route === undefined) return;
    this.byId.delete(id);
    const context = this.contexts.get(route.context)!;
    const rest = context.byPrefix.get(route.prefix)!.filter((other) => other !== route);
    this.place(context, route.prefix, rest);
  }

  /** The one that wins (match-route.ts): the longest prefix first, and of one prefix as `compareRoutes` orders them. */
  find(context: string, number: string): R | undefined {
    const known = this.contexts.get(context);
    for (const length of known?.lengths ?? []) {
      if (length > number.length) continue;
      const candidates = known?.byPrefix.get(number.slice(0, length));
      const winner = candidates?.find((route) => takes(route, context, number));
      if (winner !== undefined) return winner;
    }
    return undefined;
  }

  private place(context: Context<R>, prefix: string, routes: R[]): void {
    const { byPrefix, counts } = context;
    const more = Number(routes.length > 0) - Number(byPrefix.has(prefix));
    if (routes.length > 0) byPrefix.set(prefix, routes.sort(compareRoutes));
    else byPrefix.delete(prefix);
    if (more === 0) return;
    const count = (counts.get(prefix.length) ?? 0) + more;
    counts.set(prefix.length, count);
    if (count > 1) return;
    const lengths = [...counts].flatMap(([length, prefixes]) => (prefixes > 0 ? [length] : []));
    context.lengths = lengths.sort((a, b) => b - a);
  }
}

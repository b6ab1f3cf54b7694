import { compareRoutes, MAX_PREFIX, takes, type RoutePattern } from './match-route.js';

/** Routes by context and prefix: finding the winner costs as much as the number is long, however many there are. */
export class RouteTable<R extends RoutePattern> {
  private readonly byId = new Map<number, R>();
  private readonly byPrefix = new Map<string, R[]>();

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
    const key = keyOf(route.context, route.prefix);
    this.byPrefix.set(key, [...(this.byPrefix.get(key) ?? []), route].sort(compareRoutes));
  }

  remove(id: number): void {
    const route = this.byId.get(id);
    if (route === undefined) return;
    this.byId.delete(id);
    const key = keyOf(route.context, route.prefix);
    const rest = this.byPrefix.get(key)!.filter((other) => other !== route);
    if (rest.length > 0) this.byPrefix.set(key, rest);
    else this.byPrefix.delete(key);
  }

  /** The one that wins (match-route.ts): the longest prefix first, and of one prefix as `compareRoutes` orders them. */
  find(context: string, number: string): R | undefined {
    for (let length = Math.min(number.length, MAX_PREFIX); length >= 0; length -= 1) {
      const candidates = this.byPrefix.get(keyOf(context, number.slice(0, length)));
      const winner = candidates?.find((route) => takes(route, context, number));
      if (winner !== undefined) return winner;
    }
    return undefined;
  }
}

const keyOf = (context: string, prefix: string): string => `${context}\0${prefix}`;

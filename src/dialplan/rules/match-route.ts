/** What decides whether a route takes a number. */
export interface RoutePattern {
  readonly id: number;
  readonly context: string;
  readonly prefix: string;
  /** Longest number it takes, in characters. */
  readonly max_length: number;
  readonly disabled: number;
}

/** No stored prefix is longer, so a number has at most this many prefixes to look for. */
export const MAX_PREFIX = 32;

/** Whether the route takes the number: enabled, begins with its prefix, not longer than it allows. */
export function takes(route: RoutePattern, context: string, number: string): boolean {
  return (
    route.disabled === 0 &&
    route.context === context &&
    number.length <= route.max_length &&
    number.startsWith(route.prefix)
  );
}

/** Longest prefix first, then smallest max_length, then lowest id (XSwitch's documented rule, xswitch-facts 4.11). */
export function compareRoutes(a: RoutePattern, b: RoutePattern): number {
  return b.prefix.length - a.prefix.length || a.max_length - b.max_length || a.id - b.id;
}

/** The one route that wins, of those that take the number. */
export function matchRoute<R extends RoutePattern>(
  routes: readonly R[],
  context: string,
  number: string,
): R | undefined {
  return routes.filter((route) => takes(route, context, number)).sort(compareRoutes)[0];
}

/**
 * The channel variable that collects the ids of the routes a call went through, `3,7`, on both legs. No user can set
 * it: it is none of variables.ts' stored ones, and what a phone sends becomes `sip_…` variables only.
 */
export const ROUTES_TAKEN = 'switchyard_routes';

/** A call that goes in circles must not collect for ever. */
const MOST = 50;
const IDS = /^\d{1,10}(,\d{1,10})*$/;

/** The ids in `text`; none when it is not such a list. */
export function readRoutesTaken(text: string): string[] {
  return IDS.test(text) ? text.split(',').slice(-MOST) : [];
}

/** The list with one more route at its end, once. */
export function withRoute(taken: string, id: number): string {
  const others = readRoutesTaken(taken).filter((each) => each !== String(id));
  return [...others, id].slice(-MOST).join(',');
}

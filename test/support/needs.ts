/**
 * Whether to skip what needs more than this machine has. Where everything must run (REQUIRE_ALL=1, as in CI) it fails
 * instead.
 * @param what to install or to be, in words
 */
export function lacks(what: string, there: boolean): boolean {
  if (!there && process.env['REQUIRE_ALL'] === '1') throw new Error(`needs ${what}`);
  return !there;
}

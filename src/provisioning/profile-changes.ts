import { PROFILE_PARAMS } from '../trunking/profile-params.js';

/**
 * What a profile with these params of its own remembers until it is started again: `name=value` of what a rescan does
 * not take over, and the names of those that a rescan leaves as they were once they are gone.
 * @param builtIn the params it has anyway, which then get their own value back
 */
export function startedWith(
  params: readonly { readonly k: string; readonly v: string }[],
  builtIn: ReadonlySet<string>,
): string[] {
  return params.flatMap(({ k, v }) => {
    if (PROFILE_PARAMS[k]?.atStart === true) return [`${k}=${v}`];
    return builtIn.has(k) ? [] : [k];
  });
}

/** Whether what a profile was started with, and what it should have been, differ in what a rescan cannot change. */
export function needsRestart(before: readonly string[], now: readonly string[]): boolean {
  return (
    before.some((entry) => !now.includes(entry)) ||
    now.some((entry) => entry.includes('=') && !before.includes(entry))
  );
}

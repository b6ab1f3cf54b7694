import { assign, parseApplication, type Application } from '../freeswitch/applications.js';

/** Steps that the renderers of several destinations share. */

/**
 * The channel variable that keeps which context a call is in while an application of ours may move it through
 * INSIDE_CONTEXT.
 */
export const HOME_CONTEXT = 'switchyard_context';

/** The channel variable that counts how often a call was forwarded. */
export const FORWARDS = 'switchyard_forwards';

export const hangup = (cause: string): Application => parseApplication('hangup', cause);

export const set = (variable: string, value: string): Application => assign('set', variable, value);

/** The bridge that follows decides: without the second, a call that nobody answered would go on and end as NORMAL_CLEARING. */
export const FINAL = [set('hangup_after_bridge', 'true'), set('continue_on_fail', 'false')];

import { UnsafeValue } from '../../freeswitch/errors.js';
import { dialledNumber, isDialledNumber } from '../../freeswitch/arguments.js';
import type { ExtensionFacts } from './call-facts.js';
import { release, type Outcome } from './plan.js';
import type { Reachable } from './room-facts.js';

/** What a called extension does with a call: before its phone is rung, and after it was not taken (telephony-rules 16). */

/** How often one call may be forwarded. */
export const MOST_FORWARDS = 5;

type Reason = 'busy' | 'no_answer' | 'unreachable';

/** FreeSWITCH's causes as the reasons that forwards know. A call that is declined counts as busy, as in the GSM network. */
const REASONS: Readonly<Record<Reason, readonly string[]>> = {
  busy: ['USER_BUSY', 'CALL_REJECTED'],
  no_answer: ['NO_ANSWER', 'NO_USER_RESPONSE', 'ALLOTTED_TIMEOUT'],
  unreachable: [
    ...['USER_NOT_REGISTERED', 'SUBSCRIBER_ABSENT', 'DESTINATION_OUT_OF_ORDER', 'NETWORK_OUT_OF_ORDER'],
    ...['NORMAL_TEMPORARY_FAILURE', 'RECOVERY_ON_TIMER_EXPIRE', 'SERVICE_UNAVAILABLE', 'PROGRESS_TIMEOUT'],
    ...['UNALLOCATED_NUMBER', 'NO_ROUTE_DESTINATION', 'INVALID_NUMBER_FORMAT', 'INCOMPATIBLE_DESTINATION'],
  ],
};

const ALL = Object.keys(REASONS) as Reason[];

/** The types of hotline_type that send calls elsewhere, and which (telephony-rules 26). */
const HOTLINE_TYPES: Readonly<Record<number, readonly (Reason | 'always')[]>> = {
  2: ['no_answer'],
  3: ['busy', 'unreachable'],
  4: ['always'],
};

/** Of hotline_type: its second number rings beside its phone. */
const RINGS_TOO = 1;

/** Whether a group, a queue or a call centre may ring it: its forwards do not count there. */
export const takesCalls = ({ called_limit, dnd }: Reachable): boolean => called_limit === 1 && dnd === 0;

/** The number that rings beside its phone, called as if it called there; empty: none. */
export const ringsToo = ({ hotline_type, hotline_address }: ExtensionFacts): string =>
  hotline_type === RINGS_TOO ? hotline_address : '';

/** Where it sends such calls: what its phone may have set outranks its hotline. */
function forwardOf(extension: ExtensionFacts, reason: Reason | 'always'): string {
  const hotline = HOTLINE_TYPES[extension.hotline_type]?.includes(reason) ? extension.hotline_address : '';
  return extension[`forward_${reason}`] || hotline;
}

/** Do-not-disturb is being busy; a forward of all calls outranks it. */
export function callExtension(extension: ExtensionFacts, say: (decision: string) => unknown): Outcome {
  const { extn, domain } = extension;
  if (extension.called_limit === 0) {
    say(`extension ${extn} may not be called`);
    return release('INCOMING_CALL_BARRED');
  }
  const always = forwardOf(extension, 'always');
  if (always !== '') {
    say(`extension ${extn} forwards all calls to ${always}`);
    return forward(extension, always);
  }
  if (extension.dnd === 1) {
    say(`extension ${extn} does not want to be disturbed`);
    return elsewhere(extension, 'busy', say) ?? release('USER_BUSY');
  }
  say(`it rings extension ${extn}@${domain}`);
  const reasons = ALL.filter((reason) => elsewhere(extension, reason) !== undefined);
  const goesOnFor = reasons.flatMap((reason) => REASONS[reason]);
  return { kind: 'connect', target: { kind: 'user', extension, goesOnFor } };
}

/** @param cause why its phone did not take the call, which is the call's end where nothing follows */
export function notTaken(
  extension: ExtensionFacts,
  cause: string,
  say: (decision: string) => unknown,
): Outcome {
  say(`extension ${extension.extn} did not take it: ${cause}`);
  const reason = ALL.find((each) => REASONS[each].includes(cause));
  return (reason && elsewhere(extension, reason, say)) ?? release(cause);
}

function elsewhere(
  extension: ExtensionFacts,
  reason: Reason,
  say?: (decision: string) => unknown,
): Outcome | undefined {
  const to = forwardOf(extension, reason);
  if (to !== '') {
    say?.(`it is forwarded to ${to}`);
    return forward(extension, to);
  }
  if (extension.voicemail === 0) return undefined;
  say?.(`it goes to the mailbox of ${extension.extn}`);
  return { kind: 'connect', target: { kind: 'voicemail', extension } };
}

const forward = (extension: ExtensionFacts, to: string): Outcome => ({
  kind: 'connect',
  target: { kind: 'forward', extension, to },
});

/** Who was called before, read from a number of INSIDE_CONTEXT. */
export interface CalledBefore {
  readonly number: string;
  readonly domain: string;
  /** Where it forwards to; undefined: it was rung and did not take the call. */
  readonly to?: string;
}

type Account = Pick<ExtensionFacts, 'extn' | 'domain'>;

/** The number of INSIDE_CONTEXT where a call goes on that this extension forwards. @throws UnsafeValue */
export const forwardNumber = (extension: Account, to: string): string =>
  `FS_DEST_USER_FORWARD-${account(extension)}/${dialledNumber(to, 'forward')}`;

/** The number of INSIDE_CONTEXT where a call goes on that this extension did not take. @throws UnsafeValue */
export const notTakenNumber = (extension: Account): string => `FS_DEST_USER_NOT_TAKEN-${account(extension)}`;

export function readCalledBefore(text: string): CalledBefore | undefined {
  const [, number = '', domain = '', to] =
    /^FS_DEST_USER_(?:NOT_TAKEN-([^@/]+)@([\w.:-]+)|FORWARD-([^@/]+)@([\w.:-]+)\/(.+))$/
      .exec(text)
      ?.filter((group) => group !== undefined) ?? [];
  if (!isDialledNumber(number) || (to !== undefined && !isDialledNumber(to))) return undefined;
  return { number, domain, ...(to !== undefined && { to }) };
}

function account({ extn, domain }: Account): string {
  if (!/^[\w.:-]{1,253}$/.test(domain)) throw new UnsafeValue('domain', 'must be a host');
  return `${dialledNumber(extn, 'extension')}@${domain}`;
}

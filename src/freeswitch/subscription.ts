import { UnsafeValue } from './errors.js';

/**
 * The command that subscribes to `events`, e.g. `['CHANNEL_ANSWER', 'CUSTOM sofia::register']`, in any order; a name
 * with `::` is a subclass with or without the word CUSTOM. FreeSWITCH takes every name after CUSTOM for a subclass, so
 * that one stands last. BACKGROUND_JOB is always among them, the answers of bgapi come with it. Throws UnsafeValue.
 */
export function subscriptionCommand(events: readonly string[]): string {
  const names = new Set(['BACKGROUND_JOB']);
  const subclasses = new Set<string>();
  for (const event of events.flatMap((entry) => entry.split(' '))) {
    if (/^[\w.-]+::[\w.:-]+$/.test(event)) subclasses.add(event);
    else if (!/^[A-Z]+(_[A-Z]+)*$/.test(event) || event === 'ALL') {
      throw new UnsafeValue(
        'events',
        `may hold names such as CHANNEL_ANSWER or sofia::register, not "${event}"`,
      );
    } else if (event !== 'CUSTOM') names.add(event);
  }
  return ['event json', ...names, ...(subclasses.size > 0 ? ['CUSTOM', ...subclasses] : [])].join(' ');
}

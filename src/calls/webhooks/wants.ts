import type { WebhookEvent } from './webhook-event.js';

export interface Wish {
  readonly events: ReadonlySet<string>;
  /** Empty: all. */
  readonly contexts: ReadonlySet<string>;
  /** `1001` or `1001@domain`; empty: all. */
  readonly extensions: ReadonlySet<string>;
}

export const wishOf = (row: { events: string; contexts: string; extensions: string }): Wish => ({
  events: itemsOf(row.events),
  contexts: itemsOf(row.contexts),
  extensions: itemsOf(row.extensions),
});

const itemsOf = (list: string): ReadonlySet<string> => new Set(list === '' ? [] : list.split(','));

/** Whether somebody wants to be told of it. */
export function wants({ events, contexts, extensions }: Wish, event: WebhookEvent): boolean {
  if (!events.has(event.name)) return false;
  if (contexts.size > 0 && !contexts.has(event.context)) return false;
  if (extensions.size === 0) return true;
  if (event.extension === undefined) return false;
  const { extn, domain } = event.extension;
  return extensions.has(extn) || extensions.has(`${extn}@${domain}`);
}

/** An input without what was sent empty or as null: that counts as absent. */
export function present<T extends object>(input: T): T {
  const entries = Object.entries(input).filter(([, value]) => value !== '' && typeof value !== 'symbol');
  return Object.fromEntries(entries) as T;
}

/** The object in a JSON text; undefined where there is none: somebody else wrote it. */
export function parseObject(json: unknown): Record<string, unknown> | undefined {
  if (typeof json !== 'string') return undefined;
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a text is what is written of a registration (values.ts). */
export const isRegistrationValue = (json: unknown): boolean =>
  typeof parseObject(json)?.['from-user'] === 'string';

/** Whether it is what is written of an extension's calls. */
export function isCallsValue(json: unknown): boolean {
  const { username, activity } = parseObject(json) ?? {};
  return typeof username === 'string' && Array.isArray(activity);
}

/** Whether it was written in this dialect: nothing else in Redis is ours to remove. */
export const isOurs = (json: unknown): boolean => isRegistrationValue(json) || isCallsValue(json);

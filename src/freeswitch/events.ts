/**
 * Events as FreeSWITCH sends them with `event json`: every header is text, `_body` holds the body if there is one.
 */
export type SwitchEvent = Readonly<Record<string, string>>;

/** `CHANNEL_ANSWER`, …; for CUSTOM events the subclass, e.g. `sofia::register`, because that is their real name. */
export function eventName(event: SwitchEvent): string {
  const name = event['Event-Name'] ?? '';
  return name === 'CUSTOM' ? (event['Event-Subclass'] ?? name) : name;
}

/** The channel that the event is about; undefined for events of no channel. */
export function channelUuid(event: SwitchEvent): string | undefined {
  return event['Unique-ID'];
}

/** A channel variable as the event carries it, without the `variable_` prefix. */
export function eventVariable(event: SwitchEvent, name: string): string | undefined {
  return event[`variable_${name}`];
}

/** When the switch made the event (FreeSWITCH writes microseconds since 1970); undefined when it says nothing usable. */
export function eventTime(event: SwitchEvent): Date | undefined {
  const microseconds = Number(event['Event-Date-Timestamp']);
  return microseconds > 0 ? new Date(microseconds / 1000) : undefined;
}

/** JSON text of one event to a record; arrays (headers that occur twice) are joined as FreeSWITCH itself prints them. */
export function parseEvent(json: string): SwitchEvent {
  const parsed: unknown = JSON.parse(json);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new SyntaxError('an event is a JSON object');
  }
  const event = parsed as Record<string, unknown>;
  // In place: an answered call's event has 300 headers, two of them arrays, and a copy costs twice what parsing does.
  for (const name of Object.keys(event)) {
    if (typeof event[name] !== 'string') event[name] = headerText(event[name]);
  }
  return event as SwitchEvent;
}

function headerText(value: unknown): string {
  return Array.isArray(value) ? `ARRAY::${value.map(String).join('|:')}` : JSON.stringify(value);
}

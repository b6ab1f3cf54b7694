import { List, Text } from '../../api/fields.js';
import { isUuid } from '../../freeswitch/arguments.js';
import { CHANNEL_CHANGES, STREAM_TYPES, type StreamEvent } from './stream-event.js';

const some = (words: readonly string[]) => ({
  regex: new RegExp(`^(${words.join('|')})$`),
  says: `may be ${words.join(', ')}`,
});

/** What a client wants to be told of: everything, unless it says less. */
export class StreamFilter {
  @List(some(STREAM_TYPES), { description: `kinds of events, comma-separated: ${STREAM_TYPES.join(', ')}` })
  types?: string;

  @List(some(CHANNEL_CHANGES), {
    description: `what happens to channels, comma-separated: ${CHANNEL_CHANGES.join(', ')}`,
  })
  changes?: string;

  @Text({ max: 64, description: 'an extension: its channels and registrations' })
  extn?: string;

  @Text({ max: 64, description: "a context's key: the channels in it" })
  context?: string;

  @Text({
    check: (text) => (isUuid(text) ? undefined : 'must be a UUID'),
    description: 'a channel, or the call_uuid of all channels of a call',
  })
  uuid?: string;

  @Text({ max: 64, description: 'id of the last event; the header Last-Event-ID says the same' })
  last_event_id?: string;
}

export function matches(filter: StreamFilter, { type, change, channel, registration }: StreamEvent): boolean {
  const { types, changes, extn, context, uuid } = filter;
  if (types && !types.split(',').includes(type)) return false;
  if (changes && channel !== undefined && !changes.split(',').includes(change)) return false;
  if (extn && extn !== (channel ?? registration)?.extn) return false;
  if (context && context !== channel?.context) return false;
  return !uuid || uuid === channel?.uuid || uuid === channel?.call_uuid;
}

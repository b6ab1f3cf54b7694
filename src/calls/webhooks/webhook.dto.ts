import { Flag, Int, JsonText, List, OneOf, Text } from '../../api/fields.js';
import { WEBHOOK_EVENTS } from './webhook-event.js';

export class WebhookInput {
  @Text({ required: true, max: 1024, check: urlFault, example: 'https://crm.example.test/calls' })
  url: string;

  @Text({ max: 1024, multiline: true })
  description?: string;

  @List(
    { regex: new RegExp(`^(${WEBHOOK_EVENTS.join('|')})$`), says: `must be of ${WEBHOOK_EVENTS.join(', ')}` },
    {
      description: `of ${WEBHOOK_EVENTS.join(', ')}; ringing, early, answered and hangup when absent`,
      example: 'ringing,answered,hangup',
    },
  )
  events?: string;

  @List(
    { regex: /^[^,\s]{1,64}$/, says: 'must be contexts' },
    { description: 'of calls in these contexts; all when absent', example: 'context-1' },
  )
  contexts?: string;

  @List(
    { regex: /^[\w.*#+-]{1,64}(@[\w.:[\]-]{1,128})?$/, says: 'must be `1001` or `1001@domain`' },
    { description: 'of the legs of these telephones; all when absent', example: '1001,1002' },
  )
  extensions?: string;

  @List(
    { regex: /^(\*|[\w.-]{1,128})$/, says: 'must be names of channel variables, or *' },
    { description: 'channel variables that are sent too; `*`: all but secrets', example: 'sip_call_id' },
  )
  variables?: string;

  @Text({
    max: 255,
    description: 'signs every request (HMAC-SHA256); never read back; empty on update keeps it',
    example: 'secret-of-the-crm',
  })
  secret?: string;

  @JsonText({
    max: 4096,
    description: 'headers that are sent too; never read back; `{}` removes them, empty on update keeps them',
    example: { 'X-Api-Key': 'key-of-the-crm' },
  })
  headers?: string;

  @Int({ min: 1, max: 30, description: 'seconds that the receiver may take; 10 when absent' })
  timeout?: number;

  @Flag({ description: '1: is told nothing; what waits goes on waiting' })
  disabled?: number;
}

export class DeliveryFilter {
  @OneOf(['waiting', 'dead'])
  state?: string;
}

/** Credentials belong into `headers`, which nobody reads back. */
function urlFault(value: string): string | undefined {
  if (!URL.canParse(value)) return 'must be a URL';
  const { protocol, port, username, password } = new URL(value);
  if (!['http:', 'https:'].includes(protocol)) return 'must begin with http:// or https://';
  if (port === '0') return 'must not name port 0';
  return username || password ? 'must not hold a user or a password: use headers' : undefined;
}

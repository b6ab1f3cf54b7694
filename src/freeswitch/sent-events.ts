import { assertOneLine, dialledNumber, host } from './arguments.js';

let eventOf: (name: string, headers: Readonly<Record<string, string>>) => SentEvent;

/** An event that SwitchLink fires on a switch. Only the functions of this file make one, so every header was checked. */
export class SentEvent {
  private constructor(
    readonly name: string,
    readonly headers: Readonly<Record<string, string>>,
  ) {}

  static {
    eventOf = (name, headers) => {
      for (const [header, value] of Object.entries(headers)) assertOneLine(header, value);
      return new SentEvent(name, headers);
    };
  }
}

/**
 * Lights or puts out the lamps of an extension as if it had a call, and says why. mod_sofia tells it to the subscriptions
 * to `dialog` and `presence` (sofia_presence.c, as mod_valet_parking has it told of its slots): without a `unique-id` it
 * would name no dialog.
 * @param subscription Call-ID of the one that is told; all of them when absent
 * @throws UnsafeValue
 */
export function doNotDisturb(user: string, domain: string, on: boolean, subscription?: string): SentEvent {
  const number = dialledNumber(user, 'user');
  return eventOf('PRESENCE_IN', {
    proto: 'sip',
    login: 'switchyard',
    from: `${number}@${host(domain, 'domain')}`,
    event_type: 'presence',
    alt_event_type: 'dialog',
    'unique-id': `dnd-${number}`,
    'presence-call-direction': 'outbound',
    rpid: on ? 'dnd' : 'unknown',
    'force-status': on ? 'Do Not Disturb' : 'Available',
    'channel-state': on ? 'CS_ROUTING' : 'CS_HANGUP',
    'answer-state': on ? 'confirmed' : 'terminated',
    ...(subscription !== undefined && { 'call-id': subscription }),
  });
}

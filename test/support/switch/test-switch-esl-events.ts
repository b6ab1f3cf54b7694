import type { SwitchEvent } from './test-switch-bus.js';

/** What `event` knows by name; other words are no events and are passed over. */
const NAMES = new Set(
  (
    'CUSTOM CLONE CHANNEL_CREATE CHANNEL_DESTROY CHANNEL_STATE CHANNEL_CALLSTATE CHANNEL_ANSWER CHANNEL_HANGUP ' +
    'CHANNEL_HANGUP_COMPLETE CHANNEL_EXECUTE CHANNEL_EXECUTE_COMPLETE CHANNEL_HOLD CHANNEL_UNHOLD CHANNEL_BRIDGE ' +
    'CHANNEL_UNBRIDGE CHANNEL_PROGRESS CHANNEL_PROGRESS_MEDIA CHANNEL_OUTGOING CHANNEL_PARK CHANNEL_UNPARK ' +
    'CHANNEL_APPLICATION CHANNEL_ORIGINATE CHANNEL_UUID API LOG INBOUND_CHAN OUTBOUND_CHAN STARTUP SHUTDOWN PUBLISH ' +
    'UNPUBLISH TALK NOTALK SESSION_CRASH MODULE_LOAD MODULE_UNLOAD DTMF MESSAGE PRESENCE_IN NOTIFY_IN PRESENCE_OUT ' +
    'PRESENCE_PROBE MESSAGE_WAITING MESSAGE_QUERY ROSTER CODEC BACKGROUND_JOB DETECTED_SPEECH DETECTED_TONE ' +
    'PRIVATE_COMMAND HEARTBEAT TRAP ADD_SCHEDULE DEL_SCHEDULE EXE_SCHEDULE RE_SCHEDULE RELOADXML NOTIFY PHONE_FEATURE ' +
    'PHONE_FEATURE_SUBSCRIBE SEND_MESSAGE RECV_MESSAGE REQUEST_PARAMS CHANNEL_DATA GENERAL COMMAND SESSION_HEARTBEAT ' +
    'CLIENT_DISCONNECTED SERVER_DISCONNECTED SEND_INFO RECV_INFO RECV_RTCP_MESSAGE SEND_RTCP_MESSAGE CALL_SECURE NAT ' +
    'RECORD_START RECORD_STOP PLAYBACK_START PLAYBACK_STOP CALL_UPDATE FAILURE SOCKET_DATA MEDIA_BUG_START ' +
    'MEDIA_BUG_STOP CONFERENCE_DATA_QUERY CONFERENCE_DATA CALL_SETUP_REQ CALL_SETUP_RESULT CALL_DETAIL ALL'
  ).split(' '),
);

/** Which events a client asked for. */
export class Subscription {
  format: 'plain' | 'json' = 'plain';
  #names = new Set<string>();
  #subclasses = new Set<string>();
  #filters: [header: string, value: string][] = [];
  #asked = false;

  wants(event: SwitchEvent): boolean {
    const all = this.#names.has('ALL');
    const named =
      event.name === 'CUSTOM' ? this.#subclasses.has(event.subclass ?? '') : this.#names.has(event.name);
    if (!all && !named) return false;
    return (
      this.#filters.length === 0 || this.#filters.some(([header, value]) => event.fields[header] === value)
    );
  }

  /** Behind CUSTOM every word is a subclass, even one that is the name of an event. */
  add(command: string): string {
    const words = command.split(' ').slice(1);
    const [first] = words;
    if (first === 'xml') return '-ERR xml is not simulated';
    if (first === 'plain' || first === 'json') {
      this.format = first;
      words.shift();
    }
    if (
      !this.#each(
        words,
        (name) => this.#names.add(name),
        (subclass) => this.#subclasses.add(subclass),
      )
    ) {
      return '-ERR no keywords supplied';
    }
    this.#asked = true;
    return `+OK event listener enabled ${this.format}`;
  }

  remove(command: string): string {
    const words = command.split(' ').slice(1);
    const drop = (name: string) => {
      if (name === 'ALL') this.#names.clear();
      else if (name !== 'CUSTOM') this.#names.delete(name);
    };
    const some = this.#each(words, drop, (subclass) => this.#subclasses.delete(subclass));
    return some ? '+OK events nixed' : '-ERR no keywords supplied';
  }

  none(): string {
    if (!this.#asked) return '-ERR not listening for events';
    this.#asked = false;
    this.#names.clear();
    this.#subclasses.clear();
    return '+OK no longer listening for events';
  }

  filter(command: string): string {
    const [, first = '', second, ...more] = command.split(' ');
    if (second === undefined) return '-ERR invalid syntax';
    if (first.toLowerCase() === 'delete') {
      this.#filters = second === 'all' ? [] : this.#filters.filter(([header]) => header !== second);
      return `+OK filter deleted. [${second}][${more.join(' ')}]`;
    }
    const value = [second, ...more].join(' ');
    this.#filters.push([first, value]);
    return `+OK filter added. [${first}]=[${value}]`;
  }

  #each(
    words: readonly string[],
    event: (name: string) => void,
    custom: (subclass: string) => void,
  ): boolean {
    let [count, inCustom] = [0, false];
    for (const word of words) {
      const name = word.toUpperCase();
      if (inCustom) custom(word);
      else if (NAMES.has(name)) {
        count++;
        event(name);
        inCustom = name === 'CUSTOM';
      }
    }
    return count > 0;
  }
}

export function formatEvent({ fields, body }: SwitchEvent, format: 'plain' | 'json'): string {
  const text =
    format === 'json'
      ? JSON.stringify(body === undefined ? fields : { ...fields, _body: body })
      : plain(fields, body);
  return `Content-Length: ${Buffer.byteLength(text)}\nContent-Type: text/event-${format}\n\n${text}`;
}

function plain(fields: SwitchEvent['fields'], body: string | undefined): string {
  const lines = Object.entries(fields).map(
    ([name, value]) => `${name}: ${encodeURIComponent(written(value))}\n`,
  );
  return `${lines.join('')}\n${body ?? ''}`;
}

function written(value: string | string[]): string {
  return Array.isArray(value) ? `ARRAY::${value.join('|:')}` : value;
}

import { randomUUID } from 'node:crypto';
import { localStamp, microseconds } from './test-switch-clock.js';

export type Fields = Record<string, string | string[]>;
export type Pairs = readonly (readonly [name: string, value: string])[];

export interface SwitchEvent {
  name: string;
  subclass?: string;
  fields: Fields;
  body?: string;
}

export const HOSTNAME = 'vm';
export const VERSION = '1.11.2-dev+git~20260717T204138Z~0a54a48f37~64bit';
export const VERSION_HUMAN = '1.11.2-dev git 0a54a48 2026-07-17 20:41:38Z 64bit';

/** Where in FreeSWITCH's source an event is made: part of every event. */
const PLACES: Record<string, readonly [file: string, fn: string, line: string]> = {
  API: ['switch_loadable_module.c', 'switch_api_execute', '2954'],
  BACKGROUND_JOB: ['mod_event_socket.c', 'api_exec', '1569'],
  CALL_UPDATE: ['mod_sofia.c', 'sofia_receive_message', '2133'],
  CHANNEL_ANSWER: ['switch_channel.c', 'switch_channel_perform_mark_answered', '3848'],
  CHANNEL_BRIDGE: ['switch_ivr_bridge.c', 'switch_ivr_multi_threaded_bridge', '1689'],
  CHANNEL_CALLSTATE: ['switch_channel.c', 'switch_channel_perform_set_callstate', '302'],
  CHANNEL_CREATE: ['switch_core_state_machine.c', 'switch_core_session_run', '626'],
  CHANNEL_DESTROY: ['switch_core_session.c', 'switch_core_session_perform_destroy', '1588'],
  CHANNEL_EXECUTE: ['switch_core_session.c', 'switch_core_session_exec', '2949'],
  CHANNEL_EXECUTE_COMPLETE: ['switch_core_session.c', 'switch_core_session_exec', '2972'],
  CHANNEL_HANGUP: ['switch_channel.c', 'switch_channel_perform_hangup', '3447'],
  CHANNEL_HANGUP_COMPLETE: ['switch_core_state_machine.c', 'switch_core_session_reporting_state', '943'],
  CHANNEL_ORIGINATE: ['switch_core_state_machine.c', 'switch_core_session_run', '632'],
  CHANNEL_OUTGOING: ['switch_core_session.c', 'switch_core_session_outgoing_channel', '768'],
  CHANNEL_PARK: ['switch_ivr.c', 'switch_ivr_park', '1002'],
  CHANNEL_PROGRESS: ['switch_channel.c', 'switch_channel_perform_mark_ring_ready_value', '3507'],
  CHANNEL_PROGRESS_MEDIA: ['switch_channel.c', 'switch_channel_perform_mark_pre_answered', '3562'],
  CHANNEL_STATE: ['switch_channel.c', 'switch_channel_perform_set_running_state', '2409'],
  CHANNEL_UNBRIDGE: ['switch_ivr_bridge.c', 'switch_ivr_multi_threaded_bridge', '1879'],
  CHANNEL_UNPARK: ['switch_ivr.c', 'switch_ivr_park', '1213'],
  HEARTBEAT: ['switch_core.c', 'send_heartbeat', '95'],
  'callcenter::info': ['mod_callcenter.c', 'outbound_agent_thread_run', '2166'],
  'sofia::pre_register': ['sofia_reg.c', 'sofia_reg_handle_register_token', '1810'],
  'sofia::register': ['sofia_reg.c', 'sofia_reg_handle_register_token', '2059'],
  'sofia::register_attempt': ['sofia_reg.c', 'sofia_reg_handle_register_token', '1606'],
  'sofia::gateway_add': ['sofia_reg.c', 'sofia_reg_add_gateway', '3723'],
  'sofia::gateway_delete': ['sofia_reg.c', 'sofia_reg_check_gateway', '343'],
  'sofia::gateway_state': ['sofia_reg.c', 'sofia_reg_fire_custom_gateway_state_event', '156'],
  'sofia::expire': ['sofia_reg.c', 'sofia_reg_del_callback', '726'],
  'sofia::unregister': ['sofia_reg.c', 'sofia_reg_handle_register_token', '2213'],
  'sofia::register_failure': ['sofia_reg.c', 'sofia_reg_handle_register_token', '1792'],
};

/** The events of one life of the switch, numbered. */
export class Bus {
  readonly uuid = randomUUID();
  #sequence = 0;
  readonly #listeners = new Set<(event: SwitchEvent) => void>();

  listen(listener: (event: SwitchEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  fire(name: string, fields: Fields = {}, more: { subclass?: string; body?: string } = {}): void {
    const head: Fields = more.subclass ? { 'Event-Subclass': more.subclass } : {};
    const all: Fields = {
      ...head,
      'Event-Name': name,
      ...this.head(PLACES[more.subclass ?? name]),
      ...fields,
    };
    if (more.body !== undefined) all['Content-Length'] = String(Buffer.byteLength(more.body));
    // The application `event` names it among its headers.
    const subclass = more.subclass ?? fields['Event-Subclass']?.toString();
    const event = { name, fields: all, ...more, ...(subclass !== undefined && { subclass }) };
    for (const listener of this.#listeners) listener(event);
  }

  /** The headers every event and every question to the backend begins with. */
  head(
    place: readonly [file: string, fn: string, line: string] = ['switch_core.c', 'switch_core', '1'],
  ): Record<string, string> {
    const now = microseconds();
    return {
      'Core-UUID': this.uuid,
      'FreeSWITCH-Hostname': HOSTNAME,
      'FreeSWITCH-Switchname': HOSTNAME,
      'FreeSWITCH-IPv4': '127.0.0.1',
      'FreeSWITCH-IPv6': '::1',
      'Event-Date-Local': localStamp(now),
      'Event-Date-GMT': new Date(now / 1000).toUTCString(),
      'Event-Date-Timestamp': String(now),
      'Event-Calling-File': place[0],
      'Event-Calling-Function': place[1],
      'Event-Calling-Line-Number': place[2],
      'Event-Sequence': String(++this.#sequence),
    };
  }

  /** An event that is a set of parameters, as questions to the backend carry it. */
  parameters(
    place: readonly [file: string, fn: string, line: string],
    name = 'REQUEST_PARAMS',
  ): [string, string][] {
    return [['Event-Name', name], ...Object.entries(this.head(place))];
  }
}

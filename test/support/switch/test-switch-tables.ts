import { HOSTNAME, type SwitchEvent } from './test-switch-bus.js';

const CHANNEL_COLUMNS = [
  'uuid direction created created_epoch name state cid_name cid_num ip_addr dest application application_data',
  'dialplan context read_codec read_rate read_bit_rate write_codec write_rate write_bit_rate secure hostname',
  'presence_id presence_data accountcode callstate callee_name callee_num callee_direction call_uuid',
  'sent_callee_name sent_callee_num initial_cid_name initial_cid_num initial_ip_addr initial_dest',
  'initial_dialplan initial_context',
].flatMap((line) => line.split(' '));

const CALL_COLUMNS = [
  'uuid direction created created_epoch name state cid_name cid_num ip_addr dest presence_id presence_data',
  'accountcode callstate callee_name callee_num callee_direction call_uuid hostname sent_callee_name sent_callee_num',
].flatMap((line) => line.split(' '));

const B_LEG_COLUMNS = CALL_COLUMNS.filter((column) => column !== 'call_uuid' && column !== 'hostname');

export type Row = Record<string, string>;

interface Call {
  caller: string;
  callee: string;
  createdEpoch: string;
}

/** The core's tables of channels and calls, kept from events exactly as FreeSWITCH keeps them (switch_core_sqldb.c). */
export class Tables {
  readonly #channels = new Map<string, Row>();
  #calls: Call[] = [];

  /** `show channels` */
  channels(): Row[] {
    return [...this.#channels.values()].map((row) => pick(row, CHANNEL_COLUMNS));
  }

  /** `show calls`: bridged pairs first as one row, then channels on their own. */
  calls(): Row[] {
    const callees = new Set(this.#calls.map((call) => call.callee));
    return [...this.#channels.values()].flatMap((row) => {
      const call = this.#calls.find((each) => each.caller === row.uuid);
      if (!call && callees.has(row.uuid ?? '')) return [];
      const callee = pick(this.#channels.get(call?.callee ?? '') ?? {}, B_LEG_COLUMNS);
      const bLeg = Object.fromEntries(Object.entries(callee).map(([name, value]) => [`b_${name}`, value]));
      return [{ ...pick(row, CALL_COLUMNS), ...bLeg, call_created_epoch: call?.createdEpoch ?? '' }];
    });
  }

  take(event: SwitchEvent): void {
    const uuid = field(event, 'Unique-ID');
    if (uuid === '') return;
    const row = this.#channels.get(uuid);
    if (event.name === 'CHANNEL_CREATE') this.#channels.set(uuid, created(event));
    else if (event.name === 'CHANNEL_DESTROY') this.#destroy(uuid);
    else if (event.name === 'CHANNEL_BRIDGE') this.#bridge(event);
    else if (event.name === 'CHANNEL_UNBRIDGE') this.#unbridge(event);
    else if (row) Object.assign(row, update(event));
  }

  #destroy(uuid: string): void {
    this.#channels.delete(uuid);
    this.#calls = this.#calls.filter(({ caller, callee }) => caller !== uuid && callee !== uuid);
  }

  #bridge(event: SwitchEvent): void {
    const [caller, callee] = [field(event, 'Bridge-A-Unique-ID'), field(event, 'Bridge-B-Unique-ID')];
    const callUuid = field(event, 'Channel-Call-UUID');
    for (const uuid of [caller, callee])
      Object.assign(this.#channels.get(uuid) ?? {}, { call_uuid: callUuid });
    this.#calls.push({ caller, callee, createdEpoch: epoch() });
  }

  #unbridge(event: SwitchEvent): void {
    const callUuid = field(event, 'Channel-Call-UUID');
    for (const row of this.#channels.values()) if (row.call_uuid === callUuid) row.call_uuid = row.uuid ?? '';
    const uuid = field(event, 'Caller-Unique-ID');
    this.#calls = this.#calls.filter(({ caller, callee }) => caller !== uuid && callee !== uuid);
  }
}

function created(event: SwitchEvent): Row {
  return {
    uuid: field(event, 'Unique-ID'),
    direction: field(event, 'Call-Direction'),
    created: field(event, 'Event-Date-Local'),
    created_epoch: epoch(),
    name: field(event, 'Channel-Name'),
    state: field(event, 'Channel-State'),
    callstate: field(event, 'Channel-Call-State'),
    dialplan: field(event, 'Caller-Dialplan'),
    context: field(event, 'Caller-Context'),
    hostname: HOSTNAME,
    ...codec(event),
    initial_cid_name: field(event, 'Caller-Caller-ID-Name'),
    initial_cid_num: field(event, 'Caller-Caller-ID-Number'),
    initial_ip_addr: field(event, 'Caller-Network-Addr'),
    initial_dest: field(event, 'Caller-Destination-Number'),
    initial_dialplan: field(event, 'Caller-Dialplan'),
    initial_context: field(event, 'Caller-Context'),
  };
}

function update(event: SwitchEvent): Row {
  switch (event.name) {
    case 'CHANNEL_ANSWER':
    case 'CHANNEL_PROGRESS_MEDIA':
      return codec(event);
    case 'CHANNEL_EXECUTE':
      return {
        application: field(event, 'Application'),
        application_data: field(event, 'Application-Data'),
        ...presence(event),
      };
    case 'CHANNEL_ORIGINATE':
      return { ...presence(event), call_uuid: field(event, 'Channel-Call-UUID') };
    case 'CALL_UPDATE':
      return {
        callee_name: field(event, 'Caller-Callee-ID-Name'),
        callee_num: field(event, 'Caller-Callee-ID-Number'),
        sent_callee_name: field(event, 'Sent-Callee-ID-Name'),
        sent_callee_num: field(event, 'Sent-Callee-ID-Number'),
        callee_direction: field(event, 'Direction'),
        cid_name: field(event, 'Caller-Caller-ID-Name'),
        cid_num: field(event, 'Caller-Caller-ID-Number'),
      };
    case 'CHANNEL_CALLSTATE': {
      const state = field(event, 'Channel-Call-State');
      return state === 'DOWN' || state === 'HANGUP' ? {} : { callstate: state };
    }
    case 'CHANNEL_STATE':
      return stateUpdate(event);
    default:
      return {};
  }
}

function stateUpdate(event: SwitchEvent): Row {
  const state = field(event, 'Channel-State');
  if (['CS_NEW', 'CS_INIT', 'CS_HANGUP', 'CS_REPORTING', 'CS_DESTROY'].includes(state)) return {};
  if (state !== 'CS_ROUTING') return { state };
  return {
    state,
    cid_name: field(event, 'Caller-Caller-ID-Name'),
    cid_num: field(event, 'Caller-Caller-ID-Number'),
    callee_name: field(event, 'Caller-Callee-ID-Name'),
    callee_num: field(event, 'Caller-Callee-ID-Number'),
    ip_addr: field(event, 'Caller-Network-Addr'),
    dest: field(event, 'Caller-Destination-Number'),
    dialplan: field(event, 'Caller-Dialplan'),
    context: field(event, 'Caller-Context'),
    ...presence(event),
  };
}

/** Only events that carry variables know the account: others empty it, as on the real switch. */
function presence(event: SwitchEvent): Row {
  return {
    presence_id: field(event, 'Channel-Presence-ID'),
    presence_data: field(event, 'Channel-Presence-Data'),
    accountcode: field(event, 'variable_accountcode'),
  };
}

function codec(event: SwitchEvent): Row {
  return {
    read_codec: field(event, 'Channel-Read-Codec-Name'),
    read_rate: field(event, 'Channel-Read-Codec-Rate'),
    read_bit_rate: field(event, 'Channel-Read-Codec-Bit-Rate'),
    write_codec: field(event, 'Channel-Write-Codec-Name'),
    write_rate: field(event, 'Channel-Write-Codec-Rate'),
    write_bit_rate: field(event, 'Channel-Write-Codec-Bit-Rate'),
  };
}

function field(event: SwitchEvent, name: string): string {
  const value = event.fields[name];
  return typeof value === 'string' ? value : '';
}

function epoch(): string {
  return String(Math.floor(Date.now() / 1000));
}

function pick(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? '']));
}

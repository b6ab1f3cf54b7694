/**
 * What CherryPBX reads of answers, by area and request: read off its pages. A leaf says of which type: `text` and
 * `number` as JSON has them, `0|1` a number, `'0'|'1'` a text, `any` where the page takes either; an array stands for all of its rows.
 */
export type Shape = string | readonly [Shape] | { readonly [field: string]: Shape };

const page = (row: Shape): Shape => ({ data: [row], rowCount: 'number' });
const PARAM = { id: 'number', k: 'text', v: 'text', disabled: '0|1' } as const;
const OPTION = { k: 'text', v: 'text' } as const;
/** Who chooses one takes its id as it is. */
const NAMED = { id: 'text', name: 'text' } as const;

export const READS: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  contexts: {
    'GET /api/contexts': page({
      id: 'text',
      name: 'text',
      description: 'text',
      key: 'text',
      hotline_enabled: "'0'|'1'",
    }),
    'GET /api/contexts/{id}': {
      ...{ id: 'number', name: 'text', description: 'text', key: 'text', hotline_enabled: "'0'|'1'" },
    },
  },
  routes: {
    'GET /api/routes': page({
      ...{ id: 'number', name: 'text', context: 'text', prefix: 'text', body: 'text', dest_type: 'text' },
      disabled: '0|1',
    }),
    'GET /api/routes/{id}': {
      ...{ name: 'text', context: 'text', prefix: 'text', max_length: 'number', description: 'text' },
      ...{ dest_type: 'text', dest_uuid: 'text', body: 'text', auto_record: '0|1', proxy_media: '0|1' },
      ...{ route_type: 'number', blacklist: 'text', media_codec: 'text', did_enabled: '0|1', sdnc: 'text' },
      ...{ dnc: 'text', ringback_enabled: '0|1', ringback_tone: 'text', params: [PARAM] },
    },
    'GET /api/dicts': [{ id: 'number', ...OPTION }],
    'GET /api/blacklists': { data: [{ ...NAMED, list_type: "'0'|'1'" }] },
    'GET /api/number_translation': { data: [NAMED] },
    'GET /api/contexts': { data: [{ key: 'text', name: 'text' }] },
    'GET /api/ivrs': { data: [NAMED] },
    'GET /api/routes/download': [['text']],
  },
  gateways: {
    'GET /api/gateways/list': [{ gwname: 'text', gwstatus: 'text' }],
    'GET /api/gateways/list1': [{ name: 'text', gateway_state: 'text', gateway_status: 'text' }],
    'GET /api/gateways': page({
      ...{ ...NAMED, realm: 'text', username: 'text', location: 'text', disabled: "'0'|'1'" },
    }),
    'GET /api/gateways/{id}': {
      ...{ name: 'text', realm: 'text', username: 'text', profile_id: 'number', location: 'text' },
      ...{ register: 'text', description: 'text', params: [PARAM] },
      variables: [{ ...PARAM, direction: 'number' }],
    },
    'GET /api/gateways/lparams': [OPTION],
    'GET /api/gateways/relevance_info/{id}': {
      routes: [{ id: 'number', name: 'text', prefix: 'text' }],
    },
    'GET /api/sip_profiles': [{ id: 'number', name: 'text' }],
  },
  ivr: {
    'GET /api/ivrs': page({
      ...NAMED,
      description: 'text',
      key: 'text',
      greet_long: 'any',
      count_actions: 'any',
    }),
    'GET /api/ivrs/{id}': {
      ...{
        id: 'number',
        name: 'text',
        description: 'text',
        key: 'text',
        digit_len: 'number',
        timeout: 'number',
      },
      ...{ greet_long: 'any', greet_short: 'any', invalid_sound: 'any', exit_sound: 'any', pin_file: 'any' },
      ...{ transfer_sound: 'any', bad_pin_file: 'any', max_failures: 'number', max_timeouts: 'number' },
      ...{ exec_on_max_failures: 'text', exec_on_max_timeouts: 'text', confirm_macro: 'text', pin: 'text' },
      ...{ confirm_key: 'text', tts_engine: 'text', tts_voice: 'text', confirm_attempts: 'any' },
      inter_digit_timeout: 'number',
    },
    'GET /api/ivrs/{id}/actions': [
      { id: 'any', digits: 'text', match_prefix: 'any', action: 'text', body: 'text', args: 'text' },
    ],
    'GET /api/ivrs/{id}/actions/{actionId}': [
      { digits: 'text', match_prefix: 'any', action: 'text', args: 'text' },
    ],
    'GET /api/ivrs/{id}/routes': {
      data: [{ id: 'any', name: 'text', called_prefix: 'text', description: 'text' }],
    },
    'GET /api/queues': { data: [{ id: 'number', name: 'text' }] },
    'GET /api/conference_rooms': { data: [NAMED] },
    'GET /api/media_files': {
      data: [{ id: 'any', name: 'text', ext: 'text', abs_path: 'text', type: 'text', file_size: 'any' }],
    },
  },
  blacklist: {
    'GET /api/blacklists': page({
      ...{ ...NAMED, description: 'text', list_type: "'0'|'1'", limit_user_type: 'text' },
    }),
    'GET /api/blacklists/{id}': {
      ...{ id: 'number', name: 'text', description: 'text', list_type: 'any', limit_user_type: 'any' },
      params: [{ id: 'number', k: 'text', v: 'text' }],
    },
    'GET /api/blacklists/download': [['text']],
  },
  'did and dod': {
    'GET /api/hotlines': page({ id: 'any', line_number: 'text', numbers: 'text', description: 'text' }),
    'GET /api/hotlines/{id}': { id: 'any', line_number: 'text', numbers: 'text', description: 'text' },
    'GET /api/dods': page({
      ...{ id: 'any', line_number: 'text', extn: 'text', type: 'text', name: 'text', ref_id: 'text' },
    }),
    'GET /api/dods/{id}': { line_number: 'text', extn: 'text', type: 'text', name: 'text', ref_id: 'text' },
    'GET /api/gateways': { data: [NAMED] },
  },
  'ip blacklist': {
    'GET /api/iptables': { data: [{ chain: 'text', rule_spec: 'text' }] },
    'GET /api/iptables/query_update_time': { data: [{ v: 'text' }] },
  },
  'number transform': {
    'GET /api/number_translation': { data: [{ ...NAMED, description: 'text', type: 'text' }] },
    'GET /api/number_translation/{id}/numbers': {
      nts_numbers: { data: [{ id: 'any', original_number: 'text', nts_number: 'text' }] },
      number_translation_info: [{ name: 'text', description: 'text', type: 'text' }],
    },
  },
  'time rules': {
    'GET /api/time_recurrence/templates': {
      data: {
        data: [{ id: 'any', name: 'text', description: 'text', created_at: 'text' }],
        rowCount: 'number',
      },
    },
    'GET /api/time_recurrence/templates/{id}': {
      data: {
        id: 'any',
        name: 'text',
        description: 'text',
        time_recurrences: [{ id: 'any', time_recurrence: 'text' }],
      },
    },
  },
  sip: {
    'GET /api/sip_profiles': [{ id: 'any', name: 'text', description: 'text', disabled: '0|1' }],
    'GET /api/sip_profiles/sip_status': {
      profiles: { internal: { info: { url: 'text' }, status: { state: 'text' } } },
    },
    'GET /api/sip_profiles/{id}': {
      ...{ name: 'text', description: 'text', sip_ip_expanded: 'text', sip_port_expanded: 'text' },
      ...{ rtp_ip_expanded: 'text', icodec_expanded: 'text', ocodec_expanded: 'text', params: [PARAM] },
    },
    'GET /api/params/realm/{realm}': {
      data: [{ id: 'any', k: 'text', v: 'text', disabled: "'0'|'1'" }],
    },
  },
  media: {
    'GET /api/media_files': page({
      ...{ id: 'any', name: 'text', type: 'text', file_size: 'any', created_at: 'text', description: 'text' },
      ext: 'text',
    }),
    'GET /api/media_files/{id}': {
      name: 'text',
      type: 'text',
      description: 'text',
      ext: 'text',
      mime: 'text',
    },
    'GET /api/dicts': [{ id: 'number', ...OPTION }],
    'GET /api/check/clean-file': { msg: 'text' },
  },
  license: { 'GET /api/licenses': { data: 'any', rowCount: 'number', pageCount: 'number' } },
  cdr: {
    'GET /api/cdrs': page({
      ...{
        uuid: 'text',
        direction: 'text',
        caller_id_name: 'text',
        caller_id_number: 'text',
        context: 'text',
      },
      ...{ destination_number: 'text', network_addr: 'text', start_stamp: 'text', answer_stamp: 'text' },
      ...{
        end_stamp: 'text',
        duration: 'any',
        billsec: 'any',
        hangup_cause: 'text',
        sip_hangup_disposition: 'text',
      },
    }),
  },
  users: {
    'GET /api/users': page({
      ...{ id: 'any', login: 'text', name: 'text', domain: 'text', type: 'text', last_login_at: 'text' },
    }),
    'GET /api/users/{id}': {
      ...{
        id: 'any',
        login: 'text',
        name: 'text',
        domain: 'text',
        type: 'text',
        tel: 'text',
        is_super: 'any',
      },
      ...{ disabled: 'any', last_login_at: 'text', extn_id: 'any' },
    },
    'GET /api/users/{id}/extensions': [
      { id: 'any', name: 'text', extn: 'text', domain: 'text', created_at: 'text' },
    ],
    'GET /api/users/download': [['text']],
  },
  extensions: {
    'GET /api/extensions': page({
      ...{ id: 'number', extn: 'text', name: 'text', context: 'text', domain: 'text', type: 'text' },
      ...{ cid_name: 'text', cid_number: 'text', status: 'text' },
    }),
    'GET /api/extensions/{id}': {
      ...{ name: 'text', extn: 'text', context: 'text', type: 'text', cid_name: 'text', cid_number: 'text' },
      ...{ login: 'text', line_number: 'text', dod_type: 'text', dod_name: 'text', dids: 'any' },
    },
    'GET /api/extensions/download': [['text']],
  },
  conference: {
    'GET /api/conference_rooms': page({
      ...{ ...NAMED, description: 'text', nbr: 'text', realm: 'text', capacity: 'any' },
    }),
    'GET /api/conference_profiles': [{ id: 'any', name: 'text', description: 'text' }],
    'GET /api/conference_rooms/{id}': {
      ...{ id: 'any', name: 'text', nbr: 'text', profile_id: 'any', pin: 'text', admin_pin: 'text' },
      ...{ call_permission: 'text', video_mode: 'text', banner: 'any' },
    },
  },
  acl: {
    'GET /api/acls': page({ id: 'any', name: 'text', rule: 'text' }),
    'GET /api/acls/{id}': {
      name: 'text',
      rule: 'text',
      params: [{ id: 'any', k: 'text', v: 'text', node_type: 'text', port_type: 'number' }],
    },
  },
  logs: {
    'GET /api/logfile_profiles': [{ id: 'any', name: 'text', description: 'text', disabled: '0|1' }],
    'GET /api/logfile_profiles/settings': [PARAM],
    'GET /api/logfile_profiles/{id}/params': [{ id: 'any', k: 'text', v: 'text', disabled: '0|1' }],
    'GET /api/logs/download': { url: 'text' },
  },
  dashboard: {
    'GET /api/status/host_info': { hostname: 'text', ip: 'text', ext_ip: 'text' },
    'GET /api/freeswitch/stats': { idleCPU: 'any', systemStatus: 'text', uptime: 'any', sessions: 'any' },
    'GET /api/sip_status': { data: { register_count: 'number' } },
    'GET /api/status/disk': 'any',
    'GET /api/status/memory': 'any',
    'GET /api/rrdgraphs/disk': [['any']],
    'GET /api/rrdgraphs/memory': [['any']],
  },
};

import { assertPlain, dialledNumber, host, oneOf, quote, token, uuid, wholeNumber } from './arguments.js';
import { UnsafeValue } from './errors.js';
import { cachedMedia, HELD_WITH, type MediaOptions, playable, ringbackTone } from './media.js';

/**
 * The channel variables that may be set, each with what its value may be. An allow-list, because FreeSWITCH reads
 * dozens of variables as commands (api_hangup_hook, execute_on_answer, record_post_process_exec_api,
 * group_confirm_key=exec …). Names are compared exactly: FreeSWITCH ignores case, so a pattern such as `RECORD_*`
 * would let RECORD_POST_PROCESS_EXEC_API through.
 */
type Check = (value: string, field: string, media: MediaOptions) => string;

const FLAGS = ['true', 'false', 'yes', 'no', 'on', 'off', '1', '0'] as const;

const flag: Check = (value, field) => oneOf(value, field, FLAGS);
const name: Check = (value, field) => token(value, field);
const number: Check = (value, field) => dialledNumber(value, field);
const address: Check = (value, field) => host(value, field);
const channel: Check = (value, field) => uuid(value, field);
const media: Check = (value, field, options) => ringbackTone(value, field, options);
const ownMedia: Check = (value, field, options) => cachedMedia(value, field, options);
const seconds: Check = (value, field) => wholeNumber(value, field, 0, 86_400);
const count: Check = (value, field) => wholeNumber(value, field, 0, 600_000);

const text: Check = (value, field) => {
  assertPlain(field, value);
  if (value.length > 4096) throw new UnsafeValue(field, 'must not be longer than 4096 characters');
  return value;
};

function choice(...choices: string[]): Check {
  return (value, field) => oneOf(value, field, choices);
}

function shaped(shape: RegExp, example: string): Check {
  return (value, field) => {
    if (!shape.test(value)) throw new UnsafeValue(field, `must look like ${example}, not ${quote(value)}`);
    return value;
  };
}

const callerNumber = shaped(/^[0-9A-Za-z*#+._@-]{1,128}$/, '02131234567');
const causes = shaped(
  /^(true|false|[A-Z0-9_]{1,40}(,[A-Z0-9_]{1,40}){0,30})$/,
  'true or USER_BUSY,NO_ANSWER',
);
const codecs = shaped(/^[A-Za-z0-9_.@-]{1,40}(,[A-Za-z0-9_.@-]{1,40}){0,20}$/, 'PCMA,PCMU,opus@48000h');
const userAtHost = shaped(/^[0-9A-Za-z*#+._-]{1,64}@[A-Za-z0-9._:[\]-]{1,253}$/, '1001@192.0.2.1');

/** What a user may store: route params, `set`, `export` and the `{}` of a bridge. */
const STORED: Readonly<Record<string, Check>> = {
  ...rows(text, 'RECORD_TITLE RECORD_COPYRIGHT RECORD_SOFTWARE RECORD_ARTIST RECORD_COMMENT RECORD_DATE'),
  ...rows(flag, 'RECORD_STEREO RECORD_STEREO_SWAP RECORD_READ_ONLY RECORD_WRITE_ONLY RECORD_APPEND'),
  ...rows(flag, 'RECORD_WRITE_OVER RECORD_ANSWER_REQ RECORD_BRIDGE_REQ RECORD_TOGGLE_ON_REPEAT'),
  ...rows(flag, 'RECORD_CHECK_BRIDGE RECORD_HANGUP_ON_ERROR RECORD_USE_THREAD'),
  ...rows(count, 'RECORD_MIN_SEC RECORD_INITIAL_TIMEOUT_MS RECORD_FINAL_TIMEOUT_MS RECORD_SILENCE_THRESHOLD'),
  ...rows(count, 'RECORD_PRE_BUFFER_FRAMES'),
  ...rows(flag, 'hangup_after_bridge park_after_bridge instant_ringback bypass_media proxy_media'),
  ...rows(flag, 'bypass_media_after_bridge bridge_early_media sip_auto_answer'),
  ...rows(flag, 'eavesdrop_enable_dtmf eavesdrop_whisper_aleg eavesdrop_whisper_bleg'),
  ...rows(
    seconds,
    'call_timeout leg_timeout originate_timeout leg_progress_timeout progress_timeout leg_delay_start',
  ),
  ...rows(text, 'effective_caller_id_name effective_callee_id_name origination_caller_id_name'),
  ...rows(text, 'origination_callee_id_name'),
  ...rows(callerNumber, 'effective_caller_id_number effective_callee_id_number origination_caller_id_number'),
  ...rows(callerNumber, 'origination_callee_id_number'),
  ...rows(media, 'ringback transfer_ringback'),
  ...rows(codecs, 'absolute_codec_string codec_string'),
  continue_on_fail: causes,
  ignore_early_media: choice(...FLAGS, 'ring_ready', 'consume'),
  jitterbuffer_msec: shaped(/^\d{1,5}p?(:\d{1,5}p?){0,2}$/, '60:200:20'),
  rtp_secure_media: shaped(/^(true|false|mandatory|optional|forbidden)(:[A-Z0-9_]{1,40}){0,8}$/, 'mandatory'),
  playback_terminators: shaped(/^([0-9*#A-D]{1,16}|none|any)$/, '#'),
  default_language: shaped(/^[a-z]{2,3}([-_][A-Za-z]{2,4})?$/, 'en'),
  accountcode: shaped(/^[\w.@*#+-]{1,64}$/, '1001'),
};

/** What only this program's own dial strings may carry besides. */
const DIALLED: Readonly<Record<string, Check>> = {
  ...STORED,
  ...rows(channel, 'origination_uuid originating_leg_uuid'),
  ...rows(seconds, 'rtp_timeout_sec rtp_hold_timeout_sec originate_retries originate_delay_start'),
  ...rows(count, 'originate_retry_sleep_ms group_confirm_read_timeout'),
  ...rows(
    flag,
    'return_ring_ready media_webrtc local_var_clobber user_recurse_variables intercept_unbridged_only',
  ),
  ...rows(
    flag,
    'originate_continue_on_timeout ignore_display_updates verbose_events group_confirm_cancel_timeout',
  ),
  ...rows(flag, 'fax_enable_t38 fax_enable_t38_request t38_passthru loopback_bowout'),
  ...rows(number, 'sip_from_user sip_contact_user sip_to_user'),
  ...rows(address, 'sip_from_host sip_invite_domain domain_name'),
  ...rows(text, 'alert_info sip_h_Call-Info sip_h_Alert-Info sip_h_Diversion sip_h_P-Asserted-Identity'),
  ...rows(text, 'sip_h_Privacy sip_from_display toll_allow'),
  ...rows(name, 'force_transfer_context switchyard_context user_context fifo_orbit_context'),
  ...rows(ownMedia, 'group_confirm_file ringback transfer_ringback'),
  hold_music: (value, field, options) => (HELD_WITH.test(value) ? value : ownMedia(value, field, options)),
  force_transfer_dialplan: choice('XML'),
  execute_on_blind_transfer: shaped(
    /^lua ~dofile\(freeswitch\.getGlobalVariable\("conf_dir"\) \.\. "\/lua\/[\w-]+\.lua"\)$/,
    'a script of the bootstrap',
  ),
  // What the directory gives an extension's legs, given to one that another switch has rung here.
  switchyard_leg: userAtHost,
  ...rows(
    shaped(
      /^bind_digit_action switchyard,\*[3-6],exec:(lua,~dofile\(freeswitch\.getGlobalVariable\("conf_dir"\) \.\. "\/lua\/in-call\.lua"\)|valet_park,switchyard@[\w.:-]{1,253} auto in \d+ \d+)$/,
      'a key of inCallVariables',
    ),
    'execute_on_pre_bridge_3 execute_on_pre_bridge_4 execute_on_pre_bridge_5 execute_on_pre_bridge_6',
  ),
  execute_on_post_bridge: choice('clear_digit_action all'),
  ivr_menu_terminator: choice('#', 'none'),
  presence_id: userAtHost,
  switchyard_extension: userAtHost,
  sip_cid_type: choice('pid', 'rpid', 'none'),
  ...rows(flag, 'conference_enforce_security'),
  fifo_music: (value, field, options) => (HELD_WITH.test(value) ? value : playable(value, field, options)),
  fifo_chime_list: choice('phrase:switchyard_please_wait'),
  fifo_chime_freq: seconds,
  fifo_orbit_exten: shaped(/^(_continue_|(?!-)[0-9A-Za-z*#+._-]{1,64}):\d{1,6}$/, '1001:60'),
  conference_max_members: (value, field) => wholeNumber(value, field, 2, 10_000),
  video_banner_text: text,
  conference_moderator_pin: shaped(/^\d{1,16}$/, '4711'),
  fail_on_single_reject: causes,
  switchyard_code: shaped(
    /^FS_DEST_[A-Z_]+ [0-9A-Za-z*#+._-]{1,64} [A-Za-z0-9._:[\]-]{1,253} (-|\?|[0-9A-Za-z*#+._-]{1,64})$/,
    'FS_DEST_FUNC_CALL_DND 1001 pbx.example.test -',
  ),
  switchyard_forwards: shaped(/^\d$/, '1'),
  accountcode: shaped(/^[\w.@*#+-]{1,64}$/, '1001'),
  dtmf_type: choice('info', 'none', 'rfc2833'),
  switchyard_call: shaped(/^[A-Za-z0-9+/]{1,4000}={0,2}$/, 'what this program sealed'),
  switchyard_routes: shaped(/^\d{1,10}(,\d{1,10}){0,49}$/, '3,7'),
  export_vars: shaped(/^[\w-]{1,64}(,[\w-]{1,64}){0,30}$/, 'x_call,accountcode'),
  group_confirm_key: shaped(/^[0-9*#]$/, '1'),
  origination_privacy: shaped(
    /^(no|yes|full|(screen|hide_name|hide_number)([:+](screen|hide_name|hide_number))*)$/,
    'full',
  ),
};

// `x_*` is ours; FreeSWITCH reads no channel variable with a name of one or two letters, nor `test` or `test_var`, and
// the specification sets `a=2222` and `test_var=xui`.
const OWN = /^(x_[A-Za-z0-9_]{1,60}|sip_h_X-[A-Za-z0-9-]{1,60}|[A-Za-z]{1,2}|test(_var)?)$/;

/** Checks a variable that a user stores; returns its value as it may be written. Throws UnsafeValue. */
export function storedVariable(variable: string, value: string, options: MediaOptions = {}): string {
  return checked(STORED, variable, value, options);
}

/** Checks a variable of one of our own dial strings. Throws UnsafeValue. */
export function dialVariable(variable: string, value: string, options: MediaOptions = {}): string {
  return checked(DIALLED, variable, value, options);
}

/** True for a name that `storedVariable` knows. */
export function isStoredVariable(variable: string): boolean {
  return Object.hasOwn(STORED, variable) || OWN.test(variable);
}

function checked(
  table: Readonly<Record<string, Check>>,
  variable: string,
  value: string,
  options: MediaOptions,
): string {
  const check = Object.hasOwn(table, variable) ? table[variable] : OWN.test(variable) ? text : undefined;
  if (!check)
    throw new UnsafeValue(
      `variable ${quote(variable)}`,
      'is not one that may be set; of your own there may be x_… and sip_h_X-…',
    );
  // Empty removes the variable, whatever it holds.
  return value === '' ? '' : check(value, `variable ${variable}`, options);
}

function rows(check: Check, names: string): Record<string, Check> {
  return Object.fromEntries(names.split(' ').map((variable) => [variable, check]));
}

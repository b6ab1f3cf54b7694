import { CODECS, Flag, Id, Int, isCidr, List, OneOf, Text } from '../api/fields.js';
import { settableAs } from '../api/unsafe.js';
import { RingbackTone } from '../dialplan/ringback-tone.js';
import { dialledNumberFault, isHost, plainTextFault } from '../freeswitch/arguments.js';
import { phonePasswordFault } from '../password-rule.js';

const DIGITS = { regex: /^\d+$/, says: 'must be digits' };

const hostName = (value: string): string | undefined =>
  isHost(value) ? undefined : 'must be a host name or an IP address';

/** What its user may set, too. */
export class OwnExtensionInput {
  @Text({ max: 32, pattern: DIGITS, description: 'never read back', example: '4321' })
  vm_password?: string;

  @Flag({ description: '1: what it does not take goes to its mailbox' })
  voicemail?: number;

  @Flag({ description: '1: do not disturb: callers hear busy, or go where busy ones do' })
  dnd?: number;

  @Text({ max: 64, check: dialledNumberFault, description: 'where all its calls go, as if it called there' })
  forward_always?: string;

  @Text({ max: 64, check: dialledNumberFault, description: 'where calls go while it is busy or declines' })
  forward_busy?: string;

  @Text({ max: 64, check: dialledNumberFault, description: 'where calls go that it does not answer in time' })
  forward_no_answer?: string;

  @Text({ max: 64, check: dialledNumberFault, description: 'where calls go while it is not registered' })
  forward_unreachable?: string;
}

export class ExtensionInput extends OwnExtensionInput {
  @Text({ required: true, max: 32, check: dialledNumberFault, example: '1002' })
  extn: string;

  @Text({
    max: 64,
    check: settableAs('effective_caller_id_name'),
    description: 'shown to the called side without cid_name',
    example: 'Alice',
  })
  name?: string;

  @Text({
    max: 128,
    check: phonePasswordFault,
    description: 'never read back; empty on update keeps it',
    example: 'secret-1002',
  })
  password?: string;

  @Text({
    max: 32,
    pattern: { regex: /^[0-9a-f]{32}$/, says: 'must be 32 small hexadecimal digits' },
    description: 'md5(extn:realm:password) in place of a password; never read back',
  })
  a1_hash?: string;

  @Text({
    max: 253,
    check: hostName,
    description: "the realm of a1_hash; the extension's domain when absent",
  })
  a1_realm?: string;

  @Text({ max: 64, description: "a context's key", example: 'context-1' })
  context?: string;

  @Text({ max: 64, check: settableAs('effective_caller_id_name') })
  cid_name?: string;

  @Text({ max: 64, check: settableAs('effective_caller_id_number') })
  cid_number?: string;

  @Int({ min: 0, max: 4, description: 'highest route_type it may call' })
  call_authority?: number;

  @Flag()
  disabled?: number;

  @Text({ max: 253, check: hostName, description: 'empty: PBX_DOMAIN' })
  domain?: string;

  @OneOf(['SIP', 'WebRTC', 'SIP+WebRTC', 'H323', 'GATEWAY', 'HK'])
  type?: string;

  @Id({ description: 'the user it belongs to' })
  user_id?: number;

  @Id({ description: 'the hold music that is heard by whom it holds; absent: that of its context' })
  hold_music_id?: number;

  @Text({
    max: 1024,
    check: cidrFault,
    description: 'addresses it may register and call from: CIDRs, comma-separated (auth-acl)',
  })
  extn_cidr?: string;

  @Id({ description: 'the access list it may register and call by, in place of extn_cidr' })
  acl_id?: number;

  @Int({ min: 0, max: 100, description: 'phones registered at once, all of which ring; 0: no limit' })
  max_registrations?: number;

  @Text({ max: 255, check: regexFault, description: "regular expression its phones' User-Agent must match" })
  user_agent_filter?: string;

  @Flag({ description: '1: may not register' })
  forbid_register?: number;

  @Text({ max: 32, check: dialledNumberFault, description: 'a second number' })
  number_alias?: string;

  @Flag()
  auto_record?: number;

  @List(CODECS, { max: 20 })
  codec?: string;

  @Flag({ description: '1: its phone is called with encrypted media (SRTP) or not at all' })
  enable_srtp?: number;

  @Int({ min: 0, max: 3, description: '0 as offered, 1 SIP INFO, 2 inband, 3 RFC 2833' })
  dtmf_type?: number;

  @Int({ min: 1, max: 600, description: 'seconds its phone rings' })
  timeout?: number;

  @Flag({ description: '0: may call for help only' })
  call_limit?: number;

  @Flag({ description: '0: may not be called' })
  called_limit?: number;

  @Int({ min: 0, max: 1_000, description: 'calls at the same time, made and taken; 0: no limit' })
  max_calls?: number;

  @Int({
    ...{ min: 0, max: 4 },
    description:
      'when hotline_address is called: 0 never, 1 it rings too, 2 not answered in time, 3 busy, declined or not reached, 4 always; the forwards outrank it',
  })
  hotline_type?: number;

  @Text({ max: 64, check: dialledNumberFault, description: 'a second number, called as if it called there' })
  hotline_address?: string;

  @Int({ min: 0, max: 4, description: 'another word for hotline_type, which counts where both are sent' })
  call_transfer_type?: number;

  @Text({ max: 64, check: dialledNumberFault, description: 'another word for hotline_address, likewise' })
  connect_phone?: string;

  @Flag({ description: '1: may join the calls of others (强插)' })
  force_insert?: number;

  @Flag({ description: '1: may end the calls of others (强拆)' })
  force_breakdown?: number;

  @Flag({ description: '1: may listen to the calls of others, and record them' })
  eavesdrop?: number;

  @Flag({ description: '1: others may not pick up what rings there' })
  intercept?: number;

  @Flag({ description: '0: its phone is not shown who calls' })
  caller_display?: number;

  @Flag({ description: '1: callers hear `ringback` while it rings, in place of their route’s tone' })
  enable_ringback?: number;

  @RingbackTone()
  ringback?: string;

  @Text({
    max: 17,
    pattern: {
      regex: /^([0-9a-f]{2}([:-]?)[0-9a-f]{2}(\2[0-9a-f]{2}){4})?$/i,
      says: 'must be six bytes such as 00:15:65:12:34:56',
    },
    description: 'of its phone',
  })
  mac_address?: string;
}

/** Which carrier one of its DODs is for: what CherryPBX saves with an extension. */
export class ExtensionLineInput {
  @Id({ description: 'the DOD' })
  dod_id?: number;

  @OneOf(['GATEWAY', 'DISTRIBUTORS', 'TRUNKS', 'TRUNK'])
  dod_type?: string;

  @Id({ description: 'the gateway, distributor or trunk; absent, nothing is changed' })
  ref_id?: number;
}

/** A range of numbers, each of which becomes an extension. */
export class ExtensionRange {
  @Text({ required: true, max: 15, pattern: DIGITS, description: 'the first number', example: '2001' })
  extns_start: string;

  @Text({ required: true, max: 15, pattern: DIGITS, description: 'the last number', example: '2003' })
  extns_end: string;

  @Text({ max: 128, check: phonePasswordFault, description: 'of each of them', example: 'secret-2000' })
  password?: string;

  @Text({ max: 64, description: "a context's key", example: 'context-1' })
  context?: string;

  @Text({ max: 64, description: 'the login of the user they belong to' })
  login?: string;
}

export class ExtensionParamInput {
  @Text({ required: true, max: 64, example: 'sip-force-expires' })
  k: string;

  @Text({ max: 1024, check: plainTextFault, example: '600' })
  v?: string;

  @Int({ min: 0, max: 1_000_000, description: 'order' })
  o?: number;

  @Flag()
  disabled?: number;
}

export class ExtensionVariableInput extends ExtensionParamInput {
  @Text({ required: true, max: 64, example: 'x_team' })
  override k: string;

  @Text({ max: 1024, check: plainTextFault, example: 'sales' })
  override v?: string;

  @Int({ min: 0, max: 2, description: '0 both, 1 inbound, 2 outbound' })
  direction?: number;
}

function cidrFault(value: string): string | undefined {
  const bad = value.split(',').find((part) => !isCidr(part.trim()));
  return bad === undefined
    ? undefined
    : `must be networks such as 192.0.2.0/24, comma-separated, not "${bad.trim()}"`;
}

function regexFault(value: string): string | undefined {
  try {
    new RegExp(value, 'u');
    return undefined;
  } catch {
    return 'must be a regular expression';
  }
}

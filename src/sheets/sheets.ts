import { BlacklistInput, BlacklistNumberInput } from '../dialplan/numbers/blacklist.dto.js';
import { NtsNumberInput, NumberTranslationInput } from '../dialplan/numbers/number-translation.dto.js';
import { RouteInput } from '../dialplan/route.dto.js';
import { UserInput } from '../access/user.dto.js';
import { ExtensionInput } from '../extensions/extension.dto.js';
import { isRegistered } from '../extensions/registration-sql.js';
import { DodInput } from '../trunking/dod.dto.js';
import { HotlineInput } from '../trunking/hotline.dto.js';
import { TrunkInput } from '../trunking/trunk.dto.js';
import { CDR_SHEET } from '../calls/cdrs/cdr-sheet.js';
import type { Sheet, WrittenSheet } from './sheet.js';

/** A boolean as seed 003's sheets of trunks have it. */
const letter = (column: string): string => `CASE WHEN row.${column} THEN 't' ELSE 'f' END`;

const routes: Sheet = {
  resource: 'routes',
  envelopes: ['routes'],
  title: { zh: '路由', en: 'Routes' },
  dtos: [RouteInput],
  key: ['name'],
  from: 'routes AS row',
  orderBy: 'row.id',
  columns: [
    { field: 'name', zh: '路由名称', en: 'Name' },
    { field: 'description', zh: '路由描述', en: 'Description' },
    { field: 'context', zh: '呼叫源', en: 'Context' },
    { field: 'prefix', zh: '匹配起始号码', en: 'Prefix' },
    { field: 'max_length', zh: '最大匹配长度', en: 'Max length' },
    { field: 'dest_type', zh: '目的地类型', en: 'Destination type' },
    { field: 'dest_uuid', zh: '目的地ID', en: 'Destination id' },
    { field: 'body', zh: '文本', en: 'Body' },
    { field: 'dnc', zh: '被叫号码变换', en: 'Called number transformation' },
    { field: 'sdnc', zh: '主叫号码变换', en: 'Calling number transformation' },
    { field: 'cid_number', zh: '主叫号码', en: 'Caller number' },
    { field: 'auto_record', zh: '自动录音', en: 'Auto record' },
    { field: 'bill_rate', zh: '费率', en: 'Bill rate' },
    { field: 'blacklist', zh: '黑白名单', en: 'Black or white list' },
    { field: 'proxy_media', zh: '媒体透传', en: 'Proxy media' },
    { field: 'route_type', zh: '呼叫权限', en: 'Call authority' },
    { field: 'allow_transit', zh: '允许外部呼出', en: 'Allow transit' },
    { field: 'media_codec', zh: '编码类型', en: 'Codecs' },
    { field: 'did_enabled', zh: '启用DID外显', en: 'Show DID' },
    { field: 'ringback_enabled', zh: '启用回铃音', en: 'Own ringback' },
    { field: 'ringback_tone', zh: '回铃音', en: 'Ringback tone' },
    { field: 'disabled', zh: '是否禁用', en: 'Disabled' },
  ],
};

const equal =
  (column: string) =>
  (value: string): string =>
    `row.${column} = ${value}`;

/** As `containing` of the lists: the text is one, whatever it holds. */
const contains =
  (column: string) =>
  (text: string): string =>
    `strpos(lower(row.${column}), lower(${text})) > 0`;

const extensions: Sheet = {
  resource: 'extensions',
  envelopes: ['extensions'],
  title: { zh: '分机', en: 'Extensions' },
  dtos: [ExtensionInput],
  key: ['extn', 'domain'],
  filters: {
    extn: contains('extn'),
    name: contains('name'),
    status: (value) =>
      `CASE ${value} WHEN 'online' THEN ${isRegistered('row')} WHEN 'offline' THEN NOT ${isRegistered('row')} ELSE TRUE END`,
  },
  from: 'extensions AS row',
  orderBy: 'row.id',
  columns: [
    { field: 'extn', zh: '分机号码', en: 'Extension' },
    { field: 'name', zh: '名称', en: 'Name' },
    { field: 'password', zh: '密码', en: 'Password', secret: true },
    { field: 'domain', zh: '域名', en: 'Domain' },
    { field: 'context', zh: '呼叫源', en: 'Context' },
    { field: 'type', zh: '类型', en: 'Type' },
    { field: 'cid_name', zh: '主叫名称', en: 'Caller name' },
    { field: 'cid_number', zh: '主叫号码', en: 'Caller number' },
    { field: 'number_alias', zh: '号码别名', en: 'Number alias' },
    { field: 'call_authority', zh: '呼叫权限', en: 'Call authority' },
    { field: 'timeout', zh: '振铃时长', en: 'Ring time' },
    { field: 'codec', zh: '编码类型', en: 'Codecs' },
    { field: 'dtmf_type', zh: 'DTMF类型', en: 'DTMF type' },
    { field: 'enable_srtp', zh: '启用SRTP', en: 'SRTP' },
    { field: 'auto_record', zh: '自动录音', en: 'Auto record' },
    { field: 'voicemail', zh: '语音信箱', en: 'Voicemail' },
    { field: 'call_limit', zh: '呼出', en: 'May call' },
    { field: 'called_limit', zh: '呼入', en: 'May be called' },
    { field: 'dnd', zh: '免打扰', en: 'Do not disturb' },
    { field: 'forward_always', zh: '无条件前转', en: 'Forward always' },
    { field: 'forward_busy', zh: '遇忙前转', en: 'Forward when busy' },
    { field: 'forward_no_answer', zh: '无应答前转', en: 'Forward when not answered' },
    { field: 'forward_unreachable', zh: '未注册前转', en: 'Forward when not registered' },
    { field: 'force_insert', zh: '强插权限', en: 'May join calls' },
    { field: 'force_breakdown', zh: '强拆权限', en: 'May end calls' },
    { field: 'eavesdrop', zh: '监听权限', en: 'May listen to calls' },
    { field: 'intercept', zh: '不允许被代答', en: 'Not picked up' },
    { field: 'caller_display', zh: '来电显示', en: 'Caller display' },
    { field: 'enable_ringback', zh: '启用回铃音', en: 'Own ringback' },
    { field: 'ringback', zh: '回铃音', en: 'Ringback' },
    { field: 'mac_address', zh: 'MAC地址', en: 'MAC address' },
    { field: 'extn_cidr', zh: '允许的网段', en: 'Networks' },
    { field: 'max_registrations', zh: '最大注册数', en: 'Max registrations' },
    { field: 'user_agent_filter', zh: '话机类型限制', en: 'User agent filter' },
    { field: 'forbid_register', zh: '禁止注册', en: 'Forbid register' },
    { field: 'user_id', zh: '用户ID', en: 'User id' },
    { field: 'disabled', zh: '是否禁用', en: 'Disabled' },
  ],
};

const users: Sheet = {
  resource: 'users',
  envelopes: ['users'],
  title: { zh: '用户', en: 'Users' },
  dtos: [UserInput],
  adminOnly: true,
  key: ['login'],
  filters: { login: contains('login'), name: contains('name'), type: equal('type') },
  from: 'users AS row',
  orderBy: 'row.id',
  columns: [
    { field: 'login', zh: '用户名', en: 'Login' },
    { field: 'name', zh: '姓名', en: 'Name' },
    { field: 'password', zh: '密码', en: 'Password', secret: true },
    { field: 'type', zh: '类型', en: 'Type' },
    { field: 'role', zh: '角色', en: 'Role' },
    { field: 'tel', zh: '电话', en: 'Telephone' },
    { field: 'email', zh: '邮箱', en: 'E-mail' },
    { field: 'idle_timeout', zh: '空闲超时', en: 'Idle timeout' },
    { field: 'disabled', zh: '是否禁用', en: 'Disabled' },
  ],
};

const trunks: Sheet = {
  resource: 'trunks',
  envelopes: ['trunks'],
  title: { zh: '中继', en: 'Trunks' },
  dtos: [TrunkInput],
  key: ['name'],
  from: 'trunks AS row',
  orderBy: 'row.id',
  columns: [
    { field: 'name', zh: '中继名称', en: 'Name' },
    { field: 'description', zh: '描述', en: 'Description' },
    { field: 'type', zh: '类型', en: 'Type' },
    { field: 'local_addr', zh: '本地地址', en: 'Local address' },
    { field: 'remote_addr', zh: '远端地址', en: 'Remote address' },
    { field: 'protocol', zh: '协议', en: 'Protocol' },
    { field: 'register', zh: '是否注册', en: 'Register', sql: letter('register') },
    { field: 'source', zh: '呼叫源', en: 'Source' },
    { field: 'enabled', zh: '是否启用', en: 'Enabled', sql: letter('enabled') },
    { field: 'media_codec', zh: '编码类型', en: 'Codecs' },
    { field: 'params', zh: '参数', en: 'Params' },
  ],
};

const hotlines: Sheet = {
  resource: 'hotlines',
  envelopes: ['hotlines', 'dids'],
  title: { zh: '热线号码', en: 'DID' },
  dtos: [HotlineInput],
  key: ['line_number'],
  from: 'hotlines AS row',
  orderBy: 'row.id',
  columns: [
    { field: 'line_number', zh: 'DID号码', en: 'DID number' },
    { field: 'numbers', zh: '对应分机号码', en: 'Extensions' },
    { field: 'description', zh: '描述', en: 'Description' },
    { field: 'type', zh: '业务类型', en: 'Type' },
    { field: 'ref_id', zh: '业务类型ID', en: 'Type id' },
  ],
};

const dods: Sheet = {
  resource: 'dods',
  envelopes: ['dods'],
  title: { zh: 'DOD', en: 'DOD' },
  dtos: [DodInput],
  key: ['extn', 'type', 'name'],
  // By the index of (extn_id, type, ref_id): the names of a DOD are looked up.
  where: `row.extn_id = (SELECT id FROM extensions
      WHERE extn = split_part($1, '|', 1) AND domain = split_part($1, '|', 2))
    AND row.type = CASE $2 WHEN 'TRUNK' THEN 'TRUNKS' ELSE $2 END AND row.name = $3`,
  from: 'dods AS row',
  orderBy: 'row.id',
  columns: [
    { field: 'extn', zh: '分机', en: 'Extension', sql: 'row.extn' },
    { field: 'line_number', zh: '线路号码', en: 'Line number' },
    { field: 'type', zh: '资源类型', en: 'Resource type' },
    { field: 'name', zh: '资源名', en: 'Resource name', sql: 'row.name' },
  ],
};

const blacklists: Sheet = {
  resource: 'blacklists',
  envelopes: ['lists'],
  title: { zh: '黑白名单', en: 'Black and white lists' },
  dtos: [BlacklistInput, BlacklistNumberInput],
  key: ['name', 'v'],
  entry: ['k', 'v', 'disabled'],
  from: 'blacklists AS row LEFT JOIN blacklist_numbers AS number ON number.ref_id = row.id',
  orderBy: 'row.id, number.id',
  columns: [
    { field: 'name', zh: '名称', en: 'Name' },
    { field: 'description', zh: '描述', en: 'Description' },
    { field: 'list_type', zh: '名单类型', en: 'List type' },
    { field: 'limit_user_type', zh: '限制用户类型', en: 'Limited side' },
    { field: 'k', zh: '号码名称', en: 'Number name', sql: 'number.k' },
    { field: 'v', zh: '起始号码', en: 'Number', sql: 'number.v' },
    { field: 'disabled', zh: '是否禁用', en: 'Disabled', sql: 'number.disabled::text' },
  ],
};

const numberTranslation: Sheet = {
  resource: 'number_translation',
  envelopes: ['number_translation', 'data'],
  title: { zh: '号码变换表', en: 'Number translation' },
  dtos: [NumberTranslationInput, NtsNumberInput],
  key: ['name', 'original_number'],
  entry: ['original_number', 'nts_number'],
  from: 'number_translations AS row LEFT JOIN nts_numbers AS number ON number.ref_id = row.id',
  orderBy: 'row.id, number.id',
  columns: [
    { field: 'name', zh: '名称', en: 'Name' },
    { field: 'description', zh: '描述', en: 'Description' },
    { field: 'type', zh: '类型', en: 'Type' },
    { field: 'original_number', zh: '原始号码', en: 'Original number', sql: 'number.original_number' },
    { field: 'nts_number', zh: '新号码', en: 'New number', sql: 'number.nts_number' },
  ],
};

/** Every sheet; the headings are seed 003's where it has them (direct imports of lists, DODs and trunks). */
export const SHEETS: readonly Sheet[] = [
  routes,
  extensions,
  users,
  trunks,
  hotlines,
  dods,
  blacklists,
  numberTranslation,
];

export function sheetOf(resource: string): Sheet {
  const sheet = SHEETS.find((each) => each.resource === resource);
  if (sheet === undefined) throw new TypeError(`there is no sheet ${resource}`);
  return sheet;
}

/** One that is written, and perhaps never read. */
export const writtenSheetOf = (resource: string): WrittenSheet =>
  resource === CDR_SHEET.resource ? CDR_SHEET : sheetOf(resource);

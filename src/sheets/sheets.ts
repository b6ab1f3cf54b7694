import { ExtensionInput } from '../extensions/extension.dto.js';
import { RouteInput } from '../dialplan/route.dto.js';
import type { Sheet } from './sheet.js';

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
    { field: 'disabled', zh: '是否禁用', en: 'Disabled' },
  ],
};

/** Without secrets: they are never read back. */
const extensions: Sheet = {
  resource: 'extensions',
  envelopes: ['extensions'],
  title: { zh: '分机', en: 'Extensions' },
  dtos: [ExtensionInput],
  key: ['extn', 'domain'],
  from: 'extensions AS row',
  orderBy: 'row.id',
  columns: [
    { field: 'extn', zh: '分机号码', en: 'Extension' },
    { field: 'name', zh: '名称', en: 'Name' },
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
    { field: 'extn_cidr', zh: '允许的网段', en: 'Networks' },
    { field: 'max_registrations', zh: '最大注册数', en: 'Max registrations' },
    { field: 'user_agent_filter', zh: '话机类型限制', en: 'User agent filter' },
    { field: 'forbid_register', zh: '禁止注册', en: 'Forbid register' },
    { field: 'user_id', zh: '用户ID', en: 'User id' },
    { field: 'disabled', zh: '是否禁用', en: 'Disabled' },
  ],
};

/** Every sheet; the headings are seed 003's where it has them (direct imports of lists, DODs and trunks). */
export const SHEETS: readonly Sheet[] = [routes, extensions];

export function sheetOf(resource: string): Sheet {
  const sheet = SHEETS.find((each) => each.resource === resource);
  if (sheet === undefined) throw new TypeError(`there is no sheet ${resource}`);
  return sheet;
}

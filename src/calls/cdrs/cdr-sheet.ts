import type { WrittenSheet } from '../../sheets/sheet.js';
import { recordingOf } from './cdr-recording.js';

const stamp = (field: string): string => `to_char(row.${field}, 'YYYY-MM-DD HH24:MI:SS')`;
const figure = (field: string): string => `round(row.${field}::numeric, 3)::text`;

/** CDRs as a sheet: what people bill and argue with. */
export const CDR_SHEET: WrittenSheet = {
  resource: 'cdrs',
  title: { zh: '话单', en: 'CDRs' },
  columns: [
    { field: 'start_stamp', zh: '开始时间', en: 'Start', sql: stamp('start_stamp') },
    { field: 'answer_stamp', zh: '应答时间', en: 'Answer', sql: stamp('answer_stamp') },
    { field: 'end_stamp', zh: '结束时间', en: 'End', sql: stamp('end_stamp') },
    { field: 'direction', zh: '方向', en: 'Direction' },
    { field: 'caller_id_name', zh: '主叫名称', en: 'Caller name' },
    { field: 'caller_id_number', zh: '主叫号码', en: 'Caller' },
    { field: 'destination_number', zh: '被叫号码', en: 'Called' },
    { field: 'duration', zh: '时长(秒)', en: 'Duration (s)' },
    { field: 'billsec', zh: '通话时长(秒)', en: 'Talk (s)' },
    { field: 'hangup_cause', zh: '挂机原因', en: 'Hang-up cause' },
    { field: 'xui_hangup_cause', zh: '挂机方', en: 'Ended by' },
    { field: 'context', zh: '呼叫源', en: 'Context' },
    { field: 'account_code', zh: '账号', en: 'Account' },
    { field: 'xui_route_ids', zh: '路由', en: 'Routes' },
    { field: 'network_addr', zh: '网络地址', en: 'Address' },
    { field: 'switch', zh: '节点', en: 'Switch' },
    { field: 'rtp_use_codec_name', zh: '编码', en: 'Codec' },
    { field: 'rtp_in_mos', zh: 'MOS', en: 'MOS', sql: figure('rtp_in_mos') },
    { field: 'rtp_in_loss', zh: '丢包', en: 'Loss', sql: figure('rtp_in_loss') },
    { field: 'rtp_in_jitter', zh: '抖动', en: 'Jitter', sql: figure('rtp_in_jitter') },
    {
      ...{ field: 'rel_path', zh: '录音', en: 'Recording' },
      sql: `COALESCE((SELECT rel_path FROM (${recordingOf('row')}) AS file), row.rel_path)`,
    },
    { field: 'uuid', zh: 'UUID', en: 'UUID' },
    { field: 'call_uuid', zh: '呼叫UUID', en: 'Call UUID' },
  ],
  from: '(SELECT uuid AS id, * FROM cdrs) AS row',
  orderBy: 'row.start_stamp DESC, row.uuid DESC',
};

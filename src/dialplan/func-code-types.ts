/**
 * What a code that is dialled can do: seed 003's table in its order, with its words, and the code of a fresh system.
 * *79 and *86 are the seed's, *76 its manual's; the keys *3 to *6 act within a call and are no codes.
 */
export const FUNC_TYPES = {
  FS_DEST_FUNC_CALL_FORWARDING: ['*72', '设置无条件前转'],
  FS_DEST_FUNC_CALL_FORWARDING_CANCEL: ['*73', '取消无条件前转'],
  FS_DEST_FUNC_CALL_FORWARD_BUSY: ['*90', '设置遇忙前转'],
  FS_DEST_FUNC_CALL_FORWARD_BUSY_CANCEL: ['*91', '取消遇忙前转'],
  FS_DEST_FUNC_CALL_FORWARD_WITHOUT_RESPONSE: ['*92', '设置无应答前转'],
  FS_DEST_FUNC_CALL_FORWARD_WITHOUT_RESPONSE_CANCEL: ['*93', '取消无应答前转'],
  FS_DEST_FUNC_CALL_DND: ['*77', '设置免打扰'],
  FS_DEST_FUNC_CALL_DND_CANCEL: ['*78', '取消免打扰'],
  FS_DEST_FORCE_INSERT: ['*82', '强插'],
  FS_DEST_FORCE_BREAKDOWN: ['*83', '强拆'],
  FS_DEST_EAVESDROP: ['*84', '监听'],
  FS_DEST_LAST_INTERCEPT: ['*80', '代答最近号码'],
  FS_DEST_DEST_INTERCEPT: ['*81', '代答指定号码'],
  FS_DEST_FUNC_CALL_VOICEMAIL: ['*98', '听取留言'],
  FS_DEST_FUNC_CALL_FIFO_BACK: ['*76', '取回停泊号码'],
  FS_DEST_FUNC_CALL_RECORD: ['*85', '录音'],
  FS_DEST_TIMELY_MEETING: ['*86', '立即会议接入码'],
  FS_DEST_MCASTS: ['*79', '组播'],
} as const;

export type FuncType = keyof typeof FUNC_TYPES;

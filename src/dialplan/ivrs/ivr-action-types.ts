/** What a key of an IVR can do: seed 003's table in its order, with its words. */
export const IVR_ACTION_TYPES = {
  IVR_EXTENSION: '转分机',
  IVR_QUEUE: '转队列',
  IVR_MEETING_ROOM: '转预约会议',
  IVR_CONFERENCE_ROOM: '转会议室',
  IVR_CONFERENCE: '转临时会议',
  IVR_SCRIPT: '转脚本',
  IVR_SYSTEM: '高级指令',
  IVR_ROUTE: '转路由',
  IVR_PLAY: '播放语音文件',
  IVR_TTS: '播放 TTS 语音',
  IVR_SUB: '转下级菜单',
  IVR_TOP: '返回上级菜单',
  IVR_BACK: '返回主菜单',
  IVR_EXIT: '退出',
} as const;

export type IvrActionType = keyof typeof IVR_ACTION_TYPES;

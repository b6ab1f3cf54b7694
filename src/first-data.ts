import { CAPTURE } from './media/media.entity.js';
import type { Database } from './database/database.js';
import { DEST_TYPES } from './dialplan/destination.js';
import { FUNC_TYPES } from './dialplan/func-code-types.js';
import { IVR_ACTION_TYPES } from './dialplan/ivrs/ivr-action-types.js';

/** Contexts as seed 003 shows them, in the order of their ids: context-1 to context-4. */
const CONTEXTS = [
  ['分机', '本地分机发起的呼叫'],
  ['外部', '外部中继发起的呼叫'],
  ['技术部', '(示例)技术部发起的呼叫'],
  ['销售部', '(示例)销售部发起的呼叫'],
] as const;

const DESTINATIONS = Object.entries(DEST_TYPES).map(([k, v]) => ['DEST', k, v] as const);
const ROUTE_TYPES = ['紧急呼叫', '本局呼叫', '本地呼叫', '国内呼叫', '国际呼叫'].map(
  (d, index) => ['ROUTE_TYPE', String(index), String(index), d] as const,
);
const EXTENSION_TYPES = ['SIP', 'WebRTC', 'SIP+WebRTC', 'H323', 'GATEWAY', 'HK'].map(
  (type) => ['EXTENSION_TYPE', type, type] as const,
);
const CODECS = ['OPUS', 'PCMU', 'PCMA', 'G722'].map((codec) => ['CODEC', codec, codec] as const);
const IVR_ACTIONS = Object.entries(IVR_ACTION_TYPES).map(([k, v]) => ['IVR_ACTION_TYPE', k, v] as const);
const MEDIA_TYPES = [
  ['UPLOAD', '上传'],
  ['TTS', '语音合成'],
  ['RECORD', '录音'],
  ['VOICEMAIL', '留言'],
  ['FAX', '传真'],
].map(([k = '', d]) => ['MFILE_TYPE', k, k, d] as const);
/** What callers of some countries hear while it rings or is busy. */
const TONES = [
  ['cn-ring', '%(1000,4000,450)', '中国回铃音'],
  ['cn-busy', '%(350,350,450)', '中国忙音'],
  ['us-ring', '%(2000,4000,440,480)', '美国回铃音'],
  ['uk-ring', '%(400,200,400,450);%(400,2000,400,450)', '英国回铃音'],
  ['eu-ring', '%(1000,4000,425)', '欧洲回铃音'],
].map(([k = '', v = '', d]) => ['TONE', k, v, d] as const);
const LOCAL_STREAMS = [['LOCAL_STREAM', 'moh', 'local_stream://default', '保持音乐']] as const;
const VIDEO_MODES = [
  ['PASSTHROUGH', '透传'],
  ['TRANSCODE', '转码'],
  ['MUX', '融屏'],
].map(([k, v = '']) => ['CONF_VIDEO_MODE', `CONF_VIDEO_MODE_${k}`, v] as const);
const CALL_PERMISSIONS = [
  ['NO_CHECK', '允许任何人呼入'],
  ['AUTH_USER', '只允许认证用户呼入'],
  ['CHECK_CID', '检查主叫号码'],
].map(([k, v = '']) => ['CONF_CALL_PERM', `CONF_CP_${k}`, v] as const);

/** From which age on media files are deleted: CherryPBX sends `v` and `k` in one word, and writes month for a `k` with Month. */
const AGES = [
  ['Month', '1'],
  ['Months', '3'],
  ['Year', '1'],
  ['Years', '3'],
].map(([k = '', v = '']) => ['DATE_TYPE', k, v] as const);

/** What a phone's key for a parking slot subscribes to and dials, `park+701`: FreeSWITCH knows slots by no other name. */
const PARK_KEY = 'park+';

type Entry = readonly [realm: string, k: string, v: string, d?: string];

/** Any key will do as long as every node of this program uses it. */
const FIRST_DATA_LOCK = 0x4649_5253;

/** What each release brings, in their order. A name, once released, stays: the table `first_data` knows it. */
const RELEASES: Readonly<Record<string, (database: Database) => Promise<void>>> = {
  'first call': async (database) => {
    for (const [index, [name, description]] of CONTEXTS.entries()) {
      await database.run('INSERT INTO contexts (id, name, description) VALUES ($1, $2, $3)', [
        index + 1,
        name,
        description,
      ]);
    }
    await database.run(`SELECT setval(pg_get_serial_sequence('contexts', 'id'), $1)`, [CONTEXTS.length]);
    await createDicts(database, [...DESTINATIONS, ...ROUTE_TYPES, ...EXTENSION_TYPES, ...CODECS]);
  },
  'call management': async (database) => {
    const media = [...IVR_ACTIONS, ...MEDIA_TYPES, ...TONES, ...LOCAL_STREAMS];
    await createDicts(database, [...media, ...VIDEO_MODES, ...CALL_PERMISSIONS]);
    for (const [type, [code, description]] of Object.entries(FUNC_TYPES)) {
      await database.run('INSERT INTO func_codes (func_code, func_type, description) VALUES ($1, $2, $3)', [
        code,
        type,
        description,
      ]);
    }
    await database.run(`INSERT INTO conference_profiles (name) VALUES ('default')`);
  },
  presence: async (database) => {
    await database.run(
      `INSERT INTO func_codes (func_code, func_type, description)
       VALUES ($1, 'FS_DEST_FUNC_CALL_FIFO_BACK', $2) ON CONFLICT DO NOTHING`,
      [PARK_KEY, '停泊位按键'],
    );
  },
  captures: (database) => createDicts(database, [['MFILE_TYPE', CAPTURE, CAPTURE, '网络抓包']]),
  'media clean-up': (database) => createDicts(database, AGES),
};

/**
 * Gives a database what each release brings, once: what somebody has deleted since stays deleted. No extension: none
 * has a guessable password. Of several nodes that start at once one does it, and the others go on when its transaction
 * has ended. Before the node's session is opened: nobody is told of it, and what is held in memory is read then.
 */
export async function createFirstData(database: Database): Promise<void> {
  await database.transaction(async () => {
    await database.run('SELECT pg_advisory_xact_lock($1)', [FIRST_DATA_LOCK]);
    for (const [release, create] of Object.entries(RELEASES)) {
      const first = await database.run(
        'INSERT INTO first_data (release) VALUES ($1) ON CONFLICT DO NOTHING RETURNING release',
        [release],
      );
      if (first.length > 0) await create(database);
    }
  });
}

/** An entry that somebody has made already stays theirs. */
async function createDicts(database: Database, entries: readonly Entry[]): Promise<void> {
  const orders = new Map<string, number>();
  for (const [realm, k, v, d = ''] of entries) {
    const o = (orders.get(realm) ?? 0) + 1;
    orders.set(realm, o);
    await database.run(
      'INSERT INTO dicts (realm, k, v, d, o) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (realm, k) DO NOTHING',
      [realm, k, v, d, o],
    );
  }
}

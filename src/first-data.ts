import type { Database } from './database/database.js';
import { DEST_TYPES } from './dialplan/destination.js';

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

/** Any key will do as long as every node of this program uses it. */
const FIRST_DATA_LOCK = 0x4649_5253;

/**
 * Fills an empty database; what somebody has deleted since stays deleted. No extension: none has a guessable password.
 * Of several nodes that start at once one does it, and the others go on when its transaction has ended.
 */
export async function createFirstData(database: Database): Promise<void> {
  await database.transaction(async () => {
    await database.run('SELECT pg_advisory_xact_lock($1)', [FIRST_DATA_LOCK]);
    const [{ count }] = (await database.run<{ count: number }>('SELECT count(*) FROM users')) as [
      { count: number },
    ];
    if (count > 0) return;
    for (const [index, [name, description]] of CONTEXTS.entries()) {
      await database.run('INSERT INTO contexts (id, name, description) VALUES ($1, $2, $3)', [
        index + 1,
        name,
        description,
      ]);
    }
    await database.run(`SELECT setval(pg_get_serial_sequence('contexts', 'id'), $1)`, [CONTEXTS.length]);
    const orders = new Map<string, number>();
    for (const [realm, k, v, d = ''] of [...DESTINATIONS, ...ROUTE_TYPES, ...EXTENSION_TYPES, ...CODECS]) {
      const o = (orders.get(realm) ?? 0) + 1;
      orders.set(realm, o);
      await database.run('INSERT INTO dicts (realm, k, v, d, o) VALUES ($1, $2, $3, $4, $5)', [
        realm,
        k,
        v,
        d,
        o,
      ]);
    }
  });
}

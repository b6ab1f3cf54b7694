import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import type TestAgent from 'supertest/lib/agent.js';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { MEBIBYTE } from '../../src/api/http.js';
import { root } from '../../src/root.js';
import { recordedCdr } from '../calls/recorded-cdrs.js';
import { ADMIN_PASSWORD, SECRET, startApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import {
  byDepth,
  type Call,
  callsOf,
  exampleBody,
  jsonBody,
  JSON_TYPE,
  Rows,
} from '../support/operations.js';
import { silentWav, wav } from '../media/samples.js';
import { Scene } from '../support/scene.js';

/**
 * The examples of openapi.yaml: what the running program was sent and what it answered, in openapi-examples.json.
 * After a change `npx vitest run test/api/examples.spec.ts -u`, then `npm run openapi`. A request is made of the
 * examples of its DTO's fields; what a resource needs beyond them stands in these tables.
 */
const TIME = '20220502T000000|PT1H59M59S|daily||1|MO';
const SENT: Readonly<Record<string, object>> = {
  Session_open: { login: 'admin', password: ADMIN_PASSWORD },
  Channel_act: { action: 'deaf', deaf: 'on' },
  Blacklist_updateNumbers: { data: [{ id: 3, k: 'lili', v: '1001' }] },
  Dod_update: { line_number: '6553999' },
  Dod_create: { type: 'GATEWAY', extn: '1001', line_number: '6553998', name: 'example' },
  TimeRecurrence_create: [1, 2].map((route_id) => ({
    route_id,
    time_recurrence: TIME,
    dest_type: 'FS_DEST_USER',
  })),
  TimeRecurrence_update: { id: 1, time_recurrence: TIME },
  TimeTemplate_create: [{ name: 'template_11', description: 'desc 1' }, { name: 'template_12' }],
  TimeTemplate_updateMany: [{ id: 1, name: 'tempalte_333', description: 'desc333' }],
  TimeTemplate_addTimes: [1, 2, 3].map(() => ({ template_id: 1, time_recurrence: TIME })),
  TimeTemplate_updateTimes: [{ id: 1, time_recurrence: TIME }],
  TimeTemplate_removeTimes: [1, 2],
  TimeTemplate_removeMany: [2],
  CallFile_removeAll: [3, 4],
  SeveralExtensions_createRange: { extns_start: '3001', extns_end: '3002', password: 'secret-3000' },
  SeveralExtensions_update: { ids: [1], cid_name: 'Alice' },
  Diagnostics_ping: { ip: '127.0.0.1', port: 1 },
  Diagnostics_capture: { proto: 'icmp', dst_port: 5060 },
  LogfileProfile_createParam_alias: { k: 'maximum-rotate', v: '10' },
  LogfileProfile_createMap_alias: { k: 'all', v: 'crit,alert' },
  LogfileProfile_updateEntry_alias: { v: 'err' },
  ...imports('Routes', 'routes', (n) => ({
    ...{ 路由名称: `Import ${n}`, 呼叫源: 'context-1', 匹配起始号码: `6${n}`, 最大匹配长度: 4 },
    目的地类型: 'FS_DEST_USER',
  })),
  ...imports('Users', 'users', (n) => ({ 用户名: `imported-${n}`, 密码: 'Secret-1234', 角色: 'viewer' })),
  ...imports('Extensions', 'extensions', (n) => ({ 分机号码: `200${n}`, 名称: `Phone ${n}` })),
  ...imports('Trunks', 'trunks', (n) => ({ 中继名称: `trunk_import_${n}`, 远端地址: '192.0.2.1:9999' })),
  ...imports('Hotlines', 'hotlines', (n) => ({ DID号码: `67539${n}`, 对应分机号码: '1001' })),
  ...imports('Dods', 'dods', (n) => ({
    ...{ 分机: `200${n}`, 线路号码: `86201${n}`, 资源类型: 'GATEWAY', 资源名: 'example' },
  })),
  ...imports('Blacklists', 'lists', (n) => ({
    ...{ 名称: `import_${n}`, 名单类型: 1, 限制用户类型: 1, 号码名称: 'hello', 起始号码: '123' },
  })),
  ...imports('NumberTranslation', 'number_translation', (n) => ({
    ...{ 名称: `import_${n}`, 类型: 'exact', 原始号码: '10001', 新号码: '901001' },
  })),
};

/** Both paths of an import, each with a row of its own. */
function imports(sheet: string, envelope: string, row: (n: number) => object): Record<string, object> {
  return {
    [`${sheet}Sheet_import`]: { [envelope]: [row(1)] },
    [`${sheet}Sheet_import_alias`]: { [envelope]: [row(2)] },
  };
}

/** Values of path parameters that no request before has made. */
const IN_PATH = {
  '/api/dicts/realm/{realm}': 'DEST',
  '/api/configs/{key}': 'xui_type',
  '/api/params/realm/{realm}': 'SOFIAGLOBALS',
  '/api/routes/drag/{startParamId}': '1',
  '/api/routes/drag/{startParamId}/{endParamId}': '2',
  '/api/tones/{tone}': '%25(1000,4000,450)',
  '/api/{engine}/tts': 'ali',
  '/api/media_files/regular/{threshold}': '3Month',
  '/api/media_files/regular/{threshold}/{regular}': 'false',
  '/api/conference_rooms/{id}/remain_members/{groupId}': '1',
  '/api/time_recurrence/templates/time_recurrences/{id}': '3',
  '/api/time_recurrence/route/{id}': '1',
  '/api/number_translation/{id}/{nts_id}': '3',
  '/api/time_recurrence/{id}': '2',
  '/api/webhooks/{id}': '1',
  '/api/webhooks/{id}/deliveries/{did}': '1',
};
/** Made of what others make that come after them in the document. */
const LAST = ['RouteCode_create', 'RouteCode_remove', 'RouteCode_removeAll'];
/** After all others: then a restore changes nothing. */
const BACKUPS = ['Backup_create', 'Backup_restore', 'BackupSchema_restore'];
/** These refuse always, or what they are asked here, and nobody is in a room or has the extension. */
const REFUSED: Readonly<Record<string, number>> = {
  ...{ SipProfile_create: 400, SipProfile_remove: 400, Diagnostics_capture: 400 },
  ...{ Tts_speak: 404, LiveConference_act: 409, UserExtension_leave: 404, UserExtension_updateOwn: 404 },
};
/** There are no licences to read or write: 404, or 400. */
const LICENCE = /^License_(create|add|get|update|remove)\b/;

interface Example {
  readonly status: number;
  readonly request?: unknown;
  readonly answer: unknown;
}

const document = inject('openapi');
/** Those of files are not shown. */
const calls = callsOf(document).filter(
  (call) =>
    call.responses['200']?.content?.[JSON_TYPE] !== undefined &&
    (call.requestBody === undefined || jsonBody(call) !== undefined),
);

let scene: Scene;
let folder: string;
let others: Record<string, TestAgent>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'switchyard-examples-'));
  scene = await Scene.open('backend', undefined, { RECORDINGS_DIR: folder, DATA_DIR: folder });
  await scene.extension('1001');
  await scene.route('Phones', '100');
  const gateway = { name: 'example', realm: '192.0.2.1', register: 'no' };
  await scene.t.admin.post('/api/gateways').send(gateway).expect(200);
  await scene.t.admin.post('/api/upload').attach('file', wav(), 'welcome.wav').expect(200);
  // The only one there is.
  await scene.t.admin.delete('/api/logfile_profiles/setting/1').expect(200);
  await storeDeliveries();
  const phone = scene.phone('1001', { answer: 100 });
  expect(await phone.register()).toBe(200);
  const leg = await storeCdr();
  // The first file is that of media.
  for (const file of [2, 3, 4]) await storeRecording(leg, file);
  rows = new Rows({ ...IN_PATH, '/api/cdrs/{uuid}': leg, '/api/call_files/{id}': '2' });
  // What they are asked ends their session.
  others = { Session_close: await scene.t.as('viewer'), User_changeOwnPassword: await scene.t.as('viewer') };
});
afterAll(async () => {
  await scene.close();
  await rm(folder, { recursive: true, force: true });
});

/** The recorded leg of a caller, as of now. */
async function storeCdr(): Promise<string> {
  const cdr = recordedCdr('caller');
  const now = Date.now();
  const [start_uepoch, answer_uepoch, end_uepoch] = [now - 9_000, now - 5_000, now].map((ms) => `${ms}000`);
  Object.assign(cdr.variables, { start_uepoch, answer_uepoch, end_uepoch });
  await scene.t.anyone.post('/freeswitch/cdr').auth('freeswitch', SECRET).send(cdr).expect(200);
  return String(cdr.variables['uuid']);
}

async function storeRecording(uuid: string, seconds: number): Promise<void> {
  const rel_path = `calls/2026-11-21/${uuid}-${seconds}.wav`;
  const about = { path: `/var/lib/freeswitch/recordings/${rel_path}`, rel_path, switch: 'pbx1', uuid };
  await scene.t.anyone
    .put('/freeswitch/files')
    .query({ ...about, core_uuid: uuid, modified: Math.floor(Date.now() / 1000) })
    .auth('freeswitch', SECRET)
    .type('audio/x-wav')
    .send(silentWav(seconds * 1_000))
    .expect(204);
}

/** Two that were given up. */
async function storeDeliveries(): Promise<void> {
  await scene.t.database.run(`INSERT INTO webhooks (url, disabled) VALUES ('http://127.0.0.1:9/calls', 1)`);
  await scene.t.database.run(
    `INSERT INTO webhook_deliveries (webhook_id, event_key, event, call_uuid, body, state, attempts, status, error)
     SELECT 1, $1 || ':' || $1 || ':' || once, event, $1::uuid, $2, 'dead', 90, 500, 'answered 500'
     FROM (VALUES ('answer', 'answered'), ('hangup', 'hangup')) AS states (once, event)`,
    [UUID, JSON.stringify({ 'Event-Name': 'CUSTOM', 'Event-Subclass': 'ai::channel-state' })],
  );
}

const requestOf = (call: Call): object | undefined =>
  call.operationId === 'BackupSchema_restore'
    ? { schema_name: rows.fill('/api/backups/{name}').split('/').at(-1) }
    : (SENT[call.operationId] ?? exampleBody(document, call));

let rows: Rows;
const examples: Record<string, Example> = {};

async function record(call: Call): Promise<void> {
  const { method, path, operationId } = call;
  const request = requestOf(call);
  const agent = others[operationId] ?? scene.t.admin;
  await eventually(async () => {
    const { status, body } = await agent[method](rows.fill(path)).send(request);
    const expected = LICENCE.test(operationId.replace(/_alias\d?$/, ''))
      ? [400, 404]
      : [REFUSED[operationId] ?? 200];
    expect(status, `${operationId} ${JSON.stringify(request)}: ${JSON.stringify(body)}`).toBeOneOf(expected);
    // The switches take a moment over what they were told.
    expect(JSON.stringify(body)).not.toMatch(/"(applied|enforced)":false/);
    examples[operationId] = steady({ status, request, answer: body });
    if (method === 'post' && status === 200) rows.note(call, body);
  }, 3_000);
}

async function recordErrors(): Promise<void> {
  const { admin, anyone } = scene.t;
  const alone = await startApp();
  const name = '分机';
  const answers = [
    await admin.post('/api/contexts').send({}),
    await anyone.get('/api/contexts'),
    await admin.get('/api/contexts/999'),
    await admin.post('/api/contexts').send({ name }),
    await admin.post('/api/contexts').send({ name: 'x'.repeat(MEBIBYTE) }),
    await admin.post('/api/contexts').type('application/xml').send('<name/>'),
    await alone.admin.get('/api/channels'),
  ];
  await alone.close();
  for (const { status, body } of answers) examples[`Error${status}`] = { status, answer: body };
}

const STAMP = '2026-11-21 12:00:00';
const UUID = 'cfd41551-bec3-4fc6-bca0-c1a07784f207';

/** Without what is another in each run; of a long list its first two. */
function steady<T>(value: T): T {
  const text = JSON.stringify(value, (_key, inner: unknown) =>
    Array.isArray(inner) ? inner.slice(0, 2) : inner,
  )
    .replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/g, STAMP)
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '2026-11-21T12:00:00.000Z')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, UUID)
    .replace(/(?<=127\.0\.0\.1:|"network_port":)\d+/g, '5060')
    .replace(/\d+(?=-cfd41551-)/g, '81')
    .replace(/\d{8}-\d{9}-([a-z-]+)-[0-9a-f]{6}/g, '20261121-120000000-$1-1a2b3c')
    .replace(/(?<="name":"2[^}]*"size":)\d+/g, '48213')
    .replace(/(?<="migration":")\w+/g, 'CdrCalls1764289700000')
    .replace(/(?<="ms":)\d+/g, '12')
    .replace(/(?<="viewer-)\w+/g, '1')
    .replace(/(?<="disk_(free|total)":)\d+/g, '50000000000')
    .replace(/(?<="hostname":")[^"]*/g, 'pbx1')
    .replace(/(?<="ip":")[^"]*(?=","ext_ip")/g, '192.0.2.10')
    .replace(/(?<="\w+_memory_\w+":)\d+/g, '2000000000')
    .replace(/"\/":"\d+%"(,"\/[^"]*":"\d+%")*/g, '"/":"37%"')
    .replace(/"usage":[\d.]+,"idle":[\d.]+,"cores":\d+/g, '"usage":12.5,"idle":87.5,"cores":4')
    .replace(/(?<="load\d+":)[\d.]+/g, '0.5')
    .replace(/(?<="(years|days|hours|minutes|(milli)?seconds|active|peak|peak5Min)":)\d+/g, '0')
    .replace(/(?<="total":)\d+(?=,"(years|active)")/g, '0')
    .replace(/\[\[\d{1,3}(\.\d+)?,"[^\]]*\](,\[[^\]]*\])*\]/g, `[[37.05,"${STAMP}"]]`)
    .replace(/\[\[\d{4,}(\.\d+)?,"[^\]]*\](,\[[^\]]*\])*\]/g, `[[2000000000,"${STAMP}"]]`)
    .replace(/(?<=")1\d{9}(?=")|(?<=:)1\d{9}(?=,)/g, '1795262400');
  return JSON.parse(text) as T;
}

describe('the examples of openapi.yaml', () => {
  it('are what the program says now', async () => {
    const of = (method: string) => calls.filter((call) => call.method === method).toSorted(byDepth);
    const late = ({ operationId }: Call): number =>
      [LAST, BACKUPS].findIndex((some) => some.includes(operationId)) + 1;
    for (const method of ['post', 'get', 'put'])
      for (const call of of(method).toSorted((one, two) => late(one) - late(two))) await record(call);
    for (const call of of('delete')
      .toReversed()
      .toSorted((one, two) => late(two) - late(one)))
      await record(call);
    await recordErrors();
    const text = `${JSON.stringify(examples, undefined, 2)}\n`;
    await expect(text).toMatchFileSnapshot(join(root, 'openapi-examples.json'));
  }, 60_000);

  it('are there for every operation and every error', () => {
    const known = [
      ...calls.map(({ operationId }) => operationId),
      ...Object.keys(document.components.responses),
    ];
    expect(Object.keys(examples).toSorted()).toEqual(known.toSorted());
  });

  it('are requests as the document describes them', () => {
    const ajv = new Ajv({ strict: false, validateSchema: false, validateFormats: false });
    ajv.addSchema(document, 'openapi');
    for (const call of calls) {
      const request = requestOf(call);
      if (request === undefined) continue;
      const place = ['paths', call.path, call.method, 'requestBody', 'content', JSON_TYPE, 'schema'];
      const pointer = place.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
      const fits = ajv.validate({ $ref: `openapi#/${encodeURI(pointer)}` }, request);
      expect([call.operationId, fits, ajv.errorsText()]).toEqual([call.operationId, true, 'No errors']);
    }
  });
});

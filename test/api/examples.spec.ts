import { join } from 'node:path';
import { Ajv } from 'ajv';
import type TestAgent from 'supertest/lib/agent.js';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { BODY_LIMIT } from '../../src/api/http.js';
import { root } from '../../src/root.js';
import { recordedCdr } from '../calls/recorded-cdrs.js';
import { ADMIN_PASSWORD, SECRET, startApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import {
  bodyReference,
  byDepth,
  type Call,
  callsOf,
  exampleBody,
  JSON_TYPE,
  Rows,
} from '../support/operations.js';
import { Scene } from '../support/scene.js';

/**
 * The examples of openapi.yaml: what the running program was sent and what it answered, in openapi-examples.json.
 * After a change `npx vitest run test/api/examples.spec.ts -u`, then `npm run openapi`. A request is made of the
 * examples of its DTO's fields; what a resource needs beyond them stands in these tables.
 */
const SENT: Readonly<Record<string, object>> = {
  Session_open: { login: 'admin', password: ADMIN_PASSWORD },
};
/** Values of path parameters that no request before has made. */
const IN_PATH = { '/api/dicts/realm/{realm}': 'DEST' };
/** These always refuse. */
const REFUSED = ['SipProfile_create', 'SipProfile_remove'];

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
    (call.requestBody === undefined || bodyReference(call) !== undefined),
);

let scene: Scene;
let others: Record<string, TestAgent>;
beforeAll(async () => {
  scene = await Scene.open();
  await scene.extension('1001');
  await scene.route('Phones', '100');
  const phone = scene.phone('1001', { answer: 100 });
  expect(await phone.register()).toBe(200);
  rows = new Rows({ ...IN_PATH, '/api/cdrs/{uuid}': await storeCdr() });
  // What they are asked ends their session.
  others = { Session_close: await scene.t.as('viewer'), User_changeOwnPassword: await scene.t.as('viewer') };
});
afterAll(() => scene.close());

/** The recorded leg of a caller, as of now. */
async function storeCdr(): Promise<string> {
  const cdr = recordedCdr('caller');
  const now = Date.now();
  const [start_uepoch, answer_uepoch, end_uepoch] = [now - 9_000, now - 5_000, now].map((ms) => `${ms}000`);
  Object.assign(cdr.variables, { start_uepoch, answer_uepoch, end_uepoch });
  await scene.t.anyone.post('/freeswitch/cdr').auth('freeswitch', SECRET).send(cdr).expect(200);
  return String(cdr.variables['uuid']);
}

const requestOf = (call: Call): object | undefined => SENT[call.operationId] ?? exampleBody(document, call);

let rows: Rows;
const examples: Record<string, Example> = {};

async function record(call: Call): Promise<void> {
  const { method, path, operationId } = call;
  const request = requestOf(call);
  const agent = others[operationId] ?? scene.t.admin;
  await eventually(async () => {
    const { status, body } = await agent[method](rows.fill(path)).send(request);
    const expected = REFUSED.includes(operationId) ? 400 : 200;
    expect(status, `${operationId} ${JSON.stringify(request)}: ${JSON.stringify(body)}`).toBe(expected);
    // The switches take a moment over what they were told.
    expect(JSON.stringify(body)).not.toContain('"applied":false');
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
    await admin.post('/api/contexts').send({ name: 'x'.repeat(BODY_LIMIT) }),
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
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, UUID)
    .replace(/(?<=127\.0\.0\.1:|"network_port":)\d+/g, '5060')
    .replace(/\d+(?=-cfd41551-)/g, '81')
    .replace(/(?<="viewer-)\w+/g, '1')
    .replace(/(?<="hostname":")[^"]*/g, 'pbx1')
    .replace(/(?<=")1\d{9}(?=")|(?<=:)1\d{9}(?=,)/g, '1795262400');
  return JSON.parse(text) as T;
}

describe('the examples of openapi.yaml', () => {
  it('are what the program says now', async () => {
    const of = (method: string) => calls.filter((call) => call.method === method).toSorted(byDepth);
    for (const method of ['post', 'get', 'put']) for (const call of of(method)) await record(call);
    for (const call of of('delete').toReversed()) await record(call);
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
      const fits = ajv.validate({ $ref: `openapi${bodyReference(call)}` }, request);
      expect([call.operationId, fits, ajv.errorsText()]).toEqual([call.operationId, true, 'No errors']);
    }
  });
});

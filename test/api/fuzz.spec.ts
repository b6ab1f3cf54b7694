import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ATTACKS } from '../freeswitch/attacks.js';
import { ADMIN_PASSWORD, startApp, type TestApp } from '../support/app.js';
import { bodySchema, byDepth, callsOf, exampleBody, Rows } from '../support/operations.js';
import type { Call, FieldSchema } from '../support/operations.js';

/**
 * Bad input against every operation of the document, so against those that are not written yet. Each answer is held
 * against its schema besides (support/every-test.ts): a 400 has the shape of one.
 */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_121);
/** More of them try more, and take about so long. */
const SECONDS = Number(process.env['FUZZ_SECONDS'] ?? 90);
const JSON_TYPE = 'application/json';

const document = inject('openapi');
/** A restore would take back what the others have made. */
const RESTORES = ['Backup_restore', 'BackupSchema_restore'];
const calls = callsOf(document).filter(({ operationId }) => !RESTORES.includes(operationId));
/** They reach out of this machine, by programs that it may not have: test/system/host tries them. */
const OUTWARD = ['/api/ping', '/api/tcpdump'];
const writes = calls.filter(
  (call) => bodySchema(document, call) !== undefined && !OUTWARD.includes(call.path),
);
const reads = calls.filter(
  ({ method, path, responses }) =>
    method === 'get' && path.startsWith('/api/') && responses['200']?.content?.[JSON_TYPE] !== undefined,
);
const lists = reads.filter(
  ({ path, parameters }) =>
    parameters.some(({ name }) => name === 'page') &&
    // Asks a switch, which these tests do not have.
    path !== '/api/trunk_groups/status',
);

let t: TestApp;
let folder: string;
let token: string;
// Of the settings of log files there is one, which is there.
const rows = new Rows({ '/api/logfile_profiles/setting/{id}': '1' });
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'switchyard-fuzz-'));
  t = await startApp({ DATA_DIR: folder });
  token = (await t.anyone.post('/api/sessions').send({ login: 'admin', password: ADMIN_PASSWORD })).body
    .token;
  for (const call of writes.filter(({ method }) => method === 'post').toSorted(byDepth)) {
    const { status, body } = await t.admin.post(rows.fill(call.path)).send(exampleBody(document, call));
    if (status === 200) rows.note(call, body);
  }
  tables = await tableNames();
});
afterAll(async () => {
  await t.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly body: {
    readonly code?: number;
    readonly message?: string;
    readonly errors?: readonly { field: string }[];
    readonly page?: number;
    readonly data?: readonly unknown[];
  };
}

/** @throws what is wrong with the answer, whatever was asked */
async function ask(
  method: string,
  path: string,
  content?: string | Buffer,
  type = JSON_TYPE,
): Promise<Answer> {
  const headers = { 'x-xtra-auth-id': token, ...(content !== undefined && { 'content-type': type }) };
  const answer = await fetch(t.url + path, { method: method.toUpperCase(), headers, body: content });
  const text = await answer.text();
  const said = `${method} ${path.slice(0, 200)}: ${answer.status} ${text.slice(0, 300)}`;
  const saidAs = answer.headers.get('content-type') ?? '';
  if (answer.status === 200 && saidAs.startsWith('text/csv')) return { status: 200, body: {} };
  if (!saidAs.startsWith(JSON_TYPE)) throw new Error(`no JSON: ${said}`);
  const body = JSON.parse(text) as Answer['body'];
  const noSwitch = answer.status === 503 && /no switch is configured/.test(body.message!);
  if (answer.status >= 500 && !noSwitch) throw new Error(said);
  if (answer.status >= 400 && !(body.code === answer.status && body.message)) throw new Error(said);
  return { status: answer.status, body };
}

let tables: string[] = [];
let stored: Record<string, string> | undefined;
const done = { accepted: 0, refused: 0 };

/** They change without a write: by logging in, by looking up where gateways are, by an import that is refused, by the minute. */
const OTHERWISE = [
  ...['sessions', 'login_failures', 'login_addresses', 'carrier_addresses', 'change_version', 'imports'],
  'host_samples',
];

async function tableNames(): Promise<string[]> {
  const found = await t.database.run<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY 1`,
  );
  return found.map(({ name }) => name).filter((name) => !OTHERWISE.includes(name));
}

/** A reader may gather what is to be summed up; the sums stay. Who tries to log in is remembered. */
const SUMS: Readonly<Record<string, string>> = {
  users: "(SELECT to_jsonb(u) - 'last_login_attempt_at' FROM users u)",
  row_counts: '(SELECT counted, ref_id, sum(n) FROM row_counts GROUP BY 1, 2 HAVING sum(n) <> 0)',
};

/** Every table's number of rows and what they hold. */
async function contents(): Promise<Record<string, string>> {
  const one = (name: string) =>
    `SELECT '${name}' AS name, count(*) || ' ' || coalesce(sum(hashtextextended(r::text, 0)), 0) AS rows FROM ${SUMS[name] ?? name} r`;
  // Prepared: planning it takes longer than what it does.
  const query = { name: 'contents', text: tables.map(one).join(' UNION ALL ') };
  const { rows: found } = await t.database.pool.query<{ name: string; rows: string }>(query);
  return Object.fromEntries(found.map(({ name, rows: held }) => [name, held]));
}

/** Asks what may be taken; what is refused has changed nothing. */
async function attempt(...request: Parameters<typeof ask>): Promise<Answer> {
  stored ??= await contents();
  const answer = await ask(...request);
  if (answer.status === 200) stored = undefined;
  else await expectUnchanged();
  done[answer.status === 200 ? 'accepted' : 'refused'] += 1;
  return answer;
}

const tablesThatDiffer = (one: Record<string, string>, two: Record<string, string>): string[] =>
  tables.filter((name) => one[name] !== two[name]);

async function expectUnchanged(): Promise<void> {
  const before = stored!;
  stored = await contents();
  expect(tablesThatDiffer(before, stored)).toEqual([]);
}

/** Asks what must be refused altogether. */
async function withoutEffect(asking: () => Promise<void>): Promise<void> {
  stored ??= await contents();
  await asking();
  await expectUnchanged();
}

const DOCUMENT = /^<document type="freeswitch\/xml">[^]*<\/document>$/;

const TEXTS = [
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\n',
    'a\r\nb: c',
    "'",
    '"',
    `'; DROP TABLE routes; --`,
    '\\',
    '%',
    '%s%n',
    '$$',
  ],
  ...[
    '<x/>',
    ']]>',
    '&amp;',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '`id`',
    '$(id)',
    '../../etc/passwd',
    'a,b',
    'a|b',
  ],
  ...[
    '\u202e',
    '\ud800',
    '😀',
    '电话',
    'NaN',
    '-1',
    '1e400',
    '0x10',
    '99999999999999999999',
    'x'.repeat(70_000),
  ],
  ...['__proto__', 'constructor', 'prototype', 'toString'],
  ...ATTACKS,
];
const OTHERS = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  99_999_999_999,
  [],
  {},
  ['a'],
  [null],
  [[]],
  { $ne: 1 },
];
const HOSTILE = fc.constantFrom<unknown>(...TEXTS, ...OTHERS);
// Once: making them takes longer than what they make.
const WORD = fc.stringMatching(/^[0-9a-z]{1,8}$/);
const DIGITS = fc.stringMatching(/^\d{1,4}$/);
const BINARY = fc.string({ unit: 'binary' });
const JSON_VALUE = fc.jsonValue({ maxDepth: 2 });

function valueOf({
  type,
  example,
  enum: choices,
  minimum,
  maximum,
  maxLength = 255,
}: FieldSchema): fc.Arbitrary<unknown> {
  const good = [
    ...(example === undefined ? [] : [fc.constant(example)]),
    ...(choices ? [fc.constantFrom(...choices)] : []),
    ...(type === 'integer' ? [fc.integer({ min: minimum ?? 0, max: maximum ?? 9 })] : []),
    ...(type === 'string' && !choices ? [WORD, BINARY] : []),
  ];
  const bad = [HOSTILE, fc.constant('x'.repeat(maxLength + 1)), fc.integer(), JSON_VALUE];
  return fc.oneof(...good, ...bad);
}

/** The example, its texts sometimes others so that they are not taken already; some fields wrong, some missing. */
function bodyOf(call: Call): fc.Arbitrary<object> {
  const { properties, required = [] } = bodySchema(document, call)!;
  const names = Object.keys(properties);
  const own = ([name, example]: [string, unknown]) => {
    const free = typeof example === 'string' && properties[name]!.enum === undefined;
    const other = DIGITS.map((digits) => `${String(example)}${digits}`);
    return [name, free ? fc.oneof(fc.constant(example), other) : fc.constant(example)] as const;
  };
  const base = fc.record(Object.fromEntries(Object.entries(exampleBody(document, call)!).map(own)));
  const wrong = fc
    .uniqueArray(fc.constantFrom(...names), { maxLength: 3 })
    .chain((some) => fc.record(Object.fromEntries(some.map((name) => [name, valueOf(properties[name]!)]))));
  const without = fc.oneof(
    { weight: 4, arbitrary: fc.constant<string[]>([]) },
    fc.subarray([...required], { maxLength: Math.min(1, required.length) }),
  );
  const some = fc
    .tuple(base, wrong, without)
    .map(([good, bad, missing]) =>
      Object.fromEntries(Object.entries({ ...good, ...bad }).filter(([name]) => !missing.includes(name))),
    );
  const all = HOSTILE.map((value) => Object.fromEntries(names.map((name) => [name, value])));
  return fc.oneof({ weight: 3, arbitrary: some }, all);
}

/** Whether it holds for what comes, as long as there is time: a slow machine tries less. */
async function holds<T>(
  share: number,
  arbitrary: fc.Arbitrary<T>,
  check: (value: T) => Promise<void>,
): Promise<void> {
  const end = Date.now() + SECONDS * 1_000 * share;
  const property = fc.asyncProperty(arbitrary, async (value) => {
    if (Date.now() < end) await check(value);
  });
  await fc.assert(property, { seed: SEED, numRuns: SECONDS });
}

const named = (some: readonly Call[]) =>
  some.map((call) => [`${call.method.toUpperCase()} ${call.path}`, call] as const);

describe('a body of', () => {
  it.each(named(writes))(
    '%s is taken or refused as a whole, by the name of what is wrong',
    async (_name, call) => {
      const parameters = call.parameters.map(({ name }) => name);
      const fields = [...parameters, ...Object.keys(bodySchema(document, call)!.properties)];
      await holds(0.75 / writes.length, bodyOf(call), async (body) => {
        const answer = await attempt(call.method, rows.fill(call.path), JSON.stringify(body));
        // Of a sheet's row they are those of its columns.
        const problems = (answer.body.errors ?? []).filter((problem) => !('row' in problem));
        // Of what lies inside of a field: `data[0].k`.
        for (const { field } of problems) expect(fields).toContain(/^[^.[]+/.exec(field)![0]);
      });
    },
  );

  // More than is taken of anything but a sheet.
  const HUGE = Buffer.from(JSON.stringify({ name: 'x'.repeat(9_000_000) }));
  const NONSENSE: [string, string | Buffer, number, string?][] = [
    ['broken JSON', '{"name":', 400],
    ['nothing', '', 400],
    ['an array', '[{"name":"x"}]', 400],
    ['a number', '7', 400],
    ['a text', '"name"', 400],
    ['null', 'null', 400],
    ['__proto__', '{"name":"x","__proto__":{"role":"admin"}}', 400],
    ['constructor.prototype', '{"name":"x","constructor":{"prototype":{"a":1}}}', 400],
    ['bytes that are not UTF-8', Buffer.from('{"name":"\xe9"}', 'latin1'), 400],
    ['XML', '<name/>', 415, 'application/xml'],
    ['9 MB', HUGE, 413],
  ];

  it.each(named(writes))('%s is refused when it is nonsense', async (_name, call) => {
    const { method, path } = call;
    const many = JSON.stringify(call.requestBody).includes('"type":"array"');
    const rowsAtOnce = /\/(import|upload)$/.test(path);
    await withoutEffect(async () => {
      for (const [what, content, expected, type] of NONSENSE) {
        // What takes several rows is asked with rows of nothing elsewhere (test/sheets, seed specs).
        if (what === 'an array' && (many || rowsAtOnce)) continue;
        const { status } = await ask(method, rows.fill(path), content, type);
        // Imports take more bytes than others: to them it is nonsense only.
        expect(what === '9 MB' && rowsAtOnce ? [400, 413] : [expected], `${what}: ${status}`).toContain(
          status,
        );
      }
    });
  });

  const updates = writes.filter(
    (call) => call.path.endsWith('}') && !('action' in bodySchema(document, call)!.properties),
  );

  it.each(named(updates))(
    '%s is refused for an action it does not know, and toggles or says that it cannot',
    async (_name, { method, path }) => {
      const act = (action: string) => attempt(method, rows.fill(path), JSON.stringify({ action }));
      expect((await act('explode')).body.errors).toMatchObject([{ field: 'action' }]);
      const before = await contents();
      const { status, body } = await act('toggle');
      if (status === 400) expect(body.errors).toMatchObject([{ field: 'action' }]);
      else expect(tablesThatDiffer(before, await contents())).not.toEqual([]);
    },
  );

  it('every kind has been refused, and taken', () => {
    expect(done.refused).toBeGreaterThan(5 * writes.length);
    expect(done.accepted).toBeGreaterThan(2 * writes.length);
  });

  it('every kind has left what can still be read, and is told to the switch as XML', async () => {
    for (const { path } of lists) await t.admin.get(`${rows.fill(path)}?perPage=5000`).expect(200);
    for (const attack of TEXTS.map((text) => text.slice(0, 10_000))) {
      const user = { key_value: attack, domain: attack, user: attack, purpose: attack };
      expect(await t.xml({ section: 'directory', ...user })).toMatch(DOCUMENT);
      const caller = {
        variable_user_name: attack,
        variable_sip_authorized: 'true',
        variable_domain_name: attack,
      };
      const call = { 'Caller-Context': attack, 'Caller-Destination-Number': attack };
      expect(await t.xml({ section: 'dialplan', ...call })).toMatch(DOCUMENT);
      expect(await t.xml({ section: 'dialplan', ...call, ...caller })).toMatch(DOCUMENT);
    }
    expect(await t.xml({ section: 'configuration', key_value: 'sofia.conf' })).toMatch(DOCUMENT);
  });
});

describe('a path', () => {
  // What reads one as `{id}.{ext}` takes `1.5`.
  const numbered = calls.filter(
    ({ method, path, parameters }) =>
      !(method === 'get' && path.startsWith('/api/media_files/{id}')) &&
      parameters.some((each) => each.in === 'path' && each.schema['type'] === 'integer'),
  );
  const NO_ID = [
    ...['0', '-1', '1.5', '1e3', 'abc', '1;drop', '%27', '..%2f1', '%00', '99999999999999999999'],
    ...['7'.repeat(300), '%E0%A4'],
  ];

  it.each(named(numbered))('%s takes no id that is none', async (_name, call) => {
    const { method, path, parameters } = call;
    const body = exampleBody(document, call);
    const askFor = (name: string, id: string) =>
      ask(method, rows.fill(path.replace(`{${name}}`, id)), body && JSON.stringify(body));
    await withoutEffect(async () => {
      for (const { name } of parameters.filter(({ in: place }) => place === 'path')) {
        for (const id of NO_ID) {
          const answer = await askFor(name, id);
          expect([id, answer.status]).toEqual([id, 400]);
          expect([name, 'url']).toContain(answer.body.errors![0]!.field);
        }
        expect((await askFor(name, '2147483647')).status).toBe(404);
      }
    });
  });
});

describe('a list', () => {
  /** Seed 003 wraps some pages twice. */
  const pageOf = (body: object): unknown =>
    'page' in body
      ? body.page
      : Object.values(body).flatMap((inner: unknown) => (inner as { page?: unknown }).page ?? [])[0];
  const texts = fc
    .oneof(fc.constantFrom(...TEXTS), BINARY)
    .filter((text) => !/\p{Surrogate}/u.test(text) && text.length < 4_000);
  const query = (parameters: Record<string, string>) => new URLSearchParams(parameters).toString();

  it.each(named(lists))('%s knows no other columns than its own', async (_name, { path }) => {
    for (const parameters of [
      'sortField=nonsense',
      'searchField=nonsense&searchKey=a',
      'searchField=password',
      'sortField=id; --',
    ]) {
      const { status, body } = await ask('get', `${rows.fill(path)}?${encodeURI(parameters)}`);
      expect([status, body.errors![0]!.field]).toEqual([400, parameters.split('=')[0]]);
    }
  });

  it.each(named(lists))('%s falls back to the first page', async (_name, { path }) => {
    const first = await ask('get', `${rows.fill(path)}?page=1`);
    const nonsense = texts.filter((text) => text !== '' && !/^\d+$/.test(text) && !text.includes('\0'));
    await holds(0.1 / lists.length, fc.tuple(nonsense, nonsense), async ([page, perPage]) => {
      const { status, body } = await ask('get', `${rows.fill(path)}?${query({ page, perPage })}`);
      expect([status, body.data]).toEqual([200, first.body.data]);
      expect(pageOf(body)).toBe(1);
    });
  });

  it.each(named(reads))('%s takes any query for a question', async (_name, { path, parameters }) => {
    const names = parameters.filter(({ in: place }) => place === 'query').map(({ name }) => name);
    const given = fc.dictionary(fc.oneof(fc.constantFrom('q', ...names), texts), texts, { maxKeys: 4 });
    await holds(0.15 / reads.length, given, async (some) => {
      await ask('get', `${rows.fill(path)}?${query(some)}`);
    });
  });
});

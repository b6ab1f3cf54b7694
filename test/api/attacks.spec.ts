import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openapiDocument } from '../../src/openapi-document.js';
import { startApp, type TestApp } from '../support/app.js';

interface Schema {
  readonly $ref?: string;
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}
interface Operation {
  readonly requestBody?: { content: { 'application/json'?: { schema: Schema } } };
}
interface Document {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: {
    schemas: Record<string, { properties: Record<string, object>; required?: string[] }>;
  };
}

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
    '<x/>',
    ']]>',
    '&amp;',
    '%',
    '%s%n',
    '\\',
  ],
  ...[
    '${system(touch /tmp/owned)}',
    '$${secret}',
    '`id`',
    '$(id)',
    '^^',
    '[a=b]',
    '{a=b}user/1',
    'a,b',
    'a|b',
    '../../etc/passwd',
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
  { __proto__: null },
];
const ATTACKS: unknown[] = [...TEXTS, ...OTHERS];

let t: TestApp;
let document: Document;
beforeAll(async () => {
  t = await startApp();
  document = parse(openapiDocument(t.app)) as Document;
});
afterAll(() => t.close());

/** The input that a body is, or that each of its rows is. */
function inputOf({ $ref, oneOf = [], allOf = [] }: Schema): string | undefined {
  return $ref?.split('/').at(-1) ?? [...oneOf, ...allOf].map(inputOf).find((name) => name !== undefined);
}

/** Every write and the fields it documents. */
function writes(): { method: string; path: string; fields: string[] }[] {
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { requestBody }]) => {
      const json = requestBody?.content['application/json'];
      const name = json && inputOf(json.schema);
      if (name === undefined || path === '/api/sessions') return [];
      return [{ method, path, fields: Object.keys(document.components.schemas[name]!.properties) }];
    }),
  );
}

describe('no field of any write', () => {
  it('takes an attack for more than input: no 5xx, no HTML, and what is refused names the field', async () => {
    const found = writes();
    expect(found.length).toBeGreaterThan(12);
    const wrong: string[] = [];
    let refused = 0;
    for (const { method, path, fields } of found) {
      for (const field of fields) {
        for (const attack of ATTACKS) {
          const url = path.replace(/\{\w+\}/g, '1');
          const call = method === 'post' ? t.admin.post(url) : t.admin.put(url);
          const { status, headers, body } = await call.send({ [field]: attack });
          const said = `${method} ${path} ${field}=${JSON.stringify(attack)?.slice(0, 60)}: ${status} ${JSON.stringify(body).slice(0, 200)}`;
          const noSwitch = status === 503 && path === '/api/channels';
          if ((status >= 500 && !noSwitch) || !String(headers['content-type']).startsWith('application/json'))
            wrong.push(said);
          if (status === 400 && !(body.errors?.[0]?.field && body.message)) wrong.push(said);
          if (status === 400) refused += 1;
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(refused).toBeGreaterThan(1_000);
  }, 120_000);

  it('is spoilt by them: what is stored can still be read, and every answer to the switch is XML', async () => {
    for (const path of ['routes', 'extensions', 'contexts', 'users', 'dev_keys', 'dicts', 'audit_logs']) {
      await t.admin.get(`/api/${path}?perPage=5000`).expect(200);
    }
    for (const attack of TEXTS.map((text) => text.slice(0, 10_000))) {
      const xml = await t.xml({
        section: 'directory',
        key_value: attack,
        domain: attack,
        user: attack,
        purpose: attack,
      });
      expect(xml).toMatch(/^<document type="freeswitch\/xml">[^]*<\/document>$/);
      const call = {
        section: 'dialplan',
        'Caller-Context': attack,
        'Caller-Destination-Number': attack,
        variable_user_name: attack,
      };
      expect(await t.xml({ ...call, variable_sip_authorized: 'true', variable_domain_name: attack })).toMatch(
        /<\/document>$/,
      );
    }
  });

  it('reaches SQL by the query string', async () => {
    for (const attack of TEXTS.filter((text) => text.length < 1_000)) {
      for (const name of [
        'sortField',
        'searchField',
        'searchKey',
        'sortOrder',
        'page',
        'destNumber',
        'context',
        'name',
        attack,
      ]) {
        const query = new URLSearchParams({ searchField: 'name', searchKey: 'a', [name]: attack });
        const { status } = await t.admin.get(`/api/routes?${query.toString()}`);
        expect([name, attack, status < 500]).toEqual([name, attack, true]);
      }
    }
  });
});

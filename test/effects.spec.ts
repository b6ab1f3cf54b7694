import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fieldSchemas } from '../src/api/fields.js';
import { DEST_TYPES } from '../src/dialplan/destination.js';
import { FUNC_TYPES } from '../src/dialplan/func-code-types.js';
import { IVR_ACTION_TYPES } from '../src/dialplan/ivrs/ivr-action-types.js';
import { GATEWAY_PARAMS } from '../src/trunking/gateway-params.js';

/** docs/effects.md against the DTOs and the tests it names. */
const PAGE = readFileSync('docs/effects.md', 'utf8');

/** Said in place of a test. */
const WORDS = ['description', 'mark', 'not used (seed 003)', 'no effect yet'];

/**
 * Not settings: what is asked, how a sheet is read, wrappers of many rows of another DTO, who may use the API, and how a
 * backup is made or restored.
 */
const NO_SETTINGS = new Set([
  ...[
    'SimulationInput',
    'CdrFilter',
    'CdrStatisticsFilter',
    'CdrUuids',
    'CallFileFilter',
    'CallFileUpload',
    'DeliveryFilter',
    'IpQuery',
    'LogFilter',
    'ImportQuery',
    'LanguageQuery',
    'GraphQuery',
    'PingInput',
    'CaptureInput',
    'CsvQuery',
    'ExportQuery',
  ],
  ...['BlacklistNumbers', 'BlacklistNumberChanges', 'NtsNumbers', 'TimeRecurrenceFields', 'TrunkGroupPlace'],
  'ConferenceMemberRows',
  ...['LoginInput', 'DevKeyInput', 'UserInput', 'OwnPassword'],
  ...['BackupInput', 'BackupSchemaQuery', 'RestoreInput', 'SwitchSchemaInput'],
  ...['LoginInput', 'DevKeyInput', 'UserInput', 'NewUser', 'UserBatch', 'LeavingExtension', 'OwnPassword'],
]);

type Dto = abstract new () => object;
const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.dto.ts'),
);
const modules = await Promise.all(
  files.map(async (file) => (await import(resolve('src', file))) as Record<string, unknown>),
);
const dtos = modules
  .flatMap((module) => Object.entries(module))
  .filter((entry): entry is [string, Dto] => typeof entry[1] === 'function');
const fields = new Map<string, string[]>(dtos.map(([name, dto]) => [name, Object.keys(fieldSchemas(dto))]));
const VALUES: Readonly<Record<string, readonly string[]>> = {
  DEST_TYPES: Object.keys(DEST_TYPES),
  FUNC_TYPES: Object.keys(FUNC_TYPES),
  IVR_ACTION_TYPES: Object.keys(IVR_ACTION_TYPES),
  GATEWAY_PARAMS: [...Object.keys(GATEWAY_PARAMS), 'ping-max', 'ping-min', 'contact-in-ping'],
};

interface Line {
  readonly names: readonly string[];
  readonly effect: string;
  readonly proof: string;
}

/** The tables by what stands in brackets in their headings. */
const tables = new Map<string, Line[]>(
  [...PAGE.matchAll(/^##+ .*\(`(\w+)`\)\n([^]*?)(?=^#|(?![^]))/gm)].map(([, name = '', text = '']) => {
    const rows = text.split('\n').filter((line) => line.startsWith('| '));
    const lines = rows.slice(2).map((row): Line => {
      const [, named = '', effect = '', proof = ''] = row.split('|').map((cell) => cell.trim());
      return { names: named.split(', '), effect, proof };
    });
    return [name, lines];
  }),
);
const proofs = (text: string) => [...text.matchAll(/`([\w./-]+\.spec\.ts)`: "([^"]+)"/g)];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** A test of that name, or one of a table whose rows begin with their names. */
const holds = (source: string, name: string): boolean =>
  new RegExp(
    `(^\\s*(it|test)\\b[^]{0,200}?\\(|\\]\\)\\(|^\\s*\\[?\\s*)(['"\`])${escaped(name)}\\3,`,
    'm',
  ).test(source);

describe('docs/effects.md', () => {
  it('has a table for every DTO that stores or does something', () => {
    const wanted = [...fields.keys()].filter((name) => !NO_SETTINGS.has(name));
    expect([...tables.keys()].toSorted()).toEqual([...wanted, ...Object.keys(VALUES)].toSorted());
    for (const name of NO_SETTINGS) expect([...fields.keys()]).toContain(name);
  });

  it.each([...tables])('%s: has every field, each once', (name, lines) => {
    const named = lines.flatMap(({ names }) => names);
    expect(named.toSorted()).toEqual([...(VALUES[name] ?? fields.get(name) ?? [])].toSorted());
  });

  it.each([...tables])('%s: says why nothing proves a field, or what does', (_name, lines) => {
    for (const { names, effect, proof } of lines) {
      const rest = proof.replace(/`[\w./-]+\.spec\.ts`: "[^"]+"(; )?/g, '');
      expect(WORDS.includes(proof) || (rest === '' && proof !== ''), `${names.join()}: ${proof}`).toBe(true);
      expect(proof !== 'mark' || effect !== '', names.join()).toBe(true);
    }
  });

  it.each(proofs(PAGE).map(([, file = '', name = '']): [string, string] => [file, name]))(
    'names a test that is there: %s: "%s"',
    (file, name) => {
      expect(holds(readFileSync(`test/${file}`, 'utf8'), name)).toBe(true);
    },
  );
});

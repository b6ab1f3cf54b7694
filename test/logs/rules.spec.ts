import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { secretHider, withoutSecrets } from '../../src/logs/rules/hide-secrets.js';
import { levelOf } from '../../src/logs/rules/log-facts.js';
import { TAR_END, tarEntry } from '../../src/logs/rules/tar.js';
import { untar } from '../support/untar.js';
import { gzipSync } from 'node:zlib';

describe('what is hidden in a log', () => {
  const hide = secretHider(['the switch secret', 'key', '']);

  it.each([
    ['sent the switch secret along', 'sent [hidden] along'],
    ['a key is not long enough to be looked for', 'a key is not long enough to be looked for'],
    ['Authorization: Digest username="1001", response="0f3e"', 'Authorization: [hidden]'],
    ['   Proxy-Authorization: Digest username="1001",\r', '   Proxy-Authorization: [hidden]\r'],
    ["append_headers 'Authorization: Basic Zm9vOmJhcg=='", "append_headers 'Authorization: [hidden]"],
    ['with Bearer 0b1f6c1e-7a44-4c5e', 'with Bearer [hidden]'],
    ['<param name="password" value="Tr0ub4dor"/>', '<param name="password" value="[hidden]"/>'],
    ['variable_sip_auth_response=0f3e&x=1', 'variable_sip_auth_response=[hidden]&x=1'],
    [
      'EXECUTE [depth=0] sofia/internal/1001 set(conference_moderator_pin=4711)',
      'EXECUTE [depth=0] sofia/internal/1001 set(conference_moderator_pin=[hidden])',
    ],
    ['conference(3000@default+4711+flags{mute})', 'conference(3000@default+[hidden])'],
    ['RTP RECV DTMF 5:960', 'RTP RECV DTMF ?:960'],
    ['{"token":"abc","n":1}', '{"token":[hidden],"n":1}'],
    ['postgres://pbx:Tr0ub4dor@db/pbx', 'postgres://pbx:[hidden]@db/pbx'],
    ['redis://:Tr0ub4dor@127.0.0.1', 'redis://:[hidden]@127.0.0.1'],
    ['sip:1001@pbx.example.test:5060', 'sip:1001@pbx.example.test:5060'],
    ['sip_auth_username=1001', 'sip_auth_username=1001'],
    ['New Channel sofia/internal/1001@pbx [5f0c1a3e]', 'New Channel sofia/internal/1001@pbx [5f0c1a3e]'],
  ])('%s', (text, shown) => {
    expect(hide(text)).toBe(shown);
  });

  it.each([
    'a',
    'password',
    'password=',
    '"password="',
    "token='",
    'name="',
    'authorization',
    '://x:',
    'conference(',
    '_pin ',
  ])('takes no longer than a text is long, however often it holds %s', (word) => {
    const started = performance.now();
    hide(word.repeat(Math.ceil(2_000_000 / word.length)));
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('is found inside of a line of JSON, by name and by value', () => {
    const line = {
      password: 'a',
      none: { apiToken: '' },
      list: ['the switch secret', 1, null],
      pinned: true,
    };
    expect(withoutSecrets(line, hide)).toEqual({
      ...{ password: '[hidden]', none: { apiToken: '' }, list: ['[hidden]', 1, null], pinned: true },
    });
  });
});

describe('the level that the switch logs at', () => {
  const facts = (...values: string[]) => ({
    settings: [],
    profiles: values.map((v, id) => ({ id, name: v, params: [], maps: [{ k: 'all', v }] })),
  });

  it.each([
    [['err'], 'info'],
    [['err', 'notice, Debug'], 'debug'],
    [['all'], 'debug'],
    [[], 'info'],
  ] as const)('of %j is %s', (values, level) => {
    expect(levelOf(facts(...values))).toBe(level);
  });
});

describe('a tar archive', () => {
  const files = { 'a.log': 'one\n', 'folder/b.log': '电话'.repeat(300), empty: '', full: 'x'.repeat(512) };
  const archive = Buffer.concat([
    ...Object.entries(files).map(([name, text]) => tarEntry(name, Buffer.from(text), 1_790_000_000)),
    TAR_END,
  ]);

  it('is read by tar', () => {
    const folder = mkdtempSync(join(tmpdir(), 'switchyard-tar-'));
    try {
      writeFileSync(join(folder, 'x.tar'), archive);
      execFileSync('tar', ['-xf', 'x.tar'], { cwd: folder });
      for (const [name, text] of Object.entries(files))
        expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is read by our tests', () => {
    expect(untar(gzipSync(archive))).toEqual(files);
  });

  it.each(['n'.repeat(101), 'ü'])('refuses the name %s', (name) => {
    expect(() => tarEntry(name, Buffer.alloc(0), 0)).toThrow('not a name for tar');
  });
});

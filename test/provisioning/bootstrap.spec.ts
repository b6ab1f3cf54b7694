import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  BootstrapArgumentError,
  parseBootstrapArguments,
} from '../../src/provisioning/bootstrap/arguments.js';
import { bootstrapFiles, writeBootstrap } from '../../src/provisioning/bootstrap/bootstrap.js';
import { MODULES } from '../../src/provisioning/bootstrap/configurations.js';
import { LANGUAGES, PROMPTS } from '../../src/provisioning/bootstrap/phrases.js';
import { paramList, sofiaProfiles } from '../../src/provisioning/bootstrap/profiles.js';

const NASTY = `a&b<c>"d'e$\${f}`;
const OPTIONS = { out: '/unused', secret: 'secret', domain: 'pbx.example' };

/** What these modules ask for when they load (grep of switch_xml_open_cfg); the others ask for nothing. */
const ASKED: Record<string, string> = {
  mod_console: 'console',
  mod_logfile: 'logfile',
  mod_event_socket: 'event_socket',
  mod_xml_curl: 'xml_curl',
  mod_json_cdr: 'json_cdr',
  mod_curl: 'curl',
  mod_dptools: 'ivr',
  mod_hash: 'hash',
  mod_db: 'db',
  mod_opus: 'opus',
  mod_spandsp: 'spandsp',
  mod_sndfile: 'sndfile',
  mod_local_stream: 'local_stream',
  mod_http_cache: 'http_cache',
  mod_httapi: 'httapi',
  mod_loopback: 'loopback',
  mod_sofia: 'sofia',
  mod_conference: 'conference',
  mod_fifo: 'fifo',
  mod_callcenter: 'callcenter',
  mod_distributor: 'distributor',
  mod_voicemail: 'voicemail',
  mod_lua: 'lua',
};

describe('writeBootstrap', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'switchyard-bootstrap-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('writes files that only their owner may read, also when they were there before', async () => {
    const out = join(folder, 'modes');
    for (const path of await writeBootstrap({ ...OPTIONS, out })) await writeFile(path, '', { mode: 0o644 });
    await writeFile(
      join(out, 'freeswitch.xml'),
      'switchyard: written by freeswitch:conf, changes are lost when',
    );
    await expect(writeBootstrap({ ...OPTIONS, out })).rejects.toThrow('not ours');
    await rm(join(out, 'freeswitch.xml'));
    const paths = await writeBootstrap({ ...OPTIONS, out });
    for (const path of paths) expect((await stat(path)).mode & 0o777, path).toBe(0o600);
    expect((await stat(join(out, 'autoload_configs'))).mode & 0o777).toBe(0o700);
    expect(await writeBootstrap({ ...OPTIONS, out })).toEqual(paths);
  });

  it('does not write into somebody else’s configuration', async () => {
    await writeFile(join(folder, 'freeswitch.xml'), '<document type="freeswitch/xml"/>');
    await expect(writeBootstrap({ ...OPTIONS, out: folder })).rejects.toThrow('not ours');
    expect(await readFile(join(folder, 'freeswitch.xml'), 'utf8')).toBe('<document type="freeswitch/xml"/>');
  });
});

describe('bootstrapFiles', () => {
  const files = bootstrapFiles(OPTIONS);
  const file = (name: string): string => files[`autoload_configs/${name}.conf.xml`] ?? '';

  it('has a file for every module, named as the module asks for it', () => {
    for (const module of MODULES) {
      expect(file('modules')).toContain(`<load module="${module}"/>`);
      const asked = ASKED[module];
      if (asked) expect(file(asked), module).toContain(`<configuration name="${asked}.conf"`);
    }
    for (const [path, text] of Object.entries(files)) {
      if (path.startsWith('autoload_configs/')) expect(text).toContain(`name="${basename(path, '.xml')}"`);
    }
  });

  it('asks the backend for configuration, directory and dialplan, with credentials', () => {
    const text = bootstrapFiles({ ...OPTIONS, apiUrl: 'http://10.0.0.1:8081/' });
    const xmlCurl = text['autoload_configs/xml_curl.conf.xml'];
    expect(xmlCurl).toContain(
      'value="http://10.0.0.1:8081/freeswitch/xml" bindings="dialplan|directory|configuration"',
    );
    expect(xmlCurl).toContain('name="gateway-credentials" value="freeswitch:secret"');
    for (const param of [
      '"log-b-leg" value="true"',
      '"encode" value="false"',
      '"encode-values" value="false"',
      '"retries" value="0"',
    ]) {
      expect(text['autoload_configs/json_cdr.conf.xml']).toContain(`<param name=${param}/>`);
    }
    expect(text['autoload_configs/json_cdr.conf.xml']).toContain(
      'value="http://10.0.0.1:8081/freeswitch/cdr"',
    );
    expect(text['lua/settings.lua']).toBe(
      'return { urls = { "http://10.0.0.1:8081" }, authorization = "Basic ZnJlZXN3aXRjaDpzZWNyZXQ=" }\n',
    );
    expect(text['autoload_configs/json_cdr.conf.xml']).toContain('name="retries" value="0"');
  });

  it('asks several nodes of the backend in the order given', () => {
    const text = bootstrapFiles({ ...OPTIONS, apiUrl: 'http://10.0.0.1:8081, https://b.example.test/' });
    const urls = (name: string) =>
      [...text[`autoload_configs/${name}.conf.xml`]!.matchAll(/url" value="([^"]*)"/g)].map(([, url]) => url);
    const nodes = ['http://10.0.0.1:8081', 'https://b.example.test'];
    expect(urls('xml_curl')).toEqual(nodes.map((node) => `${node}/freeswitch/xml`));
    expect(urls('json_cdr')).toEqual(nodes.map((node) => `${node}/freeswitch/cdr`));
    expect(text['autoload_configs/json_cdr.conf.xml']).toContain('name="retries" value="1"');
    expect(text['lua/settings.lua']).toContain(`urls = { ${nodes.map((node) => `"${node}"`).join(', ')} }`);
  });

  it('escapes what it is given', () => {
    const nasty = bootstrapFiles({
      ...OPTIONS,
      secret: NASTY,
      eslPassword: NASTY,
      certDir: NASTY,
      domain: NASTY,
    });
    const escaped = 'a&amp;b&lt;c&gt;&quot;d&apos;e&#36;&#36;{f}';
    expect(nasty['autoload_configs/xml_curl.conf.xml']).toContain(`value="freeswitch:${escaped}"`);
    expect(nasty['autoload_configs/json_cdr.conf.xml']).toContain(`value="freeswitch:${escaped}"`);
    expect(nasty['autoload_configs/event_socket.conf.xml']).toContain(`value="${escaped}"`);
    expect(nasty['vars.xml']).toContain(`data="switchyard_cert_dir=${escaped}"`);
    expect(Object.values(nasty).filter((text) => text.includes(NASTY))).toEqual([]);
  });

  it('lets nobody call or register on its own', () => {
    expect(files['freeswitch.xml']).toContain('<section name="dialplan"/>');
    expect(files['freeswitch.xml']).toContain('<section name="directory"/>');
    expect(file('acl')).toContain('<list name="trunks" default="deny"/>');
    expect(file('event_socket')).toContain('name="listen-ip" value="127.0.0.1"');
  });

  it('leaves out what was not asked for, so that FreeSWITCH takes its own', () => {
    expect(files['vars.xml']).toContain('data="switchyard_sip_ip=auto"');
    expect(files['vars.xml']).toContain('data="switchyard_ws_binding="');
    expect(files['vars.xml']).toContain('data="switchyard_tls=false"');
    const given = bootstrapFiles({
      ...OPTIONS,
      sipIp: '10.0.0.2',
      wsPort: 8082,
      tlsPort: 5061,
      extIp: '192.0.2.1',
    });
    expect(given['vars.xml']).toContain('data="switchyard_ws_binding=10.0.0.2:8082"');
    expect(given['vars.xml']).toContain('data="switchyard_tls=true"');
    expect(given['vars.xml']).toContain('data="switchyard_ext_ip=192.0.2.1"');
  });

  it.each([
    [{ apiUrl: 'localhost:8081' }, 'API URL'],
    [{ apiUrl: 'http://a b' }, 'API URL'],
    [{ apiUrl: 'http://a,b' }, 'API URL b'],
    [{ apiUrl: 'http://a,' }, 'API URL'],
    [{ apiUrl: Array(21).fill('http://a').join() }, 'at most 20'],
    [{ sipIp: 'pbx' }, 'not an IP address'],
    [{ extIp: '1.2.3' }, 'not an IP address'],
    [{ localNet: '10.0.0.0' }, 'CIDR'],
    [{ localNet: '10.0.0.0/8,10.0.0.0/33' }, 'CIDR'],
    [{ sipPort: 5080 }, 'two listeners'],
  ])('refuses %j', (wrong, message) => {
    expect(() => bootstrapFiles({ ...OPTIONS, ...wrong })).toThrow(message);
  });

  it('speaks every language with the same sentences', () => {
    expect(PROMPTS.length).toBeGreaterThan(40);
    for (const language of LANGUAGES) {
      const text = files[`lang/${language}.xml`] ?? '';
      for (const prompt of PROMPTS) expect(text).toContain(`/${prompt}.wav)}:${prompt}"`);
    }
  });

  it('lets only digits of a caller into a phrase, since FreeSWITCH expands ${...} in them', () => {
    const taken = [...(files['lang/en.xml'] ?? '').matchAll(/pattern="([^"]*)"/g)].map(
      ([, pattern]) => pattern!,
    );
    const attack = '&#36;{system touch /tmp/x}'.replace('&#36;', '$');
    for (const pattern of new Set(taken)) {
      const groups =
        new RegExp(pattern.replaceAll('&#36;', '$').replaceAll('&apos;', "'")).exec(attack)?.slice(1) ?? [];
      expect(groups, pattern).toEqual([]);
    }
  });
});

describe('sofiaProfiles', () => {
  const value = (name: string, domains: string[], profile = 0): unknown =>
    sofiaProfiles({ domains })[profile]?.params.find((param) => param.name === name)?.value;

  it('is what the static sofia.conf prints', () => {
    const sofia = bootstrapFiles(OPTIONS)['autoload_configs/sofia.conf.xml'];
    for (const { params } of sofiaProfiles({ domains: ['pbx.example'] })) {
      expect(sofia).toContain(paramList('settings', params).text);
    }
  });

  it('puts phones into the only domain, and resets that when there are several', () => {
    for (const name of ['force-register-domain', 'force-register-db-domain']) {
      expect(value(name, ['a'])).toBe('a');
      expect(value(name, ['a', 'b'])).toBe('');
    }
    expect(value('force-subscription-domain', ['a'])).toBe('a');
    expect(value('force-subscription-domain', ['a', 'b'])).toBeUndefined();
  });

  it('keeps strangers and registrations out of the external profile', () => {
    expect(value('auth-calls', [], 1)).toBe(true);
    expect(value('apply-inbound-acl', [], 1)).toBe('trunks');
    expect(value('auth-calls-acl-only', [], 1)).toBe(true);
    expect(value('disable-register', [], 1)).toBe(true);
    expect(value('accept-blind-reg', [])).toBe(false);
    expect(value('auth-calls', [])).toBe(true);
  });
});

describe('parseBootstrapArguments', () => {
  it('reads what was said and says nothing of the rest', () => {
    const argv = ['--out', 'x', '--sip-ip', '127.0.0.1', '--ws-port=8082'];
    expect(Object.entries(parseBootstrapArguments(argv))).toEqual([
      ['out', 'x'],
      ['sipIp', '127.0.0.1'],
      ['wsPort', 8082],
    ]);
  });

  it.each([
    [[], '--out'],
    [['--out', 'x', '--sip-port', '0'], '--sip-port 0'],
    [['--out', 'x', '--esl-port', '65536'], '--esl-port 65536'],
    [['--out', 'x', '--ws-port', '80x'], '--ws-port 80x'],
    [['--out', 'x', '--color'], '--color'],
    [['--out', 'x', 'y'], 'y'],
  ])('refuses %j', (argv, message) => {
    expect(() => parseBootstrapArguments(argv)).toThrow(BootstrapArgumentError);
    expect(() => parseBootstrapArguments(argv)).toThrow(message);
  });
});

import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Iptables } from '../../src/firewall/iptables.js';
import { chainScript, IPV4, IPV6 } from '../../src/firewall/rules/chain.js';
import { startApp, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { Namespaces, SENDERS } from '../support/namespaces.js';
import { lacks } from '../support/needs.js';

const path = process.env['PATH'];
afterEach(() => {
  process.env['PATH'] = path;
});

const rule = (target_ip: string, more: object = {}) => ({
  ...{ target_ip, target_name: '', target_port: 'all', target_protocol: 'all' },
  ...more,
});

describe('the chain', () => {
  const rules = [
    rule('1.1.21.12/32', { target_name: 'test', target_port: '21345', target_protocol: 'udp' }),
    rule('2001:db8::/32', { target_protocol: 'tcp' }),
    rule('10.0.0.0/8'),
  ];

  it('holds the rules of its family behind what passes anyway, in one step', () => {
    expect(chainScript(rules, ['192.0.2.7', '2001:db8::7'], IPV4)).toBe(
      [
        '*filter',
        ':switchyard - [0:0]',
        '-A switchyard -i lo -j RETURN',
        '-A switchyard -s 192.0.2.7/32 -j RETURN',
        '-A switchyard -s 1.1.21.12/32 -p udp -m udp --dport 21345 -m comment --comment test -j DROP',
        '-A switchyard -s 10.0.0.0/8 -j DROP',
        'COMMIT\n',
      ].join('\n'),
    );
    expect(chainScript(rules, ['192.0.2.7', '2001:db8::7'], IPV6)).toBe(
      [
        '*filter',
        ':switchyard - [0:0]',
        '-A switchyard -i lo -j RETURN',
        '-A switchyard -s 2001:db8::7/128 -j RETURN',
        '-A switchyard -s 2001:db8::/32 -p tcp -j DROP',
        'COMMIT\n',
      ].join('\n'),
    );
  });

  it.each(['two words', 'a\nCOMMIT', '"quoted"', "it's", 'back\\slash', '#', ''])(
    'takes no word that could be read as anything else: %j',
    (word) => {
      const bad = [rule('1.1.1.1/32', { target_protocol: word, target_port: '80' })];
      expect(() => chainScript(bad, [], IPV4)).toThrow(TypeError);
    },
  );
});

const firewall = async (t: TestApp) => (await t.anyone.get('/readyz').expect(200)).body.firewall;
const add = (t: TestApp, input: object) => t.admin.post('/api/iptables/add_rule').send(input).expect(200);
const remove = (t: TestApp, input: object) =>
  t.admin.post('/api/iptables/clean_drop_rule').send(input).expect(200);

describe('the commands', () => {
  let t: TestApp;
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'switchyard-fake-'));
    process.env['PATH'] = folder;
  });
  afterEach(async () => {
    await t.close();
    rmSync(folder, { recursive: true });
  });

  /** @param body of each command, which first writes down its words and its input */
  const fake = (body: string) => {
    for (const name of ['iptables', 'ip6tables', 'iptables-restore', 'ip6tables-restore']) {
      const file = join(folder, name);
      const said = `{ printf '%s' "${name}"; printf ' <%s>' "$@"; echo; } >> ${folder}/said`;
      const input = name.endsWith('restore') ? `/bin/cat > ${folder}/${name}.input` : ':';
      writeFileSync(file, `#!/bin/sh\n${said}\n${input}\n${body}\n`);
      chmodSync(file, 0o755);
    }
  };
  const said = () => readFileSync(join(folder, 'said'), 'utf8').trim().split('\n');

  it('get their words one by one, and the chain as input', async () => {
    fake('[ "$2" = -C ] && exit 1; exit 0');
    t = await startApp({ FIREWALL: 'iptables' });
    const lines = (family: string) => [
      `${family}-restore <--wait> <--noflush>`,
      `${family} <--wait> <-S> <switchyard>`,
      `${family} <--wait> <-C> <INPUT> <-j> <switchyard>`,
      `${family} <--wait> <-I> <INPUT> <1> <-j> <switchyard>`,
    ];
    expect(said().slice(0, 8)).toEqual([...lines('iptables'), ...lines('ip6tables')]);
    expect(await firewall(t)).toEqual({ driver: 'iptables', enforced: true, error: '' });
    await add(t, { target_ip: '1.1.21.12', target_name: 'test', target_port: 5060, target_protocol: 'udp' });
    const dropped =
      '-A switchyard -s 1.1.21.12/32 -p udp -m udp --dport 5060 -m comment --comment test -j DROP';
    await eventually(() =>
      expect(readFileSync(join(folder, 'iptables-restore.input'), 'utf8')).toContain(dropped),
    );
    expect(readFileSync(join(folder, 'ip6tables-restore.input'), 'utf8')).not.toContain('1.1.21.12');
  });

  it('that are not there leave the API as it is, and /readyz says what is missing', async () => {
    t = await startApp({ FIREWALL: 'iptables' });
    await add(t, { target_ip: '1.1.21.12' });
    expect((await t.admin.get('/api/iptables').expect(200)).body.data).toHaveLength(1);
    const { enforced, error } = await firewall(t);
    expect(enforced).toBe(false);
    expect(error).toContain('iptables-restore is not installed');
  });

  it('that may not do it say so in /readyz, until they may', async () => {
    fake('echo "Permission denied (you must be root)" >&2; exit 4');
    t = await startApp({ FIREWALL: 'iptables' });
    expect(await firewall(t)).toMatchObject({
      enforced: false,
      error: expect.stringContaining('iptables-restore: Permission denied (you must be root)'),
    });
    fake('exit 0');
    await t.app.get(Iptables, { strict: false }).apply();
    expect(await firewall(t)).toEqual({ driver: 'iptables', enforced: true, error: '' });
  });

  it.each(['acl', 'off'])('are not run with FIREWALL=%s', async (driver) => {
    fake('exit 0');
    t = await startApp({ FIREWALL: driver });
    await add(t, { target_ip: '1.1.21.12' });
    expect(await firewall(t)).toMatchObject({ driver, enforced: false });
    expect(existsSync(join(folder, 'said'))).toBe(false);
  });
});

const NEEDED = 'the Debian packages iptables and iproute2, and root';

describe.skipIf(lacks(NEEDED, Namespaces.possible()))(`a real packet filter (needs ${NEEDED})`, () => {
  let machines: Namespaces;
  let t: TestApp;
  const start = async (known?: string) => {
    process.env['PATH'] = `${machines.commands}:${path}`;
    t = await startApp({ FIREWALL: 'iptables' }, known);
  };
  beforeAll(async () => {
    machines = await Namespaces.open();
  });
  beforeEach(() => start());
  afterEach(async () => {
    process.env['PATH'] = `${machines.commands}:${path}`;
    await t.close();
  });
  afterAll(() => machines.close());

  const [one, other] = SENDERS[4];
  const [one6, other6] = SENDERS[6];
  const answers: Namespaces['answers'] = (...question) => machines.answers(...question);
  const untilAnswers = (is: boolean, ...question: Parameters<Namespaces['answers']>) =>
    eventually(async () => expect(await machines.answers(...question)).toBe(is));

  it('drops what the rules say and nothing else, of both families, until they are gone', async () => {
    const rules = [
      { target_ip: one, target_name: '黑', target_port: '5060', target_protocol: 'udp' },
      { target_ip: one6 },
    ];
    expect(await answers('udp', one, 5060)).toBe(true);
    expect(await answers('udp', one6, 5060)).toBe(true);
    for (const each of rules) await add(t, each);
    await untilAnswers(false, 'udp', one, 5060);
    await untilAnswers(false, 'udp', one6, 5060);
    expect(await answers('tcp', one6, 5070)).toBe(false);
    expect(await answers('udp', one, 5070)).toBe(true);
    expect(await answers('tcp', one, 5060)).toBe(true);
    expect(await answers('udp', other, 5060)).toBe(true);
    expect(await answers('tcp', other6, 5070)).toBe(true);
    expect(await firewall(t)).toEqual({ driver: 'iptables', enforced: true, error: '' });
    // Once more changes nothing.
    await add(t, rules[0]!);
    for (const each of rules)
      expect((await remove(t, each)).body).toEqual({ code: 200, data: true, message: 'success' });
    expect((await remove(t, rules[0]!)).body.data).toBe(false);
    await untilAnswers(true, 'udp', one, 5060);
    await untilAnswers(true, 'udp', one6, 5060);
  });

  it.each([
    ['gateway', { realm: other, register: 'no' }],
    ['trunk', { remote_addr: other }],
  ])('lets a %s through a network that is shut out', async (kind, at) => {
    await add(t, { target_ip: `${one}/24` });
    await untilAnswers(false, 'udp', one, 5060);
    expect(await answers('udp', other, 5060)).toBe(false);
    await t.admin
      .post(`/api/${kind}s`)
      .send({ name: 'line', ...at })
      .expect(200);
    await untilAnswers(true, 'udp', other, 5060);
    expect(await answers('udp', one, 5060)).toBe(false);
  });

  it('is put right when somebody else has emptied it', async () => {
    await add(t, { target_ip: one });
    await untilAnswers(false, 'udp', one, 5060);
    const iptables = t.app.get(Iptables, { strict: false });
    for (const words of [
      ['-F', 'switchyard'],
      ['-D', 'INPUT', '-j', 'switchyard'],
    ]) {
      machines.run('iptables', ...words);
      expect(await answers('udp', one, 5060)).toBe(true);
      await iptables.apply();
      expect(await answers('udp', one, 5060)).toBe(false);
    }
    await iptables.apply();
    expect(machines.run('iptables', '-S', 'INPUT')).toBe('-P INPUT ACCEPT\n-A INPUT -j switchyard\n');
  });

  it('leaves alone what is not its own', async () => {
    machines.run('iptables', '-A', 'INPUT', '-p', 'tcp', '--dport', '9', '-j', 'DROP');
    await add(t, { target_ip: one });
    await untilAnswers(false, 'udp', one, 5060);
    expect(machines.run('iptables', '-S', 'INPUT')).toContain('-A INPUT -p tcp -m tcp --dport 9 -j DROP');
    machines.run('iptables', '-D', 'INPUT', '-p', 'tcp', '--dport', '9', '-j', 'DROP');
  });

  it('stays when the program ends, and is as the rules say when it begins', async () => {
    await add(t, { target_ip: one });
    await untilAnswers(false, 'udp', one, 5060);
    await t.close('keep');
    expect(await answers('udp', one, 5060)).toBe(false);
    machines.run('iptables', '-F');
    machines.run('iptables', '-X', 'switchyard');
    await start(t.databaseName);
    expect(await answers('udp', one, 5060)).toBe(false);
  });

  it('hears of what another API node has changed, and of rules that have ended', async () => {
    const elsewhere = await startApp({ FIREWALL: 'off' }, t.databaseName);
    try {
      await add(elsewhere, { target_ip: one });
      await untilAnswers(false, 'udp', one, 5060);
      await t.database.run(`UPDATE ip_blacklist SET expires_at = now() + interval '1 second'`);
      await eventually(async () => expect(await answers('udp', one, 5060)).toBe(true), 10_000);
    } finally {
      await elsewhere.close('keep');
    }
  });
});

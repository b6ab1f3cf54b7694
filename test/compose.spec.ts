import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfig, SETTINGS } from '../src/config.js';
import { parseBootstrapArguments } from '../src/provisioning/bootstrap/arguments.js';
import { root } from '../src/root.js';

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly command?: readonly string[];
}

const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const compose = parse(text, { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, null>>;
};
const { postgres, backend, cherrypbx, freeswitch, 'freeswitch-conf': conf } = compose.services;

/** What an operator sets, as `docker compose` puts it in. */
const OPERATOR: Readonly<Record<string, string>> = {
  ...{ POSTGRES_PASSWORD: 'postgres1', SECRET_KEY: 'sixteen characters', PBX_DOMAIN: 'pbx.example' },
  ...{ EVENT_SOCKET_PASSWORD: 'socket1', FREESWITCH_SECRET: 'secret1', SIP_IP: '192.0.2.10' },
  ...{ FREESWITCH_IMAGE: 'freeswitch', CHERRYPBX_IMAGE: 'cherrypbx' },
};
const VARIABLE = /\$\{(\w+)(?::([?-])([^}]*))?\}/g;
const filled = (value: unknown): string =>
  String(value).replace(VARIABLE, (_, name: string, kind?: string, rest = '') =>
    kind === '-' ? (OPERATOR[name] ?? rest) : OPERATOR[name]!,
  );
const environment = Object.fromEntries(
  Object.entries(backend!.environment!).map(([name, value]) => [name, filled(value)]),
);

describe('docker-compose.yml', () => {
  it('tells the backend settings of ours alone, with which it starts', () => {
    expect(Object.keys(environment).filter((name) => !(name in SETTINGS))).toEqual([]);
    expect(readConfig(environment)).toMatchObject({
      ...{ host: '127.0.0.1', port: 8081, pbxDomain: 'pbx.example', dataDir: '/data' },
      ...{ databaseUrl: 'postgres://switchyard:postgres1@127.0.0.1:5432/switchyard' },
      ...{ freeswitchUrl: 'esl://:socket1@127.0.0.1:8021', publicUrl: 'http://127.0.0.1:8081' },
    });
    expect(conf!.environment).toEqual(backend!.environment);
  });

  it('asks the operator for what it cannot start without, and for nothing else', () => {
    const variables = [...text.matchAll(VARIABLE)];
    const required = variables.filter(([, , kind]) => kind === '?').map(([, name = '']) => name);
    expect(required.toSorted()).toEqual(Object.keys(OPERATOR).toSorted());
    for (const [whole, name, kind] of variables)
      if (kind === undefined) expect(required, whole).toContain(name);
  });

  it('has ports that agree', () => {
    expect(postgres!.ports).toEqual([`127.0.0.1:${new URL(environment['DATABASE_URL']!).port}:5432`]);
    expect(text).toContain(`for the backend at http://127.0.0.1:${environment['PORT']}`);
    expect(readFileSync(join(root, 'Dockerfile'), 'utf8')).toContain(`EXPOSE ${environment['PORT']}`);
    expect(cherrypbx!.environment).toMatchObject({ PORT: 3000 });
  });

  it('keeps what must be kept in volumes', () => {
    const [name, folder] = backend!.volumes![0]!.split(':');
    expect(folder).toBe(environment['DATA_DIR']);
    expect(compose.volumes).toHaveProperty([name!]);
    expect(postgres!.volumes).toEqual(['postgres:/var/lib/postgresql/data']);
    expect(freeswitch!.volumes).toEqual(conf!.volumes);
  });

  it('writes the configuration that FreeSWITCH is started with', () => {
    const [node, program, tool, ...rest] = conf!.command!.map(filled);
    expect([node, program, tool]).toEqual(['node', 'dist/main.js', 'freeswitch-conf']);
    expect(parseBootstrapArguments(rest)).toMatchObject({ out: '/freeswitch', sipIp: '192.0.2.10' });
    expect(freeswitch!.command).toContain('/freeswitch');
  });

  it('builds the backend here, out of files that are there', () => {
    expect(backend).toMatchObject({ build: '.', image: conf!.image });
    const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');
    for (const [, paths = ''] of dockerfile.matchAll(/^COPY --from=build (.+) \S+$/gm))
      for (const path of paths.split(' ').map((each) => each.replace('/app/', '')))
        if (!['node_modules', 'dist'].includes(path)) expect(existsSync(join(root, path)), path).toBe(true);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ACCESS } from '../src/api/auth.js';
import { openapiDocument, type Document } from '../src/openapi-document.js';
import { root } from '../src/root.js';
import { startApp, type TestApp } from './support/app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.close());

/** Every method of every controller that is a route. */
function handlers(): { name: string; handler: object; controller: object }[] {
  const controllers = new DiscoveryService(t.app.get(ModulesContainer)).getControllers();
  return controllers.flatMap(({ metatype, instance }) => {
    const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
    return new MetadataScanner()
      .getAllMethodNames(prototype)
      .filter((method) => Reflect.hasMetadata(PATH_METADATA, prototype[method]!))
      .map((method) => ({
        name: `${metatype!.name}.${method}`,
        handler: prototype[method]!,
        controller: metatype!,
      }));
  });
}

it('is described in YAML that readers of 1.1 read alike', () => {
  const text = openapiDocument(t.app);
  expect(parse(text, { version: '1.1' })).toEqual(parse(text));
  expect(text).not.toMatch(/^ *- (on|off|yes|no)$/m);
});

it('documents the columns of a list that can be sorted and searched by', () => {
  const { paths } = parse(openapiDocument(t.app)) as Document;
  const documented = (path: string) =>
    paths[path]!['get']!.parameters.flatMap(({ name, schema }) =>
      /^(sort|search)/.test(name) ? [[name, schema['enum']]] : [],
    );
  expect(documented('/api/cdrs')).toEqual([
    ['sortField', ['start_stamp', 'end_stamp', 'duration', 'billsec']],
    ['sortOrder', ['asc', 'desc']],
  ]);
  for (const path of ['/api/webhooks/{id}/deliveries', '/api/problems']) expect(documented(path)).toEqual([]);
});

describe('every route', () => {
  it('has an explicit decision of who may use it', () => {
    const found = handlers();
    expect(found.length).toBeGreaterThan(40);
    const undecided = found.filter(
      ({ handler, controller }) =>
        !Reflect.hasMetadata(ACCESS, handler) && !Reflect.hasMetadata(ACCESS, controller),
    );
    expect(undecided.map(({ name }) => name)).toEqual([]);
  });

  it('has a summary and a documented answer', () => {
    const bare = handlers().filter(({ handler }) => {
      const operation = Reflect.getMetadata('swagger/apiOperation', handler) as
        { summary?: string } | undefined;
      return !operation?.summary || !Reflect.hasMetadata('swagger/apiResponse', handler);
    });
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  it('but login, health and documentation is closed without a token', async () => {
    const open = [
      'POST /api/sessions',
      'GET /healthz',
      'GET /readyz',
      'GET /metrics',
      'GET /docs',
      'GET /openapi.yaml',
    ];
    const { paths } = (await import('yaml')).parse(openapiDocument(t.app)) as {
      paths: Record<string, Record<string, object>>;
    };
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(routes.length).toBeGreaterThan(40);
    for (const route of routes.filter((each) => !open.includes(each))) {
      const [method = '', path = ''] = route.split(' ');
      const url = `${t.url}${path.replace(/\{[^}]+\}/g, '1')}`;
      const { status } = await fetch(url, {
        method,
        ...(method !== 'GET' && { body: '{}', headers: { 'content-type': 'application/json' } }),
      });
      expect([route, status]).toEqual([route, 403]);
    }
  });
});

describe('openapi.yaml', () => {
  it('is what the code says: run `npm run openapi` after a change', () => {
    expect(readFileSync(join(root, 'openapi.yaml'), 'utf8')).toBe(openapiDocument(t.app));
  });
});

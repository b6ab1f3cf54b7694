import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { stringify } from 'yaml';
import { errorAnswers, errorComponents } from './api/error-schemas.js';
import type { Schema } from './api/openapi.js';
import { readConfig } from './config.js';
import { entities } from './entities.js';
import { Switches } from './freeswitch/switches.js';
import { programLog } from './logs/program-log.js';
import { root } from './root.js';
import { createServer } from './server.js';

const JSON_TYPE = 'application/json';

/** The part of an OpenAPI document that this program writes. */
export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    schemas: Record<string, Schema>;
    responses: Record<string, Answer>;
  };
}

export interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Record<string, Answer>;
}

export interface Answer {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, Content>>;
}

export interface Content {
  schema: Schema;
  example?: unknown;
}

/** The API's OpenAPI document, out of the running code. */
export function describeApi(app: INestApplication): Document {
  const about = new DocumentBuilder()
    .setTitle('switchyard')
    .setDescription('PBX administration over the XSwitch REST API')
    .setVersion('1')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'X-XTRA-AUTH-ID' }, 'token')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'UUID' })
    .addSecurityRequirements('token')
    .build();
  const document = SwaggerModule.createDocument(app, about, {
    operationIdFactory: (controller, method) => `${controller.replace('Controller', '')}_${method}`,
  });
  return withExamples(withAnswers(withPartials(document)));
}

export const openapiDocument = (app: INestApplication): string => toYaml(describeApi(app));

/** Readers of YAML 1.1 must find texts where texts are: `on` is true to them. */
const toYaml = (document: Document): string =>
  stringify(document, { aliasDuplicateObjects: false, lineWidth: 110, compat: 'yaml-1.1' });

/** An update takes the same fields as a create, none of them required: `XChanges` beside `X`. */
function withPartials(document: OpenAPIObject): Document {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const text = JSON.stringify(document.paths, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('x-partial' in value)) return value;
    const { $ref } = value as unknown as { $ref: string };
    const name = $ref.split('/').at(-1)!;
    schemas[`${name}Changes`] = { ...schemas[name], required: undefined };
    return { $ref: `${$ref}Changes` };
  });
  return { ...document, paths: JSON.parse(named(text)) } as unknown as Document;
}

/** The operation of a second path is called `_alias`, of a third `_alias2`; Nest numbers them, `X[0]`. */
const named = (paths: string): string =>
  paths.replace(/("operationId":"\w+)\[(\d)\]"/g, (_, id: string, place: string) => {
    const alias = place === '0' ? '' : `_alias${place === '1' ? '' : place}`;
    return `${id}${alias}"`;
  });

/** Adds what every operation may refuse; an answer holds nothing that is not documented. */
function withAnswers(document: Document): Document {
  const { schemas, responses } = errorComponents();
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, { requestBody, responses: own }] of Object.entries(operations)) {
      for (const content of Object.values(own).flatMap((answer) => Object.values(answer.content ?? {})))
        content.schema = closed(content.schema);
      if (!/^\/(api|jsapi)\/|^\/cli$/.test(path)) continue;
      for (const [status, answer] of Object.entries(errorAnswers(method, path, requestBody !== undefined)))
        own[status] ??= answer;
    }
  }
  Object.assign(document.components.schemas, mapValues(schemas, closed));
  Object.assign(document.components, { responses });
  return document;
}

/** An answer's schema: an object holds what it documents alone, and examples are those of the running program. */
function closed({ example: _, ...schema }: Schema): Schema {
  const inner = Object.entries(schema).map(([key, value]) => {
    if (key === 'properties') return [key, mapValues(value as Record<string, Schema>, closed)];
    if (key === 'anyOf') return [key, (value as Schema[]).map(closed)];
    return [key, typeof value === 'object' && NESTED.has(key) ? closed(value as Schema) : value];
  });
  const open = !('properties' in schema) || 'additionalProperties' in schema;
  return { ...(Object.fromEntries(inner) as Schema), ...(!open && { additionalProperties: false }) };
}

const NESTED = new Set(['items', 'additionalProperties']);

const mapValues = <T, U>(values: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));

/** What the running program was sent and answered, by operation or error: test/api/examples.spec.ts writes it. */
type Examples = Readonly<Record<string, { status: number; request?: unknown; answer: unknown } | undefined>>;

function withExamples(document: Document): Document {
  const examples = JSON.parse(readFileSync(join(root, 'openapi-examples.json'), 'utf8')) as Examples;
  const { responses: errors } = document.components;
  for (const { operationId, requestBody, responses } of Object.values(document.paths).flatMap(
    Object.values,
  )) {
    const { status = 200, request, answer } = examples[operationId] ?? {};
    if (request !== undefined) requestBody!.content[JSON_TYPE]!.example = request;
    // An operation that always refuses shows how, in place of what all of them share.
    if (responses[status]?.$ref !== undefined) responses[status] = structuredClone(errors[`Error${status}`]!);
    const content = responses[status]?.content?.[JSON_TYPE];
    if (content && answer !== undefined) content.example = answer;
  }
  for (const [name, error] of Object.entries(errors))
    error.content![JSON_TYPE]!.example = examples[name]?.answer;
  return document;
}

/** The document without a database or a switch. */
export async function readDocument(): Promise<Document> {
  const config = { ...readConfig({}), secretKey: 'only for documentation', freeswitchSecret: 'unused' };
  const dataSource = new DataSource({ type: 'postgres', entities });
  const { log, recent } = programLog('silent');
  const app = await createServer({ config, log, recent, dataSource, switches: new Switches('', log) });
  const document = describeApi(app);
  await app.close();
  return document;
}

/** `npm run openapi`: writes openapi.yaml. */
export async function writeOpenapi(): Promise<void> {
  writeFileSync(join(root, 'openapi.yaml'), toYaml(await readDocument()));
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { pino } from 'pino';
import { DataSource } from 'typeorm';
import { stringify } from 'yaml';
import { errorAnswers, errorComponents } from './api/error-schemas.js';
import type { Schema } from './api/openapi.js';
import { readConfig } from './config.js';
import { entities } from './entities.js';
import { Switches } from './freeswitch/switches.js';
import { root } from './root.js';
import { createServer } from './server.js';

/** The part of an OpenAPI document that this program writes. */
export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    schemas: Record<string, Schema>;
    responses: Record<string, Schema>;
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
    .addBearerAuth()
    .addSecurityRequirements('token')
    .build();
  const document = SwaggerModule.createDocument(app, about, {
    operationIdFactory: (controller, method) => `${controller.replace('Controller', '')}_${method}`,
  });
  return withAnswers(withPartials(document));
}

export const openapiDocument = (app: INestApplication): string => toYaml(describeApi(app));

const toYaml = (document: Document): string =>
  stringify(document, { aliasDuplicateObjects: false, lineWidth: 110 });

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
  return { ...document, paths: JSON.parse(text) } as unknown as Document;
}

/** Adds what every operation may refuse; an answer holds nothing that is not documented. */
function withAnswers(document: Document): Document {
  const { schemas, responses } = errorComponents();
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, { requestBody, responses: own }] of Object.entries(operations)) {
      for (const content of Object.values(own).flatMap((answer) => Object.values(answer.content ?? {})))
        content.schema = closed(content.schema);
      if (!path.startsWith('/api/')) continue;
      for (const [status, answer] of Object.entries(errorAnswers(method, path, requestBody !== undefined)))
        own[status] ??= answer;
    }
  }
  for (const [name, schema] of Object.entries(schemas)) document.components.schemas[name] = closed(schema);
  Object.assign(document.components, { responses });
  return document;
}

/** The schema with every object that names its properties limited to them. */
function closed<T>(schema: T): T {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map(closed) as T;
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, closed<unknown>(value)]),
  );
  const open = 'additionalProperties' in schema || typeof inner['properties'] !== 'object';
  return (inner['type'] !== 'object' || open ? inner : { ...inner, additionalProperties: false }) as T;
}

/** The document without a database or a switch. */
export async function readDocument(): Promise<Document> {
  const config = { ...readConfig({}), secretKey: 'only for documentation', freeswitchSecret: 'unused' };
  const dataSource = new DataSource({ type: 'postgres', entities });
  const log = pino({ level: 'silent' });
  const app = await createServer({ config, log, dataSource, switches: new Switches('', log) });
  const document = describeApi(app);
  await app.close();
  return document;
}

/** `npm run openapi`: writes openapi.yaml. */
export async function writeOpenapi(): Promise<void> {
  writeFileSync(join(root, 'openapi.yaml'), toYaml(await readDocument()));
}

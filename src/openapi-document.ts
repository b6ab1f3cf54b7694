import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { pino } from 'pino';
import { DataSource } from 'typeorm';
import { stringify } from 'yaml';
import { readConfig } from './config.js';
import { entities } from './entities.js';
import { Switches } from './freeswitch/switches.js';
import { root } from './root.js';
import { createServer } from './server.js';

type Schemas = Record<string, { required?: string[] }>;

/** The API's OpenAPI document, out of the running code. */
export function openapiDocument(app: INestApplication): string {
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
  return stringify(withPartials(document), { aliasDuplicateObjects: false, lineWidth: 110 });
}

/** An update takes the same fields as a create, none of them required: `XChanges` beside `X`. */
function withPartials(document: OpenAPIObject): OpenAPIObject {
  const schemas = (document.components?.schemas ?? {}) as Schemas;
  const text = JSON.stringify(document.paths, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('x-partial' in value)) return value;
    const { $ref } = value as unknown as { $ref: string };
    const name = $ref.split('/').at(-1)!;
    schemas[`${name}Changes`] = { ...schemas[name], required: undefined };
    return { $ref: `${$ref}Changes` };
  });
  return { ...document, paths: JSON.parse(text) as OpenAPIObject['paths'] };
}

/** `npm run openapi`: writes openapi.yaml without a database or a switch. */
export async function writeOpenapi(): Promise<void> {
  const config = { ...readConfig({}), secretKey: 'only for documentation', freeswitchSecret: 'unused' };
  const dataSource = new DataSource({ type: 'postgres', entities });
  const log = pino({ level: 'silent' });
  const app = await createServer({ config, log, dataSource, switches: new Switches('', log) });
  writeFileSync(join(root, 'openapi.yaml'), openapiDocument(app));
  await app.close();
}

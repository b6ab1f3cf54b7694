import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Invalid } from '../api/errors.js';
import { fieldSchemas } from '../api/fields.js';
import { parseInput } from '../api/input.js';
import { Queries } from '../api/queries.js';
import { ExportQuery } from './import.dto.js';
import type { Language, SheetFormat } from './sheet.js';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const;

/** What was said; an empty or absent parameter is the default. */
export const chosen = (query: object): object =>
  Object.fromEntries(
    Object.entries(query).filter(([, value]) => ['string', 'number'].includes(typeof value)),
  );

type FileFormat = Exclude<SheetFormat, 'json'>;

/** @param usual the format where none is asked for */
export function readExportQuery(
  query: object,
  usual: FileFormat = 'xlsx',
): { language: Language; format: FileFormat } {
  const { lang, language, format } = chosen(parseInput(ExportQuery, query)) as ExportQuery;
  return { language: (lang ?? language ?? 'zh').startsWith('en') ? 'en' : 'zh', format: format ?? usual };
}

/** Aborted when the client goes away, which ends the work. */
export function goneSignal({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => gone.abort(Invalid.field('connection', 'was closed before the answer')));
  return gone.signal;
}

/** The file as it is made. @param name without its extension; absent: it is no attachment */
export function sendFile(
  response: FastifyReply,
  file: Readable,
  format: SheetFormat,
  name?: string,
): StreamableFile {
  // Half a file must not look like a whole one.
  file.once('error', () => response.raw.destroy());
  const disposition = name && `attachment; filename="${name}.${format}"`;
  return new StreamableFile(file, { type: TYPES[format], ...(disposition && { disposition }) });
}

/** Documents a route that answers a sheet. @param queries what its parameters are; without a `format` it is .xlsx */
export const FileAnswer =
  (summary: string, ...queries: (new () => object)[]): MethodDecorator =>
  (target, key, descriptor) => {
    const parameters = queries.map(fieldSchemas);
    Queries(...parameters)(target, key, descriptor);
    ApiOperation({ summary })(target, key, descriptor);
    const types = parameters.some((each) => 'format' in each) ? [TYPES.xlsx, TYPES.csv] : [TYPES.xlsx];
    ApiProduces(...types)(target, key, descriptor);
    const content = Object.fromEntries(
      types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
    );
    ApiResponse({ status: 200, description: 'success', content })(target, key, descriptor);
  };

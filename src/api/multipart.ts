import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import multipart from '@fastify/multipart';
import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiExtraModels } from '@nestjs/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Invalid, TooLarge } from './errors.js';
import { fieldSchemas } from './fields.js';
import { MEBIBYTE } from './http.js';

/** Of one request, all its files together. */
const MAX_TOTAL = 64 * MEBIBYTE;

export interface UploadLimits {
  readonly files: number;
  /** Bytes. */
  readonly fileSize: number;
}

export interface UploadedFile {
  /** What the client calls it, without any folder; a name to show, never a path. */
  readonly name: string;
  readonly content: Buffer;
}

export interface Upload {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly UploadedFile[];
}

/** Lets routes read `multipart/form-data`; nothing of it is read before a route asks. */
export async function acceptUploads(server: FastifyInstance): Promise<void> {
  const limits = { fieldNameSize: 64, fieldSize: 8_192, fields: 16, headerPairs: 32 };
  await server.register(multipart, { throwFileSizeLimit: false, limits });
}

/** The documentation of a multipart body: parts named `file`, and the fields of a DTO. */
export const UploadBody = (dto: abstract new () => object): MethodDecorator => {
  const file = { type: 'array', items: { type: 'string', format: 'binary' } };
  const properties = { file, ...fieldSchemas(dto) } as Record<string, object>;
  return applyDecorators(
    ApiExtraModels(dto),
    ApiConsumes('multipart/form-data'),
    ApiBody({ schema: { type: 'object', properties, required: ['file'] } }),
  );
};

/**
 * The files (parts named `file`, at least one) and fields of a multipart request, held in memory.
 * @throws TooLarge naming the file that is larger than `fileSize`
 * @throws Invalid when it is no multipart request, or a part has another name
 */
export async function readUpload(request: FastifyRequest, limits: UploadLimits): Promise<Upload> {
  if (!request.isMultipart()) throw Invalid.field('file', 'must be sent as multipart/form-data');
  try {
    return await readParts(request, limits);
  } catch (error) {
    throw refused(request, error);
  }
}

/**
 * The one file of a multipart request, written to `path` as it comes in.
 * @param most bytes
 * @param advice what to do with a larger one
 * @returns what the client calls it
 * @throws TooLarge, Invalid; no file is left then
 */
export async function saveUpload(
  request: FastifyRequest,
  path: string,
  most: number,
  advice = '',
): Promise<string> {
  let name: string | undefined;
  try {
    if (!request.isMultipart()) throw Invalid.field('file', 'must be sent as multipart/form-data');
    for await (const part of request.parts({ limits: { files: 1, fileSize: most } })) {
      if (part.type === 'field') continue;
      await pipeline(part.file, createWriteStream(path, { mode: 0o600 }));
      if (part.file.truncated) throw new TooLarge(`file: is larger than ${inMebibytes(most)}${advice}`);
      name = part.filename;
    }
    if (name === undefined) throw Invalid.field('file', 'is required');
    return plainName(name);
  } catch (error) {
    await rm(path, { force: true });
    throw refused(request, error);
  }
}

/** What went wrong with an upload, for the client: it shall read the answer instead of a connection that ends. */
function refused(request: FastifyRequest, error: unknown): unknown {
  request.raw.unpipe();
  request.raw.resume();
  if (!(error instanceof Error)) return error;
  if ('code' in error && error.code === 'FST_FILES_LIMIT') return new TooLarge('file: there are too many');
  // The parser's own complaints are plain errors, as are those of a connection that ends.
  const malformed = error.name === 'Error';
  return malformed ? Invalid.field('body', `is not complete multipart data: ${error.message}`) : error;
}

async function readParts(request: FastifyRequest, limits: UploadLimits): Promise<Upload> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_TOTAL) throw tooMuch();
  const fields: Record<string, string> = {};
  const files: UploadedFile[] = [];
  let total = 0;
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') {
      if (part.valueTruncated) throw Invalid.field(part.fieldname, 'is too long');
      fields[part.fieldname] = String(part.value);
      continue;
    }
    const name = plainName(part.filename);
    if (part.fieldname !== 'file')
      throw Invalid.field(part.fieldname, 'is a file; files are parts named "file"');
    const chunks: Buffer[] = [];
    for await (const chunk of part.file as AsyncIterable<Buffer>) {
      total += chunk.length;
      if (total > MAX_TOTAL) throw tooMuch();
      chunks.push(chunk);
    }
    if (part.file.truncated)
      throw new TooLarge(`file: ${name} is larger than ${inMebibytes(limits.fileSize)}`);
    files.push({ name, content: Buffer.concat(chunks) });
  }
  if (files.length === 0) throw Invalid.field('file', 'is required');
  return { fields, files };
}

const tooMuch = (): TooLarge => new TooLarge(`body: is larger than ${inMebibytes(MAX_TOTAL)}`);
const inMebibytes = (bytes: number): string => `${bytes / MEBIBYTE} MiB`;

// oxlint-disable-next-line no-control-regex -- exactly these are left out
const CONTROL = /[\u0000-\u001F\u007F]/g;

const plainName = (sent = ''): string =>
  sent
    .replace(/^.*[/\\]/s, '')
    .replace(CONTROL, '')
    .slice(-255);

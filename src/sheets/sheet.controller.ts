import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req, Res, type Type } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AdminOnly, ForOperators } from '../api/auth.js';
import { Invalid, TooLarge } from '../api/errors.js';
import { fieldSchemas } from '../api/fields.js';
import { BodyLimit } from '../api/http.js';
import { MAX_ROWS, parseInput } from '../api/input.js';
import { Answers, object } from '../api/openapi.js';
import { Queries } from '../api/queries.js';
import { reply, type Wire } from '../api/reply.js';
import type { Config } from '../config.js';
import { CONFIG } from '../tokens.js';
import { ExportQuery, ImportQuery, LanguageQuery } from './import.dto.js';
import type { Import, ImportOptions } from './import.entity.js';
import { ImportService } from './import.service.js';
import { narrowedBy, type Sheet } from './sheet.js';
import { chosen, FileAnswer, goneSignal, readExportQuery, sendFile } from './sheet-answer.js';
import { SheetService } from './sheet.service.js';
import { saveSheet, uploadsFolder } from './upload.js';

/** The five paths of one sheet: the same for each, with its own headings in the documentation. */
export function sheetController(sheet: Sheet, print: (row: Wire) => Wire = (row) => row): Type<object> {
  const { resource, envelopes, filters = {} } = sheet;
  const rowExample = Object.fromEntries(sheet.columns.map(({ zh, field }) => [zh, exampleOf(sheet, field)]));
  const envelope = envelopes[0]!;
  const narrowing = Object.fromEntries(Object.keys(filters).map((name) => [name, 'as in the list']));

  @Controller(`api/${resource}`)
  @(sheet.adminOnly ? AdminOnly() : ForOperators())
  class SheetController {
    constructor(
      @Inject(SheetService) private readonly sheets: SheetService,
      @Inject(ImportService) private readonly imports: ImportService,
      @Inject(CONFIG) private readonly config: Pick<Config, 'dataDir'>,
    ) {}

    @Get('export')
    @Queries(narrowing)
    @FileAnswer(`Every row as an .xlsx or CSV file with the headings of \`lang\``, ExportQuery)
    async export(@Query() query: object, @Res({ passthrough: true }) response: FastifyReply) {
      const { language, format } = readExportQuery(query);
      return sendFile(
        response,
        await this.sheets.export(sheet, format, language, goneSignal(response), narrowedBy(sheet, query)),
        format,
        resource,
      );
    }

    @Get('template')
    @FileAnswer('An empty sheet to fill in, its columns marked as text', LanguageQuery)
    async template(@Query() query: object, @Res({ passthrough: true }) response: FastifyReply) {
      const { language } = readExportQuery(query);
      return sendFile(response, await this.sheets.template(sheet, language), 'xlsx', `${resource}-template`);
    }

    @Get('download')
    @Queries(narrowing)
    @Answers('Every row as JSON arrays, the headings first', {
      type: 'array',
      items: { type: 'array', items: { type: 'string' } },
      example: [Object.keys(rowExample), Object.values(rowExample)],
    })
    async download(@Query() query: object, @Res({ passthrough: true }) response: FastifyReply) {
      const { language } = readExportQuery(query);
      const where = narrowedBy(sheet, query);
      const file = await this.sheets.export(sheet, 'json', language, goneSignal(response), where);
      return sendFile(response, file, 'json');
    }

    @Post(['import', 'upload'])
    @BodyLimit(64)
    @HttpCode(200)
    @Queries(fieldSchemas(ImportQuery))
    @ApiConsumes('application/json', 'multipart/form-data')
    @ApiBody({
      description: `JSON: \`{"${envelope}": [row, …]}\` keyed by the headings, at most ${MAX_ROWS} rows; or an .xlsx or CSV file as the multipart part \`file\``,
      schema: {
        type: 'object',
        properties: {
          [envelope]: { type: 'array', items: { type: 'object' }, example: [rowExample] },
          file: { type: 'string', format: 'binary', description: 'multipart only, in place of the rows' },
        },
      },
    })
    @Answers('Import rows; answers the rows that were made or changed, and a report', IMPORTED)
    @ApiResponse({
      status: 202,
      description: 'a file is being imported: see /api/imports/{id}',
      content: {
        'application/json': { schema: object({ code: 202, message: 'accepted', data: { id: 1 } }) },
      },
    })
    async import(
      @Query() query: object,
      @Body() body: unknown,
      @Req() request: FastifyRequest,
      @Res({ passthrough: true }) response: FastifyReply,
    ) {
      const { wait, ...given } = parseInput(ImportQuery, query);
      const options = { on_duplicate: 'error', mode: 'all', dry_run: 0, ...chosen(given) } as ImportOptions;
      if (request.isMultipart()) {
        const file = await saveSheet(request, uploadsFolder(this.config));
        const { id, done } = await this.imports.start(sheet, file, options);
        if (wait === 1) return answer((await done).row, []);
        response.code(202);
        return { code: 202, message: 'accepted', data: { id } };
      }
      const rows = rowsOf(body, envelopes);
      const { done } = await this.imports.start(sheet, { rows }, options);
      const { row, rows: stored } = await done;
      return answer(row, reply.rows(stored).map(print));
    }
  }

  Object.defineProperty(SheetController, 'name', {
    value: `${camel(resource)}SheetController`,
  });
  return SheetController;
}

const camel = (resource: string): string =>
  resource.replace(/(^|_)./g, (start) => start.at(-1)!.toUpperCase());

const REPORT = [
  ...(['rows_read', 'created', 'updated', 'unchanged', 'skipped', 'failed'] as const),
  ...(['message', 'errors'] as const),
];

const IMPORTED = object({
  ...{ code: 200, message: 'success', data: [{}] },
  ...{
    report: {
      id: 1,
      rows_read: 2,
      created: 2,
      updated: 0,
      unchanged: 0,
      skipped: 0,
      failed: 0,
      message: '',
      errors: [{}],
    },
  },
});

function answer(row: Import, data: readonly Wire[]) {
  const report = { id: row.id, ...Object.fromEntries(REPORT.map((key) => [key, row[key]])) };
  return { ...reply.saved(data), report };
}

function rowsOf(body: unknown, envelopes: readonly string[]): object[] {
  const key =
    typeof body === 'object' && body !== null
      ? envelopes.find((each) => Object.hasOwn(body, each))
      : undefined;
  const rows: unknown = Array.isArray(body)
    ? body
    : key === undefined
      ? undefined
      : Reflect.get(body as object, key);
  const field = key ?? envelopes[0]!;
  if (!Array.isArray(rows)) throw Invalid.field(field, 'must be an array of rows keyed by the headings');
  if (rows.length > MAX_ROWS)
    throw new TooLarge(
      `${field}: takes at most ${MAX_ROWS} rows; send more as a file: multipart/form-data, part "file"`,
    );
  const bad = rows.findIndex((row) => typeof row !== 'object' || row === null || Array.isArray(row));
  if (bad !== -1) throw Invalid.field(field, `[${bad}] must be an object keyed by the headings`);
  return rows as object[];
}

function exampleOf({ dtos }: Sheet, field: string): string {
  const example = dtos.map((dto) => fieldSchemas(dto)[field]).find(Boolean)?.example;
  return typeof example === 'string' || typeof example === 'number' ? String(example) : '';
}

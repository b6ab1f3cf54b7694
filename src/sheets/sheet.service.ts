import { PassThrough, type Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { TooLarge } from '../api/errors.js';
import { Database } from '../database/database.js';
import {
  selectRows,
  XLSX_MAX_ROWS,
  type Language,
  type Sheet,
  type SheetFormat,
  type Where,
  type WrittenSheet,
} from './sheet.js';
import { SheetWorkers } from './sheet-workers.js';
import { writeXlsx } from './write-sheet.js';

/** Sheets as they go out. */
@Injectable()
export class SheetService {
  constructor(
    private readonly database: Database,
    private readonly workers: SheetWorkers,
  ) {}

  /**
   * @param signal nobody wants the file any more
   * @throws TooLarge for more rows than a sheet of Excel can have
   */
  async export(
    sheet: WrittenSheet,
    format: SheetFormat,
    language: Language,
    signal: AbortSignal,
    where?: Where,
  ): Promise<Readable> {
    if (format === 'xlsx') {
      const rows = await this.database.run(
        `SELECT FROM (SELECT FROM (${selectRows(sheet, where)}) AS every OFFSET ${XLSX_MAX_ROWS - 1} LIMIT 1) AS last`,
        where?.values,
      );
      if (rows.length > 0)
        throw new TooLarge(`format: an .xlsx sheet holds at most ${XLSX_MAX_ROWS} rows; ask for format=csv`);
    }
    return this.workers.export(sheet.resource, format, language, signal, where);
  }

  async template({ title, columns }: Sheet, language: Language): Promise<Readable> {
    const file = new PassThrough();
    const titles = columns.map((column) => column[language]);
    void writeXlsx(title[language], titles, nothing(), file, true).catch((error: Error) =>
      file.destroy(error),
    );
    return file;
  }
}

// oxlint-disable-next-line require-yield -- a sheet without rows
async function* nothing(): AsyncGenerator<never> {
  return;
}

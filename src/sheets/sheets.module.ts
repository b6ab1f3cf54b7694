import { Module } from '@nestjs/common';
import { DialplanModule } from '../dialplan/dialplan.module.js';
import { ExtensionsModule } from '../extensions/extensions.module.js';
import { ImportController } from './import.controller.js';
import { ImportService } from './import.service.js';
import { Mergers } from './mergers.js';
import { sheetController } from './sheet.controller.js';
import { SheetService } from './sheet.service.js';
import { SheetWorkers } from './sheet-workers.js';
import { SHEETS } from './sheets.js';

/** Rows as sheets: Excel, CSV and JSON keyed by headings, in and out. */
@Module({
  imports: [DialplanModule, ExtensionsModule],
  controllers: [ImportController, ...SHEETS.map((sheet) => sheetController(sheet))],
  providers: [ImportService, Mergers, SheetService, SheetWorkers],
})
export class SheetsModule {}

import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import type { Wire } from '../api/reply.js';
import type { Config } from '../config.js';
import { DialplanModule } from '../dialplan/dialplan.module.js';
import { ExtensionsModule } from '../extensions/extensions.module.js';
import { CONFIG } from '../tokens.js';
import { TrunkingModule } from '../trunking/trunking.module.js';
import { ImportController } from './import.controller.js';
import { ImportService } from './import.service.js';
import { Mergers } from './mergers.js';
import { sheetController } from './sheet.controller.js';
import { SheetService } from './sheet.service.js';
import { SheetWorkers } from './sheet-workers.js';
import { SHEETS } from './sheets.js';
import { sweepUploads, uploadsFolder } from './upload.js';

/** Imports answer ids as numbers, but of trunks: there the seed echoes what the sheet says. */
const PRINTED: Readonly<Record<string, (row: Wire) => Wire>> = {
  trunks: ({ id, enabled, register, ...row }) => ({
    ...row,
    id: String(id),
    enabled: enabled === true ? 't' : 'f',
    register: register === true ? 't' : 'f',
  }),
};

/** Rows as sheets: Excel, CSV and JSON keyed by headings, in and out. */
@Module({
  imports: [AccessModule, DialplanModule, ExtensionsModule, TrunkingModule],
  controllers: [ImportController, ...SHEETS.map((sheet) => sheetController(sheet, PRINTED[sheet.resource]))],
  providers: [ImportService, Mergers, SheetService, SheetWorkers],
  exports: [SheetService],
})
export class SheetsModule implements OnModuleInit {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'dataDir'>) {}

  onModuleInit(): Promise<void> {
    return sweepUploads(uploadsFolder(this.config));
  }
}

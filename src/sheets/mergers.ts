import { Injectable } from '@nestjs/common';
import { Store } from '../api/store.js';
import { RouteService } from '../dialplan/route.service.js';
import { ExtensionService } from '../extensions/extension.service.js';
import type { Merger } from './merge.js';
import { RowMerger } from './row-merger.js';
import type { Sheet } from './sheet.js';
import { sheetOf } from './sheets.js';

/** Who stores the rows of which sheet. */
@Injectable()
export class Mergers {
  private readonly mergers: Readonly<Record<string, Merger>>;

  constructor(store: Store, routes: RouteService, extensions: ExtensionService) {
    const rows = (resource: string, service: ConstructorParameters<typeof RowMerger>[2]) =>
      new RowMerger(sheetOf(resource), store.database, service);
    this.mergers = { routes: rows('routes', routes), extensions: rows('extensions', extensions) };
  }

  of({ resource }: Sheet): Merger {
    return this.mergers[resource]!;
  }
}

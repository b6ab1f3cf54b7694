import { Flag, OneOf } from '../api/fields.js';

/** How an import is done; in the query. */
export class ImportQuery {
  @OneOf(['error', 'skip', 'update'], {
    description: 'a row that exists: refuse it (default), leave it, or change it to what the sheet says',
  })
  on_duplicate?: 'error' | 'skip' | 'update';

  @OneOf(['all', 'skip'], {
    description: 'one bad row and nothing is stored (default), or the good rows are',
  })
  mode?: 'all' | 'skip';

  @Flag({ description: '1: report what would be done, and store nothing' })
  dry_run?: 0 | 1;

  @Flag({ description: '1: answer a file upload when the import is over' })
  wait?: 0 | 1;
}

const LANGUAGES = ['zh', 'en', 'zh-CN', 'en-US'];

/** How a sheet is written; in the query. */
export class LanguageQuery {
  @OneOf(LANGUAGES, { description: 'language of the headings; zh by default' })
  lang?: string;

  @OneOf(LANGUAGES, { description: 'the same as lang' })
  language?: string;
}

export class ExportQuery extends LanguageQuery {
  @OneOf(['xlsx', 'csv'], { description: 'xlsx by default; more rows than Excel can hold need csv' })
  format?: 'xlsx' | 'csv';
}

/** The same, where CSV is what is expected. */
export class CsvQuery extends LanguageQuery {
  @OneOf(['xlsx', 'csv'], { description: 'csv by default' })
  format?: 'xlsx' | 'csv';
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

/**
 * The file of a backup, described in docs/backup.md: gzip'd text. A line of JSON with the header; of each table a line
 * that names it and its columns, its rows in COPY's text format, the line `\.` and a line with how many and their
 * checksum; at the end a line with the sequences.
 */
export const FORMAT = 'switchyard backup 1';

export interface BackupHeader {
  readonly format: typeof FORMAT;
  /** The program's release. */
  readonly version: string;
  /** `YYYY-MM-DD HH:mm:ss`, in the zone of the database session that made it. */
  readonly created_at: string;
  readonly description: string;
  readonly with_cdrs: 0 | 1;
  /** What had been done to that database, oldest first. */
  readonly migrations: readonly string[];
  /** A known text, sealed: whose SECRET_KEY the secrets were sealed with. */
  readonly key_check: string;
}

/** A table of the file; its columns in the order of the rows' values. */
export interface Section {
  readonly table: string;
  readonly columns: readonly string[];
}

interface SectionEnd {
  readonly rows: number;
  readonly sha256: string;
}

interface BackupEnd {
  readonly tables: number;
  /** Where each identity column was, by `table.column`. */
  readonly sequences: Readonly<Record<string, number>>;
}

export interface Contents {
  readonly header: BackupHeader;
  readonly sections: readonly (Section & { readonly rows: number })[];
  readonly sequences: Readonly<Record<string, number>>;
}

/** The file is no backup, or not all of it, or not what was written. */
export class Damaged extends Error {}

const LINE_END = 0x0a;
/** The end of a table's rows: COPY never writes it as one of them. */
export const ROWS_END = '\\.\n';
const END = Buffer.from(`\n${ROWS_END}`);
/** No line of JSON is longer; in between rows may be. */
const MAX_LINE = 4 * 1024 * 1024;
const CHUNK = 64 * 1024;

export const line = (value: BackupHeader | Section | SectionEnd | BackupEnd): string =>
  `${JSON.stringify(value)}\n`;

/** Counts and sums up the rows of one table as they go by. */
export class Tally {
  private readonly hash = createHash('sha256');
  private rows = 0;

  add(chunk: Buffer): void {
    this.hash.update(chunk);
    for (let at = chunk.indexOf(LINE_END); at !== -1; at = chunk.indexOf(LINE_END, at + 1)) this.rows += 1;
  }

  end(): SectionEnd {
    return { rows: this.rows, sha256: this.hash.digest('hex') };
  }
}

type TakeRows = (section: Section, rows: AsyncIterable<Buffer>) => Promise<void>;

const passOver: TakeRows = async (_section, rows) => {
  for await (const _chunk of rows);
};

/**
 * Reads a file to its end, without ever holding more than a piece of it.
 * @param take is given the rows of each table in turn, and must read all of them
 * @throws Damaged where the file is not as it was written; what `take` was given then is not to be trusted
 */
export async function readBackup(path: string, take: TakeRows = passOver): Promise<Contents> {
  return reading(path, async (lines) => {
    const header = readHeader(await lines.json());
    const sections: (Section & { rows: number })[] = [];
    for (;;) {
      const next = await lines.json();
      if (isEnd(next)) {
        if (next.tables !== sections.length) throw new Damaged('tables are missing');
        await lines.expectEnd();
        return { header, sections, sequences: next.sequences };
      }
      if (!isSection(next)) throw new Damaged('what should be a table is none');
      const tally = new Tally();
      await take(next, lines.rows(tally));
      const [was, is] = [(await lines.json()) as Partial<SectionEnd>, tally.end()];
      if (was.rows !== is.rows || was.sha256 !== is.sha256)
        throw new Damaged(`the rows of ${next.table} are not those that were written`);
      sections.push({ ...next, rows: is.rows });
    }
  });
}

/** What a file says of itself at its beginning. @throws Damaged */
export const headerOf = (path: string): Promise<BackupHeader> =>
  reading(path, async (lines) => readHeader(await lines.json()));

async function reading<T>(path: string, read: (lines: Lines) => Promise<T>): Promise<T> {
  const text = pipeline(createReadStream(path), createGunzip({ chunkSize: CHUNK }), () => undefined);
  try {
    return await read(new Lines(text[Symbol.asyncIterator]() as AsyncIterator<Buffer>));
  } catch (error) {
    const cut = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
    throw cut ? new Damaged(`it cannot be unpacked: ${error.message}`, { cause: error }) : error;
  } finally {
    text.destroy();
  }
}

class Lines {
  private rest = Buffer.alloc(0);

  constructor(private readonly source: AsyncIterator<Buffer>) {}

  async json(): Promise<unknown> {
    let at: number;
    while ((at = this.rest.indexOf(LINE_END)) === -1) {
      if (this.rest.length > MAX_LINE) throw new Damaged('a line is too long');
      this.rest = Buffer.concat([this.rest, await this.more()]);
    }
    const text = this.rest.toString('utf8', 0, at);
    this.rest = this.rest.subarray(at + 1);
    try {
      return JSON.parse(text);
    } catch (cause) {
      throw new Damaged('a line that should be JSON is none', { cause });
    }
  }

  async *rows(tally: Tally): AsyncGenerator<Buffer> {
    // Of a table without rows the end is the first line.
    let held = Buffer.concat([Buffer.from([LINE_END]), this.rest]);
    let from = 1;
    for (;;) {
      const at = held.indexOf(END);
      // What may be the beginning of the end waits for what follows it.
      const to = at === -1 ? held.length - END.length + 1 : at + 1;
      if (to > from) {
        const rows = held.subarray(from, to);
        tally.add(rows);
        yield rows;
        held = held.subarray(to - 1);
        from = 1;
      }
      if (at !== -1) {
        this.rest = held.subarray(END.length);
        return;
      }
      held = Buffer.concat([held, await this.more()]);
    }
  }

  async expectEnd(): Promise<void> {
    if (this.rest.length > 0 || !(await this.source.next()).done)
      throw new Damaged('something follows its end');
  }

  private async more(): Promise<Buffer> {
    const { done, value } = await this.source.next();
    if (done) throw new Damaged('it ends too early');
    return value;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const areTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

function readHeader(value: unknown): BackupHeader {
  if (!isObject(value) || value['format'] !== FORMAT) throw new Damaged('it is no backup of this program');
  const texts = [value['version'], value['created_at'], value['description'], value['key_check']];
  if (!areTexts(texts) || !areTexts(value['migrations']) || ![0, 1].includes(value['with_cdrs'] as number))
    throw new Damaged('its header is incomplete');
  return value as unknown as BackupHeader;
}

const isSection = (value: unknown): value is Section =>
  isObject(value) && typeof value['table'] === 'string' && areTexts(value['columns']);

const isEnd = (value: unknown): value is BackupEnd =>
  isObject(value) &&
  typeof value['tables'] === 'number' &&
  isObject(value['sequences']) &&
  Object.values(value['sequences']).every((place) => Number.isSafeInteger(place));

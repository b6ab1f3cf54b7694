import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page, Request, Response } from 'playwright-core';

/** What CherryPBX asks, as test/browser has seen it; test/contract asks it again. */
export const RECORDING = 'test/browser/requests.json';

/** One request, in a database in which nothing but those before it was asked for. */
export interface Recorded {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** As JSON; of a form its files, by a name for each. */
  readonly body?: unknown;
  /** By the test itself, so that the page has something to show. */
  readonly given?: true;
}

export type Recording = Record<string, Recorded[]>;

/** Notes the requests of one area that reach the backend, in their order. */
export class Recorder {
  private readonly requests: Recorded[] = [];
  /** What was read since the last write, and what was read at all with rows in its answer. */
  private readonly read = new Set<string>();

  constructor(page: Page) {
    page.on('response', (response) => this.note(response));
  }

  /** Begins anew. */
  clear(): void {
    this.requests.length = 0;
    this.read.clear();
  }

  given(method: string, path: string, body?: unknown): void {
    this.add({ method, path, ...(body !== undefined && { body }), given: true });
  }

  save(area: string): void {
    const all = existsSync(RECORDING) ? (JSON.parse(readFileSync(RECORDING, 'utf8')) as Recording) : {};
    const sorted = Object.entries({ ...all, [area]: this.requests }).toSorted(([one], [other]) =>
      one < other ? -1 : 1,
    );
    const lines = sorted.map(
      ([name, requests]) =>
        `${JSON.stringify(name)}: [\n${requests.map((each) => JSON.stringify(each)).join(',\n')}\n]`,
    );
    writeFileSync(RECORDING, `{\n${lines.join(',\n')}\n}\n`);
  }

  private note(response: Response): void {
    const request = response.request();
    const { pathname, search } = new URL(request.url());
    const status = response.status();
    if (!pathname.startsWith('/api/')) return;
    // A path that ends in a slash is asked for once more without.
    if (status < 200 || status >= 300) return;
    const method = request.method();
    const path = pathname + search.replace(/([?&])_t=\d+/, '$1_t=0').replaceAll(TODAY, 'TODAY');
    const body = bodyOf(request);
    this.add({ method, path, ...(body !== undefined && { body }) });
  }

  private add(recorded: Recorded): void {
    if (recorded.method !== 'GET') this.read.clear();
    else if (this.read.has(recorded.path)) return;
    else this.read.add(recorded.path);
    this.requests.push(recorded);
  }
}

const TODAY = new Date().toISOString().slice(0, 10);

function bodyOf(request: Request): unknown {
  const type = request.headers()['content-type'] ?? '';
  const text = request.postData();
  // What is in a form with a file, the browser does not tell.
  if (type.startsWith('multipart/form-data')) return { files: ['file.wav'] };
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

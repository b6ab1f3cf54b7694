import { openAsBlob } from 'node:fs';
import { giveWay } from '../../src/database/give-way.js';
import { serveOrders } from '../support/roles.js';

/** What whoever sends and fetches sheets does. */
export type ClientWork =
  | { readonly what: 'import'; readonly path: string; readonly name: string; readonly rows: number }
  | { readonly what: 'export'; readonly format: 'xlsx' | 'csv' };

export interface ClientOrder {
  readonly url: string;
  readonly token: string;
  readonly work: ClientWork;
}

/** Elsewhere it would have a machine of its own: here it takes what the others leave. */
export function serveSheetClient(): void {
  giveWay();
  serveOrders<ClientOrder, null>(async ({ url, token, work }) => {
    if (work.what === 'import') await importSheet(url, token, work);
    else await exportSheet(url, token, work.format);
    return null;
  });
}

async function importSheet(
  url: string,
  token: string,
  { path, name, rows }: ClientWork & { what: 'import' },
): Promise<void> {
  const form = new FormData();
  form.append('file', await openAsBlob(path), name);
  const answer = await fetch(`${url}/api/blacklists/import?wait=1`, {
    method: 'POST',
    headers: { 'X-XTRA-AUTH-ID': token },
    body: form,
  });
  const body = (await answer.json()) as { report?: { created: number } };
  if (body.report?.created !== rows)
    throw new Error(`the import answered ${JSON.stringify(body).slice(0, 500)}`);
}

/** Read and thrown away as it comes. */
async function exportSheet(url: string, token: string, format: string): Promise<void> {
  const answer = await fetch(`${url}/api/blacklists/export?format=${format}`, {
    headers: { 'X-XTRA-AUTH-ID': token },
  });
  if (!answer.ok) throw new Error(`the export answered ${answer.status}`);
  let bytes = 0;
  for await (const chunk of answer.body!) bytes += (chunk as Uint8Array).length;
  if (bytes < 1_000) throw new Error('the export is empty');
}

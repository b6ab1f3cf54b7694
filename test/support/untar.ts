import { gunzipSync } from 'node:zlib';
import type TestAgent from 'supertest/lib/agent.js';

/** The files of a `.tar.gz`, by name. */
export function untar(archive: Buffer): Record<string, string> {
  const bytes = gunzipSync(archive);
  const files: Record<string, string> = {};
  for (let at = 0; bytes[at] !== 0;) {
    const field = (from: number, length: number) =>
      bytes.toString('utf8', at + from, at + from + length).replace(/\0[^]*$/, '');
    const size = Number.parseInt(field(124, 12), 8);
    files[field(0, 100)] = bytes.toString('utf8', at + 512, at + 512 + size);
    at += 512 * (1 + Math.ceil(size / 512));
  }
  return files;
}

/** What `/api/logs/download` leads to; names without their folder. */
export async function downloadedLogs(agent: TestAgent): Promise<Record<string, string>> {
  const { url } = (await agent.get('/api/logs/download').expect(200)).body;
  const { body } = await agent.get(url).responseType('blob').expect(200);
  return Object.fromEntries(
    Object.entries(untar(body as Buffer)).map(([name, text]) => [name.split('/').at(-1)!, text]),
  );
}

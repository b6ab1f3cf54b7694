import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Response, Test } from 'supertest';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Backend, startBackend } from '../browser/support/backend.js';
import { type Recorded, type Recording, RECORDING } from '../browser/support/recording.js';
import { storedCdr } from '../calls/stored-cdrs.js';
import { silentWav } from '../media/samples.js';
import { AnswerChecker } from '../support/answers.js';
import { freePort } from '../support/switch/ports.js';
import { READS } from './cherrypbx-reads.js';
import { hold, places } from './shape.js';

/** What CherryPBX asked when test/browser drove it, asked again of this code, and what it reads of the answers. */
const recording = JSON.parse(readFileSync(RECORDING, 'utf8')) as Recording;
const templates = new AnswerChecker(inject('openapi'));

/** What happens outside of REST. */
const BEFORE: Readonly<Record<string, (backend: Backend) => Promise<unknown>>> = {
  cdr: ({ t }) => storedCdr(t, { answer_stamp: new Date().toISOString() }),
};

/** What the switch is told of in its own time, where a hand needs longer than a test to ask again. */
const SETTLE_MS: Readonly<Record<string, number>> = { 'PUT /api/gateways/control': 5_000 };

/** FreeSWITCH stops no profile that has just started, as every one has here. */
const TOO_SOON = 'PUT /api/sip_profiles/{id}/control';

describe.each(Object.entries(recording))('CherryPBX, %s', (area, requests) => {
  let backend: Backend;
  beforeAll(async () => {
    backend = await startBackend(await freePort());
    await BEFORE[area]?.(backend);
  });
  afterAll(() => backend.close());

  it('is answered as it was, with every field that it reads', async () => {
    const faults: string[] = [];
    const seen = new Set<string>();
    for (const request of requests) {
      const name = nameOf(request);
      const { status, body } = await settled(() => asked(backend, request), SETTLE_MS[name] ?? 0);
      if (status === 503 && name === TOO_SOON) continue;
      if (status >= 300) faults.push(`${request.method} ${request.path}: ${status} ${JSON.stringify(body)}`);
      const shape = READS[area]?.[name];
      if (shape === undefined || status >= 300) continue;
      const held = hold(body, shape);
      faults.push(...held.faults.map((fault) => `${name}: ${fault}`));
      for (const place of held.seen) seen.add(`${name} ${place}`);
    }
    expect([...new Set(faults)]).toEqual([]);
    const wanted = Object.entries(READS[area] ?? {}).flatMap(([name, shape]) =>
      places(shape).map((place) => `${name} ${place}`),
    );
    expect(wanted.filter((each) => !seen.has(each))).toEqual([]);
  }, 60_000);
});

function nameOf({ method, path }: Recorded): string {
  return `${method} ${templates.operation(method, path)?.path ?? path}`;
}

/** The first answer that is no refusal, or the last one within `ms`. */
async function settled(ask: () => Test, ms: number): Promise<Response> {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (answer.status < 300 || Date.now() >= end) return answer;
    await setTimeout(50);
  }
}

/** With the token alone, as CherryPBX's own client does. */
function asked({ t }: Backend, { method, path, body }: Recorded): Test {
  const url = path.replaceAll('TODAY', new Date().toISOString().slice(0, 10));
  const agent = t.anyone;
  const sent = agent[method.toLowerCase() as 'get'](url).set('Authorization', `Bearer ${t.token}`);
  const files = (body as { files?: string[] } | undefined)?.files;
  if (files !== undefined) return files.reduce((form, name) => form.attach('file', silentWav(1), name), sent);
  return body === undefined ? sent : sent.send(body as object);
}

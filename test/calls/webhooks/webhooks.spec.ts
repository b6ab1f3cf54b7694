import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Logger } from 'pino';
import { Store } from '../../../src/api/store.js';
import { Deliverer } from '../../../src/calls/webhooks/deliverer.js';
import { DeliveryStore } from '../../../src/calls/webhooks/delivery-store.js';
import { WebhookDirectory } from '../../../src/calls/webhooks/webhook-directory.js';
import { WebhookService } from '../../../src/calls/webhooks/webhook.service.js';
import { SecretBox } from '../../../src/database/secret-box.js';
import { startApp, type TestApp } from '../../support/app.js';
import { EventReceiver } from '../../support/event-receiver.js';
import { eventually } from '../../support/eventually.js';

let t: TestApp;
let receiver: EventReceiver;
beforeAll(async () => {
  t = await startApp({ WEBHOOK_PRIVATE_TARGETS: 'loopback' });
});
afterAll(() => t.close());
beforeEach(async () => {
  receiver = await EventReceiver.start();
});
afterEach(async () => {
  await t.database.run('DELETE FROM webhook_events');
  for (const { id } of (await t.admin.get('/api/webhooks')).body.data as { id: number }[])
    await t.admin.delete(`/api/webhooks/${id}`).expect(200);
  await receiver.close();
});

const add = async (more: object = {}): Promise<number> =>
  (
    await t.admin
      .post('/api/webhooks')
      .send({ url: receiver.url, ...more })
      .expect(200)
  ).body.data;

/** As the outbox does it: events of calls, by their keys. */
async function queue(webhookId: number, ...events: [key: string, call: string][]): Promise<void> {
  const queued = events.map(([key, call]) => ({
    ...{ key, call, event: 'ringing' },
    bodies: [{ webhookId, body: JSON.stringify({ key, call }) }],
  }));
  await t.app
    .get(Deliverer, { strict: false })
    .offer(await t.app.get(DeliveryStore, { strict: false }).insert(queued));
}
const deliveries = async (id: number, state = ''): Promise<Record<string, unknown>[]> =>
  (await t.admin.get(`/api/webhooks/${id}/deliveries?state=${state}`).expect(200)).body.data;
const keys = () => receiver.taken.map(({ event }) => event['key']);
const waitFor = (count: number, withinMs = 5_000) =>
  eventually(async () => expect(receiver.taken).toHaveLength(count), withinMs);
const gone = (id: number) => eventually(async () => expect(await deliveries(id)).toEqual([]));

describe('/api/webhooks', () => {
  it('shows all but secret and headers', async () => {
    const id = await add({ secret: 'of the crm', headers: { 'X-Api-Key': 'key of the crm' } });
    const { body } = await t.admin.get(`/api/webhooks/${id}`).expect(200);
    expect(body).toMatchObject({
      ...{ url: receiver.url, events: 'ringing,early,answered,hangup', contexts: '', extensions: '' },
      ...{ variables: '', timeout: 10, disabled: 0, from_setting: 0, header_names: 'X-Api-Key' },
    });
    expect(JSON.stringify((await t.admin.get('/api/webhooks')).body)).not.toContain('of the crm');
    const [stored] = await t.database.run('SELECT secret, headers FROM webhooks WHERE id = $1', [id]);
    expect(JSON.stringify(stored)).not.toContain('of the crm');
    const logs = await t.admin.get('/api/audit_logs').expect(200);
    expect(JSON.stringify(logs.body)).not.toContain('of the crm');
  });

  it.each([
    ['url', 'ftp://crm.example.test/'],
    ['url', 'http://user:word@crm.example.test/'],
    ['url', 'http://10.0.0.1/'],
    ['url', 'http://169.254.169.254/latest'],
    ['url', 'http://[fe80::1]/'],
    ['url', 'http://crm.example.test:0/'],
    ['headers', { 'X-A': '1', 'x-a': '2' }],
    ['events', 'ringing,sneezing'],
    ['timeout', 0],
    ['timeout', 31],
    ['headers', { 'X-A': 'a\r\nHost: b' }],
    ['headers', { 'X A': 'a' }],
    ['headers', { Host: 'a' }],
    ['headers', { 'Content-Length': '1' }],
    ['headers', { 'Transfer-Encoding': 'chunked' }],
    ['headers', { 'X-Switchyard-Signature': 'a' }],
    ['headers', { 'X-A': 1 }],
    ['variables', 'a b'],
    ['extensions', '1001@'],
  ])('refuses %s %j', async (field, value) => {
    const { body } = await t.admin
      .post('/api/webhooks')
      .send({ url: receiver.url, [field]: value })
      .expect(400);
    expect(body.errors[0].field).toBe(field);
  });

  it('is written by operators and read by viewers', async () => {
    const viewer = await t.as('viewer');
    await viewer.get('/api/webhooks').expect(200);
    await viewer.post('/api/webhooks').send({ url: receiver.url }).expect(403);
    await (await t.as('operator')).post('/api/webhooks').send({ url: receiver.url }).expect(200);
  });
});

describe('a webhook that is led to another server', () => {
  const elsewhere = (path = '/calls') =>
    receiver.url.replace('127.0.0.1', 'localhost').replace('/calls', path);
  const headers = { 'X-Api-Key': 'key of the crm' };

  it.each([
    [{ headers }, 'headers', { headers: { 'X-Api-Key': 'another' } }],
    [{ headers }, 'headers', { headers: {} }],
    [{ secret: 'of the crm' }, 'secret', { secret: 'another' }],
  ])('takes none of its secrets along: of %j %s must be given anew', async (stored, field, anew) => {
    const id = await add({ ...stored, disabled: 1 });
    const operator = await t.as('operator');
    const refused = await operator.put(`/api/webhooks/${id}`).send({ url: elsewhere() }).expect(400);
    expect(refused.body.errors).toMatchObject([{ field }]);
    await operator
      .put(`/api/webhooks/${id}`)
      .send({ url: elsewhere(), [field]: '' })
      .expect(400);
    // Another path of the same server is none.
    await operator
      .put(`/api/webhooks/${id}`)
      .send({ url: `${receiver.url}/more` })
      .expect(200);
    await operator
      .put(`/api/webhooks/${id}`)
      .send({ url: elsewhere(), ...anew })
      .expect(200);
    await operator.post(`/api/webhooks/${id}/test`).expect(200);
    expect(receiver.posts).toHaveLength(1);
    expect(JSON.stringify(receiver.posts)).not.toContain('of the crm');
  });

  it('may be where it wants without any', async () => {
    const id = await add({ disabled: 1 });
    await t.admin.put(`/api/webhooks/${id}`).send({ url: elsewhere() }).expect(200);
  });
});

describe('a webhook whose secret was sealed with another key', () => {
  it('is told nothing and named by /api/problems; the others are told', async () => {
    const lost = await add({ secret: 'of the crm' });
    const sealed = new SecretBox('another key').seal('of the crm');
    await t.database.run('UPDATE webhooks SET secret = $1 WHERE id = $2', [sealed, lost]);
    const id = await add();
    await queue(id, ['a', randomUUID()]);
    await waitFor(1);
    const problems = async () => (await t.admin.get('/api/problems').expect(200)).body.data;
    expect(await problems()).toContainEqual(
      expect.objectContaining({ kind: 'unreadable secret', entity: 'webhook', id: lost }),
    );
    const test = await t.admin.post(`/api/webhooks/${lost}/test`).expect(400);
    expect(test.body.errors).toMatchObject([{ field: 'secret' }]);
    await t.admin.put(`/api/webhooks/${lost}`).send({ secret: 'of the crm' }).expect(200);
    expect(await problems()).not.toContainEqual(expect.objectContaining({ entity: 'webhook' }));
  });
});

describe('a request to a webhook', () => {
  it('is signed over its time and body, says its id and attempt, and has the headers that were stored', async () => {
    const id = await add({ secret: 'of the crm', headers: { 'X-Api-Key': 'key of the crm' } });
    await queue(id, ['a', randomUUID()]);
    await waitFor(1);
    const [{ headers, body, path }] = receiver.posts as [(typeof receiver.posts)[0]];
    const timestamp = String(headers['x-switchyard-timestamp']);
    expect(Math.abs(Date.now() / 1000 - Number(timestamp))).toBeLessThan(5);
    const signed = createHmac('sha256', 'of the crm').update(`${timestamp}.${body}`).digest('hex');
    expect(headers).toMatchObject({
      ...{ 'x-switchyard-signature': `sha256=${signed}`, 'x-switchyard-event-id': 'a' },
      ...{ 'x-switchyard-attempt': '1', 'x-api-key': 'key of the crm', 'content-type': 'application/json' },
    });
    expect(path).toBe('/calls');
    await gone(id);
  });

  it('is made at once by POST …/test, which says what came of it', async () => {
    const id = await add({ disabled: 1 });
    const test = async () => (await t.admin.post(`/api/webhooks/${id}/test`).expect(200)).body.data;
    expect(await test()).toMatchObject({ delivered: true, status: 204, error: '' });
    expect(receiver.taken[0]!.event).toMatchObject({ 'Event-Subclass': 'switchyard::test' });
    receiver.answer = () => 418;
    expect(await test()).toMatchObject({ delivered: false, status: 418, error: 'answered 418' });
    await receiver.close();
    expect(await test()).toMatchObject({ delivered: false, status: '' });
  });

  it('goes to no private address, not by a name either, whenever that is looked up', async () => {
    const strict = await startApp({ EVENT_URL: receiver.url });
    try {
      const url = receiver.url.replace('127.0.0.1', 'localhost');
      await strict.admin.post('/api/webhooks').send({ url: receiver.url }).expect(400);
      const { body } = await strict.admin.post('/api/webhooks').send({ url }).expect(200);
      const test = async (id: number) =>
        (await strict.admin.post(`/api/webhooks/${id}/test`).expect(200)).body.data;
      const refused = await test(body.data);
      expect(refused).toMatchObject({ delivered: false, status: '' });
      expect(refused.error).toContain('WEBHOOK_PRIVATE_TARGETS');
      expect(receiver.posts).toEqual([]);
      // The operator's own may.
      const list = await strict.admin.get('/api/webhooks?from_setting=1').expect(200);
      expect(await test(list.body.data[0].id)).toMatchObject({ delivered: true });
    } finally {
      await strict.close();
    }
  });
});

describe('EVENT_URL', () => {
  it('is webhooks that REST shows and does not change, gone with the setting', async () => {
    const first = await startApp({ EVENT_URL: 'http://10.10.10.10/a, http://10.10.10.10/b' });
    const rows = async (app: TestApp) => (await app.admin.get('/api/webhooks').expect(200)).body.data;
    const [b] = await rows(first);
    expect(b).toMatchObject({ url: 'http://10.10.10.10/b', from_setting: 1, variables: '*' });
    for (const input of [{ disabled: 1 }, {}, { secret: '' }, { header_names: 'X' }, { action: 'toggle' }])
      await first.admin.put(`/api/webhooks/${b.id}`).send(input).expect(409);
    await first.admin.delete(`/api/webhooks/${b.id}`).expect(409);
    await first.close('keep');
    const then = await startApp({ EVENT_URL: 'http://10.10.10.10/b' }, first.databaseName);
    expect(await rows(then)).toMatchObject([{ id: b.id, url: 'http://10.10.10.10/b' }]);
    await then.close();
  });
});

it('a node without EVENT_URL says what of the others it deletes', async () => {
  const app = await startApp({ EVENT_URL: 'http://10.10.10.10/a' });
  const get = <T>(token: new (...args: never[]) => T): T => app.app.get(token, { strict: false });
  await app.database.run(
    `INSERT INTO webhook_deliveries (webhook_id, event_key, event, call_uuid, body)
     SELECT id, 'key' || n, 'ringing', gen_random_uuid(), '{}' FROM webhooks, generate_series(1, 3) AS n`,
  );
  const warn = vi.fn();
  const [store, box, directory] = [get(Store), get(SecretBox), get(WebhookDirectory)];
  const setting = { eventUrls: [], privateTargets: '' } as never;
  const log = { warn } as unknown as Logger;
  await new WebhookService(store, box, directory, setting, log).takeSetting();
  expect(warn.mock.calls).toMatchObject([[{ url: 'http://10.10.10.10/a', lost: 3 }, expect.any(String)]]);
  await app.close();
});

describe('deliveries', () => {
  it('are queued once, however often they are learnt, for each webhook', async () => {
    const id = await add();
    const call = randomUUID();
    await Promise.all(Array.from({ length: 8 }, () => queue(id, ['a', call], ['b', call])));
    await waitFor(2);
    await gone(id);
    await queue(id, ['b', call], ['c', call]);
    await waitFor(3);
    expect(keys()).toEqual(['a', 'b', 'c']);
  });

  it('wait for a receiver that is away, and come in order of each call when it is back', async () => {
    const id = await add();
    const other = await EventReceiver.start();
    const otherId = (await t.admin.post('/api/webhooks').send({ url: other.url }).expect(200)).body.data;
    await receiver.close();
    const calls = Array.from({ length: 30 }, () => randomUUID());
    for (const step of ['1', '2', '3', '4']) {
      for (const call of calls) {
        await queue(id, [`${call}-${step}`, call]);
        await queue(otherId, [`${call}+${step}`, call]);
      }
    }
    // Nobody waits for the one that is away.
    await eventually(async () => expect(other.taken).toHaveLength(120));
    expect((await t.admin.get(`/api/webhooks/${id}/deliveries`)).body.rowCount).toBe(120);
    await receiver.open();
    await waitFor(120, 30_000);
    for (const call of calls) {
      const own = keys().filter((key) => key!.startsWith(call));
      expect(own).toEqual(['1', '2', '3', '4'].map((step) => `${call}-${step}`));
    }
    const attempts = receiver.taken.map(({ headers }) => Number(headers['x-switchyard-attempt']));
    expect(Math.max(...attempts)).toBeGreaterThan(1);
    await gone(id);
    await other.close();
  }, 60_000);

  it('of one call that is refused hold up no other call', async () => {
    const id = await add();
    const [bad, good] = [randomUUID(), randomUUID()];
    receiver.answer = ({ event }) => (event['key'] === 'bad' ? 500 : 204);
    await queue(id, ['bad', bad], ['after', bad], ['good', good]);
    await waitFor(1);
    expect(keys()).toEqual(['good']);
    await eventually(async () =>
      expect(await deliveries(id)).toMatchObject([
        { event_key: 'bad', state: 'waiting', attempts: 1, status: 500, error: 'answered 500' },
        { event_key: 'after', attempts: 0, status: '' },
      ]),
    );
    await queue(id, ['later', bad]);
    receiver.answer = () => 204;
    await waitFor(4);
    expect(keys()).toEqual(['good', 'bad', 'after', 'later']);
  });

  const failsOnce = async (answer: EventReceiver['answer'], says: RegExp) => {
    const id = await add({ timeout: 1 });
    receiver.answer = answer;
    await queue(id, ['a', randomUUID()]);
    await eventually(async () => expect((await deliveries(id))[0]).toMatchObject({ attempts: 1 }));
    expect((await deliveries(id))[0]!['error']).toMatch(says);
    expect(receiver.posts).toHaveLength(1);
  };

  it('to one that answers with a redirect fail, and nobody follows it', () =>
    failsOnce((_, response) => void response.writeHead(302, { location: '/other' }).end(), /answered 302/));

  it('to one that says nothing fail after the webhook’s timeout', () =>
    failsOnce(() => undefined, /within 1 s/));

  it('to one that hangs up fail', () => failsOnce((_, response) => void response.destroy(), /closed/));

  it('to one that is slow keep no other waiting', async () => {
    const slow = await EventReceiver.start();
    slow.answer = (_, response) => void globalThis.setTimeout(() => response.writeHead(204).end(), 500);
    const [id, slowId] = [await add(), await add({ url: slow.url })];
    const calls = Array.from({ length: 200 }, () => randomUUID());
    const started = Date.now();
    await queue(slowId, ...calls.map((call): [string, string] => [`slow-${call}`, call]));
    await queue(id, ...calls.map((call): [string, string] => [call, call]));
    await waitFor(200);
    expect(Date.now() - started).toBeLessThan(2_000);
    expect(slow.posts.length).toBeLessThan(200);
    await eventually(() => expect(slow.posts).toHaveLength(200), 10_000);
    await slow.close();
  });

  it('to one that never ends its answer are delivered, and it is not read on', async () => {
    const id = await add({ timeout: 1 });
    let written = 0;
    receiver.answer = (_, response) => {
      response.writeHead(200);
      const write = (): void => {
        if (response.destroyed) return;
        written += 65_536;
        if (response.write('x'.repeat(65_536))) setImmediate(write);
        else response.once('drain', write);
      };
      write();
    };
    await queue(id, ['a', randomUUID()], ['b', randomUUID()]);
    await gone(id);
    expect(written).toBeLessThan(64 * 1024 * 1024);
  });

  it('are dead after 72 hours, are sent again when asked, and then the rest of the call', async () => {
    const id = await add();
    const call = randomUUID();
    receiver.answer = ({ event }) => (event['key'] === 'bad' ? 500 : 204);
    await queue(id, ['bad', call], ['after', call]);
    await eventually(async () => expect((await deliveries(id))[0]).toMatchObject({ attempts: 1 }));
    await t.database.run(
      `UPDATE webhook_deliveries SET created_at = now() - interval '71 hours' WHERE event_key = 'bad'`,
    );
    await eventually(async () => expect((await deliveries(id))[0]).toMatchObject({ attempts: 2 }));
    expect(keys()).toEqual([]);
    await t.database.run(
      `UPDATE webhook_deliveries SET created_at = now() - interval '73 hours' WHERE event_key = 'bad'`,
    );
    await waitFor(1, 10_000);
    expect(keys()).toEqual(['after']);
    const [dead] = await deliveries(id, 'dead');
    expect(dead).toMatchObject({ event_key: 'bad', attempts: 3 });
    receiver.answer = () => 204;
    await t.admin.post(`/api/webhooks/${id}/deliveries/${String(dead!['id'])}/resend`).expect(200);
    await waitFor(2);
    await gone(id);
  }, 30_000);

  it('that are dead are sent again together, or thrown away', async () => {
    const id = await add({ disabled: 1 });
    await queue(id, ['a', randomUUID()], ['b', randomUUID()], ['c', randomUUID()]);
    await t.database.run(
      `UPDATE webhook_deliveries SET state = 'dead', created_at = now() - interval '80 hours'`,
    );
    const [first] = await deliveries(id, 'dead');
    await t.admin.delete(`/api/webhooks/${id}/deliveries/${String(first!['id'])}`).expect(200);
    await t.admin.delete(`/api/webhooks/${id}/deliveries/${String(first!['id'])}`).expect(404);
    await t.admin.put(`/api/webhooks/${id}`).send({ disabled: 0 }).expect(200);
    expect((await t.admin.post(`/api/webhooks/${id}/resend`).expect(200)).body.data).toBe(2);
    await waitFor(2);
    expect(new Set(keys())).toEqual(new Set(['b', 'c']));
  });

  it('by the ten thousand wait in Postgres, and none is lost', async () => {
    const id = await add();
    receiver.answer = () => 503;
    const calls = Array.from({ length: 2_000 }, () => randomUUID());
    for (const step of ['1', '2', '3', '4', '5'])
      await queue(id, ...calls.map((call): [string, string] => [`${call}-${step}`, call]));
    await eventually(async () => expect(receiver.posts.length).toBeGreaterThan(5));
    const tried = receiver.posts.length;
    expect(tried).toBeLessThan(100);
    receiver.answer = () => 204;
    await waitFor(10_000, 60_000);
    expect(receiver.ids.size).toBe(10_000);
    const last = new Map<string, number>();
    for (const key of keys()) {
      const [call, step] = [key!.slice(0, 36), Number(key!.slice(37))];
      expect(step).toBe((last.get(call) ?? 0) + 1);
      last.set(call, step);
    }
    await gone(id);
  }, 90_000);
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programLog } from '../../src/logs/program-log.js';
import { RecentLog } from '../../src/logs/recent-log.js';
import { FakeEslServer, PASSWORD } from '../freeswitch/fake-esl-server.js';
import { ADMIN_PASSWORD, SECRET, startApp, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { downloadedLogs, untar } from '../support/untar.js';

let fake: FakeEslServer;
let t: TestApp;
beforeAll(async () => {
  fake = await FakeEslServer.start();
  fake.answers.set('api show', () => '{"row_count":0}');
  fake.answers.set('api sofia status', () => '');
  fake.answers.set('api', () => '+OK');
  // A configuration folder that was written before there was a script for it.
  fake.answers.set('api lua', () => '-ERR Cannot execute script');
  const urls = [`esl://:${PASSWORD}@127.0.0.1:${fake.port}`, 'esl://:Nobody-there@127.0.0.1:1'];
  t = await startApp({ LOG_LEVEL: 'debug', FREESWITCH_URL: urls.join() });
  await eventually(() => expect(fake.received.length).toBeGreaterThan(0));
});
afterAll(async () => {
  await t.close();
  await fake.stop();
});

const listed = async (query = '') => (await t.admin.get(`/api/logs?${query}`).expect(200)).body;

describe('/api/logs', () => {
  it('lists the newest lines first, a page at a time', async () => {
    await t.admin.get('/api/contexts').expect(200);
    const { data, rowCount, page } = await listed('perPage=30');
    expect(page).toBe(1);
    expect(data).toHaveLength(30);
    expect(rowCount).toBeGreaterThan(30);
    const ids = data.map(({ id }: { id: number }) => id);
    expect(ids).toEqual(ids.toSorted((one: number, two: number) => two - one));
    const row = data.find(
      ({ details }: { details: object }) => Reflect.get(details, 'path') === '/api/contexts',
    );
    expect(row).toMatchObject({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
      level: 'info',
      message: '',
      details: { method: 'GET', status: 200, user: 'admin' },
    });
    expect((await listed('page=2&perPage=30')).data[0].id).toBeLessThan(data[0].id);
  });

  it('shows from a level on, and knows no others', async () => {
    const levels = async (query: string) =>
      new Set((await listed(`perPage=5000&${query}`)).data.map(({ level }: { level: string }) => level));
    expect(await levels('level=info')).toContain('info');
    expect(await levels('level=warn')).not.toContain('info');
    expect(await levels('level=warn')).toContain('warn');
    const { errors } = (await t.admin.get('/api/logs?level=loud').expect(400)).body;
    expect(errors).toMatchObject([{ field: 'level' }]);
  });

  it('is forgotten by DELETE, and who did is written down', async () => {
    const { data } = (await t.admin.delete('/api/logs').expect(200)).body;
    expect(data).toBeGreaterThan(0);
    // The line of that request comes after it.
    const { rowCount } = await listed();
    expect(rowCount).toBeLessThan(5);
    const audit = (await t.admin.get('/api/audit_logs?entity=log').expect(200)).body.data;
    expect(audit).toMatchObject([{ login: 'admin', action: 'delete', before: { lines: data } }]);
  });

  it('is for administrators alone', async () => {
    const operator = await t.as('operator');
    for (const path of ['', '/download', '/archive']) await operator.get(`/api/logs${path}`).expect(403);
    await operator.delete('/api/logs').expect(403);
    await t.anyone.get('/api/logs/archive').expect(403);
  });
});

describe('the archive', () => {
  it('is downloaded with the cookie of a session', async () => {
    const login = { username: 'admin', password: ADMIN_PASSWORD };
    const { headers } = await t.anyone.post('/api/sessions').send(login).expect(200);
    const cookie = [headers['set-cookie']].flat().join().split(';')[0]!;
    const answer = await t.anyone
      .get('/api/logs/archive')
      .set('cookie', cookie)
      .responseType('blob')
      .expect(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/gzip',
      'content-disposition': expect.stringMatching(/^attachment; filename="logs-\d{4}-\d\d-\d\d\.tar\.gz"$/),
      'cache-control': 'no-store',
    });
    expect(Object.keys(untar(answer.body))).toEqual(['switchyard.log', 'missing.txt']);
  });

  it('says why a switch has no logs in it', async () => {
    const { 'missing.txt': missing } = await downloadedLogs(t.admin);
    expect(missing).toContain(`127.0.0.1:${fake.port}: lua/read-log.lua is missing`);
    expect(missing).toMatch(/127\.0\.0\.1:1: .+/);
  });

  it('has this program’s own lines, as JSON, without what was secret in them', async () => {
    await t.admin.get('/api/dicts').expect(200);
    const { 'switchyard.log': text } = await downloadedLogs(t.admin);
    const lines = text!.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ path: '/api/dicts' }),
    );
    for (const secret of [SECRET, PASSWORD, t.token, ADMIN_PASSWORD]) expect(text).not.toContain(secret);
  });
});

describe('what is kept of the log', () => {
  it('is the newest of it, and numbers go on', () => {
    const recent = new RecentLog(1_000);
    for (let line = 1; line <= 500; line++) recent.write(`${line} ${'x'.repeat(96)}`.slice(0, 100));
    const kept = recent.lines;
    expect(kept.map(({ id }) => id)).toEqual(
      [491, 492, 493, 494, 495, 496, 497, 498, 499, 500].slice(-kept.length),
    );
    expect(kept.at(-1)!.text).toMatch(/^500 /);
    expect(recent.clear()).toBe(kept.length);
    recent.write('after');
    expect(recent.lines).toEqual([{ id: 501, text: 'after' }]);
    recent.write('y'.repeat(2_000));
    expect(recent.lines).toEqual([]);
  });

  it('leaves out the parameters of a statement that failed', () => {
    const written: string[] = [];
    const { log, recent } = programLog('info', { write: (line) => void written.push(line) });
    const parameters = ['Secret-1234'];
    const error = Object.assign(new Error('refused'), {
      query: 'INSERT',
      parameters,
      driverError: { parameters },
    });
    log.error({ err: error, input: { password: 'Secret-1234' } }, 'request failed');
    expect(written).toEqual(recent.lines.map(({ text }) => text));
    expect(written.join('')).toContain('request failed');
    expect(written.join('')).not.toContain('Secret-1234');
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, freemem, hostname, totalmem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';

let t: TestApp;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'switchyard-host-'));
  // Its recordings are not there yet.
  t = await startApp({ DATA_DIR: folder, RECORDINGS_DIR: join(folder, 'a/b') });
});
afterAll(async () => {
  await t.close();
  await rm(folder, { recursive: true });
});

const read = async (path: string) => (await t.admin.get(`/api/${path}`).expect(200)).body;

describe('the host', () => {
  it('says its name and address', async () => {
    const { ip, ...rest } = await read('status/host_info');
    expect(rest).toEqual({ hostname: hostname(), ext_ip: '' });
    expect(ip).not.toMatch(/^127\./);
  });

  it('says how much memory is used', async () => {
    const body = await read('status/memory');
    expect(body.physical_memory_total).toBe(totalmem());
    expect(Math.abs(body.physical_memory_usage - (totalmem() - freemem()))).toBeLessThan(totalmem() / 4);
    expect(body.process_memory_usage).toBeGreaterThan(10_000_000);
  });

  it('says how full its disks are, that of the system first', async () => {
    const body = (await read('status/disk')) as Record<string, string>;
    expect(Object.keys(body)[0]).toBe('/');
    for (const share of Object.values(body)) expect(share).toMatch(/^(\d\d?|100)%$/);
  });

  it('says how busy its processors are, to GET and POST', async () => {
    const posted = (await t.admin.post('/api/status/cpu').expect(200)).body;
    for (const body of [posted, await read('status/cpu')]) {
      expect(body.usage + body.idle).toBeCloseTo(100);
      expect(body.usage).toBeGreaterThanOrEqual(0);
      expect(body.cores).toBeLessThanOrEqual(cpus().length);
    }
  });

  it('says how long it has been running', async () => {
    const [host, program] = await read('uptime/stats');
    expect([host.name, program.name]).toEqual(['host', 'switchyard']);
    const { days, hours, minutes, seconds, years } = host;
    expect((((years * 365 + days) * 24 + hours) * 60 + minutes) * 60 + seconds).toBe(host.total);
    expect(program.total).toBeLessThanOrEqual(host.total);
  });
});

describe('without a switch', () => {
  it('the figures are zeros, and the processors those of the host', async () => {
    const { date, idleCPU, ...rest } = await read('freeswitch/stats');
    expect(date).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    expect(Number(idleCPU.allowed)).toBeLessThanOrEqual(100);
    const count = { total: 0, active: 0, peak: 0, peak5Min: 0, limit: 0 };
    expect(rest).toEqual({
      ...{ systemStatus: 'no switch configured', version: '' },
      uptime: {
        ...{ years: 0, days: 0, hours: 0, minutes: 0, seconds: 0 },
        ...{ milliseconds: 0, microseconds: 0 },
      },
      sessions: { count, rate: { current: 0, max: 0, peak: 0, peak5Min: 0 } },
      stackSizeKB: { current: 0, max: 0 },
    });
    expect(await read('channel/stats')).toEqual([]);
    expect(await read('sip_status')).toEqual({ data: { register_count: 0 } });
  });
});

describe('a graph', () => {
  const graph = (what: string, query = '') =>
    read(`rrdgraphs/${what}${query}`) as Promise<[number, string][]>;

  it('begins with what was measured at the start, and goes on after a restart', async () => {
    await eventually(async () => expect(await graph('disk')).toHaveLength(1));
    const [[share, at]] = (await graph('disk')) as [[number, string]];
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThanOrEqual(100);
    expect(at).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:00$/);
    const again = await startApp({ DATA_DIR: folder }, t.databaseName);
    const { body } = await again.admin.get('/api/rrdgraphs/disk').expect(200);
    expect(body[0]).toEqual([expect.any(Number), at]);
    await again.close('keep');
    const [[bytes]] = (await graph('memory')) as [[number, string]];
    expect(bytes).toBeGreaterThan(10_000_000);
    expect(bytes).toBeLessThan(totalmem());
  });

  it('is of so many days, of this host alone, and has a few hundred points', async () => {
    await t.database.run(
      `INSERT INTO host_samples (at, host, memory_used, disk_used)
       SELECT date_trunc('minute', now()) - n * interval '1 minute', name, 1000 + n, 50
       FROM generate_series(1, 12000) AS n, (VALUES ($1), ('another')) AS hosts (name)`,
      [hostname()],
    );
    for (const days of [1, 3, 7]) {
      const points = await graph('memory', `?days=${days}`);
      expect(points.length).toBeGreaterThan(280);
      expect(points.length).toBeLessThanOrEqual(290);
      const times = points.map(([, at]) => at);
      expect(times).toEqual(times.toSorted());
      const first = Date.parse(`${times[0]}Z`);
      expect(Math.abs(Date.now() - days * 86_400_000 - first)).toBeLessThan(3_600_000);
      // A point is the middle of its minutes, the oldest the highest.
      const early = points.slice(0, -2).map(([value]) => value);
      expect(early).toEqual(early.toSorted((one, two) => two - one));
    }
    expect(await graph('memory')).toHaveLength((await graph('memory', '?days=1')).length);
    // A start clears up what is older than can be asked for.
    const again = await startApp({ DATA_DIR: folder }, t.databaseName);
    await eventually(async () => {
      const [row] = await t.database.run<{ n: number }>(
        `SELECT count(*)::int AS n FROM host_samples WHERE at < now() - interval '7 days'`,
      );
      expect(row).toEqual({ n: 0 });
    });
    await again.close('keep');
  });

  it.each(['0', '8', '-1', '1.5', 'x', '1 OR 1=1'])('is refused for %j days', async (days) => {
    for (const what of ['disk', 'memory']) {
      const { body } = await t.admin.get(`/api/rrdgraphs/${what}`).query({ days }).expect(400);
      expect(body.errors).toMatchObject([{ field: 'days' }]);
    }
  });
});

it('every user may look, nobody without a token', async () => {
  const viewer = await t.as('viewer');
  const paths = ['status/host_info', 'freeswitch/stats', 'sip_status', 'status/disk', 'status/memory'];
  for (const path of [...paths, 'status/cpu', 'rrdgraphs/disk?days=1', 'uptime/stats', 'channel/stats']) {
    await viewer.get(`/api/${path}`).expect(200);
    await t.anyone.get(`/api/${path}`).expect(403);
  }
  await viewer.post('/api/status/cpu').expect(200);
});

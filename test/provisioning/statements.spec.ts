import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';

/** How often a call asks Postgres: each statement costs it a turn, and the database its share of every call. */
const MOST = 3;

/** Every route looks at a line, a list and two tables first; the destination may ask once more. */
const CALLS = [
  { dest_type: 'FS_DEST_USER', number: '51', answer: 'user/1002@' },
  { dest_type: 'FS_DEST_RING_EXTNS', number: '52', answer: 'user/1003@127.0.0.1,user/1004@' },
  { dest_type: 'FS_DEST_GATEWAY', number: '53', answer: 'origination_caller_id_number=8853' },
  { dest_type: 'FS_DEST_DISTRIBUTORS', number: '54', answer: 'distributor(distributor-' },
  { dest_type: 'FS_DEST_CONFERENCE', number: '55', answer: 'application="conference"' },
  { dest_type: 'FS_DEST_MEETING', number: '56', answer: 'UNALLOCATED_NUMBER' },
  { dest_type: 'FS_DEST_NUM_QUEUE', number: '57', answer: 'UNALLOCATED_NUMBER' },
  { dest_type: 'FS_DEST_USERGW', number: '58', answer: 'USER_NOT_REGISTERED' },
] as const;

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
  const add = async (path: string, input: object): Promise<number> => {
    const { data } = (await t.admin.post(path).send(input).expect(200)).body;
    return data.id ?? data;
  };
  await t.admin.put('/api/contexts/1').send({ hotline_enabled: 1 }).expect(200);
  const ids = new Map<string, number>();
  for (const extn of ['1002', '1003', '1004', ...CALLS.map(({ number }) => `20${number}`)])
    ids.set(extn, await add('/api/extensions', { extn, password: 'secret-1234' }));
  const gateway = await add('/api/gateways', { name: 'carrier', realm: '192.0.2.1', register: 'no' });
  await add('/api/dods', { extn: '2053', line_number: '8853', type: 'GATEWAY', ref_id: gateway });
  const distributor = await add('/api/distributors', { name: 'carriers' });
  await add(`/api/distributors/${distributor}/nodes`, { k: 'carrier', weight: 1 });
  const list = await add('/api/blacklists', { name: 'nobody', list_type: 0, limit_user_type: 2 });
  const table = await add('/api/number_translation', { name: 'numbers', type: 'exact' });
  await add(`/api/number_translation/${table}/numbers`, { original_number: '51', nts_number: '1002' });
  const translated = `s/prefix_nts_${table}/original_number/nts_number/`;
  const targets: Readonly<Record<string, string | number | undefined>> = {
    ...{ FS_DEST_RING_EXTNS: '1003,1004', FS_DEST_GATEWAY: gateway },
    ...{ FS_DEST_DISTRIBUTORS: distributor, FS_DEST_USERGW: ids.get('1004') },
  };
  for (const { dest_type, number } of CALLS)
    await add('/api/routes', {
      ...{ name: dest_type, context: 'context-1', prefix: number, max_length: 4, dest_type },
      ...{ dest_uuid: String(targets[dest_type] ?? ''), blacklist: String(list), did_enabled: 1 },
      ...{ dnc: translated, sdnc: translated },
    });
});
afterAll(() => t.close());

const call = (user: string, number: string) =>
  t.xml({
    ...{ section: 'dialplan', 'Caller-Context': 'context-1', 'Caller-Destination-Number': number },
    ...{ variable_sip_authorized: 'true', variable_user_name: user, variable_domain_name: '127.0.0.1' },
  });

it.each(CALLS)('$dest_type takes at most three statements', async ({ number, answer }) => {
  // What every call needs is held in memory from the first one on.
  await call('1002', number);
  const asked = vi.spyOn(t.database, 'read');
  const others = [vi.spyOn(t.database, 'run'), vi.spyOn(t.database.pool, 'query')];
  try {
    expect(await call(`20${number}`, number)).toContain(answer);
    const names = asked.mock.calls.map(([name]) => name);
    expect(names).toEqual(expect.arrayContaining(['extensions-by-numbers', 'numbers']));
    expect(names.length, names.join()).toBeLessThanOrEqual(MOST);
    for (const other of others) expect(other).not.toHaveBeenCalled();
  } finally {
    vi.restoreAllMocks();
  }
});

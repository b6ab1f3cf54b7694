import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiNode } from '../support/api-node.js';
import { dropDatabase, newDatabase, SECRET } from '../support/app.js';
import { buildProgram } from '../support/build.js';
import { eventually } from '../support/eventually.js';
import { DOMAIN, makeSwitches } from '../support/scene.js';
import { freePort } from '../support/switch/ports.js';
import type { Phone, Switch } from '../support/switch/switch.js';

let database: string;
let switches: [Switch, Switch];
let ports: [number, number];
const nodes: ApiNode[] = [];
const phones: Phone[] = [];

const startNode = async (index: 0 | 1) => {
  const FREESWITCH_URL = switches.map(({ eslUrl }) => eslUrl).join(',');
  nodes[index] = await ApiNode.start(database, ports[index], { FREESWITCH_URL, PBX_DOMAIN: DOMAIN });
};
const linked = () =>
  eventually(async () => {
    for (const node of nodes) {
      const states = (await node.switches()).map(({ state }) => state);
      expect(states).toEqual(['up', 'up']);
    }
  }, 30_000);

beforeAll(async () => {
  buildProgram();
  database = await newDatabase();
  ports = [await freePort(), await freePort()];
  switches = await makeSwitches();
  await Promise.all([startNode(0), startNode(1)]);
  const apiUrl = ports.map((port) => `http://127.0.0.1:${port}`).join(',');
  for (const sw of switches) await sw.start({ apiUrl, secret: SECRET, domain: DOMAIN });
  await linked();
  const add = (path: string, input: object) => nodes[0]!.admin.post(path).send(input).expect(200);
  await add('/api/extensions', { extn: '1001', password: 'secret-1001' });
  const park = { name: 'Park', context: 'context-1', prefix: '8', max_length: 4 };
  await add('/api/routes', { ...park, dest_type: 'FS_DEST_SYSTEM', body: 'answer\npark' });
}, 120_000);
afterAll(async () => {
  await Promise.all(phones.map((phone) => phone.close()));
  await Promise.all((switches ?? []).map((sw) => sw.stop()));
  await Promise.all(nodes.map((node) => node.end()));
  await dropDatabase(database);
}, 60_000);

const phone = (sw: Switch, password = 'secret-1001') => {
  const made = sw.phone({ user: '1001', password, domain: DOMAIN });
  phones.push(made);
  return made;
};
const channels = async (node: ApiNode): Promise<{ uuid: string }[]> =>
  (await node.admin.get('/api/channels').expect(200)).body;

describe('two switches and two API nodes', () => {
  it('each switch has one keeper', async () => {
    await eventually(async () => {
      const [first, second] = [await nodes[0]!.keeps(), await nodes[1]!.keeps()];
      for (const name of Object.keys(first))
        expect([first[name], second[name]].filter(Boolean)).toEqual([true]);
    });
  });

  it('a change made at one node is felt at both switches', async () => {
    for (const sw of switches) expect(await phone(sw).register()).toBe(200);
    for (const [made, then] of [
      [1, 'other-1001'],
      [0, 'secret-1001'],
    ] as const) {
      const { body } = await nodes[made]!.admin.get('/api/extensions').expect(200);
      await nodes[made]!.admin.put(`/api/extensions/${body.data[0].id}`).send({ password: then }).expect(200);
      for (const sw of switches) {
        await eventually(async () => expect(await phone(sw, then).register()).toBe(200), 3_000);
        const before = then === 'secret-1001' ? 'other-1001' : 'secret-1001';
        expect(await phone(sw, before).register()).toBe(403);
      }
    }
  });

  it('a channel is hung up through either node', async () => {
    for (const sw of switches) {
      for (const node of nodes) {
        const caller = phone(sw);
        expect(await caller.register()).toBe(200);
        const call = await caller.call('8');
        expect(await call.status()).toBe(200);
        await eventually(async () => expect(await channels(node)).toHaveLength(1));
        const [channel] = await channels(node);
        await node.admin.delete(`/api/channels/${channel!.uuid}`).expect(200);
        await call.ended();
        await eventually(async () => expect(await sw.channels()).toHaveLength(0));
      }
    }
    // The last one is reported after its channel is gone.
    await eventually(async () => {
      const { body } = await nodes[0]!.admin.get('/api/cdrs').expect(200);
      expect(body.data).toHaveLength(switches.length * nodes.length);
    });
  });
});

describe.skipIf(process.env['SWITCHYARD_SWITCH'] === 'live')(
  'an API node killed in the middle of 500 calls',
  () => {
    const CALLS = 500;

    it.each([0, 1] as const)(
      '(node %i) loses and doubles no CDR, and its switches have a keeper within 5 s',
      async (victim) => {
        const survivor = nodes[1 - victim]!;
        const cdrs = async (): Promise<{ uuid: string; incomplete: number }[]> => {
          const { body } = await survivor.admin.get('/api/cdrs?perPage=5000').expect(200);
          return body.data;
        };
        const before = (await cdrs()).length;
        const callers = switches.map((sw) => phone(sw));
        for (const caller of callers) expect(await caller.register()).toBe(200);
        const calls = [];
        let killed: Promise<void> | undefined;
        for (let n = 0; n < CALLS; n += 20) {
          const some = await Promise.all(Array.from({ length: 20 }, (_, at) => callers[at % 2]!.call('8')));
          calls.push(...some);
          if (n >= CALLS / 2) killed ??= nodes[victim]!.end('SIGKILL');
          for (const call of some) expect(await call.status()).toBe(200);
          // Hung up while it dies, and after.
          if (n >= CALLS / 4) await Promise.all(calls.splice(0, 20).map((call) => call.hangUp()));
        }
        await killed;
        const moved = await eventually(async () =>
          expect(Object.values(await survivor.keeps())).toEqual([true, true]),
        );
        expect(moved).toBeLessThan(5_000);
        await Promise.all(calls.map((call) => call.hangUp()));
        await eventually(async () => expect(await cdrs()).toHaveLength(before + CALLS), 20_000);
        const rows = await cdrs();
        expect(new Set(rows.map(({ uuid }) => uuid)).size).toBe(before + CALLS);
        expect(rows.filter(({ incomplete }) => incomplete === 1)).toEqual([]);
        await startNode(victim);
        await linked();
      },
      120_000,
    );
  },
);

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readTable, type TableRow } from '../../src/provisioning/callcenters.js';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';
import type { OutgoingCall, Phone } from '../support/switch/switch.js';

let scene: Scene;
const ids = new Map<string, number>();
beforeAll(async () => {
  scene = await Scene.open();
  for (const extn of ['1001', '1002', '1003', '1004'])
    ids.set(extn, await scene.extension(extn, { timeout: 3 }));
  await scene.route('Call centres', '60', { dest_type: 'FS_DEST_CTI' });
});
afterEach(() => scene.closePhones());
afterAll(() => scene.close());

const create = async (path: string, input: object): Promise<number> =>
  (await scene.t.admin.post(path).send(input).expect(200)).body.data;

const list = async (what: 'queue' | 'agent' | 'tier'): Promise<TableRow[]> =>
  readTable(await scene.sw.ask(`callcenter_config ${what} list`));

const nameOf = (extn: string): string => `agent-${ids.get(extn)}`;

/** What the switch has heard of an extension; it hears a moment after the API. */
const expectAgent = (extn: string, row: TableRow | undefined) =>
  eventually(async () => {
    const found = (await list('agent')).find(({ name }) => name === nameOf(extn));
    if (row === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(row);
  });

/** A call centre with its agents, as soon as the switch has heard of them. */
async function centre(nbr: string, agents: Record<string, object>, more: object = {}): Promise<number> {
  const id = await create('/api/callcenters', { name: `Centre ${nbr}`, nbr, ...more });
  for (const [extn, settings] of Object.entries(agents)) {
    const own = { status: 'Available', wrap_up_time: 0, max_no_answer: 0, no_answer_delay_time: 5 };
    await create(`/api/callcenters/${id}/agents`, { extn_id: ids.get(extn), ...own, ...settings });
  }
  await eventually(async () => {
    expect((await list('queue')).map(({ name }) => name)).toContain(`callcenter-${id}`);
    const tiers = (await list('tier')).filter(({ queue }) => queue === `callcenter-${id}`);
    expect(new Set(tiers.map(({ agent }) => agent))).toEqual(new Set(Object.keys(agents).map(nameOf)));
  });
  return id;
}

const agentPath = async (id: number, extn: string): Promise<string> => {
  const { body } = await scene.t.admin.get(`/api/callcenters/${id}/agents`).expect(200);
  return `/api/callcenters/${id}/agents/${body.find((row: { extn: string }) => row.extn === extn).id}`;
};
const put = (path: string, patch: object) => scene.t.admin.put(path).send(patch).expect(200);
/** Until the switch has forgotten its agents: one that stays has been idle since its last call. */
async function remove(id: number): Promise<void> {
  await scene.t.admin.delete(`/api/callcenters/${id}`).expect(200);
  await eventually(async () => expect(await list('agent')).toEqual([]));
}

async function ready(extn: string, answer: number | null | 'busy' = 100): Promise<Phone> {
  const phone = scene.phone(extn, { answer });
  expect(await phone.register()).toBe(200);
  return phone;
}

/** 1001 waits in a call centre, which answers at once. */
async function wait(number: string): Promise<OutgoingCall> {
  const call = await (await ready('1001')).call(number);
  expect(await call.status()).toBe(200);
  return call;
}

const rang = async (phone: Phone): Promise<number> => (await phone.incoming()).length;
const expectRang = (phone: Phone, times: number, withinMs = 10_000) =>
  eventually(async () => expect(await rang(phone)).toBe(times), withinMs);

/** The agent may be ringing still. */
async function endBy(phone: Phone, call: OutgoingCall): Promise<void> {
  await eventually(async () => {
    await phone.hangUp();
    expect(await scene.sw.channels()).toEqual([]);
  }, 10_000);
  await call.ended();
  await scene.expectChannels(0);
}

describe('FS_DEST_CTI', () => {
  it('ring-all calls all agents at once; the first to answer gets the caller', async () => {
    const id = await centre('6000', { '1002': {}, '1003': {} }, { strategy: 'ring-all' });
    const [quick, slow] = [await ready('1002', 800), await ready('1003', null)];
    const call = await wait('6000');
    await expectRang(quick, 1);
    await expectRang(slow, 1);
    expect((await quick.incoming())[0]).toMatchObject({ callerNumber: '1001' });
    // The slow one's phone is let go of.
    await scene.expectChannels(2, 10_000);
    await endBy(quick, call);
    await remove(id);
  }, 60_000);

  it('longest-idle-agent calls one, next time the other', async () => {
    const id = await centre('6001', { '1002': { position: 1 }, '1003': { position: 2 } });
    const [first, second] = [await ready('1002'), await ready('1003')];
    const call = await wait('6001');
    await expectRang(first, 1);
    await scene.expectChannels(2, 10_000);
    await endBy(first, call);
    await expectAgent('1002', { state: 'Waiting' });
    const next = await wait('6001');
    await expectRang(second, 1);
    await scene.expectChannels(2, 10_000);
    expect(await rang(first)).toBe(1);
    await endBy(second, next);
    await remove(id);
  }, 60_000);

  it('goes on to the next agent when one does not answer, who is on a break then, as REST says', async () => {
    const deaf = { position: 1, max_no_answer: 1 };
    const id = await centre('6002', { '1003': deaf, '1004': { level: 2 } });
    const [silent, other] = [await ready('1003', null), await ready('1004')];
    const call = await wait('6002');
    await expectRang(silent, 1);
    await expectRang(other, 1);
    await scene.expectChannels(2, 10_000);
    await expectAgent('1003', { status: 'On Break' });
    await eventually(async () => {
      const { body } = await scene.t.admin.get(`/api/callcenters/${id}/agents`).expect(200);
      expect(body).toMatchObject([
        { extn: '1003', status: 'On Break' },
        { extn: '1004', status: 'Available' },
      ]);
    });
    await endBy(other, call);
    await remove(id);
  }, 60_000);

  it('calls nobody on a break, until REST says otherwise', async () => {
    const id = await centre('6003', { '1002': { status: 'On Break' } });
    const agent = await ready('1002');
    const call = await wait('6003');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await rang(agent)).toBe(0);
    await put(await agentPath(id, '1002'), { status: 'Available' });
    await expectRang(agent, 1);
    await scene.expectChannels(2, 10_000);
    await endBy(agent, call);
    await remove(id);
  }, 60_000);

  it('calls no agent whose extension takes no calls, and leaves its status as REST set it', async () => {
    const id = await centre('6007', { '1002': {} });
    const extension = `/api/extensions/${ids.get('1002')}`;
    const agent = await ready('1002');
    for (const [deaf, heard] of [
      [{ dnd: 1 }, { dnd: 0 }],
      [{ called_limit: 0 }, { called_limit: 1 }],
    ] as const) {
      await put(extension, deaf);
      await expectAgent('1002', { status: 'On Break' });
      const { body } = await scene.t.admin.get(`/api/callcenters/${id}/agents`).expect(200);
      expect(body).toMatchObject([{ extn: '1002', status: 'Available' }]);
      const before = await rang(agent);
      const call = await wait('6007');
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect(await rang(agent)).toBe(before);
      await put(extension, heard);
      await expectRang(agent, before + 1);
      await scene.expectChannels(2, 10_000);
      await endBy(agent, call);
    }
    await remove(id);
  }, 60_000);

  it('calls the next level after a while, by the rules of tiers', async () => {
    const rules = { tier_rules_apply: 1, tier_rule_wait_second: 4 };
    const busy = { level: 1, busy_delay_time: 1 };
    const id = await centre('6004', { '1002': busy, '1003': { level: 2 } }, rules);
    const [one, two] = [await ready('1002', 'busy'), await ready('1003')];
    const started = Date.now();
    const call = await wait('6004');
    await expectRang(two, 1);
    expect(Date.now() - started).toBeGreaterThan(2_900);
    expect(await rang(one)).toBeGreaterThan(0);
    await scene.expectChannels(2, 10_000);
    await endBy(two, call);
    await remove(id);
  }, 60_000);

  it('lets go of whom nobody took in time, and sends on who is to go elsewhere', async () => {
    const id = await centre('6005', { '1002': { status: 'On Break' } }, { max_wait_time: 1 });
    await (await wait('6005')).ended();
    await scene.expectChannels(0);
    await put(`/api/callcenters/${id}`, { overflow_dest_type: 'FS_DEST_USER', overflow_number: '1004' });
    const other = await ready('1004');
    const call = await wait('6005');
    await expectRang(other, 1);
    await scene.expectChannels(2, 10_000);
    await endBy(other, call);
    await remove(id);
  }, 60_000);

  it('waits less while every agent is logged out', async () => {
    const alone = { max_wait_time_with_no_agent: 1, max_wait_time_with_no_agent_time_reached: 1 };
    const id = await centre('6006', { '1002': { status: 'On Break' } }, alone);
    const call = await wait('6006');
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    await scene.expectChannels(1);
    await put(await agentPath(id, '1002'), { status: 'Logged Out' });
    await call.ended();
    await scene.expectChannels(0);
    await remove(id);
  }, 60_000);
});

describe('the running switch', () => {
  it('hears of every change, also for those who wait already', async () => {
    const id = await centre('6010', { '1002': { status: 'On Break' } });
    const call = await wait('6010');
    await scene.expectChannels(1);
    await put(`/api/callcenters/${id}`, { max_wait_time: 1, strategy: 'random' });
    await call.ended();
    const queue = (await list('queue')).find(({ name }) => name === `callcenter-${id}`);
    expect(queue).toMatchObject({ strategy: 'random' });
    await put(`/api/extensions/${ids.get('1002')}`, { disabled: 1 });
    await expectAgent('1002', undefined);
    await put(`/api/extensions/${ids.get('1002')}`, { disabled: 0 });
    await expectAgent('1002', { status: 'On Break', contact: 'user/1002@pbx.example.test' });
    await remove(id);
    await expectAgent('1002', undefined);
    await eventually(async () =>
      expect((await list('queue')).map(({ name }) => name)).not.toContain(`callcenter-${id}`),
    );
  }, 60_000);

  it('is put right when the backend comes back, and when it starts itself', async () => {
    const id = await centre('6011', { '1002': { status: 'On Break' } });
    await scene.sw.ask(`callcenter_config agent set status ${nameOf('1002')} Available`);
    await scene.sw.ask(`callcenter_config queue unload callcenter-${id}`);
    await scene.stopBackend();
    await scene.startBackend();
    await scene.linked();
    await expectAgent('1002', { status: 'On Break' });
    await eventually(async () =>
      expect((await list('queue')).map(({ name }) => name)).toContain(`callcenter-${id}`),
    );
    await scene.sw.restart();
    await scene.linked();
    await expectAgent('1002', { status: 'On Break' });
    const agent = await ready('1002');
    const call = await wait('6011');
    await put(await agentPath(id, '1002'), { status: 'Available' });
    await expectRang(agent, 1);
    await scene.expectChannels(2, 10_000);
    await endBy(agent, call);
    await remove(id);
  }, 90_000);
});

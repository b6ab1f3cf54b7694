import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';
import { downloadedLogs } from '../support/untar.js';

/** What is stored decides what the switch writes into which file; all of them come to the backend. */
let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open();
  await scene.extension('1001');
  await scene.extension('1002');
  await scene.route('Phones', '10');
});
afterEach(async () => {
  await scene.closePhones();
  const { body } = await scene.t.admin.get(PROFILES).expect(200);
  for (const { id } of body.slice(1)) await scene.t.admin.delete(`${PROFILES}/${id}`).expect(200);
});
afterAll(() => scene.close());

const PROFILES = '/api/logfile_profiles';
const MOMENT = 15_000;
const SLOW = 60_000;

const logs = () => downloadedLogs(scene.t.admin);
/** Waits until a file holds a text; answers the file. Not by `expect`, which would print all of it. */
async function written(name: string, text: string | RegExp): Promise<string> {
  let found = '';
  await eventually(async () => {
    found = (await logs())[name] ?? '';
    if (typeof text === 'string' ? !found.includes(text) : !text.test(found))
      throw new Error(`${name} (${found.length} characters) has no ${String(text)}`);
  }, MOMENT);
  return found;
}
const posted = async (path: string, input: object): Promise<number> =>
  (await scene.t.admin.post(`${PROFILES}${path}`).send(input).expect(200)).body.data;

/** A profile that writes `<name>.log`; answers its maps' ids when the switch has begun it. */
async function logFile(
  name: string,
  maps: Record<string, string>,
  params: Record<string, string> = {},
): Promise<{ id: number; maps: number[] }> {
  const id = await posted('', { name });
  for (const [k, v] of Object.entries({ logfile: `${name}.log`, ...params }))
    await posted(`/${id}/param`, { k, v });
  const ids: number[] = [];
  for (const [k, v] of Object.entries(maps)) ids.push(await posted(`/${id}/map`, { k, v }));
  await begun(name);
  return { id, maps: ids };
}

const begun = (name: string) =>
  eventually(async () => expect(Object.keys(await logs())).toContain(`${name}.log`), MOMENT);

async function call(): Promise<void> {
  const [alice, bob] = [scene.phone('1001'), scene.phone('1002')];
  expect([await alice.register(), await bob.register()]).toEqual([200, 200]);
  const talk = await alice.call('1002');
  expect(await talk.status()).toBe(200);
  await talk.hangUp();
  await scene.expectChannels(0);
  await scene.closePhones();
}

const CHANNEL = 'New Channel sofia/internal/1001@';
const UUID = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** So many lines of a thousand characters, numbered. */
const fill = (lines: number, word: string) =>
  scene.sw.ask(
    `lua ~for i=1,${lines} do freeswitch.consoleLog("notice", "${word} " .. i .. " " .. string.rep("x", 1000) .. "\\n") end`,
  );

describe('a log file', () => {
  it(
    'gets what its maps name, by source and level, also what the switch left out before',
    async () => {
      await logFile('calls', { all: 'notice' });
      await logFile('errors', { all: 'err,crit' });
      await logFile('details', { 'switch_channel.c': 'debug,notice' });
      await call();
      expect(await written('calls.log', CHANNEL)).not.toContain('[DEBUG]');
      const details = await written('details.log', CHANNEL);
      expect(details).toContain('[DEBUG] switch_channel.c');
      expect(details.match(/\[\w+\] \w+\.c/g)!.every((place) => place.endsWith('] switch_channel.c'))).toBe(
        true,
      );
      expect((await logs())['errors.log']).not.toContain(CHANNEL);
    },
    SLOW,
  );

  it(
    'gets no more of a map that is disabled or changed',
    async () => {
      const { id, maps } = await logFile('changing', { all: 'notice', 'sofia.c': 'err' });
      await call();
      await written('changing.log', CHANNEL);
      const change = { k: 'sofia.c', v: 'crit', realm: 'LOGFILE_MAP' };
      await scene.t.admin.put(`${PROFILES}/${id}/params/${maps[1]}`).send(change).expect(200);
      await scene.t.admin.put(`${PROFILES}/${id}/params/${maps[0]}`).send({ action: 'toggle' }).expect(200);
      await logFile('after', { all: 'notice' });
      const before = (await logs())['changing.log'];
      await call();
      await written('after.log', CHANNEL);
      expect((await logs())['changing.log']!.length).toBe(before!.length);
    },
    SLOW,
  );

  it(
    'has the UUID of the call before each line, unless uuid is false',
    async () => {
      await logFile('marked', { all: 'notice' }, { uuid: 'true' });
      await logFile('plain', { all: 'notice' }, { uuid: 'false' });
      await call();
      await written('marked.log', new RegExp(`^${UUID} \\d{4}-.*${CHANNEL}`, 'm'));
      await written('plain.log', new RegExp(`^\\d{4}-.*${CHANNEL}`, 'm'));
    },
    SLOW,
  );

  it(
    'begins anew at its rollover, and maximum-rotate older parts are kept',
    async () => {
      await logFile('big', { all: 'notice' }, { rollover: '65536', 'maximum-rotate': '2' });
      const size = async () => ((await logs())['big.log'] ?? '').length;
      const part = (number: number) =>
        scene.sw.ask(
          `lua ~local f = io.open(freeswitch.getGlobalVariable("log_dir") .. "/big.log.${number}") stream:write(f and "there" or "gone")`,
        );
      await fill(100, 'big');
      await eventually(async () => expect(await part(1)).toBe('there'), MOMENT);
      expect(await size()).toBeLessThan(65_536);
      await fill(200, 'big');
      await written('big.log', 'big 200 ');
      expect((await logs())['big.log.1']!.length).toBeGreaterThanOrEqual(65_536);
      expect([await part(2), await part(3)]).toEqual(['there', 'gone']);
    },
    SLOW,
  );

  it(
    'begins anew when the switch is sent HUP, unless rotate-on-hup says no',
    async () => {
      await logFile('hup', { all: 'notice' });
      await fill(1, 'before');
      await written('hup.log', 'before 1 ');
      await scene.sw.ask('fsctl send_sighup');
      await written('hup.log.1', 'before 1 ');
      expect((await logs())['hup.log']!.includes('before 1 ')).toBe(false);
      await scene.t.admin.put(`${PROFILES}/setting/1`).send({ v: 'false' }).expect(200);
      await logFile('kept', { all: 'notice' });
      await fill(1, 'kept');
      await written('kept.log', 'kept 1 ');
      await scene.sw.ask('fsctl send_sighup');
      await fill(1, 'later');
      expect((await written('kept.log', 'later 1 ')).includes('kept 1 ')).toBe(true);
      await scene.t.admin.put(`${PROFILES}/setting/1`).send({ v: 'true' }).expect(200);
    },
    SLOW,
  );
});

describe('the download', () => {
  it(
    'has all lines of a file that comes in several pieces, once, in their order',
    async () => {
      await logFile('long', { all: 'notice' });
      await fill(400, 'piece');
      const numbers = [...(await written('long.log', 'piece 400 ')).matchAll(/piece (\d+) x+\n/g)].map(
        ([, n]) => Number(n),
      );
      expect(numbers).toEqual(Array.from({ length: 400 }, (_, index) => index + 1));
    },
    SLOW,
  );

  it(
    'hides passwords, and has what was logged in other languages',
    async () => {
      await logFile('secret', { all: 'notice' });
      await scene.sw.ask(
        'lua ~freeswitch.consoleLog("notice", "Authorization: Basic Zm9vOmJhcg==\\n") freeswitch.consoleLog("notice", "password=Tr0ub4dor 电话\\n")',
      );
      const text = await written('secret.log', '电话');
      expect(text).toContain('Authorization: [hidden]');
      expect(text).toContain('password=[hidden] 电话');
      expect(text).not.toMatch(/Zm9vOmJhcg|Tr0ub4dor/);
    },
    SLOW,
  );
});

it(
  'a switch that was restarted logs as it is stored',
  async () => {
    await logFile('kept', { all: 'notice' });
    await scene.sw.restart();
    await scene.linked();
    await eventually(async () => {
      await fill(1, 'restarted');
      expect((await logs())['kept.log']!.includes('restarted 1 ')).toBe(true);
    }, MOMENT);
  },
  SLOW,
);

import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';
import type { Phone, PhoneOptions, Watched, Watcher } from '../support/switch/switch.js';

/** The lamps of telephones: what they subscribe to, and what they are told. */
let scene: Scene;
const ids = new Map<string, number>();
beforeAll(async () => {
  scene = await Scene.open();
  for (const extn of ['1001', '1002', '1003', '1004'])
    ids.set(extn, await scene.extension(extn, { timeout: 20 }));
  await scene.route('Inside', '10', { route_type: 1 });
});
afterEach(async () => {
  for (const extn of ids.keys()) await change(extn, { dnd: 0 });
  await scene.closePhones();
  await scene.expectChannels(0);
});
afterAll(() => scene.close());

async function change(extn: string, fields: object): Promise<void> {
  await scene.t.admin
    .put(`/api/extensions/${ids.get(extn)}`)
    .send(fields)
    .expect(200);
}

async function ready(extn: string, more: Partial<PhoneOptions> = {}): Promise<Phone> {
  const phone = scene.phone(extn, { answer: 600, ...more });
  expect(await phone.register()).toBe(200);
  return phone;
}

async function watching(event: Watched, ...numbers: string[]): Promise<Watcher> {
  const watcher = await scene.watcher('1003');
  for (const number of numbers) {
    expect(await watcher.subscribe(event, number)).toBe(202);
    await eventually(() => expect(watcher.notices(event, number)).not.toEqual([]));
  }
  return watcher;
}

/** What it was told, without what nobody does and without saying the same twice in a row. */
const told = (watcher: Watcher, event: Watched, number: string): string[] =>
  watcher.notices(event, number).filter((each, at, all) => each !== (all[at - 1] ?? ''));

describe('a lamp for an extension', () => {
  it('follows a call, on both sides', async () => {
    const [alice] = [await ready('1001'), await ready('1002')];
    const lamps = await watching('dialog', '1001', '1002');
    const call = await alice.call('1002');
    expect(await call.status()).toBe(200);
    await eventually(() => {
      expect(told(lamps, 'dialog', '1002')).toEqual(['early', 'confirmed']);
      expect(told(lamps, 'dialog', '1001').at(-1)).toBe('confirmed');
    });
    await call.hangUp();
    await eventually(() => {
      expect(told(lamps, 'dialog', '1002')).toEqual(['early', 'confirmed', 'terminated']);
      expect(told(lamps, 'dialog', '1001').at(-1)).toBe('terminated');
    });
  });

  it('is the caller’s own, whatever its From says', async () => {
    const [liar] = [await ready('1004', { fromUser: '1001' }), await ready('1002')];
    const lamps = await watching('dialog', '1001', '1004');
    const call = await liar.call('1002');
    expect(await call.status()).toBe(200);
    await eventually(() => expect(told(lamps, 'dialog', '1004').at(-1)).toBe('confirmed'));
    await call.hangUp();
    await eventually(() => expect(told(lamps, 'dialog', '1004').at(-1)).toBe('terminated'));
    expect(told(lamps, 'dialog', '1001')).toEqual([]);
  });

  it('is lit for a phone that was told an address instead of the domain', async () => {
    const [alice] = [await ready('1001'), await ready('1002')];
    const [ip] = scene.sw.sipAddress.split(':');
    const lamps = await scene.watcher('1003', { domain: ip });
    expect(await lamps.subscribe('dialog', '1002')).toBe(202);
    const call = await alice.call('1002');
    expect(await call.status()).toBe(200);
    await eventually(() => expect(told(lamps, 'dialog', '1002').at(-1)).toBe('confirmed'));
    await call.hangUp();
    await eventually(() => expect(told(lamps, 'dialog', '1002').at(-1)).toBe('terminated'));
  });

  it('tells who watches its presence, too', async () => {
    const [alice] = [await ready('1001'), await ready('1002')];
    const lamps = await watching('presence', '1002');
    const call = await alice.call('1002');
    expect(await call.status()).toBe(200);
    await eventually(() => expect(lamps.notices('presence', '1002').at(-1)).toBe('Talk 1001'));
    await call.hangUp();
    await eventually(() => expect(lamps.notices('presence', '1002').at(-1)).toBe('Available'));
  });

  it('is lit for whom a REST call rings', async () => {
    await ready('1002');
    const lamps = await watching('dialog', '1002');
    const { body } = await scene.t.admin.post('/api/channels').send({ destNumber: '1002' });
    await eventually(() => expect(told(lamps, 'dialog', '1002').at(-1)).toBe('confirmed'));
    await scene.t.admin.delete(`/api/channels/${body.uuid}`).expect(200);
    await eventually(() => expect(told(lamps, 'dialog', '1002').at(-1)).toBe('terminated'));
  });
});

describe('the lamp of an extension that is not to be disturbed', () => {
  it('is lit over REST and by code, and put out', async () => {
    const bob = await ready('1002');
    const lamps = await watching('dialog', '1002');
    const notes = await watching('presence', '1002');
    await change('1002', { dnd: 1 });
    await eventually(() => expect(told(lamps, 'dialog', '1002')).toEqual(['confirmed']));
    await eventually(() => expect(notes.notices('presence', '1002').at(-1)).toBe('Do Not Disturb'));
    await change('1002', { dnd: 0 });
    await eventually(() => expect(told(lamps, 'dialog', '1002')).toEqual(['confirmed', 'terminated']));
    await eventually(() => expect(notes.notices('presence', '1002').at(-1)).toBe('Available'));
    await (await bob.call('*77')).ended();
    await eventually(() => expect(told(lamps, 'dialog', '1002').at(-1)).toBe('confirmed'));
    await (await bob.call('*78')).ended();
    await eventually(() => expect(told(lamps, 'dialog', '1002').at(-1)).toBe('terminated'));
  });

  it('stays lit behind its calls and registrations, and for who subscribes later', async () => {
    const [bob] = [await ready('1002'), await ready('1001')];
    const lamps = await watching('dialog', '1002');
    await change('1002', { dnd: 1 });
    const call = await bob.call('1001');
    expect(await call.status()).toBe(200);
    await call.hangUp();
    await scene.expectChannels(0);
    await eventually(() =>
      expect(told(lamps, 'dialog', '1002').slice(-2)).toEqual(['terminated', 'confirmed']),
    );
    expect(await bob.unregister()).toBe(200);
    expect(await bob.register()).toBe(200);
    const later = await watching('dialog', '1002');
    await eventually(() => expect(told(later, 'dialog', '1002').at(-1)).toBe('confirmed'));
    await setTimeout(500);
    expect(lamps.notices('dialog', '1002').at(-1)).toBe('confirmed');
    expect(later.notices('dialog', '1002').at(-1)).toBe('confirmed');
  });

  it('is what it should be after the link was cut', async () => {
    await change('1004', { dnd: 1 });
    const lamps = await watching('dialog', '1002', '1004');
    await eventually(() => expect(told(lamps, 'dialog', '1004').at(-1)).toBe('confirmed'));
    scene.link.cut();
    await change('1002', { dnd: 1 });
    await change('1004', { dnd: 0 });
    scene.link.mend();
    await eventually(() => {
      expect(told(lamps, 'dialog', '1002').at(-1)).toBe('confirmed');
      expect(told(lamps, 'dialog', '1004').at(-1)).toBe('terminated');
    }, 10_000);
  });
});

describe('the lamp of a parking slot', () => {
  it('is lit while somebody is parked there, whose key takes the call', async () => {
    const [alice, bob] = [await ready('1001'), await ready('1002')];
    const lamps = await watching('dialog', 'park+701', 'park+702');
    const parked = await alice.call('*76701');
    expect(await parked.status()).toBe(200);
    await eventually(() => expect(told(lamps, 'dialog', 'park+701').at(-1)).toBe('confirmed'));
    const later = await scene.watcher('1003');
    expect(await later.subscribe('dialog', 'park+701')).toBe(202);
    await eventually(() => expect(told(later, 'dialog', 'park+701').at(-1)).toBe('confirmed'));
    const back = await bob.call('park+701');
    expect(await back.status()).toBe(200);
    await scene.expectChannels(2);
    await setTimeout(500);
    await back.hangUp();
    await parked.ended();
    await eventually(() => expect(told(lamps, 'dialog', 'park+701').at(-1)).toBe('terminated'));
    expect(told(lamps, 'dialog', 'park+702')).not.toContain('confirmed');
  });
});

describe('who may watch', () => {
  it('is whoever has an extension', async () => {
    for (const [user, password, status] of [
      ['1003', 'wrong', 401],
      ['1003', undefined, 407],
      ['1999', 'secret-1999', 401],
    ] as const) {
      const stranger = await scene.watcher(user, { password });
      for (const event of ['dialog', 'presence', 'message-summary'] as const) {
        expect(await stranger.subscribe(event, '1002')).toBe(status);
        await setTimeout(200);
        expect(stranger.notices(event, '1002')).toEqual([]);
      }
    }
  });
});

describe('with several domains', () => {
  it('a number of one lights no lamp of another', async () => {
    const OTHER = 'other.example.test';
    const namesake = await scene.extension('1002', { domain: OTHER });
    ids.set(`1002@${OTHER}`, namesake);
    await scene.extension('1003', { domain: OTHER });
    // The profile forces no domain any more.
    await eventually(async () => {
      const phone = scene.phone('1003', { domain: OTHER });
      expect(await phone.register()).toBe(200);
      expect(await scene.sw.registrations()).toContainEqual({ user: '1003', domain: OTHER });
    }, 30_000);
    await change(`1002@${OTHER}`, { dnd: 1 });
    const there: Watcher[] = [];
    // The profile is started again once nobody calls.
    await eventually(async () => {
      const watcher = await scene.watcher('1003', { domain: OTHER });
      there[0] = watcher;
      expect(await watcher.subscribe('dialog', '1002')).toBe(202);
      await eventually(() => expect(watcher.notices('dialog', '1002').at(-1)).toBe('confirmed'), 1_000);
    }, 60_000);
    const others = () => there[0]!.notices('dialog', '1002');
    await change(`1002@${OTHER}`, { dnd: 0 });
    await eventually(() => expect(others().at(-1)).toBe('terminated'));
    const before = others().length;
    const here = await scene.watcher('1003');
    expect(await here.subscribe('dialog', '1002')).toBe(202);
    const [alice] = [await ready('1001'), await ready('1002')];
    const call = await alice.call('1002');
    expect(await call.status()).toBe(200);
    await eventually(() => expect(told(here, 'dialog', '1002').at(-1)).toBe('confirmed'));
    await call.hangUp();
    await eventually(() => expect(told(here, 'dialog', '1002').at(-1)).toBe('terminated'));
    expect(others()).toHaveLength(before);
  }, 120_000);
});

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open();
  await scene.extension('1001', { name: 'Alice' });
  await scene.extension('1002', { name: 'Bob', number_alias: '8002' });
  await scene.extension('1004', { name: "Dora O'Neil", context: 'context-3', cid_number: '555004' });
  await scene.route('Phones', '1');
  await scene.route('Aliases', '8');
});
afterEach(() => scene.closePhones());
afterAll(() => scene.close());

/** Registered and answering after so many milliseconds. */
async function ready(extn: string, answer: number | null | 'busy' = 100) {
  const phone = scene.phone(extn, { answer });
  expect(await phone.register()).toBe(200);
  return phone;
}

describe('a call between extensions', () => {
  it('goes through the route, shows the caller, is listed, and ends when hung up by REST', async () => {
    const [alice, bob] = [await ready('1001'), await ready('1002')];
    const call = await alice.call('1002');
    expect(await call.status()).toBe(200);
    expect(await bob.incoming()).toMatchObject([{ callerNumber: '1001', callerName: 'Alice' }]);
    await scene.expectChannels(2);
    const [channel] = await scene.channels();
    expect(channel).toMatchObject({ dest: '1002', context: 'context-1' });
    const { body } = await scene.t.admin.delete(`/api/channels/${channel!.uuid}`).expect(200);
    expect(body).toMatchObject({ code: 200, data: channel!.uuid });
    await call.ended();
    await scene.expectChannels(0);
    await scene.t.admin.delete(`/api/channels/${channel!.uuid}`).expect(404);
  });

  it('reaches the alias, and either side can end it', async () => {
    const [alice, bob] = [await ready('1001'), await ready('1002')];
    const one = await alice.call('8002');
    expect(await one.status()).toBe(200);
    await one.hangUp();
    await scene.expectChannels(0);
    const two = await alice.call('8002');
    expect(await two.status()).toBe(200);
    await bob.hangUp();
    await two.ended();
    await scene.expectChannels(0);
  });

  it('is told when the other side is busy, away, unknown or disabled', async () => {
    const alice = await ready('1001');
    const away = await alice.call('1002');
    expect(await away.status()).toBe(480);
    await ready('1002', 'busy');
    expect(await (await alice.call('1002')).status()).toBe(486);
    expect(await (await alice.call('1777')).status()).toBe(404);
    const id = await scene.extension('1055', { disabled: 1 });
    expect(await (await alice.call('1055')).status()).toBe(404);
    await scene.t.admin.delete(`/api/extensions/${id}`).expect(200);
  });

  it('gets no answer within the extension’s timeout', async () => {
    const id = await scene.extension('1056', { timeout: 2 });
    const [alice] = [await ready('1001'), await ready('1056', null)];
    const started = Date.now();
    expect(await (await alice.call('1056')).status()).toBe(480);
    // FreeSWITCH counts whole seconds: two of them are over one.
    expect(Date.now() - started).toBeGreaterThan(900);
    expect(Date.now() - started).toBeLessThan(6_000);
    await scene.t.admin.delete(`/api/extensions/${id}`).expect(200);
  });
});

describe('which route', () => {
  it('none: the number is not found', async () => {
    const alice = await ready('1001');
    expect(await (await alice.call('777')).status()).toBe(404);
  });

  it('the longest prefix wins, and a change counts from the next call on', async () => {
    const alice = await ready('1001');
    await ready('1002');
    const id = await scene.route('Refused', '1002', { dest_type: 'FS_DEST_SYSTEM', body: 'respond 403' });
    expect(await (await alice.call('1002')).status()).toBe(403);
    await scene.t.admin.put(`/api/routes/${id}`).send({ disabled: 1 }).expect(200);
    const call = await alice.call('1002');
    expect(await call.status()).toBe(200);
    await call.hangUp();
    await scene.expectChannels(0);
    await scene.t.admin.delete(`/api/routes/${id}`).expect(200);
  });

  it('none takes a number longer than its max_length', async () => {
    const alice = await ready('1001');
    const busy = { dest_type: 'FS_DEST_SYSTEM', body: 'respond 486' };
    const id = await scene.route('Four digits', '44', { ...busy, max_length: 4 });
    expect(await (await alice.call('4411')).status()).toBe(486);
    expect(await (await alice.call('44111')).status()).toBe(404);
    await scene.t.admin.delete(`/api/routes/${id}`).expect(200);
  });

  it('one above the caller’s call authority is refused', async () => {
    const id = await scene.extension('1057', { call_authority: 2 });
    await ready('1002');
    const route = await scene.route('National', '10021', {
      dest_type: 'FS_DEST_SYSTEM',
      body: 'respond 486',
      route_type: 3,
    });
    const phone = await ready('1057');
    expect(await (await phone.call('10021')).status()).toBe(403);
    await scene.t.admin.put(`/api/routes/${route}`).send({ route_type: 2 }).expect(200);
    expect(await (await phone.call('10021')).status()).toBe(486);
    await scene.t.admin.delete(`/api/routes/${route}`).expect(200);
    await scene.t.admin.delete(`/api/extensions/${id}`).expect(200);
  });

  it('FS_DEST_IP rings the address, and no answer there is not a relay', async () => {
    const alice = await ready('1001');
    const id = await scene.route('Elsewhere', '66', {
      dest_type: 'FS_DEST_IP',
      body: '127.0.0.1:9;transport=udp',
    });
    expect(await (await alice.call('6601')).status()).toBeGreaterThanOrEqual(480);
    await scene.t.admin.delete(`/api/routes/${id}`).expect(200);
  });

  it('a destination that does not exist is like none', async () => {
    const alice = await ready('1001');
    const id = await scene.route('Later', '55', { dest_type: 'FS_DEST_MEETING' });
    expect(await (await alice.call('5501')).status()).toBe(404);
    await scene.t.admin.delete(`/api/routes/${id}`).expect(200);
  });
});

describe('who is calling', () => {
  it('is who authenticated: a false From gives neither another’s rights nor number', async () => {
    await ready('1002');
    const liar = scene.phone('1004', { fromUser: '1001' });
    expect(await liar.register()).toBe(200);
    // context-3 has no route, context-1 of the extension it pretends to be has one.
    expect(await (await liar.call('1002')).status()).toBe(404);
    const id = await scene.route('Phones of 3', '1', { context: 'context-3' });
    const bob = await ready('1002');
    const call = await liar.call('1002');
    expect(await call.status()).toBe(200);
    expect(await bob.incoming()).toMatchObject([{ callerNumber: '555004', callerName: "Dora O'Neil" }]);
    await call.hangUp();
    await scene.expectChannels(0);
    await scene.t.admin.delete(`/api/routes/${id}`).expect(200);
  });

  it('a stranger on the external profile is refused before the dialplan', async () => {
    await ready('1002');
    const route = await scene.route('Anything', '', { context: 'context-2' });
    const stranger = scene.phone('1002', {
      profile: 'external',
      ip: '127.0.0.7',
      password: 'guessed-it',
      fromUser: '1001',
    });
    expect(await (await stranger.call('1002')).status()).toBe(403);
    await scene.t.admin.delete(`/api/routes/${route}`).expect(200);
  });

  it('the route’s number outranks the extension’s', async () => {
    const [alice, bob] = [await ready('1001'), await ready('1002')];
    const id = await scene.route('Shown', '1002', { cid_number: '02131234567' });
    const call = await alice.call('1002');
    expect(await call.status()).toBe(200);
    expect(await bob.incoming()).toMatchObject([{ callerNumber: '02131234567' }]);
    await call.hangUp();
    await scene.expectChannels(0);
    await scene.t.admin.delete(`/api/routes/${id}`).expect(200);
  });
});

describe('what an extension’s calls carry', () => {
  it('is its cid_name in place of its name', async () => {
    const id = await scene.extension('1058', { name: 'Eve', cid_name: 'Sales desk' });
    const [eve, bob] = [await ready('1058'), await ready('1002')];
    const call = await eve.call('1002');
    expect(await call.status()).toBe(200);
    expect(await bob.incoming()).toMatchObject([{ callerNumber: '1058', callerName: 'Sales desk' }]);
    await call.hangUp();
    await scene.expectChannels(0);
    await scene.t.admin.delete(`/api/extensions/${id}`).expect(200);
  });

  it('are its variables, by direction, and none that is disabled', async () => {
    const id = await scene.extension('1059');
    for (const [k, more] of Object.entries({
      ...{ x_both: { direction: 0 }, x_calls: { direction: 1 }, x_called: { direction: 2 } },
      x_off: { direction: 0, disabled: 1 },
    }))
      await scene.t.admin
        .post(`/api/extensions/${id}/variables`)
        .send({ k, v: 'set', ...more })
        .expect(200);
    for (const [v, o] of [
      ['last', 2],
      ['first', 1],
    ] as const)
      await scene.t.admin
        .post(`/api/extensions/${id}/variables`)
        .send({ k: 'x_twice', v, o, direction: 1 })
        .expect(200);
    const set = async (channel: string): Promise<string[]> => {
      const names = ['x_both', 'x_calls', 'x_called', 'x_off'];
      const values = await Promise.all(names.map((name) => scene.sw.variable(channel, name)));
      return names.filter((_name, at) => values[at] === 'set');
    };
    const [own, bob] = [await ready('1059'), await ready('1002')];
    /** The variables of the leg from or to 1059, while it talks. */
    const during = async (from: typeof own, to: string, direction: string): Promise<string[]> => {
      const call = await from.call(to);
      expect(await call.status()).toBe(200);
      await scene.expectChannels(2);
      const uuids = (await scene.sw.channels()).map(({ uuid }) => uuid);
      const directions = await Promise.all(uuids.map((uuid) => scene.sw.variable(uuid, 'direction')));
      const found = await set(uuids[directions.indexOf(direction)]!);
      if (direction === 'inbound')
        expect(await scene.sw.variable(uuids[directions.indexOf(direction)]!, 'x_twice')).toBe('last');
      await call.hangUp();
      await scene.expectChannels(0);
      return found;
    };
    expect(await during(own, '1002', 'inbound')).toEqual(['x_both', 'x_calls']);
    expect(await during(bob, '1059', 'outbound')).toEqual(['x_both', 'x_called']);
    await scene.t.admin.delete(`/api/extensions/${id}`).expect(200);
  });
});

describe('POST /api/channels', () => {
  it('rings an extension, parks the answered call, and answers its uuid', async () => {
    await ready('1002', 300);
    const { body } = await scene.t.admin.post('/api/channels').send({ destNumber: '1002' }).expect(200);
    expect(body).toMatchObject({ result: 'ok' });
    await scene.expectChannels(1);
    expect((await scene.channels())[0]).toMatchObject({ uuid: body.uuid });
    await scene.t.admin.delete(`/api/channels/${body.uuid}?cause=USER_BUSY`).expect(200);
    await scene.expectChannels(0);
  });

  it('says what the switch said when nobody is there, and refuses what is no extension', async () => {
    const { body } = await scene.t.admin
      .post('/api/channels')
      .type('form')
      .send('destNumber=1004')
      .expect(200);
    expect(body).toEqual({ result: 'error', reason: 'USER_NOT_REGISTERED' });
    const refused = await scene.t.admin.post('/api/channels').send({ destNumber: '02131234567' }).expect(400);
    expect(refused.body).toMatchObject({ code: 400, errors: [{ field: 'destNumber' }] });
    expect(refused.body.reason).toBe(refused.body.message);
  });

  it.each([
    '1002 &system(touch /tmp/smuggled)',
    '1002}user/1001',
    '1002\n\napi fsctl shutdown',
    '${system(id)}',
    '1002,1001',
  ])('passes nothing smuggled to the switch: %j', async (destNumber) => {
    await scene.t.admin.post('/api/channels').send({ destNumber }).expect(400);
    await scene.expectChannels(0);
  });

  it('rings while others are served: a call that waits holds nothing up', async () => {
    await ready('1002', 2_000);
    const waiting = scene.t.admin.post('/api/channels').send({ destNumber: '1002' });
    const answered = waiting.then(({ body }) => body as { result: string; uuid: string });
    await eventually(async () => expect(await scene.channels()).toHaveLength(1));
    const { body } = await scene.t.admin.get('/readyz').expect(200);
    expect(body.status).toBe('ok');
    const { uuid } = await answered;
    await scene.t.admin.delete(`/api/channels/${uuid}`).expect(200);
    await scene.expectChannels(0);
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { RedisProcess, withoutRedis } from '../support/redis.js';
import { DOMAIN, Scene } from '../support/scene.js';

interface UserInfo {
  'FreeSWITCH-Switchname': string;
  register: Record<string, string>;
  calls: Record<string, string>[];
}
type CallInfo = { username: string; current: string; notify: string; activity: string[] } & Record<
  string,
  unknown
>;

describe.skipIf(withoutRedis())('mod_cti’s Redis', () => {
  let redis: RedisProcess;
  let scene: Scene;
  beforeAll(async () => {
    redis = await RedisProcess.start();
    scene = await Scene.open('backend', undefined, { REDIS_URL: redis.url });
    for (const extn of ['1001', '1002', '1003']) await scene.extension(extn);
    await scene.route('inside', '1');
    await writing();
  });
  afterEach(() => scene.closePhones());
  afterAll(async () => {
    await scene?.close();
    await redis?.stop();
  });

  const writing = () =>
    eventually(async () => {
      const { body } = await scene.t.anyone.get('/readyz');
      expect(body.redis).toEqual({ state: 'up', error: '', keeper: true });
    }, 20_000);
  const userinfo = async () =>
    (await redis.hash(`cti_userinfo@${DOMAIN}`)) as Record<string, UserInfo | undefined>;
  const calls = async () => (await redis.hash('calls')) as Record<string, CallInfo | undefined>;
  const registrations = async () =>
    (await redis.hash('registrations')) as Record<string, Record<string, string> | undefined>;

  it('says who is registered, until they are not', async () => {
    const phone = scene.phone('1001', { userAgent: 'www.ddrj.com' });
    expect(await phone.register()).toBe(200);
    await eventually(async () => {
      const value = (await userinfo())['1001']!;
      expect(value.calls).toEqual([]);
      expect(value.register).toMatchObject({
        'network-ip': '127.0.0.1',
        'user-agent': 'www.ddrj.com',
        cluster_ip: '127.0.0.1',
        cluster_port: expect.stringMatching(/^\d+$/),
        status: expect.stringMatching(/^Registered\(.*UDP/),
        Timestamp: expect.stringMatching(/^\d{16}$/),
        IPv4: expect.stringMatching(/^\d+\./),
        IPv6: expect.stringContaining(':'),
      });
      expect(value['FreeSWITCH-Switchname']).not.toBe('');
      expect(value.register['Hostname']).not.toBe('');
    });
    const first = (await userinfo())['1001']!.register['Timestamp']!;
    expect((await registrations())['1001']).toMatchObject({
      ...{ 'Event-Subclass': 'sofia::register', 'from-user': '1001', 'from-host': DOMAIN },
      ...{ 'profile-name': 'internal', 'user-agent': 'www.ddrj.com', 'network-ip': '127.0.0.1' },
      contact: expect.stringContaining('1001@'),
      'call-id': expect.any(String),
      'Event-Date-Timestamp': first,
    });
    expect(await phone.register()).toBe(200);
    await eventually(async () =>
      expect(Number((await userinfo())['1001']!.register['Timestamp'])).toBeGreaterThan(Number(first)),
    );
    expect(await phone.unregister()).toBe(200);
    await eventually(async () => {
      expect(await userinfo()).toEqual({});
      expect(await registrations()).toEqual({});
    });
  });

  it('says so no more when the switch has forgotten the phone', async () => {
    const phone = scene.phone('1003');
    expect(await phone.register()).toBe(200);
    await eventually(async () => expect(Object.keys(await registrations())).toEqual(['1003']));
    const { data } = (await scene.t.admin.get('/api/registrations?extn=1003').expect(200)).body;
    await scene.t.admin.delete(`/api/registrations/${data[0].id}`).expect(200);
    await eventually(async () => {
      expect(await registrations()).toEqual({});
      expect(await userinfo()).toEqual({});
    });
  });

  it('has the phone that is left when one of two goes', async () => {
    const [one, other] = [scene.phone('1001'), scene.phone('1001', { userAgent: 'other' })];
    expect(await one.register()).toBe(200);
    expect(await other.register()).toBe(200);
    await eventually(async () => expect((await registrations())['1001']!['user-agent']).toBe('other'));
    expect(await other.unregister()).toBe(200);
    await eventually(async () => {
      const value = (await registrations())['1001'];
      expect(value).toMatchObject({ 'from-user': '1001', 'Event-Subclass': 'sofia::register' });
      expect(value!['user-agent']).not.toBe('other');
    });
    expect(await one.unregister()).toBe(200);
    await eventually(async () => expect(await registrations()).toEqual({}));
  });

  const id = async (extn: string): Promise<number> =>
    (await scene.t.admin.get(`/api/extensions?extn=${extn}`).expect(200)).body.data[0].id;
  const status = async (extn: string) =>
    (await scene.t.admin.get(`/api/extensions/${await id(extn)}/status`).expect(200)).body;

  /** 1001 has called 1002, who has answered; nothing in Redis is older. */
  const talking = async () => {
    const [caller, called] = [scene.phone('1001'), scene.phone('1002', { answer: 300 })];
    expect(await caller.register()).toBe(200);
    expect(await called.register()).toBe(200);
    const call = await caller.call('1002');
    return { caller, called, call };
  };

  it('follows a call from the first ring to its end, on both sides', async () => {
    await redis.client.del('calls');
    const { call } = await talking();
    await eventually(async () => {
      const [one, other] = [(await calls())['1001'], (await calls())['1002']];
      expect([one?.activity.length, other?.activity.length]).toEqual([1, 1]);
    });
    expect(await call.status()).toBe(200);
    await eventually(async () => {
      const [one, other] = [(await calls())['1001']!, (await calls())['1002']!];
      const [a, b] = [one.current, other.current];
      expect(one).toMatchObject({ username: '1001', notify: 'bridge', activity: [a] });
      expect(other).toMatchObject({ username: '1002', notify: 'bridge', activity: [b] });
      const micros = expect.stringMatching(/^\d{16}$/);
      expect(one[a]).toEqual({
        'Caller-Destination-Number': '1002',
        'Caller-Caller-ID-Number': '1001',
        'Caller-Callee-ID-Number': expect.any(String),
        'Caller-Profile-Created-Time': micros,
        'Caller-Channel-Answered-Time': micros,
        'Caller-Channel-Hangup-Time': '0',
        'Caller-Channel-Progress-Time': expect.any(String),
        'Caller-Channel-Progress-Media-Time': expect.any(String),
        'Answer-State': 'answered',
        variable_signal_bond: b,
      });
      expect(other[b]).toMatchObject({ 'Answer-State': 'answered', variable_signal_bond: a });
      const [info, theirs] = [(await userinfo())['1001']!, (await userinfo())['1002']!];
      expect(info.calls).toEqual([
        {
          'Unique-ID': a,
          'Created-Time': micros,
          'Progress-Time': expect.stringMatching(/^\d+$/),
          'Answered-Time': micros,
          'Call-Direction': 'inbound',
          'Call-Number': '1002',
          Timestamp: micros,
          'Signal-Bond': b,
        },
      ]);
      expect(theirs.calls).toMatchObject([
        { 'Unique-ID': b, 'Call-Direction': 'outbound', 'Call-Number': '1001', 'Signal-Bond': a },
      ]);
      expect(info.register['Timestamp']).toEqual(micros);
      const own = await status('1001');
      expect(own).toMatchObject({ extn: '1001', domain: DOMAIN, dnd: 0, forward_always: '' });
      expect(own.registrations).toMatchObject([
        { network_ip: '127.0.0.1', transport: 'udp', profile: 'internal' },
      ]);
      expect(own.calls).toMatchObject([
        { uuid: a, direction: 'inbound', number: '1002', state: 'answered', held: false, other_uuid: b },
      ]);
      expect(own.calls[0].answered_at).toBe(Number(info.calls[0]!['Answered-Time']));
      expect((await status('1002')).calls).toMatchObject([{ uuid: b, other_uuid: a, number: '1001' }]);
    });
    const { current } = (await calls())['1001']!;
    await call.hangUp();
    await eventually(async () => {
      expect((await userinfo())['1001']!.calls).toEqual([]);
      expect((await userinfo())['1002']!.calls).toEqual([]);
      expect((await calls())['1001']).toMatchObject({
        ...{ current, notify: 'hangup', activity: [] },
        [current]: {
          'Answer-State': 'hangup',
          'Caller-Channel-Hangup-Time': expect.stringMatching(/^\d{16}$/),
        },
      });
      expect((await status('1001')).calls).toEqual([]);
    });
  });

  it('pushes each news, and takes the hung-up call away where that is set', async () => {
    await redis.client.del('calls');
    const set = (input: object) => scene.t.admin.put('/api/cti/settings').send(input).expect(200);
    await set({
      registration: { channel: 'phones', list: 'phone-list' },
      call: {
        fields: ['Answer-State', 'variable_call_uuid'],
        remove_hangup: true,
        channel: 'news',
        list: 'news-list',
      },
    });
    const told: string[] = [];
    const listener = redis.client.duplicate();
    listener.on('message', (channel, json: string) => told.push(`${channel} ${json}`));
    await listener.subscribe('phones', 'news');
    const { call } = await talking();
    expect(await call.status()).toBe(200);
    await eventually(async () => {
      expect((await calls())['1001']).toMatchObject({ notify: 'bridge' });
      const { current } = (await calls())['1001']!;
      expect(Object.keys((await calls())['1001']![current] as object)).toContain('Answer-State');
    });
    await call.hangUp();
    await eventually(async () => expect(await calls()).toEqual({}));
    await eventually(async () => {
      const list = (await redis.client.lrange('news-list', 0, -1)).map(
        (json) => JSON.parse(json) as CallInfo,
      );
      const of = (extn: string) =>
        list.filter(({ username }) => username === extn).map(({ notify }) => notify);
      // The switch may say that it rings once more for the media of the ringing.
      const once = (all: string[]) => all.filter((each, at) => each !== all[at - 1]);
      expect(once(of('1001'))).toEqual(expect.arrayContaining(['callout', 'answer', 'bridge', 'hangup']));
      expect(once(of('1002'))).toEqual(
        expect.arrayContaining(['callin', 'progress', 'answer', 'bridge', 'hangup']),
      );
      expect(of('1001').at(-1)).toBe('hangup');
      expect(told.filter((each) => each.startsWith('news '))).toHaveLength(list.length);
      expect(told.filter((each) => each.startsWith('phones '))).toHaveLength(
        await redis.client.llen('phone-list'),
      );
      expect(told.find((each) => each.startsWith('phones '))).toContain('"Event-Subclass":"sofia::register"');
    });
    listener.disconnect();
    await set({ registration: null, call: null });
  });

  it('is written under its new name at once, and no more under the old one', async () => {
    const phone = scene.phone('1003');
    expect(await phone.register()).toBe(200);
    await eventually(async () => expect(Object.keys(await registrations())).toEqual(['1003']));
    await scene.t.admin
      .put('/api/cti/settings')
      .send({ registration: { hash: 'who' } })
      .expect(200);
    await eventually(async () => {
      expect(Object.keys(await redis.hash('who'))).toEqual(['1003']);
      expect(await redis.client.exists('registrations')).toBe(0);
    });
    await scene.t.admin.put('/api/cti/settings').send({ registration: null }).expect(200);
    await eventually(async () => expect(Object.keys(await registrations())).toEqual(['1003']));
    await phone.unregister();
  });

  it('writes calls nowhere where no hash is named', async () => {
    await scene.t.admin
      .put('/api/cti/settings')
      .send({ call: { hash: '' } })
      .expect(200);
    await eventually(async () => expect(await redis.client.exists('calls')).toBe(0));
    const { call } = await talking();
    expect(await call.status()).toBe(200);
    await eventually(async () => expect((await userinfo())['1001']!.calls).toHaveLength(1));
    expect(await redis.client.exists('calls')).toBe(0);
    await call.hangUp();
    await scene.t.admin.put('/api/cti/settings').send({ call: null }).expect(200);
  });

  it('is written by one API node, and by another when that one ends', { timeout: 60_000 }, async () => {
    await scene.t.admin
      .put('/api/cti/settings')
      .send({ call: { list: 'news-list' } })
      .expect(200);
    await redis.client.del('news-list');
    const settings = { FREESWITCH_URL: scene.link.url, PBX_DOMAIN: DOMAIN, REDIS_URL: redis.url };
    const other = await startApp(settings, scene.t.databaseName);
    const keepers = async () => {
      const answers = await Promise.all([scene.t, other].map((t) => t.anyone.get('/readyz')));
      return answers.map(({ body }) => [body.redis.state, body.redis.keeper]);
    };
    await eventually(
      async () =>
        expect(await keepers()).toEqual([
          ['up', true],
          ['up', false],
        ]),
      15_000,
    );
    const { call } = await talking();
    expect(await call.status()).toBe(200);
    await call.hangUp();
    await eventually(async () => {
      const told = (await redis.client.lrange('news-list', 0, -1)).map(
        (json) => JSON.parse(json) as CallInfo,
      );
      const ends = told.filter(({ notify }) => notify === 'hangup').map(({ username }) => username);
      expect(ends.sort()).toEqual(['1001', '1002']);
      const begins = told.filter(({ notify }) => notify === 'callin' || notify === 'answer');
      expect(begins).toHaveLength(3);
    }, 15_000);
    await scene.stopBackend();
    try {
      await eventually(
        async () => expect((await other.anyone.get('/readyz')).body.redis.keeper).toBe(true),
        15_000,
      );
      await redis.client.flushall();
      await eventually(
        async () => expect(Object.keys(await userinfo()).sort()).toEqual(['1001', '1002']),
        12_000,
      );
    } finally {
      await other.close('keep');
      await scene.startBackend();
      await writing();
      await scene.t.admin.put('/api/cti/settings').send({ call: null }).expect(200);
    }
  });

  describe('is whole again with calls up', () => {
    /** Two calls' legs and three phones, and nothing else. */
    const expectWhole = (withinMs = 12_000) =>
      eventually(async () => {
        const truth = (await scene.sw.channels()).map(({ uuid }) => uuid).sort();
        expect(truth).toHaveLength(2);
        const [info, live, phones] = [await userinfo(), await calls(), await registrations()];
        expect(Object.keys(phones).sort()).toEqual(['1001', '1002']);
        expect(Object.keys(info).sort()).toEqual(['1001', '1002']);
        const told = Object.values(info).flatMap((each) => each!.calls.map((call) => call['Unique-ID']!));
        expect(told.sort()).toEqual(truth);
        expect(
          Object.values(live)
            .flatMap((each) => each!.activity)
            .sort(),
        ).toEqual(truth);
        for (const each of Object.values(info)) {
          expect(each!.register['network-ip']).toBe('127.0.0.1');
          expect(each!.register['IPv4']).not.toBe('');
        }
        expect(Object.values(live).map((each) => (each![each!.current] as CallInfo)['Answer-State'])).toEqual(
          ['answered', 'answered'],
        );
      }, withinMs);
    let call: Awaited<ReturnType<typeof talking>>['call'];
    const begin = async () => {
      await redis.client.del('calls');
      ({ call } = await talking());
      expect(await call.status()).toBe(200);
      await expectWhole();
    };
    const end = async () => {
      await call.hangUp();
      await eventually(async () => {
        expect(Object.values(await userinfo()).flatMap((each) => each!.calls)).toEqual([]);
        expect(Object.values(await calls()).flatMap((each) => each!.activity)).toEqual([]);
      });
      await scene.closePhones();
    };

    it('after FLUSHALL', async () => {
      await begin();
      await redis.client.flushall();
      await expectWhole();
      await end();
    });

    it('after Redis was killed and started', async () => {
      await begin();
      await redis.kill();
      await redis.start();
      await expectWhole();
      await end();
    });

    it(
      'after the backend was started anew, without what has ended meanwhile',
      { timeout: 100_000 },
      async () => {
        await begin();
        await scene.stopBackend();
        await redis.client.hset('registrations', '4711', '{"from-user":"4711"}');
        await redis.client.hset(
          `cti_userinfo@${DOMAIN}`,
          '4711',
          '{"register":{},"calls":[{"Unique-ID":"x"}]}',
        );
        await redis.client.hset('cti_userinfo@gone.example', '1', '{"register":{},"calls":[]}');
        await scene.startBackend();
        await expectWhole(20_000);
        expect(await redis.client.exists('cti_userinfo@gone.example')).toBe(0);
        await scene.stopBackend();
        await call.hangUp();
        await scene.startBackend();
        await eventually(async () => {
          const live = await calls();
          expect(Object.values(live).map((each) => [each!.notify, each!.activity])).toEqual([
            ['hangup', []],
            ['hangup', []],
          ]);
          expect(Object.values(await userinfo()).flatMap((each) => each!.calls)).toEqual([]);
        }, 20_000);
        await writing();
        await scene.closePhones();
      },
    );

    it('after the link was cut while a call ended', { timeout: 100_000 }, async () => {
      await begin();
      scene.link.cut();
      await call.hangUp();
      scene.link.mend();
      await scene.linked();
      // FreeSWITCH's list of channels may be late: then the comparison of the next minute finds it.
      await eventually(async () => {
        expect(Object.values(await userinfo()).flatMap((each) => each!.calls)).toEqual([]);
        expect(Object.values(await calls()).flatMap((each) => each!.activity)).toEqual([]);
      }, 75_000);
      await writing();
    });
  });

  it('has extensions of its own, which register, call and are called', async () => {
    const put = (extn: string, value: object) =>
      redis.client.hset(`cti_exten@${DOMAIN}`, extn, JSON.stringify(value));
    await put('1501', { param: { password: 'secret-1501' }, attribute: { 'number-alias': '1777' } });
    await put('1502', { param: { password: 'secret-1502', 'auth-acl': '192.168.0.100/255' } });
    await put('1503', {
      param: { password: 'secret-1503', 'auth-acl': '127.0.0.0/8', 'user-agent-filter': '^Ok' },
    });
    const [guest, host] = [scene.phone('1501', { answer: 100 }), scene.phone('1001', { answer: 100 })];
    expect(await guest.register()).toBe(200);
    expect(await host.register()).toBe(200);
    expect(await scene.phone('1501', { password: 'guessed-it' }).register()).toBe(403);
    expect(await scene.phone('1502').register()).toBe(403);
    expect(await scene.phone('1503').register()).toBe(403);
    expect(await scene.phone('1503', { userAgent: 'Ok 1' }).register()).toBe(200);
    const out = await guest.call('1001');
    expect(await out.status()).toBe(200);
    expect((await host.incoming()).at(-1)!.callerNumber).toBe('1501');
    await out.hangUp();
    for (const number of ['1501', '1777']) {
      const call = await host.call(number);
      expect([number, await call.status()]).toEqual([number, 200]);
      await call.hangUp();
    }
    await eventually(async () =>
      expect((await userinfo())['1501']!.register['network-ip']).toBe('127.0.0.1'),
    );
    await redis.client.hdel(`cti_exten@${DOMAIN}`, '1501');
    await eventually(async () => expect(await guest.register()).toBe(403));
  });
});

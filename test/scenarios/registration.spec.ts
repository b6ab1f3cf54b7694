import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { DOMAIN, Scene } from '../support/scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open();
});
afterEach(() => scene.closePhones());
afterAll(() => scene.close());

describe('a phone registers', () => {
  it('with the right password, under PBX_DOMAIN, whether it was told a name or an address', async () => {
    await scene.extension('1001');
    await scene.extension('1002');
    const [address] = scene.sw.sipAddress.split(':');
    expect(await scene.phone('1001', { domain: DOMAIN }).register()).toBe(200);
    expect(await scene.phone('1002', { domain: address! }).register()).toBe(200);
    await eventually(async () => {
      const registered = await scene.sw.registrations();
      expect(registered).toContainEqual({ user: '1001', domain: DOMAIN });
      expect(registered).toContainEqual({ user: '1002', domain: DOMAIN });
    });
  });

  it('is listed where it is registered, also after a time without the link, until it goes', async () => {
    await scene.extension('1010');
    await scene.extension('1011');
    const [one, other] = [scene.phone('1010', { userAgent: 'Phone/1 <x>' }), scene.phone('1011')];
    const listed = async (extn: string) => {
      const { body } = await scene.t.admin.get(`/api/registrations?extn=${extn}`).expect(200);
      return body.data as Record<string, unknown>[];
    };
    expect(await one.register()).toBe(200);
    await eventually(async () =>
      expect(await listed('1010')).toMatchObject([
        {
          profile: 'internal',
          domain: DOMAIN,
          network_ip: '127.0.0.1',
          transport: 'udp',
          user_agent: 'Phone/1 <x>',
        },
      ]),
    );
    scene.link.cut();
    expect(await other.register()).toBe(200);
    expect(await one.unregister()).toBe(200);
    scene.link.mend();
    await scene.linked();
    await eventually(async () => expect(await listed('1011')).toHaveLength(1));
    expect(await listed('1010')).toEqual([]);
  });

  it('not with a wrong password, and not as an extension that does not exist', async () => {
    await scene.extension('1003');
    expect(await scene.phone('1003', { password: 'guessed-it' }).register()).toBe(403);
    expect(await scene.phone('1999').register()).toBe(403);
  });

  it('with a hash in place of a password', async () => {
    const { createHash } = await import('node:crypto');
    const a1_hash = createHash('md5').update(`1004:${DOMAIN}:in the clear nowhere`).digest('hex');
    await scene.extension('1004', { password: '', a1_hash });
    expect(await scene.phone('1004', { password: 'in the clear nowhere' }).register()).toBe(200);
    expect(await scene.phone('1004', { password: 'something else' }).register()).toBe(403);
  });

  it('not without any password, even when the extension has none', async () => {
    await scene.extension('1005', { password: '' });
    expect(await scene.phone('1005', { password: '' }).register()).toBe(403);
  });

  it('not while its extension is disabled or may not register', async () => {
    const id = await scene.extension('1006');
    const phone = scene.phone('1006');
    expect(await phone.register()).toBe(200);
    await scene.t.admin.put(`/api/extensions/${id}`).send({ disabled: 1 }).expect(200);
    await eventually(async () => expect(await phone.register()).toBe(403));
    await scene.t.admin.put(`/api/extensions/${id}`).send({ disabled: 0, forbid_register: 1 }).expect(200);
    await eventually(async () => expect(await phone.register()).toBe(403));
    await scene.t.admin.put(`/api/extensions/${id}`).send({ forbid_register: 0 }).expect(200);
    await eventually(async () => expect(await phone.register()).toBe(200));
  });

  it('only from the networks of extn_cidr, single addresses included', async () => {
    await scene.extension('1007', { extn_cidr: '127.0.0.9,10.1.0.0/16' });
    expect(await scene.phone('1007', { ip: '127.0.0.1' }).register()).toBe(403);
    expect(await scene.phone('1007', { ip: '127.0.0.9' }).register()).toBe(200);
  });

  it('only with a User-Agent that matches', async () => {
    await scene.extension('1008', { user_agent_filter: '^Yealink' });
    expect(await scene.phone('1008', { userAgent: 'Softphone 1.0' }).register()).toBe(403);
    expect(await scene.phone('1008', { userAgent: 'Yealink SIP-T46' }).register()).toBe(200);
  });

  it('not beside as many others as are allowed', async () => {
    await scene.extension('1009', { max_registrations: 1 });
    const [first, second] = [scene.phone('1009'), scene.phone('1009')];
    expect(await first.register()).toBe(200);
    expect(await second.register()).toBe(403);
    expect(await first.unregister()).toBe(200);
    await eventually(async () => expect(await second.register()).toBe(200));
  });
});

describe('a registration that is ended by REST', () => {
  const rows = async (extn: string) =>
    (await scene.t.admin.get(`/api/registrations?extn=${extn}`).expect(200)).body.data as { id: number }[];

  it('is over on the switch, until the phone comes again', async () => {
    await scene.extension('1015');
    const phone = scene.phone('1015');
    expect(await phone.register()).toBe(200);
    await eventually(async () => expect(await rows('1015')).toHaveLength(1));
    const { id } = (await rows('1015'))[0]!;
    await scene.t.admin.delete(`/api/registrations/${id}`).expect(200);
    expect(await rows('1015')).toEqual([]);
    await eventually(async () =>
      expect((await scene.sw.registrations()).filter(({ user }) => user === '1015')).toEqual([]),
    );
    await scene.t.admin.delete(`/api/registrations/${id}`).expect(404);
    await scene.t.admin.delete('/api/registrations/999999').expect(404);
    expect(await phone.register()).toBe(200);
    await eventually(async () => expect(await rows('1015')).toHaveLength(1));
  });

  it('goes on while its switch cannot be told', async () => {
    await scene.extension('1016');
    expect(await scene.phone('1016').register()).toBe(200);
    await eventually(async () => expect(await rows('1016')).toHaveLength(1));
    scene.link.cut();
    await eventually(() =>
      scene.t.anyone
        .get('/readyz')
        .expect(503)
        .then(() => undefined),
    );
    const [{ id } = { id: 0 }] = await rows('1016');
    await scene.t.admin.delete(`/api/registrations/${id}`).expect(503);
    expect(await rows('1016')).toHaveLength(1);
    scene.link.mend();
    await scene.linked();
  });
});

describe('an extension with one phone', () => {
  it('is registered for two minutes at a time: a rebooted phone is not locked out for long', async () => {
    await scene.extension('1017', { max_registrations: 1 });
    expect(await scene.phone('1017').register()).toBe(200);
    await eventually(async () => {
      const [row] = await scene.t.database.run<{ lasts: number }>(
        `SELECT extract(epoch FROM expires - now())::integer AS lasts FROM registrations WHERE extn = '1017'`,
      );
      // FreeSWITCH keeps it a minute longer than it says.
      expect(row!.lasts).toBeGreaterThan(150);
      expect(row!.lasts).toBeLessThanOrEqual(180);
    });
  });
});

describe('a param of an extension', () => {
  it('is FreeSWITCH’s, unless it is disabled', async () => {
    const lasts = async (extn: string): Promise<number> => {
      const [row] = await scene.t.database.run<{ lasts: number }>(
        'SELECT extract(epoch FROM expires - now())::integer AS lasts FROM registrations WHERE extn = $1',
        [extn],
      );
      return row!.lasts;
    };
    for (const [extn, disabled] of [
      ['1018', 0],
      ['1019', 1],
    ] as const) {
      const id = await scene.extension(extn);
      const param = { k: 'sip-force-expires', v: '300', disabled };
      await scene.t.admin.post(`/api/extensions/${id}/params`).send(param).expect(200);
      expect(await scene.phone(extn).register()).toBe(200);
    }
    await eventually(async () => {
      // FreeSWITCH keeps it a minute longer than it says.
      expect(await lasts('1018')).toBeLessThanOrEqual(360);
      expect(await lasts('1019')).toBeGreaterThan(360);
    });
  });
});

describe('a changed password', () => {
  it('counts from the next registration on, although FreeSWITCH keeps users', async () => {
    const id = await scene.extension('1020');
    expect(await scene.phone('1020').register()).toBe(200);
    await scene.t.admin.put(`/api/extensions/${id}`).send({ password: 'another-1020' }).expect(200);
    await eventually(async () => expect(await scene.phone('1020').register()).toBe(403), 3_000);
    expect(await scene.phone('1020', { password: 'another-1020' }).register()).toBe(200);
  });

  it('counts as soon as the link is back when it was cut meanwhile', async () => {
    const id = await scene.extension('1021');
    const phone = scene.phone('1021');
    expect(await phone.register()).toBe(200);
    scene.link.cut();
    await eventually(() =>
      scene.t.anyone
        .get('/readyz')
        .expect(503)
        .then(() => undefined),
    );
    await scene.t.admin.put(`/api/extensions/${id}`).send({ password: 'another-1021' }).expect(200);
    // What FreeSWITCH remembers still counts: nobody could tell it.
    expect(await phone.register()).toBe(200);
    scene.link.mend();
    await scene.linked();
    await eventually(async () => expect(await phone.register()).toBe(403), 3_000);
    expect(await scene.phone('1021', { password: 'another-1021' }).register()).toBe(200);
  });
});

describe.runIf(process.env['SWITCHYARD_SWITCH'] === 'live')(
  'a password changed while nobody can tell the switch',
  () => {
    it('dies by itself within the minute for which FreeSWITCH keeps a user', async () => {
      const id = await scene.extension('1022');
      const phone = scene.phone('1022');
      expect(await phone.register()).toBe(200);
      scene.link.cut();
      await scene.t.admin.put(`/api/extensions/${id}`).send({ password: 'another-1022' }).expect(200);
      expect(await phone.register()).toBe(200);
      const took = await eventually(async () => expect(await phone.register()).toBe(403), 65_000);
      expect(took).toBeGreaterThan(1_000);
      scene.link.mend();
      await scene.linked();
    });
  },
);

describe('two extensions of one number in two domains', () => {
  it('are two phones', async () => {
    await scene.extension('1030');
    await scene.extension('1030', { domain: 'b.example.test', password: 'secret-of-b' });
    const own = { domain: 'b.example.test', password: 'secret-of-b' };
    // The profile starts anew meanwhile: it forces one domain no more.
    const comes = (status: number, more: object = {}) =>
      eventually(async () => expect(await scene.phone('1030', more).register()).toBe(status), 15_000);
    await comes(200, own);
    await comes(403, { domain: 'b.example.test' });
    await comes(200);
    await eventually(async () => {
      const registered = (await scene.sw.registrations()).filter(({ user }) => user === '1030');
      expect(registered.map(({ domain }) => domain).sort()).toEqual(['b.example.test', DOMAIN].sort());
    });
  });

  it('and one without, registered under the address it was told, is still found when it is called', async () => {
    await scene.extension('1031');
    const [address] = scene.sw.sipAddress.split(':');
    const phone = scene.phone('1031', { domain: address!, answer: 50 });
    expect(await phone.register()).toBe(200);
    await eventually(async () => {
      const { body } = await scene.t.admin.post('/api/channels').send({ destNumber: '1031' }).expect(200);
      expect(body).toMatchObject({ result: 'ok' });
      await scene.t.admin.delete(`/api/channels/${body.uuid}`).expect(200);
    });
    const known = await scene.t.database.run('SELECT domain FROM asked_domains');
    expect(known.map((row) => row['domain'])).toContain(address);
  });
});

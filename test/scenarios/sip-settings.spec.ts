import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';

/** The settings of CherryPBX's SIP page on a running switch. */
let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open();
  for (const extn of ['1001', '1002']) await scene.extension(extn);
  await scene.route('Phones', '1');
});
afterEach(() => scene.closePhones());
afterAll(() => scene.close());

describe('a parameter of all SIP profiles', () => {
  const traceLevel = (level: string) =>
    eventually(
      async () => expect((await scene.sw.ask('sofia tracelevel')).toUpperCase()).toContain(`IS ${level}`),
      10_000,
    );

  it('is taken over by running profiles while a call goes on, and what is built in when it is gone', async () => {
    const [one, two] = [scene.phone('1001'), scene.phone('1002')];
    for (const phone of [one, two]) expect(await phone.register()).toBe(200);
    const made = await two.call('1001');
    expect(await made.status()).toBe(200);
    await traceLevel('CONSOLE');
    const input = { k: 'tracelevel', v: 'info', ref_id: 0, disabled: '0', realm: 'SOFIAGLOBALS' };
    const id: number = (await scene.t.admin.post('/api/params').send(input).expect(200)).body.data;
    await traceLevel('INFO');
    await scene.t.admin.put(`/api/params/${id}`).send({ id, action: 'toggle' }).expect(200);
    await traceLevel('CONSOLE');
    await scene.t.admin.put(`/api/params/${id}`).send({ id, action: 'toggle' }).expect(200);
    await traceLevel('INFO');
    await scene.t.admin.delete(`/api/params/${id}`).expect(200);
    await traceLevel('CONSOLE');
    await scene.expectChannels(2);
    await made.hangUp();
    await scene.expectChannels(0);
  });
});

describe('a SIP profile', () => {
  it('is shown with what it runs with', async () => {
    const address = expect.stringMatching(/^127\.[\d.]+$/) as string;
    const { body } = await scene.t.admin.get('/api/sip_profiles/1').expect(200);
    expect(body).toMatchObject({
      ...{ sip_ip: '', sip_ip_expanded: address, rtp_ip_expanded: address },
      ...{ sip_port: '', sip_port_expanded: expect.stringMatching(/^\d+$/) },
      ...{ icodec: '', icodec_expanded: 'OPUS,PCMU,PCMA,G722', ocodec_expanded: 'OPUS,PCMU,PCMA,G722' },
    });
  });
});

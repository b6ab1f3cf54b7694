import { afterAll, beforeAll, expect, it } from 'vitest';
import { needsTls } from '../../src/trunking/rules/tls.js';
import { Scene } from '../support/scene.js';

/** The test switch is configured without TLS; with it: `live/tls-carriers.live.spec.ts`. */
let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open();
});
afterAll(() => scene.close());

const made = async (resource: string, input: object): Promise<number> =>
  Number((await scene.t.admin.post(`/api/${resource}`).send(input).expect(200)).body.data);
const untold = async () => {
  const { body } = await scene.t.admin.get('/api/problems?perPage=1000').expect(200);
  return (body.data as { kind: string; entity: string; id: number; message: string }[])
    .filter(({ kind }) => kind === 'no TLS')
    .map(({ entity, id, message }) => ({ entity, id, profile: /profile (\w+)/.exec(message)?.[1] }));
};

it('names the gateways and trunks that need TLS where the switch speaks none', async () => {
  const gateway = await made('gateways', { name: 'secure', realm: '127.0.0.8', register: 'no' });
  await made('gateways', { name: 'open', realm: '127.0.0.8', register: 'no' });
  const trunk = { name: 'secure', remote_addr: '127.0.0.9:5061', enabled: true, type: 'OUT' };
  const id = await made('trunks', { ...trunk, protocol: 'TLS' });
  expect(await untold()).toEqual([{ entity: 'trunk', id, profile: 'external' }]);
  const params = `/api/gateways/${gateway}/params`;
  const { body } = await scene.t.admin.post(params).send({ k: 'register-transport', v: 'tls' }).expect(200);
  expect(await untold()).toEqual([
    { entity: 'gateway', id: gateway, profile: 'external' },
    { entity: 'trunk', id, profile: 'external' },
  ]);
  await scene.t.admin.delete(`${params}/${Number(body.data.id ?? body.data)}`).expect(200);
  await scene.t.admin.put(`/api/trunks/${id}`).send({ protocol: 'TCP' }).expect(200);
  expect(await untold()).toEqual([]);
});

it.each([
  [[{ k: 'register-transport', v: 'TLS' }], true],
  [[{ k: 'proxy', v: '192.0.2.1:5061;transport=tls' }], true],
  [[{ k: 'register-transport', v: 'tcp' }], false],
  [[{ k: 'contact-params', v: 'transport=tls' }], false],
  [[], false],
])('%j needs it: %s', (params, needs) => {
  expect(needsTls({ params })).toBe(needs);
});

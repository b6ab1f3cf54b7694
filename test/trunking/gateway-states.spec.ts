import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import type { SwitchEvent } from '../../src/freeswitch/events.js';
import type { Switches, SwitchNode } from '../../src/freeswitch/switches.js';
import { GatewayStates } from '../../src/trunking/gateway-states.js';

/** A switch that says what it is made to. */
function scripted() {
  const say = { up: async (_: SwitchNode) => {}, event: async (_: SwitchNode, __: SwitchEvent) => {} };
  const link = { coreUuid: 'one', api: () => Promise.resolve('<gateways></gateways>') };
  const node = { name: 'a', link } as unknown as SwitchNode;
  const switches = {
    onUp: (listener: typeof say.up) => (say.up = listener),
    onEvent: (listener: typeof say.event) => (say.event = listener),
  } as unknown as Switches;
  const states = new GatewayStates(switches, pino({ level: 'silent' }));
  onTestFinished(() => states.onModuleDestroy());
  const event = (subclass: string, status = '') =>
    say.event(node, {
      ...{ 'Event-Name': 'CUSTOM', 'Event-Subclass': `sofia::gateway_${subclass}` },
      ...{ Gateway: 'gw-3', 'Ping-Status': status },
    });
  return { states, link, event, up: () => say.up(node), compare: () => states.comparison.run(node, 0) };
}

it('a gateway is down where that switch said so last, and nowhere else', async () => {
  const { states, link, event, up } = scripted();
  expect(states.isDown('one', 'gw-3')).toBe(false);
  link.api = () =>
    Promise.resolve(
      '<gateway><name>gw-3</name><status>DOWN</status></gateway><gateway><name>gw-4</name><status>UP</status></gateway>',
    );
  await up();
  expect([3, 4, 5].map((id) => states.isDown('one', `gw-${id}`))).toEqual([true, false, false]);
  expect(states.isDown('another', 'gw-3')).toBe(false);
  await event('state', 'UP');
  expect(states.isDown('one', 'gw-3')).toBe(false);
  await event('state', 'DOWN');
  expect(states.isDown('one', 'gw-3')).toBe(true);
  await event('add');
  expect(states.isDown('one', 'gw-3')).toBe(false);
  await event('delete');
  expect(states.isDown('one', 'gw-3')).toBe(true);
});

it('the end of a gateway that was replaced does not make its successor down', async () => {
  const { states, link, event, up } = scripted();
  await up();
  await event('add');
  link.api = () => Promise.resolve('<gateway><name>gw-3</name><status>UP</status></gateway>');
  await event('delete');
  expect(states.isDown('one', 'gw-3')).toBe(false);
  link.api = () => Promise.resolve('<gateways></gateways>');
  await event('delete');
  expect(states.isDown('one', 'gw-3')).toBe(true);
});

it('what is known of a switch is taken anew when it is back, also under another Core-UUID', async () => {
  const { states, link, event, up } = scripted();
  await up();
  await event('state', 'DOWN');
  expect(states.isDown('one', 'gw-3')).toBe(true);
  link.coreUuid = 'two';
  await up();
  expect([states.isDown('one', 'gw-3'), states.isDown('two', 'gw-3')]).toEqual([false, false]);
});

it('what nobody said is found by comparing, and counted', async () => {
  const { states, link, up, compare, event } = scripted();
  await up();
  link.api = () => Promise.resolve('<gateway><name>gw-3</name><status>DOWN</status></gateway>');
  await compare();
  expect([states.isDown('one', 'gw-3'), states.corrections]).toEqual([true, { gateway_state: 1 }]);
  link.api = () => Promise.resolve('<gateway><name>gw-3</name><status>UP</status></gateway>');
  await event('delete');
  await compare();
  expect([states.isDown('one', 'gw-3'), states.corrections]).toEqual([false, { gateway_state: 1 }]);
});

import { expect, it } from 'vitest';
import { registeredPhones } from '../../src/freeswitch/dial-string.js';
import { bootstrapFiles } from '../../src/provisioning/bootstrap/bootstrap.js';
import { LuaMachine } from '../support/lua.js';

const files = bootstrapFiles({ out: '/unused', secret: 'a secret', domain: 'pbx.example' });
const machine = new LuaMachine({ '/conf/lua/phones.lua': files['lua/phones.lua']! });
const LOOKED_UP = 'sofia/internal/1001%pbx.example';

/** The dial string for phones with these contacts; `logged` hears what is said of others. */
async function dialString(contacts: readonly string[], logged: string[] = [], hosts = ['pbx.example']) {
  const { text } = registeredPhones('internal', '1001', hosts);
  let written = '';
  await machine.run(/^\$\{lua\(~(.*)\)\}$/.exec(text)![1]!, {
    session: {},
    stream: { write: (more) => void (written += String(more)) },
    freeswitch: {
      getGlobalVariable: () => '/conf',
      consoleLog: (_level, line) => void logged.push(String(line)),
    },
    api: (command, argument) => {
      if (command === 'create_uuid') return '12e065d9-0b6d-44a1-a71f-cde1cf9fc747';
      const [, host, mark] = /^internal\/1001@([^/]+)\/([0-9a-f]{32})$/.exec(argument)!;
      const here = host === hosts[0] ? contacts : [];
      return here.map((contact) => `${mark}sofia/internal/${contact}`).join() || 'error/user_not_registered';
    },
  });
  return written;
}

const PLAIN = [
  'sip:1001@192.0.2.7:5060',
  'sip:1001@192.0.2.7:5061;transport=tls;ob',
  'sip:abc%23d@phone-7.example.test;rinstance=0a1b2c',
  'sip:192.0.2.9:5060',
  'sip:1001@[2001:db8::7]:5060;line=a+b',
  'sip:1001@192.168.1.50:5060;fs_nat=yes;fs_path=sip%3A1001%40192.0.2.7%3A40000',
  'sip:k9d@df7jal23ls0d.invalid;transport=ws;fs_nat=yes;fs_path=sip%3Ak9d%40192.0.2.8%3A40000%3Btransport%3Dws',
];

it('rings every phone, behind NAT and in browsers too, the newest first, without their early media', async () => {
  const legs = PLAIN.map((contact) => `sofia/internal/${contact}`).reverse();
  expect(await dialString(PLAIN)).toBe(`{ignore_early_media=true}${legs.join(',')}`);
});

it.each([
  'sip:1001,loopback/x@192.0.2.7',
  'sip:1001,sofia/internal/sip:evil@192.0.2.7',
  'sip:1001@192.0.2.7|loopback/x',
  'sip:1001@192.0.2.7;a=b,loopback/x',
  'sip:1001@192.0.2.7;a="b"',
  'sip:1001@192.0.2.7;a=[b]',
  'sip:[a=b]1001@192.0.2.7',
  'sip:{a=b}1001@192.0.2.7',
  'sip:1001@192.0.2.7:_:loopback/x',
  'sip:1001@192.0.2.7^sip:evil@192.0.2.7',
  'sip:${system(true)}@192.0.2.7',
  "sip:1001'@192.0.2.7",
  'sip:1001\\@192.0.2.7',
  'sip:1 001@192.0.2.7',
  'sip:1001@192.0.2.7?Replaces=x',
])('leaves out %s and says so', async (contact) => {
  const logged: string[] = [];
  expect(await dialString([contact, PLAIN[0]!], logged)).toBe(
    `{ignore_early_media=true}sofia/internal/${PLAIN[0]}`,
  );
  expect(logged).toEqual([expect.stringContaining('a phone of 1001 is not called')]);
  expect(await dialString([contact, contact])).toBe(LOOKED_UP);
});

it('leaves a single phone, or none, to the SIP endpoint', async () => {
  expect(await dialString([])).toBe(LOOKED_UP);
  expect(await dialString(['sip:1001,loopback/x@192.0.2.7'])).toBe(LOOKED_UP);
  expect(await dialString([PLAIN[0]!], [], ['pbx.example', '192.0.2.1'])).toBe(
    `${LOOKED_UP},sofia/internal/1001%192.0.2.1`,
  );
});

it('rings a phone once that is registered twice', async () => {
  expect(await dialString([PLAIN[0]!, PLAIN[0]!, PLAIN[1]!])).toBe(
    `{ignore_early_media=true}sofia/internal/${PLAIN[1]},sofia/internal/${PLAIN[0]}`,
  );
});

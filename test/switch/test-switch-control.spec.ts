import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { TestSwitch } from '../support/switch/test-switch.js';
import { RawEsl, StubBackend } from './switch-stub.js';

const UUIDS = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const;
const [ONE, TWO] = UUIDS;
const NOBODY = '99999999-9999-4999-8999-999999999999';

let stub: StubBackend;
let sw: TestSwitch;
let esl: RawEsl;

beforeEach(async () => {
  stub = await StubBackend.start();
  for (const name of ['1001', '1002', '1003']) stub.users[name] = { password: `p${name}` };
  stub.numbers['3009'] = [['echo']];
  sw = await TestSwitch.create();
  await sw.start(stub.backend);
  esl = await RawEsl.connect(sw.eslUrl);
  for (const user of ['1002', '1003']) {
    expect(await sw.phone({ user, password: `p${user}` }).register()).toBe(200);
  }
});
afterEach(async () => {
  expect(sw.logged.filter((line) => line.startsWith('[FAULT]'))).toEqual([]);
  esl.close();
  await sw.stop();
  await stub.stop();
});

async function parkBoth(): Promise<void> {
  for (const [at, uuid] of UUIDS.entries()) {
    const command = `originate {origination_uuid=${uuid}}user/100${2 + at}@pbx.test &park`;
    expect(await esl.api(command)).toBe(`+OK ${uuid}\n`);
  }
}

async function shown(uuid: string): Promise<string> {
  const { rows = [] } = JSON.parse(await esl.api('show channels as json')) as {
    rows?: Record<string, string>[];
  };
  const row = rows.find((each) => each.uuid === uuid);
  return row ? `${row.application} ${row.dest}` : '';
}

const rowCount = async () => Number(/"row_count": ?(\d+)/.exec(await esl.api('show calls as json'))?.[1]);
const bridged = async () => Number(/(\d+) total/.exec(await esl.api('show bridged_calls'))?.[1]);

describe('what is done to running calls from outside', () => {
  it('puts two parked channels together, and what ends one ends the other', async () => {
    await parkBoth();
    expect(await rowCount()).toBe(2);
    expect(await bridged()).toBe(0);
    expect(await esl.api(`uuid_bridge ${ONE} ${TWO}`)).toBe(`+OK ${TWO}\n`);
    expect(await bridged()).toBe(1);
    expect(await rowCount()).toBe(1);
    expect(await esl.api(`uuid_kill ${TWO}`)).toBe('+OK\n');
    await esl.quiet();
    expect(await sw.channels()).toEqual([]);
  });

  it('parks one leg of a bridge; the other one is let go', async () => {
    const command = `originate {origination_uuid=${ONE}}user/1002@pbx.test`;
    await esl.api(`${command} &bridge({origination_uuid=${TWO}}user/1003@pbx.test)`);
    await esl.quiet();
    expect(await bridged()).toBe(1);
    expect(await esl.api(`uuid_park ${ONE}`)).toBe('+OK\n');
    await esl.quiet();
    expect(await esl.api(`uuid_exists ${ONE}`)).toBe('true');
    expect(await esl.api(`uuid_exists ${TWO}`)).toBe('false');
  });

  it.each([
    ['', ONE, TWO],
    ['-bleg ', TWO, ONE],
  ])('transfers %sto a number; the other leg is let go', async (leg, kept, gone) => {
    const command = `originate {origination_uuid=${ONE}}user/1002@pbx.test`;
    await esl.api(`${command} &bridge({origination_uuid=${TWO}}user/1003@pbx.test)`);
    await esl.quiet();
    expect(await esl.api(`uuid_transfer ${ONE} ${leg}3009 XML context-1`)).toBe('+OK\n');
    await esl.quiet();
    expect(await shown(kept)).toBe('echo 3009');
    expect(await esl.api(`uuid_exists ${gone}`)).toBe('false');
  });

  it('plays, sends digits and changes variables of a channel that goes on', async () => {
    await parkBoth();
    await esl.subscribe('PLAYBACK_START');
    expect(await esl.api(`uuid_broadcast ${ONE} tone_stream://x aleg`)).toBe('+OK Message sent\n');
    expect(await esl.api(`uuid_send_dtmf ${ONE} 12#`)).toBe(`+OK ${ONE} sent DTMF 12#.\n`);
    expect(await esl.api(`uuid_setvar ${ONE} colour green`)).toBe('+OK\n');
    expect(await esl.api(`uuid_getvar ${ONE} colour`)).toBe('green');
    expect(await esl.api(`uuid_getvar ${ONE} shape`)).toBe('_undef_');
    expect(esl.events()).toMatchObject([
      { 'Unique-ID': ONE, 'Playback-File-Path': 'tone_stream://x', 'Playback-File-Type': 'tone_stream' },
    ]);
    expect(await rowCount()).toBe(2);
  });

  it.each([
    [`uuid_bridge ${NOBODY} ${ONE}`, '-ERR Invalid uuid\n'],
    [`uuid_park ${NOBODY}`, '-ERR No such channel!\n'],
    [`uuid_answer ${NOBODY}`, '-ERROR\n'],
    [`uuid_media off ${NOBODY}`, '-ERR Operation failed\n'],
    [`uuid_broadcast ${NOBODY} x.wav`, '-ERR invalid uuid\n'],
    [`uuid_send_dtmf ${NOBODY} 1`, '-ERR Cannot locate session!\n'],
    [`uuid_write_png ${NOBODY} x.png`, '-ERR Could not locate session.\n'],
    [`uuid_transfer ${NOBODY} 3009`, '-ERR No such channel!\n'],
  ])('is refused for a channel that is gone: %s', async (command, answer) => {
    expect(await esl.api(command)).toBe(answer);
  });
});

describe('gateways', () => {
  const GATEWAYS =
    '<gateways><gateway name="trunk"><param name="proxy" value="127.0.0.5"/>' +
    '<param name="username" value="me"/><param name="password" value="pw"/></gateway></gateways>';

  beforeEach(() => {
    stub.configurations['sofia.conf'] =
      '<configuration name="sofia.conf"><profiles><profile name="external">' +
      `${GATEWAYS}<settings/></profile></profiles></configuration>`;
  });
  const state = async () =>
    /<state>(\w+)<\/state>\n {4}<status>(\w+)</
      .exec(await esl.api('sofia xmlstatus gateway'))
      ?.slice(1)
      .join(' ');

  const becomes = (wanted: string) => eventually(async () => expect(await state()).toBe(wanted));

  it('is read when told to, registers where it is let in, and can be taken away', async () => {
    expect(await state()).toBeUndefined();
    expect(await esl.api('sofia profile external startgw trunk')).toBe(
      'Reload XML [Success]\n+OK start gateway trunk complete\n',
    );
    await becomes('FAIL_WAIT DOWN');
    expect(await esl.api('originate sofia/gateway/trunk/5 &park')).toBe('-ERR GATEWAY_DOWN\n');
    const account = { username: 'me', password: 'pw' };
    const carrier = await sw.carrier({ ip: '127.0.0.5', port: 5060, account });
    expect(await esl.api('sofia profile external register trunk')).toBe('+OK\n');
    await becomes('REGED UP');
    expect(carrier.registered).toBe(true);
    expect(await esl.api('originate sofia/gateway/trunk/5 &park')).toMatch(/^\+OK /);
    // Without caller-id-in-from.
    expect(await carrier.invites()).toMatchObject([{ number: '5', from: { number: 'me' } }]);
    expect(await esl.api('sofia profile external unregister trunk')).toBe('+OK\n');
    expect(await state()).toBe('DOWN DOWN');
    expect(carrier.registered).toBe(false);
    expect(await esl.api('sofia profile external register trunk')).toBe('+OK\n');
    await becomes('REGED UP');
    expect(await esl.api('sofia profile external killgw trunk')).toBe('+OK gateway marked for deletion.\n');
    expect(await esl.api('sofia profile external killgw trunk')).toBe('-ERR no such gateway.\n');
    expect(await esl.api('originate sofia/gateway/trunk/5 &park')).toBe('-ERR INVALID_GATEWAY\n');
  });
});

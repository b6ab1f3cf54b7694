import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordedCdr, type RecordedCdr } from '../calls/recorded-cdrs.js';
import { eventually } from '../support/eventually.js';
import { TestSwitch } from '../support/switch/test-switch.js';
import { RawEsl, SECRET, StubBackend } from './switch-stub.js';

let stub: StubBackend;
let sw: TestSwitch;
beforeEach(async () => {
  stub = await StubBackend.start();
  for (const name of ['1001', '1002']) stub.users[name] = { password: `p${name}` };
  stub.numbers['1002'] = [['bridge', 'user/1002@pbx.test']];
  stub.numbers['3000'] = [['answer'], ['park']];
  sw = await TestSwitch.create();
  await sw.start(stub.backend);
});
afterEach(async () => {
  expect(sw.logged.filter((line) => line.startsWith('[FAULT]'))).toEqual([]);
  await sw.stop();
  await stub.stop();
});

const phone = (user: string, answer?: number | 'busy') => sw.phone({ user, password: `p${user}`, answer });
const documents = () => stub.cdrs.map(({ raw }) => JSON.parse(raw) as RecordedCdr);

async function talk(): Promise<void> {
  expect(await phone('1002', 20).register()).toBe(200);
  const esl = await RawEsl.connect(sw.eslUrl);
  await esl.subscribe('CHANNEL_BRIDGE');
  const call = await phone('1001').call('1002');
  expect(await call.status()).toBe(200);
  await esl.until(() => esl.events().length === 1);
  await call.hangUp();
  esl.close();
}

/** A leg that is up until it is hung up. */
async function answered() {
  const call = await phone('1001').call('3000');
  expect(await call.status()).toBe(200);
  return call;
}

describe('the CDRs of a call', () => {
  it('come one a leg, authenticated, as mod_json_cdr posts them', async () => {
    await talk();
    await eventually(() => expect(stub.cdrs).toHaveLength(2));
    for (const { url, headers, raw } of stub.cdrs) {
      const document = JSON.parse(raw) as RecordedCdr;
      expect(url).toBe(`/freeswitch/cdr?uuid=${String(document.variables['uuid'])}`);
      expect(headers).toMatchObject({
        'content-type': 'application/json',
        'user-agent': 'freeswitch-json/1.0',
        authorization: `Basic ${Buffer.from(`freeswitch:${SECRET}`).toString('base64')}`,
      });
      expect(document['core-uuid']).toBe(sw.coreUuid);
    }
  });

  it.each(['caller', 'called'] as const)('have the shape of the recorded ones: %s', async (leg) => {
    await talk();
    await eventually(() => expect(stub.cdrs).toHaveLength(2));
    const direction = leg === 'caller' ? 'inbound' : 'outbound';
    const document = documents().find(({ channel_data }) => channel_data['direction'] === direction)!;
    const recorded = recordedCdr(leg);
    const shape = ({ callflow, callStats, ...more }: RecordedCdr) => ({
      document: Object.keys(more).filter((key) => key !== 'app_log'),
      profile: Object.keys(callflow[0]!.caller_profile),
      times: Object.keys(callflow[0]!.times),
      statistics: Object.entries(callStats['audio'] as Record<string, object>).map(([way, figures]) => [
        way,
        Object.keys(figures).sort(),
      ]),
    });
    expect(shape(document)).toEqual(shape(recorded));
    const read = [
      'start_uepoch',
      'answer_uepoch',
      'end_uepoch',
      'duration',
      'billsec',
      'hangup_cause',
      'uuid',
    ];
    read.push('sip_hangup_disposition', 'rtp_use_codec_name', 'last_bridge_to', 'call_uuid', 'digits_dialed');
    read.push(
      ...(leg === 'caller' ? ['originated_legs', 'last_bridge_role', 'domain_name'] : ['originator']),
    );
    for (const name of read) {
      expect([name, typeof document.variables[name]]).toEqual([name, typeof recorded.variables[name]]);
    }
  });

  it('of a session that was refused before it had a caller has no call flow', async () => {
    const stranger = sw.phone({ user: '1001', password: 'wrong', profile: 'external' });
    expect(await (await stranger.call('1002')).status()).toBe(403);
    await eventually(() => expect(stub.cdrs).toHaveLength(1));
    expect(documents()[0]).toMatchObject({ callflow: [], variables: { hangup_cause: 'CALL_REJECTED' } });
  });

  it('are answered before CHANNEL_HANGUP_COMPLETE comes', async () => {
    const esl = await RawEsl.connect(sw.eslUrl);
    await esl.subscribe('CHANNEL_HANGUP_COMPLETE');
    const call = await answered();
    stub.cdrDelayMs = 300;
    const started = Date.now();
    await call.hangUp();
    await esl.until(() => esl.events().length === 1);
    expect(Date.now() - started).toBeGreaterThanOrEqual(290);
    expect(stub.cdrs).toHaveLength(1);
    esl.close();
  });
});

describe('a CDR that nobody takes', () => {
  it('is kept over a restart and a kill, and posted again until it is taken', async () => {
    stub.cdrStatus = 503;
    await (await answered()).hangUp();
    await eventually(() => expect(sw.unsentCdrs.waiting.size).toBe(1));
    await sw.restart();
    await sw.kill();
    await sw.restart();
    expect(sw.unsentCdrs.waiting.size).toBe(1);
    const [first] = documents();
    stub.cdrs.length = 0;
    stub.cdrStatus = 200;
    await eventually(() => expect(sw.unsentCdrs.waiting.size).toBe(0));
    expect(documents()).toEqual([first]);
    expect(first?.['core-uuid']).not.toBe(sw.coreUuid);
  });

  it('is put aside when the backend can never take it, and does not stand in the way', async () => {
    stub.cdrStatus = 500;
    await (await answered()).hangUp();
    await (await answered()).hangUp();
    await eventually(() => expect(sw.unsentCdrs.waiting.size).toBe(2));
    stub.cdrStatus = 400;
    await eventually(() => expect(sw.unsentCdrs.refused.size).toBe(2));
    expect(sw.unsentCdrs.waiting.size).toBe(0);
  });

  it('goes with the process that was killed while it was posted', async () => {
    stub.cdrDelayMs = 60_000;
    await (await answered()).hangUp();
    await eventually(() => expect(stub.cdrs).toHaveLength(1));
    await sw.kill();
    stub.cdrDelayMs = 0;
    await sw.restart();
    expect(sw.unsentCdrs.waiting.size).toBe(0);
  });

  it('moves all that follow to the next url', async () => {
    const other = await StubBackend.start();
    const several = await TestSwitch.create({
      cdrUrls: ['http://127.0.0.1:9/freeswitch/cdr', `${other.url}/freeswitch/cdr`],
    });
    await several.start(stub.backend);
    for (const _ of [1, 2, 3]) {
      const call = await several.phone({ user: '1001', password: 'p1001' }).call('3000');
      expect(await call.status()).toBe(200);
      await call.hangUp();
      await eventually(async () => expect(await several.channels()).toHaveLength(0));
    }
    // The first is posted again to where the script always posts; the others went to the second at once.
    await eventually(() => expect([stub.cdrs.length, other.cdrs.length]).toEqual([1, 2]));
    await several.stop();
    await other.stop();
  });
});

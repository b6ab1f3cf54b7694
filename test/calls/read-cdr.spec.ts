import { describe, expect, it } from 'vitest';
import { Invalid } from '../../src/api/errors.js';
import { readCdr } from '../../src/calls/cdrs/read-cdr.js';
import { recordedCdr, type RecordedCdr } from './recorded-cdrs.js';

const read = (
  change: (document: RecordedCdr) => void = () => undefined,
  name: 'caller' | 'called' = 'caller',
) => {
  const document = recordedCdr(name);
  change(document);
  return readCdr(JSON.stringify(document))!;
};
const withVariables = (variables: Record<string, unknown>, name: 'caller' | 'called' = 'caller') =>
  read((document) => Object.assign(document.variables, variables), name);

const CALLER = '39640d4a-b22c-4340-b029-568fad48b16c';
const CALLED = '4131c068-c872-4dce-adfe-8dfd6f01a502';

describe('a recorded call', () => {
  it('was to the number, without the domain that an originate dials it with', () => {
    const dialled = (destination_number: string) =>
      read(({ callflow }) => Object.assign(callflow[0]!.caller_profile, { destination_number }))
        .destination_number;
    expect(dialled('1000%pbx.example.test')).toBe('1000');
    expect(dialled('1000')).toBe('1000');
  });

  it('has a row for the leg of the caller', () => {
    expect(read()).toEqual({
      uuid: CALLER,
      core_uuid: '12e065d9-0b6d-44a1-a71f-cde1cf9fc747',
      switch: 'vm',
      call_uuid: CALLER,
      bleg_uuid: CALLED,
      other_uuid: CALLED,
      direction: 'inbound',
      caller_id_name: 'Test',
      caller_id_number: '1004',
      destination_number: '1002',
      context: 'context-1',
      caller_source: 'mod_sofia',
      realm: '127.0.0.1',
      account_code: '1004',
      network_addr: '127.0.0.1',
      network_port: 16040,
      start_stamp: '2026-11-21T02:13:02.135578Z',
      ring_stamp: '2026-11-21T02:13:02.155583Z',
      answer_stamp: '2026-11-21T02:13:02.975580Z',
      end_stamp: '2026-11-21T02:13:06.995580Z',
      duration: 4,
      billsec: 4,
      hangup_cause: 'NORMAL_CLEARING',
      xui_hangup_cause: 'caller',
      sip_hangup_disposition: 'recv_bye',
      sip_call_id: '1-17793@127.0.0.1',
      digits_dialed: 'none',
      external_tracking_id: '',
      xui_route_ids: '',
      rel_path: '',
      rtp_use_codec_name: 'PCMU',
      rtp_in_packets: 0,
      rtp_in_bytes: 0,
      rtp_in_jitter: 0,
      rtp_in_loss: 0,
      rtp_in_mos: 4.5,
      rtp_out_packets: 0,
      rtp_out_bytes: 0,
      incomplete: 0,
    });
  });

  it('and one for the leg of the called side, of the same call', () => {
    expect(read(undefined, 'called')).toMatchObject({
      uuid: CALLED,
      call_uuid: CALLER,
      bleg_uuid: null,
      other_uuid: CALLER,
      direction: 'outbound',
      xui_hangup_cause: 'caller',
      sip_hangup_disposition: 'send_bye',
      rtp_use_codec_name: 'PCMU',
    });
  });

  it('that was refused has no answer and no media', () => {
    expect(readCdr(JSON.stringify(recordedCdr('refused')))).toMatchObject({
      hangup_cause: 'GATEWAY_DOWN',
      xui_hangup_cause: 'switch',
      answer_stamp: null,
      ring_stamp: null,
      billsec: 0,
      bleg_uuid: null,
      other_uuid: null,
      rtp_in_packets: null,
      rtp_in_mos: null,
    });
  });
});

describe('the encodings of mod_json_cdr', () => {
  const json = JSON.stringify(recordedCdr('caller'));

  it('are JSON, `cdr=` as a form, and `cdr=` in base64', () => {
    const expected = readCdr(json, 'application/json');
    expect(readCdr(`cdr=${encodeURIComponent(json)}`, 'application/x-www-form-urlencoded')).toEqual(expected);
    const base64 = `cdr=${Buffer.from(json).toString('base64')}`;
    expect(readCdr(base64, 'application/x-www-form-base64-encoded')).toEqual(expected);
  });

  it('and values encoded one by one (encode-values), as older configurations had it', () => {
    const document = recordedCdr('caller');
    document.variables['sip_call_id'] = 'a b%41+中@host';
    const plain = readCdr(JSON.stringify(document))!;
    expect(plain.sip_call_id).toBe('a b%41+中@host');
    for (const [name, value] of Object.entries(document.variables)) {
      document.variables[name] = encodeURIComponent(String(value));
    }
    expect(readCdr(JSON.stringify(document))).toEqual(plain);
  });
});

describe('which side hung up', () => {
  it.each([
    ['caller', 'recv_bye', 'NORMAL_CLEARING', '', 'caller'],
    ['caller', 'recv_cancel', 'ORIGINATOR_CANCEL', '', 'caller'],
    ['caller', 'send_bye', 'NORMAL_CLEARING', 'sip:200', 'callee'],
    ['caller', 'send_refuse', 'USER_BUSY', 'sip:486', 'callee'],
    ['caller', 'send_bye', 'MANAGER_REQUEST', '', 'switch'],
    ['caller', '', 'ALLOTTED_TIMEOUT', '', 'switch'],
    ['called', 'recv_bye', 'NORMAL_CLEARING', '', 'callee'],
    ['called', 'recv_refuse', 'USER_BUSY', '', 'callee'],
    ['called', 'send_bye', 'NORMAL_CLEARING', 'sip:200', 'caller'],
    ['called', 'send_cancel', 'ORIGINATOR_CANCEL', '', 'caller'],
    ['called', 'send_cancel', 'NO_ANSWER', '', 'switch'],
  ] as const)('%s leg, %s, %s, %s: %s', (leg, sip_hangup_disposition, hangup_cause, other, side) => {
    const row = withVariables(
      { sip_hangup_disposition, hangup_cause, last_bridge_proto_specific_hangup_cause: other },
      leg,
    );
    expect(row.xui_hangup_cause).toBe(side);
  });
});

describe('the legs of a call that moved on', () => {
  it('the last one called is the one that counts', () => {
    const legs = [CALLED, CALLER].map((uuid) => `${uuid};Bob, "the" one;1002`);
    expect(withVariables({ originated_legs: `ARRAY::${legs.join('|:')}` }).bleg_uuid).toBe(CALLER);
    expect(withVariables({ originated_legs: legs[0] }).bleg_uuid).toBe(CALLED);
  });

  it('a leg without a list has the one it was bridged to', () => {
    expect(withVariables({ originated_legs: undefined }).bleg_uuid).toBe(CALLED);
    expect(
      withVariables({ originated_legs: undefined, last_bridge_role: 'originatee' }).bleg_uuid,
    ).toBeNull();
  });
});

describe('the routes it took', () => {
  it.each([
    ['7', '7'],
    ['3,7,12', '3,7,12'],
    ['', ''],
    ['3,,7', ''],
    ["1'; DROP TABLE cdrs", ''],
    ['3,12345678901', ''],
  ])('%j is %j', (switchyard_routes, expected) => {
    expect(withVariables({ switchyard_routes }).xui_route_ids).toBe(expected);
  });
});

describe('what can never be stored is refused, naming what is wrong', () => {
  const refusal = (body: string): Invalid => {
    try {
      readCdr(body);
    } catch (error) {
      if (error instanceof Invalid) return error;
      throw error;
    }
    throw new Error('it was accepted');
  };
  it.each([
    '',
    '{',
    'null',
    '7',
    '"x"',
    '[]',
    'true',
    'cdr=',
    'cdr={',
    'cdr=%7B',
    '<cdr/>',
    '\0',
    '{"a":1}}',
  ])('the body %j', (body) => expect(refusal(body).problems[0]?.field).toBe('cdr'));
  it('nesting that no parser survives', () => {
    const deep = '['.repeat(2_000_000);
    expect(refusal(deep).status).toBe(400);
    expect(refusal(`{"variables":${deep}`).status).toBe(400);
  });
  it.each([
    ['uuid', (d: RecordedCdr) => (d.variables['uuid'] = d.callflow[0]!.caller_profile['uuid'] = 'none')],
    ['core-uuid', (d: RecordedCdr) => (d['core-uuid'] = "x' OR 1")],
    ['core-uuid', (d: RecordedCdr) => Reflect.deleteProperty(d, 'core-uuid')],
    ['start_uepoch', (d: RecordedCdr) => noStart(d, '0')],
    ['start_uepoch', (d: RecordedCdr) => noStart(d, '-1')],
    ['start_uepoch', (d: RecordedCdr) => noStart(d, '1795227182')],
    ['start_uepoch', (d: RecordedCdr) => noStart(d, '99999999999999999999')],
    ['start_uepoch', (d: RecordedCdr) => noStart(d, '4102444800000000')],
    ['start_uepoch', (d: RecordedCdr) => noStart(d, '1e15')],
    ['start_uepoch', (d: RecordedCdr) => noStart(d, 'soon')],
  ])('%s of %s', (field, change) => {
    const document = recordedCdr('caller');
    change(document);
    expect(refusal(JSON.stringify(document)).problems).toEqual([{ field, message: 'is missing or wrong' }]);
  });
  it('a document without anything', () => {
    expect(refusal('{}').problems[0]?.field).toBe('uuid');
    expect(refusal('{"variables":[],"callflow":{"0":{}}}').problems[0]?.field).toBe('uuid');
    expect(refusal('{"__proto__":{"core-uuid":"x"},"callflow":[null]}').problems[0]?.field).toBe('uuid');
  });
});

function noStart(document: RecordedCdr, value: string): void {
  document.variables['start_uepoch'] = value;
  document.callflow[0]!.times['created_time'] = value;
}

describe('what may be missing or wrong', () => {
  it('a session that never had a caller was no call', () => {
    const document = { ...recordedCdr('caller'), callflow: [] };
    expect(readCdr(JSON.stringify(document))).toBeUndefined();
  });

  it('the start is also in the call flow, the uuid in the caller’s profile', () => {
    const row = withVariables({ start_uepoch: undefined, uuid: undefined });
    expect(row).toMatchObject({ uuid: CALLER, start_stamp: '2026-11-21T02:13:02.135578Z' });
  });

  it('numbers out of range are left out', () => {
    const row = withVariables({
      ...{ duration: '99999999999', billsec: '-5', sip_network_port: '65536', answer_uepoch: '9'.repeat(30) },
      ...{ end_uepoch: 'NaN', progress_uepoch: '1.5', progress_media_uepoch: {} },
    });
    const nothing = { network_port: null, answer_stamp: null, end_stamp: null, ring_stamp: null };
    expect(row).toMatchObject({ duration: 0, billsec: 0, ...nothing });
  });

  it('figures of the media out of range or of another type too', () => {
    const row = read((document) => {
      document.callStats = {
        audio: {
          inbound: {
            packet_count: 1e300,
            raw_bytes: -1,
            mos: '4.50',
            jitter_max_variance: null,
            jitter_loss_rate: 'x',
          },
          outbound: [],
        },
      };
    });
    expect(row).toMatchObject({
      rtp_in_packets: null,
      rtp_in_bytes: null,
      rtp_in_mos: 4.5,
      rtp_in_jitter: null,
    });
    expect(row).toMatchObject({ rtp_in_loss: null, rtp_out_packets: null });
  });

  it('a caller’s text is cut and has no NUL, whatever its type', () => {
    const row = read((document) => {
      Object.assign(document.callflow[0]!.caller_profile, {
        caller_id_name: `\u0000${'中'.repeat(300)}`,
        caller_id_number: 1001,
        destination_number: ['x'],
        context: null,
      });
    });
    expect(row.caller_id_name).toBe(`\uFFFD${'中'.repeat(254)}`);
    expect(row).toMatchObject({ caller_id_number: '1001', destination_number: '', context: '' });
  });

  it('never throws anything but a refusal, whatever stands where', () => {
    const values = [null, 0, -1, 1e300, '', '\0', '\ud800', 'x'.repeat(70_000), [], [[]], {}, { a: 1 }, true];
    const spots: ((document: RecordedCdr, value: unknown) => void)[] = [
      (d, v) => Object.assign(d, { variables: v }),
      (d, v) => Object.assign(d, { 'core-uuid': v }),
      (d, v) => Object.assign(d, { callflow: v }),
      (d, v) => Object.assign(d, { callflow: [v] }),
      (d, v) => Object.assign(d, { callStats: v, channel_data: v, switchname: v }),
      (d, v) => Object.assign(d.callflow[0]!, { caller_profile: v }),
      (d, v) => Object.assign(d.callflow[0]!, { times: v }),
      (d, v) => Object.keys(d.variables).forEach((name) => (d.variables[name] = v)),
    ];
    const outcomes = spots.flatMap((put) =>
      values.map((value) => {
        try {
          return typeof read((document) => put(document, value));
        } catch (error) {
          return error instanceof Invalid ? 'refused' : String(error);
        }
      }),
    );
    expect(new Set(outcomes)).toEqual(new Set(['object', 'refused', 'undefined']));
  });
});

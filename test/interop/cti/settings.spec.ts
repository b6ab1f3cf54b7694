import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../support/app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.close());

const DEFAULTS = {
  registration: { hash: 'registrations', channel: '', list: '' },
  call: {
    fields: [
      ...['Caller-Destination-Number', 'Caller-Caller-ID-Number', 'Caller-Callee-ID-Number'],
      ...['Caller-Profile-Created-Time', 'Caller-Channel-Answered-Time', 'Caller-Channel-Hangup-Time'],
      ...['Caller-Channel-Progress-Time', 'Caller-Channel-Progress-Media-Time', 'Answer-State'],
      'variable_signal_bond',
    ],
    ...{ hash: 'calls', remove_hangup: false, channel: '', list: '' },
  },
};
const get = async () => (await t.admin.get('/api/cti/settings').expect(200)).body;
const put = (input: object, status: number) => t.admin.put('/api/cti/settings').send(input).expect(status);

describe('the settings of mod_cti’s dialect', () => {
  it('are those of the seed at first', async () => {
    expect(await get()).toEqual(DEFAULTS);
  });

  it('change by what is sent, and go back by null', async () => {
    const { data } = (
      await put({ call: { remove_hangup: true, fields: ['Answer-State', 'variable_x_team'] } }, 200)
    ).body;
    expect(data).toEqual({
      ...DEFAULTS,
      call: { ...DEFAULTS.call, remove_hangup: true, fields: ['Answer-State', 'variable_x_team'] },
    });
    await put({ call: { hash: '' }, registration: { channel: 'phones' } }, 200);
    expect(await get()).toMatchObject({
      registration: { hash: 'registrations', channel: 'phones' },
      call: { hash: '', remove_hangup: true },
    });
    await put({ call: { fields: null } }, 200);
    expect((await get()).call).toMatchObject({ fields: DEFAULTS.call.fields, hash: '' });
    await put({ registration: null, call: null }, 200);
    expect(await get()).toEqual(DEFAULTS);
  });

  it.each([
    [{ call: { fields: ['no good'] } }, 'call.fields'],
    [{ call: { fields: ['Answer-State', 'variable_sip_auth_password'] } }, 'call.fields'],
    [{ call: { fields: 'variable_PASSWORD' } }, 'call.fields'],
    [{ call: { remove_hangup: 'perhaps' } }, 'call.remove_hangup'],
    [{ call: { hash: 'cti_exten@pbx.example.test' } }, 'call.hash'],
    [{ registration: { list: 'cti_userinfo@x' } }, 'registration.list'],
    [{ registration: { hash: 'a\nb' } }, 'registration.hash'],
    [{ registration: [] }, 'registration'],
    [{ registration: { hash: 'calls' } }, 'call.hash'],
    [{ registration: { list: 'calls' } }, 'call.hash'],
    [{ call: { hash: 'x', list: 'x' } }, 'call.list'],
  ])('are not what could not be written: %j', async (input, field) => {
    expect((await put(input, 400)).body.errors).toMatchObject([{ field }]);
    expect(await get()).toEqual(DEFAULTS);
  });

  it('are for administrators, and written down when they change', async () => {
    const operator = await t.as('operator');
    await operator.get('/api/cti/settings').expect(403);
    await operator.put('/api/cti/settings').send({}).expect(403);
    await put({ call: { channel: 'news' } }, 200);
    const { data } = (await t.admin.get('/api/audit_logs?entity=cti settings').expect(200)).body;
    expect(data[0]).toMatchObject({ before: { call_channel: '' }, after: { call_channel: 'news' } });
    await put({ call: { channel: '' } }, 200);
  });
});

it('tells no secret that was asked for before names of secrets were refused', async () => {
  await t.database.run(`UPDATE cti_settings SET call_fields = 'Answer-State,variable_sip_auth_password'`);
  expect((await get()).call.fields).toEqual(['Answer-State']);
  await put({ call: { fields: null } }, 200);
});

describe('the state of an extension', () => {
  it('has its phones, calls, forwards, and is nobody’s who does not exist', async () => {
    const input = { extn: '1001', password: 'secret-1001', dnd: 1, forward_busy: '1002' };
    const { data: id } = (await t.admin.post('/api/extensions').send(input).expect(200)).body;
    const viewer = await t.as('viewer');
    expect((await viewer.get(`/api/extensions/${id}/status`).expect(200)).body).toEqual({
      ...{ id, extn: '1001', domain: '127.0.0.1', registrations: [], calls: [], dnd: 1 },
      ...{ forward_always: '', forward_busy: '1002', forward_no_answer: '', forward_unreachable: '' },
    });
    await t.admin.get('/api/extensions/999/status').expect(404);
    await t.admin.get('/api/extensions/x/status').expect(400);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Inside, insideNumber, readInsideNumber } from '../../src/dialplan/rules/inside.js';
import { KEYED, transferInside } from '../../src/freeswitch/applications.js';
import { startApp, type TestApp } from '../support/app.js';

describe('insideNumber', () => {
  it.each<[string, Inside]>([
    ['FS_DEST_USER-1001', { dest_type: 'FS_DEST_USER', dest_uuid: '', number: '1001' }],
    [
      'FS_DEST_USER-1001@a.example',
      { dest_type: 'FS_DEST_USER', dest_uuid: '', number: '1001', domain: 'a.example' },
    ],
    ['FS_DEST_CONFERENCE_ROOM-4', { dest_type: 'FS_DEST_CONFERENCE_ROOM', dest_uuid: '4', number: '' }],
    [
      'FS_DEST_CONFERENCE_ROOM-/3000',
      { dest_type: 'FS_DEST_CONFERENCE_ROOM', dest_uuid: '', number: '3000' },
    ],
    ['FS_DEST_CONFERENCE-4/*3#', { dest_type: 'FS_DEST_CONFERENCE', dest_uuid: '4', number: '*3#' }],
    [
      'FS_DEST_RING_EXTNS-1001|my-pbx.test,1002',
      { dest_type: 'FS_DEST_RING_EXTNS', dest_uuid: '1001|my-pbx.test,1002', number: '' },
    ],
    [
      'FS_DEST_SCRIPT-after-hours.lua',
      { dest_type: 'FS_DEST_SCRIPT', dest_uuid: 'after-hours.lua', number: '' },
    ],
  ])('is %s, and back', (text, inside) => {
    expect(insideNumber(inside)).toBe(text);
    expect(readInsideNumber(text)).toEqual(inside);
    expect(transferInside(text)).toMatchObject({ name: 'transfer', data: `${text} XML switchyard` });
  });

  it('can leave the number to what a caller keys, and is then no destination by itself', () => {
    expect(insideNumber({ dest_type: 'FS_DEST_USER', number: KEYED })).toBe('FS_DEST_USER-$1');
    expect(insideNumber({ dest_type: 'FS_DEST_NUM_QUEUE', number: KEYED })).toBe('FS_DEST_NUM_QUEUE-/$1');
    expect(transferInside('FS_DEST_USER-$1').data).toBe('FS_DEST_USER-$1 XML switchyard');
    expect(readInsideNumber('FS_DEST_USER-$1')).toBeUndefined();
    expect(readInsideNumber('FS_DEST_NUM_QUEUE-/$1')).toBeUndefined();
  });

  it.each<[Parameters<typeof insideNumber>[0]]>([
    [{ dest_type: 'FS_DEST_USER' }],
    [{ dest_type: 'FS_DEST_USER', number: '1001 XML context-1' }],
    [{ dest_type: 'FS_DEST_USER', number: '${x}' }],
    [{ dest_type: 'FS_DEST_USER', number: '1001', domain: 'a b' }],
    [{ dest_type: 'FS_DEST_IVR' }],
    [{ dest_type: 'FS_DEST_IVR', dest_uuid: '1/2' }],
    [{ dest_type: 'FS_DEST_IVR', dest_uuid: '1 XML' }],
    [{ dest_type: 'FS_DEST_RING_EXTNS', dest_uuid: '[{"extn":"1001"}]' }],
  ])('refuses %j', (inside) => {
    expect(() => insideNumber(inside)).toThrow(/^(number|domain|dest_uuid) /);
  });

  it.each([
    ...['', '1001', 'FS_DEST_USER', 'FS_DEST_USER-', 'FS_DEST_USER-1001@', 'FS_DEST_USER-1@a@b'],
    ...['FS_DEST_GATEWAY-1/0086', 'FS_DEST_IP-192.0.2.1', 'FS_DEST_SYSTEM-echo', 'FS_DEST_CLUSTER_TRUNK-1'],
    ...[
      'FS_DEST_NOTHING-1',
      'fs_dest_user-1001',
      'xFS_DEST_USER-1001',
      'FS_DEST_IVR-1/2/3',
      'FS_DEST_IVR-1/',
    ],
    'FS_DEST_IVR-${x}',
  ])('finds no destination in %j', (text) => {
    expect(readInsideNumber(text)).toBeUndefined();
  });
});

describe('the context of our own transfers', () => {
  let t: TestApp;
  let bob: number;
  beforeAll(async () => {
    t = await startApp();
    for (const extn of ['1001', '1002']) {
      const { body } = await t.admin
        .post('/api/extensions')
        .send({ extn, password: `secret-${extn}` })
        .expect(200);
      bob = body.data;
    }
  });
  afterAll(() => t.close());

  const call = (more: Record<string, string>) =>
    t.xml({
      ...{
        section: 'dialplan',
        'Hunt-Context': 'switchyard',
        'Hunt-Destination-Number': 'FS_DEST_USER-1002',
      },
      ...{ 'Hunt-Profile-Index': '2', variable_switchyard_context: 'context-3' },
      ...{ variable_sip_authorized: 'true', variable_user_name: '1001', variable_domain_name: '127.0.0.1' },
      ...more,
    });

  it('leads to the destination, and later transfers stay where the call was before', async () => {
    const xml = await call({});
    expect(xml).toContain('<context name="switchyard">');
    expect(xml).toContain('effective_caller_id_number=1001');
    expect(xml).toContain('user/1002@127.0.0.1');
    await t.admin.put(`/api/extensions/${bob}`).send({ voicemail: 1 }).expect(200);
    const home = (context: string) => call({ variable_switchyard_context: context });
    expect(await home('context-4')).toContain('data="switchyard_context=context-4"');
    expect(await home('')).toContain('data="switchyard_context=context-2"');
    await t.admin.put(`/api/extensions/${bob}`).send({ voicemail: 0 }).expect(200);
  });

  it('is where no call begins', async () => {
    expect(await call({ 'Hunt-Profile-Index': '1' })).toContain('<result status="not found"/>');
    expect(await call({ 'Hunt-Profile-Index': '' })).toContain('<result status="not found"/>');
  });

  it('takes no number that is none of ours, and no caller who is disabled', async () => {
    const refused = 'application="hangup" data="INVALID_NUMBER_FORMAT"';
    expect(await call({ 'Hunt-Destination-Number': '1002' })).toContain(refused);
    expect(await call({ 'Hunt-Destination-Number': 'FS_DEST_GATEWAY-1/0086' })).toContain(refused);
    expect(await call({ variable_user_name: '1999' })).toContain('data="CALL_REJECTED"');
    expect(await call({ 'Hunt-Destination-Number': 'FS_DEST_USER-1999' })).toContain('UNALLOCATED_NUMBER');
  });

  it('cannot be named by a stored application or by REST', async () => {
    const body = 'transfer FS_DEST_USER-1002 XML switchyard';
    const route = { name: 'in', context: 'context-1', prefix: '9', max_length: 4 };
    const refused = await t.admin
      .post('/api/routes')
      .send({ ...route, dest_type: 'FS_DEST_SYSTEM', body })
      .expect(400);
    expect(refused.body.errors).toEqual([
      { field: 'body', message: expect.stringContaining('must be one of your own') },
    ]);
    const variable = { k: 'switchyard_context', v: 'context-9', direction: 0 };
    await t.admin.post('/api/extensions/1/variables').send(variable).expect(400);
  });
});

import type { Logger } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { LOG } from '../../src/tokens.js';
import { wav } from '../media/samples.js';
import { startApp, type TestApp } from '../support/app.js';

/** What a menu's caller is answered. */
let t: TestApp;
let media: number;
let logged: MockInstance<Logger['error']>;
beforeAll(async () => {
  t = await startApp({ PUBLIC_URL: 'http://pbx.example.test:8081' });
  media = (await t.admin.post('/api/upload').attach('file', wav(), 'a.wav').expect(200)).body.data[0].id;
  for (const extn of ['1001', '1002', '10033']) {
    const input = { extn, password: `secret-${extn}`, ...(extn === '1002' && { number_alias: '88001002' }) };
    await t.admin.post('/api/extensions').send(input).expect(200);
  }
});
beforeEach(() => {
  logged = vi.spyOn(t.app.get<Logger>(LOG), 'error').mockClear();
});
afterAll(() => t.close());

let serial = 0;
async function ivr(input: object = {}, ...actions: object[]): Promise<number> {
  serial += 1;
  const { data } = (
    await t.admin
      .post('/api/ivrs')
      .send({ name: `menu ${serial}`, ...input })
      .expect(200)
  ).body;
  for (const action of actions) await t.admin.post(`/api/ivrs/${data}/actions`).send(action).expect(200);
  return data;
}
const asked = (id: number | string) =>
  t.xml({ section: 'configuration', key_value: 'ivr.conf', 'Menu-Name': `ivr-${id}`, 'Unique-ID': 'u' });
const entries = async (id: number) =>
  [...(await asked(id)).matchAll(/<entry action="([^"]*)" digits="([^"]*)" param="([^"]*)"\/>/g)].map(
    ([, ...[action, digits, param]]) => [plain(digits), action, plain(param)],
  );
const plain = (text = '') => text.replaceAll('&#36;', '$');
/** What the log was told of, in this test. */
const complaints = () => logged.mock.calls.map(([facts]) => facts as object);

describe('ivr.conf', () => {
  it('of a menu with everything set', async () => {
    const uploaded = { media_id: media, media_type: 'UPLOAD', media_path: '' };
    const system = (media_path: string) => ({ media_path, media_type: 'SYSTEM', media_id: '' });
    const below = await ivr(
      { greet_long: system('ivr/below.wav') },
      { digits: '1', action: 'IVR_TOP' },
      { digits: '2', action: 'IVR_BACK' },
    );
    const id = await ivr(
      {
        ...{ greet_long: uploaded, greet_short: system('$${sound_prefix}/ivr/short.wav') },
        ...{
          invalid_sound: system('tone_stream://%(200,100,440)'),
          exit_sound: system('/ivr/bye.wav'),
        },
        ...{
          transfer_sound: system('say:请稍候'),
          timeout: 5000,
          inter_digit_timeout: 1500,
          max_failures: 2,
        },
        ...{ max_timeouts: 5, exec_on_max_failures: 'hangup CALL_REJECTED' },
        ...{ exec_on_max_timeouts: 'transfer 1001 XML context-1', confirm_key: '9', confirm_macro: 'mine' },
        ...{ confirm_attempts: 2, tts_engine: 'flite', tts_voice: 'slt', digit_len: 3, pin: '4711' },
        ...{ pin_file: system('phrase:ask@xui'), bad_pin_file: uploaded },
      },
      { digits: '1', action: 'IVR_SUB', args: String(below) },
      { digits: '2', action: 'IVR_TTS', args: '欢迎致电' },
      { digits: '0', action: 'IVR_EXIT' },
    );
    const xml = (await asked(id)).replaceAll(`media/${media}.`, 'media/7.');
    await expect(
      xml.replaceAll(`ivr-${below}"`, 'ivr-below"').replaceAll(`ivr-${id}"`, 'ivr-asked"'),
    ).toMatchFileSnapshot('../golden/ivr.conf.xml');
  });

  it('has words where nothing is stored, without which FreeSWITCH would take no key', async () => {
    const bare = await asked(await ivr({}, { digits: '1', action: 'IVR_EXIT' }));
    expect(bare).toContain('greet-long="phrase:switchyard_enter_number"');
    expect(bare).not.toMatch(/pin|confirm|tts|greet-short|-sound|exec-on/);
    const locked = await asked(await ivr({ pin: '1234' }));
    expect(locked).toContain(
      'pin-file="phrase:voicemail_enter_pass" bad-pin-file="phrase:voicemail_fail_auth"',
    );
  });

  it('makes each half of the confirmation act that is stored alone', async () => {
    const key = await asked(await ivr({ confirm_key: '5' }));
    expect(key).toContain('confirm-key="5" confirm-macro="switchyard_keyed"');
    expect(await asked(await ivr({ confirm_macro: 'mine' }))).toContain(
      'confirm-key="1" confirm-macro="mine"',
    );
  });

  it('is not found for a menu that does not exist, or without one', async () => {
    for (const name of ['99999', 'x', '1 OR 1=1', ''])
      expect(await asked(name)).toContain('<result status="not found"/>');
    expect(await t.xml({ section: 'configuration', key_value: 'ivr.conf' })).toContain('not found');
  });

  it('has every edit in the next answer', async () => {
    const id = await ivr({}, { digits: '1', action: 'IVR_EXIT' });
    expect(await asked(id)).toContain('timeout="15000"');
    await t.admin.put(`/api/ivrs/${id}`).send({ timeout: 7000 }).expect(200);
    expect(await asked(id)).toContain('timeout="7000"');
    const { data } = (
      await t.admin.post(`/api/ivrs/${id}/actions`).send({ digits: '2', action: 'IVR_TOP' }).expect(200)
    ).body;
    expect(await entries(id)).toHaveLength(2);
    await t.admin.delete(`/api/ivrs/${id}/actions/${data}`).expect(200);
    expect(await entries(id)).toEqual([['1', 'menu-exit', '']]);
  });
});

describe('the keys of a menu', () => {
  /** A sound that cannot be played ends no menu. */
  const GOES_ON = ['menu-exec-app', 'sleep 1'];
  const to = (number: string) => ['menu-exec-app', `transfer ${number} XML switchyard`];

  it.each<[object, string[][]]>([
    [{ action: 'IVR_EXTENSION' }, [to('FS_DEST_USER-7')]],
    [{ action: 'IVR_EXTENSION', args: '1001' }, [to('FS_DEST_USER-1001')]],
    [{ action: 'IVR_EXTENSION', args: '[{"extn":"1001|"}]' }, [to('FS_DEST_USER-1001')]],
    [
      { action: 'IVR_EXTENSION', args: '[{"extn":"1001|127.0.0.1"},{"extn":"1002"}]' },
      [to('FS_DEST_RING_EXTNS-1001|127.0.0.1,1002')],
    ],
    [{ action: 'IVR_QUEUE' }, [to('FS_DEST_NUM_QUEUE-/7')]],
    [{ action: 'IVR_QUEUE', args: '5' }, [to('FS_DEST_NUM_QUEUE-5')]],
    [{ action: 'IVR_MEETING_ROOM', args: '12' }, [to('FS_DEST_MEETING_ROOM-12')]],
    [{ action: 'IVR_MEETING_ROOM' }, [to('FS_DEST_MEETING_ROOM-/7')]],
    [{ action: 'IVR_CONFERENCE_ROOM' }, [to('FS_DEST_CONFERENCE_ROOM-/7')]],
    [{ action: 'IVR_CONFERENCE' }, [to('FS_DEST_CONFERENCE-/7')]],
    [{ action: 'IVR_SCRIPT', args: '3' }, [to('FS_DEST_SCRIPT-3')]],
    [{ action: 'IVR_ROUTE' }, [['menu-exec-app', 'transfer 7 XML context-1']]],
    [{ action: 'IVR_ROUTE', args: '3' }, [['menu-exec-app', 'transfer 7 XML context-3']]],
    [
      { action: 'IVR_ROUTE', args: 'context-3', body: '13900000000' },
      [['menu-exec-app', 'transfer 13900000000 XML context-3']],
    ],
    [
      { action: 'IVR_SYSTEM', args: '# both\nset ringback=%(1000,4000,450)\nhangup USER_BUSY' },
      [
        ['menu-exec-app', 'set ringback=%(1000,4000,450)'],
        ['menu-exec-app', 'hangup USER_BUSY'],
      ],
    ],
    [{ action: 'IVR_SYSTEM', body: 'echo' }, [['menu-exec-app', 'echo']]],
    [
      { action: 'IVR_PLAY', args: 'tone_stream://%(1000,0,640)' },
      [['menu-play-sound', 'tone_stream://%(1000,0,640)'], GOES_ON],
    ],
    [
      { action: 'IVR_PLAY', args: 'phrase:welcome@xui' },
      [['menu-play-sound', 'phrase:welcome@xui'], GOES_ON],
    ],
    [
      { action: 'IVR_PLAY', args: 'ivr/a.wav' },
      [['menu-play-sound', '$${switchyard_sounds}/ivr/a.wav'], GOES_ON],
    ],
    [{ action: 'IVR_TOP' }, [['menu-back', '']]],
    [{ action: 'IVR_BACK' }, [['menu-top', '']]],
    [{ action: 'IVR_EXIT' }, [['menu-exit', '']]],
  ])('%j', async (action, expected) => {
    expect(await entries(await ivr({}, { digits: '7', ...action }))).toEqual(
      expected.map((entry) => ['7', ...entry]),
    );
    expect(complaints()).toEqual([]);
  });

  it.each<[object, string]>([
    [{ action: 'IVR_EXTENSION' }, 'transfer FS_DEST_USER-$1 XML switchyard'],
    [{ action: 'IVR_EXTENSION', args: '1001' }, 'transfer FS_DEST_USER-1001 XML switchyard'],
    [{ action: 'IVR_QUEUE' }, 'transfer FS_DEST_NUM_QUEUE-/$1 XML switchyard'],
    [{ action: 'IVR_CONFERENCE' }, 'transfer FS_DEST_CONFERENCE-/$1 XML switchyard'],
    [{ action: 'IVR_ROUTE' }, 'transfer $1 XML context-1'],
    [{ action: 'IVR_ROUTE', args: '3', body: '110' }, 'transfer 110 XML context-3'],
  ])('behind a prefix: %j', async (action, param) => {
    const id = await ivr({}, { digits: '1', match_prefix: 1, ...action });
    expect(await entries(id)).toEqual([['/^(1[0-9*#]*)$/', 'menu-exec-app', param]]);
    // The longest number is the alias of 1002.
    expect(await asked(id)).toContain('digit-len="8"');
  });

  it('of media files are fetched by the switch', async () => {
    const id = await ivr({}, { digits: '7', action: 'IVR_PLAY', args: String(media) });
    const url = `{profile=switchyard}http_cache://http://pbx.example.test:8081/freeswitch/media/${media}.wav`;
    expect(await entries(id)).toEqual([
      ['7', 'menu-play-sound', url],
      ['7', ...GOES_ON],
    ]);
  });

  it('that cannot act say so, and the log says why', async () => {
    const unavailable = ['menu-exec-app', 'playback phrase:switchyard_unavailable'];
    const id = await ivr(
      {},
      { digits: '1', action: 'IVR_TTS', args: '欢迎' },
      { digits: '2', action: 'IVR_SYSTEM', args: '# nothing' },
    );
    // As an earlier release, or a hand, may have left it.
    await t.database.run(
      `UPDATE ivr_actions SET args = 'system id' WHERE ivr_menu_id = $1 AND digits = '2'`,
      [id],
    );
    await t.database.run(`UPDATE ivrs SET exec_on_max_failures = 'system id' WHERE id = $1`, [id]);
    await t.admin.post(`/api/ivrs/${id}/actions`).send({ digits: '3', action: 'IVR_EXIT' }).expect(200);
    expect(await entries(id)).toEqual([
      ['1', ...unavailable],
      ['2', ...unavailable],
      ['3', 'menu-exit', ''],
    ]);
    logged.mockClear();
    expect(await asked(id)).not.toContain('exec-on-max-failures');
    expect(complaints()).toEqual([
      expect.objectContaining({ uuid: 'u', ivr: id, what: 'exec_on_max_failures' }),
      expect.objectContaining({
        what: 'key 1: IVR_TTS',
        why: 'tts_engine is empty, nobody can speak',
      }),
      expect.objectContaining({ what: 'key 2: IVR_SYSTEM' }),
    ]);
  });
});

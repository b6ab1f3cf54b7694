import { it } from 'vitest';
import { area } from './support/session.js';

area('logs', (session) => {
  it('profiles are created, switched, edited and deleted', async () => {
    const { ui } = session();
    await ui.open('/logs');
    await ui.button('New').click();
    await ui.dialog.fill({ Name: 'debug', Description: 'all of it' });
    await ui.dialog.submit('POST /api/logfile_profiles', 'Save');
    await ui.expectRow('debug', 'all of it');
    for (const state of ['Yes', 'No'])
      await ui.sends('PUT /api/logfile_profiles/', () => ui.button(state, ui.row('debug')).click());
    await ui.details(ui.row('debug'));
    const basic = ui.section('Basic Information');
    await basic.edit();
    await basic.fill({ Description: 'everything' });
    await basic.save('PUT /api/logfile_profiles/');
    for (const [button, name] of [
      [0, 'rollover'],
      [1, 'all'],
    ] as const) {
      await ui.button('Add').nth(button).click();
      const { frame } = ui.dialog;
      await frame.getByPlaceholder('Please enter name').fill(name);
      await frame.getByPlaceholder('Please enter value').fill(name === 'all' ? 'debug,info' : '1048576');
      await ui.dialog.submit('POST /api/logfile_profiles/');
      await ui.expectRow(name);
    }
    await ui.open('/logs');
    await ui.rowMenu(ui.row('debug'), 'Delete');
    await ui.dialog.confirm('DELETE /api/logfile_profiles/', '删除');
    await ui.expectNoRow('debug');
  });

  // There is one, and it is there.
  it('settings are switched, deleted and added', async () => {
    const { ui } = session();
    await ui.open('/logs');
    for (const state of ['Yes', 'No'])
      await ui.sends('PUT /api/logfile_profiles/setting/', () =>
        ui.button(state, ui.row('rotate-on-hup')).click(),
      );
    await ui.button('Delete', ui.row('rotate-on-hup')).click();
    await ui.dialog.confirm('DELETE /api/logfile_profiles/setting/', '删除');
    await ui.expectNoRow('rotate-on-hup');
    await ui.button('Add').click();
    await ui.dialog.fill({ Name: 'rotate-on-hup', Value: 'true' });
    await ui.dialog.submit('POST /api/logfile_profiles/setting');
    await ui.expectRow('rotate-on-hup', 'true');
  });

  it('can be downloaded', async () => {
    const { ui } = session();
    await ui.open('/logs');
    await ui.sends('GET /api/logs/download', () => ui.button('Download Logs').click());
  });
});

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
    for (let twice = 0; twice < 2; twice += 1)
      await ui.sends('PUT /api/logfile_profiles/', () => ui.row('debug').getByRole('switch').click());
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
      await ui.dialog.fill({ Name: name, Value: name === 'all' ? 'debug,info' : '1048576' });
      await ui.dialog.submit('POST /api/logfile_profiles/');
      await ui.expectRow(name);
    }
    await ui.open('/logs');
    await ui.rowMenu(ui.row('debug'), 'Delete');
    await ui.dialog.confirm('DELETE /api/logfile_profiles/');
    await ui.expectNoRow('debug');
  });

  it('settings are added, switched and deleted', async () => {
    const { ui } = session();
    await ui.open('/logs');
    await ui.button('Add').click();
    await ui.dialog.fill({ Name: 'rotate-on-hup', Value: 'true' });
    await ui.dialog.submit('POST /api/logfile_profiles/setting');
    await ui.expectRow('rotate-on-hup', 'true');
    await ui.sends('PUT /api/logfile_profiles/setting/', () =>
      ui.row('rotate-on-hup').getByRole('switch').click(),
    );
    await ui.row('rotate-on-hup').getByRole('button').last().click();
    await ui.dialog.confirm('DELETE /api/logfile_profiles/setting/');
    await ui.expectNoRow('rotate-on-hup');
  });

  it('can be downloaded', async () => {
    const { ui } = session();
    await ui.open('/logs');
    await ui.sends('GET /api/logs/download', () => ui.button('Download Logs').click());
  });
});

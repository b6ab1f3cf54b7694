import { expect, it } from 'vitest';
import { area } from './support/session.js';

/** FreeSWITCH stops no profile that has just started. */
const MUST_BE_UP_MS = 11_000;

area('sip', (session) => {
  it('profiles are shown with their state, edited and controlled', async () => {
    const { ui, page } = session();
    await ui.open('/sip');
    await ui.expectRow('internal');
    for (const action of ['Rescan', 'Restart', 'Stop', 'Start']) {
      if (['Restart', 'Stop'].includes(action)) await page.waitForTimeout(MUST_BE_UP_MS);
      await ui.sends('PUT /api/sip_profiles/', () => ui.button(action, ui.row('external')).click());
    }
    const enabled = ui.row('external').getByRole('switch');
    for (let twice = 0; twice < 2; twice += 1)
      await ui.sends('PUT /api/sip_profiles/', () => enabled.click());
    await ui.details(ui.row('internal'));
    const basic = ui.section('Basic Information');
    await basic.edit();
    await basic.fill({ Description: 'telephones' });
    await basic.save('PUT /api/sip_profiles/');
    await basic.expectValue('Description', 'telephones');
  });

  it('profiles have params that are added, changed, switched and deleted', async () => {
    const { ui } = session();
    await ui.open('/sip/1');
    await ui.button('Add').click();
    await ui.dialog.fill({ Name: 'user-agent-string', Value: 'PBX' });
    await ui.dialog.submit('POST /api/sip_profiles/1/params');
    await ui.expectRow('user-agent-string', 'PBX');
    await ui.row('PBX').getByText('PBX').click();
    await ui.row('user-agent-string').locator('input').last().fill('Switch');
    await ui.sends('PUT /api/sip_profiles/1/params/', () => ui.page.keyboard.press('Enter'));
    await ui.expectRow('user-agent-string', 'Switch');
    await ui.sends('PUT /api/sip_profiles/1/params/', () =>
      ui.row('user-agent-string').getByRole('switch').click(),
    );
    await ui.sends('DELETE /api/sip_profiles/1/param/', async () => {
      await ui.row('user-agent-string').getByRole('button').last().click();
      await ui.dialog.frame.getByRole('button', { name: 'Delete' }).click();
    });
    await ui.expectNoRow('user-agent-string');
  });

  it('further profiles are refused, and the two are not deleted', async () => {
    const { ui, watch } = session();
    await ui.open('/sip');
    await ui.button('Add SIP').click();
    await ui.dialog.fill({ Name: 'third' });
    await ui.sends('POST /api/sip_profiles', () => ui.button('Submit', ui.dialog.frame).click());
    await ui.open('/sip');
    await ui.rowMenu(ui.row('external'), 'Delete');
    await ui.sends('DELETE /api/sip_profiles/', () =>
      ui.dialog.frame.getByRole('button', { name: /Delete|Confirm/ }).click(),
    );
    await ui.expectRow('external');
    const refused = watch.take().filter((problem) => !problem.startsWith('console: '));
    expect(refused).toEqual(['POST /api/sip_profiles: 400', 'DELETE /api/sip_profiles/2: 400']);
  });

  it('global parameters are added, changed, switched and deleted', async () => {
    const { ui } = session();
    await ui.open('/sip');
    await ui.button('Add').click();
    await ui.dialog.fill({ key: 'log-level', Value: '1' });
    await ui.dialog.submit('POST /api/params');
    await ui.expectRow('log-level', '1');
    await ui.sends('PUT /api/params/', () => ui.row('log-level').getByRole('switch').click());
    await ui.sends('DELETE /api/params/', async () => {
      await ui.row('log-level').getByRole('button').last().click();
      await ui.dialog.frame.getByRole('button', { name: 'Delete' }).click();
    });
  });
});

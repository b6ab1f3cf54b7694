import { it } from 'vitest';
import { area } from './support/session.js';

area('time rules', (session) => {
  it('are created, edited and deleted', async () => {
    const { ui } = session();
    await ui.open('/time-rules');
    for (const name of ['office', 'spare']) {
      await ui.button('Add Time Rule').click();
      await ui.dialog.fill({ 'Rule Name': name, Description: 'hours' });
      await ui.dialog.submit('POST /api/time_recurrence/templates');
      await ui.expectRow(name);
    }
    await ui.open('/time-rules/1');
    const basic = ui.section('Basic Information');
    await basic.edit();
    await basic.fill({ Description: 'opening hours' });
    await basic.save('PUT /api/time_recurrence/templates');
    await ui.open('/time-rules');
    await ui.expectRow('office', 'opening hours');
    await ui.rowMenu(ui.row('spare'), 'Delete');
    await ui.dialog.confirm('DELETE /api/time_recurrence/templates', '删除');
    await ui.expectNoRow('spare');
  });

  it('have times of weekdays and holidays, which are added, changed and deleted', async () => {
    const { ui } = session();
    const TIMES = '/api/time_recurrence/templates/time_recurrences';
    await ui.open('/time-rules/1');
    await ui.button('Add Weekday Time Rule').click();
    await ui.main.getByText('Select weekdays').click();
    await ui.main.getByText('Monday', { exact: true }).last().click();
    await ui.main.locator('input[type=time]').first().fill('09:00:00');
    await ui.main.locator('input[type=time]').last().fill('18:00:00');
    await ui.button('Add Holiday Time Rule').click();
    await ui.main.locator('input[type=datetime-local]').first().fill('2026-12-24T00:00:00');
    await ui.main.locator('input[type=datetime-local]').last().fill('2026-12-25T00:00:00');
    await ui.sends(`POST ${TIMES}`, () => ui.button('Confirm').click());
    await ui.open('/time-rules/1');
    await ui.main.locator('input[type=time]').last().fill('17:00:00');
    await ui.sends(`PUT ${TIMES}`, () => ui.button('Confirm').click());
    await ui.open('/time-rules/1');
    const last = ui.main.locator('input[type=datetime-local]').last();
    await last.locator('xpath=following::button[1]').click();
    await ui.sends(`DELETE ${TIMES}/`, () => ui.button('Confirm').click());
  });
});

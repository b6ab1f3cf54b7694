import { it } from 'vitest';
import { area } from './support/session.js';

area('acl', (session) => {
  it('lists are created, edited and deleted', async () => {
    const { ui } = session();
    await ui.open('/acl');
    for (const name of ['office', 'spare']) {
      await ui.button('Add ACL').click();
      await ui.dialog.fill({ Name: name });
      await ui.dialog.frame.getByRole('radio', { name: 'Deny' }).click();
      await ui.dialog.submit('POST /api/acls');
      await ui.expectRow(name, 'Deny');
    }
    await ui.details(ui.row('office'));
    const basic = ui.section('Basic Information');
    await basic.edit();
    await basic.frame.getByText('Allow', { exact: true }).click();
    await basic.save('PUT /api/acls/');
    await basic.expectValue('Default Rule', 'Allow');
    await ui.open('/acl');
    await ui.rowMenu(ui.row('spare'), 'Delete');
    await ui.dialog.confirm('DELETE /api/acls/', 'Confirm');
    await ui.expectNoRow('spare');
  });

  it('have nodes that are added, changed and deleted', async () => {
    const { ui } = session();
    await ui.open('/acl');
    await ui.details(ui.row('office'));
    await ui.button('Add').click();
    await ui.dialog.choose('Node Type', 'cidr');
    await ui.dialog.fill({ Value: '192.0.2.0/24' });
    await ui.dialog.frame.getByRole('radio', { name: 'Allow' }).click();
    await ui.dialog.submit('POST /api/acls/');
    await ui.expectRow('cidr', '192.0.2.0/24');
    await ui.row('192.0.2.0/24').getByText('192.0.2.0/24').click();
    await ui.row('cidr').locator('input').last().fill('192.0.2.0/25');
    await ui.sends('PUT /api/acls/', () => ui.page.keyboard.press('Enter'));
    await ui.expectRow('cidr', '192.0.2.0/25');
    await ui.sends('DELETE /api/acls/', async () => {
      await ui.row('cidr').getByRole('button').last().click();
      await ui.dialog.frame.getByRole('button', { name: 'Delete' }).click();
    });
    await ui.expectNoRow('cidr');
  });
});

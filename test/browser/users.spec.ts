import { expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { area } from './support/session.js';

area(
  'users',
  (session) => {
    it('are created with an extension, filtered, edited and deleted', async () => {
      const { ui } = session();
      await ui.open('/users');
      await ui.button('Add User').click();
      await ui.dialog.fill({ Username: 'bob', Name: 'Bob', 'Login Password': 'Secret-1234' });
      await ui.choose(ui.dialog.frame.getByRole('combobox').first(), 'Normal');
      await ui.dialog.fill({ 'users.extensionNumber': '1001', 'Extension Password': 'secret-1001' });
      await ui.dialog.submit('POST /api/users');
      await ui.expectRow('2', 'NORMAL');

      await ui.main.getByPlaceholder('Username').fill('nobody');
      await ui.button('Apply Filters').click();
      await ui.expectNoRow('2', 'NORMAL');
      await ui.button('Clear Filters').click();
      await ui.expectRow('2', 'NORMAL');

      await ui.details(ui.row('2', 'NORMAL'));
      const basic = ui.section('Basic Information');
      await basic.expectValue('Login', 'bob');
      await basic.edit();
      await basic.fill({ Name: 'Robert' });
      await basic.save('PUT /api/users/2');
      await ui.expectRow('1001');
      await ui.open('/users/2');
      await basic.expectValue('Name', 'Robert');

      await ui.open('/users');
      await ui.rowMenu(ui.row('2', 'NORMAL'), 'Delete');
      await ui.dialog.confirm('DELETE /api/users/2');
      await ui.expectNoRow('2', 'NORMAL');
    });

    it('have extensions that are added, made the default and taken away', async () => {
      const { ui } = session();
      await session().given('/api/users', { login: 'carol', name: 'Carol', password: 'Secret-1234' });
      await ui.open('/users/3');
      const extensions = ui.section('Extensions');
      await ui.button('Add', extensions.frame).click();
      await ui.dialog.fill({ Name: 'Carol', Number: '1002', Password: 'secret-1002' });
      await ui.dialog.submit('POST /api/extensions');
      await ui.expectRow('1002');
      await ui.sends('PUT /api/users/3', () => ui.row('1002').getByRole('switch').click());
      await eventually(async () => expect(await ui.row('1002').getByRole('switch').isChecked()).toBe(true));
      await ui.sends('POST /api/users/3/extns/leave', () =>
        ui.row('1002').getByRole('button').last().click(),
      );
      await ui.expectNoRow('1002');
    });

    it('are set together, exported and imported', async () => {
      const { ui } = session();
      await ui.open('/users');
      await ui.row('3', 'NORMAL').getByRole('checkbox').click();
      await ui.button('Batch Settings').click();
      await ui.choose(ui.dialog.frame.getByRole('combobox').last(), 'Agent');
      await ui.dialog.submit('PUT /api/users', 'Confirm');
      await ui.expectRow('3', 'AGENT');
      const rows = await ui.download('GET /api/users/download', () => ui.button('Export').click());
      expect(rows.length).toBeGreaterThan(1);
      await ui.button('Import').click();
      await ui.upload('POST /api/users/import', { login: 'dave', name: 'Dave', password: 'Secret-1234' });
      await ui.expectRow('Dave');
    });
  },
  { missingTexts: ['users.extensionNumber'] },
);

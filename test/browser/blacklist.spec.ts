import { expect, it } from 'vitest';
import { area } from './support/session.js';

area(
  'blacklist',
  (session) => {
    it('is created, edited, exported, imported and deleted', async () => {
      const { ui } = session();
      await ui.open('/blacklist');
      await ui.button('Add Blacklist').click();
      await ui.dialog.fill({ Name: 'spam', Description: 'callers' });
      await ui.dialog.choose('List Type', 'Blacklist');
      await ui.dialog.choose('Restricted User Type', 'Caller');
      await ui.dialog.submit('POST /api/blacklists');
      await ui.expectRow('spam', 'callers');
      await ui.open('/blacklist/1');
      const basic = ui.section('Basic Information');
      await basic.edit();
      await basic.choose('List Type', 'Whitelist');
      await basic.choose('Restricted User Type', 'Called');
      await basic.save('PUT /api/blacklists/1');
      await ui.open('/blacklist/1');
      await basic.expectValue('List Type', 'Whitelist');
      await basic.expectValue('Restricted User Type', 'Called');
      await ui.open('/blacklist');
      const rows = await ui.download('GET /api/blacklists/download', () => ui.button('Export').click());
      expect(rows.length).toBeGreaterThan(0);
      await ui.button('Import').click();
      await ui.upload('POST /api/blacklists/import', {
        ...{
          Name: 'by sheet',
          'List type': '0',
          'Limited side': '0',
          'Number name': 'spam',
          Number: '10086',
        },
      });
      await ui.expectRow('by sheet');
      await ui.rowMenu(ui.row('by sheet'), 'Delete');
      await ui.dialog.confirm('DELETE /api/blacklists/');
      await ui.expectNoRow('by sheet');
    });

    it('has numbers that are added, changed, imported and deleted', async () => {
      const { ui } = session();
      await ui.open('/blacklist/1');
      await ui.button('Add').click();
      await ui.dialog.fill({ Name: 'bank', 'Number Prefix': '95588' });
      await ui.dialog.submit('POST /api/blacklists/1/lists');
      await ui.expectRow('bank', '95588');
      await ui.button('Edit').last().click();
      await ui.row('bank').getByText('95588').click();
      await ui.row('bank').locator('input').last().fill('95599');
      await ui.sends('PUT /api/blacklists/1/lists/', () => ui.page.keyboard.press('Enter'));
      await ui.expectRow('bank', '95599');
      await ui.button('Import').click();
      await ui.upload('POST /api/blacklists/1/import', { Name: 'shop', Number: '4008' });
      await ui.expectRow('shop', '4008');
      await ui.open('/blacklist/1');
      await ui.expectRow('bank', '95599');
      await ui.sends('DELETE /api/blacklists/1/lists/', async () => {
        await ui.row('bank').getByRole('button').last().click();
        const { frame } = ui.dialog;
        if (await frame.count()) await frame.getByRole('button', { name: 'Delete' }).click();
      });
      await ui.expectNoRow('bank');
    });
  },
  { missingTexts: ['blacklist.items', 'table.Details'] },
);

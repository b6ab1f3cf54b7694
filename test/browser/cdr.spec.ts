import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { area } from './support/session.js';

area(
  'cdr',
  (session) => {
    it('lists calls of today, filtered, with their details', async () => {
      const { ui, t, watch } = session();
      await session().phone('1000', { answer: 0 });
      await t.admin.post('/api/channels').send({ destNumber: '1000', app: 'hangup' }).expect(200);
      await eventually(async () => {
        expect((await t.admin.get('/api/cdrs')).body.rowCount).toBeGreaterThan(0);
      }, 15_000);
      await ui.open('/cdr');
      await ui.expectText('1 records in total');
      await ui.rowMenu(ui.main.locator('tbody tr').first(), 'Details');
      await ui.dialog.frame.getByText('UUID', { exact: false }).first().waitFor();
      await ui.dialog.close();
      // It links to bills, which CherryPBX has no page for.
      expect(watch.take()).toEqual([expect.stringMatching(/^GET \/bills\/.*: 404$/)]);
      await ui.main.getByPlaceholder('Dest Number').fill('999');
      await ui.button('Apply Filters').click();
      await ui.expectText('0 records in total');
      await ui.button('Clear Filters').click();
      await ui.expectText('1 records in total');
      await ui.button('Advanced Search').click();
    });

    it('exports what was chosen', async () => {
      const { ui, page } = session();
      await ui.open('/cdr');
      await ui.main.locator('tbody tr').first().getByRole('checkbox').click();
      await ui.expectText('Selected 1 items');
      await ui.button('Export').click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem').first().click(),
      ]);
      expect((await readFile(await download.path(), 'utf8')).split('\n').length).toBeGreaterThan(1);
    });
  },
  { missingTexts: ['cdr.src'] },
);

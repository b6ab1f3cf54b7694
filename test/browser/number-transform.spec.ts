import { it } from 'vitest';
import { area } from './support/session.js';

area(
  'number transform',
  (session) => {
    it('is created, edited and deleted', async () => {
      const { ui } = session();
      await ui.open('/number-transform');
      for (const name of ['short', 'spare']) {
        await ui.button('New').click();
        await ui.dialog.fill({ Name: name, Description: 'numbers' });
        await ui.choose(ui.dialog.frame.getByRole('combobox'), /Exact/);
        await ui.dialog.submit('POST /api/number_translation');
        await ui.expectRow(name);
      }
      await ui.details(ui.row('short'));
      const about = ui.section('Rule Details');
      await about.edit();
      await about.fill({ Name: 'short numbers' });
      await about.save('PUT /api/number_translation/1');
      await ui.open('/number-transform');
      await ui.expectRow('short numbers');
      await ui.rowMenu(ui.row('spare'), 'Delete');
      await ui.dialog.confirm('DELETE /api/number_translation/2', '删除');
      await ui.expectNoRow('spare');
    });

    it('has numbers that it shows and cannot change: the buttons have no handlers', async () => {
      const { ui } = session();
      await session().given('/api/number_translation/1/numbers', {
        original_number: '01',
        nts_number: '1001',
      });
      await ui.open('/number-transform/1');
      await ui.expectRow('01', '1001');
      await ui.button('添加').click();
      const { frame } = ui.dialog;
      await frame.locator('input').first().fill('02');
      await frame.locator('input').last().fill('1002');
      await ui.sendsNothing(() => frame.getByRole('button').nth(1).click());
      await ui.dialog.close();
    });
  },
  { missingTexts: ['common.submitting', 'numberTransform.type'] },
);

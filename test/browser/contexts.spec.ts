import { it } from 'vitest';
import { area } from './support/session.js';

area(
  'contexts',
  (session) => {
    it('are created, shown, switched, edited and deleted', async () => {
      const { ui } = session();
      await ui.open('/contexts');
      await ui.button('Add Context').click();
      await ui.dialog.fill({ Name: 'Branch', Description: 'second office' });
      await ui.dialog.submit('POST /api/contexts');
      await ui.expectRow('Branch', 'second office', 'context-5');

      await ui.sends('PUT /api/contexts/', () => ui.row('Branch').getByRole('switch').click());
      await ui.details(ui.row('Branch'));
      const basic = ui.section('Basic Information');
      await basic.expectValue('Enable DID', 'Yes');
      await basic.edit();
      await basic.fill({ Name: 'Branch 2' });
      await basic.toggle('Enable DID');
      await basic.save('PUT /api/contexts/');
      await ui.open('/contexts');
      await ui.rowMenu(ui.row('Branch 2'), 'Delete');
      await ui.dialog.confirm('DELETE /api/contexts/');
      await ui.expectNoRow('Branch 2');
    });
  },
  { missingTexts: ['contexts.addSuccess', 'contexts.noContexts', 'contexts.updateSuccess'] },
);

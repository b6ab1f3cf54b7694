import { expect, it } from 'vitest';
import { area } from './support/session.js';

area(
  'license',
  (session) => {
    it('lists none, and says to who wants one that none is needed', async () => {
      const { ui, watch } = session();
      await ui.open('/license');
      await ui.expectText('No data');
      expect(watch.take()).toEqual([]);
      await ui.button('Add License').click();
      await ui.dialog.fill({ Name: 'mine' });
      await ui.sends('POST /api/licenses', () => ui.button('Submit', ui.dialog.frame).click());
      expect(watch.take().filter((problem) => !problem.startsWith('console: '))).toEqual([
        'POST /api/licenses: 400',
      ]);
      await ui.open('/license');
      watch.take();
    });

    it('stays usable where a licence is asked for that is not there', async () => {
      const { ui, watch } = session();
      await ui.open('/license/1');
      await ui.main.getByRole('heading', { name: 'Basic Information' }).waitFor();
      expect(watch.take().filter((problem) => !problem.startsWith('console: '))).toEqual([
        'GET /api/licenses/1: 404',
      ]);
    });
  },
  { missingTexts: ['common.createdAt'] },
);

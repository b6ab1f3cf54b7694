import { expect, it } from 'vitest';
import { area } from './support/session.js';

area(
  'did and dod',
  (session) => {
    it('DIDs are created, filtered, edited, imported and deleted', async () => {
      const { ui } = session();
      await session().given('/api/extensions', { extn: '1000', name: 'Alice', password: 'secret-1000' });
      await ui.open('/did');
      await ui.button('Add DID').click();
      await ui.dialog.fill({ 'DID Number': '60001', Description: 'office' });
      await ui.dialog.choose('Binding Extension', /1000/);
      await ui.dialog.submit('POST /api/hotlines');
      await ui.expectRow('60001', 'office');
      await ui.button('Import').click();
      await ui.upload('POST /api/hotlines/import', { 'DID number': '60002', Extensions: '1000' });
      await ui.expectRow('60002');
      await ui.main.getByPlaceholder('Line Number').fill('60001');
      await ui.button('Apply Filters').click();
      await ui.expectNoRow('60002');
      await ui.details(ui.row('60001'));
      const about = ui.section('DID Information');
      await about.edit();
      await about.fill({ Description: 'head office' });
      await about.save('PUT /api/hotlines/1');
      await ui.open('/did');
      await ui.expectRow('60001', 'head office');
      await ui.rowMenu(ui.row('60002'), 'Delete');
      await ui.dialog.confirm('DELETE /api/hotlines/', 'Confirm');
      await ui.expectNoRow('60002');
    });

    it('DODs are created, filtered, edited, imported and deleted', async () => {
      const { ui } = session();
      await session().given('/api/gateways', {
        ...{ name: 'carrier', realm: '192.0.2.1', username: 'u', password: 'secret-123', register: 'no' },
      });
      await ui.open('/dod');
      await ui.button('Add DOD').click();
      await ui.dialog.fill({ 'Line Number': '60001' });
      await ui.dialog.choose('Extension', /1000/);
      await ui.dialog.choose('Resource Type', 'Gateway');
      await ui.dialog.choose('Resource Name', 'carrier');
      await ui.dialog.submit('POST /api/dods');
      await ui.expectRow('60001', 'carrier');
      await ui.details(ui.row('60001'));
      const about = ui.section('DOD Information');
      await about.edit();
      await about.fill({ 'Line Number': '60009' });
      await about.save('PUT /api/dods/1');
      await ui.open('/dod');
      await ui.expectRow('60009', 'carrier');
      await ui.rowMenu(ui.row('60009'), 'Delete');
      await ui.dialog.confirm('DELETE /api/dods/', 'Confirm');
      await ui.expectNoRow('60009');
      await ui.button('Import').click();
      await ui.upload('POST /api/dods/import', {
        ...{
          'Line number': '60002',
          Extension: '1000',
          'Resource type': 'GATEWAY',
          'Resource name': 'carrier',
        },
      });
      await ui.expectRow('60002');
    });

    it.each(['/did', '/dod'])(
      '%s cannot be exported: CherryPBX gives the button no handler',
      async (path) => {
        const { ui } = session();
        await ui.open(path);
        await ui.sendsNothing(() => ui.button('Export').click(), /download/);
        expect(await ui.row('60001').count()).toBeLessThan(2);
      },
    );
  },
  { missingTexts: ['dod.id'] },
);

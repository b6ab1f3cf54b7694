import { expect, it } from 'vitest';
import { area } from './support/session.js';

area(
  'extensions',
  (session) => {
    it('are created for a user, shown with their state, filtered and deleted', async () => {
      const { ui, page } = session();
      await session().phone('1000');
      await ui.open('/extensions');
      await ui.expectRow('1000', 'Online');
      await ui.button('Add Extension').click();
      await ui.dialog.fill({ Name: 'Alice', Number: '1001', Password: 'secret-1001' });
      await ui.choose(ui.dialog.frame.getByRole('combobox').first(), '分机');
      await ui.dialog.frame.getByText('Choose A User').click();
      await ui.dialog.frame.getByText('admin', { exact: true }).click();
      // CherryPBX wants a last number of the range that it does not show here.
      await ui.sendsNothing(() => ui.button('Submit', ui.dialog.frame).click(), /extensions/);
      await ui.dialog.frame.getByRole('tab', { name: 'Batch Extension' }).click();
      await ui.dialog.fill({ 'End Number': '1001' });
      await ui.dialog.frame.getByRole('tab', { name: 'Single Extension' }).click();
      await ui.dialog.submit('POST /api/extensions');
      await ui.expectRow('1001', 'Alice', 'Offline');

      await ui.choose(ui.main.getByRole('combobox').first(), 'Online');
      await ui.button('Apply Filters').click();
      await ui.expectNoRow('1001');
      await ui.expectRow('1000');
      await ui.button('Clear Filters').click();
      await ui.main.getByPlaceholder('Number').fill('1001');
      await ui.button('Apply Filters').click();
      await ui.expectNoRow('1000');
      await ui.sends('DELETE /api/extensions/', () => ui.rowMenu(ui.row('1001'), 'Delete'));
      await ui.expectNoRow('1001');
      await page.waitForTimeout(100);
    });

    it('are edited section by section', async () => {
      const { ui } = session();
      await session().given('/api/gateways', {
        ...{ name: 'carrier', realm: '192.0.2.1', username: 'u', password: 'secret-123', register: 'no' },
      });
      await ui.open('/extensions');
      await ui.details(ui.row('1000'));
      const basic = ui.section('Basic Information');
      await basic.edit();
      await basic.choose('Extension User', /admin/);
      const phone = { 'CID Name': 'Desk', 'CID Number': '1000', 'MAC Address': '00:15:65:12:34:56' };
      await basic.fill({ Name: 'Desk', ...phone });
      await basic.save('PUT /api/extensions/1');
      await basic.expectValue('CID Number', '1000');
      await basic.expectValue('MAC Address', phone['MAC Address']);

      const calling = ui.section('主叫业务');
      await calling.edit();
      await calling.toggle('SRTP');
      await calling.choose('Call Permission', 'Local');
      await calling.fill({ DOD: '60001' });
      await calling.choose('Resource Type (DOD)', 'Gateway');
      await calling.choose('Resource Name (DOD)', /carrier/);
      await calling.save('PUT /api/extensions/1');
      await ui.open('/extensions/1');
      await calling.expectValue('SRTP', 'Yes');
      await calling.expectValue('DOD', '60001');

      const called = ui.section('被叫业务');
      await called.edit();
      await called.toggle('Voicemail');
      await called.fill({ Timeout: '20' });
      await called.frame.getByText('PCMA', { exact: true }).first().click();
      await called.save('PUT /api/extensions/1');
      await ui.open('/extensions/1');
      await called.expectValue('Voicemail', 'Yes');
      await called.expectValue('Timeout', '20');
    });

    it('are exported and imported', async () => {
      const { ui } = session();
      await ui.open('/extensions');
      const rows = await ui.download('GET /api/extensions/download', async () => {
        await ui.button('Export').click();
        await ui.page.getByRole('menuitem', { name: 'Export', exact: true }).click();
      });
      expect(rows.length).toBeGreaterThan(1);
      await ui.button('Import').click();
      await ui.upload('POST /api/extensions/upload', {
        ...{ Extension: '1005', Name: 'Sheet', Password: 'secret-1005' },
      });
      await ui.expectRow('1005', 'Sheet');
    });
  },
  { missingTexts: ['Delete', 'Download', 'Import', 'TRUNK'].map((text) => `extensions.${text}`) },
);

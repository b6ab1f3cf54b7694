import { expect, it } from 'vitest';
import { silentWav } from '../media/samples.js';
import { area } from './support/session.js';

area(
  'media',
  (session) => {
    it('is uploaded, shown, played, edited and deleted', async () => {
      const { ui, page } = session();
      await ui.open('/media');
      await ui.button('Upload Files').click();
      const file = { name: 'hello.wav', mimeType: 'audio/wav', buffer: silentWav(1) };
      await ui.dialog.frame.locator('input[type=file]').setInputFiles(file);
      await ui.dialog.submit('POST /api/upload');
      await ui.expectRow('hello.wav', 'UPLOAD');
      const play = page.waitForResponse((response) => response.url().includes('/api/media_files/1.wav'));
      await ui.row('hello.wav').getByRole('button').first().click();
      expect((await play).status()).toBeLessThan(300);
      await ui.details(ui.row('hello.wav'));
      const basic = ui.section('Basic Information');
      await basic.edit();
      await basic.fill({ Description: 'greeting' });
      await basic.save('PUT /api/media_files/1');
      await ui.open('/media');
      await ui.expectRow('hello.wav', 'greeting');
      await ui.main.getByPlaceholder('Name').fill('nothing');
      await ui.button('Apply Filters').click();
      await ui.expectNoRow('hello.wav');
      await ui.button('Clear Filters').click();
      await ui.rowMenu(ui.row('hello.wav'), 'Delete');
      await ui.dialog.confirm('DELETE /api/media_files/1', 'Confirm');
      await ui.expectNoRow('hello.wav');
    });

    it('has types of the operator’s own', async () => {
      const { ui } = session();
      await ui.open('/media');
      await ui.button('Custom Type').click();
      const { frame } = ui.dialog;
      await ui.button('Add', frame).click();
      await frame.locator('input').first().fill('MUSIC');
      await ui.sends('POST /api/dicts', () => ui.button('Submit', frame).click());
      const own = frame.locator('div', { hasText: /^MUSIC$/ }).last();
      await ui.sends('DELETE /api/dicts/', () => own.getByRole('button').click());
    });

    it('is cleaned up regularly until that is cancelled', async () => {
      const { ui } = session();
      await ui.open('/media');
      await ui.button('Regular Delete').click();
      await ui.dialog.choose('Delete Threshold', /./);
      await ui.dialog.submit('DELETE /api/media_files/regular/');
      await ui.open('/media');
      await ui.sends('DELETE /api/media_files/cancel/regular', () =>
        ui.button('Cancel Regular Delete').click(),
      );
    });
  },
  { missingTexts: ['common.createdAt', 'common.updatedAt'] },
);

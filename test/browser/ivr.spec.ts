import { it } from 'vitest';
import { silentWav } from '../media/samples.js';
import { area } from './support/session.js';

area(
  'ivr',
  (session) => {
    it('is created, edited and deleted', async () => {
      const { ui } = session();
      await ui.open('/ivr');
      for (const name of ['menu', 'spare']) {
        await ui.button('Add IVR').click();
        await ui.dialog.fill({ Name: name, Description: 'day' });
        await ui.dialog.submit('POST /api/ivrs');
        await ui.expectRow(name);
      }
      await ui.details(ui.row('menu'));
      const basic = ui.section('Basic Info');
      await basic.edit();
      await basic.fill({ Name: 'main menu', 'Digit Length': '2' });
      await basic.save('PUT /api/ivrs/1');
      const extended = ui.section('Extended Info');
      await extended.edit();
      await extended.fill({ 'Max Failures': '2', 'Input Timeout': '9000' });
      await extended.save('PUT /api/ivrs/1');
      await ui.open('/ivr/1');
      await basic.expectValue('Digit Length', '2');
      await extended.expectValue('Input Timeout', '9000');
      await ui.open('/ivr');
      await ui.sends('DELETE /api/ivrs/2', () => ui.rowMenu(ui.row('spare'), 'Delete'));
      await ui.expectNoRow('spare');
    });

    it('has a greeting that is chosen out of the media files, and cleared', async () => {
      const { ui, page, t } = session();
      await t.admin.post('/api/upload').attach('file', silentWav(1), 'hello.wav').expect(200);
      session().recorder.given('POST', '/api/upload', { files: ['hello.wav'] });
      await ui.open('/ivr/1');
      const greeting = ui.main
        .locator('div.flex.flex-col', { has: page.getByText('Greeting', { exact: true }) })
        .last();
      await greeting.getByRole('button').first().click();
      await page.getByRole('menuitem', { name: 'Select File' }).click();
      await ui.dialog.frame.getByPlaceholder('输入名称查找文件').click();
      await page.getByRole('option', { name: /hello/ }).waitFor();
      // The options lie under the dialog, where no click reaches them: a fault of CherryPBX.
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await ui.dialog.submit('PUT /api/ivrs/1', '使用');
      await ui.expectText('hello.wav');
      await ui.open('/ivr');
      await ui.expectText('1.wav');
      await ui.open('/ivr/1');
      await greeting.getByRole('button').first().click();
      await ui.sends('PUT /api/ivrs/1', () => page.getByRole('menuitem', { name: 'Clear' }).click());
    });

    it('has keys whose actions are added, edited and deleted', async () => {
      const { ui, page } = session();
      await session().given('/api/extensions', { extn: '1000', name: 'Alice', password: 'secret-1000' });
      await session().given('/api/queues', { name: 'sales', nbr: '5001' });
      await session().given('/api/conference_rooms', { name: 'room', nbr: '3000' });
      await ui.open('/ivr/1');
      const add = async (digits: string, action: string | RegExp, fill?: () => Promise<void>) => {
        await ui.button('Add').click();
        await ui.dialog.frame.locator('input').first().fill(digits);
        await ui.choose(ui.dialog.frame.getByRole('combobox').first(), action);
        await ui.settled();
        await fill?.();
        await ui.dialog.submit('POST /api/ivrs/1/actions');
        await ui.main.getByRole('link', { name: digits, exact: true }).waitFor();
      };
      await add('1', /分机/, () => ui.dialog.frame.getByText(/Alice/).click());
      await add('2', /队列/);
      await add('3', '转会议室');
      await add('4', /高级指令/, () => ui.dialog.frame.locator('textarea').fill('answer'));
      await add('5', /播放语音/);
      await add('6', /转路由/, () => ui.dialog.frame.locator('input').nth(1).fill('1000'));
      await add('7', /下级菜单/);
      await add('8', /退出/);
      await ui.main.getByRole('link', { name: '8', exact: true }).click();
      await ui.settled();
      await ui.button('ivr.edit').click();
      await ui.main.locator('input').first().fill('9');
      await ui.sends('PUT /api/ivrs/1/actions/8', () => page.getByRole('button', { name: /save/i }).click());
      await ui.open('/ivr/1');
      const last = ui.main.locator('div.grid', { has: page.getByRole('link', { name: '9', exact: true }) });
      await ui.sends('DELETE /api/ivrs/1/actions/8', () => last.getByRole('button').click());
    });

    it('says which routes lead to it', async () => {
      const { ui } = session();
      await session().given('/api/routes', {
        ...{ name: 'to menu', prefix: '8', context: 'context-1', max_length: 12 },
        ...{ dest_type: 'FS_DEST_IVR', dest_uuid: '1' },
      });
      await ui.open('/ivr/1');
      await ui.expectRow('to menu', '8');
    });
  },
  { missingTexts: ['common.updateSuccess', 'ivr.edit', 'ivr.ivr'] },
);

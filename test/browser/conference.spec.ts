import { it } from 'vitest';
import { area } from './support/session.js';

area(
  'conference',
  (session) => {
    it('rooms are created, edited and deleted', async () => {
      const { ui } = session();
      await session().given('/api/conference_profiles', { name: 'video', description: '' });
      await ui.open('/conference');
      for (const [name, number] of [
        ['board', '3000'],
        ['spare', '3001'],
      ] as const) {
        await ui.button('Add Conference').click();
        await ui.dialog.fill({ Name: name, Description: 'meetings', Number: number });
        await ui.dialog.choose('模板', '[video]');
        await ui.dialog.submit('POST /api/conference_rooms');
        await ui.expectRow(name, number);
      }
      await ui.details(ui.row('board'));
      const basic = ui.section('Basic Information');
      await basic.edit();
      await basic.fill({ Description: 'the board' });
      await basic.save('PUT /api/conference_rooms/1');
      await ui.open('/conference');
      await ui.expectRow('board', 'the board');
      await ui.rowMenu(ui.row('spare'), 'Delete');
      await ui.dialog.confirm('DELETE /api/conference_rooms/2', 'conference.delete');
      await ui.expectNoRow('spare');
    });

    it('have members, one of them the moderator', async () => {
      const { ui } = session();
      await ui.open('/conference/1');
      await ui.button('Add Participant').click();
      await ui.dialog.fill({ Name: 'Alice', Number: '1000' });
      await ui.dialog.submit('POST /api/conference_rooms/1/members');
      await ui.button('Ungrouped').click();
      await ui.expectRow('Alice', '1000');
      await ui.sends('PUT /api/conference_rooms/moderator/1/', () =>
        ui
          .button(/Set|Moderator/, ui.row('Alice'))
          .first()
          .click(),
      );
      await ui.sends('DELETE /api/conference_rooms/1/members/', async () => {
        await ui.row('Alice').getByRole('button').last().click();
        await ui.page.getByRole('button', { name: 'Delete', exact: true }).last().click();
      });
      await ui.expectNoRow('Alice');
    });
  },
  { missingTexts: ['conference.delete'] },
);

import { expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { area } from './support/session.js';

area('gateways', (session) => {
  it('are created out of the template, shown with their state, controlled and switched', async () => {
    const { ui } = session();
    await ui.open('/gateways');
    for (const name of ['carrier', 'spare']) {
      await ui.button('Add Gateway').click();
      await ui.dialog.fill({ Name: name, Server: '192.0.2.1', Username: 'u' });
      await ui.dialog.frame.locator('input[type=password]').fill('secret-123');
      await ui.dialog.frame.getByRole('radio', { name: 'No' }).click();
      await ui.dialog.submit('POST /api/gateways');
      await ui.expectRow(name);
    }
    await eventually(async () => {
      await ui.open('/gateways');
      expect(await ui.row('carrier').innerText()).toContain('Normal');
    }, 15_000);
    for (const action of ['Stop', 'Start'])
      await ui.sends('PUT /api/gateways/control', () => ui.button(action, ui.row('carrier')).click());
    const enabled = ui.row('spare').getByRole('switch');
    for (const on of [false, true]) {
      await ui.sends('PUT /api/gateways/2', () => enabled.click());
      await eventually(async () => expect(await enabled.isChecked()).toBe(on));
    }
    await ui.button('Delete', ui.row('spare')).click();
    await ui.dialog.confirm('DELETE /api/gateways/2', 'Confirm');
    await ui.expectNoRow('spare');
  });

  it('are edited, with params and variables', async () => {
    const { ui } = session();
    await ui.open('/gateways');
    await ui.follow(() => ui.button('Details', ui.row('carrier')).click());
    const basic = ui.section('Basic Information');
    await basic.edit();
    await basic.fill({ Location: 'Beijing', Description: 'main line' });
    await basic.save('PUT /api/gateways/1');
    await ui.open('/gateways/1');
    await basic.expectValue('Location', 'Beijing');

    await ui.page.getByRole('tab', { name: 'Advanced Params' }).click();
    await ui.button('Add').first().click();
    await ui.dialog.fill({ Name: 'ping-max', Value: '3' });
    await ui.dialog.submit('POST /api/gateways/1/params');
    await ui.expectRow('ping-max', '3');
    await ui.row('ping-max').getByText('3', { exact: true }).click();
    await ui.row('ping-max').locator('input').fill('4');
    await ui.sends('PUT /api/gateways/1/params/', () => ui.page.keyboard.press('Enter'));
    await ui.expectRow('ping-max', '4');
    await ui.sends('PUT /api/gateways/1/params/', () => ui.row('ping-max').getByRole('switch').click());
    await ui.sends('DELETE /api/gateways/1/param/', async () => {
      await ui.row('ping-max').getByRole('button').last().click();
      await ui.dialog.frame.getByRole('button', { name: 'Delete' }).click();
    });
    await ui.expectNoRow('ping-max');

    await ui.page.getByRole('tab', { name: 'Other Params' }).click();
    await ui.button('Add').last().click();
    await ui.dialog.fill({ Name: 'sip_h_X-Office', Value: 'main' });
    await ui.dialog.submit('POST /api/gateways/1/variables');
    await ui.expectRow('sip_h_X-Office', 'main');
    await ui.choose(ui.row('sip_h_X-Office').getByRole('combobox'), '呼出');
    await ui.settled();
    await ui.sends('PUT /api/gateways/1/variables/', () =>
      ui.row('sip_h_X-Office').getByRole('switch').click(),
    );
    await ui.sends('DELETE /api/gateways/1/variable/', async () => {
      await ui.row('sip_h_X-Office').getByRole('button').last().click();
      await ui.dialog.frame.getByRole('button', { name: 'Delete' }).click();
    });
    await ui.expectNoRow('sip_h_X-Office');
  });

  it('transform the numbers of calls that leave there', async () => {
    const { ui, t } = session();
    await ui.open('/gateways/1');
    const rules = ui.section('号码变换');
    await rules.edit();
    await ui.choose(rules.frame.getByRole('combobox').last(), 'Add from the beginning');
    await rules.frame.locator('input').last().fill('00');
    await rules.save('PUT /api/gateways/1');
    const { body } = await t.admin.get('/api/gateways/1').expect(200);
    expect([body.dnc, body.sdnc]).toEqual(['+00', '']);
  });

  it('say who leads to them', async () => {
    const { ui } = session();
    await session().given('/api/routes', {
      ...{ name: 'out', prefix: '9', context: 'context-1', max_length: 12 },
      ...{ dest_type: 'FS_DEST_GATEWAY', dest_uuid: '1' },
    });
    await ui.open('/gateways/1');
    await ui.expectRow('1', 'out', '9');
  });
});

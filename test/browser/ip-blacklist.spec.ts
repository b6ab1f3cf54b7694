import { it } from 'vitest';
import { area } from './support/session.js';

area('ip blacklist', (session) => {
  it('lists addresses that are added, asked for and taken off', async () => {
    const { ui } = session();
    await ui.open('/ip-blacklist');
    await ui.button('Add IP').click();
    await ui.dialog.fill({ Name: 'scanner', 'Source IP': '192.0.2.7/32', Port: '5060' });
    await ui.dialog.choose('Protocol', /udp/i);
    await ui.dialog.submit('POST /api/iptables/add_rule');
    await ui.expectRow('scanner', '192.0.2.7/32', 'udp', '5060');
    await ui.main.getByPlaceholder('Please enter IP address').fill('192.0.2.7');
    await ui.sends('POST /api/iptables/query_blacklist', () => ui.button('Verify Blacklist').click());
    await ui.dialog.frame.getByText('IP 192.0.2.7 is in blacklist').waitFor();
    await ui.dialog.close();
    await ui.sends('GET /api/iptables/update_blacklist', () => ui.button('Update Data').click());
    await ui.sends('POST /api/iptables/clean_drop_rule', async () => {
      await ui.button('Delete', ui.row('scanner')).click();
      await ui.dialog.frame.getByRole('button', { name: /Delete|Confirm/ }).click();
    });
    await ui.expectNoRow('scanner');
  });
});

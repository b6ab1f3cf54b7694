import { expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { area } from './support/session.js';

area('dashboard', (session) => {
  it('shows the host and what the switch says, nothing invented', async () => {
    const { ui } = session();
    await session().phone('1000');
    // It is told what was counted a moment ago, and asks again after half a minute.
    await eventually(async () => {
      await ui.open('/');
      expect(await ui.main.innerText()).toMatch(/SIP Registrations\s+1\b/);
    }, 20_000);
    const text = await ui.main.innerText();
    expect(text).not.toContain('undefined');
    expect(text).toMatch(/Hostname\s+[\w.-]*\w/);
    // What CherryPBX shows when it is answered an error.
    for (const invented of ['2.50%', '220.67 MB', '37.70%']) expect(text).not.toContain(invented);
  });
});

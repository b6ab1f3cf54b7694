import { expect, it } from 'vitest';
import { area } from './support/session.js';

area('dashboard', (session) => {
  it('shows the host and what the switch says, nothing invented', async () => {
    const { ui } = session();
    await session().phone('1000');
    await ui.open('/');
    const text = await ui.main.innerText();
    expect(text).not.toContain('undefined');
    expect(text).toMatch(/Hostname\s+[\w.-]*\w/);
    expect(text).toMatch(/SIP Registrations\s+1\b/);
    // What CherryPBX shows when it is answered an error.
    for (const invented of ['2.50%', '220.67 MB', '37.70%']) expect(text).not.toContain(invented);
  });
});

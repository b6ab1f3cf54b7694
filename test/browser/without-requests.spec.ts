import { describe, it } from 'vitest';
import { area } from './support/session.js';

/** Pages of which this version of CherryPBX sends nothing, whatever is pressed. */
area('pages that send nothing', (session) => {
  describe('diagnostics: the buttons call their handlers while they are drawn', () => {
    it.each(['Capture All', 'Submit'])('%s', async (button) => {
      const { ui } = session();
      await ui.open('/diagnostics');
      await ui.main.getByPlaceholder('Enter IP address').fill('127.0.0.1');
      await ui.sendsNothing(() => ui.button(button).click());
    });
  });

  describe('backup: the buttons call their handlers while they are drawn', () => {
    it.each(['Start Backup', 'Select Backup File'])('%s', async (button) => {
      const { ui } = session();
      await ui.open('/backup');
      await ui.sendsNothing(() => ui.button(button).click());
    });
  });

  it.each([
    ['/trunks', 'Primary SIP Provider', 'Add Trunk'],
    ['/feature-codes', '*97', 'Add Feature Code'],
  ])('%s shows rows of its own making', async (path, row, button) => {
    const { ui } = session();
    await ui.sendsNothing(async () => {
      await ui.open(path);
      await ui.expectText(row);
      await ui.button(button).click();
    });
  });
});

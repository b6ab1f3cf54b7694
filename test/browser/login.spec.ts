import { expect, it } from 'vitest';
import { ADMIN_PASSWORD } from '../support/app.js';
import { area } from './support/session.js';

area('login', (session) => {
  it('refuses a wrong password and stays', async () => {
    const { page, ui, watch } = session();
    await session().logIn('Wrong-1234');
    await page.getByText('loginFailed').waitFor();
    expect(new URL(page.url()).pathname).toBe('/login');
    expect(watch.take()).toEqual(['POST /api/sessions: 403']);
    await ui.open('/login');
  });

  it('lets in by the form, keeps a token and a cookie, and lets out by the menu', async () => {
    const { page, ui, watch } = session();
    await session().logIn(ADMIN_PASSWORD);
    await page.waitForURL(/\/$/);
    // The dashboard has a test of its own.
    await ui.settled();
    watch.take();
    await ui.open('/users');
    const cookies = await page.context().cookies();
    expect(cookies).toContainEqual(
      expect.objectContaining({ httpOnly: true, sameSite: 'Lax', path: '/', secure: false }),
    );
    await page.locator('[data-sidebar=footer] button').click();
    await ui.sends('DELETE /api/sessions', () => page.getByRole('menuitem', { name: 'Log out' }).click());
    await page.waitForURL(/\/login$/);
  });
});

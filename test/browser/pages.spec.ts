import { it } from 'vitest';
import { area } from './support/session.js';

const LISTS = [
  ...['/', '/dashboard', '/users', '/extensions', '/cdr', '/conference', '/routes', '/gateways', '/contexts'],
  ...['/ivr', '/blacklist', '/did', '/dod', '/time-rules', '/number-transform', '/sip', '/license', '/media'],
  ...['/ip-blacklist', '/acl', '/logs', '/diagnostics', '/backup', '/trunks', '/feature-codes'],
];
/** Of the rows that are there from the first start. */
const DETAILS = ['/users/1', '/contexts/1', '/sip/1'];

area(
  'pages',
  (session) => {
    it.each([...LISTS, ...DETAILS])('%s opens', async (path) => {
      const { ui } = session();
      await ui.open(path);
      await ui.main.getByRole('heading', { level: 1 }).first().waitFor();
    });
  },
  {
    missingTexts: ['common.createdAt', 'conference.delete', 'contexts.noContexts', 'dod.id'],
  },
);

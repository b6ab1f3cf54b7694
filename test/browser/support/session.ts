import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject } from 'vitest';
import { ADMIN_PASSWORD, type TestApp } from '../../support/app.js';
import { type Backend, DOMAIN, startBackend } from './backend.js';
import { Recorder } from './recording.js';
import { Ui } from './ui.js';
import { Watch } from './watch.js';

const CHROMIUM = process.env['CHROMIUM_BIN'] || '/usr/bin/chromium';
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];

/** CherryPBX in a browser, logged in, before a backend of its own with a simulated switch. */
export class Session {
  private constructor(
    private readonly backend: Backend,
    private readonly browser: Browser,
    readonly page: Page,
    readonly ui: Ui,
    readonly watch: Watch,
    readonly recorder: Recorder,
  ) {}

  static async open(): Promise<Session> {
    const { url, backendPort } = inject('cherrypbx')!;
    const backend = await startBackend(backendPort);
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 1000 } });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    return new Session(backend, browser, page, new Ui(page, url), new Watch(page), new Recorder(page));
  }

  get t(): TestApp {
    return this.backend.t;
  }

  /** By the form. */
  async logIn(password = ADMIN_PASSWORD): Promise<void> {
    await this.ui.open('/login');
    await this.page.locator('#username').fill('admin');
    await this.page.locator('#password').fill(password);
    await this.page.locator('button[type=submit]').click();
  }

  /** Makes a row that a page shall show; answers what the API says of it. */
  async given<T = number>(path: string, body: object): Promise<T> {
    const answer = await this.t.admin.post(path).send(body).expect(200);
    this.recorder.given('POST', path, body);
    return (answer.body as { data: T }).data;
  }

  /** A telephone that is registered, with its extension. */
  async phone(extn: string, options: { answer?: number } = {}) {
    const password = `secret-${extn}`;
    await this.given('/api/extensions', { extn, name: `Phone ${extn}`, password });
    const phone = this.backend.sw.phone({ user: extn, password, domain: DOMAIN, ...options });
    expect(await phone.register()).toBe(200);
    return phone;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.backend.close();
  }
}

/** What is wrong with CherryPBX itself in an area, and must still be so: then it is no fault of ours. */
export interface Faults {
  /** Texts that it has no English for. */
  readonly missingTexts?: readonly string[];
}

/**
 * The tests of one area of the UI, which need CHERRYPBX_DIR. A test fails on any failed request, console error or
 * uncaught error.
 */
export function area(name: string, tests: (session: () => Session) => void, faults: Faults = {}): void {
  const there = inject('cherrypbx') !== undefined;
  describe.skipIf(!there)(there ? name : `${name} (set CHERRYPBX_DIR, see test/browser/README.md)`, () => {
    let session: Session;
    beforeAll(async () => {
      session = await Session.open();
      await session.logIn();
      await session.page.waitForURL(/\/$/);
      // The dashboard has a test of its own.
      await session.ui.open('/login');
      session.watch.take();
      session.watch.missingTexts.clear();
      session.recorder.clear();
    });
    afterEach(async ({ task }) => {
      // For who looks for the reason.
      if (task.result?.state === 'fail')
        process.stderr.write(`SNAP ${task.name}: ${session.page.url()}\n${await session.ui.shown()}\n`);
      const problems = session.watch.take();
      if (problems.length > 0) throw new Error(`the page met:\n${problems.join('\n')}`);
    });
    afterAll(async () => {
      if (process.env['CHERRYPBX_RECORD'] === '1') session.recorder.save(name);
      const missing = [...session.watch.missingTexts].toSorted();
      await session.close();
      expect(missing).toEqual((faults.missingTexts ?? []).toSorted());
    });
    tests(() => session);
  });
}

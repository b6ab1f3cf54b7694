import type { Page } from 'playwright-core';

/** What CherryPBX asks of its own server and does not have: on every page. */
const AVATAR = '/avatars/shadcn.jpg';

/**
 * Everything that goes wrong in a page: answers from 400 on, console errors and uncaught ones. Texts that CherryPBX has
 * no translation of are apart: they are its own faults, which a test names.
 */
export class Watch {
  readonly missingTexts = new Set<string>();
  private readonly found: string[] = [];

  constructor(page: Page) {
    page.on('response', (response) => {
      const [path, status] = [response.url().replace(/^https?:\/\/[^/]+/, ''), response.status()];
      if (status >= 400 && path !== AVATAR)
        this.found.push(`${response.request().method()} ${path}: ${status}`);
    });
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? '';
      // Left behind by going to another page.
      if (reason !== 'net::ERR_ABORTED') this.found.push(`${request.method()} ${request.url()}: ${reason}`);
    });
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      const text = message.text();
      const [, missing] = /MISSING_MESSAGE: ([\w.-]+)/.exec(text) ?? [];
      if (missing !== undefined) this.missingTexts.add(missing);
      // Said by `response` too.
      else if (!text.startsWith('Failed to load resource')) this.found.push(`console: ${text.slice(0, 500)}`);
    });
    page.on('pageerror', (error) => this.found.push(`uncaught: ${error.message}`));
  }

  /** What went wrong since the last look. */
  take(): string[] {
    return this.found.splice(0);
  }
}

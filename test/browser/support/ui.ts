import type { Locator, Page } from 'playwright-core';
import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { eventually } from '../../support/eventually.js';
import { makeXlsx, readCells } from '../../support/sheets.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The parts of which CherryPBX's pages are made. */
export class Ui {
  constructor(
    readonly page: Page,
    private readonly origin: string,
  ) {}

  /** Opens a page and waits until it has asked for everything. */
  async open(path: string): Promise<void> {
    await this.page.context().addCookies([{ name: 'NEXT_LOCALE', value: 'en', url: this.origin }]);
    await this.page.goto(this.origin + path);
    await this.settled();
  }

  settled(): Promise<void> {
    return this.page.waitForLoadState('networkidle');
  }

  get main(): Locator {
    return this.page.locator('main').last();
  }

  /** What a screen reader would find. */
  async shown(): Promise<string> {
    return this.page.locator('body').ariaSnapshot();
  }

  button(name: string | RegExp, within: Locator = this.main): Locator {
    return within.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** Clicks and waits for the answer of a request. @param pattern `PUT /api/routes/` and so on: its beginning */
  async sends(pattern: string, action: () => Promise<unknown>): Promise<void> {
    const [method, path = ''] = pattern.split(' ');
    const answered = this.page.waitForResponse(
      (response) =>
        response.request().method() === method &&
        new URL(response.url()).pathname.startsWith(path) &&
        response.status() !== 308,
    );
    await Promise.all([answered, action()]);
    await this.settled();
  }

  /**
   * Does something that ought to send a request, in a version in which it sends none.
   * @param like what to look for, where the page loads by itself
   */
  async sendsNothing(action: () => Promise<unknown>, like = /\/api\//): Promise<void> {
    const sent: string[] = [];
    const note = (request: { method(): string; url(): string }) => {
      if (like.test(request.url())) sent.push(`${request.method()} ${request.url()}`);
    };
    this.page.on('request', note);
    await action();
    await this.page.waitForTimeout(500);
    this.page.off('request', note);
    expect(sent).toEqual([]);
  }

  /** The row of a table with these texts. */
  row(...texts: string[]): Locator {
    return texts.reduce(
      (rows, text) => rows.filter({ has: this.page.getByText(text, { exact: true }) }),
      this.main.locator('tbody tr'),
    );
  }

  async expectRow(...texts: string[]): Promise<void> {
    await eventually(async () => expect(await this.row(...texts).count(), texts.join(', ')).toBe(1), 10_000);
  }

  async expectNoRow(...texts: string[]): Promise<void> {
    await eventually(async () => expect(await this.row(...texts).count(), texts.join(', ')).toBe(0), 10_000);
  }

  /** Chooses an entry of the menu behind the three dots of a row. */
  async rowMenu(row: Locator, entry: string): Promise<void> {
    await row.getByRole('button').last().click();
    await this.page.getByRole('menuitem', { name: entry, exact: true }).click();
  }

  /** Goes where a click leads, and waits until that page has asked for everything. */
  async follow(click: () => Promise<unknown>): Promise<void> {
    const here = this.page.url();
    await click();
    await this.page.waitForURL((url) => url.href !== here);
    await this.settled();
    // Some links of CherryPBX lead to the Chinese page, whatever the language is: a fault of its own.
    const cookies = await this.page.context().cookies();
    if (cookies.some(({ name, value }) => name === 'NEXT_LOCALE' && value === 'zh'))
      await this.open(new URL(this.page.url()).pathname);
  }

  /** To the page of a row, by its menu. */
  details(row: Locator): Promise<void> {
    return this.follow(() => this.rowMenu(row, 'Details'));
  }

  get dialog(): Dialog {
    return new Dialog(this, this.page.locator('[role=dialog], [role=alertdialog]').last());
  }

  section(title: string): Section {
    const frame = this.main
      .locator('div.rounded-lg.border')
      .filter({ has: this.page.getByRole('heading', { name: title, exact: true }) });
    return new Section(this, frame.last());
  }

  /** Chooses an option of a select that is given by the button that opens it. */
  async choose(select: Locator, option: string | RegExp): Promise<void> {
    await select.click();
    await this.page
      .getByRole('option', { name: option, exact: typeof option === 'string' })
      .first()
      .click();
  }

  /** The cells of the .xlsx file that CherryPBX makes of an answer. */
  async download(pattern: string, action: () => Promise<unknown>): Promise<unknown[][]> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.sends(pattern, action)]);
    return readCells(await readFile(await download.path()));
  }

  /** Hands a dialog an .xlsx file with one row, by heading, which it sends as JSON. */
  async upload(pattern: string, row: Readonly<Record<string, string>>): Promise<void> {
    const buffer = await makeXlsx([Object.keys(row), Object.values(row)]);
    const { frame } = this.dialog;
    await frame.locator('input[type=file]').setInputFiles({ name: 'rows.xlsx', mimeType: XLSX, buffer });
    await this.dialog.submit(pattern);
  }

  /** The text that a page shows somewhere. */
  async expectText(text: string | RegExp): Promise<void> {
    await this.main.getByText(text).first().waitFor();
  }
}

export class Dialog {
  constructor(
    private readonly ui: Ui,
    readonly frame: Locator,
  ) {}

  /** By its label, which may have a star. */
  field(label: string): Locator {
    return this.frame.getByLabel(labelled(label)).first();
  }

  async fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(values)) await this.field(label).fill(value);
  }

  async choose(label: string, option: string | RegExp): Promise<void> {
    await this.ui.choose(this.field(label), option);
  }

  /** Sends it, and waits until it is gone. */
  async submit(pattern: string, button = 'Submit'): Promise<void> {
    await this.ui.sends(pattern, () => this.ui.button(button, this.frame).click());
    await this.frame.waitFor({ state: 'hidden' });
  }

  /** Says yes to what is asked. */
  confirm(pattern: string, button = 'Delete'): Promise<void> {
    return this.submit(pattern, button);
  }

  async close(): Promise<void> {
    await this.ui.page.keyboard.press('Escape');
    await this.frame.waitFor({ state: 'hidden' });
  }
}

/** A block of fields that a pencil makes editable. */
export class Section {
  constructor(
    private readonly ui: Ui,
    readonly frame: Locator,
  ) {}

  async edit(): Promise<void> {
    await this.ui.button('Edit', this.frame).first().click();
  }

  /** The part of the block that holds a field: its label and its control or value. */
  field(label: string): Locator {
    const name = this.ui.page.locator('span').filter({ hasText: new RegExp(`^${escaped(label)}$`) });
    return this.frame.locator('div.flex.flex-col').filter({ has: name }).last();
  }

  async fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(values))
      await this.field(label).locator('input, textarea').first().fill(value);
  }

  async choose(label: string, option: string | RegExp): Promise<void> {
    await this.ui.choose(this.field(label).getByRole('combobox').first(), option);
  }

  async toggle(label: string): Promise<void> {
    await this.field(label).getByRole('switch').click();
  }

  async save(pattern: string): Promise<void> {
    await this.ui.sends(pattern, () => this.ui.button('Save', this.frame).click());
  }

  async expectValue(label: string, value: string): Promise<void> {
    await eventually(async () => expect(await this.field(label).innerText()).toContain(value));
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const labelled = (label: string): RegExp => new RegExp(`^\\*?\\s*${escaped(label)}\\s*\\*?$`);

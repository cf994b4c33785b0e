/** The pane as a person meets it: by its words and roles. */
import type { FrameLocator, Locator, Page } from 'playwright-core';

export class Pane {
  constructor(
    private readonly root: Page | FrameLocator,
    private readonly page: Page,
  ) {}

  heading(name: string): Locator {
    return this.root.getByRole('heading', { name, exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name });
  }

  text(text: string | RegExp): Locator {
    return this.root.getByText(text);
  }

  /** Notices of what was done and of what went wrong. */
  notice(text: string | RegExp): Locator {
    return this.root.locator('[role=status], [role=alert]').filter({ hasText: text });
  }

  /** The findings that are in the page, hidden groups not among them. */
  get findings(): Locator {
    return this.root.locator('[data-finding]');
  }

  /** The finding of the rule whose first cell this is. */
  finding(cell: string, rule: string): Locator {
    return this.findings
      .filter({ has: this.root.getByText(rule, { exact: true }) })
      .filter({ has: this.root.getByRole('button', { name: `定位到 ${cell}`, exact: true }) });
  }

  /** The findings in the page as `H6 F06`. */
  async listed(): Promise<string[]> {
    // From the nodes: what is out of sight is not laid out, and has no inner text.
    return this.findings.evaluateAll((items) =>
      items.map((item) => {
        const walker = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
        const texts: string[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode.textContent?.trim() ?? '');
        return texts.filter(Boolean).slice(1, 3).join(' ');
      }),
    );
  }

  /** The preview's changes by cell: before and after. */
  async previewed(): Promise<Record<string, string[]>> {
    const rows = await this.root.locator('li:has(del) div:has(> del)').all();
    const changes = rows.map(async (row): Promise<[string, string[]]> => [
      await row.getByRole('button').innerText(),
      [await row.locator('del').innerText(), await row.locator('ins').innerText()],
    ]);
    return Object.fromEntries(await Promise.all(changes));
  }

  /** Takes the change that a rule asks for into the preview, or leaves it out. */
  async tick(title: string, ticked: boolean): Promise<void> {
    const box = { name: `修改：${title}` };
    await this.root.getByRole('checkbox', { ...box, checked: !ticked }).click();
    await this.root.getByRole('checkbox', { ...box, checked: ticked }).waitFor();
  }

  tooltip(text: string): Locator {
    return this.root.getByRole('tooltip').filter({ hasText: text });
  }

  get picker(): Locator {
    return this.root.getByLabel('当前表格');
  }

  get filter(): Locator {
    return this.root.getByLabel('筛选问题');
  }

  /** Switches live checking on or off, as a person does under 更多. */
  async followByItself(wanted: boolean): Promise<void> {
    await this.button('更多').click();
    await this.root.getByRole('checkbox', { name: '修改后自动检查' }).setChecked(wanted);
    await this.button('更多').click();
  }

  async check(): Promise<void> {
    await this.button('开始检查').click();
    await this.settled();
  }

  async recheck(): Promise<void> {
    await this.button('重新检查').first().click();
    await this.settled();
  }

  /** Waits until nothing is being done. */
  async settled(): Promise<void> {
    await this.root.locator('progress').waitFor({ state: 'detached' });
  }

  /** The counts as the verdict shows them: errors, warnings, hints. */
  async counts(): Promise<number[]> {
    const texts = await this.root
      .getByRole('group', { name: '按级别筛选' })
      .getByRole('button')
      .allTextContents();
    return texts.map((text) => Number(/\d+/.exec(text)?.[0]));
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }
}

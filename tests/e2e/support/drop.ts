import type { Page } from 'playwright-core';

/** Drops a file anywhere on the browser page. */
export async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const data = await page.evaluateHandle(
    ({ name: fileName, content }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], fileName));
      return transfer;
    },
    { name, content: [...bytes] },
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

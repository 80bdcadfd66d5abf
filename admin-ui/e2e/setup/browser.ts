import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Where a journey that fails leaves what it saw. */
export const SCREENSHOTS = join(tmpdir(), 'rumbo-journeys');

let browser: Browser | undefined;

export async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  browser ??= await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    // Chromium refuses its sandbox to root, as which tests run in a container.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const context = await browser.newContext({ locale: 'es', viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
}

/** Runs a journey; when it fails the page is kept as a picture, and the error says where. */
export async function journey(page: Page, name: string, steps: () => Promise<void>): Promise<void> {
  try {
    await steps();
  } catch (error) {
    const path = join(SCREENSHOTS, `${name}.png`);
    await mkdir(SCREENSHOTS, { recursive: true });
    await page.screenshot({ path, fullPage: true }).catch(() => undefined);
    throw new Error(`${error instanceof Error ? error.message : error}\nThe page: ${path} (${page.url()})`, {
      cause: error,
    });
  } finally {
    // One that was killed on purpose is closed.
    await page
      .context()
      .close()
      .catch(() => undefined);
  }
}

/** Signs in on whichever screen the page shows its form. */
export async function signInOn(page: Page, identifier: string, password: string): Promise<void> {
  await page.locator('input:not([type=password])').first().fill(identifier);
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
}

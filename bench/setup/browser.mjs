import { chromium } from 'playwright-core';

/** A page of the console, signed in, in a browser of its own. */
export async function openConsole({ url, account }) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    // Chromium refuses its sandbox to root, as which benchmarks run in a container.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage({ locale: 'es', viewport: { width: 1440, height: 900 } });
  await page.goto(`${url}/console/`);
  await page.locator('input:not([type=password])').first().fill(account.identifier);
  await page.locator('input[type=password]').fill(account.password);
  await page.keyboard.press('Enter');
  await page.locator('nav').first().waitFor();
  return { page, close: () => browser.close() };
}

/** Milliseconds from a click on `target` until `shown` stands in the page, is painted, and the page has nothing else to do. */
export async function clickUntil(page, target, shown) {
  await page.evaluate((selector) => {
    globalThis.shownAfterMs = new Promise((resolve) => {
      const look = (clickedAt) => {
        if (document.querySelector(selector)) requestIdleCallback(() => resolve(performance.now() - clickedAt));
        else requestAnimationFrame(() => look(clickedAt));
      };
      addEventListener('click', ({ timeStamp }) => requestAnimationFrame(() => look(timeStamp)), {
        once: true,
        capture: true,
      });
    });
  }, shown);
  await page.locator(target).click();
  return page.evaluate(() => globalThis.shownAfterMs);
}

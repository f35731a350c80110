import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Desk } from '../desk.js';
import { openNewerSite } from '../newer-site.js';
import { settle } from '../pages.js';

/** The offline copy is fetched so long after the page, ms, and a little more. */
const WAIT_MS = 13_000;

/** As an app: installed from the page, there without a network, and renewed when one wants it. */
export function app(desk: () => Desk): void {
  it('is installed, opens without a network, and says when a newer one is there', async () => {
    const site = await openNewerSite(desk().url);
    try {
      const visitor = await desk().arrive({ language: 'en-US', width: 1280, height: 760, map: false });
      const { page, context } = visitor;
      await page.clock.install();
      await page.goto(`${site.url}/settings`);
      await settle(page, 'Settings');

      expect(await page.getByRole('button', { name: 'Install', exact: true }).count()).toBe(0);
      await page.evaluate(offerInstall);
      await page.getByRole('button', { name: 'Install', exact: true }).click();
      await expect.poll(() => page.evaluate(() => document.documentElement.dataset.asked)).toBe('to install');
      await page.getByRole('button', { name: 'Install', exact: true }).waitFor({ state: 'detached' });

      await page.clock.fastForward(WAIT_MS);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await context.setOffline(true);
      await page.reload();
      await page.getByTestId('offline').getByText('This device is offline').waitFor();
      await context.setOffline(false);
      await settle(page, 'Settings');

      site.publish();
      await page.reload();
      await settle(page, 'Settings');
      await page.clock.fastForward(WAIT_MS);
      await page.getByText('A new version is here').waitFor();
      const before = await mark(page);
      await page.getByRole('button', { name: 'Reload', exact: true }).click();
      await expect.poll(() => page.evaluate(() => document.documentElement.dataset.mark)).not.toBe(before);
      await settle(page, 'Settings');
      await context.close();
    } finally {
      await site.close();
    }
  });
}

/** Runs in the page: what Chromium says of a site that can be installed. */
function offerInstall(): void {
  const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
    prompt: () => {
      document.documentElement.dataset.asked = 'to install';
      return Promise.resolve();
    },
  });
  dispatchEvent(offer);
}

/** Marks this document, so that the next one is told from it. */
function mark(page: Page): Promise<string> {
  return page.evaluate(() => {
    document.documentElement.dataset.mark = 'old';
    return 'old';
  });
}

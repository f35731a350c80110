import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { type Desk, go } from '../desk.js';
import { listPages, settle } from '../pages.js';

/** So many stops of each page are walked by Tab. */
const STOPS = 12;

/** Every page by keyboard: the focus shows, Tab reaches what there is in its order, Enter opens, Esc closes. */
export function keyboard(desk: () => Desk): void {
  it('works by keyboard on every page', async () => {
    const visitor = await desk().arrive({ language: 'en-US', width: 1440, height: 900, map: false });
    const { page } = visitor;
    const pages = await listPages(desk(), visitor);
    await page.goto(`${desk().url}/settings`);
    for (const { path, en } of pages) {
      await go(page, path);
      await settle(page, en);
      const stops = await tabStops(page);
      expect.soft(stops.length, `${path} has something to reach`).toBeGreaterThan(0);
      await page.locator('#panel').focus();
      for (const expected of stops.slice(0, STOPS)) {
        await page.keyboard.press('Tab');
        const { stop, shows } = await focused(page);
        expect.soft(stop, path).toBe(expected);
        expect.soft(shows, `the focus shows on ${stop} of ${path}`).toBe(true);
      }
    }
    await desk().leave(visitor);
  });

  it('opens with Enter and closes with Esc', async () => {
    const visitor = await desk().arrive({ language: 'en-US', width: 1440, height: 900, map: false });
    const { page } = visitor;
    await page.goto(`${desk().url}/overview`);
    const inspector = page.getByTestId('inspector');
    for (const [path, heading, row] of [
      ['/overview', 'City overview', '.corridors tbody .link'],
      ['/signals', 'Signals', '.junctions button'],
      ['/parking', 'Find parking', '.parking-list button'],
      ['/fleets', 'Fleet advisories', '.advisories button'],
      ['/devices', 'Devices', '.table tbody .link'],
    ] as const) {
      await go(page, path);
      await settle(page, heading);
      await page.locator(row).first().focus();
      await page.keyboard.press('Enter');
      await inspector.getByRole('heading', { level: 2 }).first().waitFor();
      await page.keyboard.press('Escape');
      await inspector.waitFor({ state: 'detached' });
    }
    // A dialog keeps the focus, and gives it back.
    await page.locator('.table tbody .link').first().focus();
    await page.keyboard.press('Enter');
    const button = inspector.getByTestId('lineage');
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByTestId('lineage-dialog');
    await dialog.waitFor();
    await expect
      .poll(() => dialog.evaluate((element) => element.contains(document.activeElement)), { timeout: 15_000 })
      .toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect
      .poll(() => button.evaluate((element) => element === document.activeElement), { timeout: 15_000 })
      .toBe(true);
    await desk().leave(visitor);
  });
}

/** What Tab can reach in the page over the map, in order; each marked, so that it is known again. */
function tabStops(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const reachable = 'a[href], button, input, select, textarea, [tabindex]';
    const stops = [...document.querySelectorAll<HTMLElement>(`#panel :is(${reachable})`)].filter(
      (element) =>
        element.tabIndex >= 0 &&
        !element.matches(':disabled, [aria-hidden=true], [aria-hidden=true] *') &&
        element.checkVisibility({ visibilityProperty: true }),
    );
    return stops.map((element, i) => {
      element.dataset.stop = `${i}: ${element.tagName.toLowerCase()} ${(element.ariaLabel ?? element.textContent ?? '').slice(0, 30)}`;
      return element.dataset.stop;
    });
  });
}

/** Where the focus is, and whether one sees it. */
function focused(page: Page): Promise<{ stop: string; shows: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    // A field may show the focus by its frame, a switch by what it draws around a hidden box.
    const around = [element, element.parentElement, element.parentElement?.parentElement];
    const marked = (each: HTMLElement | null | undefined) => {
      if (!each) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return (
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) ||
        (each.matches(':focus-within') && each.matches('.field, .search, .select, .parking-search'))
      );
    };
    return { stop: element.dataset.stop ?? element.outerHTML.slice(0, 80), shows: around.some(marked) };
  });
}

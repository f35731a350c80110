import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { type Desk, go } from '../desk.js';
import { listPages, settle } from '../pages.js';
import { listThings, settleInspector } from '../things.js';

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
      await walkByTab(page, '#panel', path);
    }
    for (const { kind, selection } of await listThings(desk(), visitor)) {
      // Links of a vehicle come and go with the lane that it is on.
      if (kind === 'track') continue;
      await go(page, `/settings?sel=${selection}`);
      await settleInspector(page);
      await page.locator('.skip[href="#inspector"]').press('Enter');
      await walkByTab(page, '#inspector', kind);
    }
    await page.locator('.skip[href="#time"]').press('Enter');
    await walkByTab(page, '#time', 'the time bar');
    await desk().leave(visitor);
  });

  it('goes from the list of signals to a junction, and along the rows of a table', async () => {
    const visitor = await desk().arrive({ language: 'en-US', width: 1440, height: 900, map: false });
    const { page } = visitor;
    await page.goto(`${desk().url}/signals`);
    await settle(page, 'Signals');
    const second = page.locator('.junctions li').nth(1);
    const name = (await second.locator('span').first().textContent()) ?? '';
    await page.locator('.junctions button').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await settle(page, name);
    await go(page, '/devices');
    await settle(page, 'Devices');
    const rows = page.locator('.table tbody tr .link:first-child');
    await page.locator('.table tbody tr[data-index="0"] .link').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    const reached = page.locator('.table tbody tr:focus-within');
    const count = Number(await page.locator('.table').first().getAttribute('aria-rowcount'));
    await expect.poll(() => reached.getAttribute('aria-rowindex')).toBe(String(count - 1));
    expect(await rows.count()).toBeGreaterThan(1);
    await page.keyboard.press('Enter');
    await settleInspector(page);
    await desk().leave(visitor);
  });

  it('reaches what is on the map, moves the camera and the time', async () => {
    const visitor = await desk().arrive({ language: 'en-US', width: 1440, height: 900, map: false });
    const { page } = visitor;
    await page.goto(`${desk().url}/settings`);
    await settle(page, 'Settings');
    const inspector = page.getByTestId('inspector');
    const { items } = await desk().ask(visitor, '/parking');
    const called: string = items[0].nameEn ?? items[0].name;
    await page.keyboard.press('/');
    await page.keyboard.type(called);
    await page.getByRole('option', { name: called }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await inspector.getByRole('heading', { name: called }).waitFor();
    await page.keyboard.press('Escape');
    await inspector.waitFor({ state: 'detached' });
    await expect.poll(() => page.url()).toContain('at=');
    const before = page.url();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.url()).not.toBe(before);
    const slider = page.getByTestId('time-slider');
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    await page.getByTestId('replay-banner').waitFor();
    await page.keyboard.press('Space');
    await page.getByTestId('replay-banner').getByText('Paused').waitFor();
    await page.keyboard.press('End');
    await page.getByTestId('replay-banner').waitFor({ state: 'detached' });
    await desk().leave(visitor);
  });

  it('chooses from lists', async () => {
    const visitor = await desk().arrive({ language: 'en-US', width: 1440, height: 900, map: false });
    const { page } = visitor;
    await page.goto(`${desk().url}/parking`);
    await settle(page, 'Find parking');
    const radius = page.getByRole('combobox', { name: 'Radius' });
    const was = await radius.textContent();
    await chooseNext(page, radius);
    await expect.poll(() => radius.textContent()).not.toBe(was);
    await go(page, '/operations/accounts');
    await settle(page, 'Accounts');
    const role = page.getByRole('combobox', { name: 'Role', exact: true });
    await chooseNext(page, role);
    await expect.poll(() => role.textContent()).toBe('Operator');
    expect(await page.locator('select').count()).toBe(0);
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

async function chooseNext(page: Page, list: Locator): Promise<void> {
  await list.focus();
  await page.keyboard.press('Enter');
  await page.locator('[role=option]:focus').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
}

/** Tab goes from one thing to the next in the order of the page, and one sees where it is. */
async function walkByTab(page: Page, part: string, name: string): Promise<void> {
  const stops = await tabStops(page, part);
  expect.soft(stops.length, `${name} has something to reach`).toBeGreaterThan(0);
  await page.locator(part).focus();
  for (const expected of stops.slice(0, STOPS)) {
    await page.keyboard.press('Tab');
    const { stop, shows } = await focused(page);
    expect.soft(stop, name).toBe(expected);
    expect.soft(shows, `the focus shows on ${stop} of ${name}`).toBe(true);
  }
}

/** What Tab can reach in a part of the page, in order, a group of radio buttons once; each marked, so that it is known again. */
function tabStops(page: Page, part: string): Promise<readonly string[]> {
  return page.evaluate((within) => {
    const passedOver = (element: HTMLElement) =>
      element instanceof HTMLInputElement &&
      element.type === 'radio' &&
      !element.checked &&
      document.querySelector(`${within} input[type=radio][name=${CSS.escape(element.name)}]:checked`) !== null;
    const reachable = 'a[href], button, input, select, textarea, [tabindex]';
    const stops = [...document.querySelectorAll<HTMLElement>(`${within} :is(${reachable})`)].filter(
      (element) =>
        element.tabIndex >= 0 &&
        !passedOver(element) &&
        !element.matches(':disabled, [aria-hidden=true], [aria-hidden=true] *') &&
        element.checkVisibility({ visibilityProperty: true }),
    );
    return stops.map((element, i) => {
      element.dataset.stop = `${i}: ${element.tagName.toLowerCase()} ${(element.ariaLabel ?? element.textContent ?? '').slice(0, 30)}`;
      return element.dataset.stop;
    });
  }, part);
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

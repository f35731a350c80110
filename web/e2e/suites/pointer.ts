import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { type Desk, go } from '../desk.js';
import { holdReplays } from '../live-messages.js';
import { settle } from '../pages.js';
import { settleInspector } from '../things.js';

/** So many replays an account may have at once. */
const MOST_REPLAYS = 4;

/** What is dragged, and the time that one drags to: sheets, the inspector's edge, the time bar; its links. */
export function pointer(desk: () => Desk): void {
  it('pulls the sheets of the phone up, down and away', async () => {
    const visitor = await desk().arrive({ language: 'en-US', width: 390, height: 844, map: false });
    const { page } = visitor;
    await page.goto(`${desk().url}/parking`);
    await settle(page, 'Find parking');
    const panel = page.locator('.panel');
    const handle = panel.getByTestId('sheet-handle');
    await drag(page, handle, 0, -300);
    await snapped(panel, 'full');
    await drag(page, handle, 0, 560);
    await snapped(panel, 'low');
    await handle.click();
    await snapped(panel, 'half');
    // What one looks for shows without another step, and is large enough for a thumb.
    const first = page.locator('.parking-list button').first();
    expect(await first.textContent()).toMatch(/Garage|Open lot|At the kerb/);
    await page
      .locator('.parking-list')
      .getByText(/\d+ chargers/)
      .first()
      .waitFor();
    const box = await first.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(64);
    expect((box?.y ?? 844) + (box?.height ?? 0)).toBeLessThan(844 - 54);
    await first.click();
    await settleInspector(page);
    const inspector = page.getByTestId('inspector');
    await drag(page, inspector.getByTestId('sheet-handle'), 0, 380);
    await inspector.waitFor({ state: 'detached' });
    await desk().leave(visitor);
  });

  it('draws the inspector wider, and remembers that', async () => {
    const visitor = await desk().arrive({ language: 'en-US', width: 1440, height: 900, map: false });
    const { page } = visitor;
    const { items } = await desk().ask(visitor, '/devices?limit=1');
    await page.goto(`${desk().url}/settings?sel=device:${items[0].id}`);
    await settleInspector(page);
    const inspector = page.getByTestId('inspector');
    const widthOf = async () => (await inspector.boundingBox())?.width ?? 0;
    const before = await widthOf();
    await drag(page, inspector.getByTestId('inspector-edge'), -140, 0);
    const wider = async () => (await widthOf()) - before;
    await expect.poll(wider).toBeGreaterThan(130);
    await page.reload();
    await settleInspector(page);
    expect(await wider()).toBeGreaterThan(130);
    expect(await wider()).toBeLessThan(150);
    await inspector.getByTestId('inspector-edge').dblclick();
    await expect.poll(widthOf).toBe(before);
    await desk().leave(visitor);
  });

  it('goes back by dragging the time, and links lead to the moment that is shown', async () => {
    const visitor = await desk().arrive({ language: 'en-US', width: 1440, height: 900, map: false });
    const { page, context } = visitor;
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    const { items } = await desk().ask(visitor, '/devices?limit=1');
    await page.goto(`${desk().url}/settings?sel=device:${items[0].id}`);
    await settleInspector(page);
    // Live stays live.
    await page.getByTestId('permalink').click();
    await expect.poll(copied).toContain('sel=device');
    expect(timeIn(await copied())).toBeNaN();
    const slider = page.getByTestId('time-slider');
    const width = (await slider.boundingBox())?.width ?? 0;
    await drag(page, slider, -width / 4, 0, width / 2);
    await page.getByTestId('replay-banner').waitFor();
    const shownMs = async () =>
      Date.parse((await page.getByTestId('time-shown').locator('time').getAttribute('dateTime')) ?? '');
    // An hour is shown; a quarter of it lies between there and now.
    expect(Math.abs(Date.now() - (await shownMs()) - 15 * 60_000)).toBeLessThan(2 * 60_000);
    await drag(page, slider, width / 2 - 3, 0);
    await page.getByTestId('replay-banner').waitFor({ state: 'detached' });
    await drag(page, slider, -width / 4, 0, width / 2);
    await page.getByTestId('replay-banner').waitFor();
    // At once, not when the address follows.
    await choose(page, 'Replay speed', '60×');
    await page.waitForTimeout(600);
    const before = await shownMs();
    await page.getByTestId('permalink').click();
    await expect.poll(async () => timeIn(await copied())).toBeGreaterThanOrEqual(before);
    // What the clock on the screen says is up to half a second old, which are thirty in this replay.
    const linked = timeIn(await copied());
    await expect.poll(shownMs).toBeGreaterThanOrEqual(linked);
    await page.getByTestId('time-toggle').click();
    await page.getByTestId('replay-banner').getByText('Paused').waitFor();
    await expect.poll(async () => timeIn(page.url()) - (await shownMs())).toBe(0);
    expect(new URL(page.url()).searchParams.get('speed')).toBe('0');
    await desk().leave(visitor);
  });

  it('says that a replay is refused, and goes live', async () => {
    const holder = await desk().arrive({ language: 'en-US', map: false });
    await holder.page.goto(`${desk().url}/settings`);
    await holdReplays(holder.page, MOST_REPLAYS);
    const visitor = await desk().arrive({ language: 'en-US', width: 1280, height: 760, map: false });
    const { page } = visitor;
    await page.goto(`${desk().url}/overview`);
    await settle(page, 'City overview');
    await page.getByTestId('time-slider').focus();
    await page.keyboard.press('ArrowLeft');
    await page.getByText('No replay now; this is live').waitFor();
    await page.getByTestId('replay-banner').waitFor({ state: 'detached' });
    expect(timeIn(page.url())).toBeNaN();
    await go(page, '/settings');
    expect(await page.getByText(/Connection lost/).count()).toBe(0);
    await desk().leave(visitor);
    await desk().leave(holder);
  });
}

/** Drags by so many px, from the middle or from so many px right of it, slowly enough not to throw. */
async function drag(page: Page, what: Locator, x: number, y: number, fromX = 0): Promise<void> {
  const box = await what.boundingBox();
  if (!box) throw new Error('nothing to drag');
  const [left, top] = [box.x + box.width / 2 + Math.min(fromX, box.width / 2 - 2), box.y + box.height / 2];
  await page.mouse.move(left, top);
  await page.mouse.down();
  for (let step = 1; step <= 8; step++) await page.mouse.move(left + (x * step) / 8, top + (y * step) / 8);
  // Held still, it rests where it is nearest.
  await page.waitForTimeout(60);
  await page.mouse.move(left + x, top + y + 0.5);
  await page.mouse.up();
}

async function snapped(panel: Locator, snap: string): Promise<void> {
  await expect.poll(() => panel.getAttribute('data-snap')).toBe(snap);
}

async function choose(page: Page, list: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: list }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** The moment that an address leads to, epoch ms. */
function timeIn(address: string): number {
  return Date.parse(new URL(address).searchParams.get('t') ?? '');
}

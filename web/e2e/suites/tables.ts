import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Desk } from '../desk.js';
import { settle } from '../pages.js';

const ROWS = 10_000;
const PAGE = 1_000;
const ODD = 'Pole "7", east\n=1+1';

/** A table of ten thousand rows: it draws those that show, sorts and filters all, and hands all out. */
export function tables(desk: () => Desk): void {
  it('keeps up with ten thousand rows', async () => {
    const visitor = await desk().arrive({ language: 'en-US', width: 1440, height: 900, map: false });
    const { page } = visitor;
    await page.route(`${desk().url}/api/v1/devices?*`, (route) => {
      const from = Number(new URL(route.request().url()).searchParams.get('cursor') ?? 0);
      const items = Array.from({ length: PAGE }, (_, i) => deviceOf(from + i));
      return route.fulfill({ json: { items, nextCursor: from + PAGE < ROWS ? String(from + PAGE) : null } });
    });
    await page.goto(`${desk().url}/devices`);
    await settle(page, 'Devices');
    const table = page.getByTestId('devices');
    const count = page.locator('.table-count');
    const rows = table.locator('tbody tr[data-index]');
    await expect.poll(() => count.textContent()).toBe('10,000 rows');
    expect(await table.getAttribute('aria-rowcount')).toBe(String(ROWS + 1));
    expect(await rows.count()).toBeLessThan(80);

    // By keyboard to the last row, which is drawn only then.
    await rows.first().locator('button').focus();
    await page.keyboard.press('End');
    await expect.poll(() => table.locator('tr:focus-within').getAttribute('aria-rowindex')).toBe(String(ROWS + 1));
    expect(await rows.count()).toBeLessThan(80);

    await page.getByTestId('table-filter').fill('pole 0042');
    await expect.poll(() => count.textContent()).toBe('10 of 10,000 rows');
    await page.getByTestId('table-filter').fill('');
    const sort = table.getByRole('button', { name: 'Device' });
    await sort.click();
    await sort.click();
    await expect.poll(() => rows.first().locator('.device-name').getAttribute('title')).toContain('Pole 09999');

    const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('table-csv').click()]);
    const file = readFileSync(await download.path(), 'utf8');
    const lines = file.trimEnd().split('\r\n');
    expect(lines).toHaveLength(ROWS + 1);
    expect(lines[1]).toMatch(/^Pole 09999 /);
    expect(lines.find((line) => line.includes('pole-00007'))).toMatch(
      /^"Pole ""7"", east\n=1\+1 pole-00007",pole-00007,/,
    );
    await desk().leave(visitor);
  });
}

/** A device that was never heard of, as the platform lists it. */
function deviceOf(number: number) {
  const digits = String(number).padStart(5, '0');
  return {
    id: `pole-${digits}`,
    kind: 1,
    name: number === 7 ? ODD : `Pole ${digits}`,
    longitude: null,
    latitude: null,
    simulated: true,
    registered: true,
    disabled: false,
    connected: false,
    through: null,
    live: null,
  };
}

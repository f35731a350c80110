import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { violations } from './accessibility.js';
import { logIn, openBrowser, type Visit, type VisitOptions, visit } from './browser.js';
import { compare } from './pixels.js';
import { type RunningPlatform, startPlatform } from './platform.js';

let platform: RunningPlatform;
let browser: Browser;
const visits: Visit[] = [];

async function arrive(options: VisitOptions = {}): Promise<Visit> {
  const visitor = await visit(browser, platform.url, options);
  visits.push(visitor);
  return visitor;
}

async function leave(visitor: Visit): Promise<void> {
  await visitor.context.close();
  expect(visitor.outside).toEqual([]);
  expect(visitor.errors).toEqual([]);
}

/** Waits until live vehicles are counted, which is after city, tiles and socket. */
async function seeVehicles({ page }: Visit): Promise<void> {
  const counted = page.locator('.figures dd').first();
  await expect
    .poll(async () => Number.parseInt((await counted.textContent()) ?? '', 10), { timeout: 60_000 })
    .toBeGreaterThan(20);
  await page.waitForTimeout(1500);
}

beforeAll(async () => {
  [platform, browser] = await Promise.all([startPlatform(), openBrowser()]);
  const visitor = await visit(browser, platform.url);
  await logIn(visitor, platform.url);
  // The district uploads its city once it is connected.
  for (const [path, list] of [
    ['parking', 'items'],
    ['junctions', 'items'],
    ['advisories', 'features'],
  ] as const) {
    const count = async () =>
      (await (await visitor.context.request.get(`${platform.url}/api/v1/${path}`)).json())[list]?.length ?? 0;
    await vi.waitUntil(async () => (await count()) > 0, { timeout: 60_000, interval: 500 });
  }
  await visitor.context.close();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await platform?.stop();
}, 60_000);

describe('the web on the running platform', { timeout: 120_000 }, () => {
  it('asks who one is, says when that is wrong, and lets a demo account in by one click', async () => {
    const visitor = await arrive({ language: 'en-US' });
    const { page } = visitor;
    await page.goto(`${platform.url}/devices`);
    await page.locator('input[name=name]').fill('admin');
    await page.locator('input[name=password]').fill('not-the-password');
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByRole('button', { name: /Signal engineer/ }).click();
    await page.getByRole('heading', { name: 'Devices', level: 1 }).waitFor();
    await page.getByTitle('Log out').click();
    await page.getByRole('button', { name: 'Log in' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await leave(visitor);
  });

  it('draws the city and the traffic that moves in it', async () => {
    const visitor = await arrive({ motion: true, width: 1000, height: 560 });
    const { page } = visitor;
    await logIn(visitor, platform.url);
    await page.goto(`${platform.url}/`);
    await page.getByText('仿真数据').first().waitFor();
    await seeVehicles(visitor);
    const map = page.getByTestId('map');
    const full = await map.screenshot();
    await page.waitForTimeout(2000);
    const later = await map.screenshot();
    const moved = await compare(page, full, later);
    expect(moved.colours).toBeGreaterThan(50);
    expect(moved.differing).toBeGreaterThan(100);
    await page.getByTitle('图例与图层').last().click();
    await page.getByLabel('车辆', { exact: true }).uncheck();
    await page.getByLabel('交通状态', { exact: true }).last().uncheck();
    await page.waitForTimeout(2000);
    const bare = await compare(page, later, await map.screenshot());
    expect(bare.differing).toBeGreaterThan(2000);
    await leave(visitor);
  });

  it('opens what is clicked, down to the octets that a device sent, and keeps it in the address', async () => {
    const visitor = await arrive({ width: 1280, height: 720 });
    const { page } = visitor;
    await logIn(visitor, platform.url);
    const { items } = await (await visitor.context.request.get(`${platform.url}/api/v1/parking`)).json();
    const counted = items.find((item: { free: number | null }) => item.free !== null) ?? items[0];
    const [longitude, latitude] = counted.position;
    await page.goto(`${platform.url}/overview?at=17/${latitude}/${longitude}`);
    await seeVehicles(visitor);
    // A permalink's place lies in the middle of what the panel leaves free.
    const panel = await page.locator('.panel').boundingBox();
    const left = (panel?.x ?? 0) + (panel?.width ?? 0);
    await page.getByTestId('map').click({ position: { x: (left + 1280) / 2, y: 360 } });
    const inspector = page.getByTestId('inspector');
    await inspector.getByRole('heading', { name: counted.name }).waitFor();
    expect(page.url()).toContain(`sel=carPark:${counted.id}`);
    await inspector.getByTestId('lineage').click();
    const dialog = page.getByTestId('lineage-dialog');
    await dialog.locator('.hex').first().waitFor();
    expect(await dialog.locator('.hex').first().textContent()).toMatch(/^000000 ([0-9a-f]{2} )+/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.reload();
    await inspector.getByRole('heading', { name: counted.name }).waitFor();
    await page.keyboard.press('Escape');
    await inspector.waitFor({ state: 'detached' });
    await page.goBack();
    await inspector.waitFor();
    await leave(visitor);
  });

  it('leads from events and devices to what was sent, and says through whom a device is heard', async () => {
    const visitor = await arrive({ language: 'en-US', theme: 'light', width: 1280, height: 720 });
    const { page } = visitor;
    await logIn(visitor, platform.url);
    const { features } = await (await visitor.context.request.get(`${platform.url}/api/v1/advisories`)).json();
    const { id, description, source } = features[0].properties;
    const [longitude, latitude] = features[0].geometry.coordinates;
    await page.goto(`${platform.url}/fleets?at=16/${latitude}/${longitude}&sel=event:${id}`);
    const inspector = page.getByTestId('inspector');
    await inspector.getByRole('heading', { name: description }).waitFor();
    await inspector.locator('.said li').first().waitFor();
    await inspector.getByTestId('lineage').click();
    const dialog = page.getByTestId('lineage-dialog');
    await dialog.locator('.hex').first().waitFor();
    expect(await dialog.textContent()).toContain(source);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await inspector.getByRole('button', { name: source }).click();
    await inspector.getByText('Roadside unit').waitFor();
    await inspector.getByText('sim-concentrator-1').waitFor();
    await inspector.getByTestId('lineage').click();
    expect(await dialog.locator('.hex').last().textContent()).toMatch(/^000000 /);
    await leave(visitor);
  });

  it('finds by name and by keyboard', async () => {
    const visitor = await arrive({ language: 'en-US', width: 1280, height: 720 });
    const { page } = visitor;
    await logIn(visitor, platform.url);
    const junctions = await (
      await visitor.context.request.get(`${platform.url}/api/v1/junctions?signalised=true`)
    ).json();
    const junction = junctions.items[0];
    await page.goto(`${platform.url}/signals`);
    await page
      .getByRole('button', { name: junction.nameEn ?? junction.name })
      .first()
      .waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type((junction.nameEn ?? junction.name).slice(0, 14));
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByTestId('inspector').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await page.keyboard.press('Escape');
    await leave(visitor);
  });

  it('shows every page in both languages, both themes, at the desk and on the phone', async () => {
    const junctions = '/signals/:first';
    const pages = [
      ['/overview', '交通态势', 'City overview'],
      ['/signals', '信号路口', 'Signals'],
      [junctions, '', ''],
      ['/parking', '停车搜索', 'Find parking'],
      ['/fleets', '车队提示', 'Fleet advisories'],
      ['/devices', '设备', 'Devices'],
      ['/operations', '隔离区', 'Quarantine'],
      ['/operations/accounts', '账号', 'Accounts'],
      ['/operations/keys', 'API 密钥', 'API keys'],
    ] as const;
    for (const [language, theme, width, height] of [
      ['zh-CN', 'dark', 1280, 720],
      ['en-US', 'light', 390, 780],
    ] as const) {
      const visitor = await arrive({ language, theme, width, height });
      const { page } = visitor;
      await logIn(visitor, platform.url);
      const { items } = await (
        await visitor.context.request.get(`${platform.url}/api/v1/junctions?signalised=true`)
      ).json();
      await page.goto(`${platform.url}/overview`);
      for (const [path, chinese, english] of pages) {
        const place = path === junctions ? `/signals/${encodeURIComponent(items[0].id)}` : path;
        const heading =
          path === junctions
            ? language === 'zh-CN'
              ? items[0].name
              : (items[0].nameEn ?? items[0].name)
            : language === 'zh-CN'
              ? chinese
              : english;
        // As a link of the page would: the map stays.
        await page.evaluate((to) => {
          history.pushState(null, '', to);
          dispatchEvent(new PopStateEvent('popstate'));
        }, place);
        await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
        await expect.poll(() => page.locator('.panel .skeleton').count(), { timeout: 20_000 }).toBe(0);
        expect(await page.locator('.panel .state-error').count(), place).toBe(0);
        expect(await page.locator('html').getAttribute('data-theme')).toBe(theme);
        // Nothing makes the page wider than the window.
        expect(await page.evaluate(() => document.documentElement.scrollWidth), place).toBeLessThanOrEqual(width);
        // Soft, so that one run tells of all pages.
        expect.soft(await violations(page), place).toEqual([]);
      }
      await leave(visitor);
    }
  });

  it('switches language and theme at once and remembers them', async () => {
    const visitor = await arrive({ language: 'zh-CN', theme: 'dark' });
    const { page } = visitor;
    await logIn(visitor, platform.url);
    await page.goto(`${platform.url}/fleets`);
    await page.getByRole('heading', { name: '车队提示' }).waitFor();
    await page.getByTitle('切换到 English').click();
    await page.getByRole('heading', { name: 'Fleet advisories' }).waitFor();
    await page.getByTitle('Light theme').click();
    await page.reload();
    await page.getByRole('heading', { name: 'Fleet advisories' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
    await leave(visitor);
  });

  it('says at once that the connection is lost, and leads back to the login when the session ends', async () => {
    const visitor = await arrive({ language: 'en-US' });
    const { page } = visitor;
    await logIn(visitor, platform.url, 'viewer');
    await page.goto(`${platform.url}/overview`);
    await seeVehicles(visitor);
    await visitor.context.clearCookies();
    await page.getByRole('button', { name: 'Log in' }).waitFor();
    await logIn(visitor, platform.url, 'viewer');
    await page.goto(`${platform.url}/overview`);
    await seeVehicles(visitor);
    await platform.stop();
    await page.getByText(/Connection lost/).waitFor({ timeout: 20_000 });
    await visitor.context.close();
  });
});

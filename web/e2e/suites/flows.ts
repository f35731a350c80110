import { expect, it } from 'vitest';
import { violations } from '../accessibility.js';
import { type Desk, seeVehicles } from '../desk.js';
import { compare } from '../pixels.js';

/** What people do: log in, watch, open, trace, search, choose. */
export function flows(desk: () => Desk): void {
  it('asks who one is, says when that is wrong, and lets a demo account in by one click', async () => {
    const visitor = await desk().arrive({ language: 'en-US', map: false }, null);
    const { page } = visitor;
    await page.goto(`${desk().url}/devices`);
    await page.locator('input[name=name]').fill('admin');
    await page.locator('input[name=password]').fill('not-the-password');
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByRole('button', { name: /Signal engineer/ }).click();
    await page.getByRole('heading', { name: 'Devices', level: 1 }).waitFor();
    await page.getByTestId('user-menu').click();
    await page.getByRole('menuitem', { name: 'Log out' }).click();
    await page.getByRole('button', { name: 'Log in' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await desk().leave(visitor);
  });

  it('draws the city and the traffic that moves in it', async () => {
    const visitor = await desk().arrive({ motion: true, width: 900, height: 520 });
    const { page } = visitor;
    await page.goto(`${desk().url}/overview`);
    await page.getByText('仿真数据').first().waitFor();
    await seeVehicles(page);
    const map = page.getByTestId('map');
    const full = await map.screenshot();
    let later = full;
    await expect
      .poll(
        async () => {
          later = await map.screenshot();
          const { colours, differing } = await compare(page, full, later);
          return colours > 50 && differing > 100;
        },
        { timeout: 30_000, interval: 500 },
      )
      .toBe(true);
    await page.getByTitle('图例与图层').last().click();
    await page.getByRole('checkbox', { name: '车辆', exact: true }).uncheck();
    await page.getByRole('checkbox', { name: '交通状态', exact: true }).uncheck();
    await expect
      .poll(async () => (await compare(page, later, await map.screenshot())).differing, {
        timeout: 30_000,
        interval: 500,
      })
      .toBeGreaterThan(2000);
    await desk().leave(visitor);
  });

  it('opens what is clicked, down to the octets that a device sent, and keeps it in the address', async () => {
    const visitor = await desk().arrive({ width: 1280, height: 720 });
    const { page } = visitor;
    const { items } = await desk().ask(visitor, '/parking');
    const counted = items.find((item: { free: number | null }) => item.free !== null) ?? items[0];
    const [longitude, latitude] = counted.position;
    await page.goto(`${desk().url}/overview?at=17/${latitude}/${longitude}`);
    await seeVehicles(page);
    // A permalink's place lies in the middle of what panel and time bar leave free.
    const panel = await page.locator('.panel').boundingBox();
    const left = (panel?.x ?? 0) + (panel?.width ?? 0);
    const bottom = (await page.getByTestId('time-bar').boundingBox())?.y ?? 720;
    const inspector = page.getByTestId('inspector');
    // Marks fade in, and something else may stand on them for a while.
    const opened = async () => {
      await page.getByTestId('map').click({ position: { x: (left + 1280) / 2, y: bottom / 2 } });
      const heading = inspector.getByRole('heading', { name: counted.name });
      await heading.waitFor({ timeout: 4_000 }).catch(() => undefined);
      return (await inspector.isVisible()) ? inspector.getByRole('heading').first().textContent() : 'nothing';
    };
    await expect.poll(opened, { timeout: 40_000, interval: 1_000 }).toContain(counted.name);
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
    await desk().leave(visitor);
  });

  it('leads from events and devices to what was sent, and says through whom a device is heard', async () => {
    const visitor = await desk().arrive({ language: 'en-US', theme: 'light', width: 1280, height: 720, map: false });
    const { page } = visitor;
    const { features } = await desk().ask(visitor, '/advisories');
    const { id, description, descriptionEn, source } = features[0].properties;
    const [longitude, latitude] = features[0].geometry.coordinates;
    await page.goto(`${desk().url}/fleets?at=16/${latitude}/${longitude}&sel=event:${id}`);
    const inspector = page.getByTestId('inspector');
    await inspector.getByRole('heading', { name: descriptionEn || description }).waitFor();
    await inspector.locator('.said li').first().waitFor();
    await inspector.getByTestId('lineage').click();
    const dialog = page.getByTestId('lineage-dialog');
    await dialog.locator('.hex').first().waitFor();
    expect(await dialog.textContent()).toContain(source);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    // Most devices are heard through another one.
    const devices = await desk().ask(visitor, '/devices?limit=1000');
    const heard = devices.items.find(
      (device: { through: string | null; lineage?: unknown }) => device.through && device.lineage,
    );
    await page.goto(`${desk().url}/devices?sel=device:${heard.id}`);
    await inspector.getByRole('button', { name: heard.through }).waitFor();
    await inspector.getByTestId('lineage').click();
    expect(await dialog.locator('.hex').last().textContent()).toMatch(/^000000 /);
    await desk().leave(visitor);
  });

  it('finds by name and by keyboard', async () => {
    const visitor = await desk().arrive({ language: 'en-US', width: 1280, height: 720, map: false });
    const { page } = visitor;
    const junctions = await desk().ask(visitor, '/junctions?signalised=true');
    const junction = junctions.items[0];
    await page.goto(`${desk().url}/signals`);
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
    await desk().leave(visitor);
  });

  it('switches language and theme at once and remembers them', async () => {
    const visitor = await desk().arrive({ language: 'zh-CN', theme: 'dark', map: false });
    const { page } = visitor;
    await page.goto(`${desk().url}/fleets`);
    await page.getByRole('heading', { name: '车队提示' }).waitFor();
    await page.getByRole('button', { name: '切换到 English' }).click();
    await page.getByRole('heading', { name: 'Fleet advisories' }).waitFor();
    await page.getByRole('button', { name: 'Light theme' }).click();
    await page.reload();
    await page.getByRole('heading', { name: 'Fleet advisories' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
    await desk().leave(visitor);
  });

  it('puts many alarms of one kind into one line that opens', async () => {
    const visitor = await desk().arrive({ language: 'en-US', width: 1280, height: 760, map: false });
    const { page } = visitor;
    const silent = Array.from({ length: 12 }, (_, i) => ({
      id: `device-silent:d-${i}`,
      kind: 'device-silent',
      severity: 2,
      sinceMs: Date.now() - 60_000 - i,
      title: `设备 d-${i} 失联`,
      titleEn: `Device d-${i} is silent`,
      selection: `device:d-${i}`,
      detail: '60 s',
    }));
    await page.route(`${desk().url}/api/v1/alarms*`, (route) =>
      route.fulfill({ json: { items: silent, nextCursor: null } }),
    );
    await page.goto(`${desk().url}/overview`);
    const list = page.locator('.overview-alarms');
    const line = list.getByRole('button', { name: '12 devices are silent' });
    await line.waitFor();
    expect(await list.getByRole('listitem').count()).toBe(1);
    await line.press('Enter');
    await list.getByRole('button', { name: 'Device d-11 is silent' }).waitFor();
    expect(await list.getByRole('listitem').count()).toBe(13);
    // Who has seen the line has seen all that it stands for.
    await list.getByRole('button', { name: 'Mark as seen' }).first().click();
    await list.locator('> [data-seen=true]').waitFor();
    await page.getByTestId('alarm-bell').click();
    const popover = page.getByTestId('alarms');
    await popover.getByTestId('alarm-group').click();
    expect(await popover.getByRole('listitem').count()).toBe(13);
    await desk().leave(visitor);
  });
}

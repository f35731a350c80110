import { expect, it } from 'vitest';
import { type Desk, go } from '../desk.js';
import { listPages, settle } from '../pages.js';
import { readControllers } from '../read-controllers.js';
import { listThings } from '../things.js';

const FAULT = { type: 'about:blank', title: 'Internal Server Error', status: 500, detail: 'a test' };

/** Each page while it loads, when what it needs fails, and when there is nothing: it says so, and what to do. */
export function states(desk: () => Desk): void {
  it('says of every page that it loads, that it failed, that there is nothing', async () => {
    const visitor = await desk().arrive({ language: 'en-US', width: 1280, height: 760, map: false });
    const { page } = visitor;
    const pages = await listPages(desk(), visitor);
    for (const { path, en, needs, nothing } of pages) {
      if (!needs) continue;
      let answer: 'held' | 'fault' | 'nothing' = 'held';
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      const pattern = `${desk().url}/api/v1${needs}`;
      await page.route(pattern, async (route) => {
        if (answer === 'held') await held;
        if (answer === 'fault')
          await route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(FAULT) });
        else await route.fulfill({ json: nothing });
      });
      await page.goto(desk().url + path);
      await page.getByRole('heading', { name: en, level: 1, exact: true }).waitFor();
      await page.locator('.panel .skeleton').first().waitFor();
      answer = 'fault';
      release();
      const error = page.locator('.panel .state-error').first();
      await error.waitFor();
      expect.soft(await error.textContent(), path).toContain('500');
      answer = 'nothing';
      // By keyboard, which waits for nothing to stand still. A page that asks again by itself may have been faster.
      const again = error.getByRole('button', { name: 'Try again' });
      if (await again.isVisible()) await again.press('Enter', { timeout: 20_000 }).catch(() => undefined);
      const empty = page.locator('.panel .state:not(.state-error)').first();
      await empty.waitFor();
      // What would be here, and how to get it.
      expect.soft((await empty.locator('p').textContent())?.length ?? 0, path).toBeGreaterThan(15);
      await page.unroute(pattern);
    }
    await visitor.context.close();
    expect(visitor.errors.filter((error) => !error.includes('500'))).toEqual([]);
  });

  it('says of every inspection that it failed, and that there is no such thing', async () => {
    const visitor = await desk().arrive({ language: 'en-US', width: 1280, height: 760, map: false });
    const { page } = visitor;
    await page.goto(`${desk().url}/settings`);
    await settle(page, 'Settings');
    const inspector = page.getByTestId('inspector');
    const things = await listThings(desk(), visitor);
    for (const { kind, selection, needs } of things) {
      // What lives on the map shows what the live frames tell of it, whatever else fails.
      const id = kind === 'event' || kind === 'track' ? `${kind}:${kind === 'track' ? 1 : 'none'}` : selection;
      const pattern = `${desk().url}/api/v1${kind === 'track' ? '/tracks/1' : needs}`;
      await page.route(pattern, (route) =>
        route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(FAULT) }),
      );
      await go(page, `/settings?sel=${id}`);
      const error = inspector.locator('.state-error').first();
      await error.waitFor();
      expect.soft(await error.textContent(), kind).toContain('500');
      await page.unroute(pattern);
      await go(page, '/settings');
      await inspector.waitFor({ state: 'detached' });
    }
    for (const { kind } of things) {
      // One can look at what a vehicle left behind.
      const id = kind === 'track' ? '2' : kind === 'signalGroup' ? 'none/1' : 'none-such';
      await go(page, `/settings?sel=${kind}:${id}`);
      const told = kind === 'track' ? inspector.locator('.tag[data-tone]') : inspector.locator('.state p').first();
      await expect
        .poll(async () => (await told.textContent())?.length ?? 0, { message: kind })
        .toBeGreaterThan(kind === 'track' ? 3 : 15);
      await go(page, '/settings');
      await inspector.waitFor({ state: 'detached' });
    }
    await visitor.context.close();
    expect(visitor.errors.filter((error) => !/500|404/.test(error))).toEqual([]);
  });

  it('asks for a proposal once, though the answer was lost and the order is repeated', async () => {
    const engineer = await desk().arrive({ language: 'en-US', width: 1440, height: 900, map: false }, 'engineer');
    const { page } = engineer;
    const [junction] = await readControllers(desk(), engineer);
    if (!junction) throw new Error('no junction has a controller');
    let lost = false;
    await page.route(`${desk().url}/api/v1/proposals`, async (route) => {
      if (lost || route.request().method() !== 'POST') return route.fallback();
      lost = true;
      await route.fetch();
      await route.abort();
    });
    await page.goto(`${desk().url}/signals/proposals/new?for=${encodeURIComponent(junction.id)}`);
    await page.getByRole('button', { name: 'Last 15 min' }).click();
    await page.getByRole('textbox', { name: 'Reason' }).fill('Answer lost');
    const start = page.getByRole('button', { name: 'Start' });
    await start.click();
    await page.locator('.proposal-start').getByRole('alert').waitFor();
    await start.click();
    await page.waitForURL(/\/signals\/proposals\/[0-9a-f-]{36}/);
    const { items } = await desk().ask(engineer, '/proposals');
    expect(items.filter((each: { reason: string }) => each.reason === 'Answer lost')).toHaveLength(1);
    await engineer.context.close();
    expect(engineer.errors.filter((error) => !error.includes('ERR_FAILED'))).toEqual([]);
  });

  it('leads from an address that is none to where one works', async () => {
    const visitor = await desk().arrive({ language: 'en-US', map: false }, 'engineer');
    const { page } = visitor;
    await page.goto(`${desk().url}/no/such/page`);
    await settle(page, 'Signals');
    expect(new URL(page.url()).pathname).toBe('/signals');
    await desk().leave(visitor);
  });
}

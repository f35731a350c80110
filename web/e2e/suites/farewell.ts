import { expect, it } from 'vitest';
import { type Desk, go } from '../desk.js';
import { listPages, loading, settle } from '../pages.js';

/** The end of a session and of the platform itself; nothing can come after. */
export function farewell(desk: () => Desk): void {
  it('leads back to the login when the session ends', async () => {
    const visitor = await desk().arrive({ language: 'en-US', map: false }, 'viewer');
    const { page } = visitor;
    await page.goto(`${desk().url}/overview`);
    await settle(page, 'City overview');
    await visitor.context.clearCookies();
    await page.getByRole('button', { name: 'Log in' }).waitFor();
    await visitor.context.close();
  });

  it('says on every page at once that the connection is lost, and keeps what it has', async () => {
    const visitor = await desk().arrive({ language: 'en-US', width: 1280, height: 760, map: false });
    const { page } = visitor;
    const pages = await listPages(desk(), visitor);
    await page.goto(`${desk().url}/overview`);
    for (const { path, en } of pages) {
      await go(page, path);
      await settle(page, en);
    }
    await desk().platform.stop();
    const notice = page.getByText(/Connection lost/);
    await notice.waitFor({ timeout: 15_000 });
    for (const { path, en } of pages) {
      await go(page, path);
      await page.getByRole('heading', { name: en, level: 1, exact: true }).waitFor();
      expect.soft(await notice.isVisible(), path).toBe(true);
      await expect.poll(() => loading(page), { message: path, timeout: 10_000 }).toBe(0);
    }
    await visitor.context.close();
    expect(visitor.errors.filter((error) => error.startsWith('uncaught'))).toEqual([]);
  });
}

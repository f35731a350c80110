import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { violations } from '../accessibility.js';
import type { Visit } from '../browser.js';
import { type Desk, go } from '../desk.js';
import { listPages, settle } from '../pages.js';
import { textFaults } from '../texts.js';

/** Kept after the run, for people to look at. */
export const ARTIFACTS = fileURLToPath(new URL('../artifacts', import.meta.url));

const WIDTHS = [
  ['desk', 1440, 900],
  ['phone', 390, 844],
  ['wall', 3840, 1080],
] as const;
const LOOKS = [
  ['zh', 'dark'],
  ['en', 'light'],
  ['zh', 'light'],
  ['en', 'dark'],
] as const;
/** What is drawn large by software takes its time: of the wall, the pages that hang there. */
const ON_THE_WALL = ['overview', 'junction', 'devices', 'evaluation'];

/**
 * Walks through every page at three widths, in two themes and two languages: axe finds nothing serious, no text is cut
 * or in the other language, nothing is wider than the window. Leaves a screenshot of each.
 */
export function walk(desk: () => Desk): void {
  for (const [width, widthPx, heightPx] of WIDTHS) {
    for (const [language, theme] of LOOKS) {
      it(`reads well ${width === 'phone' ? 'on the phone' : `at the ${width}`}: ${language}, ${theme}`, async () => {
        const options = { theme, width: widthPx, height: heightPx, language: LOCALES[language] };
        const visitor = await desk().arrive(options);
        const { page } = visitor;
        const pages = await listPages(desk(), visitor);
        const names = await namesWithoutTranslation(desk(), visitor);
        const folder = join(ARTIFACTS, `${width}-${language}-${theme}`);
        mkdirSync(folder, { recursive: true });
        await page.goto(`${desk().url}/settings`);
        for (const { name, path, [language]: heading } of pages) {
          if (width === 'wall' && !ON_THE_WALL.includes(name)) continue;
          await go(page, path);
          await settle(page, heading);
          expect.soft(await page.locator('.panel .state-error').count(), path).toBe(0);
          expect
            .soft(await page.evaluate(() => document.documentElement.scrollWidth), path)
            .toBeLessThanOrEqual(widthPx);
          expect.soft(await textFaults(page, language, names), path).toEqual({ cut: [], raw: [], foreign: [] });
          // Axe judges colours by theme and layout by width; the wall is the desk, larger.
          if (width !== 'wall') expect.soft(await violations(page), path).toEqual([]);
          await page.screenshot({ path: join(folder, `${name}.png`) });
        }
        await desk().leave(visitor);
      });
    }
  }
}

const LOCALES = { zh: 'zh-CN', en: 'en-US' } as const;

/** What things are called that have a name in one language only, and what people and devices called themselves. */
async function namesWithoutTranslation(desk: Desk, visitor: Visit): Promise<readonly string[]> {
  const lists = await Promise.all(
    ['/devices?limit=1000', '/accounts', '/api-keys', '/junctions?limit=1000', '/corridors', '/parking'].map((path) =>
      desk.ask(visitor, path),
    ),
  );
  const single = lists
    .flatMap((list) => list.items as { id: string; name?: string; nameEn?: string | null }[])
    .filter((item) => !item.nameEn);
  return single.flatMap((item) => [item.id, item.name ?? '']).filter(Boolean);
}

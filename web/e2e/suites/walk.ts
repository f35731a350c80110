import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violations } from '../accessibility.js';
import type { Visit } from '../browser.js';
import { type Desk, go } from '../desk.js';
import { FLOATS } from '../floats.js';
import { type DeskPage, listPages, settle } from '../pages.js';
import { textFaults } from '../texts.js';
import { listThings, settleInspector } from '../things.js';

/** Kept after the run, for people to look at. */
export const ARTIFACTS = fileURLToPath(new URL('../artifacts', import.meta.url));

const WIDTHS = [
  ['desk', 1440, 900],
  ['phone', 390, 844],
  ['wall', 3840, 1080],
] as const;
const LANGUAGES = ['zh', 'en'] as const;
const THEMES = ['dark', 'light'] as const;
/** What hangs on a wall. */
const ON_THE_WALL = ['overview', 'junction', 'devices', 'evaluation'];
/** Photographed with the map; on the others it is a stamp, for software draws it slowly. */
const WITH_MAP = ['overview', 'junction'];

/** A page for a thing that is not there. */
const UNKNOWN: DeskPage = { name: 'unknown', path: '/signals/none', zh: 'none', en: 'none' };

/**
 * Walks through every page, every kind of inspection, and all that opens over them, at three widths, in two languages and two themes: axe finds nothing serious, no text is cut
 * or in the other language, nothing is wider than the window. Leaves a screenshot of each.
 */
export function walk(desk: () => Desk): void {
  for (const [width, widthPx, heightPx] of WIDTHS) {
    for (const language of LANGUAGES) {
      it(`reads well ${width === 'phone' ? 'on the phone' : `at the ${width}`} in ${NAMES[language]}`, async () => {
        const options = { width: widthPx, height: heightPx, language: LOCALES[language], map: false };
        const visitor = await desk().arrive(options);
        const { page } = visitor;
        const pages = [...(await listPages(desk(), visitor)), UNKNOWN];
        const names = ['none', ...(await namesWithoutTranslation(desk(), visitor))];
        // Axe judges colours by theme and layout by width, but language changes nothing for it; the wall is a large desk.
        const judged = width !== 'wall' && language === 'zh';
        const look = async (name: string, part?: string) => {
          expect.soft(await textFaults(page, language, names), name).toEqual([]);
          for (const theme of THEMES) {
            await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
            await page.locator(`html[data-theme=${theme}]`).waitFor();
            if (judged) expect.soft(await violations(page, part), `${name} ${theme}`).toEqual([]);
            await page.screenshot({ path: join(ARTIFACTS, `${width}-${language}-${theme}`, `${name}.png`) });
          }
        };
        for (const theme of THEMES) mkdirSync(join(ARTIFACTS, `${width}-${language}-${theme}`), { recursive: true });
        await page.goto(`${desk().url}/settings`);
        for (const { name, path, [language]: heading } of pages) {
          if (width === 'wall' && !ON_THE_WALL.includes(name)) continue;
          await go(page, path);
          await settle(page, heading);
          expect.soft(await page.locator('.panel .state-error').count(), path).toBe(0);
          expect
            .soft(await page.evaluate(() => document.documentElement.scrollWidth), path)
            .toBeLessThanOrEqual(widthPx);
          await look(name);
        }
        if (width !== 'wall') {
          for (const { kind, selection } of await listThings(desk(), visitor)) {
            if (kind === 'track') names.push(trackName(selection));
            await go(page, `/settings?sel=${selection}`);
            await settleInspector(page);
            await look(`inspect-${kind}`, '.inspector');
          }
          await go(page, '/settings');
          for (const { name, part, open, close } of FLOATS) {
            if (!(await open(page))) continue;
            await look(`float-${name.replace(' ', '-')}`, part);
            await close(page);
          }
        }
        if (language === 'en') await photographMap(page, width, pages);
        await visitor.context.close();
        expect(visitor.outside).toEqual([]);
        // The unknown junction is told as 404, which a browser reports as an error.
        expect(visitor.errors.filter((error) => !error.includes('404'))).toEqual([]);
      });
    }
  }

  for (const language of LANGUAGES) {
    it(`asks who one is in ${NAMES[language]} at every width`, async () => {
      const visitor = await desk().arrive({ language: LOCALES[language], map: false }, null);
      const { page } = visitor;
      await page.goto(`${desk().url}/overview`);
      await page.locator('input[name=password]').waitFor();
      for (const [width, widthPx, heightPx] of WIDTHS) {
        await page.setViewportSize({ width: widthPx, height: heightPx });
        expect.soft(await textFaults(page, language, []), width).toEqual([]);
        for (const theme of THEMES) {
          await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
          await page.locator(`html[data-theme=${theme}]`).waitFor();
          if (width !== 'wall') expect.soft(await violations(page), `${width} ${theme}`).toEqual([]);
          await page.screenshot({ path: join(ARTIFACTS, `${width}-${language}-${theme}`, 'login.png') });
        }
      }
      await desk().leave(visitor);
    });
  }
}

/** Pages with the whole map, in one look: once it shows what lives on it. */
async function photographMap(page: Page, width: string, pages: readonly DeskPage[]): Promise<void> {
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  for (const { name, path, en } of pages.filter((each) => WITH_MAP.includes(each.name))) {
    await go(page, path);
    await settle(page, en);
    await page.screenshot({ path: join(ARTIFACTS, `${width}-en-light`, `${name}-map.png`) });
  }
}

/** A track is called by its number in hexadecimal digits. */
function trackName(selection: string): string {
  return Number(selection.split(':')[1]).toString(16).toUpperCase().padStart(8, '0');
}

const NAMES = { zh: 'Chinese', en: 'English' } as const;
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

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violations } from '../accessibility.js';
import type { Visit } from '../browser.js';
import { type Desk, go } from '../desk.js';
import { FLOATS, type Float } from '../floats.js';
import { type DeskPage, listPages, settle } from '../pages.js';
import { planNames, readControllers } from '../read-controllers.js';
import { textFaults } from '../texts.js';
import { listThings, settleInspector, type Thing } from '../things.js';

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

/** The platform is called so in every language. */
const BRAND = '路云';
/** A page for a thing that is not there. */
const UNKNOWN: DeskPage = { name: 'unknown', path: '/signals/none', zh: 'none', en: 'none' };

/**
 * Walks through every page, every kind of inspection, and all that opens over them, at three widths, in two languages and
 * two themes: axe finds nothing serious, no text is cut or in the other language, nothing is wider than the window. Leaves a
 * screenshot of each.
 */
export function walk(desk: () => Desk): void {
  for (const [width, widthPx, heightPx] of WIDTHS) {
    for (const language of LANGUAGES) {
      it(`reads well ${width === 'phone' ? 'on the phone' : `at the ${width}`} in ${NAMES[language]}`, async () => {
        const options = { width: widthPx, height: heightPx, language: LOCALES[language], map: false };
        const visitor = await desk().arrive(options);
        const { page } = visitor;
        await page.goto(`${desk().url}/settings`);
        await readControllers(desk(), visitor);
        const all = [...(await listPages(desk(), visitor)), UNKNOWN];
        const pages = width === 'wall' ? all.filter(({ name }) => ON_THE_WALL.includes(name)) : all;
        // A phone is as wide as the inspector at the desk; English is the longer language.
        const over = width === 'desk' || (width === 'phone' && language === 'en');
        const things = over ? await listThings(desk(), visitor) : [];
        const names = [
          'none',
          ...things.map(trackName).filter(Boolean),
          ...(await namesWithoutTranslation(desk(), visitor)),
          ...(await planNames(desk(), visitor)),
        ];
        // Axe judges colours by theme and layout by width, but language changes nothing for it; the wall is a large desk.
        const judged = width !== 'wall' && language === 'zh';
        // The map takes its time to change its theme: once is enough.
        for (const theme of THEMES) {
          const first = theme === THEMES[0];
          const shots = join(ARTIFACTS, `${width}-${language}-${theme}`);
          mkdirSync(shots, { recursive: true });
          await wear(page, theme);
          const look = async (name: string, within = '') => {
            if (first) expect.soft(await textFaults(page, language, names), name).toEqual([]);
            if (judged)
              expect.soft(await violations(page, { within, coloursOnly: !first }), `${name} ${theme}`).toEqual([]);
            await page.screenshot({ path: join(shots, `${name}.png`) });
          };
          for (const { name, path, [language]: heading } of pages) {
            await go(page, path);
            await settle(page, heading);
            const wide = await page.evaluate(() => document.documentElement.scrollWidth);
            expect.soft(wide, path).toBeLessThanOrEqual(widthPx);
            expect.soft(await page.locator('.panel .state-error').count(), path).toBe(0);
            await look(name);
          }
          // What lies over a page has been seen in English in one theme.
          if (first || judged) await lookOver(page, over ? FLOATS : [], things, look);
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
        expect.soft(await textFaults(page, language, [BRAND]), width).toEqual([]);
        for (const theme of THEMES) {
          await wear(page, theme);
          if (width !== 'wall') expect.soft(await violations(page), `${width} ${theme}`).toEqual([]);
          await page.screenshot({ path: join(ARTIFACTS, `${width}-${language}-${theme}`, 'login.png') });
        }
      }
      await desk().leave(visitor);
    });
  }
}

/** Looks at every inspection, then at what opens over a page. */
async function lookOver(
  page: Page,
  floats: readonly Float[],
  things: readonly Thing[],
  look: (name: string, within: string) => Promise<void>,
): Promise<void> {
  for (const { kind, selection } of things) {
    await go(page, `/settings?sel=${selection}`);
    await settleInspector(page);
    await look(`inspect-${kind}`, '.inspector');
  }
  await go(page, '/settings');
  for (const { name, part, open, close } of floats) {
    if (!(await open(page))) continue;
    await look(`float-${name.replace(' ', '-')}`, part);
    await close(page);
  }
}

async function wear(page: Page, theme: 'dark' | 'light'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.locator(`html[data-theme=${theme}]`).waitFor();
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

/** A track is called by its number in hexadecimal digits; others have names of their own. */
function trackName({ kind, selection }: Thing): string {
  return kind === 'track'
    ? Number(selection.slice(kind.length + 1))
        .toString(16)
        .toUpperCase()
        .padStart(8, '0')
    : '';
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
  const { items: commands } = await desk.ask(visitor, '/commands?limit=100');
  const actors = commands.flatMap(({ facts }: { facts: { actor: string }[] }) => facts.map(({ actor }) => actor));
  return [...single.flatMap((item) => [item.id, item.name ?? '']), ...actors].filter(Boolean);
}

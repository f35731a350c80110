import type { Page } from 'playwright-core';

/** Something that opens over the page. */
export interface Float {
  readonly name: string;
  /** Selects it. */
  readonly part: string;
  /** Opens it and waits until it is there; false where the page has none at this width. */
  open(page: Page): Promise<boolean>;
  close(page: Page): Promise<void>;
}

const pressEscape = (page: Page) => page.keyboard.press('Escape');

/** What opens over every page. A letter that is in most names makes the search find something. */
export const FLOATS: readonly Float[] = [
  {
    name: 'keys',
    part: '[role=dialog]',
    open: async (page) => {
      await page.locator('body').press('?');
      return shows(page, '[role=dialog]');
    },
    close: pressEscape,
  },
  {
    name: 'search',
    part: 'search',
    open: async (page) => {
      await page.locator('#search').fill('路');
      return shows(page, '#search-hits [role=option]');
    },
    close: async (page) => {
      await page.locator('#search').fill('');
      await page.locator('#search').press('Escape');
    },
  },
  {
    name: 'alarms',
    part: '[data-testid=alarms]',
    open: async (page) => {
      await page.getByTestId('alarm-bell').click();
      return shows(page, '[data-testid=alarms]');
    },
    close: pressEscape,
  },
  {
    name: 'user menu',
    part: '[role=menu]',
    open: async (page) => {
      await page.getByTestId('user-menu').click();
      return shows(page, '[role=menu]');
    },
    close: pressEscape,
  },
  {
    name: 'legend',
    part: '.legend',
    open: async (page) => {
      const button = page.locator('.map-tools button').last();
      if (!(await button.isVisible())) return false;
      await button.click();
      return shows(page, '.legend-card');
    },
    close: (page) => page.locator('.map-tools button').last().click(),
  },
  {
    name: 'time picker',
    part: '.time-pick',
    open: async (page) => {
      const button = page.locator('.time-tools button:has(.lucide-calendar-clock)');
      if (!(await button.isVisible())) return false;
      await button.click();
      return shows(page, '.time-pick');
    },
    close: pressEscape,
  },
];

async function shows(page: Page, what: string): Promise<boolean> {
  await page.locator(what).first().waitFor();
  return true;
}

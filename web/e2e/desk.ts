import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { logIn, type Visit, type VisitOptions, visit } from './browser.js';
import type { RunningPlatform } from './platform.js';

/** The one platform and browser that all suites share, and visitors to it. */
export class Desk {
  readonly platform: RunningPlatform;
  readonly browser: Browser;
  readonly #visits = new Set<Visit>();

  constructor(platform: RunningPlatform, browser: Browser) {
    this.platform = platform;
    this.browser = browser;
  }

  get url(): string {
    return this.platform.url;
  }

  /** A fresh visitor, logged in as `name` unless that is null. */
  async arrive(options: VisitOptions = {}, name: string | null = 'admin'): Promise<Visit> {
    const visitor = await visit(this.browser, this.url, options);
    this.#visits.add(visitor);
    if (name) await logIn(visitor, this.url, name);
    return visitor;
  }

  /** Ends a visit; nothing may have gone wrong in it, nor anything have left for elsewhere. */
  async leave(visitor: Visit): Promise<void> {
    await visitor.context.close();
    this.#visits.delete(visitor);
    expect(visitor.outside).toEqual([]);
    expect(visitor.errors).toEqual([]);
  }

  /** Closes what a failed test has left open: its map would slow all that follow. */
  async dismiss(): Promise<void> {
    for (const { context } of this.#visits) await context.close();
    this.#visits.clear();
  }

  /** What an endpoint below /api/v1 answers to this visitor. */
  // biome-ignore lint/suspicious/noExplicitAny: each caller knows what it asked for
  async ask(visitor: Visit, path: string): Promise<any> {
    return (await visitor.context.request.get(`${this.url}/api/v1${path}`)).json();
  }
}

/** Goes to a page as a link of the page would: the map stays. */
export async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

/** Waits until live vehicles are counted and the map has drawn them, which is after city, tiles and socket. */
export async function seeVehicles(page: Page): Promise<void> {
  const counted = page.locator('.figures dd').first();
  await expect
    .poll(async () => Number.parseInt((await counted.textContent()) ?? '', 10), { timeout: 60_000 })
    .toBeGreaterThan(5);
}

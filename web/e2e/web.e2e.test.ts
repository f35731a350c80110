import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, vi } from 'vitest';
import { openBrowser } from './browser.js';
import { Desk } from './desk.js';
import { type RunningPlatform, startPlatform } from './platform.js';
import { app } from './suites/app.js';
import { farewell } from './suites/farewell.js';
import { flows } from './suites/flows.js';
import { keyboard } from './suites/keyboard.js';
import { loop } from './suites/loop.js';
import { measures } from './suites/measures.js';
import { pointer } from './suites/pointer.js';
import { states } from './suites/states.js';
import { tables } from './suites/tables.js';
import { ARTIFACTS, walk } from './suites/walk.js';

let platform: RunningPlatform;
let browser: Browser;
let desk: Desk;

beforeAll(async () => {
  rmSync(ARTIFACTS, { recursive: true, force: true });
  [platform, browser] = await Promise.all([startPlatform(), openBrowser()]);
  desk = new Desk(platform, browser);
  const visitor = await desk.arrive();
  // The district uploads its city once it is connected.
  for (const [path, list] of [
    ['/parking', 'items'],
    ['/junctions', 'items'],
    ['/advisories', 'features'],
  ] as const) {
    await vi.waitUntil(async () => (await desk.ask(visitor, path))[list]?.length > 0, {
      timeout: 90_000,
      interval: 500,
    });
  }
  await visitor.context.close();
}, 200_000);

afterEach(() => desk.dismiss());

afterAll(async () => {
  await browser?.close();
  await platform?.stop();
  console.log(`Screenshots of every page: ${ARTIFACTS}`);
}, 60_000);

/** One platform and one browser for all, in this order: the last suite ends the platform. */
describe('the web on the running platform', { timeout: 240_000 }, () => {
  describe('what people do', () => flows(() => desk));
  describe('each page', () => walk(() => desk));
  describe('the keyboard', () => keyboard(() => desk));
  describe('what is dragged', () => pointer(() => desk));
  describe('measures of signals', () => measures(() => desk));
  describe('the engineer’s loop', () => loop(() => desk));
  describe('long tables', () => tables(() => desk));
  describe('the app', () => app(() => desk));
  describe('loading, faults and emptiness', () => states(() => desk));
  describe('the end', () => farewell(() => desk));
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { type Bench, say } from '../bench.js';
import { buildPeer } from '../map/build-peer.js';
import { importCity, linesOf, logIn } from '../map/city.js';
import { Crowd } from '../map/crowd.js';
import { Front } from '../map/front.js';
import { type HeapSample, sampleHeap, slope } from '../map/heap.js';
import { traceUpdates, type UpdateCost } from '../map/main-thread.js';
import { freePort, PlatformProcess } from '../platform-process.js';

const OBJECTS = 100_000;
/** As many as drive in the district. */
const USUAL_OBJECTS = 5_000;
const FRAME_EVERY_MS = 500;
const KEYFRAME_EVERY = 10;
const VIEWPORT = { width: 1280, height: 720 };
/** Software GL, so that it runs without a graphics card; drawing is then another process' work on the same cores. */
const FLAGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--enable-precise-memory-info',
];
const FIRST_MAP_TIMEOUT_MS = 60_000;
const WARM_UP_MS = 15_000;
const SETTLE_MS = 4_000;
const LEAST_UPDATES = 8;
const MOST_LOOKS = 5;

type Seen = Awaited<ReturnType<typeof traceUpdates>>;

/**
 * The built web in a real Chromium against the embedded platform with the district's city. Cold first, with as many
 * vehicles as usual; then with 100,000 that all move with each frame of the live protocol, twice a second.
 */
export const map: Bench = async ({ quick }) => {
  const directory = mkdtempSync(join(tmpdir(), 'luyun-bench-'));
  const place = { dataDir: join(directory, 'data'), httpPort: await freePort(), grpcPort: await freePort() };
  const platform = PlatformProcess.start(place);
  const peer = buildPeer(join(directory, 'peer'));
  let browser: Browser | undefined;
  let front: Front | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  try {
    await platform.ready();
    const url = `http://127.0.0.1:${place.httpPort}`;
    const cookie = await logIn(url);
    await importCity(url, cookie);
    const lines = await linesOf(url, cookie, 'links');
    let crowd = new Crowd(lines, USUAL_OBJECTS);
    front = await Front.open(place.httpPort, await peer, (socket) => socket.send(crowd.frame(Date.now(), true)));
    const served = front;
    let frames = 0;
    timer = setInterval(() => served.send(crowd.frame(Date.now(), frames++ % KEYFRAME_EVERY === 0)), FRAME_EVERY_MS);

    const executablePath = process.env.LUYUN_TEST_CHROMIUM ?? process.env.LUYUN_CHROMIUM ?? '/usr/bin/chromium';
    browser = await chromium.launch({ executablePath, args: FLAGS });
    const context = await newcomer(browser, served.url, cookie);
    const { page, firstMapMs } = await firstMap(context, served.url);
    const jsKbFirstLoad = Math.round(served.scriptBytes / 1024);
    say(`map on the screen after ${firstMapMs.toFixed(0)} ms, ${jsKbFirstLoad} kB of scripts, compressed`);

    // A desk is open all day: its code has run often enough for the compiler to have done its best.
    await page.waitForTimeout(WARM_UP_MS);
    crowd = new Crowd(lines, OBJECTS);
    await page.waitForTimeout(SETTLE_MS);
    const own = await enoughUpdates(browser, page, quick ? 8_000 : 30_000);
    report(`${OBJECTS} objects`, own.updates);
    const heap = await watchHeap(browser, page, quick ? 10_000 : 600_000, quick ? 5 : 20);
    await context.close();

    say('the same with an array of objects, as deck.gl is used at first ...');
    const other = await (await newcomer(browser, served.url, cookie)).newPage();
    await other.goto(`${served.url}/peer/`);
    await other.waitForTimeout(SETTLE_MS);
    const rows = await enoughUpdates(browser, other, quick ? 6_000 : 20_000);
    report('array of objects', rows.updates);
    return {
      objects: crowd.count,
      updates: own.updates.length,
      mainThreadMsP95: round(p95(own.updates.map(({ cpuMs }) => cpuMs))),
      mainThreadMsP50: round(median(own.updates.map(({ cpuMs }) => cpuMs))),
      mainThreadWallMsP95: round(p95(own.updates.map(({ wallMs }) => wallMs))),
      glideFrameMsP95: round(p95(own.frames.map(({ cpuMs }) => cpuMs))),
      peerObjectRowsMsP95: round(p95(rows.updates.map(({ cpuMs }) => cpuMs))),
      firstMapMs: Math.round(firstMapMs),
      ...heap,
      jsKbFirstLoad,
    };
  } finally {
    clearInterval(timer);
    await browser?.close();
    await front?.close();
    await platform.stop();
    rmSync(directory, { recursive: true, force: true });
  }
};

/** Nothing stored, but logged in. */
async function newcomer(browser: Browser, url: string, cookie: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'zh-CN', colorScheme: 'dark' });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url }]);
  await context.addInitScript({ content: "localStorage.setItem('luyun.tour', 'done')" });
  return context;
}

/** From the first request until the city is on the screen. */
async function firstMap(context: BrowserContext, url: string): Promise<{ page: Page; firstMapMs: number }> {
  const page = await context.newPage();
  page.on('pageerror', (error) => say(`page: ${error.message}`));
  await page.goto(`${url}/overview`, { waitUntil: 'commit' });
  const mark = await page.waitForFunction(() => performance.getEntriesByName('luyun.map')[0]?.startTime, undefined, {
    timeout: FIRST_MAP_TIMEOUT_MS,
    polling: 50,
  });
  return { page, firstMapMs: Number(await mark.jsonValue()) };
}

/** Where others use the processors, software GL draws so seldom that it takes more than one look. */
async function enoughUpdates(browser: Browser, page: Page, durationMs: number): Promise<Seen> {
  const seen: Seen = { updates: [], frames: [], longestTaskMs: 0 };
  for (let looks = 0; looks < MOST_LOOKS && seen.updates.length < LEAST_UPDATES; looks++) {
    const more = await traceUpdates(browser, page, durationMs);
    seen.updates.push(...more.updates);
    seen.frames.push(...more.frames);
    seen.longestTaskMs = Math.max(seen.longestTaskMs, more.longestTaskMs);
  }
  if (seen.updates.length === 0) throw new Error('The page took no updates: the machine is too busy to measure.');
  return seen;
}

async function watchHeap(browser: Browser, page: Page, durationMs: number, count: number) {
  const session = await page.context().newCDPSession(page);
  const { processInfo } = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo');
  const pid = processInfo.find(({ type }) => type === 'browser')?.id ?? 0;
  const samples: HeapSample[] = [];
  for (let i = 0; i < count; i++) {
    samples.push(await sampleHeap(session, pid));
    if (i < count - 1) await page.waitForTimeout(durationMs / (count - 1));
  }
  const minutes = ((samples.at(-1)?.atMs ?? 0) - (samples[0]?.atMs ?? 0)) / 60_000;
  const heapMbPerMin = slope(samples, ({ heapMb }) => heapMb);
  const last = samples.at(-1);
  say(`heap ${last?.heapMb.toFixed(1)} MB after ${minutes.toFixed(1)} min, ${heapMbPerMin.toFixed(2)} MB/min`);
  const figures = {
    heapMb: round(last?.heapMb ?? 0),
    heapMinutes: round(minutes),
    heapMbPerMin: round(heapMbPerMin),
    rendererMb: Math.round(last?.residentMb ?? 0),
  };
  return minutes >= 9.9 ? { heapMbAfter10Min: figures.heapMb, ...figures } : figures;
}

function report(name: string, updates: readonly UpdateCost[]): void {
  const cpu = updates.map(({ cpuMs }) => cpuMs);
  const wall = updates.map(({ wallMs }) => wallMs);
  say(
    `${name}: ${updates.length} updates, main thread p50 ${median(cpu).toFixed(1)} ms, p95 ${p95(cpu).toFixed(1)} ms (by the clock p95 ${p95(wall).toFixed(1)} ms)`,
  );
}

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const median = (values: readonly number[]) => at(values, 0.5);
const p95 = (values: readonly number[]) => at(values, 0.95);
const round = (value: number) => Math.round(value * 100) / 100;

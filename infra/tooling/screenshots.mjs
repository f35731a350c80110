// `npm run screenshots`: runs the embedded platform with its city and photographs it for the README and the gallery.
// With LUYUN_SCREENSHOTS_URL it photographs the platform that runs there; names as arguments take only those shots, `guide` the guide's.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { photographGuide } from './guide-shots.mjs';
import { build, install, main, requireNode, root, say, Unusable } from './setup.mjs';
import { shots, VIEWPORTS } from './shots.mjs';
import { testEquipment } from './test-equipment.mjs';

const HTTP_PORT = 18_080;
const GRPC_PORT = 18_051;
/** Long enough for whole cycles, and for histories that are worth a look. */
const WARM_UP_MS = 300_000;
/** Plans are made from a quarter of an hour. */
const GUIDE_WARM_UP_MS = 1_000_000;
/** For vehicles, lanes and labels to come, drawn by software. */
const SETTLE_MS = 20_000;
const out = join(root, 'infra/screenshots');

await main(async () => {
  requireNode();
  await install();
  const { LUYUN_TEST_CHROMIUM } = await testEquipment();
  const wanted = process.argv.slice(2);
  const chosen = shots.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const guide = wanted.length === 0 || wanted.includes('guide');
  const running = process.env.LUYUN_SCREENSHOTS_URL;
  const use = (url) => photograph(LUYUN_TEST_CHROMIUM, url, chosen, guide);
  if (running) await use(running.replace(/\/$/, ''));
  else await withPlatform(use, guide ? GUIDE_WARM_UP_MS : WARM_UP_MS);
  if (wanted.length === 0) writeFileSync(join(out, 'GALLERY.md'), gallery());
});

async function withPlatform(use, warmUpMs) {
  await build();
  const dataDir = mkdtempSync(join(tmpdir(), 'luyun-screenshots-'));
  const env = { ...process.env, LUYUN_DATA_DIR: dataDir, LUYUN_HTTP_PORT: HTTP_PORT, LUYUN_GRPC_PORT: GRPC_PORT };
  // Unlike the waiting, the platform keeps this process alive.
  const platform = spawn(process.execPath, [join(root, 'services/all-in-one/dist/main.js')], { env, stdio: 'inherit' });
  const ended = new Promise((done) => platform.once('exit', done));
  try {
    say(`Letting the traffic run for ${warmUpMs / 1000} s ...`);
    await Promise.race([
      wait(warmUpMs, undefined, { ref: false }),
      ended.then(() => {
        throw new Unusable('The platform ended before it could be photographed.');
      }),
    ]);
    await use(`http://127.0.0.1:${HTTP_PORT}`);
  } finally {
    platform.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function photograph(executablePath, url, chosen, guide) {
  const args = [
    '--no-sandbox',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--disable-background-networking',
  ];
  const browser = await chromium.launch({ executablePath, args });
  for (const { file, path, device, theme, language } of chosen) {
    const context = await browser.newContext({
      viewport: VIEWPORTS[device],
      colorScheme: theme,
      locale: language === 'zh' ? 'zh-CN' : 'en',
      reducedMotion: 'reduce',
    });
    await context.addInitScript(() => localStorage.setItem('luyun.tour', 'done'));
    const page = await context.newPage();
    const answer = await page.request.post(`${url}/api/v1/login`, { data: { name: 'admin', password: 'admin-demo' } });
    if (!answer.ok()) throw new Unusable(`The demo login fails: ${answer.status()}`);
    const api = async (question) => (await page.request.get(`${url}/api/v1${question}`)).json();
    await page.goto(url + (await path(api)));
    await page.locator('.panel h1').waitFor({ timeout: 120_000 });
    await wait(SETTLE_MS);
    // Large ones are photographs rather than drawings.
    const format = file.endsWith('.jpg') ? { type: 'jpeg', quality: 86 } : { type: 'png' };
    await page.screenshot({ path: join(out, file), timeout: 120_000, ...format });
    say(file);
    await context.close();
  }
  if (guide) await photographGuide(browser, url);
  await browser.close();
}

/** The page that shows them all. */
function gallery() {
  const lines = shots.map(({ file, title }) => `## ${title}\n\n![${title}](${file})\n`);
  return `# Gallery\n\nMade by \`npm run screenshots\` from the simulated district; names of roads are illustrative.\n\n${lines.join('\n')}`;
}

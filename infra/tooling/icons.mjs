// `npm run icons`: draws the app's icons for phones and docks from web/public/icon.svg.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { install, main, requireNode, root, say } from './setup.mjs';
import { testEquipment } from './test-equipment.mjs';

const GROUND = '#0f1826';
/** `inset`: what a maskable icon must leave free around the sign, as a share of its side. */
const icons = [
  { name: 'icon-180', size: 180, full: true, inset: 0 },
  { name: 'icon-192', size: 192, full: false, inset: 0 },
  { name: 'icon-512', size: 512, full: false, inset: 0 },
  { name: 'maskable-512', size: 512, full: true, inset: 0.1 },
];

await main(async () => {
  requireNode();
  await install();
  const { LUYUN_TEST_CHROMIUM } = await testEquipment();
  const svg = readFileSync(join(root, 'web/public/icon.svg'), 'utf8');
  const out = join(root, 'web/public/icons');
  mkdirSync(out, { recursive: true });
  const browser = await chromium.launch({ executablePath: LUYUN_TEST_CHROMIUM, args: ['--no-sandbox'] });
  for (const { name, size, full, inset } of icons) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const side = Math.round(size * (1 - 2 * inset));
    const box = `display:grid;place-items:center;width:${size}px;height:${size}px;background:${full ? GROUND : 'none'}`;
    await page.setContent(
      `<style>body{margin:0}svg{width:${side}px;height:${side}px}</style><div style="${box}">${svg}</div>`,
    );
    await page.screenshot({ path: join(out, `${name}.png`), omitBackground: true });
    say(`${name}.png`);
    await page.close();
  }
  await browser.close();
});

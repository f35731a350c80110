// `npm run screenshots`: runs the embedded platform with its district and photographs it for the README.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { build, install, main, requireNode, root, say, Unusable } from './setup.mjs';
import { testEquipment } from './test-equipment.mjs';

const HTTP_PORT = 18_080;
const GRPC_PORT = 18_051;
const WARM_UP_MS = 150_000;
const out = join(root, 'infra/screenshots');

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const shots = [
  { name: 'overview', path: '/', viewport: desk, theme: 'dark', language: 'zh-CN' },
  {
    name: 'junction',
    path: '/signals',
    junction: { id: 'C3', zoom: 17.8 },
    viewport: desk,
    theme: 'dark',
    language: 'zh-CN',
  },
  { name: 'parking', path: '/parking', viewport: desk, theme: 'light', language: 'en' },
  { name: 'phone', path: '/', viewport: phone, theme: 'light', language: 'zh-CN' },
];

await main(async () => {
  requireNode();
  await install();
  const { LUYUN_TEST_CHROMIUM } = await testEquipment();
  await build();
  const dataDir = mkdtempSync(join(tmpdir(), 'luyun-screenshots-'));
  const env = { ...process.env, LUYUN_DATA_DIR: dataDir, LUYUN_HTTP_PORT: HTTP_PORT, LUYUN_GRPC_PORT: GRPC_PORT };
  // Unlike the waiting, the platform keeps this process alive.
  const platform = spawn(process.execPath, [join(root, 'services/all-in-one/dist/main.js')], { env, stdio: 'inherit' });
  const ended = new Promise((done) => platform.once('exit', done));
  try {
    say(`Letting the traffic run for ${WARM_UP_MS / 1000} s ...`);
    await Promise.race([
      wait(WARM_UP_MS, undefined, { ref: false }),
      ended.then(() => {
        throw new Unusable('The platform ended before it could be photographed.');
      }),
    ]);
    await photograph(LUYUN_TEST_CHROMIUM);
  } finally {
    platform.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  }
});

async function photograph(executablePath) {
  const args = [
    '--no-sandbox',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--disable-background-networking',
  ];
  const browser = await chromium.launch({ executablePath, args });
  for (const { name, path, junction, viewport, theme, language } of shots) {
    const page = await browser.newPage({ viewport, colorScheme: theme, locale: language });
    const url = `http://127.0.0.1:${HTTP_PORT}`;
    await page.request.post(`${url}/api/v1/login`, { data: { name: 'engineer', password: 'engineer-demo' } });
    await page.goto(url + path + (junction ? await queryOf(page, url, junction) : ''));
    await wait(20_000);
    await page.screenshot({ path: join(out, `${name}.png`) });
    say(`${name}.png`);
    await page.close();
  }
  await browser.close();
}

/** Selects a junction and puts it into the middle of what the panels leave free. */
async function queryOf(page, url, { id, zoom }) {
  const answer = await page.request.get(`${url}/api/v1/junctions/${id}`);
  if (!answer.ok()) throw new Unusable(`The junction ${id} of the screenshot is not in the district.`);
  const [longitude, latitude] = (await answer.json()).position;
  return `?at=${zoom}/${latitude}/${longitude}&sel=junction:${id}`;
}

// Walks the engineer's loop on a running platform, as the guide tells it, and photographs each step; see infra/guide.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root, say, Unusable } from './setup.mjs';
import { grandJunction } from './shots.mjs';

const VIEWPORT = { width: 1280, height: 860 };
const out = join(root, 'infra/guide');
/** A simulation on a busy machine, a cycle on the street. */
const SOON = { timeout: 300_000 };
const QUALITY = 0.82;

const WORDS = {
  zh: {
    locale: 'zh-CN',
    plans: '配时方案',
    read: '读取信号机',
    undo: '撤销',
    optimise: '优化',
    basis: '最近 15 分',
    reason: '原因',
    why: '晚高峰排队过长',
    start: '开始优化',
    deploy: '下发',
    ask: '请求下发',
    agree: '同意下发',
    back: '恢复原方案',
    backNow: '立即恢复',
    minGreen: /^最小绿灯/,
  },
  en: {
    locale: 'en-US',
    plans: 'Timing plans',
    read: 'Read the controller',
    undo: 'Undo',
    optimise: 'Optimise',
    basis: 'Last 15 min',
    reason: 'Reason',
    why: 'Long queues in the evening',
    start: 'Start',
    deploy: 'Deploy',
    ask: 'Ask for deployment',
    agree: 'Let it be sent',
    back: 'Roll back',
    backNow: 'Roll back now',
    minGreen: /^Min green/,
  },
};

/**
 * Photographs the loop once in each language. The platform needs a quarter of an hour of traffic, better more.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} url of the platform, without a slash at its end
 */
export async function photographGuide(browser, url) {
  mkdirSync(out, { recursive: true });
  for (const language of ['zh', 'en']) await walk(browser, url, language);
}

async function walk(browser, url, language) {
  const words = WORDS[language];
  const engineer = await arrive(browser, url, 'engineer', words.locale);
  const button = (name) => engineer.getByRole('button', { name, exact: true });
  const take = (name, part, page = engineer) => photograph(page, `${name}-${language}`, part);
  const { items } = await ask(engineer, url, '/corridors');
  const { id: corridor } = items[0];
  const { id: junction } = await grandJunction((question) => ask(engineer, url, question));

  await engineer.goto(`${url}/signals/${encodeURIComponent(junction)}`);
  await button(words.plans).click();
  const phases = engineer.getByTestId('plan-phases');
  await button(words.read).or(phases).first().waitFor(SOON);
  if (await button(words.read).isVisible()) await button(words.read).click();
  await phases.waitFor(SOON);
  await engineer.getByTestId('plan-verdict').waitFor(SOON);
  await take('plans');
  await phases.getByRole('spinbutton', { name: words.minGreen }).first().fill('2');
  await engineer.locator('[data-testid=plan-verdict][data-tone=danger][data-pending=false]').waitFor(SOON);
  await take('problem');
  await button(words.undo).click();

  await engineer.goto(`${url}/signals/${encodeURIComponent(junction)}`);
  await button(words.optimise).click();
  await engineer.getByTestId('proposal-chosen').locator('li').first().waitFor(SOON);
  await button(words.basis).click();
  await engineer.getByRole('textbox', { name: words.reason }).fill(words.why);
  await take('wish');
  await button(words.start).click();
  await engineer.getByTestId('shadow').waitFor(SOON);
  await take('proposal');
  await take('reasons', engineer.getByTestId('proposal-reasons'));
  const tradeOffs = engineer.getByTestId('trade-offs');
  if (await tradeOffs.isVisible()) await take('trade-off', tradeOffs);

  await button(words.deploy).click();
  await engineer.getByTestId('deploy').waitFor();
  await take('deploy');
  await button(words.ask).click();
  const deployment = engineer.getByTestId('deployment').first();
  await deployment.waitFor(SOON);
  const second = await arrive(browser, url, 'admin', words.locale);
  await second.goto(engineer.url());
  await second.getByTestId('deployment').first().waitFor(SOON);
  await take('agree', second.getByTestId('deployment').first(), second);
  await second.getByRole('button', { name: words.agree }).click();
  await engineer.locator('[data-testid=deployment][data-state=watching]').waitFor(SOON);
  await take('watching', deployment);
  await second.context().close();
  await deployment.getByRole('button', { name: words.back }).click();
  await engineer.getByTestId('roll-back').waitFor();
  await take('roll-back');
  await button(words.backNow).click();
  await engineer.locator('[data-testid=deployment][data-state=rolled-back]').waitFor(SOON);

  await readControllers(engineer, url);
  await engineer.goto(`${url}/signals/corridor/${encodeURIComponent(corridor)}`);
  const offsets = engineer.getByTestId('offsets');
  await offsets.waitFor(SOON);
  await offsets.getByRole('slider').nth(1).focus();
  for (let times = 0; times < 2; times++) await engineer.keyboard.press('Shift+ArrowRight');
  await wait(2_000);
  await take('offsets', offsets);
  await engineer.context().close();
}

/** A page of its own for an account. The map is a stamp: it is in no picture, and software draws it slowly. */
async function arrive(browser, url, name, locale) {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    locale,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await context.addInitScript(() => {
    localStorage.setItem('luyun.tour', 'done');
    const stamp = new CSSStyleSheet();
    stamp.replaceSync('.map-canvas { width: 96px !important; height: 96px !important }');
    document.adoptedStyleSheets = [stamp];
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const answer = await page.request.post(`${url}/api/v1/login`, { data: { name, password: `${name}-demo` } });
  if (!answer.ok()) throw new Unusable(`The demo login fails: ${answer.status()}`);
  return page;
}

const ask = async (page, url, question) => (await page.request.get(`${url}/api/v1${question}`)).json();

async function readControllers(page, url) {
  const { items } = await ask(page, url, '/programmes');
  for (const { deviceId, readMs } of items) {
    if (readMs !== null) continue;
    await page.request.post(`${url}/api/v1/commands`, {
      data: { requestId: `guide-${deviceId}`, deviceId, content: { kind: 'read-programme' } },
      headers: { 'x-luyun-csrf': '1' },
    });
  }
  await wait(5_000);
}

/** The panel of a page, scrolled to a part of it, or the dialog over it, as WebP: a third of what PNG takes. */
async function photograph(page, name, part) {
  if (part) await part.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await wait(1_500);
  const dialog = page.getByRole('dialog');
  const subject = (await dialog.isVisible()) ? dialog : page.locator('.panel').first();
  const png = await subject.screenshot({ timeout: 120_000 });
  const webp = await page.evaluate(
    async ([octets, quality]) => {
      const picture = await createImageBitmap(new Blob([Uint8Array.from(octets)], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      canvas.getContext('2d')?.drawImage(picture, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    [[...png], QUALITY],
  );
  writeFileSync(join(out, `${name}.webp`), Buffer.from(webp));
  say(`infra/guide/${name}.webp`);
}

import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** Software GL, so that WebGL works on machines without a graphics card. */
const FLAGS = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.LUYUN_TEST_CHROMIUM ?? process.env.LUYUN_CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: FLAGS });
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests that left the platform's origin. */
  readonly outside: readonly string[];
  /** Uncaught errors and errors on the console. */
  readonly errors: readonly string[];
}

export interface VisitOptions {
  readonly language?: 'zh-CN' | 'en-US';
  readonly theme?: 'dark' | 'light';
  readonly width?: number;
  readonly height?: number;
  /** Vehicles glide, which software GL draws slowly. */
  readonly motion?: boolean;
  /** False: the map is a stamp, which costs next to nothing to draw. */
  readonly map?: boolean;
}

/** A fresh visitor: nothing stored, nobody logged in. */
export async function visit(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visit> {
  const { language = 'zh-CN', theme = 'dark', width = 900, height = 640, motion = false, map = true } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language,
    colorScheme: theme,
    reducedMotion: motion ? 'no-preference' : 'reduce',
  });
  // Not the first visit: the way around has been shown.
  await context.addInitScript(() => localStorage.setItem('luyun.tour', 'done'));
  if (!map) {
    await context.addInitScript(() => {
      const stamp = new CSSStyleSheet();
      stamp.replaceSync('.map-canvas { width: 96px !important; height: 96px !important }');
      document.adoptedStyleSheets = [stamp];
    });
  }
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const outside: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(url)) outside.push(request.url());
  });
  page.on('websocket', (socket) => {
    if (!socket.url().startsWith(url.replace('http', 'ws'))) outside.push(socket.url());
  });
  page.on('pageerror', (error) => errors.push(`uncaught: ${error.name}: ${error.message}\n${error.stack ?? ''}`));
  page.on('console', (message) => {
    // Who is not logged in is told so by 401, which a browser reports as an error.
    if (message.type() !== 'error' || message.text().includes('401')) return;
    const { url: source, lineNumber, columnNumber } = message.location();
    errors.push(`${message.text()} (${source}:${lineNumber}:${columnNumber})`);
  });
  return { page, context, outside, errors };
}

/** Logs in as one of the demo accounts without the form. */
export async function logIn(visitor: Visit, url: string, name = 'admin'): Promise<void> {
  const config = await (await visitor.context.request.get(`${url}/api/v1/config`)).json();
  const demo = config.demoLogins.find((login: { name: string }) => login.name === name);
  if (!demo) throw new Error(`no demo login ${name}`);
  const answer = await visitor.context.request.post(`${url}/api/v1/login`, {
    data: { name: demo.name, password: demo.password },
  });
  if (!answer.ok()) throw new Error(`login: ${answer.status()}`);
}

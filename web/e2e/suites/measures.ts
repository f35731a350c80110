import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Visit } from '../browser.js';
import type { Desk } from '../desk.js';
import { readControllers } from '../read-controllers.js';

const CYCLE_MS = 60_000;
const CYCLES = 50;

/** Charts of a junction whose log is known: imported, drawn, read by keyboard, opened down to the events, taken out. */
export function measures(desk: () => Desk): void {
  it('imports a log, draws it, and leads to the events behind a cycle', async () => {
    const visitor = await desk().arrive({ language: 'en-US', width: 1280, height: 900, map: false });
    const { page } = visitor;
    const { id, phase, fromMs, toMs } = await importLog(desk(), visitor);
    const span = `${fromMs / 1000}-${toMs / 1000}`;
    await page.goto(`${desk().url}/signals/${encodeURIComponent(id)}/measures?span=${span}&phase=${phase}`);
    const plot = page.locator('.plot-area').first();
    await plot.waitFor();
    // Every vehicle comes ten seconds into the green.
    await page.locator('.figures').first().getByText('100.0').waitFor();
    await plot.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const said = await plot.locator('.plot-said').textContent();
    expect(said).toMatch(/Cycle at|after red began/);
    await page.keyboard.press('Enter');
    const dialog = page.getByTestId('events-dialog');
    await dialog.getByText('Green begins').first().waitFor();
    expect(await dialog.locator('tbody tr').count()).toBeGreaterThan(4);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    // The address leads back to the same.
    expect(new URL(page.url()).search).toContain(`phase=${phase}`);
    await desk().leave(visitor);
  });

  it('draws what comes further down the page when somebody gets there, and says what is not there', async () => {
    const visitor = await desk().arrive({ language: 'en-US', width: 1280, height: 900, map: false });
    const { page } = visitor;
    const { id, phase, fromMs, toMs } = await importLog(desk(), visitor);
    await page.goto(
      `${desk().url}/signals/${encodeURIComponent(id)}/measures?span=${fromMs / 1000}-${toMs / 1000}&phase=${phase}`,
    );
    const section = (title: string) =>
      page.locator('.section').filter({ has: page.getByRole('heading', { name: title }) });
    await section('Pre-emption and priority').waitFor();
    // A section starts a little before it comes into sight, and no sooner.
    expect(await page.evaluate(lastChartBelow, 2_000)).toEqual({ belowPx: 2_000, shows: 'waiting' });
    await expect.poll(() => page.evaluate(lastChartBelow, 400)).toEqual({ belowPx: 400, shows: 'drawn' });
    await page.evaluate(() => document.querySelector('.panel-body')?.scrollTo(0, 0));
    const waits = section('Wait time');
    await waits.scrollIntoViewIfNeeded();
    await waits.getByText('No calls were logged').waitFor();
    const use = section('Green time utilisation');
    await use.scrollIntoViewIfNeeded();
    // All come into the same two seconds of a green of 26 s.
    await use.locator('.figures').getByText('26.0').waitFor();
    await use.locator('.plot-area').focus();
    await page.keyboard.press('ArrowRight');
    expect(await use.locator('.plot-said').textContent()).toMatch(/(8 to 10|10 to 12) s into green: 1\.00 a green/);
    const last = section('Pre-emption and priority');
    await last.scrollIntoViewIfNeeded();
    await last.getByText('No pre-emption and no request for priority').waitFor();
    await desk().leave(visitor);
  });

  it('compares the junctions of a corridor, and leads from a cell to its charts', async () => {
    const visitor = await desk().arrive({ language: 'en-US', width: 1280, height: 900, map: false });
    const { page } = visitor;
    // What offsets would do is told of what controllers hold.
    await readControllers(desk(), visitor);
    const { items } = await desk().ask(visitor, '/corridors');
    const found: string = items[0].id;
    const { junctions } = await desk().ask(visitor, `/corridors/${encodeURIComponent(found)}/measures/hours`);
    const { fromMs, toMs } = await importLog(desk(), visitor, (id, phase) =>
      junctions.some((each: { id: string; phases: number[] }) => each.id === id && each.phases.includes(phase)),
    );
    const span = `${fromMs / 1000}-${toMs / 1000}`;
    await page.goto(`${desk().url}/signals/corridor/${encodeURIComponent(found)}?span=${span}&measure=volume`);
    const map = page.getByRole('application', { name: /^Junctions by hour/ });
    await map.waitFor();
    await map.focus();
    await page.keyboard.press('ArrowRight');
    expect(await map.locator('.plot-said').textContent()).toMatch(/Arrivals \d+/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/measures\?.*span=\d+-\d+/);
    await page.locator('.plot-area').first().waitFor();
    await desk().leave(visitor);
  });

  it('takes a chart out as a drawing and as a table', async () => {
    const visitor = await desk().arrive({ language: 'en-US', width: 1280, height: 900, map: false });
    const { page } = visitor;
    const { id, phase, fromMs, toMs } = await importLog(desk(), visitor);
    await page.goto(
      `${desk().url}/signals/${encodeURIComponent(id)}/measures?span=${fromMs / 1000}-${toMs / 1000}&phase=${phase}`,
    );
    await page.locator('.plot-area').first().waitFor();
    const take = async (kind: string) => {
      await page.getByRole('button', { name: /^Export: Coordination diagram/ }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: kind }).click(),
      ]);
      return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
    };
    const svg = await take('SVG');
    expect(svg.name).toMatch(/^pcd-.*\.svg$/);
    expect(svg.bytes.toString()).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    const csv = await take('CSV');
    expect(csv.bytes.toString().split('\r\n').length).toBeGreaterThan(CYCLES - 5);
    const png = await take('PNG');
    expect([...png.bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    await desk().leave(visitor);
  });
}

/** In the browser: scrolls until the last chart begins so far below the visible part of the page, and tells where it is and what it shows. */
function lastChartBelow(wantedPx: number) {
  const panel = document.querySelector('.panel-body');
  const chart = [...document.querySelectorAll('.measures > div > .section')].at(-1);
  if (!panel || !chart) throw new Error('no chart');
  const belowPx = () => Math.round(chart.getBoundingClientRect().top - panel.getBoundingClientRect().bottom);
  panel.scrollBy(0, belowPx() - wantedPx);
  return { belowPx: belowPx(), shows: chart.querySelector('.skeleton') ? 'waiting' : 'drawn' };
}

/** A log of whole cycles of one phase an hour and more ago, before anybody logged: red 30 s, green 26 s, a vehicle in it. */
async function importLog(desk: Desk, visitor: Visit, fits: (id: string, phase: number) => boolean = () => true) {
  const { items } = await desk.ask(visitor, '/junctions?signalised=true');
  for (const { id } of items) {
    const { phases } = await desk.ask(visitor, `/junctions/${encodeURIComponent(id)}/measures`);
    const found = phases.find(
      (each: { kind: string; phase: number; advance: unknown[] }) =>
        each.kind === 'vehicle' && each.advance.length > 0 && fits(id, each.phase),
    );
    if (!found) continue;
    const { phase, advance } = found;
    const [{ channel, travelMs }] = advance;
    const fromMs = Math.floor(Date.now() / 3_600_000 - 3) * 3_600_000;
    const lines = Array.from({ length: CYCLES }, (_, cycle) => {
      const at = fromMs + cycle * CYCLE_MS;
      const event = (ms: number, code: number, parameter: number) => `${at + ms},${code},${parameter}`;
      const arrivesMs = 40_000 - Math.round(travelMs / 100) * 100;
      return [
        event(0, 10, phase),
        event(1000, 11, phase),
        event(30_000, 1, phase),
        event(arrivesMs, 82, channel),
        event(arrivesMs + 500, 81, channel),
        event(56_000, 4, phase),
        event(56_000, 8, phase),
        event(60_000, 9, phase),
      ];
    }).flat();
    const answer = await visitor.context.request.post(
      `${desk.url}/api/v1/junctions/${encodeURIComponent(id)}/controller-log?simulated=true`,
      {
        data: Buffer.from(lines.join('\n')),
        headers: { 'content-type': 'application/octet-stream', 'x-luyun-csrf': '1' },
      },
    );
    if (!answer.ok()) throw new Error(`import: ${answer.status()} ${await answer.text()}`);
    return { id, phase, fromMs, toMs: fromMs + CYCLES * CYCLE_MS };
  }
  throw new Error('no junction with a detector');
}

import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Desk } from '../desk.js';
import { readControllers } from '../read-controllers.js';

const DESK = { language: 'en-US', width: 1440, height: 900, map: false } as const;
/** A simulation, and a change of programme at the end of a cycle on the street. */
const SOON = { timeout: 150_000 };

/** The engineer's loop: read, change, try in the shadow, have it agreed to, see it on the street, take it back. */
export function loop(desk: () => Desk): void {
  it('goes from what a controller holds to a deployment that was watched, and back', async () => {
    const engineer = await desk().arrive(DESK, 'engineer');
    const { page } = engineer;
    const { items } = await desk().ask(engineer, '/programmes');
    const { id } = items.find((each: { junction: unknown }) => each.junction).junction;
    await page.goto(`${desk().url}/signals/${encodeURIComponent(id)}`);
    await page.getByRole('button', { name: 'Timing plans' }).click();
    await readController(page);

    // What goes against the limits is said while one types, and is not saved.
    const verdict = page.getByTestId('plan-verdict');
    await verdict.getByText('Checked:').waitFor();
    const phases = page.getByTestId('plan-phases');
    const minGreen = phases.getByRole('spinbutton', { name: /^Min green/ }).first();
    await minGreen.fill('1');
    await verdict.getByText('the safety limits want').first().waitFor();
    expect(await page.getByRole('button', { name: 'Save as a version' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Undo' }).click();
    await verdict.getByText('Checked:').waitFor();

    // A border is moved by keyboard; the numbers follow, and so do the stages.
    const border = page.getByRole('slider', { name: /^Border of phases/ }).first();
    const [before] = (await border.getAttribute('aria-label'))?.match(/\d+/) ?? [];
    const split = phases.getByRole('spinbutton', { name: new RegExp(`^Split ${before} `) });
    const was = Number(await split.inputValue());
    await border.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(Number(await split.inputValue())).toBe(was + 2);
    await page.getByRole('button', { name: 'Stages (GB)' }).click();
    await page.getByTestId('plan-stages').waitFor();
    expect(new URL(page.url()).search).toContain('view=stages');

    await page.getByRole('button', { name: 'Save as a version' }).click();
    await page.getByRole('textbox', { name: 'Reason' }).fill('左转放行不足 More for the left turn');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const versions = page.getByTestId('versions');
    await versions.getByText('左转放行不足').first().waitFor();

    // Nothing is deployed that was not tried.
    await versions.getByRole('button', { name: 'Predict and simulate' }).first().click();
    const dialog = page.getByTestId('try-version');
    await dialog.getByRole('button', { name: 'Last 15 min' }).click();
    await dialog.getByRole('button', { name: 'Start' }).click();
    await page.getByTestId('proposal-state').getByText('Ready to deploy').waitFor(SOON);
    await page.getByTestId('shadow').waitFor();
    await page.getByRole('button', { name: 'Deploy', exact: true }).click();
    await page.getByRole('button', { name: 'Ask for deployment' }).click();
    const deployment = page.getByTestId('deployment');
    await deployment.getByText('Waits for a second person').waitFor();

    await agree(desk(), page.url());
    await deployment.getByText('Watched for another').waitFor(SOON);
    await deployment.getByRole('button', { name: 'Roll back' }).click();
    await page.getByRole('button', { name: 'Roll back now' }).click();
    await deployment.getByTestId('deployment-state').getByText('Rolled back').waitFor(SOON);
    await desk().leave(engineer);
  });

  it('proposes plans for a junction from what was measured, with the demand and what else could be', async () => {
    const engineer = await desk().arrive(DESK, 'engineer');
    const { page } = engineer;
    const [junction] = await readControllers(desk(), engineer);
    if (!junction) throw new Error('no junction has a controller');
    await page.goto(`${desk().url}/signals/${encodeURIComponent(junction.id)}`);
    await page.getByRole('button', { name: 'Optimise' }).click();
    await page
      .getByTestId('proposal-chosen')
      .getByText(junction.nameEn ?? junction.name)
      .waitFor();
    await page.getByRole('radio', { name: /^Fewer stops/ }).check();
    await page.getByRole('button', { name: 'Last 15 min' }).click();
    await page.getByRole('textbox', { name: 'Reason' }).fill('Try it');
    await page.getByRole('button', { name: 'Start' }).click();
    // Whether there is a better plan is for the traffic to say.
    await page
      .getByTestId('proposal-state')
      .getByText(/^(Ready to deploy|Nothing better found)$/)
      .waitFor(SOON);
    await page.getByTestId('predicted').waitFor();
    await page.getByTestId('demand').waitFor();
    await page.getByRole('button', { name: 'Proposals' }).click();
    await page.getByTestId('proposals').getByText('Fewer stops').first().waitFor();
    await desk().leave(engineer);
  });

  it('says what an offset would do while it is dragged', async () => {
    const engineer = await desk().arrive(DESK, 'engineer');
    const { page } = engineer;
    await readControllers(desk(), engineer);
    const { items } = await desk().ask(engineer, '/corridors');
    await page.goto(`${desk().url}/signals/corridor/${encodeURIComponent(items[0].id)}`);
    const table = page.getByTestId('offset-table');
    await table.waitFor(SOON);
    expect(await table.getByText('→').count()).toBe(0);
    await page.getByTestId('offsets').getByRole('slider').first().focus();
    await page.keyboard.press('Shift+ArrowRight');
    await table.getByText('→').first().waitFor();
    await page.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => table.getByText('→').count()).toBe(0);
    await desk().leave(engineer);
  });
}

/** Reads what the controller of the page holds, unless somebody did before. */
async function readController(page: Page): Promise<void> {
  const read = page.getByRole('button', { name: 'Read the controller' });
  const phases = page.getByTestId('plan-phases');
  await read.or(phases).first().waitFor();
  if (await read.isVisible()) await read.click();
  await phases.waitFor();
}

/** As another person, lets what waits on a page be sent. */
async function agree(desk: Desk, url: string): Promise<void> {
  const second = await desk.arrive(DESK, 'admin');
  await second.page.goto(url);
  const deployment = second.page.getByTestId('deployment');
  await deployment.getByRole('button', { name: 'Let it be sent' }).click();
  await deployment.getByText('Waits for a second person').waitFor({ state: 'detached' });
  await desk.leave(second);
}

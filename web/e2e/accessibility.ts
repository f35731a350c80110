import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/**
 * Serious and critical violations of WCAG 2.1 AA on the page as it is now, one line each: rule, element, why.
 *
 * @param within looks at this part only
 */
export async function violations(page: Page, within = 'html'): Promise<readonly string[]> {
  // Evaluated, not added as a script: the platform forbids scripts in the page.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(
    ({ rules, within }) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(within, {
        runOnly: rules,
        resultTypes: ['violations'],
      }) as Promise<AxeResults>,
    { rules: RULES, within },
  );
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
}

import axe, { type AxeResults, type RunOnly } from 'axe-core';
import type { Page } from 'playwright-core';

const RULES: RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] };
const COLOURS: RunOnly = { type: 'rule', values: ['color-contrast'] };

/**
 * Serious and critical violations of WCAG 2.1 AA on the page as it is now, one line each: rule, element, why.
 *
 * @param within looks at this part only
 * @param coloursOnly looks at what another theme can change
 */
export async function violations(
  page: Page,
  { within = '', coloursOnly = false }: { readonly within?: string; readonly coloursOnly?: boolean } = {},
): Promise<readonly string[]> {
  // Evaluated, not added as a script: the platform forbids scripts in the page.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(
    ({ runOnly, within }) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(within || document, {
        runOnly,
        resultTypes: ['violations'],
      }) as Promise<AxeResults>,
    { runOnly: coloursOnly ? COLOURS : RULES, within },
  );
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
}

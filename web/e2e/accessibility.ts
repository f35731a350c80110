import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** Serious and critical violations of WCAG 2.1 AA on the page as it is now, one line each: rule, element, why. */
export async function violations(page: Page): Promise<readonly string[]> {
  // Evaluated, not added as a script: the platform forbids scripts in the page.
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(
    (rules) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly: rules }) as Promise<AxeResults>,
    RULES,
  );
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
}

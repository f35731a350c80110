import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { run } from './equipment.js';
import { metricsInCode, metricsOfOthers } from './names-in-code.js';
import { findUnknownMetrics } from './promql.js';

const root = join(import.meta.dirname, '../../../..');
const observability = join(root, 'infra/observability');
const recorded = (
  parse(readFileSync(join(observability, 'prometheus/recording-rules.yaml'), 'utf8')) as {
    groups: { rules: { record: string }[] }[];
  }
).groups.flatMap(({ rules }) => rules.map(({ record }) => record));
const known = new Set([...metricsInCode(root), ...metricsOfOthers, ...recorded]);

interface Panel {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly datasource?: { readonly uid: string };
  readonly targets?: readonly { readonly expr: string; readonly refId: string }[];
}
interface Dashboard {
  readonly uid: string;
  readonly title: string;
  readonly tags: readonly string[];
  readonly panels: readonly Panel[];
  readonly annotations: { readonly list: readonly { readonly expr: string }[] };
}

const folder = join(observability, 'grafana/dashboards');
const dashboards = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Dashboard);
const expressionsOf = ({ panels, annotations }: Dashboard) => [
  ...panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr)),
  ...annotations.list.map(({ expr }) => expr),
];

/** Sentences about panels that a person could not use. */
function findBadPanels({ title: board, panels }: Dashboard): string[] {
  const problems: string[] = [];
  if (new Set(panels.map(({ id }) => id)).size < panels.length) problems.push(`${board}: two panels have one id`);
  for (const [i, panel] of panels.entries()) {
    const { title, type, gridPos, targets = [], datasource } = panel;
    const { x, y, w, h } = gridPos;
    if (x + w > 24) problems.push(`${board}: ${title} is wider than the page`);
    const over = panels
      .slice(i + 1)
      .find(({ gridPos: o }) => x < o.x + o.w && o.x < x + w && y < o.y + o.h && o.y < y + h);
    if (over) problems.push(`${board}: ${title} and ${over.title} lie upon each other`);
    if (type === 'row') continue;
    if (targets.length === 0) problems.push(`${board}: ${title} shows nothing`);
    if (!/^\$\{datasource\}$/.test(datasource?.uid ?? '')) problems.push(`${board}: ${title} has a source of its own`);
  }
  return problems;
}

const scratch = mkdtempSync(join(tmpdir(), 'luyun-dashboards-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Prometheus' own parser sees each expression as a rule. */
async function checkExpressions(expressions: readonly string[]) {
  const rules = expressions.map((expr, i) => ({
    record: `panel:${i}`,
    expr: expr.replaceAll('$__rate_interval', '5m'),
  }));
  const file = join(scratch, 'rules.yaml');
  writeFileSync(file, stringify({ groups: [{ name: 'panels', rules }] }));
  return run('PROMTOOL', ['check', 'rules', file]);
}

it('has the four dashboards, each once', () => {
  expect(dashboards.map(({ uid }) => uid).sort()).toEqual([
    'luyun-api',
    'luyun-intake',
    'luyun-platform',
    'luyun-processing',
  ]);
  for (const { tags } of dashboards) expect(tags).toContain('luyun');
});

it.each(dashboards.map((each) => [each.title, each] as const))('%s shows what is there', async (_title, dashboard) => {
  expect(findBadPanels(dashboard)).toEqual([]);
  expect(findUnknownMetrics(expressionsOf(dashboard), known)).toEqual([]);
  expect(await checkExpressions(expressionsOf(dashboard))).toMatchObject({ failed: false });
});

it('catches what is wrong', async () => {
  const first = dashboards[0] as Dashboard;
  const panel = first.panels[0] as Panel;
  const wrong = (change: Partial<Panel>) => ({ ...first, panels: [{ ...panel, ...change }, ...first.panels] });
  expect(findBadPanels(wrong({ id: 999, targets: [], datasource: { uid: 'mine' } }))).toHaveLength(3);
  expect(findBadPanels(wrong({ gridPos: { x: 20, y: 900, w: 8, h: 4 } }))).toHaveLength(2);
  expect(findUnknownMetrics(['luyun_gateway_rows'], known)).toHaveLength(1);
  expect((await checkExpressions(['rate(up[5m)'])).failed).toBe(true);
});

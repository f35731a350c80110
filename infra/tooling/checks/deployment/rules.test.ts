import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { run } from './equipment.js';
import { metricsInCode, metricsOfOthers } from './names-in-code.js';
import { findUnknownMetrics, metricsOf } from './promql.js';

const root = join(import.meta.dirname, '../../../..');
const folder = join(root, 'infra/observability/prometheus');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

interface Rule {
  readonly record?: string;
  readonly alert?: string;
  readonly expr: string;
  readonly labels?: { readonly severity?: string };
  readonly annotations?: { readonly summary?: string; readonly runbook?: string };
}
const rulesOf = (file: string): Rule[] =>
  (parse(read(file)) as { groups: { rules: Rule[] }[] }).groups.flatMap(({ rules }) => rules);
const alerts = rulesOf('alert-rules.yaml');
const recordings = rulesOf('recording-rules.yaml');
const recorded = recordings.map(({ record }) => record as string);
const known = new Set([...metricsInCode(root), ...metricsOfOthers, ...recorded]);

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'luyun-rules-'));
  cpSync(folder, copy, { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('promtool', () => {
  it('takes the rules and the configuration', async () => {
    expect(await run('PROMTOOL', ['check', 'rules', 'recording-rules.yaml', 'alert-rules.yaml'], folder)).toMatchObject(
      {
        failed: false,
      },
    );
    expect(await run('PROMTOOL', ['check', 'config', 'prometheus.yaml'], folder)).toMatchObject({ failed: false });
  });

  it('finds the alerts firing when they should, and only then', async () => {
    expect(await run('PROMTOOL', ['test', 'rules', 'rules.test.yaml'], folder)).toMatchObject({ failed: false });
  });

  it('refuses what is wrong', async () => {
    const wrong = (file: string, from: string, to: string) =>
      writeFileSync(join(copy, file), read(file).replace(from, to));
    wrong('recording-rules.yaml', 'sum by (outcome)', 'sum by outcome');
    expect((await run('PROMTOOL', ['check', 'rules', 'recording-rules.yaml'], copy)).failed).toBe(true);
    wrong('recording-rules.yaml', '', '');
    wrong('prometheus.yaml', 'scrape_interval', 'scrape_every');
    expect((await run('PROMTOOL', ['check', 'config', 'prometheus.yaml'], copy)).failed).toBe(true);
    wrong('alert-rules.yaml', 'luyun:gateway_quarantined:ratio5m > 0.05', 'luyun:gateway_quarantined:ratio5m > 0.5');
    const { failed, text } = await run('PROMTOOL', ['test', 'rules', 'rules.test.yaml'], copy);
    expect([failed, text]).toEqual([true, expect.stringContaining('LuyunQuarantineHigh')]);
  });
});

describe('the rules', () => {
  it('ask for series that are given', () => {
    expect(
      findUnknownMetrics(
        [...alerts, ...recordings].map(({ expr }) => expr),
        known,
      ),
    ).toEqual([]);
  });

  it('would be caught asking for others', () => {
    const wrong = ['sum(rate(luyun_gateway_messages_total[5m]))', 'rate(luyun_http_request_seconds[5m])'];
    expect(findUnknownMetrics(wrong, known)).toHaveLength(2);
    expect(() => metricsOf('sum(rate(up[5m])')).toThrow('no PromQL');
    expect(
      metricsOf('a{b="c d"} / on (e) group_left sum by (f) (rate(g[$__rate_interval] offset 1h)) > bool 2'),
    ).toEqual(['a', 'g']);
  });

  it('are each tried by a test that has them fire', () => {
    const { tests } = parse(read('rules.test.yaml')) as {
      tests: { alert_rule_test?: { alertname: string; exp_alerts: unknown[] }[] }[];
    };
    const tried = tests.flatMap((test) => test.alert_rule_test ?? []).filter((each) => each.exp_alerts.length > 0);
    expect(new Set(tried.map(({ alertname }) => alertname))).toEqual(new Set(alerts.map(({ alert }) => alert)));
  });

  it('say how bad it is, what is the matter and what to do', () => {
    const runbook = readFileSync(join(root, 'infra/observability/RUNBOOK.md'), 'utf8');
    const described = [...runbook.matchAll(/^### (Luyun\w+)$/gm)].map(([, name]) => name);
    expect(described).toEqual(alerts.map(({ alert }) => alert));
    for (const { alert, labels, annotations } of alerts) {
      expect([alert, labels?.severity]).toEqual([alert, expect.stringMatching(/^(warning|critical)$/)]);
      expect(annotations?.summary).toBeTruthy();
      expect(annotations?.runbook).toBe(`infra/observability/RUNBOOK.md#${alert?.toLowerCase()}`);
    }
  });
});

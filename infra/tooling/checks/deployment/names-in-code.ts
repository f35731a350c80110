import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Text of the services' sources, without tests. */
function sources(root: string, folder: string): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', folder], {
    cwd: root,
  });
  return listed
    .toString()
    .split('\0')
    .filter((path) => /\.ts$/.test(path) && !/\.test\.ts$/.test(path))
    .map((path) => readFileSync(join(root, path), 'utf8'));
}

/** Every variable that a process accepts; secrets also by file. Another one keeps it from starting. */
export function settingsInCode(root: string): Set<string> {
  const found = new Set<string>();
  for (const text of sources(root, 'services/adapters/src/settings')) {
    for (const [definition] of text.matchAll(/variable: 'LUYUN_\w+'[^}]*/g)) {
      const variable = /LUYUN_\w+/.exec(definition)?.[0] as string;
      found.add(variable);
      if (/secret: true/.test(definition)) found.add(`${variable}_FILE`);
    }
  }
  return found;
}

/** Series that the services give: those of a histogram by their suffixes. */
export function metricsInCode(root: string): Set<string> {
  const found = new Set<string>();
  for (const text of sources(root, 'services')) {
    for (const [, kind, name] of text.matchAll(/\.(counter|durations|gauge|total)\(\s*'(luyun_\w+)'/g)) {
      if (kind !== 'durations') found.add(name as string);
      else for (const suffix of ['bucket', 'sum', 'count']) found.add(`${name}_${suffix}`);
    }
  }
  return found;
}

/** Series of others: prom-client, Prometheus, ClickHouse, node exporter. */
export const metricsOfOthers = new Set([
  'up',
  'ALERTS',
  'nodejs_eventloop_lag_p99_seconds',
  'process_cpu_seconds_total',
  'process_resident_memory_bytes',
  'process_start_time_seconds',
  'ClickHouseAsyncMetrics_DiskAvailable_default',
  'ClickHouseAsyncMetrics_DiskTotal_default',
  'node_filesystem_avail_bytes',
  'node_filesystem_size_bytes',
]);

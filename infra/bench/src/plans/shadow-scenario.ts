import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '../sumo/scenario.js';
import type { Entry } from './trajectories.js';

/**
 * The same roads with traffic as it was recorded in a run: who was first seen when and where and how fast, and drove which way. Of the vehicles themselves only what
 * one sees is kept: class, length and the gap at which they stand. Files that bring vehicles of their own are left out.
 */
export function shadowScenario(
  scenario: Scenario,
  recorded: string,
  entries: ReadonlyMap<string, Entry>,
  work: string,
): Scenario {
  const looks = vehicleLooks([...scenario.routeFiles, ...scenario.additionalFiles]);
  const used = new Set<string>();
  const vehicles: string[] = [];
  const text = readFileSync(recorded, 'utf8');
  for (const [, head = '', body = ''] of text.matchAll(/<vehicle ([^>]*)>([\s\S]*?)<\/vehicle>/g)) {
    const value = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(head)?.[1];
    const departS = value('depart');
    const kind = looks.get(value('type') ?? '') ?? 'vClass="passenger"';
    // Ways that were thought of and given up again stand before the one that was driven.
    const edges = [...body.matchAll(/<route [^>]*?edges="([^"]*)"/g)].at(-1)?.[1] ?? '';
    if (departS === undefined || edges === '') continue;
    used.add(kind);
    const entry = entryAttributes(entries.get(value('id') ?? ''), edges.split(' ', 1)[0] ?? '');
    vehicles.push(
      `<vehicle id="${vehicles.length}" type="${[...used].indexOf(kind)}" depart="${departS}" ${entry}><route edges="${edges}"/></vehicle>`,
    );
  }
  const routes = join(work, 'shadow.rou.xml');
  const types = [...used].map((kind, i) => `<vType id="${i}" ${kind}/>`);
  writeFileSync(routes, ['<routes>', ...types, ...vehicles, '</routes>'].join('\n'));
  const config = join(work, 'shadow.sumocfg');
  const input = `<net-file value="${scenario.netFile}"/><route-files value="${routes}"/>`;
  writeFileSync(
    config,
    `<configuration><input>${input}</input><time><begin value="${scenario.beginS}"/><end value="${scenario.endS}"/></time></configuration>`,
  );
  const additionalFiles = scenario.additionalFiles.filter(
    (file) =>
      !/<(vehicle|trip|flow|route|vType|vTypeDistribution|person|personFlow)[\s>]/.test(readFileSync(file, 'utf8')),
  );
  return { ...scenario, config, routeFiles: [routes], additionalFiles };
}

function entryAttributes(entry: Entry | undefined, firstEdge: string): string {
  const at = entry?.lane.lastIndexOf('_') ?? -1;
  return entry !== undefined && entry.lane.slice(0, at) === firstEdge
    ? `departLane="${entry.lane.slice(at + 1)}" departPos="${entry.pos}" departSpeed="${entry.speed}"`
    : 'departLane="best" departSpeed="max"';
}

/** What one sees of each vehicle type that files define, as attributes. */
function vehicleLooks(files: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of files) {
    for (const [head] of readFileSync(file, 'utf8').matchAll(/<vType [^>]*>/g)) {
      const id = / id="([^"]*)"/.exec(head)?.[1];
      const seen = ['vClass', 'length', 'minGap'].flatMap(
        (name) => new RegExp(` ${name}="[^"]*"`).exec(head)?.[0].trim() ?? [],
      );
      if (id !== undefined) found.set(id, seen.join(' '));
    }
  }
  return found;
}

import { type JunctionModel, type JunctionSetting, lightTable } from '@luyun/core';
import type { SignalLink } from './net-yields.js';
import type { Passing } from './trajectories.js';

/** How a queue discharges. */
export interface Discharge {
  readonly saturationPerS: number;
  readonly startLostS: number;
  readonly endGainS: number;
}

const USUAL: Discharge = { saturationPerS: 0.5, startLostS: 2, endGainS: 0.5 };
/** The first ones of a queue lose time; from this one on headways are of saturation. */
const FIRST_SATURATED = 4;
const QUEUED_MPS = 2;
const LONGEST_HEADWAY_S = 4;
const LEAST_HEADWAYS = 12;

/**
 * Saturation flow of lanes from the headways of vehicles that had stopped, from the fourth of a green on, and what is lost at the
 * beginning, from when the fourth passes. Lanes with few such headways get those of all lanes.
 */
export function measureDischarge(
  links: readonly SignalLink[],
  junctions: readonly JunctionModel[],
  settings: readonly JunctionSetting[],
  passings: readonly Passing[],
): Map<string, Discharge> {
  const greens = greenStarts(junctions, settings);
  const byLane = new Map<string, Passing[]>();
  for (const each of passings) {
    const lane = links[each.link]?.fromLane ?? '';
    const all = byLane.get(lane) ?? [];
    all.push(each);
    byLane.set(lane, all);
  }
  const samples = new Map<string, { headways: number[]; fourths: number[] }>();
  for (const [lane, all] of byLane) {
    const headways: number[] = [];
    const fourths: number[] = [];
    let rank = 0;
    let green = Number.NaN;
    let last: number | undefined;
    for (const each of all.sort((a, b) => a.timeS - b.timeS)) {
      const began = greens(links[each.link] as SignalLink, each.timeS);
      if (began !== green) {
        green = began;
        rank = 0;
        last = undefined;
      }
      const queued = each.slowestMps < QUEUED_MPS;
      rank = queued && (rank > 0 || last === undefined) ? rank + 1 : 0;
      const gap = last === undefined ? undefined : each.timeS - last;
      if (rank >= FIRST_SATURATED && gap !== undefined && gap < LONGEST_HEADWAY_S) headways.push(gap);
      if (rank === FIRST_SATURATED) fourths.push(each.timeS - began);
      last = each.timeS;
    }
    samples.set(lane, { headways, fourths });
  }
  const all =
    fit(
      [...samples.values()].flatMap((each) => each.headways),
      [...samples.values()].flatMap((each) => each.fourths),
    ) ?? USUAL;
  return new Map(
    [...new Set(links.map((each) => each.fromLane))].map((lane) => {
      const { headways = [], fourths = [] } = samples.get(lane) ?? {};
      const own = fit(headways, fourths);
      return [lane, own === undefined ? all : { ...all, saturationPerS: own.saturationPerS }];
    }),
  );
}

/** In a flow the fourth vehicle passes, on the average, three and a half headways after the flow began. */
function fit(headways: readonly number[], fourths: readonly number[]): Discharge | undefined {
  if (headways.length < LEAST_HEADWAYS) return undefined;
  const headwayS = headways.reduce((a, b) => a + b, 0) / headways.length;
  const sorted = [...fourths].sort((a, b) => a - b);
  const fourth = sorted[Math.floor(sorted.length / 2)];
  const lost = fourth === undefined ? USUAL.startLostS : fourth - (FIRST_SATURATED - 0.5) * headwayS;
  return { ...USUAL, saturationPerS: 1 / headwayS, startLostS: Math.max(0, Math.min(4, lost)) };
}

/** When the green began in which a link's vehicle passed. */
function greenStarts(junctions: readonly JunctionModel[], settings: readonly JunctionSetting[]) {
  const tables = new Map(
    junctions.map((model, j) => [
      model.id,
      { table: lightTable(model, settings[j] as JunctionSetting), offsetS: settings[j]?.offsetS ?? 0 },
    ]),
  );
  return (link: SignalLink, timeS: number): number => {
    const found = tables.get(link.light);
    if (found === undefined) return 0;
    const { table, offsetS } = found;
    const code = (second: number) => {
      const at = (((second - offsetS) % table.cycleS) + table.cycleS) % table.cycleS;
      return table.codes[Math.floor(at) * table.links + link.index] ?? 0;
    };
    let second = Math.floor(timeS);
    // From a yellow back to its green, then to where that began.
    for (let k = 0; k < table.cycleS && code(second) !== 1 && code(second) !== 2; k++) second--;
    for (let k = 0; k < table.cycleS && (code(second - 1) === 1 || code(second - 1) === 2); k++) second--;
    return second;
  };
}

import type { JunctionModel, JunctionSetting } from './flow-network.js';

/** Lights of a junction over its cycle. */
export interface LightTable {
  /** Rounded up: the last second of a cycle that is no whole number is cut short. */
  readonly cycleS: number;
  /** 1 green, 2 green and yields, 3 yellow after green, 4 yellow after yielding, 0 red, by second and link: `codes[second * links + link]`. */
  readonly codes: Uint8Array;
  readonly links: number;
}

const YELLOW = { G: 3, g: 4 } as const;

/** Lights second by second, from the beginning of the first interval. Intervals are whole seconds. */
export function lightTable(model: JunctionModel, { sequence, greensS }: JunctionSetting): LightTable {
  const intervals = model.sequences[sequence]?.intervals ?? [];
  const lengths = intervals.map(({ stage, durationS }) =>
    Math.round(stage === undefined ? durationS : (greensS[stage] ?? 0)),
  );
  const cycleS = Math.max(
    1,
    lengths.reduce((a, b) => a + b, 0),
  );
  const links = intervals[0]?.lights.length ?? 0;
  const codes = new Uint8Array(cycleS * links);
  for (let link = 0; link < links; link++) {
    let before: 'G' | 'g' = 'G';
    // The last green before the cycle begins decides about a yellow that begins it.
    for (const { lights } of intervals)
      if (lights[link] === 'G' || lights[link] === 'g') before = lights[link] as 'G' | 'g';
    let second = 0;
    for (const [i, { lights }] of intervals.entries()) {
      const light = lights[link];
      if (light === 'G' || light === 'g') before = light;
      const code = light === 'G' ? 1 : light === 'g' ? 2 : light === 'y' ? YELLOW[before] : 0;
      for (let end = second + (lengths[i] ?? 0); second < end; second++) codes[second * links + link] = code;
    }
  }
  return { cycleS, codes, links };
}

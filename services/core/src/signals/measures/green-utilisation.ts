import type { CoordinationDiagram, CycleArrivals } from './coordination-diagram.js';

/** Greens of some cycles. */
export interface GreenUse {
  /** Arrivals by time into green: from `fromS`, a cycle. */
  readonly bins: readonly { readonly fromS: number; readonly perGreen: number }[];
  readonly greens: number;
  readonly meanGreenS: number | null;
  /** Vehicles times headway over green: 1 is a green that was full all the time (volume over capacity). */
  readonly volumeToCapacity: number | null;
}

export interface GreenUtilisation extends GreenUse {
  /** The same of greens that began within a quarter of an hour, in order; quarters without any are left out. */
  readonly quarters: readonly (GreenUse & { readonly timeMs: number })[];
}

interface Capacity {
  readonly lanes: number;
  readonly saturationHeadwayS: number;
}

/** A green and who came when in it, ms since its begin. */
interface Green {
  readonly cycle: CycleArrivals;
  readonly offsetsMs: number[];
}

const QUARTER_MS = 900_000;

/** How the greens of a phase are used: who comes when in them, and how much of what they could take came at all. */
export function greenUtilisation(
  { cycles, arrivalMs, met }: Pick<CoordinationDiagram, 'cycles' | 'arrivalMs' | 'met'>,
  capacity: Capacity,
  binS = 2,
): GreenUtilisation {
  const greens = cycles.map((cycle): Green => ({ cycle, offsetsMs: [] }));
  let at = 0;
  for (let i = 0; i < arrivalMs.length; i++) {
    const timeMs = arrivalMs[i] as number;
    while ((cycles[at]?.endMs ?? Number.POSITIVE_INFINITY) <= timeMs) at++;
    const green = greens[at];
    if (met[i] === 1 && green) green.offsetsMs.push(timeMs - green.cycle.greenMs);
  }
  const quarters = new Map<number, Green[]>();
  for (const green of greens) {
    const timeMs = Math.floor(green.cycle.greenMs / QUARTER_MS) * QUARTER_MS;
    const own = quarters.get(timeMs);
    if (own) own.push(green);
    else quarters.set(timeMs, [green]);
  }
  return {
    ...useOf(greens, capacity, binS),
    quarters: [...quarters].map(([timeMs, own]) => ({ timeMs, ...useOf(own, capacity, binS) })),
  };
}

function useOf(greens: readonly Green[], { lanes, saturationHeadwayS }: Capacity, binS: number): GreenUse {
  const counts: number[] = [];
  let [greenS, volume] = [0, 0];
  for (const { cycle, offsetsMs } of greens) {
    greenS += (cycle.yellowMs - cycle.greenMs) / 1000;
    volume += cycle.onRed + cycle.onGreen + cycle.onYellow;
    for (const offsetMs of offsetsMs) {
      const bin = Math.floor(offsetMs / (binS * 1000));
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
  }
  return {
    bins: Array.from(counts, (count, bin) => ({ fromS: bin * binS, perGreen: (count ?? 0) / greens.length })),
    greens: greens.length,
    meanGreenS: greens.length > 0 ? greenS / greens.length : null,
    volumeToCapacity: greenS > 0 ? (volume * saturationHeadwayS) / (greenS * Math.max(1, lanes)) : null,
  };
}

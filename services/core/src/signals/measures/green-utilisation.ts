import type { CoordinationDiagram } from './coordination-diagram.js';

export interface GreenUtilisation {
  /** Arrivals by time into green: from `fromS`, a cycle. */
  readonly bins: readonly { readonly fromS: number; readonly perGreen: number }[];
  readonly greens: number;
  readonly meanGreenS: number | null;
  /** Vehicles times headway over green: 1 is a green that was full all the time (volume over capacity). */
  readonly volumeToCapacity: number | null;
}

/** How the greens of a phase are used: who comes when in them, and how much of what they could take came at all. */
export function greenUtilisation(
  { cycles, arrivalMs, met, figures }: CoordinationDiagram,
  { lanes, saturationHeadwayS }: { readonly lanes: number; readonly saturationHeadwayS: number },
  binS = 2,
): GreenUtilisation {
  const counts: number[] = [];
  let at = 0;
  for (let i = 0; i < arrivalMs.length; i++) {
    const timeMs = arrivalMs[i] as number;
    while ((cycles[at]?.endMs ?? Number.POSITIVE_INFINITY) <= timeMs) at++;
    if (met[i] !== 1) continue;
    const bin = Math.floor((timeMs - (cycles[at]?.greenMs ?? timeMs)) / (binS * 1000));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const greenS = cycles.reduce((sum, { greenMs, yellowMs }) => sum + (yellowMs - greenMs) / 1000, 0);
  return {
    bins: Array.from(counts, (count, bin) => ({ fromS: bin * binS, perGreen: (count ?? 0) / cycles.length })),
    greens: cycles.length,
    meanGreenS: cycles.length > 0 ? greenS / cycles.length : null,
    volumeToCapacity: greenS > 0 ? (figures.volume * saturationHeadwayS) / (greenS * Math.max(1, lanes)) : null,
  };
}

import type { PhaseCycle } from './phase-cycles.js';

/** Arrivals of one cycle by the light that they met. */
export interface CycleArrivals extends PhaseCycle {
  readonly onRed: number;
  readonly onGreen: number;
  readonly onYellow: number;
}

/** What a vehicle meets at the stop line: index into `meets`. */
export const meets = ['red', 'green', 'yellow'] as const;

export interface CoordinationDiagram {
  readonly cycles: readonly CycleArrivals[];
  /** Arrivals within whole cycles, rising, and what each met, as index into `meets`. Those outside are in neither. */
  readonly arrivalMs: Float64Array;
  readonly met: Uint8Array;
  readonly figures: CoordinationFigures;
}

export interface CoordinationFigures {
  /** Arrivals within whole cycles: the sum of the next three. */
  readonly volume: number;
  readonly onRed: number;
  readonly onGreen: number;
  readonly onYellow: number;
  /** Of volume; null without any. */
  readonly arrivalsOnGreenShare: number | null;
  /** Of the time of the cycles; null without any. */
  readonly greenShare: number | null;
  /** Share of arrivals on green over share of green (HCM): 1 is chance. */
  readonly platoonRatio: number | null;
  /** HCM arrival type, 1 (worst) to 6. */
  readonly arrivalType: number | null;
  readonly meanCycleS: number | null;
}

/** Upper ends of the platoon ratio of arrival types 1 to 5 (HCM). */
const ARRIVAL_TYPES = [0.5, 0.85, 1.15, 1.5, 2] as const;

/** Purdue coordination diagram: whole cycles of a phase, and who arrived in them. Both rising. */
export function coordinationDiagram(cycles: readonly PhaseCycle[], arrivals: ArrayLike<number>): CoordinationDiagram {
  const counts = cycles.map(() => [0, 0, 0] as [number, number, number]);
  const arrivalMs = new Float64Array(arrivals.length);
  const met = new Uint8Array(arrivals.length);
  let kept = 0;
  let at = 0;
  for (let i = 0; i < arrivals.length; i++) {
    const timeMs = arrivals[i] as number;
    while (at < cycles.length && (cycles[at] as PhaseCycle).endMs <= timeMs) at++;
    const cycle = cycles[at];
    if (cycle === undefined) break;
    if (timeMs < cycle.startMs) continue;
    const what = timeMs < cycle.greenMs ? 0 : timeMs < cycle.yellowMs ? 1 : 2;
    (counts[at] as [number, number, number])[what]++;
    arrivalMs[kept] = timeMs;
    met[kept++] = what;
  }
  const withCounts = cycles.map((cycle, i): CycleArrivals => {
    const [onRed, onGreen, onYellow] = counts[i] as [number, number, number];
    return { ...cycle, onRed, onGreen, onYellow };
  });
  return {
    cycles: withCounts,
    arrivalMs: arrivalMs.slice(0, kept),
    met: met.slice(0, kept),
    figures: coordinationFigures(withCounts),
  };
}

/** Figures of some cycles: of all, of a plan's, of a quarter of an hour. */
export function coordinationFigures(cycles: readonly CycleArrivals[]): CoordinationFigures {
  const sum = (of: (cycle: CycleArrivals) => number) => cycles.reduce((total, cycle) => total + of(cycle), 0);
  const onRed = sum((cycle) => cycle.onRed);
  const onGreen = sum((cycle) => cycle.onGreen);
  const onYellow = sum((cycle) => cycle.onYellow);
  const volume = onRed + onGreen + onYellow;
  const cyclesMs = sum((cycle) => cycle.endMs - cycle.startMs);
  const arrivalsOnGreenShare = volume > 0 ? onGreen / volume : null;
  const greenShare = cyclesMs > 0 ? sum((cycle) => cycle.yellowMs - cycle.greenMs) / cyclesMs : null;
  const platoonRatio =
    arrivalsOnGreenShare === null || greenShare === null || greenShare === 0 ? null : arrivalsOnGreenShare / greenShare;
  const type = ARRIVAL_TYPES.findIndex((upTo) => (platoonRatio ?? 0) <= upTo);
  return {
    volume,
    onRed,
    onGreen,
    onYellow,
    arrivalsOnGreenShare,
    greenShare,
    platoonRatio,
    arrivalType: platoonRatio === null ? null : type < 0 ? 6 : type + 1,
    meanCycleS: cycles.length > 0 ? cyclesMs / cycles.length / 1000 : null,
  };
}

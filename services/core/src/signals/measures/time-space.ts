import type { PhaseCycle } from './phase-cycles.js';

/** A junction along a corridor, in the direction of travel. */
export interface TimeSpaceStop {
  readonly junctionId: string;
  /** From the first stop line to this one. */
  readonly distanceM: number;
  readonly phase: number;
  readonly cycles: readonly PhaseCycle[];
}

/** Who passes the first stop line within [fromMs, toMs) meets only green at the given speed. */
export interface GreenBand {
  readonly fromMs: number;
  readonly toMs: number;
}

/** A phase's green in an average cycle, s since the begin of the cycle. */
export interface AverageGreen {
  readonly junctionId: string;
  readonly greenFromS: number;
  readonly greenS: number;
  readonly cycles: number;
}

interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Bands through all stops at `speedMps`, in order. */
export function greenBands(stops: readonly TimeSpaceStop[], speedMps: number): GreenBand[] {
  const [first, ...rest] = stops;
  if (first === undefined) return [];
  const greensOf = ({ cycles, distanceM }: TimeSpaceStop): Span[] => {
    const travelMs = (distanceM / speedMps) * 1000;
    return cycles.map(({ greenMs, yellowMs }) => ({ fromMs: greenMs - travelMs, toMs: yellowMs - travelMs }));
  };
  return rest.reduce((bands, stop) => meet(bands, greensOf(stop)), greensOf(first));
}

/** What lies in a span of both lists, each in order and without overlaps. */
function meet(a: readonly Span[], b: readonly Span[]): Span[] {
  const both: Span[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [one, other] = [a[i] as Span, b[j] as Span];
    const fromMs = Math.max(one.fromMs, other.fromMs);
    const toMs = Math.min(one.toMs, other.toMs);
    if (fromMs < toMs) both.push({ fromMs, toMs });
    if (one.toMs < other.toMs) i++;
    else j++;
  }
  return both;
}

/** Greens folded into one cycle that begins at multiples of `cycleMs` since the epoch; the begin is a mean on the circle. */
export function averageGreens(stops: readonly TimeSpaceStop[], cycleMs: number): AverageGreen[] {
  return stops.map(({ junctionId, cycles }) => {
    let [x, y, greenMs] = [0, 0, 0];
    for (const cycle of cycles) {
      const angle = ((cycle.greenMs % cycleMs) / cycleMs) * 2 * Math.PI;
      x += Math.cos(angle);
      y += Math.sin(angle);
      greenMs += cycle.yellowMs - cycle.greenMs;
    }
    const turn = (Math.atan2(y, x) / (2 * Math.PI) + 1) % 1;
    return {
      junctionId,
      greenFromS: (turn * cycleMs) / 1000,
      greenS: cycles.length > 0 ? greenMs / cycles.length / 1000 : 0,
      cycles: cycles.length,
    };
  });
}

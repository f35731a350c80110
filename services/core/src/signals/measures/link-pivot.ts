import { type CoordinationFigures, coordinationDiagram } from './coordination-diagram.js';
import type { PhaseCycle } from './phase-cycles.js';

/** Arrivals of a phase at the far end of a link, over the same time as its cycles. */
export interface LinkApproach {
  readonly cycles: readonly PhaseCycle[];
  readonly arrivalMs: Float64Array;
}

/** Two neighbours of a corridor: what drives on from the first to the second, and what comes back. */
export interface PivotLink {
  readonly fromJunctionId: string;
  readonly toJunctionId: string;
  /** At the second junction, coming from the first. */
  readonly onward: LinkApproach | null;
  /** At the first junction, coming from the second. */
  readonly back: LinkApproach | null;
}

export interface PivotedLink {
  readonly fromJunctionId: string;
  readonly toJunctionId: string;
  /** The second junction's clock goes so much later against the first's, s; below the cycle. */
  readonly shiftS: number;
  readonly now: PivotFigures;
  readonly predicted: PivotFigures;
  /** By shift, from 0, in steps. */
  readonly curve: readonly { readonly shiftS: number; readonly onGreenShare: number }[];
}

export interface PivotFigures {
  readonly onward: CoordinationFigures | null;
  readonly back: CoordinationFigures | null;
  /** Arrivals on green of both, of the volume of both. */
  readonly onGreenShare: number;
}

export interface LinkPivot {
  readonly links: readonly PivotedLink[];
  /** Of each junction against the first, s; below the cycle. */
  readonly adjustmentsS: readonly { readonly junctionId: string; readonly shiftS: number }[];
}

/**
 * Link Pivot (Day, Brennan, Hainen, Remias, Bullock 2012): link by link the shift that brings most arrivals on green in both directions,
 * summed along the corridor. A shift is tried by drawing the coordination diagrams anew with it, so prediction and diagram are one.
 * Of equal shifts the nearest to none is taken.
 */
export function linkPivot(links: readonly PivotLink[], cycleS: number, stepS = 1): LinkPivot {
  const pivoted = links.map((link) => pivot(link, cycleS, stepS));
  let shiftS = 0;
  const adjustmentsS = pivoted.map((link) => {
    shiftS = (shiftS + link.shiftS) % cycleS;
    return { junctionId: link.toJunctionId, shiftS };
  });
  const first = links[0];
  return {
    links: pivoted,
    adjustmentsS: first ? [{ junctionId: first.fromJunctionId, shiftS: 0 }, ...adjustmentsS] : [],
  };
}

function pivot(link: PivotLink, cycleS: number, stepS: number): PivotedLink {
  const tries = Array.from({ length: Math.max(1, Math.ceil(cycleS / stepS)) }, (_, i) => i * stepS).map((shiftS) => ({
    shiftS,
    figures: shiftedFigures(link, shiftS, cycleS),
  }));
  const away = (shiftS: number) => Math.min(shiftS, cycleS - shiftS);
  const best = tries.reduce((a, b) => {
    const gain = b.figures.onGreenShare - a.figures.onGreenShare;
    return gain > 1e-9 || (gain > -1e-9 && away(b.shiftS) < away(a.shiftS)) ? b : a;
  });
  return {
    fromJunctionId: link.fromJunctionId,
    toJunctionId: link.toJunctionId,
    shiftS: best.shiftS,
    now: (tries[0] as (typeof tries)[number]).figures,
    predicted: best.figures,
    curve: tries.map(({ shiftS, figures }) => ({ shiftS, onGreenShare: figures.onGreenShare })),
  };
}

/** Figures of both directions where the second junction's clock goes `shiftS` later, or so much less than a cycle earlier. */
export function shiftedFigures({ onward, back }: PivotLink, shiftS: number, cycleS: number): PivotFigures {
  // The shorter way round the cycle moves fewer arrivals out of what was watched.
  const byMs = (shiftS <= cycleS / 2 ? shiftS : shiftS - cycleS) * 1000;
  const figuresOf = (approach: LinkApproach | null, arrivalsByMs: number) =>
    approach &&
    coordinationDiagram(
      approach.cycles,
      approach.arrivalMs.map((timeMs) => timeMs + arrivalsByMs),
    ).figures;
  // Its greens move against those who come, and those who leave it arrive so much later.
  const own = { onward: figuresOf(onward, -byMs), back: figuresOf(back, byMs) };
  const sum = (of: (figures: CoordinationFigures) => number) =>
    (own.onward ? of(own.onward) : 0) + (own.back ? of(own.back) : 0);
  const volume = sum(({ volume: all }) => all);
  return { ...own, onGreenShare: volume > 0 ? sum(({ onGreen }) => onGreen) / volume : 0 };
}

import type { Constraint, Milp, MilpSolution, Term, Variable } from './milp.js';

/** A corridor of signals. Directions: out in the order of the signals, back against it. Times as shares of the cycle unless in seconds. */
export interface WaveCorridor {
  readonly signals: readonly WaveSignal[];
  /** From each signal to the next: one less than signals. */
  readonly links: readonly CorridorLink[];
  readonly leastCycleS: number;
  readonly mostCycleS: number;
  /** One band from end to end (MAXBAND), or a band a link (MULTIBAND). */
  readonly bands: 'one' | 'per-link';
  /** Wanted band back for the band out, where there is one band: k of MAXBAND. Default 1. */
  readonly balance?: number;
}

export interface WaveSignal {
  readonly redOut: number;
  readonly redBack: number;
  /**
   * From the middle of the red out to the middle of the red back, one for each order of stages that is allowed: MAXBAND's left turn
   * patterns.
   */
  readonly shifts: readonly number[];
}

export interface CorridorLink {
  readonly outS: number;
  readonly backS: number;
  /** What a band weighs on it, e.g. its traffic; for bands per link. */
  readonly weightOut?: number;
  readonly weightBack?: number;
}

/** The green wave: bandwidths as shares of the cycle by link, and where the middle of each signal's red out lies. */
export interface GreenWave {
  readonly cycleS: number;
  readonly out: readonly number[];
  readonly back: readonly number[];
  /** By signal, 0..1 of the cycle; the first is 0. */
  readonly redMiddles: readonly number[];
  /** Index into `shifts` by signal. */
  readonly orders: readonly number[];
}

/**
 * The mixed-integer programme of Little, Kelson and Gartner (1981), and with bands per link of Gartner et al. (1991). `w` runs from the
 * end of red to the middle of the band; z is 1 / cycle; the loop out and back between two signals takes whole cycles, m.
 */
export function greenWaveModel(corridor: WaveCorridor): Milp {
  const { signals, links, bands, balance = 1 } = corridor;
  const variables: Variable[] = [
    { name: 'z', least: 1 / corridor.mostCycleS, most: 1 / corridor.leastCycleS, whole: false },
  ];
  const constraints: Constraint[] = [];
  const maximise: Term[] = [];
  const share = (name: string, most = 1) => variables.push({ name, least: 0, most, whole: false });
  const band = (way: Way, link: number) => (bands === 'one' ? `b_${way}` : `b_${way}_${link}`);
  const names = new Set<string>();
  for (const way of ways) {
    for (const [i, link] of links.entries()) {
      const name = band(way, i);
      if (!names.has(name)) share(name);
      names.add(name);
      const weight = (way === 'out' ? link.weightOut : link.weightBack) ?? 1;
      if (bands === 'per-link') maximise.push({ variable: name, factor: weight });
      for (const at of [i, i + 1]) {
        const green = 1 - ((way === 'out' ? signals[at]?.redOut : signals[at]?.redBack) ?? 0);
        const half = { variable: name, factor: 0.5 };
        constraints.push({
          terms: [
            { variable: `w_${way}_${at}`, factor: 1 },
            { ...half, factor: -0.5 },
          ],
          is: '>=',
          value: 0,
        });
        constraints.push({ terms: [{ variable: `w_${way}_${at}`, factor: 1 }, half], is: '<=', value: green });
      }
    }
    for (const i of signals.keys()) share(`w_${way}_${i}`);
  }
  if (bands === 'one') {
    maximise.push({ variable: 'b_out', factor: 1 }, { variable: 'b_back', factor: balance });
    // (1 - k) back >= (1 - k) k out: who is wanted less does not get more.
    const k = 1 - balance;
    if (k !== 0)
      constraints.push({
        terms: [
          { variable: 'b_back', factor: k },
          { variable: 'b_out', factor: -k * balance },
        ],
        is: '>=',
        value: 0,
      });
  }
  for (const [i, { shifts }] of signals.entries()) {
    for (const k of shifts.keys()) variables.push({ name: `d_${i}_${k}`, least: 0, most: 1, whole: true });
    constraints.push({ terms: shifts.map((_, k) => ({ variable: `d_${i}_${k}`, factor: 1 })), is: '=', value: 1 });
  }
  for (const [i, link] of links.entries()) {
    const [a, b] = [signals[i], signals[i + 1]];
    if (a === undefined || b === undefined) continue;
    const rounds = Math.ceil((link.outS + link.backS) / corridor.leastCycleS) + 3;
    variables.push({ name: `m_${i}`, least: -rounds, most: rounds, whole: true });
    constraints.push({
      terms: [
        { variable: `w_out_${i}`, factor: 1 },
        { variable: `w_back_${i}`, factor: 1 },
        { variable: `w_out_${i + 1}`, factor: -1 },
        { variable: `w_back_${i + 1}`, factor: -1 },
        { variable: 'z', factor: link.outS + link.backS },
        ...a.shifts.map((shift, k) => ({ variable: `d_${i}_${k}`, factor: -shift })),
        ...b.shifts.map((shift, k) => ({ variable: `d_${i + 1}_${k}`, factor: shift })),
        { variable: `m_${i}`, factor: -1 },
      ],
      is: '=',
      value: 0.5 * (b.redOut + b.redBack - a.redOut - a.redBack),
    });
  }
  return { maximise, constraints, variables };
}

/** Reads the solution; undefined where there is none. */
export function readGreenWave(corridor: WaveCorridor, solution: MilpSolution): GreenWave | undefined {
  if (solution === undefined) return undefined;
  const { signals, links, bands } = corridor;
  const value = (name: string) => solution.get(name) ?? 0;
  const band = (way: Way) => links.map((_, i) => value(bands === 'one' ? `b_${way}` : `b_${way}_${i}`));
  const redMiddles = [0];
  for (const [i, { outS }] of links.entries()) {
    const half = 0.5 * ((signals[i]?.redOut ?? 0) - (signals[i + 1]?.redOut ?? 0));
    const next = (redMiddles[i] ?? 0) + half + value(`w_out_${i}`) - value(`w_out_${i + 1}`) + outS * value('z');
    redMiddles.push(next - Math.floor(next));
  }
  const orders = signals.map(({ shifts }, i) => shifts.findIndex((_, k) => value(`d_${i}_${k}`) > 0.5));
  return { cycleS: 1 / value('z'), out: band('out'), back: band('back'), redMiddles, orders };
}

type Way = 'out' | 'back';
const ways: readonly Way[] = ['out', 'back'];

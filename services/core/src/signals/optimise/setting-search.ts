import { cycleOf, isAllowed, type JunctionModel, type JunctionSetting } from './flow-network.js';
import type { FlowSimulation } from './flow-simulation.js';
import { type ObjectiveWeights, performanceIndex } from './objective.js';

/** Settings of all junctions, and what they cost. */
export interface Tried {
  readonly settings: readonly JunctionSetting[];
  readonly index: number;
}

interface SearchOptions {
  readonly commonCycle: boolean;
  readonly sequences: boolean;
  readonly evaluations: number;
  readonly random: () => number;
}

const OFFSETS_TRIED = 8;
/** A look around a junction is worth its time where it saves this much of a run. */
const MOST_LOOKED_AT = 0.7;

/** Looks for settings that cost less, one change after the other. */
export class SettingSearch {
  evaluations = 0;

  constructor(
    private readonly simulation: FlowSimulation,
    private readonly weights: ObjectiveWeights,
    private readonly options: SearchOptions,
  ) {}

  index(settings: readonly JunctionSetting[]): number {
    this.evaluations++;
    return performanceIndex(this.simulation.run(settings), this.weights);
  }

  /** Settings whose run the simulation keeps. */
  #kept: readonly JunctionSetting[] | undefined;

  get spent(): boolean {
    return this.evaluations >= this.options.evaluations;
  }

  /** Each junction's offset round the cycle, those with most traffic first. */
  offsets(settings: readonly JunctionSetting[]): Tried {
    let best: Tried = { settings, index: this.index(settings) };
    if (this.#models.length === 1) return best;
    for (const j of this.#models.keys()) {
      const from = best.settings[j] as JunctionSetting;
      const cycle = cycleOf(this.#model(j), from);
      for (let k = 1; k < OFFSETS_TRIED && !this.spent; k++) {
        const offsetS = Math.round(from.offsetS + (k * cycle) / OFFSETS_TRIED) % cycle;
        best = this.#better(best, j, { ...from, offsetS });
      }
    }
    return best;
  }

  /** Takes every change that costs less, with steps that get smaller, until none does. */
  descend(from: Tried, stepsS: readonly number[]): Tried {
    let best = from;
    for (const step of stepsS) {
      for (let before = Number.POSITIVE_INFINITY; best.index < before * 0.9995 && !this.spent; ) {
        before = best.index;
        for (const j of this.#models.keys()) best = this.#improve(best, j, step);
        best = this.#cycles(best, step);
      }
    }
    return best;
  }

  /** Again and again changes some junctions by chance and improves on it, as long as it may. Best first. */
  shake(from: Tried): Tried[] {
    const { random } = this.options;
    const found: Tried[] = [this.descend(from, [1])];
    while (!this.spent) {
      const best = found[0] as Tried;
      let settings = best.settings;
      const changed = Math.min(this.#models.length, 1 + Math.floor(random() * 3));
      for (let i = 0; i < changed; i++) {
        const j = Math.floor(random() * this.#models.length);
        settings = replace(settings, j, this.#atRandom(j, settings[j] as JunctionSetting));
      }
      const tried = this.descend({ settings, index: this.index(settings) }, [4, 1]);
      if (tried.index < best.index) found.unshift(tried);
    }
    return found;
  }

  get #models(): readonly JunctionModel[] {
    return this.simulation.network.junctions;
  }

  #model(j: number): JunctionModel {
    return this.#models[j] as JunctionModel;
  }

  #better(best: Tried, j: number, setting: JunctionSetting): Tried {
    if (this.spent || !isAllowed(this.#model(j), setting)) return best;
    const settings = replace(best.settings, j, setting);
    if (!this.#looksBetter(best.settings, settings, j)) return best;
    const index = this.index(settings);
    if (index >= best.index) return best;
    this.simulation.keep();
    this.#kept = settings;
    return { settings, index };
  }

  /** By what happens around the junction only. */
  #looksBetter(from: readonly JunctionSetting[], to: readonly JunctionSetting[], j: number): boolean {
    const share = this.simulation.shareAround(j);
    if (share > MOST_LOOKED_AT) return true;
    if (this.#kept !== from) {
      this.index(from);
      this.simulation.keep();
      this.#kept = from;
    }
    this.evaluations += share;
    const { before, after } = this.simulation.around(j, to);
    return performanceIndex(after, this.weights) < performanceIndex(before, this.weights);
  }

  #improve(from: Tried, j: number, step: number): Tried {
    const model = this.#model(j);
    let best = from;
    const now = () => best.settings[j] as JunctionSetting;
    if (this.#models.length > 1) for (const by of [step, -step]) best = this.#better(best, j, turned(model, now(), by));
    const stages = model.leastS.length;
    for (let a = 0; a < stages; a++) {
      for (let b = 0; b < stages; b++) {
        if (a === b) continue;
        const greensS = now().greensS.map((each, i) => each + (i === a ? step : i === b ? -step : 0));
        const changed = { ...now(), greensS };
        const tried = this.#better(best, j, changed);
        // The same with the other end kept in its place.
        best =
          tried !== best || this.#models.length === 1 ? tried : this.#better(best, j, turned(model, changed, -step));
      }
      if (this.options.commonCycle && this.#models.length > 1) continue;
      for (const by of [step, -step]) {
        const greensS = now().greensS.map((each, i) => each + (i === a ? by : 0));
        best = this.#better(best, j, turned(model, { ...now(), greensS }, 0));
      }
    }
    if (this.options.sequences && step >= 4) best = this.#sequences(best, j);
    return best;
  }

  #sequences(from: Tried, j: number): Tried {
    const model = this.#model(j);
    let best = from;
    for (const sequence of model.sequences.keys()) {
      const now = best.settings[j] as JunctionSetting;
      if (sequence === now.sequence) continue;
      const changed = { ...now, sequence };
      const cycle = cycleOf(model, changed);
      if (this.options.commonCycle && cycle !== cycleOf(model, now)) {
        const longest = now.greensS.indexOf(Math.max(...now.greensS));
        const greensS = now.greensS.map((each, i) => each + (i === longest ? cycleOf(model, now) - cycle : 0));
        best = this.#better(best, j, { ...changed, greensS });
      } else best = this.#better(best, j, { ...changed, offsetS: changed.offsetS % cycle });
    }
    return best;
  }

  /** All junctions with a cycle that is a little longer or shorter. */
  #cycles(from: Tried, step: number): Tried {
    if (this.#models.length === 1) return from;
    let best = from;
    for (const by of [step, -step]) {
      const settings = best.settings.map((setting, j) => stretched(this.#model(j), setting, by));
      if (this.spent || !settings.every((setting, j) => isAllowed(this.#model(j), setting))) continue;
      const index = this.index(settings);
      if (index < best.index) best = { settings, index };
    }
    return best;
  }

  #atRandom(j: number, setting: JunctionSetting): JunctionSetting {
    const { random } = this.options;
    const model = this.#model(j);
    const cycle = cycleOf(model, setting);
    for (let tries = 0; tries < 10; tries++) {
      const greensS = [...setting.greensS];
      const a = Math.floor(random() * greensS.length);
      const b = Math.floor(random() * greensS.length);
      const by = (1 + Math.floor(random() * 8)) * (random() < 0.5 ? 1 : -1);
      greensS[a] = (greensS[a] ?? 0) + by;
      if (this.options.commonCycle || random() < 0.5) greensS[b] = (greensS[b] ?? 0) - by;
      const offset = random() < 0.5 ? setting.offsetS : Math.floor(random() * cycle);
      const made = turned(model, { ...setting, greensS, offsetS: offset }, 0);
      if (isAllowed(model, made)) return made;
    }
    return setting;
  }
}

function replace(settings: readonly JunctionSetting[], j: number, setting: JunctionSetting): JunctionSetting[] {
  return settings.map((each, i) => (i === j ? setting : each));
}

/** Begins `byS` later, within its cycle. */
function turned(model: JunctionModel, setting: JunctionSetting, byS: number): JunctionSetting {
  const cycle = cycleOf(model, setting);
  return { ...setting, offsetS: (((setting.offsetS + byS) % cycle) + cycle) % cycle };
}

/** The same shares of another cycle: each second goes to, or comes from, the stage that it changes least. */
function stretched(model: JunctionModel, setting: JunctionSetting, byS: number): JunctionSetting {
  const greensS = [...setting.greensS];
  const sum = greensS.reduce((a, b) => a + b, 0);
  const wanted = greensS.map((each) => (each * (sum + byS)) / sum);
  const step = Math.sign(byS);
  for (let k = 0; k < Math.abs(byS); k++) {
    let at = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (const [i, each] of greensS.entries()) {
      const lack = ((wanted[i] ?? 0) - each) * step;
      if (lack > most && each + step >= (model.leastS[i] ?? 0)) {
        most = lack;
        at = i;
      }
    }
    if (at < 0) break;
    greensS[at] = (greensS[at] ?? 0) + step;
  }
  const made = { ...setting, greensS };
  const share = setting.offsetS / cycleOf(model, setting);
  const cycle = cycleOf(model, made);
  return { ...made, offsetS: Math.round(share * cycle) % cycle };
}

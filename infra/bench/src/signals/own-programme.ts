import type { Conflict, GroupKind, GroupLimits, PhaseGroups, SignalLimits } from '@luyun/core/signals/timing-plan';
import type { SignalProgramme } from '@luyun/roadside-sim/sumo/signal-programme';

/** Of what a programme does not say: shortest green, yellow, s. */
const MIN_GREEN_S = 5;
const YELLOW_S = 3;
/** An intergreen that is longer than yellow and this has another stage in it, s. */
const MOST_ALL_RED_S = 8;

/** What a junction may do and show, learned from the programme that its network came with. */
export interface JunctionLights {
  readonly limits: SignalLimits;
  /** Links of each group, by place. */
  readonly links: readonly (readonly number[])[];
  readonly stages: readonly LightStage[];
  /** The lights of all links, in SUMO's letters, for what the groups show. */
  letters(lights: readonly string[], target: number): string;
}

interface LightStage {
  /** Numbers of its groups. */
  readonly groups: readonly number[];
  /** Those of them that have to give way. */
  readonly permissive: readonly number[];
  readonly state: string;
}

const isOn = (letter: string | undefined) => letter === 'G' || letter === 'g';
const isYellow = (letter: string | undefined) => letter === 'y' || letter === 'Y';

/** Groups are links that always show the same; whatever is never green together is in conflict. Null: it never has a green. */
export function junctionLights(
  programme: SignalProgramme,
  pedestrianLinks: ReadonlySet<number>,
  maxRedS: number,
): JunctionLights | null {
  const phases = inOrder(programme);
  const size = Math.max(0, ...phases.map(({ state }) => state.length));
  const columns = new Map<string, number[]>();
  for (let link = 0; link < size; link++) {
    const column = phases.map(({ state }) => (isOn(state[link]) || isYellow(state[link]) ? state[link] : 'r')).join('');
    if (!/[Gg]/.test(column)) continue;
    const key = `${column}${pedestrianLinks.has(link) ? 'p' : ''}`;
    const found = columns.get(key);
    if (found === undefined) columns.set(key, [link]);
    else found.push(link);
  }
  const links = [...columns.values()];
  if (links.length === 0) return null;
  const letter = (phase: number, i: number) => phases[phase % phases.length]?.state[links[i]?.[0] ?? 0];
  const durationS = (phase: number) => phases[phase % phases.length]?.durationS ?? 0;
  const n = links.length;

  const together = (i: number, j: number) => phases.some((_, k) => isOn(letter(k, i)) && isOn(letter(k, j)));
  /** Ends of a group's green: the phase after the last that was on. */
  const ends = (i: number) => phases.flatMap((_, k) => (isOn(letter(k, i)) && !isOn(letter(k + 1, i)) ? [k + 1] : []));
  const yellowS = (i: number) =>
    Math.max(
      0,
      ...ends(i).map((from) => {
        let s = 0;
        for (let k = from; k < from + phases.length && isYellow(letter(k, i)); k++) s += durationS(k);
        return s;
      }),
    );
  const observedS = (i: number, j: number) =>
    Math.min(
      ...ends(i).map((from) => {
        let s = 0;
        for (let k = from; k < from + phases.length; k++) {
          if (isOn(letter(k, j))) return s;
          if (isOn(letter(k, i))) break;
          s += durationS(k);
        }
        return Number.POSITIVE_INFINITY;
      }),
    );

  const kinds: GroupKind[] = links.map((each) => (pedestrianLinks.has(each[0] ?? -1) ? 'pedestrian' : 'vehicle'));
  const yellow = links.map((_, i) => (kinds[i] === 'pedestrian' ? yellowS(i) : yellowS(i) || YELLOW_S));
  const seen = (i: number) => links.flatMap((_, j) => (i !== j && !together(i, j) ? [observedS(i, j)] : []));
  const clearance = links.map((_, i) => {
    if (kinds[i] !== 'pedestrian') return 0;
    const least = Math.min(...seen(i));
    return Number.isFinite(least) ? Math.max(0, least - (yellow[i] ?? 0)) : 0;
  });
  const lasts = (i: number) => (yellow[i] ?? 0) + (clearance[i] ?? 0);
  const allRedOf = (i: number) =>
    Math.max(
      0,
      ...seen(i)
        .map((s) => s - lasts(i))
        .filter((s) => s <= MOST_ALL_RED_S),
    );
  const allRed = links.map((_, i) => allRedOf(i));
  const usual = Math.max(...allRed);
  const conflicts: Conflict[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (i === j || together(i, j)) continue;
      const s = observedS(i, j) - lasts(i);
      const red =
        s <= MOST_ALL_RED_S
          ? Math.max(0, s)
          : seen(i).some((each) => each - lasts(i) <= MOST_ALL_RED_S)
            ? (allRed[i] ?? 0)
            : usual;
      conflicts.push({ group: i + 1, other: j + 1, intergreenMs: Math.round((lasts(i) + red) * 1000) });
    }
  }
  const shortestOnS = (i: number) =>
    Math.min(
      ...ends(i).map((end) => {
        let s = 0;
        for (let k = end - 1; k > end - 1 - phases.length && isOn(letter(k + phases.length, i)); k--)
          s += durationS(k + phases.length);
        return s;
      }),
    );
  const groups: GroupLimits[] = links.map((_, i) => ({
    group: i + 1,
    kind: kinds[i] ?? 'vehicle',
    minGreenMs: Math.round(Math.max(1, Math.min(MIN_GREEN_S, shortestOnS(i))) * 1000),
    clearanceMs: Math.round((clearance[i] ?? 0) * 1000),
    yellowMs: Math.round((yellow[i] ?? 0) * 1000),
    allRedMs: 0,
    maxRedMs: conflicts.some(({ other }) => other === i + 1) ? maxRedS * 1000 : null,
  }));
  const stages = findStages(
    phases.map(({ state }) => state),
    links,
  );
  const phasesOf: PhaseGroups[] = stages.map((stage, i) => ({ phase: i + 1, groups: stage.groups }));
  return {
    limits: { groups, conflicts, phases: phasesOf },
    links,
    stages,
    letters: lettering(
      phases.map(({ state }) => state),
      links,
      stages,
      size,
    ),
  };
}

/** Phases in the order in which they follow one another. */
function inOrder({ phases }: SignalProgramme): SignalProgramme['phases'] {
  const order: number[] = [];
  for (let at = 0; phases[at] !== undefined && !order.includes(at); at = phases[at]?.next ?? 0) order.push(at);
  return order.flatMap((at) => phases[at] ?? []);
}

/** Greens without any yellow, each once; not those in which another one does all that they do, and more. */
function findStages(states: readonly string[], links: readonly (readonly number[])[]): LightStage[] {
  const found = new Map<string, LightStage>();
  for (const state of states) {
    if ([...state].some(isYellow) || ![...state].some(isOn)) continue;
    const on = links.flatMap(([link = 0], i) => (isOn(state[link]) ? [i] : []));
    const permissive = on.filter((i) => state[links[i]?.[0] ?? 0] === 'g');
    const key = `${on.join()}|${permissive.join()}`;
    if (!found.has(key))
      found.set(key, { groups: on.map((i) => i + 1), permissive: permissive.map((i) => i + 1), state });
  }
  const all = [...found.values()];
  const within = (a: LightStage, b: LightStage) =>
    a !== b &&
    a.groups.every((group) => b.groups.includes(group)) &&
    b.permissive.every((group) => a.permissive.includes(group) || !a.groups.includes(group)) &&
    (a.groups.length < b.groups.length || a.permissive.length > b.permissive.length);
  return all.filter((stage) => !all.some((other) => within(stage, other)));
}

function lettering(
  states: readonly string[],
  links: readonly (readonly number[])[],
  stages: readonly LightStage[],
  size: number,
): JunctionLights['letters'] {
  const groupOf = new Array<number>(size).fill(-1);
  for (const [i, each] of links.entries()) for (const link of each) groupOf[link] = i;
  /** Group i gives way wherever it is green with j. */
  const yields = links.map((_, i) =>
    links.map((__, j) => {
      const both = states.filter((state) => isOn(state[links[i]?.[0] ?? 0]) && isOn(state[links[j]?.[0] ?? 0]));
      return both.length > 0 && both.every((state) => state[links[i]?.[0] ?? 0] === 'g');
    }),
  );
  return (lights, target) => {
    const stage = stages[target];
    const steady =
      stage !== undefined &&
      lights.every((light, i) => (light === 'green') === stage.groups.includes(i + 1) && light !== 'yellow');
    return Array.from({ length: size }, (_, link) => {
      const i = groupOf[link] ?? -1;
      const own = stage?.state[link] ?? 'r';
      if (i < 0) return isOn(own) || isYellow(own) ? 'r' : own;
      if (lights[i] === 'yellow') return 'y';
      if (lights[i] !== 'green') return own === 's' ? 's' : 'r';
      if (steady) return own;
      return lights.some((light, j) => (light === 'green' || light === 'yellow') && yields[i]?.[j]) ? 'g' : 'G';
    }).join('');
  };
}

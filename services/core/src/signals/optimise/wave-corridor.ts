import { cycleOf, type FlowNetwork, type JunctionModel, type JunctionSetting } from './flow-network.js';
import type { GreenWave, WaveCorridor } from './green-wave.js';

/** A corridor's junctions in the direction out, each with the links that go along it. */
export interface WavePath {
  readonly junction: number;
  readonly outLink: number;
  readonly backLink: number;
}

/**
 * The corridor as MAXBAND sees it: reds as shares of each junction's own cycle, with the order of stages in force.
 * @param travel time from each junction to the next, out and back
 */
export function waveCorridor(
  network: FlowNetwork,
  settings: readonly JunctionSetting[],
  path: readonly WavePath[],
  travel: readonly { readonly outS: number; readonly backS: number }[],
  frame: Pick<WaveCorridor, 'leastCycleS' | 'mostCycleS' | 'bands' | 'balance'>,
): WaveCorridor {
  const signals = path.map(({ junction, outLink, backLink }) => {
    const [model, setting] = at(network, settings, junction);
    const [out, back] = [redOf(model, setting, outLink), redOf(model, setting, backLink)];
    // The nearest middle of a red back: half a cycle away at most.
    const shift = back.middle - out.middle;
    return { redOut: out.share, redBack: back.share, shifts: [shift - Math.round(shift)] };
  });
  return { ...frame, signals, links: travel };
}

/** Settings with a wave's offsets, each as a share of its junction's cycle. Other junctions stay as they are. */
export function settingsOfWave(
  network: FlowNetwork,
  settings: readonly JunctionSetting[],
  path: readonly WavePath[],
  wave: GreenWave,
): JunctionSetting[] {
  return settings.map((setting, j) => {
    const i = path.findIndex((each) => each.junction === j);
    const stop = path[i];
    if (stop === undefined) return setting;
    const [model] = at(network, settings, j);
    const cycleS = cycleOf(model, setting);
    const turn = (wave.redMiddles[i] ?? 0) - redOf(model, setting, stop.outLink).middle;
    return { ...setting, offsetS: Math.round((turn - Math.floor(turn)) * cycleS) % cycleS };
  });
}

function at(network: FlowNetwork, settings: readonly JunctionSetting[], j: number): [JunctionModel, JunctionSetting] {
  const [model, setting] = [network.junctions[j], settings[j]];
  if (model === undefined || setting === undefined) throw new Error(`no junction ${j}`);
  return [model, setting];
}

/** The longest red of a link: its share of the cycle, and where its middle lies, from the cycle's beginning. */
function redOf(model: JunctionModel, setting: JunctionSetting, link: number): { share: number; middle: number } {
  const cycleS = cycleOf(model, setting);
  const intervals = model.sequences[setting.sequence]?.intervals ?? [];
  const spans: { from: number; to: number }[] = [];
  let second = 0;
  // Twice round, so that a red over the end of the cycle is whole.
  for (const { lights, stage, durationS } of [...intervals, ...intervals]) {
    const end = second + (stage === undefined ? durationS : (setting.greensS[stage] ?? 0));
    const last = spans.at(-1);
    if (lights[link] !== 'G' && lights[link] !== 'g') {
      if (last?.to === second) last.to = end;
      else spans.push({ from: second, to: end });
    }
    second = end;
  }
  const longest = spans.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a), { from: 0, to: 0 });
  const middle = (longest.from + longest.to) / 2 / cycleS;
  return { share: Math.min(1, (longest.to - longest.from) / cycleS), middle: middle - Math.floor(middle) };
}

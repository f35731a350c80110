import { cycleOf, type FlowNetwork, type JunctionSetting } from './flow-network.js';
import type { FlowSimulation } from './flow-simulation.js';
import type { FoldedApproach } from './preview-offset.js';

/** What a junction's offset acts upon, out of the flow model: its own queues, and those downstream with its cycle that it feeds. */
export function foldApproaches(
  simulation: FlowSimulation,
  settings: readonly JunctionSetting[],
  junction: number,
): FoldedApproach[] {
  const { network } = simulation;
  const cycle = (j: number) =>
    Math.max(1, Math.round(cycleOf(network.junctions[j] as never, settings[j] as JunctionSetting)));
  const arrivals = network.queues.map((queue) => new Float64Array(cycle(queue.junction)));
  simulation.run(settings, arrivals);
  return network.queues.flatMap((queue, q): FoldedApproach[] => {
    const fed = queue.inflows.some((each) => network.queues[each.queue]?.junction === junction);
    const own = queue.junction === junction;
    if (!own && !(fed && cycle(queue.junction) === cycle(junction))) return [];
    const profile = arrivals[q] ?? new Float64Array(1);
    const cycles = (network.periods * network.periodS) / profile.length;
    const [first] = [...queue.movements].sort((a, b) => b.share - a.share);
    return [
      {
        arrivals: [...profile].map((each) => each / cycles),
        green: greenSeconds(network, settings, queue.junction, first?.link ?? 0, profile.length),
        saturationPerS: first?.saturationPerS ?? 0.5,
        moves: own ? 'own' : 'next',
      },
    ];
  });
}

function greenSeconds(
  network: FlowNetwork,
  settings: readonly JunctionSetting[],
  j: number,
  link: number,
  seconds: number,
): boolean[] {
  const { sequence = 0, greensS = [] } = settings[j] ?? {};
  const green: boolean[] = [];
  for (const { lights, stage, durationS } of network.junctions[j]?.sequences[sequence]?.intervals ?? []) {
    const length = Math.round(stage === undefined ? durationS : (greensS[stage] ?? 0));
    for (let i = 0; i < length; i++) green.push(lights[link] === 'G' || lights[link] === 'g');
  }
  return green.slice(0, seconds);
}

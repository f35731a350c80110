import type { CityModel } from '../../model/city.js';
import { demandNetwork, type JunctionBasis } from '../demand/demand-network.js';
import { feedingRoads } from '../demand/feeding-road.js';
import type { DemandWindow } from '../demand/junction-seen.js';
import { cycleOf, type JunctionModel } from '../optimise/flow-network.js';
import { lightTable } from '../optimise/light-table.js';
import { type FoldedApproach, type OffsetPreview, previewOffset } from '../optimise/preview-offset.js';
import { sum } from '../sum.js';

/** A lane's arrivals as they were seen, folded into its junction's cycle, and where they come from. */
interface FoldedLane {
  readonly junction: number;
  /** Junction of the same that sends the platoons, with the same cycle; undefined: none. */
  readonly from: number | undefined;
  readonly vehicles: number;
  readonly approach: FoldedApproach;
}

/** What is kept of a stretch of time, so that every move of a hand is answered at once. */
export interface FoldedJunctions {
  readonly junctions: readonly { readonly id: string; readonly offsetMs: number; readonly cycleMs: number }[];
  readonly lanes: readonly FoldedLane[];
}

/** Arrivals that were seen at junctions, folded by second into the cycles of their plans. */
export function foldJunctions(city: CityModel, bases: readonly JunctionBasis[], window: DemandWindow): FoldedJunctions {
  const { network, settings, lanes } = demandNetwork(city, bases, window);
  const roadTo = feedingRoads(city);
  const cycles = settings.map((setting, j) =>
    Math.max(1, Math.round(cycleOf(network.junctions[j] as JunctionModel, setting))),
  );
  const folded = lanes.flatMap(({ lane, link, junction, demand }, q): FoldedLane[] => {
    const passings = bases[junction]?.seen.lanes.find(({ laneId }) => laneId === lane.id)?.passings ?? [];
    const [model, setting, cycle = 1] = [network.junctions[junction], settings[junction], cycles[junction]];
    if (passings.length === 0 || model === undefined || setting === undefined) return [];
    const arrivals = new Array<number>(cycle).fill(0);
    const round = (window.toMs - window.fromMs) / 1000 / cycle;
    for (const { arrivalMs } of passings) {
      const second = Math.floor(arrivalMs / 1000 - setting.offsetS);
      const at = ((second % cycle) + cycle) % cycle;
      arrivals[at] = (arrivals[at] ?? 0) + 1 / round;
    }
    const own = network.queues[q]?.movements ?? [];
    const main = own.reduce((a, b) => (b.share > a.share ? b : a), own[0] as (typeof own)[number]);
    const table = lightTable(model, setting);
    const green = Array.from({ length: cycle }, (_, second) => {
      const code = table.codes[second * table.links + main.link] ?? 0;
      return code === 1 || code === 2;
    });
    const origin = roadTo(link)[0]?.fromJunctionId;
    const from = bases.findIndex(({ junction: of }) => of.id === origin);
    return [
      {
        junction,
        from: from >= 0 && cycles[from] === cycle ? from : undefined,
        vehicles: passings.length,
        approach: { arrivals, green, saturationPerS: demand.discharge.saturationPerS, moves: 'own' },
      },
    ];
  });
  return {
    junctions: bases.map(({ junction, plan }) => ({
      id: junction.id,
      offsetMs: plan.offsetMs,
      cycleMs: plan.cycleMs,
    })),
    lanes: folded,
  };
}

/** What the offset of a junction does now, and what another one would do. */
export interface MovedOffset {
  readonly junctionId: string;
  /** In force. */
  readonly offsetMs: number;
  readonly cycleMs: number;
  readonly now: OffsetPreview;
  readonly moved: OffsetPreview;
}

/**
 * Arrivals on green and delay at each junction with the offsets in force and with those wanted, ms by junction: a junction's lights move
 * with its own, platoons from a neighbour with the neighbour's.
 */
export function previewOffsets(
  { junctions, lanes }: FoldedJunctions,
  offsetsMs: Readonly<Record<string, number>>,
): MovedOffset[] {
  const shiftS = junctions.map(({ id, offsetMs }) => ((offsetsMs[id] ?? offsetMs) - offsetMs) / 1000);
  return junctions.map(({ id, offsetMs, cycleMs }, j) => {
    const own = lanes.filter((lane) => lane.junction === j);
    const vehicles = Math.max(1, sum(own.map((lane) => lane.vehicles)));
    const all = (shift: (lane: FoldedLane) => number): OffsetPreview => {
      const parts = own.map((lane) => ({
        part: lane.vehicles / vehicles,
        of: previewOffset([lane.approach], shift(lane)),
      }));
      return {
        onGreen: sum(parts.map(({ part, of }) => part * of.onGreen)),
        delayS: sum(parts.map(({ part, of }) => part * of.delayS)),
      };
    };
    const moves = ({ from }: FoldedLane) => (shiftS[j] ?? 0) - (from === undefined ? 0 : (shiftS[from] ?? 0));
    return { junctionId: id, offsetMs, cycleMs, now: all(() => 0), moved: all(moves) };
  });
}

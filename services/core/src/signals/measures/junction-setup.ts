import type { CityModel, Junction, Lane, Link, Turn } from '../../model/city.js';
import { headingOf, opposite } from './link-heading.js';

/** A detector of a lane, as its controller logs it. */
export interface ChannelSetup {
  readonly channel: number;
  readonly detectorId: string;
  readonly laneId: string;
  readonly linkId: string;
  readonly distanceM: number;
  /** From there to the stop line at the speed limit, ms. */
  readonly travelMs: number;
  /** Turns of its lane, in the order of the city model; a lane with several is shared. */
  readonly turns: readonly Turn[];
}

/** What the measures need to know of a phase. */
export interface PhaseSetup {
  readonly phase: number;
  readonly groups: readonly number[];
  readonly kind: 'vehicle' | 'pedestrian';
  readonly turns: readonly Turn[];
  /** Lanes whose traffic it is: a lane that it shares with others belongs to those who go straight on. */
  readonly lanes: number;
  /** Of all lanes that it rules. */
  readonly linkIds: readonly string[];
  /** Upstream of the stop line, one a lane: they see arrivals. */
  readonly advance: readonly ChannelSetup[];
  /** At the stop line: they see who waits and who leaves. */
  readonly stopBar: readonly ChannelSetup[];
  /** Of a left turn: the phase of who comes the other way; null where there is none or it is the same. */
  readonly opposing: number | null;
}

export interface JunctionSetup {
  readonly junctionId: string;
  /** NodeReferenceID; 0 none. */
  readonly nodeRef: number;
  /** Rising. Pedestrian phases have numbers of their own only where the city gives them some: they may be those of vehicles. */
  readonly phases: readonly PhaseSetup[];
}

/** A detector this near to the stop line sees a queue, not arrivals. */
const STOP_BAR_M = 12;

/** Which detector belongs to which phase at which distance: from detectors, lanes, movements and groups of the city model. */
export function junctionSetup(city: CityModel, junction: Junction): JunctionSetup {
  const into = city.links.filter((link) => link.toJunctionId === junction.id);
  const lanes = into.flatMap((link) => link.lanes.map((lane) => ({ lane, link })));
  const vehiclePhases = new Map<number, number[]>();
  const walkPhases = new Map<number, number[]>();
  const vehicleGroups = new Set(lanes.flatMap(({ lane }) => lane.movements.map((movement) => movement.signalGroup)));
  for (const { group, phase } of junction.signalGroups) {
    const phases = vehicleGroups.has(group) ? vehiclePhases : walkPhases;
    // Where the city knows no phases, controllers log groups.
    const number = phase || group;
    phases.set(number, [...(phases.get(number) ?? []), group]);
  }
  const vehicles = [...vehiclePhases].map(([phase, groups]) => vehiclePhase(city, phase, groups, lanes));
  const walks = [...walkPhases].map(
    ([phase, groups]): PhaseSetup => ({
      phase,
      groups,
      kind: 'pedestrian',
      turns: [],
      lanes: 0,
      linkIds: [],
      advance: [],
      stopBar: [],
      opposing: null,
    }),
  );
  const phases = [...vehicles, ...walks].sort((a, b) => a.phase - b.phase);
  return {
    junctionId: junction.id,
    nodeRef: junction.nodeRef,
    phases: phases.map((each) => ({ ...each, opposing: opposingPhase(each, vehicles, into) })),
  };
}

interface PlacedLane {
  readonly lane: Lane;
  readonly link: Link;
}

function vehiclePhase(
  city: CityModel,
  phase: number,
  groups: readonly number[],
  all: readonly PlacedLane[],
): PhaseSetup {
  const served = all.filter(({ lane }) => groupsOf(lane).some((group) => groups.includes(group)));
  // What a detector sees on a lane that several phases serve counts for one of them only.
  const own = served.filter(({ lane }) => groups.includes(ownerOf(lane)));
  const channels = channelsOf(city, own);
  const far = channels.filter(({ distanceM }) => distanceM > STOP_BAR_M);
  const turns = served.flatMap(({ lane }) =>
    lane.movements.filter((movement) => groups.includes(movement.signalGroup)).map(({ turn }) => turn),
  );
  return {
    phase,
    groups,
    kind: 'vehicle',
    turns: [...new Set(turns)],
    lanes: (own.length > 0 ? own : served).length,
    linkIds: [...new Set(served.map(({ link }) => link.id))],
    // A vehicle passes all detectors of its lane: the farthest counts.
    advance: far.filter((each) =>
      far.every((other) => other.laneId !== each.laneId || other.distanceM <= each.distanceM),
    ),
    stopBar: channels.filter(({ distanceM }) => distanceM <= STOP_BAR_M),
    opposing: null,
  };
}

function groupsOf({ kind, movements }: Lane): readonly number[] {
  return kind === 'bike' ? [] : movements.map(({ signalGroup }) => signalGroup).filter((group) => group > 0);
}

/** Group of most who drive on a lane: of those who go straight on, else of the first movement; 0 where no signal rules it. */
function ownerOf(lane: Lane): number {
  const straight = lane.movements.find(({ turn, signalGroup }) => turn === 'straight' && signalGroup > 0);
  return straight?.signalGroup ?? groupsOf(lane)[0] ?? 0;
}

function channelsOf(city: CityModel, lanes: readonly PlacedLane[]): ChannelSetup[] {
  const byId = new Map(lanes.map((placed) => [placed.lane.id, placed]));
  return city.detectors.flatMap((detector): ChannelSetup[] => {
    const placed = detector.channel > 0 ? byId.get(detector.laneId) : undefined;
    if (placed === undefined) return [];
    const { lane, link } = placed;
    const distanceM = Math.max(0, detector.distanceToStopLineM);
    return [
      {
        channel: detector.channel,
        detectorId: detector.id,
        laneId: lane.id,
        linkId: link.id,
        distanceM,
        travelMs: Math.round((distanceM / Math.max(1, link.speedLimitMps)) * 1000),
        turns: [...new Set(lane.movements.map(({ turn }) => turn))],
      },
    ];
  });
}

function opposingPhase(phase: PhaseSetup, vehicles: readonly PhaseSetup[], links: readonly Link[]): number | null {
  if (!phase.turns.includes('left')) return null;
  const own = links.filter(({ id }) => phase.linkIds.includes(id));
  const other = vehicles.find(
    (each) =>
      each.phase !== phase.phase &&
      each.turns.includes('straight') &&
      links.some(
        (link) => each.linkIds.includes(link.id) && own.some((from) => opposite(headingOf(from), headingOf(link))),
      ),
  );
  return other?.phase ?? null;
}

/** A phase with only what comes by some links: it may serve others too. Vehicles that were followed belong to no link. */
export function phaseOfLinks(phase: PhaseSetup, linkIds: readonly string[]): PhaseSetup {
  const own = (channels: readonly ChannelSetup[]) =>
    channels.filter(({ detectorId, linkId }) => detectorId === '' || linkIds.includes(linkId));
  return { ...phase, linkIds, advance: own(phase.advance), stopBar: own(phase.stopBar) };
}

import {
  type Evidence,
  eventsOfLights,
  eventsOfVehicles,
  type FollowedVehicle,
  type GroupLight,
  type History,
  IndianaCode,
  type JunctionSetup,
  type PhaseSetup,
  parametersOf,
  type SignalEvent,
  type SignalEvents,
  signalEventsOf,
  withVirtualDetectors,
} from '@luyun/core';
import { roadside } from '@luyun/proto';
import { groupCrossingsQuery } from '../history-queries/group-crossings-query.js';
import { signalChangesQuery } from '../history-queries/signal-changes-query.js';
import { type EventWindow, loadControllerEvents } from './load-controller-events.js';

/** Where events came from: what a controller logged, or what follows from SPAT and trajectories. */
export interface EventSources {
  readonly signals: 'controller' | 'spat' | 'none';
  /** By phase. */
  readonly arrivals: ReadonlyMap<number, 'detector' | 'trajectory' | 'none'>;
}

/** The events of a junction, whoever told them, with the setup that fits them. */
export interface JunctionEvents {
  readonly events: SignalEvents;
  readonly setup: JunctionSetup;
  readonly sources: EventSources;
  readonly simulated: boolean;
}

const { Light } = roadside.v1;
const aspects: Readonly<Record<number, GroupLight['aspect']>> = {
  [Light.LIGHT_RED]: 'red',
  [Light.LIGHT_FLASHING_GREEN]: 'flashing-green',
  [Light.LIGHT_PERMISSIVE_GREEN]: 'green',
  [Light.LIGHT_PROTECTED_GREEN]: 'green',
  [Light.LIGHT_YELLOW]: 'yellow',
};
/** Codes below are of phases, from here on of detectors. */
const FIRST_DETECTOR_CODE = 81;

/**
 * Events of a junction in a window, for some of its phases: from the controller's log where it has any, the rest derived. With
 * `wanted` only these events of the log are read. Arrivals are derived for phases without any, unless nobody asks for them.
 */
export async function loadJunctionEvents(
  history: History,
  setup: JunctionSetup,
  window: EventWindow,
  phases: readonly PhaseSetup[] = setup.phases,
  wanted?: readonly Evidence[],
  arrivals = true,
): Promise<JunctionEvents> {
  const logged =
    setup.nodeRef > 0
      ? await loadControllerEvents(history, setup.nodeRef, window, wanted)
      : { events: signalEventsOf([]), simulated: false };
  const { events } = logged;
  const hasPhases = events.code.some((code) => code < FIRST_DETECTOR_CODE && code !== IndianaCode.pedestrianCall);
  const heard = parametersOf(events, IndianaCode.detectorOn);
  const seen = (channels: PhaseSetup['advance']) => channels.some(({ channel }) => heard.has(channel));
  const blind = arrivals ? phases.filter(({ kind, advance }) => kind === 'vehicle' && !seen(advance)) : [];
  const derived: SignalEvent[] = [];
  const own: JunctionSetup = { ...setup, phases };
  if (!hasPhases) derived.push(...eventsOfLights(await lightsOf(history, own, window), own));
  const vehicles = blind.length > 0 ? await vehiclesOf(history, setup.junctionId, blind, window) : [];
  const followed = new Set(vehicles.map(({ group }) => group));
  derived.push(...eventsOfVehicles(vehicles));
  const withVirtual = withVirtualDetectors({
    ...setup,
    phases: setup.phases.map((phase) =>
      blind.some((each) => each.phase === phase.phase && each.kind === phase.kind)
        ? { ...phase, advance: [], stopBar: seen(phase.stopBar) ? phase.stopBar : [] }
        : phase,
    ),
  });
  return {
    events: derived.length > 0 ? signalEventsOf([...rowsOf(events), ...derived]) : events,
    setup: withVirtual,
    sources: {
      signals: hasPhases ? 'controller' : derived.some(({ code }) => code < FIRST_DETECTOR_CODE) ? 'spat' : 'none',
      arrivals: new Map(
        phases
          .filter(({ kind }) => kind === 'vehicle')
          .map((phase) => [
            phase.phase,
            seen(phase.advance)
              ? 'detector'
              : phase.groups.some((group) => followed.has(group))
                ? 'trajectory'
                : 'none',
          ]),
      ),
    },
    simulated: logged.simulated,
  };
}

function rowsOf({ timeMs, code, parameter }: SignalEvents): SignalEvent[] {
  return Array.from(timeMs, (each, i) => ({
    timeMs: each,
    code: code[i] as number,
    parameter: parameter[i] as number,
  }));
}

async function lightsOf(
  history: History,
  { junctionId, phases }: JunctionSetup,
  window: EventWindow,
): Promise<GroupLight[]> {
  const groups = phases.flatMap((phase) => phase.groups.slice(0, 1));
  const lights = groups.length > 0 ? await history.query(signalChangesQuery, { junctionId, groups, ...window }) : [];
  return lights.map(({ group, light, startMs, endMs }) => ({
    group,
    aspect: aspects[light] ?? 'other',
    startMs,
    endMs,
  }));
}

function vehiclesOf(
  history: History,
  junctionId: string,
  phases: readonly PhaseSetup[],
  window: EventWindow,
): Promise<FollowedVehicle[]> {
  return history.query(groupCrossingsQuery, { junctionId, groups: phases.flatMap(({ groups }) => groups), ...window });
}

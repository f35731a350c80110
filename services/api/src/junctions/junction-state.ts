import type { Junction, LiveEntry, LiveState } from '@luyun/core';
import type { CitySnapshot } from '../city/city-snapshot.js';

/** A junction with the state of its signal groups: those that the city knows, and those that were only heard. */
export function describeJunction(junction: Junction, signals: readonly LiveEntry<'signal'>[]) {
  const heard = new Map(signals.map((entry) => [entry.value.group, entry]));
  const phases = new Map(junction.signalGroups.map(({ group, phase }) => [group, phase]));
  const groups = [...new Set([...phases.keys(), ...heard.keys()])].sort((a, b) => a - b);
  return {
    id: junction.id,
    nodeRef: junction.nodeRef,
    name: junction.name,
    nameEn: junction.nameEn ?? null,
    position: [...junction.position] as [number, number],
    signalised: junction.signalised,
    groups: groups.map((group) => describeGroup(group, phases.get(group) ?? 0, heard.get(group))),
  };
}

export function describeGroup(group: number, phase: number, entry: LiveEntry<'signal'> | undefined) {
  return {
    group,
    phase,
    light: entry?.value.light ?? 0,
    sinceMs: entry?.value.sinceMs ?? 0,
    likelyEndMs: entry?.value.likelyEndMs ?? 0,
    confidencePct: entry?.value.confidencePct ?? 0,
    eventTimeMs: entry?.eventTimeMs ?? 0,
    simulated: entry?.simulated ?? false,
    ...(entry?.lineage ? { lineage: { ...entry.lineage } } : {}),
  };
}

/** A queue as it is now, null where none was ever told. */
export function describeQueue(entry: LiveEntry<'queue'> | undefined) {
  if (!entry) return null;
  const { value, eventTimeMs, simulated, lineage } = entry;
  return { ...value, eventTimeMs, simulated, ...(lineage ? { lineage: { ...lineage } } : {}) };
}

/** The lanes that lead into a junction, with their queues. */
export async function describeLanes(junctionId: string, city: CitySnapshot, liveState: LiveState) {
  const links = city.linksInto.get(junctionId) ?? [];
  const lanes = links.flatMap((link) => link.lanes.map((lane) => ({ lane, link })));
  return Promise.all(
    lanes.map(async ({ lane, link }) => {
      const entry = await liveState.get('queue', lane.id);
      return {
        laneId: lane.id,
        linkId: link.id,
        groups: [...new Set(lane.movements.map((each) => each.signalGroup).filter((group) => group > 0))],
        queue: describeQueue(entry),
      };
    }),
  );
}

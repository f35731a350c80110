import type { CarPark, CityModel, Corridor, Detector, Junction, Lane, Link, LonLat } from '@luyun/core';
import type { CityDraft } from './city-draft.js';
import { CityImportError } from './city-import-error.js';

/**
 * The last step of every import: refuses what cannot be a city and drops references that lead nowhere, with a warning
 * for each kind.
 */
export function finishCity({ model, warnings }: CityDraft): { model: CityModel; warnings: string[] } {
  refuse(model);
  const dropped = new Map<string, string[]>();
  const drop = (what: string, id: string) => {
    const ids = dropped.get(what);
    if (ids) ids.push(id);
    else dropped.set(what, [id]);
  };
  const links = repairMovements(model.links, drop);
  const linkIds = new Set(links.map((link) => link.id));
  const laneIds = new Set(links.flatMap((link) => link.lanes.map((lane) => lane.id)));
  const corridors = model.corridors.flatMap((each) => repairCorridor(each, links, drop));
  const detectors = model.detectors.filter((each) => keepDetector(each, laneIds, drop));
  const carParks = model.carParks.map((each) => repairCarPark(each, linkIds, drop));
  const street = repairStreet(model, linkIds, drop);
  const summary = [...dropped].map(
    ([what, ids]) => `${what}: ${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ` and ${ids.length - 5} more` : ''}.`,
  );
  return {
    model: { ...model, links, corridors, detectors, carParks, ...street },
    warnings: [...warnings, ...summary, ...sharedRefs(model.junctions)],
  };
}

type Drop = (what: string, id: string) => void;

function refuse(model: CityModel): void {
  const problems: string[] = [];
  if (model.links.length === 0) problems.push('The file holds no road that vehicles may use.');
  const doubled = (what: string, ids: Iterable<string>) => {
    const seen = new Set<string>();
    for (const id of ids) {
      if (seen.has(id)) problems.push(`The ${what} "${id}" is there twice.`);
      seen.add(id);
    }
    return seen;
  };
  doubled(
    'link',
    model.links.map((link) => link.id),
  );
  doubled(
    'lane',
    model.links.flatMap((link) => link.lanes.map((lane) => lane.id)),
  );
  doubled(
    'corridor',
    model.corridors.map((each) => each.id),
  );
  doubled(
    'car park',
    model.carParks.map((each) => each.id),
  );
  doubled(
    'detector',
    model.detectors.map((each) => each.id),
  );
  const ids = (items: readonly { readonly id: string }[] = []) => items.map((each) => each.id);
  doubled('stop', ids(model.stops));
  doubled('transit line', ids(model.transitLines));
  doubled('crossing', ids(model.crossings));
  doubled('bay', ids(model.bays));
  const junctions = doubled(
    'junction',
    model.junctions.map((each) => each.id),
  );
  for (const link of model.links) {
    for (const end of [link.fromJunctionId, link.toJunctionId]) {
      if (!junctions.has(end)) problems.push(`Link "${link.id}" ends at junction "${end}", which is not there.`);
    }
    if (!(link.lengthM >= 0 && link.speedLimitMps >= 0)) {
      problems.push(`Link "${link.id}" has no valid length or speed limit.`);
    }
    checkLine(`Link "${link.id}"`, link.points, problems);
    for (const lane of link.lanes) checkLine(`Lane "${lane.id}"`, lane.points, problems);
  }
  for (const each of model.transitLines ?? []) checkLine(`Transit line "${each.id}"`, each.points, problems);
  for (const each of model.crossings ?? []) checkLine(`Crossing "${each.id}"`, each.points, problems);
  for (const each of [...model.junctions, ...model.carParks, ...(model.stops ?? [])]) {
    if (!onEarth(each.position)) problems.push(`"${each.id}" lies outside WGS-84 (${each.position.join(', ')}).`);
  }
  if (problems.length > 0) throw new CityImportError(problems);
}

function checkLine(what: string, points: readonly LonLat[], problems: string[]): void {
  if (points.length < 2) problems.push(`${what} has fewer than two points.`);
  const wrong = points.find((point) => !onEarth(point));
  if (wrong)
    problems.push(`${what} leaves WGS-84 at ${wrong.join(', ')}; coordinates are [longitude, latitude] in degrees.`);
}

function onEarth([lon, lat]: LonLat): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}

function repairMovements(links: readonly Link[], drop: Drop): readonly Link[] {
  const ids = new Set(links.map((link) => link.id));
  const whole = (lane: Lane) => lane.movements.every((movement) => ids.has(movement.toLinkId));
  return links.map((link) => {
    if (link.lanes.every(whole)) return link;
    const lanes = link.lanes.map((lane) => {
      if (whole(lane)) return lane;
      drop('Movements into links that are not there were dropped from lanes', lane.id);
      return { ...lane, movements: lane.movements.filter((movement) => ids.has(movement.toLinkId)) };
    });
    return { ...link, lanes };
  });
}

/** Keeps the connected beginning; a corridor of which nothing is left is dropped. */
function repairCorridor(corridor: Corridor, links: readonly Link[], drop: Drop): Corridor[] {
  const wanted = new Set(corridor.linkIds);
  const byId = new Map(links.filter((link) => wanted.has(link.id)).map((link) => [link.id, link]));
  const kept: string[] = [];
  for (const id of corridor.linkIds) {
    const link = byId.get(id);
    const before = byId.get(kept[kept.length - 1] ?? '');
    if (!link || (before && before.toJunctionId !== link.fromJunctionId)) break;
    kept.push(id);
  }
  if (kept.length === corridor.linkIds.length && kept.length > 0) return [corridor];
  drop(
    kept.length > 0 ? 'Corridors cut to their connected beginning' : 'Corridors without links were dropped',
    corridor.id,
  );
  return kept.length > 0 ? [{ ...corridor, linkIds: kept }] : [];
}

function keepDetector(detector: Detector, laneIds: ReadonlySet<string>, drop: Drop): boolean {
  const kept = laneIds.has(detector.laneId);
  if (!kept) drop('Detectors on lanes that are not there were dropped', detector.id);
  return kept;
}

function repairCarPark(carPark: CarPark, linkIds: ReadonlySet<string>, drop: Drop): CarPark {
  if (carPark.entryLinkId === undefined || linkIds.has(carPark.entryLinkId)) return carPark;
  drop('Entries of car parks from links that are not there were dropped', carPark.id);
  const { entryLinkId: _gone, ...rest } = carPark;
  return rest;
}

/** Stops, transit lines, crossings and bays without what is not there. */
function repairStreet(
  { stops, transitLines, crossings, bays, junctions, carParks }: CityModel,
  linkIds: ReadonlySet<string>,
  drop: Drop,
): Pick<CityModel, 'stops' | 'transitLines' | 'crossings' | 'bays'> {
  const junctionIds = new Set(junctions.map(({ id }) => id));
  const carParkIds = new Set(carParks.map(({ id }) => id));
  const stopIds = new Set(stops?.map(({ id }) => id));
  const lineIds = new Set(transitLines?.map(({ id }) => id));
  const repaired = {
    stops: stops?.map((stop) => {
      const lines = stop.lines.filter((id) => lineIds.has(id));
      if (lines.length < stop.lines.length) drop('Lines that are not there were dropped from stops', stop.id);
      const whole = { ...stop, lines };
      if (stop.linkId === undefined || linkIds.has(stop.linkId)) return whole;
      drop('Links that are not there were dropped from stops', stop.id);
      const { linkId: _gone, ...rest } = whole;
      return rest;
    }),
    transitLines: transitLines?.map((line) => {
      const served = line.stopIds.filter((id) => stopIds.has(id));
      if (served.length < line.stopIds.length)
        drop('Stops that are not there were dropped from transit lines', line.id);
      return { ...line, stopIds: served };
    }),
    crossings: crossings?.map((crossing) => {
      if (crossing.junctionId === undefined || junctionIds.has(crossing.junctionId)) return crossing;
      drop('Junctions that are not there were dropped from crossings', crossing.id);
      const { junctionId: _gone, ...rest } = crossing;
      return { ...rest, signalGroup: 0 };
    }),
    bays: bays?.filter((bay) => {
      const kept = linkIds.has(bay.linkId) && carParkIds.has(bay.facilityId);
      if (!kept) drop('Bays without their street or car park were dropped', bay.id);
      return kept;
    }),
  };
  return Object.fromEntries(Object.entries(repaired).filter(([, list]) => list !== undefined));
}

function sharedRefs(junctions: readonly Junction[]): string[] {
  const byRef = new Map<number, Junction>();
  const warnings: string[] = [];
  for (const junction of junctions) {
    if (!junction.signalised || junction.nodeRef === 0) continue;
    const other = byRef.get(junction.nodeRef);
    if (other)
      warnings.push(
        `Junctions "${other.id}" and "${junction.id}" share the node reference ${junction.nodeRef}; give one of them another id.`,
      );
    byRef.set(junction.nodeRef, junction);
  }
  return warnings;
}

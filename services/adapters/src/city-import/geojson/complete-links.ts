import { distanceM, type Junction, type Lane, type Link, type LonLat, polylineLengthM } from '@luyun/core';
import type { z } from 'zod';
import { addMovements } from '../add-movements.js';
import { layLanes } from '../lay-lanes.js';
import { defaultSpeedMps, laneWidthM } from '../road-class.js';
import type { laneSchema, linkSchema } from './luyun-schemas.js';

export type RawLink = z.output<typeof linkSchema> & { readonly points: LonLat[] };
export type RawLane = z.output<typeof laneSchema> & { readonly points: LonLat[]; readonly what: string };

/** How far the end of a link may lie from its junction when it does not name it, m. */
const reachM = 25;

/** Links with their lanes; ends, lengths, speeds and lanes that the file leaves out are filled in. */
export function completeLinks(
  raw: readonly RawLink[],
  rawLanes: readonly RawLane[],
  given: readonly Junction[],
  leftHand: boolean,
  problems: string[],
  warnings: string[],
): { links: Link[]; junctions: Junction[] } {
  const junctions = [...given];
  const lanesOf = lanesByLink(raw, rawLanes, problems);
  const nearest = (at: LonLat) => {
    const found = junctions.find((each) => distanceM(each.position, at) <= reachM);
    if (found) return found.id;
    const id = `end-${junctions.length - given.length + 1}`;
    junctions.push({ id, nodeRef: 0, name: '', position: at, signalised: false, signalGroups: [] });
    return id;
  };
  const outlines = raw.map(({ lanes, points, nameEn, bridge, widthM, ...link }) => ({
    id: link.id,
    name: link.name,
    ...(nameEn !== undefined ? { nameEn } : {}),
    ...(bridge !== undefined ? { bridge } : {}),
    ...(widthM !== undefined ? { widthM } : {}),
    fromJunctionId: link.fromJunctionId ?? nearest(points[0] ?? [0, 0]),
    toJunctionId: link.toJunctionId ?? nearest(points[points.length - 1] ?? [0, 0]),
    roadClass: link.roadClass,
    lengthM: link.lengthM ?? polylineLengthM(points),
    speedLimitMps: link.speedLimitMps ?? defaultSpeedMps[link.roadClass],
    axis: points,
    besideMedian: false,
    lanes,
    laneKind: 'vehicle' as const,
    laneWidthM,
    turns: [],
  }));
  if (junctions.length > given.length) {
    warnings.push(`${junctions.length - given.length} junctions were made where links end without one.`);
  }
  const bare = outlines.filter((outline) => !lanesOf.has(outline.id) && outline.axis.length > 1);
  const laid = new Map(bare.length > 0 ? layAmong(outlines, leftHand).map((link) => [link.id, link.lanes]) : []);
  if (bare.length > 0) warnings.push(`${bare.length} links have no lanes; lanes and turns were laid by geometry.`);
  const links = outlines.map(({ axis, besideMedian: _b, laneKind: _k, laneWidthM: _w, turns: _t, ...link }) => ({
    ...link,
    points: axis,
    lanes: lanesOf.get(link.id) ?? laid.get(link.id) ?? [],
  }));
  return { links, junctions };
}

/** Lanes for all links; only those of links without lane features are used. */
function layAmong(outlines: Parameters<typeof layLanes>[0], leftHand: boolean): Link[] {
  return addMovements(
    layLanes(
      outlines.filter((outline) => outline.axis.length > 1),
      leftHand,
    ),
  );
}

function lanesByLink(links: readonly RawLink[], rawLanes: readonly RawLane[], problems: string[]): Map<string, Lane[]> {
  const known = new Set(links.map((link) => link.id));
  const lanesOf = new Map<string, Lane[]>();
  for (const { linkId, what, id, ...rest } of rawLanes) {
    if (!known.has(linkId)) problems.push(`${what}: its link "${linkId}" is not there.`);
    const lane = { id: id ?? `${linkId}_${rest.number}`, ...rest };
    const list = lanesOf.get(linkId);
    if (list) list.push(lane);
    else lanesOf.set(linkId, [lane]);
  }
  return lanesOf;
}

import type { LaneKind, RoadClass, Turn } from '@luyun/core';
import { defaultSpeedMps, roadClassOf } from '../road-class.js';
import { namesOf } from './names-of.js';
import type { Tags } from './osm-data.js';

const roads = new Set([
  ...['motorway', 'trunk', 'primary', 'secondary', 'tertiary'].flatMap((each) => [each, `${each}_link`]),
  ...['unclassified', 'residential', 'living_street', 'busway'],
]);

/** A road as its tags describe it, with one entry a direction of travel. */
export interface Road {
  readonly name: string;
  readonly nameEn?: string;
  readonly roadClass: RoadClass;
  readonly speedLimitMps: number;
  readonly laneKind: LaneKind;
  readonly roundabout: boolean;
  readonly oneway: boolean;
  readonly forward?: Direction;
  readonly backward?: Direction;
}

export interface Direction {
  readonly lanes: number;
  /** Turns allowed by lane, from the left; empty where not tagged. */
  readonly turns: readonly (readonly Turn[])[];
}

/** `undefined` where vehicles may not go. */
export function roadOf(tags: Tags): Road | undefined {
  const { highway = '' } = tags;
  if (!roads.has(highway) || tags.area === 'yes') return undefined;
  if ([tags.access, tags.motor_vehicle, tags.vehicle].some((each) => each === 'no' || each === 'private'))
    return undefined;
  const roadClass = roadClassOf(highway);
  const roundabout = tags.junction === 'roundabout' || tags.junction === 'circular';
  const reversed = tags.oneway === '-1' || tags.oneway === 'reverse';
  const implied = roundabout || highway === 'motorway' || highway === 'motorway_link';
  const oneway = reversed || ['yes', 'true', '1'].includes(tags.oneway ?? '') || (implied && tags.oneway !== 'no');
  const speedLimitMps = speedOf(tags.maxspeed) ?? defaultSpeedMps[roadClass];
  const both = {
    ...namesOf(tags),
    roadClass,
    speedLimitMps,
    laneKind: highway === 'busway' ? 'bus' : 'vehicle',
    roundabout,
    oneway,
  } as const;
  const forward = {
    lanes: laneCount(tags, 'forward', oneway, roadClass),
    turns: turnsOf(tags, oneway ? '' : ':forward'),
  };
  if (oneway) return reversed ? { ...both, backward: forward } : { ...both, forward };
  return {
    ...both,
    forward,
    backward: { lanes: laneCount(tags, 'backward', false, roadClass), turns: turnsOf(tags, ':backward') },
  };
}

function laneCount(tags: Tags, side: 'forward' | 'backward', oneway: boolean, roadClass: RoadClass): number {
  const count = (value: string | undefined) => {
    const lanes = Number.parseInt(value ?? '', 10);
    return lanes > 0 && lanes <= 16 ? lanes : undefined;
  };
  const all = count(tags.lanes);
  const ours = count(tags[`lanes:${side}`]);
  if (ours !== undefined) return ours;
  if (oneway) return all ?? (roadClass === 'expressway' || roadClass === 'arterial' ? 2 : 1);
  const theirs = count(tags[`lanes:${side === 'forward' ? 'backward' : 'forward'}`]);
  if (all !== undefined) return Math.max(1, theirs === undefined ? Math.floor(all / 2) : all - theirs);
  return roadClass === 'expressway' ? 2 : 1;
}

function turnsOf(tags: Tags, suffix: string): Turn[][] {
  const text = tags[`turn:lanes${suffix}`];
  if (text === undefined) return [];
  return text.split('|').map((lane) => lane.split(';').flatMap((each) => turnNames[each.trim()] ?? []));
}

const turnNames: Readonly<Record<string, Turn>> = {
  through: 'straight',
  left: 'left',
  slight_left: 'left',
  sharp_left: 'left',
  right: 'right',
  slight_right: 'right',
  sharp_right: 'right',
  reverse: 'uturn',
};

/** "50", "30 mph"; anything else is not a number to rely on. */
function speedOf(maxspeed: string | undefined): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*(mph|km\/h|kmh)?$/.exec(maxspeed ?? '');
  if (!match || Number(match[1]) === 0) return undefined;
  return Number(match[1]) * (match[2] === 'mph' ? 0.44704 : 1 / 3.6);
}

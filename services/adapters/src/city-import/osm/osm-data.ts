import type { LonLat } from '@luyun/core';
import type { NodeStore } from './node-store.js';

export type Tags = Readonly<Record<string, string>>;

export interface OsmWay {
  readonly id: number;
  readonly nodes: readonly number[];
  readonly tags: Tags;
}

export interface OsmRelation {
  readonly id: number;
  readonly tags: Tags;
  readonly members: readonly { readonly type: string; readonly ref: number; readonly role: string }[];
}

/** An extract as read: all node positions, the tags of tagged nodes, ways and relations with tags that matter. */
export interface OsmData {
  readonly positions: NodeStore;
  readonly nodeTags: Map<number, Tags>;
  readonly ways: Map<number, OsmWay>;
  readonly relations: OsmRelation[];
}

/** Keys that make a thing worth keeping. */
const keys = [
  'highway',
  'railway',
  'waterway',
  'natural',
  'landuse',
  'leisure',
  'building',
  'amenity',
  'place',
] as const;

export function matters(tags: Tags): boolean {
  return keys.some((key) => tags[key] !== undefined) || tags.type === 'restriction';
}

/** The closed ring or line of a way; nodes that the extract does not hold are left out. */
export function pointsOf(data: OsmData, nodes: readonly number[]): LonLat[] {
  return nodes.flatMap((id) => {
    const position = data.positions.find(id);
    return position ? [position] : [];
  });
}

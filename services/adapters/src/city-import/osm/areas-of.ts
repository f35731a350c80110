import type { LonLat } from '@luyun/core';
import { type OsmData, pointsOf, type Tags } from './osm-data.js';

export interface Area {
  readonly id: string;
  readonly tags: Tags;
  /** Outer ring first, then holes; closed. */
  readonly rings: readonly (readonly LonLat[])[];
}

/** Closed ways and multipolygons. A multipolygon with several outer rings becomes several areas. */
export function areasOf(data: OsmData): Area[] {
  const areas: Area[] = [];
  for (const way of data.ways.values()) {
    if (way.nodes.length < 4 || way.nodes[0] !== way.nodes[way.nodes.length - 1]) continue;
    const ring = closed(pointsOf(data, way.nodes));
    if (ring) areas.push({ id: `w${way.id}`, tags: way.tags, rings: [ring] });
  }
  for (const relation of data.relations) {
    if (relation.tags.type !== 'multipolygon') continue;
    const rings = (role: string) =>
      joinRings(
        relation.members.flatMap((member) => {
          const way = data.ways.get(member.ref);
          return member.type === 'way' && (member.role || 'outer') === role && way ? [way.nodes] : [];
        }),
      ).flatMap((nodes) => {
        const ring = closed(pointsOf(data, nodes));
        return ring ? [ring] : [];
      });
    const outer = rings('outer');
    const holes = outer.length === 1 ? rings('inner') : [];
    outer.forEach((ring, i) => {
      areas.push({ id: `r${relation.id}${i > 0 ? `.${i}` : ''}`, tags: relation.tags, rings: [ring, ...holes] });
    });
  }
  return areas;
}

/** Joins pieces at their common ends into closed rings; what does not close is left out. */
function joinRings(pieces: readonly (readonly number[])[]): number[][] {
  const left = pieces.map((piece) => [...piece]);
  const rings: number[][] = [];
  for (let ring = left.pop(); ring; ring = left.pop()) {
    while (ring[0] !== ring[ring.length - 1]) {
      const end = ring[ring.length - 1];
      const next = left.findIndex((piece) => piece[0] === end || piece[piece.length - 1] === end);
      if (next < 0) break;
      const [piece = []] = left.splice(next, 1);
      ring.push(...(piece[0] === end ? piece : piece.reverse()).slice(1));
    }
    if (ring[0] === ring[ring.length - 1]) rings.push(ring);
  }
  return rings;
}

function closed(points: LonLat[]): LonLat[] | undefined {
  const [first] = points;
  const last = points[points.length - 1];
  if (!first || !last || points.length < 3) return undefined;
  const ring = first[0] === last[0] && first[1] === last[1] ? points : [...points, first];
  return ring.length >= 4 ? ring : undefined;
}

import type { LonLat } from '@luyun/core';
import type { CitySnapshot } from '../city/city-snapshot.js';

/** Something that has a name or an id by which it may be looked for. */
export interface NamedThing {
  readonly kind: 'junction' | 'link' | 'corridor' | 'carPark' | 'stop' | 'place' | 'device';
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly position: readonly [number, number] | null;
  /** What tells it from others of the same name, the same in any language. */
  readonly detail: string;
}

/** Things of a city that can be looked for. A road stands once, for all its links. */
export function cityNames(city: CitySnapshot): NamedThing[] {
  const { model } = city;
  const things: NamedThing[] = [];
  const add = (
    kind: NamedThing['kind'],
    { id, name = '', nameEn }: { readonly id: string; readonly name?: string; readonly nameEn?: string },
    position: LonLat | undefined,
    detail = '',
  ) => things.push({ kind, id, name, nameEn: nameEn ?? null, position: position ? [...position] : null, detail });
  for (const junction of model.junctions) {
    if (junction.name || junction.signalised) add('junction', junction, junction.position, junction.id);
  }
  for (const corridor of model.corridors) {
    const points = corridor.linkIds.flatMap((id) => city.links.get(id)?.points ?? []);
    add('corridor', corridor, middle(points), corridor.id);
  }
  for (const park of model.carParks) add('carPark', park, park.position, `P ${park.capacity}`);
  for (const stop of model.stops ?? []) add('stop', stop, stop.position, stop.lines.join(', '));
  const roads = new Set<string>();
  for (const link of model.links) {
    if (!link.name || roads.has(link.name)) continue;
    roads.add(link.name);
    add('link', link, middle(link.points), link.id);
  }
  model.basemap.forEach((feature, at) => {
    const { kind, name, nameEn, geometry } = feature;
    if (!name || geometry.type !== 'Point') return;
    add('place', { id: `${kind}-${at}`, name, ...(nameEn ? { nameEn } : {}) }, geometry.coordinates);
  });
  return things;
}

function middle(points: readonly LonLat[]): LonLat | undefined {
  return points[Math.floor(points.length / 2)];
}

import type { Named } from '../../api/types.js';
import type { CityStore } from '../../map/city-store.js';

/** Something that was found. */
export interface Hit extends Named {
  /** A kind of selection, or another kind of place that the map can only go to. */
  readonly kind: string;
  readonly position: readonly [longitude: number, latitude: number] | null;
  readonly detail?: string | null;
}

export const LIMIT = 10;

/** What of the loaded city model bears the text in its name, in either language, or has it as its id. */
export function findInCity(city: CityStore, text: string): readonly Hit[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const middle = (path: readonly [number, number][] | undefined) => path?.[Math.floor(path.length / 2)] ?? null;
  const hits: Hit[] = [];
  const look = (kind: string, thing: Named, position: Hit['position']) => {
    const found =
      thing.name?.toLowerCase().includes(wanted) || thing.nameEn?.toLowerCase().includes(wanted) || thing.id === text;
    if (found) hits.push({ kind, id: thing.id, name: thing.name, nameEn: thing.nameEn ?? null, position });
  };
  for (const junction of city.junctions) look('junction', junction, junction.position);
  for (const place of city.carParks) look('carPark', place, place.position);
  for (const corridor of city.corridors) look('corridor', corridor, middle(corridor.paths[0]));
  const roads = new Set<string>();
  for (const link of city.links) {
    if (roads.has(link.name)) continue;
    roads.add(link.name);
    look('link', link, middle(link.path));
  }
  return hits;
}

/** The first ones without those that are there twice: what is at hand before what the platform adds. */
export function joinHits(atHand: readonly Hit[], added: readonly Hit[], text: string): readonly Hit[] {
  const wanted = text.trim().toLowerCase();
  const rank = (hit: Hit) => {
    const names = [hit.name, hit.nameEn ?? ''].map((name) => name.toLowerCase());
    return names.includes(wanted) ? 0 : names.some((name) => name.startsWith(wanted)) ? 1 : 2;
  };
  const unique = new Map([...atHand, ...added].map((hit) => [`${hit.kind}:${hit.id}`, hit]));
  const order = [...atHand, ...added].map((hit) => unique.get(`${hit.kind}:${hit.id}`) ?? hit);
  return [...new Set(order)].sort((a, b) => rank(a) - rank(b)).slice(0, LIMIT);
}

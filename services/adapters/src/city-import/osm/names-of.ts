import type { Tags } from './osm-data.js';

/** `name` and `name:en`; '' where a thing has no name. */
export function namesOf(tags: Tags): { name: string; nameEn?: string } {
  const nameEn = tags['name:en'];
  return { name: tags.name ?? tags.ref ?? '', ...(nameEn ? { nameEn } : {}) };
}

import type { Link } from '@luyun/core';

interface Names {
  readonly name: string;
  readonly nameEn?: string;
}

/** "A / B" of the roads that meet at each junction; without those where all roads are nameless. */
export function junctionNames(links: readonly Link[]): Map<string, Names> {
  const roads = new Map<string, Map<string, string>>();
  for (const link of links) {
    if (link.name === '') continue;
    for (const id of [link.fromJunctionId, link.toJunctionId]) {
      const names = roads.get(id) ?? new Map<string, string>();
      roads.set(id, names.set(link.name, link.nameEn ?? names.get(link.name) ?? link.name));
    }
  }
  return new Map([...roads].map(([id, names]) => [id, joined(names)]));
}

function joined(names: ReadonlyMap<string, string>): Names {
  const name = [...names.keys()].slice(0, 2).join(' / ');
  const nameEn = [...names.values()].slice(0, 2).join(' / ');
  return nameEn === name ? { name } : { name, nameEn };
}

import type { Junction } from '@luyun/core';
import { nodeRefOf } from '../node-ref.js';
import { signalGroupOf } from './movements-of.js';
import type { SumoProjection } from './project-sumo.js';
import type { SumoJunction, SumoNet, Xy } from './sumo-net.js';

/** Ids of crossing and walking area edges: ":junction_c0", ":junction_w1". */
const inner = /^:(.+)_[cw]?\d+$/;

/**
 * One junction a traffic light, whatever number of SUMO junctions it rules, with the light's id; the others as they
 * are. `junctionIdOf` leads from a SUMO junction to its junction.
 */
export function junctionsOf(
  net: SumoNet,
  projection: SumoProjection,
  warnings: string[],
): { junctions: Junction[]; junctionIdOf: (sumoId: string) => string } {
  const lightOf = new Map<string, string>();
  const groups = new Map<string, Set<number>>();
  for (const connection of net.connections) {
    if (connection.tl === '') continue;
    const at = net.edges.get(connection.from)?.to ?? inner.exec(connection.from)?.[1];
    if (at !== undefined && net.junctions.has(at) && !lightOf.has(at)) lightOf.set(at, connection.tl);
    const group = signalGroupOf(connection);
    const known = groups.get(connection.tl) ?? new Set<number>();
    groups.set(connection.tl, group > 0 ? known.add(group) : known);
  }
  const members = new Map<string, SumoJunction[]>();
  for (const junction of net.junctions.values()) {
    const id = idOf(junction.id);
    members.set(id, [...(members.get(id) ?? []), junction]);
  }
  function idOf(sumoId: string): string {
    const light = lightOf.get(sumoId);
    if (light !== undefined) return light;
    // A light may bear the name of a junction that it does not rule.
    return groups.has(sumoId) ? `${sumoId}#unsignalised` : sumoId;
  }
  const junctions = [...members].map(([id, parts]) => junctionOf(id, parts, groups.get(id), projection));
  const joined = [...members].filter(([, parts]) => parts.length > 1).map(([id, parts]) => `${id} (${parts.length})`);
  if (joined.length > 0) warnings.push(`Junctions under one traffic light were joined: ${joined.join(', ')}.`);
  return { junctions, junctionIdOf: idOf };
}

function junctionOf(
  id: string,
  parts: readonly SumoJunction[],
  groups: ReadonlySet<number> | undefined,
  projection: SumoProjection,
): Junction {
  // The largest stands for all: the middle of a joined pair lies on the road between them.
  const main = parts.reduce((a, b) => (sizeM2(b.shape) > sizeM2(a.shape) ? b : a));
  const outline = main.shape.map(projection.toLonLat);
  return {
    id,
    nodeRef: nodeRefOf(id),
    name: parts.find((part) => part.name !== '')?.name ?? '',
    position: projection.toLonLat(main.at),
    signalised: groups !== undefined,
    signalGroups: [...(groups ?? [])].sort((a, b) => a - b).map((group) => ({ group, phase: 0 })),
    ...(outline.length >= 3 ? { outline } : {}),
  };
}

function sizeM2(shape: readonly Xy[]): number {
  const twice = shape.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = shape[(i + 1) % shape.length] as Xy;
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

import type { Crossing } from '@luyun/core';
import { signalGroupOf } from './movements-of.js';
import type { SumoProjection } from './project-sumo.js';
import type { SumoNet } from './sumo-net.js';

/** Crossings with the groups that rule them; a crossing's id is its edge's. */
export function crossingsOf(
  net: SumoNet,
  junctionIdOf: (sumoId: string) => string,
  projection: SumoProjection,
): Crossing[] {
  const groups = new Map(net.connections.map((connection) => [connection.to, signalGroupOf(connection)]));
  return net.crossings.map(({ id, junction, widthM, shape }) => ({
    id,
    junctionId: junctionIdOf(junction),
    signalGroup: groups.get(id) ?? 0,
    points: shape.map(projection.toLonLat),
    widthM,
  }));
}

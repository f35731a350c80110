import type { RoadClass } from '@luyun/core';
import { roadClassOf } from '../road-class.js';
import type { SumoEdge } from './sumo-net.js';

/** By the edge's type where it comes from OpenStreetMap ("highway.primary"), otherwise by speed, priority and lanes. */
export function roadClassOfEdge(edge: SumoEdge): RoadClass {
  const type = /highway\.(\w+)/.exec(edge.type)?.[1];
  if (type) return roadClassOf(type);
  const speedMps = Math.max(0, ...edge.lanes.map((lane) => lane.speedMps));
  if (speedMps > 22 && edge.lanes.length > 1) return 'expressway';
  if (edge.priority >= 7 || edge.lanes.length >= 3 || speedMps > 16) return 'arterial';
  return edge.lanes.length === 2 || edge.priority >= 4 ? 'branch' : 'local';
}

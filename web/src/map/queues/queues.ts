import { PathLayer } from '@deck.gl/layers';
import type { Queue } from '../../live/protocol.js';
import { LANES_FROM_ZOOM } from '../city-store.js';
import { tail } from '../geometry.js';
import { type LayerContext, ramp } from '../layer-context.js';

const STALE_MS = 30_000;
/** From this length on a queue is drawn at full strength, m. */
const LONG_M = 80;

/** Queues as bands behind their stop lines, stronger the longer they are. */
export function queues({ live, city, tokens, view, onGround }: LayerContext) {
  if (view.zoom < LANES_FROM_ZOOM) return null;
  const nowMs = live.nowMs();
  const bands = [...live.queues.values()].flatMap((queue: Queue) => {
    const lane = city.laneById.get(queue.laneId);
    if (!lane || queue.lengthM < 4 || nowMs - queue.eventTimeMs > STALE_MS) return [];
    return [{ queue, laneId: lane.id, path: tail(lane.path, queue.lengthM), widthM: lane.widthM }];
  });
  // From near, the vehicles themselves are seen to wait.
  const strength = 1 - 0.45 * ramp(view.zoom, 16, 17.5);
  return new PathLayer<(typeof bands)[number]>({
    id: 'queues',
    ...onGround,
    data: bands,
    getPath: (band) => band.path,
    getColor: (band) => tokens.rgba('los-congested', (60 + 90 * Math.min(1, band.queue.lengthM / LONG_M)) * strength),
    getWidth: (band) => band.widthM * 0.92,
    updateTriggers: { getColor: [tokens, strength] },
    widthUnits: 'meters',
    widthMinPixels: 1.5,
    capRounded: false,
    opacity: ramp(view.zoom, LANES_FROM_ZOOM, LANES_FROM_ZOOM + 0.5),
    parameters: { depthCompare: 'always', depthWriteEnabled: false },
  });
}

import { PathLayer } from '@deck.gl/layers';
import type { Queue } from '../../live/protocol.js';
import { LANES_FROM_ZOOM, type Position } from '../city-store.js';
import { beforeEnd, tail } from '../geometry.js';
import { QUEUE_STALE_MS } from '../junctions/saturation.js';
import { FLAT, type LayerContext, ramp } from '../layer-context.js';
import { losToken } from '../los.js';

/** From this length on a queue is drawn at full strength, m. */
const LONG_M = 80;
const SHORTEST_M = 4;
const END_M = 1;

interface Band {
  readonly queue: Queue;
  readonly laneId: string;
  readonly path: Position[];
  /** Where the last one waits: a metre of the lane. */
  readonly end: Position[];
  readonly widthM: number;
}

let cached: { readonly stamp: string; readonly lanes: number; readonly bands: readonly Band[] } | undefined;

function bandsOf({ live, city }: LayerContext): readonly Band[] {
  if (cached?.stamp === live.stamp('queues') && cached.lanes === city.lanesVersion) return cached.bands;
  const nowMs = live.nowMs();
  const bands = [...live.queues.values()].flatMap((queue: Queue) => {
    const lane = city.laneById.get(queue.laneId);
    if (!lane || queue.lengthM < SHORTEST_M || nowMs - queue.eventTimeMs > QUEUE_STALE_MS) return [];
    const path = tail(lane.path, queue.lengthM);
    const inner = beforeEnd([...path].reverse(), END_M)?.position;
    const end = path[0] && inner ? [path[0], inner] : path;
    return [{ queue, laneId: lane.id, path, end, widthM: lane.widthM }];
  });
  cached = { stamp: live.stamp('queues'), lanes: city.lanesVersion, bands };
  return bands;
}

/** Queues as bands behind their stop lines, stronger the longer they are, with an end mark where the last one stands. */
export function queues(context: LayerContext) {
  const { tokens, palette, view, onGround } = context;
  if (view.zoom < LANES_FROM_ZOOM) return null;
  const bands = bandsOf(context);
  // From near, the vehicles themselves are seen to wait.
  const strength = 1 - 0.35 * ramp(view.zoom, 16, 17.5);
  const colour = (alpha: number) => tokens.rgba(losToken(3, palette), alpha);
  const opacity = ramp(view.zoom, LANES_FROM_ZOOM, LANES_FROM_ZOOM + 0.5);
  return [
    new PathLayer<Band>({
      id: 'queues',
      ...onGround,
      data: bands,
      getPath: (band) => band.path,
      getColor: (band) => colour((70 + 80 * Math.min(1, band.queue.lengthM / LONG_M)) * strength),
      getWidth: (band) => band.widthM * 0.86,
      widthUnits: 'meters',
      widthMinPixels: 1.5,
      opacity,
      updateTriggers: { getColor: [tokens, palette, strength] },
      parameters: FLAT,
    }),
    new PathLayer<Band>({
      id: 'queue-ends',
      ...onGround,
      data: bands,
      getPath: (band) => band.end,
      getColor: colour(230),
      getWidth: (band) => band.widthM * 0.86,
      widthUnits: 'meters',
      widthMinPixels: 1.5,
      opacity,
      updateTriggers: { getColor: [tokens, palette] },
      parameters: FLAT,
    }),
  ];
}

import type { Tokens } from '../../design/tokens.js';
import type { TrackBlock } from '../../live/protocol.js';
import type { LayerContext } from '../layer-context.js';
import { VehicleLayer } from './vehicle-layer.js';

const CONNECTED = 1;
const TRANSIT = 3;

/** Token of a thing's colour by live.v1.Tracks.kind: who it is, and for cars, who told of it. */
export function colourToken(kind: number): string {
  const participant = kind & 15;
  const source = kind >> 4;
  if (participant === 2) return 'bike';
  if (participant === 3) return 'pedestrian';
  if (participant === 5) return 'obstacle';
  if (source === TRANSIT) return 'car-transit';
  return source === CONNECTED || source === 2 ? 'car-connected' : 'car';
}

function colours(block: TrackBlock, tokens: Tokens): Uint8ClampedArray {
  const table = Array.from({ length: 256 }, (_, kind) => tokens.rgba(colourToken(kind)));
  const out = new Uint8ClampedArray(block.rows * 4);
  for (let row = 0; row < block.rows; row++) out.set(table[block.kinds[row] ?? 0] ?? [255, 255, 255, 255], row * 4);
  return out;
}

let last: { block: TrackBlock; tokens: Tokens; data: object } | undefined;

/** One upload a block; what depends on the view alone does not touch the attributes. */
function dataOf(block: TrackBlock, tokens: Tokens): object {
  if (last?.block === block && last.tokens === tokens) return last.data;
  const data = {
    length: block.rows,
    attributes: {
      getPosition: { value: block.positions, size: 2 },
      getMotion: { value: block.motions, size: 4 },
      getTimes: { value: block.times, size: 2 },
      getHeading: { value: block.headings, size: 2 },
      getSize: { value: block.sizes, size: 2 },
      getColor: { value: colours(block, tokens), size: 4 },
    },
  };
  last = { block, tokens, data };
  return data;
}

export function vehicles({ live, tokens, view, selection, onGround }: LayerContext) {
  const block = live.tracks;
  if (!block) return null;
  return new VehicleLayer({
    id: 'vehicles',
    ...onGround,
    data: dataOf(block, tokens),
    pickable: true,
    baseMs: block.baseMs,
    clock: () => live.nowMs(),
    minLengthPixels: Math.min(7, Math.max(3, (view.zoom - 9) * 1.1)),
    selectedRow: selection?.kind === 'track' ? live.findTrackRow(Number(selection.id)) : -1,
    outline: tokens.rgba('map-ground', 200),
    parameters: { depthCompare: 'always', depthWriteEnabled: false },
  });
}

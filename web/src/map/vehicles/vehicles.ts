import type { Rgba, Tokens } from '../../design/tokens.js';
import { FLAT, type LayerContext } from '../layer-context.js';
import { VehicleLayer } from './vehicle-layer.js';
import { VEHICLE_COLOURS, type VehicleColour } from './vehicle-shaders.js';

const TOKENS: Readonly<Partial<Record<VehicleColour, string>>> = {
  connected: 'car-connected',
  outline: 'vehicle-outline',
  glass: 'vehicle-glass',
  tail: 'vehicle-tail',
  halo: 'accent',
};

const PARTICIPANTS: Readonly<Record<number, VehicleColour>> = {
  2: 'bike',
  3: 'pedestrian',
  5: 'obstacle',
  6: 'bus',
  7: 'lorry',
  8: 'emergency',
};
const TRANSIT = 3;

/** Token of a thing's colour by live.v1.Tracks.kind: what it is, and for cars, who told of it. The shader does the same. */
export function colourToken(kind: number): string {
  const source = kind >> 4;
  const colour = PARTICIPANTS[kind & 15] ?? (source === TRANSIT ? 'bus' : source > 0 ? 'connected' : 'car');
  return TOKENS[colour] ?? colour;
}

const coloursOf = new WeakMap<Tokens, Readonly<Record<VehicleColour, Rgba>>>();

function colours(tokens: Tokens): Readonly<Record<VehicleColour, Rgba>> {
  const known = coloursOf.get(tokens);
  if (known) return known;
  const entries = VEHICLE_COLOURS.map((name) => [name, tokens.rgba(TOKENS[name] ?? name)] as const);
  const made = Object.fromEntries(entries) as Record<VehicleColour, Rgba>;
  made.outline = tokens.rgba('vehicle-outline', 190);
  coloursOf.set(tokens, made);
  return made;
}

type Rows = { readonly length: number };

export function vehicles({ live, tokens, view, selection, switches, onGround }: LayerContext) {
  const block = live.tracks;
  if (!block) return null;
  return new VehicleLayer({
    id: 'vehicles',
    ...onGround,
    data: { length: block.rows },
    dataComparator: (next, before) => (next as Rows).length === (before as Rows | undefined)?.length,
    packed: block.packed,
    coordinateSystem: 'lnglat-offsets',
    coordinateOrigin: [block.origin[0], block.origin[1], 0],
    pickable: true,
    baseMs: block.baseMs,
    clock: () => live.nowMs(),
    minLengthPixels: Math.min(7, Math.max(1.7, (view.zoom - 11.4) * 1.15)),
    selectedRow: selection?.kind === 'track' ? live.findTrackRow(Number(selection.id)) : -1,
    circles: switches.has('accuracy'),
    colours: colours(tokens),
    parameters: FLAT,
  });
}

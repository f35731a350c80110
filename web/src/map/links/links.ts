import { PathStyleExtension, type PathStyleExtensionProps } from '@deck.gl/extensions';
import { PathLayer } from '@deck.gl/layers';
import { type CityLink, type CityStore, LANES_FROM_ZOOM } from '../city-store.js';
import { FLAT, type LayerContext, ramp, seen } from '../layer-context.js';
import { losToken } from '../los.js';
import { shownLos } from './fresh-los.js';

/** Width in px at zoom 14 by LOS: the worse, the wider, so that colour is not alone. Of an unknown one there is none. */
const WIDTH_BY_LOS = [2, 2.1, 3, 4, 5] as const;
/** Dash and gap in half widths: the worse, the more broken; old ones are dotted. */
const SOLID: readonly [number, number] = [0, 0];
const DASH_BY_LOS = [SOLID, SOLID, SOLID, [7, 1.2], [2.6, 1.2]] as const;
const DOTTED: readonly [number, number] = [0.8, 1];
const CLASS_SCALE: Readonly<Record<string, number>> = { expressway: 1.25, arterial: 1.1, branch: 0.8, local: 0.6 };
/** A corridor is watched as one: it is drawn as a ribbon, broader than its side roads and with an edge. */
const CORRIDOR_SCALE = 1.3;
const EDGE_PX = 2.2;

const dashes = new PathStyleExtension({ dash: true, offset: true });

interface Ordered {
  readonly version: number;
  /** Those of corridors last, above the others. */
  readonly links: readonly CityLink[];
  readonly corridor: readonly CityLink[];
  readonly onCorridor: ReadonlySet<string>;
}

let cached: Ordered | undefined;

function ordered(city: CityStore): Ordered {
  if (cached?.version === city.version) return cached;
  const onCorridor = new Set(city.corridors.flatMap((corridor) => corridor.linkIds));
  const corridor = city.links.filter((link) => onCorridor.has(link.id));
  const links = [...city.links.filter((link) => !onCorridor.has(link.id)), ...corridor];
  cached = { version: city.version, links, corridor, onCorridor };
  return cached;
}

/** Traffic by level of service; each direction lies on its own side of the road. */
export function links(context: LayerContext) {
  const { live, city, tokens, palette, view, selection, highlighted, onGround } = context;
  const near = ramp(view.zoom, LANES_FROM_ZOOM, LANES_FROM_ZOOM + 1);
  const { links: all, corridor, onCorridor } = ordered(city);
  const widthOf = (link: CityLink) =>
    (WIDTH_BY_LOS[shownLos(live, link.id).los] ?? 1) *
    (CLASS_SCALE[link.roadClass] ?? 1) *
    (onCorridor.has(link.id) ? CORRIDOR_SCALE : 1);
  const chosen = (link: CityLink) =>
    (selection?.kind === 'link' && selection.id === link.id) || highlighted.has(link.id);
  const dim = highlighted.size > 0;
  const traffic = [live.stamp('links'), city.version];
  const update = [...traffic, palette, selection?.id, highlighted, tokens];
  // From far thin, from near as broad as half the road.
  const grown = 2 ** Math.min(1.5, Math.max(-1.1, (view.zoom - 14) * 0.5));
  // From far the directions are drawn beside each other; from near they lie where they are. In steps of zoom.
  const apart = 0.62 * (1 - Math.round(ramp(view.zoom, 12.8, 15.4) * 10) / 10);
  const common = {
    ...onGround,
    getPath: (link: CityLink) => link.path,
    widthUnits: 'pixels',
    widthScale: grown,
    capRounded: true,
    jointRounded: true,
    parameters: FLAT,
  } as const;
  return [
    dim || selection?.kind === 'link'
      ? new PathLayer<CityLink>({
          ...common,
          id: 'links-chosen',
          data: city.links.filter(chosen),
          getColor: tokens.rgba('accent', 100),
          getWidth: 13,
          widthScale: 1,
        })
      : null,
    near === 1
      ? null
      : new PathLayer<CityLink, PathStyleExtensionProps<CityLink>>({
          ...common,
          id: 'corridor-edges',
          data: corridor,
          getColor: (link) =>
            shownLos(live, link.id).los === 0 ? [0, 0, 0, 0] : tokens.rgba('map-road-casing', dim ? 90 : 210),
          getWidth: (link) => widthOf(link) + EDGE_PX,
          opacity: seen((1 - near) * ramp(view.zoom, 10, 11.5)),
          getOffset: (link: CityLink) => (apart * widthOf(link)) / (widthOf(link) + EDGE_PX),
          extensions: [dashes],
          updateTriggers: { getColor: update, getWidth: traffic, getOffset: [...traffic, apart] },
        }),
    near === 1
      ? null
      : new PathLayer<CityLink, PathStyleExtensionProps<CityLink>>({
          ...common,
          id: 'links',
          data: all,
          pickable: true,
          getColor: (link) => {
            const { los, stale } = shownLos(live, link.id);
            // A gap, which can be clicked all the same.
            if (los === 0) return [0, 0, 0, 0];
            const alpha = stale ? 110 : 240;
            return tokens.rgba(losToken(los, palette), dim && !chosen(link) ? alpha * 0.35 : alpha);
          },
          getWidth: widthOf,
          opacity: seen(1 - near),
          getDashArray: (link: CityLink) => {
            const { los, stale } = shownLos(live, link.id);
            return stale ? DOTTED : (DASH_BY_LOS[los] ?? SOLID);
          },
          dashJustified: true,
          dashGapPickable: true,
          getOffset: apart,
          extensions: [dashes],
          updateTriggers: { getColor: update, getWidth: traffic, getDashArray: traffic },
        }),
  ];
}

import { PathStyleExtension, type PathStyleExtensionProps } from '@deck.gl/extensions';
import { PathLayer } from '@deck.gl/layers';
import { type CityLink, LANES_FROM_ZOOM } from '../city-store.js';
import { type LayerContext, ramp, seen } from '../layer-context.js';
import { losToken } from '../los.js';
import { freshLos } from './fresh-los.js';

/** Width in px at zoom 14 by LOS: the worse, the wider, so that colour is not alone. */
const WIDTH_BY_LOS = [1.1, 2.2, 3.1, 4.2, 5.2] as const;
/** Dash and gap in half widths; severe congestion is broken. */
const SOLID: [number, number] = [0, 0];
const DASH_BY_LOS: readonly [number, number][] = [SOLID, SOLID, SOLID, SOLID, [2.4, 1.1]];
const CLASS_SCALE: Readonly<Record<string, number>> = { expressway: 1.35, arterial: 1.15, branch: 0.85, local: 0.65 };

const dashes = new PathStyleExtension({ dash: true, offset: true });

/** Traffic by level of service; each direction lies on its own side of the road. */
export function links(context: LayerContext) {
  const { live, city, tokens, palette, view, selection, highlighted, onGround } = context;
  const losOf = (link: CityLink) => freshLos(live, link.id);
  const grown = 2 ** Math.min(1.6, Math.max(-1.2, (view.zoom - 14) * 0.55));
  // From near the lanes themselves show it.
  const near = ramp(view.zoom, LANES_FROM_ZOOM, LANES_FROM_ZOOM + 1);
  const chosen = (link: CityLink) =>
    (selection?.kind === 'link' && selection.id === link.id) || highlighted.has(link.id);
  const dim = highlighted.size > 0;
  const update = [live.version, city.version, palette, selection?.id, highlighted, tokens];
  return [
    dim || selection?.kind === 'link'
      ? new PathLayer<CityLink>({
          id: 'links-chosen',
          ...onGround,
          data: city.links.filter(chosen),
          getPath: (link) => link.path,
          getColor: tokens.rgba('accent', 110),
          getWidth: 12,
          widthUnits: 'pixels',
          capRounded: true,
          jointRounded: true,
          parameters: { depthCompare: 'always', depthWriteEnabled: false },
        })
      : null,
    near === 1
      ? null
      : new PathLayer<CityLink, PathStyleExtensionProps<CityLink>>({
          id: 'links',
          ...onGround,
          data: city.links,
          pickable: true,
          getPath: (link) => link.path,
          getColor: (link) => {
            const los = losOf(link);
            const alpha = los === 0 ? 120 : 235;
            return tokens.rgba(losToken(los, palette), dim && !chosen(link) ? alpha * 0.35 : alpha);
          },
          getWidth: (link) => (WIDTH_BY_LOS[losOf(link)] ?? 1) * (CLASS_SCALE[link.roadClass] ?? 1) * grown,
          widthUnits: 'pixels',
          capRounded: true,
          jointRounded: true,
          opacity: seen(1 - near),
          getDashArray: (link: CityLink) => DASH_BY_LOS[losOf(link)] ?? SOLID,
          dashJustified: true,
          dashGapPickable: true,
          getOffset: 0.62,
          extensions: [dashes],
          updateTriggers: {
            getColor: update,
            getWidth: [...update, view.zoom],
            getDashArray: update,
          },
          parameters: { depthCompare: 'always', depthWriteEnabled: false },
        }),
  ];
}
